import Glibc
import SourceText

/// Larger files are no notes, mails or guides; the limit keeps a stray image of a disk from filling the memory.
let largestFile = 64 << 20

/// The bytes of a regular file.
///
/// - Throws: one line with the path: missing, not readable, not a file (a folder, a pipe or a device, which might never end), too large.
func readFile(_ path: Path) throws(Failure) -> [UInt8] {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  return try readAll(descriptor, expecting: size, named: path.text)
}

/// At most the first `count` bytes of a file that `readFile` would read.
func readHead(_ path: Path, count: Int) throws(Failure) -> [UInt8] {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  guard size <= largestFile else { throw tooLarge(path.text) }
  return [UInt8](unsafeUninitializedCapacity: count) { $1 = max(0, read(descriptor, $0.baseAddress, count)) }
}

/// - Parameter folder: the open folder that holds the file; nil to look for the whole path.
private func openFile(_ path: Path, in folder: OpenFolder? = nil) throws(Failure) -> (descriptor: Int32, size: Int) {
  // Without O_NONBLOCK a named pipe that nobody writes to would hang.
  let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC
  let descriptor =
    if let folder {
      Path(path.name).withCString { openat(folder.descriptor, $0, flags) }
    } else {
      path.withCString { open($0, flags) }
    }
  guard descriptor >= 0 else { throw Failure("\(path.text): \(systemMessage())") }
  var status = stat()
  let fault: String? =
    if fstat(descriptor, &status) != 0 {
      systemMessage()
    } else {
      switch status.st_mode & S_IFMT {
      case S_IFREG: nil
      case S_IFDIR: "is a folder"
      default: "is not a file"
      }
    }
  guard let fault else { return (descriptor, Int(status.st_size)) }
  close(descriptor)
  throw Failure("\(path.text): \(fault)")
}

/// The bytes of a file that must be UTF-8.
///
/// - Parameter folder: the file's own, where it is open.
func readText(_ path: Path, in folder: OpenFolder? = nil) throws(Failure) -> [UInt8] {
  let (descriptor, size) = try openFile(path, in: folder)
  defer { close(descriptor) }
  return try checkedText(readAll(descriptor, expecting: size, named: path.text), named: path.text)
}

/// A folder that is kept open while its files are read, so that the system need not look for it at each of them.
final class OpenFolder: Sendable {
  let descriptor: Int32

  /// nil where it cannot be opened: then it is for its files to tell what is wrong.
  init?(_ path: Path) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}

/// The bytes of standard input, which must be UTF-8.
func readStandardInput(named name: String) throws(Failure) -> [UInt8] {
  try checkedText(readAll(STDIN_FILENO, expecting: 0, named: name), named: name)
}

/// At most the first `count` bytes of a regular file; nil where there is none to read.
func readStart(of path: Path, count: Int) -> [UInt8]? {
  try? readHead(path, count: count)
}

private func readAll(_ descriptor: Int32, expecting size: Int, named name: @autoclosure () -> String) throws(Failure) -> [UInt8] {
  guard size <= largestFile else { throw tooLarge(name()) }
  var bytes: [UInt8] = []
  while true {
    // One byte more than expected, so that the end shows without another buffer. A note's few hundred bytes are had and given back
    // faster than a page.
    let room = !bytes.isEmpty ? 1 << 16 : size > 0 ? size + 1 : 4096
    var failed = false
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      var count = read(descriptor, buffer.baseAddress, room)
      while count < 0, errno == EINTR { count = read(descriptor, buffer.baseAddress, room) }
      failed = count < 0
      filled = max(0, count)
    }
    if failed { throw Failure("\(name()): \(systemMessage())") }
    if piece.isEmpty { return bytes }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    guard bytes.count <= largestFile else { throw tooLarge(name()) }
    if size > 0, bytes.count == size, piece.count < room { return bytes }
  }
}

private func tooLarge(_ name: String) -> Failure {
  Failure("\(name): larger than \(largestFile >> 20) MiB")
}

private func checkedText(_ bytes: [UInt8], named name: @autoclosure () -> String) throws(Failure) -> [UInt8] {
  var start = 0
  while let run = firstRunBeyondASCII(in: bytes, from: start) {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(run))
    } catch {
      let before = bytes.prefix(run.lowerBound + max(0, error.byteOffsets.lowerBound))
      let line = before.count { $0 == 0x0A } + 1
      throw Failure("\(name()): not UTF-8 (line \(line))")
    }
    start = run.upperBound
  }
  return bytes
}
