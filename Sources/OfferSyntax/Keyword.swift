internal import Compensation

/// The keywords that open a statement.
///
/// Public, so that comparing two is inlined everywhere.
public enum Keyword: String, Sendable, CaseIterable {
  case company, role, region, offer, ask, or, floor, competing, term, lever, band, discount, deadline, rate, draft, sent, outcome, note

  /// What may stand between the keyword and the colon.
  package enum QualifierForm: Sendable {
    case nothing
    case date
    case name
    case nameAndDate
    case termKind
  }

  /// What stands behind the colon.
  package enum ValueForm: Sendable {
    case name
    case package
    case text
    case percentage
    case date
    case rate
    case path
    case outcome
  }

  package var qualifierForm: QualifierForm {
    switch self {
    case .offer, .ask, .sent, .outcome: .date
    case .competing: .nameAndDate
    case .discount, .deadline: .name
    case .term: .termKind
    case .company, .role, .region, .or, .floor, .lever, .band, .rate, .draft, .note: .nothing
    }
  }

  package var valueForm: ValueForm {
    switch self {
    case .company, .role, .region, .lever: .name
    case .offer, .ask, .or, .floor, .competing, .band: .package
    case .term, .note: .text
    case .discount: .percentage
    case .deadline: .date
    case .rate: .rate
    case .draft, .sent: .path
    case .outcome: .outcome
    }
  }

  /// Whether a negotiation may have it once only.
  package var isOnce: Bool {
    switch self {
    case .role, .region, .band, .outcome: true
    default: false
    }
  }

  /// Its place among all keywords.
  @inlinable public var ordinal: Int {
    switch self {
    case .company: 0
    case .role: 1
    case .region: 2
    case .offer: 3
    case .ask: 4
    case .or: 5
    case .floor: 6
    case .competing: 7
    case .term: 8
    case .lever: 9
    case .band: 10
    case .discount: 11
    case .deadline: 12
    case .rate: 13
    case .draft: 14
    case .sent: 15
    case .outcome: 16
    case .note: 17
    }
  }

  /// The keyword that stands at the offset and ends at `end`, in any case of letters.
  init?(_ bytes: borrowing Bytes, from start: Int, to end: Int) {
    let first = bytes[start].asciiLowercased
    for (word, keyword) in Keyword.words
    where word.utf8CodeUnitCount == end - start && word.utf8Start[0] == first && bytes.has(word, at: start) {
      self = keyword
      return
    }
    return nil
  }

  /// The keywords as they are written: literals, for every line's first word is held against them, and on all processors.
  private static let words: [(word: StaticString, keyword: Keyword)] = [
    ("company", .company), ("role", .role), ("region", .region), ("offer", .offer), ("ask", .ask), ("or", .or), ("floor", .floor),
    ("competing", .competing), ("term", .term), ("lever", .lever), ("band", .band), ("discount", .discount), ("deadline", .deadline),
    ("rate", .rate), ("draft", .draft), ("sent", .sent), ("outcome", .outcome), ("note", .note),
  ]
}

/// What became of something that is not money: the qualifier of `term`.
package enum TermKind: String, Sendable, CaseIterable {
  case asked, offered, agreed, refused
}

/// How a negotiation ended: the first word of an `outcome`.
package enum OutcomeKind: String, Sendable, CaseIterable {
  case accepted, declined, withdrawn, lapsed
}
