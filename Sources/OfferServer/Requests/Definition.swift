import LanguageServerProtocol
import OfferAnalysis
import SalaryGuides
import SourceText

extension Session {
  mutating func definition(_ params: TextDocumentPositionParams) -> Nullable<DefinitionAnswer> {
    Nullable(link(params).map { client.capabilities.textDocument?.definition?.linkSupport == true ? .link($0) : .location($0.location) })
  }

  private mutating func link(_ params: TextDocumentPositionParams) -> LocationLink? {
    if let note = note(params.textDocument.uri) { return link(in: note, at: note.offset(of: params.position)) }
    guard let draft = draft(params.textDocument.uri), let tie = draftTie(inMail: draft.document.text) else { return nil }
    guard tie.range.touches(draft.offset(of: params.position)) else { return nil }
    return LocationLink(origin: draft.range(tie.range), start(of: draft.note.document.uri.text))
  }

  private func link(in note: NoteSnapshot, at offset: Int) -> LocationLink? {
    guard let found = OfferAnalysis.definition(in: note.analysis, at: offset) else { return nil }
    let origin = note.range(found.origin)
    switch found.target {
    case .guide(let guide, let place): return LocationLink(origin: origin, note.location(of: place, in: guide))
    case .note(let range): return LocationLink(origin: origin, Location(uri: note.document.uri.text, range: note.range(range)))
    case .file(let path): return file(path, of: note).map { LocationLink(origin: origin, start(of: $0)) }
    }
  }

  /// The address of a file that a note names; nil where it leads out of the root.
  func file(_ path: String, of note: NoteSnapshot) -> String? {
    guard let own = note.document.uri.path else { return nil }
    let target = joined(parent(of: own), path)
    if case .outside = host.lead(of: target, within: note.root.folder) { return nil }
    return documents[target]?.uri.text ?? DocumentURI(path: target).text
  }

  private func start(of uri: String) -> Location {
    let start = Position(line: 0, character: 0)
    return Location(uri: uri, range: PositionRange(start: start, end: start))
  }
}

enum DefinitionAnswer: JSONWritable {
  case location(Location)
  case link(LocationLink)

  func write(to json: inout JSONWriter) {
    switch self {
    case .location(let location): location.write(to: &json)
    // Links come as a list.
    case .link(let link): [link].write(to: &json)
    }
  }
}

extension LocationLink {
  fileprivate init(origin: PositionRange, _ target: Location) {
    self.init(
      originSelectionRange: origin, targetUri: target.uri, targetRange: target.range, targetSelectionRange: target.range)
  }

  fileprivate var location: Location { Location(uri: targetUri, range: targetSelectionRange) }
}
