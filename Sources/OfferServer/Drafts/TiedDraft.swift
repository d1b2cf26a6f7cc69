import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// A draft with the note that it belongs to.
struct TiedDraft {
  let document: OpenDocument
  let note: NoteSnapshot
  /// Nil where the note is known, but not which of its negotiations is meant.
  let negotiation: Int?

  var subject: Subject? { negotiation.map { note.analysis.negotiations[$0].subject } }

  func range(_ range: TextRange) -> PositionRange { document.positionRange(of: range, encoding: note.encoding) }

  func offset(of position: Position) -> Int { document.offset(of: position, encoding: note.encoding) }
}

extension Session {
  /// The draft at an address; nil where none is open there, or where it is tied to no note.
  mutating func draft(_ uri: String) -> TiedDraft? {
    guard let document = documents[DocumentURI(uri).key] else { return nil }
    retieStale()
    return tied(document)
  }

  /// A draft of the workspace that is not open; nil where it is tied to no note or cannot be read.
  mutating func closedDraft(_ path: String) -> TiedDraft? {
    guard case .bytes(let text) = textOfDraft(path) else { return nil }
    return tied(OpenDocument(uri: DocumentURI(path: path), kind: .draft, version: nil, text: text))
  }

  /// Finds the note of a draft: the one that the draft names itself, else the first by path that names the draft.
  mutating func tied(_ document: OpenDocument) -> TiedDraft? {
    guard document.kind == .draft, let path = document.uri.path else { return nil }
    let root = root(of: document.uri)
    let found = mayBeDraft(path, in: root) ? tie(path, document, in: root) : nil
    workspace.ties.setNote(found?.note.document.uri.key, of: document.uri.key)
    return found
  }

  private mutating func tie(_ path: String, _ document: OpenDocument, in root: Root) -> TiedDraft? {
    let own = draftTie(inMail: document.text)
    let candidates = own.map { [joined(parent(of: path), $0.path)] } ?? workspace.ties.notes(naming: path)
    for candidate in candidates where isInside(candidate, root.folder) || workspace.folder(holding: candidate) != nil {
      guard let note = noteSnapshot(candidate) ?? closedNote(candidate) else { continue }
      let isThis = { (statement: DraftStatement) in joined(parent(of: candidate), statement.path) == path }
      // A mail that is out is history.
      if sentPaths(of: note.analysis).contains(where: isThis) { continue }
      let named = draftPaths(of: note.analysis).filter(isThis)
      return TiedDraft(
        document: document, note: note, negotiation: negotiation(of: note.analysis, company: own?.company, named: named))
    }
    return nil
  }

  /// Whether the configuration lets a file be a draft.
  private func mayBeDraft(_ path: String, in root: Root) -> Bool {
    guard let globs = root.configuration.drafts else { return true }
    let relative = isInside(path, root.folder) ? String(path.dropFirst(root.folder.count).drop { $0 == "/" }) : path
    return globs.contains { Glob($0).matches(relative) }
  }

  /// Where a draft lies without links, so far as it may be looked at: what is outside the root of the notes that name it, and
  /// outside the workspace, may not, wherever a path or a link leads.
  mutating func place(ofDraft path: String) -> String? {
    let roots = workspace.ties.notes(naming: path).map { root(of: DocumentURI(path: $0)).folder }
    guard let reach = roots.first(where: { isInside(path, $0) }) ?? workspace.folder(holding: path),
      case .file(let real) = host.lead(of: path, within: reach)
    else { return nil }
    return real
  }

  /// The text of a file in the root; what links lead out of it to is not read.
  func textOfFile(_ path: String, in root: Root) -> Host.Content {
    guard case .file(let real) = host.lead(of: path, within: root.folder) else { return .missing }
    return text(at: real)
  }

  private mutating func textOfDraft(_ path: String) -> Host.Content {
    place(ofDraft: path).map { text(at: $0) } ?? .missing
  }

  private func text(at real: String) -> Host.Content {
    let content = host.read(real)
    guard case .bytes(let text) = content else { return content }
    return (try? UTF8Span(validating: text.span)) != nil ? content : .refused("not UTF-8")
  }

  /// Why a draft that a note names cannot be read; nil where it can, or where no note names it.
  mutating func unreadableDraft(_ path: String) -> String? {
    guard documents[path] == nil, !workspace.ties.notes(naming: path).isEmpty else { return nil }
    guard case .refused(let reason) = textOfDraft(path) else { return nil }
    return reason
  }

  /// Reads an open draft with what is remembered of it; one that is not open is read anew.
  mutating func withMemory<Answer>(of draft: TiedDraft, _ read: (inout DraftMemory) -> Answer) -> Answer {
    let key = draft.document.uri.key
    var memory = documents[key]?.draftMemory ?? DraftMemory()
    defer { documents[key]?.draftMemory = memory }
    return read(&memory)
  }

  /// The drafts that a note names, open or on the disk.
  mutating func drafts(of note: NoteSnapshot) -> [TiedDraft] {
    let key = note.document.uri.key
    return workspace.ties.drafts(of: key).sorted().compactMap { path in
      let draft = documents[path].map { tied($0) } ?? closedDraft(path)
      return draft?.note.document.uri.key == key ? draft : nil
    }
  }
}
