internal import Compensation
internal import OfferSyntax

/// What gives checks an occasion to speak, told in one look at all statements. A check without its occasion need not look at them
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

  init(of negotiation: Negotiation) {
    self = []
    var once: UInt32 = 0
    var (lastOffer, lastAsk, lastCompeting): (Day?, Day?, Day?)
    for statement in negotiation.syntax.statements {
      guard let keyword = statement.keyword else {
        insert(.unknownStatement)
        continue
      }
      if keyword.isOnce {
        let bit: UInt32 = 1 << UInt32(keyword.ordinal)
        if once & bit != 0 { insert(.duplicateStatement) }
        once |= bit
      }
      if let qualifier = statement.qualifier {
        formUnion(Occasions(qualifier))
        switch keyword {
        case .offer: look(at: qualifier.day, after: &lastOffer)
        case .ask: look(at: qualifier.day, after: &lastAsk)
        case .competing: look(at: qualifier.day, after: &lastCompeting)
        default: break
        }
      }
      formUnion(Occasions(keyword, statement))
    }
    if !negotiation.moneyFaults.isEmpty { insert(.faultyComponent) }
    if negotiation.hasForeignMoney { insert(.foreignMoney) }
  }

  private mutating func look(at day: Day?, after last: inout Day?) {
    guard let day else { return }
    if let last, day < last { insert(.earlierDate) }
    last = day
  }

  private init(_ qualifier: QualifierSyntax) {
    self = []
    if qualifier.hasMalformedDate { insert(.malformedDate) }
    if case .unknown = qualifier.content { insert(.malformedValue) }
  }

  /// What a statement with a keyword gives, its qualifier aside.
  private init(_ keyword: Keyword, _ statement: StatementSyntax) {
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
    case .package(let package): formUnion(Occasions(package, of: keyword))
    case .date(.failure): insert(.malformedDate)
    case .rate(.failure): insert(.malformedRate)
    case .percentage(.failure), .outcome(.failure): insert(.malformedValue)
    case .text, .date, .rate, .percentage, .outcome: break
    }
  }

  private init(_ package: PackageSyntax, of keyword: Keyword) {
    self = package.components.isEmpty ? .missingValue : []
    var seen: UInt8 = 0
    for component in package.components {
      if component.fault != nil { insert(.faultyComponent) }
      guard let known = component.component else { continue }
      if known == .total, keyword != .floor, keyword != .band { insert(.total) }
      let bit: UInt8 = 1 << UInt8(known.ordinal)
      if seen & bit != 0 { insert(.duplicateComponent) }
      seen |= bit
    }
  }
}
