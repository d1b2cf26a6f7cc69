import Processors
import SalaryGuides

/// The guides of one root, found and named piece by piece, so that a folder of a hundred thousand files keeps nobody waiting.
struct GuideSearch: Sendable {
  /// What a file's first lines were found to be.
  enum Start: Sendable {
    case head(GuideHead)
    /// No guide.
    case other
    /// It cannot be read, for a reason.
    case refused(String)
  }

  /// By path, as they were last read.
  typealias Heads = [String: Start]

  /// The files that have changed since the guides were last found: what was parsed of them holds no longer.
  let changed: Set<String>
  /// Folders and files that are still to be looked at, the first last.
  private var waiting: [(path: String, depth: Int)]
  /// In order of preference.
  private var files: [String] = []
  private var seen: Set<String> = []
  /// Folders that were not looked into, or not whole, with the reason.
  private var refusedFolders: [String: String] = [:]
  /// How many of the files have been named.
  private var named = 0

  /// How many heads are read at once: enough for every processor, and done in a millisecond or two.
  private static let batch = 256

  /// - Parameter paths: folders and files in order of preference; they need not exist.
  init(of paths: [String], changed: Set<String> = []) {
    self.changed = changed
    waiting = paths.reversed().map { ($0, 0) }
  }

  var isComplete: Bool { waiting.isEmpty && named == files.count }

  /// Lists one folder, or reads the heads of some files that are not known yet.
  mutating func step(_ host: Host, _ heads: inout Heads) {
    if let (path, depth) = waiting.popLast() { return look(at: path, depth, host) }
    let rest = files[named...]
    var unread: [String] = []
    var taken = 0
    for path in rest {
      guard unread.count < Self.batch else { break }
      taken += 1
      if heads[path] == nil { unread.append(path) }
    }
    let read = concurrently(unread) { path -> Start in
      switch host.readStart(path, GuideHead.readLength) {
      case .missing: .other
      case .refused(let reason): .refused(reason)
      case .bytes(let start): GuideHead(start).map(Start.head) ?? .other
      }
    }
    for (path, start) in zip(unread, read) { heads[path] = start }
    named += taken
  }

  private mutating func look(at path: String, _ depth: Int, _ host: Host) {
    guard files.count < FileIndex.mostFiles else {
      refusedFolders[path] = "of more than \(FileIndex.mostFiles) guides the rest is not read"
      waiting = []
      return
    }
    if isMarkdown(path) {
      if seen.insert(path).inserted { files.append(path) }
      return
    }
    guard depth <= FileIndex.deepest else {
      refusedFolders[parent(of: path)] = "folders more than \(FileIndex.deepest) deep are not looked into"
      return
    }
    let listing = host.entries(path)
    if let problem = listing.problem { refusedFolders[path] = problem }
    for entry in listing.entries.reversed() where entry.kind == .folder || isMarkdown(entry.name) {
      waiting.append((joined(path, entry.name), depth + 1))
    }
  }

  /// What is left out, with the reason.
  func refused(_ heads: Heads) -> [String: String] {
    files[..<named].reduce(into: refusedFolders) { refused, path in
      if case .refused(let reason)? = heads[path] { refused[path] = reason }
    }
  }

  /// The guides among the files named so far.
  func sources(_ host: Host, _ heads: Heads) -> [GuideSource] {
    files[..<named].compactMap { path in
      guard case .head(let head)? = heads[path] else { return nil }
      return GuideSource(path: path, head: head) {
        guard case .bytes(let text) = host.read(path) else { return nil }
        return text
      }
    }
  }
}

func isMarkdown(_ path: String) -> Bool {
  path.hasSuffix(".md") || path.hasSuffix(".markdown")
}
