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

  /// A folder or file that is to be looked at.
  private struct Place: Sendable {
    let path: String
    let depth: Int
    /// The folder that links may not lead out of; nil for guides that somebody has named: they may be anywhere.
    let reach: String?
  }

  /// The files that have changed since the guides were last found: what was parsed of them holds no longer.
  let changed: Set<String>
  /// What is still to be looked at, the first last.
  private var waiting: [Place]
  /// In order of preference.
  private var files: [String] = []
  private var seen: Set<String> = []
  /// Folders that were not looked into, or not whole, with the reason.
  private var refusedFolders: [String: String] = [:]
  /// How many of the files have been named.
  private var named = 0

  /// How many heads are read at once: enough for every processor, and done in a millisecond or two.
  private static let batch = 256

  /// - Parameter paths: folders and files in order of preference, with the folder that links in them may not lead out of, if any;
  ///   they need not exist.
  init(of paths: [(path: String, reach: String?)], changed: Set<String> = []) {
    self.changed = changed
    waiting = paths.reversed().map { Place(path: $0.path, depth: 0, reach: $0.reach) }
  }

  var isComplete: Bool { waiting.isEmpty && named == files.count }

  /// Lists one folder, or reads the heads of some files that are not known yet.
  mutating func step(_ host: Host, _ heads: inout Heads) {
    if let place = waiting.popLast() { return look(at: place, host) }
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

  private mutating func look(at place: Place, _ host: Host) {
    let path = place.path
    guard files.count < FileIndex.mostFiles else {
      refusedFolders[path] = "of more than \(FileIndex.mostFiles) guides the rest is not read"
      waiting = []
      return
    }
    if isMarkdown(path) {
      if seen.insert(path).inserted { files.append(path) }
      return
    }
    if place.depth == 0, leadsOut(place, host) { return }
    guard place.depth <= FileIndex.deepest else {
      refusedFolders[parent(of: path)] = "folders more than \(FileIndex.deepest) deep are not looked into"
      return
    }
    let listing = host.entries(path)
    if let problem = listing.problem { refusedFolders[path] = problem }
    for entry in listing.entries.reversed() where entry.kind == .folder || isMarkdown(entry.name) {
      let next = Place(path: joined(path, entry.name), depth: place.depth + 1, reach: place.reach)
      if entry.kind == .linkedFile, leadsOut(next, host) { continue }
      waiting.append(next)
    }
  }

  /// Whether links lead out of where they may, which is said.
  private mutating func leadsOut(_ place: Place, _ host: Host) -> Bool {
    guard let reach = place.reach, let real = host.resolve(place.path), !isInside(real, host.resolve(reach) ?? reach) else { return false }
    refusedFolders[place.path] = "it leads out of the workspace: guides elsewhere are named in the configuration, under \"guides\""
    return true
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
