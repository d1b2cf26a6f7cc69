import LanguageServerProtocol
import OfferAnalysis
import SourceText

// The options of a client (tab size and the like) do not matter: the canonical form is one.

extension Session {
  mutating func formatting(_ params: TextDocumentParams) -> [PositionEdit] {
    guard let note = note(params.textDocument.uri) else { return [] }
    return note.edits(OfferAnalysis.formatting(note.analysis))
  }

  mutating func rangeFormatting(_ params: TextDocumentRangeParams) -> [PositionEdit] {
    formatting([params.range], of: params.textDocument)
  }

  mutating func rangesFormatting(_ params: DocumentRangesFormattingParams) -> [PositionEdit] {
    formatting(params.ranges, of: params.textDocument)
  }

  private mutating func formatting(_ ranges: [PositionRange], of document: TextDocumentIdentifier) -> [PositionEdit] {
    guard let note = note(document.uri) else { return [] }
    let ranges = ranges.map { note.document.byteRange(of: $0, encoding: client.encoding) }
    return note.edits(OfferAnalysis.rangesFormatting(note.analysis, ranges))
  }

  mutating func onTypeFormatting(_ params: DocumentOnTypeFormattingParams) -> [PositionEdit] {
    guard params.ch == "\n", let note = note(params.textDocument.uri) else { return [] }
    return note.edits(OfferAnalysis.onTypeFormatting(note.analysis, at: note.offset(of: params.position)))
  }
}
