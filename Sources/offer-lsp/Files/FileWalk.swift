import Glibc

/// What stands in a folder and below it, in the order of the paths' bytes.
struct FileWalk {
  /// The regular files whose suffix is one of those asked for.
  private(set) var files: [Path] = []
  /// Links to files that lead out of where they may.
  private(set) var linkedOut: [Path] = []
  /// Folders that could not be read, one line each with the path.
  private(set) var faults: [Failure] = []

  private let suffixes: [[UInt8]]
  private let respectsIgnoreFiles: Bool
  /// The folders, as full paths, that links to files may not lead out of; empty where they may lead anywhere.
  private let reach: [Path]

  /// Deeper folders are a mistake of some program; each level keeps a folder open.
  private static let deepest = 200

  /// - Parameters:
  ///   - suffixes: in lower case, without the dot.
  ///   - respectsIgnoreFiles: whether what `.gitignore` files name is left out.
  ///   - root: the folder that links to files may lead to beside the one that is walked; nil where they may lead anywhere.
  ///
  /// Hidden files and folders are left out. Links to files are followed where they may, links to folders are not, so that nothing
  /// is met twice.
  init(of folder: Path, suffixes: Set<String>, respectsIgnoreFiles: Bool, within root: Path?) {
    self.suffixes = suffixes.map { Array($0.utf8) }
    self.respectsIgnoreFiles = respectsIgnoreFiles
    reach = root.map { [folder.resolved, $0.resolved] } ?? []
    let start = respectsIgnoreFiles ? inheritedRules(of: folder) : (IgnoreRules(), Path.workingFolder)
    visit(folder.bytes.isEmpty ? .workingFolder : folder, inRepository: start.1, rules: start.0, depth: 0)
  }

  /// - Parameter inRepository: the folder as the ignore rules see it.
  private mutating func visit(_ folder: Path, inRepository place: Path, rules: IgnoreRules, depth: Int) {
    guard depth <= Self.deepest else {
      faults.append(Failure("\(folder.text): folders nested too deeply"))
      return
    }
    guard let found = entries(of: folder) else {
      faults.append(Failure("\(folder.text): \(systemMessage())"))
      return
    }
    var rules = rules
    if respectsIgnoreFiles, depth > 0 || place == .workingFolder, let text = readStart(of: folder.appending(".gitignore"), count: 1 << 20) {
      rules.add(text, in: place)
    }
    for entry in found {
      if respectsIgnoreFiles, !rules.isEmpty, rules.ignores(place.appending(entry.name), isFolder: entry.kind == .folder) { continue }
      if entry.kind == .folder {
        visit(entry.path, inRepository: place.appending(entry.name), rules: rules, depth: depth + 1)
      } else if entry.isLink, leadsOut(entry.path) {
        linkedOut.append(entry.path)
      } else {
        files.append(entry.path)
      }
    }
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
