import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// Findings held back while an amount is being typed.
struct Held: Sendable, Hashable {
  let document: String
  /// The token whose end the cursor stands at, in bytes.
  let token: TextRange
  /// When they are told all the same.
  let deadline: Duration
}

extension Session {
  /// A finding waits at most this long for the figure to be finished.
  private static let patience = Duration.milliseconds(300)

  /// Notes that a character was typed at a token's end (`offset` is behind it), or that something else was edited (nil): then
  /// nothing is held any longer.
  mutating func hold(_ key: String, behind offset: Int?) {
    if let held = publishing.held {
      publishing.held = nil
      publishing.released(held.document)
    }
    guard let offset, let document = documents[key], let token = document.content.token(endingAt: offset) else { return }
    publishing.held = Held(document: key, token: token, deadline: host.now() + Self.patience)
  }

  /// Whether a finding is about the amount that is being typed.
  func isHeld(_ code: DiagnosticCode, _ range: TextRange, in key: String) -> Bool {
    guard let held = publishing.held, held.document == key, aboutAmounts.contains(code) else { return false }
    return range.start < held.token.end && held.token.start < range.end
  }

  /// Tells what was held where its time has come.
  mutating func releaseHeld() {
    guard let held = publishing.held, held.deadline <= host.now() else { return }
    publishing.held = nil
    publishing.released(held.document)
  }
}

/// The codes that a figure half typed gives by itself.
private let aboutAmounts: Set<DiagnosticCode> = [
  .askBelowFloor, .askBelowAccept, .askBelowEstimatedFloor, .askBelowBand, .askAboveBand, .askBelowOffer, .askBelowCompeting, .askLowered,
  .offerBelowFloor, .floorBelowGuide, .totalMismatch, .totalUnknown, .currencyMismatch, .malformedAmount, .reversedRange,
  .unknownComponent, .draftDisagrees, .floorDisclosed,
]

extension EditedText {
  /// The run of bytes that separates nothing and ends at `offset`, nil where there is none or where it goes on behind.
  fileprivate func token(endingAt offset: Int) -> TextRange? {
    func separates(_ index: Int) -> Bool {
      byte(at: index).map(" \t\r\n,;:+()".utf8.contains) ?? true
    }
    guard !separates(offset - 1), separates(offset) else { return nil }
    var start = offset - 1
    while !separates(start - 1) { start -= 1 }
    return TextRange(start, offset)
  }
}
