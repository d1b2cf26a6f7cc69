import Compensation
import Glibc
import OfferServer

/// The files and the clock of this machine, as a session sees them.
///
/// - Parameters:
///   - guides: folders and files of guides that were named on the command line.
///   - today: the day deadlines are held against, instead of the machine's.
func serveHost(namedGuides: [String], sharedGuides: [String], today: Day?, version: String) -> Host {
  Host(
    now: monotonicTime,
    today: { today ?? currentDay() },
    read: { content(of: $0, count: nil) },
    readStart: { content(of: $0, count: $1) },
    entries: entries(of:),
    resolve: { path in
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return String(validatingCString: real)
    },
    namedGuides: namedGuides, sharedGuides: sharedGuides, version: version)
}

/// The bytes of a regular file: never of a pipe or a device, which might not end.
private func content(of path: String, count: Int?) -> Host.Content {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .missing : .refused("cannot be read") }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .refused("is not a file") }
  let size = Int(status.st_size)
  guard count != nil || size <= largestFile else { return .refused("is larger than \(largestFile >> 20) MiB") }
  let wanted = min(count ?? largestFile, largestFile)
  var bytes: [UInt8] = []
  while bytes.count < wanted {
    let room = min(wanted - bytes.count, max(size - bytes.count + 1, 4096))
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      filled = max(0, Glibc.read(descriptor, buffer.baseAddress, room))
    }
    if piece.isEmpty { break }
    bytes += piece
  }
  return .bytes(bytes)
}

/// What a folder holds, sorted by name. Links to files count as files, links to folders as nothing; a name that is not UTF-8
/// cannot be named in a URI that editors would understand, and is left out.
private func entries(of folder: String) -> [Host.Entry] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var entries: [Host.Entry] = []
  while let entry = readdir(stream) {
    let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    guard let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." else { continue }
    if let kind = kind(of: folder + "/" + name, type: entry.pointee.d_type) { entries.append(Host.Entry(name: name, kind: kind)) }
  }
  return entries.sorted { $0.name < $1.name }
}

private func kind(of path: String, type: UInt8) -> Host.Entry.Kind? {
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK), Int(DT_UNKNOWN):
    var status = stat()
    var link = stat()
    guard stat(path, &status) == 0, lstat(path, &link) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFREG { return .file }
    return link.st_mode & S_IFMT == S_IFDIR ? .folder : nil
  default: return nil
  }
}
