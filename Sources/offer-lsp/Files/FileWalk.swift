import Glibc
import Processors

/// What stands in a folder and below it, in the order of the paths' bytes.
///
/// Read level by level, the folders of a level on all processors.
struct FileWalk {
  /// The regular files whose suffix is one of those asked for.
  private(set) var files: [Path] = []
  /// Links to files that lead out of where they may.
  private(set) var linkedOut: [Path] = []
  /// Folders that could not be read, one line each with the path.
  private(set) var faults: [Failure] = []

  /// What the folders hold, level by level, and where in here the first of the folders in each stands.
  private var contents: [(items: [FolderReader.Item], firstFolder: Int)] = []

  /// Deeper folders are a mistake of some program.
  private static let deepest = 200

  /// - Parameters:
  ///   - suffixes: in lower case, without the dot.
  ///   - respectsIgnoreFiles: whether what `.gitignore` files name is left out.
  ///   - root: the folder that links to files may lead to beside the one that is walked; nil where they may lead anywhere.
  ///
  /// Hidden files and folders are left out. Links to files are followed where they may, links to folders are not, so that nothing
  /// is met twice.
  init(of folder: Path, suffixes: Set<String>, respectsIgnoreFiles: Bool, within root: Path?) {
    let reader = FolderReader(
      suffixes: suffixes.map { Array($0.utf8) }, respectsIgnoreFiles: respectsIgnoreFiles,
      reach: root.map { [folder.resolved, $0.resolved] } ?? [])
    let (rules, place) = respectsIgnoreFiles ? inheritedRules(of: folder) : (IgnoreRules(), Path.workingFolder)
    var level = [
      FolderReader.Folder(
        path: folder.bytes.isEmpty ? .workingFolder : folder, place: place, rules: rules, readsOwnRules: place == .workingFolder)
    ]
    var depth = 0
    while !level.isEmpty {
      let read =
        depth <= Self.deepest ? reader.items(of: level) : level.map { [.fault(Failure("\($0.path.text): folders nested too deeply"))] }
      let end = contents.count + read.count
      level = []
      for items in read {
        contents.append((items, firstFolder: end + level.count))
        for case .folder(let folder) in items { level.append(folder) }
      }
      depth += 1
    }
    take(0)
    contents = []
  }

  /// Takes up what a folder holds, and the folders in it.
  private mutating func take(_ index: Int) {
    var folder = contents[index].firstFolder
    for item in contents[index].items {
      switch item {
      case .file(let path): files.append(path)
      case .linkedOut(let path): linkedOut.append(path)
      case .fault(let fault): faults.append(fault)
      case .folder:
        take(folder)
        folder += 1
      }
    }
  }
}

/// Reads one folder.
private struct FolderReader: Sendable {
  let suffixes: [[UInt8]]
  let respectsIgnoreFiles: Bool
  /// The folders, as full paths, that links to files may not lead out of; empty where they may lead anywhere.
  let reach: [Path]

  /// A folder to be read.
  struct Folder: Sendable {
    let path: Path
    /// The folder as the ignore rules see it.
    let place: Path
    let rules: IgnoreRules
    /// Whether its own ignore file is not among the rules yet.
    let readsOwnRules: Bool
  }

  enum Item: Sendable {
    case file(Path)
    case linkedOut(Path)
    case fault(Failure)
    case folder(Folder)
  }

  func items(of folders: [Folder]) -> [[Item]] {
    concurrently(folders.count, inRunsOf: 4) { run in run.map { items(of: folders[$0]) } }.flatMap { $0 }
  }

  private func items(of folder: Folder) -> [Item] {
    guard let found = entries(of: folder.path) else { return [.fault(Failure("\(folder.path.text): \(systemMessage())"))] }
    var rules = folder.rules
    if respectsIgnoreFiles, folder.readsOwnRules, let text = readStart(of: folder.path.appending(".gitignore"), count: 1 << 20) {
      rules.add(text, in: folder.place)
    }
    var items: [Item] = []
    items.reserveCapacity(found.count)
    for entry in found {
      if respectsIgnoreFiles, !rules.isEmpty, rules.ignores(folder.place.appending(entry.name), isFolder: entry.kind == .folder) {
        continue
      }
      if entry.kind == .folder {
        items.append(.folder(Folder(path: entry.path, place: folder.place.appending(entry.name), rules: rules, readsOwnRules: true)))
      } else {
        items.append(entry.isLink && leadsOut(entry.path) ? .linkedOut(entry.path) : .file(entry.path))
      }
    }
    return items
  }

  /// What counts of a folder, in the order in which the paths come: a folder stands where the paths below it do. nil where it
  /// cannot be read.
  private func entries(of folder: Path) -> [Entry]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let found = readdir(stream) {
      let name = Path(entryName(found))
      guard name.bytes.first != UInt8(ascii: ".") else { continue }
      var kind = Kind(found.pointee.d_type)
      // Most files are none of ours: told by name before the system is asked.
      if kind == .other || (kind == .file && !name.hasSuffix(among: suffixes)) { continue }
      let path = folder.appending(name)
      let isUnclear = kind == .unclear
      if isUnclear {
        kind = Kind(following: path)
        guard kind == .folder || (kind == .file && name.hasSuffix(among: suffixes)) else { continue }
      }
      entries.append(Entry(name: name, path: path, kind: kind, isLink: isUnclear))
    }
    entries.sort { $0.place < $1.place }
    return entries
  }

  private struct Entry {
    let name: Path
    let path: Path
    let kind: Kind
    /// Whether it is a link, or may be one.
    let isLink: Bool
    /// The name as it is sorted.
    let place: Path

    init(name: Path, path: Path, kind: Kind, isLink: Bool) {
      self.name = name
      self.path = path
      self.kind = kind
      self.isLink = isLink
      place = kind == .folder ? Path(name.bytes + [UInt8(ascii: "/")]) : name
    }
  }

  private func leadsOut(_ path: Path) -> Bool {
    guard !reach.isEmpty else { return false }
    let real = path.resolved
    return !reach.contains { real.isInside($0) }
  }

  private enum Kind {
    case file, folder, other
    /// A link, or a file system that does not say.
    case unclear

    init(_ type: UInt8) {
      switch Int(type) {
      case Int(DT_REG): self = .file
      case Int(DT_DIR): self = .folder
      case Int(DT_LNK), Int(DT_UNKNOWN): self = .unclear
      default: self = .other
      }
    }

    /// What a link leads to; a link to a folder is nothing to us.
    init(following path: Path) {
      var status = stat()
      guard path.withCString({ stat($0, &status) }) == 0 else {
        self = .other
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR:
        var link = stat()
        let isLink = path.withCString { lstat($0, &link) } == 0 && link.st_mode & S_IFMT == S_IFLNK
        self = isLink ? .other : .folder
      default: self = .other
      }
    }
  }
}

private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  withUnsafeBytes(of: &entry.pointee.d_name) { name in
    Array(name.prefix(name.baseAddress.map { strnlen($0.assumingMemoryBound(to: CChar.self), name.count) } ?? 0))
  }
}

/// The rules of the folders above, up to the one that holds `.git`, and the folder's place below that one.
private func inheritedRules(of folder: Path) -> (IgnoreRules, Path) {
  let full = folder.resolved
  var chain = [full]
  while let last = chain.last, !exists(last.appending(".git")) {
    let above = last.folder
    guard above != last, chain.count < 100 else { return (IgnoreRules(), .workingFolder) }
    chain.append(above)
  }
  guard let repository = chain.last else { return (IgnoreRules(), .workingFolder) }
  var rules = IgnoreRules()
  for above in chain.reversed() {
    if above == full, above == repository { break }
    if let text = readStart(of: above.appending(".gitignore"), count: 1 << 20) { rules.add(text, in: above.relative(to: repository)) }
  }
  return (rules, full.relative(to: repository))
}

/// What is said of a link that leads to where nobody has asked to look.
func leadsOut(_ path: Path) -> Failure {
  Failure("\(path.text): leads out of the folder, and is not read: name it itself")
}

func exists(_ path: Path) -> Bool {
  var status = stat()
  return path.withCString { stat($0, &status) } == 0
}

func isFolder(_ path: Path) -> Bool {
  var status = stat()
  return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether the path leads to a regular file.
func isFile(_ path: Path) -> Bool {
  var status = stat()
  return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
}
