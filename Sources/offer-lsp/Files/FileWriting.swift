import Glibc

/// Replaces a file's content as a whole: a reader, or a loss of power, meets the old text or the new, never a part.
///
/// A symbolic link stays one, and its target is replaced; permissions stay. What is no regular file, such as `/dev/stdout`,
/// is written to as it is.
///
/// - Throws: one line with the path.
func writeFile(_ bytes: [UInt8], to path: Path) throws(Failure) {
  try writeFile(to: path) { sink throws(Failure) in try sink.write(bytes[...]) }
}

/// Replaces a file's content as a whole by what `body` writes.
func writeFile(to path: Path, _ body: (inout ByteSink) throws(Failure) -> Void) throws(Failure) {
  var status = stat()
  let exists = path.withCString { stat($0, &status) } == 0
  if exists, status.st_mode & S_IFMT != S_IFREG {
    try writeInPlace(path, body)
    return
  }
  let target = exists ? path.resolved : path
  // An interrupt between creating and renaming would leave the temporary file behind.
  var blocked = sigset_t()
  var before = sigset_t()
  sigemptyset(&blocked)
  sigaddset(&blocked, SIGINT)
  sigaddset(&blocked, SIGTERM)
  pthread_sigmask(SIG_BLOCK, &blocked, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  try replace(target, permissions: exists ? status.st_mode & 0o7777 : nil, named: path.text, body)
}

private func replace(
  _ target: Path, permissions: mode_t?, named name: String, _ body: (inout ByteSink) throws(Failure) -> Void
) throws(Failure) {
  var template = target.folder.appending(Path(Array(".offer-lsp-XXXXXX".utf8))).bytes + [0]
  let descriptor = template.withUnsafeMutableBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { chars in
      chars.baseAddress.map { mkstemp($0) } ?? -1
    }
  }
  guard descriptor >= 0 else { throw Failure("\(name): \(systemMessage())") }
  let temporary = Path(template.dropLast())
  var fault: String?
  if fchmod(descriptor, permissions ?? 0o666 & ~currentMask()) != 0 { fault = systemMessage() }
  if fault == nil {
    do throws(Failure) {
      var sink = ByteSink(descriptor, named: name)
      try body(&sink)
      try sink.flush()
    } catch {
      close(descriptor)
      _ = temporary.withCString { unlink($0) }
      throw error
    }
  }
  if fault == nil, fsync(descriptor) != 0 { fault = systemMessage() }
  if close(descriptor) != 0, fault == nil { fault = systemMessage() }
  if fault == nil {
    let renamed = temporary.withCString { from in target.withCString { to in rename(from, to) } }
    if renamed != 0 { fault = systemMessage() }
  }
  if let fault {
    _ = temporary.withCString { unlink($0) }
    throw Failure("\(name): \(fault)")
  }
}

private func writeInPlace(_ path: Path, _ body: (inout ByteSink) throws(Failure) -> Void) throws(Failure) {
  let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
  guard descriptor >= 0 else { throw Failure("\(path.text): \(systemMessage())") }
  defer { close(descriptor) }
  var sink = ByteSink(descriptor, named: path.text)
  try body(&sink)
  try sink.flush()
}

/// The permissions that new files do not get.
private func currentMask() -> mode_t {
  let mask = umask(0o022)
  umask(mask)
  return mask
}
