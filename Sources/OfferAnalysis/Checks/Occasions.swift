internal import Compensation
internal import OfferSyntax

/// What gives checks an occasion to speak, told while the statements are read. A check without its occasion need not look at them
/// again to find nothing: nearly all negotiations give very few.
struct Occasions: OptionSet, Sendable {
  let rawValue: UInt16

  // What statements tell of themselves takes the lower half.
  static let unknownStatement = Occasions(.unknown)
  static let missingValue = Occasions(.missingValue)
  /// Also an `or`, which may stand wrong.
  static let malformedValue = Occasions(.malformedValue)
  static let malformedDate = Occasions(.malformedDate)
  static let malformedRate = Occasions(.malformedRate)
  /// Also a component that is no money.
  static let faultyComponent = Occasions(.faultyComponent)
  static let duplicateComponent = Occasions(.duplicateComponent)
  /// Of an offer, an ask or a competing offer.
  static let total = Occasions(.total)

  static let duplicateStatement = Occasions(rawValue: 1 << 8)
  /// A file is named.
  static let file = Occasions(rawValue: 1 << 9)
  /// An offer, an ask or a competing offer with a date before that of an earlier one.
  static let earlierDate = Occasions(rawValue: 1 << 10)
  static let ask = Occasions(rawValue: 1 << 11)
  static let offer = Occasions(rawValue: 1 << 12)
  static let deadline = Occasions(rawValue: 1 << 13)
  static let lever = Occasions(rawValue: 1 << 14)
  /// A figure in another currency than the region's.
  static let foreignMoney = Occasions(rawValue: 1 << 15)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  private init(_ traits: StatementTraits) {
    rawValue = UInt16(traits.rawValue)
  }

  /// Whether a check is to look that needs one of these occasions, or none.
  func call(for needed: Occasions) -> Bool {
    needed.isEmpty || !isDisjoint(with: needed)
  }

  /// What a statement gives by itself.
  fileprivate init(_ statement: borrowing StatementSyntax) {
    self.init(statement.traits)
    switch statement.keyword {
    case .ask: insert(.ask)
    case .offer: insert(.offer)
    case .deadline: insert(.deadline)
    case .lever: insert(.lever)
    case .draft, .sent: insert(.file)
    case .or: insert(.malformedValue)
    case .floor, .band: remove(.total)
    case .company, .role, .region, .competing, .term, .discount, .rate, .outcome, .note, nil: break
    }
  }
}

/// Gathers the occasions of a negotiation, statement by statement.
struct OccasionFinder: Sendable {
  var found: Occasions = []
  /// Which keywords that may stand once only have stood, a bit for each ordinal.
  private var once: UInt32 = 0
  private var lastOffer: Day?
  private var lastAsk: Day?
  private var lastCompeting: Day?

  mutating func look(at statement: StatementSyntax) {
    found.formUnion(Occasions(statement))
    guard let keyword = statement.keyword else { return }
    if keyword.isOnce {
      let bit: UInt32 = 1 << UInt32(keyword.ordinal)
      if once & bit != 0 { found.insert(.duplicateStatement) }
      once |= bit
    }
    switch keyword {
    case .offer: if goesBack(statement.qualifier?.day, &lastOffer) { found.insert(.earlierDate) }
    case .ask: if goesBack(statement.qualifier?.day, &lastAsk) { found.insert(.earlierDate) }
    case .competing: if goesBack(statement.qualifier?.day, &lastCompeting) { found.insert(.earlierDate) }
    default: break
    }
  }
}

/// Whether a day is before the last one, which it takes the place of.
private func goesBack(_ day: Day?, _ last: inout Day?) -> Bool {
  guard let day else { return false }
  defer { last = day }
  return last.map { day < $0 } ?? false
}
