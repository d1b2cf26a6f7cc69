import Compensation
import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

/// A note at one moment, with all that a request about it needs: its text, what it means, the client's coordinates.
struct NoteSnapshot {
  let document: OpenDocument
  let analysis: NoteAnalysis
  let root: Root
  let encoding: PositionEncoding

  func offset(of position: Position) -> Int { document.offset(of: position, encoding: encoding) }

  func position(of offset: Int) -> Position { document.content.position(of: offset, encoding: encoding) }

  /// A range of the note, in bytes, as the client counts.
  func range(_ range: TextRange) -> PositionRange { document.positionRange(of: range, encoding: encoding) }

  /// Edits of the note, in bytes, as the client counts.
  func edits(_ edits: [TextEdit]) -> [PositionEdit] {
    edits.map { PositionEdit(range: range($0.range), newText: $0.replacement) }
  }

  /// A range of a negotiation, in bytes from its start, as the client counts.
  func range(_ local: TextRange, in negotiation: Int) -> PositionRange { range(analysis.range(local, in: negotiation)) }
}

extension Session {
  /// The note at an address; nil where none is open there.
  mutating func note(_ uri: String) -> NoteSnapshot? { noteSnapshot(DocumentURI(uri).key) }

  mutating func noteSnapshot(_ key: String) -> NoteSnapshot? {
    guard let uri = documents[key]?.uri, documents[key]?.kind == .note else { return nil }
    let root = root(of: uri)
    let environment = environment(of: uri, in: root)
    guard let analysis = documents[key]?.note(in: environment), let document = documents[key] else { return nil }
    return NoteSnapshot(document: document, analysis: analysis, root: root, encoding: client.encoding)
  }

  /// The note at an address, open or a file of the workspace.
  mutating func noteAnywhere(_ uri: String) -> NoteSnapshot? { note(uri) ?? closedNote(DocumentURI(uri).key) }

  /// A note of the workspace that is not open, as it was last read.
  mutating func closedNote(_ path: String) -> NoteSnapshot? {
    guard documents[path] == nil else { return nil }
    if workspace.index.notes[path] == nil, path.hasSuffix(".offer"), workspace.folders.isEmpty || workspace.folder(holding: path) != nil {
      workspace.index.read(path, host)
    }
    guard let syntax = workspace.index.notes[path] else { return nil }
    let uri = DocumentURI(path: path)
    let root = root(of: uri)
    return NoteSnapshot(
      document: OpenDocument(uri: uri, kind: .note, version: nil, text: syntax.text),
      analysis: NoteAnalysis(syntax, environment(of: uri, in: root)), root: root, encoding: client.encoding)
  }

  /// The text that answers about an open document are made from; of a note its tree's.
  package mutating func text(of uri: String) -> [UInt8]? {
    note(uri)?.analysis.syntax.text ?? documents[DocumentURI(uri).key]?.text
  }

  func today(of note: NoteSnapshot) -> Day { note.root.configuration.today ?? host.today() }

  /// What a note's meaning depends on beside its text.
  func environment(of uri: DocumentURI, in root: Root) -> NoteAnalysis.Environment {
    let host = host
    let folder = uri.path.map(parent(of:))
    let reach = root.folder
    return NoteAnalysis.Environment(library: root.library, today: root.configuration.today ?? host.today()) { path in
      switch folder.map({ host.lead(of: joined($0, path), within: reach) }) {
      case .file: return .exists
      case .nothing: return .missing
      case .outside, nil: return .unknown
      }
    }
  }
}
