import LanguageServerProtocol
import OfferAnalysis

extension Session {
  mutating func foldingRanges(_ params: TextDocumentParams) -> [LanguageServerProtocol.FoldingRange] {
    guard let note = note(params.textDocument.uri) else { return [] }
    let client = client.capabilities.textDocument?.foldingRange
    let ranges = OfferAnalysis.foldingRanges(in: note.analysis).map { range in
      let kind = range.kind == .comment ? "comment" : "region"
      let isKnown = client?.foldingRangeKind?.valueSet?.contains(kind) ?? false
      return LanguageServerProtocol.FoldingRange(
        startLine: range.firstLine, endLine: range.lastLine, kind: isKnown ? kind : nil)
    }
    guard let limit = client?.rangeLimit, limit >= 0 else { return ranges }
    return Array(ranges.prefix(limit))
  }
}
