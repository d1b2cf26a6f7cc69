import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func hover(_ params: TextDocumentPositionParams) -> Nullable<Hover> {
    let kind = Client.markup(client.capabilities.textDocument?.hover?.contentFormat)
    if let note = note(params.textDocument.uri) {
      let found = OfferAnalysis.hover(in: note.analysis, at: note.offset(of: params.position))
      return Nullable(found.map { Hover(contents: $0.card.markup(kind), range: note.range($0.range)) })
    }
    guard let draft = draft(params.textDocument.uri), let subject = draft.subject else { return Nullable(nil) }
    let offset = draft.offset(of: params.position)
    let found = withMemory(of: draft) { draftHover(mail: draft.document.text, at: offset, tiedTo: subject, &$0) }
    return Nullable(found.map { Hover(contents: $0.card.markup(kind), range: draft.range($0.range)) })
  }
}

extension Card {
  /// The form that the client reads.
  func markup(_ kind: MarkupContent.Kind) -> MarkupContent {
    switch kind {
    case .markdown: MarkupContent(kind: kind, value: markdown)
    case .plainText: MarkupContent(kind: kind, value: plainText)
    }
  }
}
