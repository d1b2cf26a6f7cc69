import LanguageServerProtocol
import OfferAnalysis

extension Session {
  /// One chain for each position asked for.
  mutating func selectionRanges(_ params: SelectionRangeParams) -> [SelectionRange] {
    guard let note = note(params.textDocument.uri) else { return [] }
    return params.positions.map { position in
      SelectionRange(ranges: OfferAnalysis.selectionRanges(in: note.analysis, at: note.offset(of: position)).map { note.range($0) })
    }
  }
}
