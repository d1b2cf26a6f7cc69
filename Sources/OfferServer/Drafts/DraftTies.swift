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
    workspace.ties.setFiles(Set((syntax?.drafts ?? []).map { joined(parent(of: note), $0) }), of: note)
    return before.union(workspace.ties.drafts(of: note))
  }
}
