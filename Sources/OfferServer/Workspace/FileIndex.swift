import OfferSyntax

/// The notes and possible drafts of the workspace's folders, read piece by piece beside the session.
struct FileIndex: Sendable {
  /// Beyond these a workspace is not read on; both are far above any real one.
  static let mostFiles = 50_000
  static let deepest = 32
  /// Where a whole disk was opened as a workspace, looking into every folder of it would go on for minutes.
  static let mostFolders = 20_000

  /// The closed notes, by path.
  var notes: [String: NoteSyntax] = [:]
  /// The files that a note may be tied to, by path.
  var drafts: Set<String> = []
  /// The notes and folders that were left out, all or in part, with the reason.
  private(set) var refused: [String: String] = [:]
  private var folders: [(path: String, depth: Int)] = []
  private var unread: [String] = []
  private var seen: Set<String> = []
  /// The workspace's folders without links, once they were looked at.
  private var reach: [String]?
  private let roots: [String]

  init(folders: [String] = []) {
    self.folders = folders.reversed().map { ($0, 0) }
    roots = folders
  }

  var isComplete: Bool { folders.isEmpty && unread.isEmpty }

  /// Leaves the rest unread.
  mutating func stop() {
    folders = []
    unread = []
  }

  var found: Int { notes.count + drafts.count }

  /// Looks into one folder, or reads one note. Links to folders are not followed, and hidden folders are left alone.
  ///
  /// - Returns: the note that was read, or the folder of which something was left out.
  mutating func step(_ host: Host) -> String? {
    if let path = unread.popLast() {
      read(path, host)
      return path
    }
    guard let (folder, depth) = folders.popLast(), seen.insert(folder).inserted else { return nil }
    guard seen.count <= Self.mostFolders else {
      folders = []
      return leaveOut(root(of: folder), "of more than \(Self.mostFolders) folders the rest is not looked into")
    }
    let listing = host.entries(folder)
    if let problem = listing.problem { refused[folder] = problem }
    for entry in listing.entries {
      let path = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
      switch entry.kind {
      case .folder:
        let isLeftAlone = entry.name.hasPrefix(".") || entry.name == "node_modules"
        guard !isLeftAlone else { continue }
        guard depth < Self.deepest else {
          refused[folder] = "folders more than \(Self.deepest) deep are not looked into"
          continue
        }
        folders.append((path, depth + 1))
      case .file, .linkedFile:
        guard found + unread.count < Self.mostFiles else {
          folders = []
          return leaveOut(root(of: folder), "of more than \(Self.mostFiles) notes and drafts the rest is not read")
        }
        switch DocumentKind(uri: DocumentURI(path: path), languageId: "") {
        case .note: if notes[path] == nil { unread.append(path) }
        case .draft: drafts.insert(path)
        case .configuration, .ignores, .other: break
        }
      }
    }
    return refused[folder] == nil ? nil : folder
  }

  private mutating func leaveOut(_ folder: String, _ reason: String) -> String {
    refused[folder] = reason
    return folder
  }

  /// The folder of the workspace that a folder lies in.
  private func root(of folder: String) -> String { roots.first { isInside(folder, $0) } ?? folder }

  /// Takes up one file that was made, changed or taken away.
  mutating func read(_ path: String, _ host: Host) {
    switch DocumentKind(uri: DocumentURI(path: path), languageId: "") {
    case .note:
      notes[path] = nil
      refused[path] = nil
      guard isReachable(path, host) else { return }
      switch host.read(path) {
      case .missing: break
      case .refused(let reason): refused[path] = reason
      case .bytes(let text):
        if (try? UTF8Span(validating: text.span)) != nil { notes[path] = NoteSyntax(text) } else { refused[path] = "not UTF-8" }
      }
    case .draft:
      if case .missing = host.readStart(path, 1) { drafts.remove(path) } else { drafts.insert(path) }
    case .configuration, .ignores, .other: break
    }
  }

  /// Whether the file is in the workspace when links are followed: what is elsewhere is nobody's business here. Without a
  /// workspace a file's own folder stands for it.
  private mutating func isReachable(_ path: String, _ host: Host) -> Bool {
    guard let real = host.resolve(path) else { return false }
    if roots.isEmpty { return isInside(real, host.resolve(parent(of: path)) ?? parent(of: path)) }
    let folders = reach ?? roots.map { host.resolve($0) ?? $0 }
    reach = folders
    return folders.contains { isInside(real, $0) }
  }

  /// Has a folder that has come, with everything below it, looked into again.
  mutating func look(into folder: String) {
    seen = seen.filter { !isInside($0, folder) }
    folders.append((folder, 0))
  }

  /// Forgets a folder that is gone, with everything below it.
  mutating func forget(folder: String) {
    notes = notes.filter { !isInside($0.key, folder) }
    drafts = drafts.filter { !isInside($0, folder) }
    refused = refused.filter { !isInside($0.key, folder) }
  }
}
