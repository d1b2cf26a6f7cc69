internal import Compensation
internal import OfferSyntax

/// What gives checks an occasion to speak, told while the statements are read. A check without its occasion need not look at them
/// again to find nothing: nearly all negotiations give very few.
struct Occasions: OptionSet, Sendable {
  let rawValue: UInt16

  /// A line without a keyword that is known, or without a colon.
  static let unknownStatement = Occasions(rawValue: 1 << 0)
  /// Nothing that counts stands behind a colon, or a competing offer has no name.
  static let missingValue = Occasions(rawValue: 1 << 1)
  /// A qualifier, a percentage or an outcome that cannot be read; an `or`, which may stand wrong.
  static let malformedValue = Occasions(rawValue: 1 << 2)
  static let malformedDate = Occasions(rawValue: 1 << 3)
  static let malformedRate = Occasions(rawValue: 1 << 4)
  /// A component with a fault of its own, or one that is no money.
  static let faultyComponent = Occasions(rawValue: 1 << 5)
  static let duplicateComponent = Occasions(rawValue: 1 << 6)
  static let duplicateStatement = Occasions(rawValue: 1 << 7)
  /// A file is named.
  static let file = Occasions(rawValue: 1 << 8)
  /// An offer, an ask or a competing offer with a date before that of an earlier one.
  static let earlierDate = Occasions(rawValue: 1 << 9)
  static let ask = Occasions(rawValue: 1 << 10)
  static let offer = Occasions(rawValue: 1 << 11)
  static let deadline = Occasions(rawValue: 1 << 12)
  static let lever = Occasions(rawValue: 1 << 13)
  /// A written total, of an offer, an ask or a competing offer.
  static let total = Occasions(rawValue: 1 << 14)
  /// A figure in another currency than the region's.
  static let foreignMoney = Occasions(rawValue: 1 << 15)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Whether a check is to look that needs one of these occasions, or none.
  func call(for needed: Occasions) -> Bool {
    needed.isEmpty || !isDisjoint(with: needed)
  }

  /// What a statement with a keyword gives, its qualifier aside.
  fileprivate init(_ keyword: Keyword, _ statement: StatementSyntax) {
    self = statement.hasValue ? [] : .missingValue
    switch keyword {
    case .ask: insert(.ask)
    case .offer: insert(.offer)
    case .deadline: insert(.deadline)
    case .lever: insert(.lever)
    case .draft, .sent: insert(.file)
    case .or: insert(.malformedValue)
    case .competing: if statement.qualifier?.name == nil { insert(.missingValue) }
    case .company, .role, .region, .floor, .term, .band, .discount, .rate, .outcome, .note: break
    }
    switch statement.payload {
    case .package(let package):
      if package.components.isEmpty { insert(.missingValue) }
      if package.hasFaultyComponent { insert(.faultyComponent) }
      if package.hasDuplicate { insert(.duplicateComponent) }
      if keyword != .floor, keyword != .band, package.states(.total) { insert(.total) }
    case .date(.failure): insert(.malformedDate)
    case .rate(.failure): insert(.malformedRate)
    case .percentage(.failure), .outcome(.failure): insert(.malformedValue)
    case .text, .date, .rate, .percentage, .outcome: break
    }
  }

  fileprivate init(_ qualifier: QualifierSyntax) {
    self = []
    if qualifier.hasMalformedDate { insert(.malformedDate) }
    if case .unknown = qualifier.content { insert(.malformedValue) }
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
    guard let keyword = statement.keyword else {
      found.insert(.unknownStatement)
      return
    }
    if keyword.isOnce {
      let bit: UInt32 = 1 << UInt32(keyword.ordinal)
      if once & bit != 0 { found.insert(.duplicateStatement) }
      once |= bit
    }
    if let qualifier = statement.qualifier {
      found.formUnion(Occasions(qualifier))
      switch keyword {
      case .offer: if goesBack(qualifier.day, &lastOffer) { found.insert(.earlierDate) }
      case .ask: if goesBack(qualifier.day, &lastAsk) { found.insert(.earlierDate) }
      case .competing: if goesBack(qualifier.day, &lastCompeting) { found.insert(.earlierDate) }
      default: break
      }
    }
    found.formUnion(Occasions(keyword, statement))
  }
}

/// Whether a day is before the last one, which it takes the place of.
private func goesBack(_ day: Day?, _ last: inout Day?) -> Bool {
  guard let day else { return false }
  defer { last = day }
  return last.map { day < $0 } ?? false
}
