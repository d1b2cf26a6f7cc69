import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func foldingRanges(_ params: TextDocumentParams) -> [LanguageServerProtocol.FoldingRange] {
    let client = client.capabilities.textDocument?.foldingRange
    let ranges = folds(params.textDocument.uri).map { range in
      let kind = range.kind == .comment ? "comment" : "region"
      let isKnown = client?.foldingRangeKind?.valueSet?.contains(kind) ?? false
      return LanguageServerProtocol.FoldingRange(
        startLine: range.firstLine, endLine: range.lastLine, kind: isKnown ? kind : nil)
    }
    guard let limit = client?.rangeLimit, limit >= 0 else { return ranges }
    return Array(ranges.prefix(limit))
  }
  /// Of a note, or of a draft what is not the author's own: quotes, forwarded mails, code.
  private mutating func folds(_ uri: String) -> [OfferAnalysis.FoldingRange] {
    if let note = note(uri) { return OfferAnalysis.foldingRanges(in: note.analysis) }
    guard let draft = draft(uri) else { return [] }
    return draftFolds(mail: draft.document.text).map { region in
      let lines = draft.document.content
      return OfferAnalysis.FoldingRange(
        kind: .comment, firstLine: lines.line(at: region.range.start),
        lastLine: lines.line(at: max(region.range.start, region.range.end - 1)))
    }
  }
}
