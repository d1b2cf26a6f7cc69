import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

extension Session {
  mutating func references(_ params: ReferenceParams) -> [Location] {
    guard let note = note(params.textDocument.uri), let use = note.use(at: params.position) else { return [] }
    return uses(of: use.thing, seenFrom: note).flatMap { note, uses in
      uses.filter { params.context.includeDeclaration || !$0.isDeclaration }
        .map { Location(uri: note.document.uri.text, range: note.document.positionRange(of: $0.range, encoding: client.encoding)) }
    }
  }

  mutating func documentHighlights(_ params: TextDocumentPositionParams) -> [DocumentHighlight] {
    guard let note = note(params.textDocument.uri), let use = note.use(at: params.position) else { return [] }
    return nameUses(in: note.analysis.syntax, note.root.library).filter { $0.thing == use.thing }
      .map { DocumentHighlight(range: note.range($0.range), kind: $0.isDeclaration ? .write : .read) }
  }

  /// Every use in the open notes and in the workspace's, by address; a note without any is left out.
  mutating func uses(of thing: NamedThing, seenFrom note: NoteSnapshot) -> [(note: NoteText, uses: [NameUse])] {
    finishIndex()
    var notes: [NoteText] = []
    for key in documents.keys {
      if let open = noteSnapshot(key) { notes.append(NoteText(document: open.document, syntax: open.analysis.syntax)) }
    }
    for (path, syntax) in workspace.index.notes.sorted(by: { $0.key < $1.key }) where documents[path] == nil {
      notes.append(
        NoteText(document: OpenDocument(uri: DocumentURI(path: path), kind: .note, version: nil, text: syntax.text), syntax: syntax))
    }
    return notes.compactMap { one in
      let uses = nameUses(in: one.syntax, note.root.library).filter { $0.thing == thing }
      return uses.isEmpty ? nil : (one, uses)
    }
  }
}

/// A note of which only the names are asked.
struct NoteText {
  let document: OpenDocument
  let syntax: NoteSyntax
}

extension NoteSnapshot {
  func use(at position: Position) -> NameUse? {
    nameUse(in: analysis.syntax, root.library, at: offset(of: position))
  }
}
