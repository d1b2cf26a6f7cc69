import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func hover(_ params: TextDocumentPositionParams) -> Nullable<Hover> {
    guard let note = note(params.textDocument.uri) else { return Nullable(nil) }
    guard let found = OfferAnalysis.hover(in: note.analysis, at: note.offset(of: params.position)) else { return Nullable(nil) }
    let kind = Client.markup(client.capabilities.textDocument?.hover?.contentFormat)
    return Nullable(Hover(contents: found.card.markup(kind), range: note.range(found.range)))
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
