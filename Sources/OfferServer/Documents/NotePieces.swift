import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

/// What was made of each negotiation of a note. It is kept for as long as the negotiation stands as it is, so that after a
/// keystroke only that of the edited one is made again.
struct NotePieces<Piece: Sendable>: Sendable {
  private var kept: [(of: AnalysedNegotiation, piece: Piece)] = []

  /// One piece for each negotiation, in order.
  mutating func pieces(of note: NoteAnalysis, make: (AnalysedNegotiation) -> Piece) -> [Piece] {
    let now = note.negotiations
    var start = 0
    while start < min(kept.count, now.count), kept[start].of === now[start] { start += 1 }
    var end = 0
    while end < min(kept.count, now.count) - start, kept[kept.count - 1 - end].of === now[now.count - 1 - end] { end += 1 }
    kept.replaceSubrange(start..<(kept.count - end), with: now[start..<(now.count - end)].map { ($0, make($0)) })
    return kept.map(\.piece)
  }
}

/// Answers about whole documents, piece by piece, by document.
struct KeptPieces: Sendable {
  var tokens: [String: NotePieces<TokenPiece>] = [:]
  var lenses: [String: NotePieces<MovableJSON>] = [:]
  var symbols: [String: NotePieces<MovableJSON>] = [:]

  mutating func forget(_ key: String) {
    tokens[key] = nil
    lenses[key] = nil
    symbols[key] = nil
  }
}

extension AnalysedNegotiation {
  /// A range of the negotiation's bytes as the client counts, lines from the negotiation's first.
  func positions(_ range: TextRange, _ encoding: PositionEncoding) -> PositionRange {
    let syntax = negotiation.syntax
    return PositionRange(
      start: syntax.lineTable.position(of: range.start, in: syntax.text, encoding: encoding),
      end: syntax.lineTable.position(of: range.end, in: syntax.text, encoding: encoding))
  }
}

extension NoteAnalysis {
  /// Pieces of its negotiations where those stand now.
  func placed(_ pieces: [MovableJSON]) -> [MovedJSON] {
    pieces.enumerated().map { index, piece in piece.moved(to: syntax.firstLine(of: index)) }
  }
}
