import OfferAnalysis
import OfferSyntax

/// Which files the notes name as drafts, known from both ends.
struct DraftTies: Sendable {
  private var filesByNote: [String: Set<String>] = [:]
  private var notesByFile: [String: Set<String>] = [:]
  /// The note that an open draft was last found to belong to, however it was tied.
  private var noteByDraft: [String: String] = [:]

  /// The notes that name a file, sorted.
  func notes(naming file: String) -> [String] { (notesByFile[file] ?? []).sorted() }

  /// The files that a note names.
  func files(of note: String) -> Set<String> { filesByNote[note] ?? [] }

  /// Drafts whose findings may be others when the note is.
  func drafts(of note: String) -> Set<String> {
    (filesByNote[note] ?? []).union(noteByDraft.lazy.filter { $0.value == note }.map(\.key))
  }

  mutating func setFiles(_ files: Set<String>, of note: String) {
    for file in (filesByNote[note] ?? []).subtracting(files) { notesByFile[file]?.remove(note) }
    for file in files { notesByFile[file, default: []].insert(note) }
    filesByNote[note] = files.isEmpty ? nil : files
  }

  mutating func setNote(_ note: String?, of draft: String) { noteByDraft[draft] = note }
}

extension Session {
  /// Takes up which files a note names as drafts now.
  ///
  /// - Returns: the drafts whose findings may be others.
  mutating func retie(_ note: String) -> Set<String> {
    let before = workspace.ties.drafts(of: note)
    let syntax = noteSnapshot(note)?.analysis.syntax ?? workspace.index.notes[note]
    let files = Set((syntax?.drafts ?? []).map { joined(parent(of: note), $0) })
    let changed = workspace.ties.files(of: note).symmetricDifference(files)
    workspace.ties.setFiles(files, of: note)
    lookAtDrafts(changed)
    return before.union(workspace.ties.drafts(of: note))
  }
}

extension Session {
  /// Finds out whether files that notes may name as drafts can be read; those that cannot are told of. No text is read for it.
  mutating func lookAtDrafts(_ paths: Set<String>) {
    for path in paths.sorted() {
      let before = workspace.refusedDrafts.removeValue(forKey: path)
      if !workspace.ties.notes(naming: path).isEmpty, documents[path] == nil,
        let real = place(ofDraft: path), case .refused(let reason) = host.readStart(real, 0)
      {
        workspace.refusedDrafts[path] = reason
      }
      if before != workspace.refusedDrafts[path] { publishing.stale.insert(path) }
    }
  }
}
