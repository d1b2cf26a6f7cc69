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
    read: content(of:),
    readStart: start(of:count:),
    entries: entries(of:),
    resolve: { exists(Path($0)) ? Path($0).resolved.text : nil },
    namedGuides: namedGuides, sharedGuides: sharedGuides, version: version)
}

/// A regular file's bytes.
private func content(of path: String) -> Host.Content {
  let path = Path(path)
  do throws(Failure) {
    return .bytes(try readFile(path))
  } catch {
    return exists(path) ? .refused(error.message) : .missing
  }
}

/// At most so many bytes of a regular file's start; what is no file counts as missing.
private func start(of path: String, count: Int) -> Host.Content {
  let path = Path(path)
  do throws(Failure) {
    return .bytes(try readHead(path, count: count))
  } catch {
    return isFile(path) ? .refused(error.message) : .missing
  }
}

/// What a folder holds, sorted by name. Links to folders count as nothing; a name that is not UTF-8
/// cannot be named in a URI that editors would understand, and is left out.
private func entries(of folder: String) -> Host.Listing {
  guard let stream = opendir(folder) else {
    // What is not there, or is no folder, holds nothing.
    let isFolder = errno != ENOENT && errno != ENOTDIR
    return Host.Listing([], problem: isFolder ? "cannot be read: \(systemMessage())" : nil)
  }
  defer { closedir(stream) }
  var entries: [Host.Entry] = []
  var unnamed = 0
  while let entry = readdir(stream) {
    let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    guard let name = String(validating: bytes, as: UTF8.self) else {
      unnamed += 1
      continue
    }
    guard name != ".", name != ".." else { continue }
    if let kind = kind(of: folder + "/" + name, type: entry.pointee.d_type) { entries.append(Host.Entry(name: name, kind: kind)) }
  }
  entries.sort { $0.name < $1.name }
  return Host.Listing(entries, problem: unnamed == 0 ? nil : "\(unnamed) of the names in this folder are not UTF-8, and are left out")
}

private func kind(of path: String, type: UInt8) -> Host.Entry.Kind? {
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK), Int(DT_UNKNOWN):
    var status = stat()
    var link = stat()
    guard stat(path, &status) == 0, lstat(path, &link) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFREG { return link.st_mode & S_IFMT == S_IFLNK ? .linkedFile : .file }
    return link.st_mode & S_IFMT == S_IFDIR ? .folder : nil
  default: return nil
  }
}
