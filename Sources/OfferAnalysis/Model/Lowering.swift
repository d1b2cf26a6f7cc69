internal import Compensation
package import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// Reads a negotiation's tree into what it means.
///
/// - Parameter fileRates: the rates that stand before the first `company:`.
package func lower(_ syntax: NegotiationSyntax, fileRates: Rates, lookups: inout GuideLookups) -> Negotiation {
  var lowering = Lowering(syntax, fileRates: fileRates)
  return lowering.negotiation(&lookups)
}

private struct Lowering {
  let syntax: NegotiationSyntax
  var rates: Rates
  /// The currency of the guide's region.
  var local: Currency?
  var moneyFaults: [Negotiation.MoneyFault] = []
  var occasions = OccasionFinder()
  /// The one currency written in the negotiation, looked for on first need.
  var onlyCurrency: Currency??

  init(_ syntax: NegotiationSyntax, fileRates: Rates) {
    self.syntax = syntax
    rates = fileRates
  }

  mutating func negotiation(_ lookups: inout GuideLookups) -> Negotiation {
    let standing = lookups.standing(of: syntax)
    local = standing.currency

    var offers: [PayPackage] = []
    var asks: [Negotiation.Ask] = []
    var floorPackage: PayPackage?
    var band: PayPackage?
    var competing: [Negotiation.Competing] = []
    var discounts: [String?: Ratio] = [:]
    var deadlines: [Negotiation.Deadline] = []
    var levers: [Int] = []
    var competitors: [Negotiation.Competitor] = []
    var outcome: OutcomeKind?
    /// Whether the statement right above is an ask or one of its alternatives.
    var followsAsk = false

    for (index, statement) in syntax.statements.enumerated() {
      occasions.look(at: statement)
      defer { followsAsk = statement.keyword == .ask || (statement.keyword == .or && followsAsk) }
      switch statement.keyword {
      case .offer: if let package = package(statement, index) { offers.append(package) }
      case .ask: if let package = package(statement, index) { asks.append(Negotiation.Ask(package: package, alternatives: [])) }
      case .or:
        guard followsAsk, !asks.isEmpty, let package = package(statement, index) else { continue }
        asks[asks.count - 1].alternatives.append(package)
      case .floor: if let package = package(statement, index) { floorPackage = package }
      case .band: if band == nil { band = package(statement, index) }
      case .competing:
        guard let range = statement.qualifier?.name else { continue }
        let name = syntax.text.string(range)
        let key = lookups.key(ofName: name)
        competitors.append(Negotiation.Competitor(name: name, key: key))
        let package =
          package(statement, index)
          ?? PayPackage(
            keyword: .competing, statement: index, day: statement.qualifier?.day, components: [], range: statement.valueOrKeyword)
        // One that is written badly must not be taken for a reference.
        if statement.hasValue, package.components.isEmpty { continue }
        competing.append(Negotiation.Competing(name: name, key: key, package: package))
      case .discount:
        guard case .percentage(.success(let percent)) = statement.payload else { continue }
        let key = statement.qualifier?.name.map { lookups.key(ofName: syntax.text.string($0)) }
        discounts.updateValue(percent, forKey: key)
      case .deadline:
        guard case .date(.success(let day)) = statement.payload else { continue }
        let name = statement.qualifier?.name.map { syntax.text.string($0) }
        deadlines.append(Negotiation.Deadline(name: name, day: day, statement: index))
      case .rate: if case .rate(.success(let rate)) = statement.payload { rates.list.append(rate) }
      case .lever: if statement.hasValue { levers.append(index) }
      case .outcome: if outcome == nil, case .outcome(.success(let kind)) = statement.payload { outcome = kind }
      case .company, .role, .region, .term, .draft, .sent, .note, nil: break
      }
    }
    if !moneyFaults.isEmpty { occasions.found.insert(.faultyComponent) }
    return Negotiation(
      syntax: syntax, standing: standing, offers: offers,
      asks: asks, floorPackage: floorPackage, band: band, competing: lastOfEach(competing) { $0.key }, discounts: discounts,
      deadlines: lastOfEach(deadlines) { $0.name.map { lookups.key(ofName: $0) } }, rates: rates,
      competitors: competitors, levers: levers, outcome: outcome, moneyFaults: moneyFaults,
      occasions: occasions.found)
  }

  // MARK: Packages

  private mutating func package(_ statement: StatementSyntax, _ index: Int) -> PayPackage? {
    guard let keyword = statement.keyword, statement.hasValue else { return nil }
    let written = statement.components
    var components: [PayComponent] = []
    components.reserveCapacity(written.count)
    var stated: UInt8 = 0
    for syntax in written {
      guard let component = syntax.component else { continue }
      let value = value(of: syntax, component, statement: index)
      let bit: UInt8 = 1 << UInt8(component.ordinal)
      if stated & bit == 0 { components.append(PayComponent(component: component, value: value, range: syntax.range, syntax: syntax)) }
      stated |= bit
    }
    return PayPackage(keyword: keyword, statement: index, day: statement.qualifier?.day, components: components, range: statement.value)
  }

  private mutating func value(of syntax: ComponentSyntax, _ component: Component, statement: Int) -> PayValue {
    guard syntax.fault == nil else { return .unknown }
    switch syntax.value {
    case .missing: return .unknown
    case .nothing: return .nothing
    case .count(let count, _, let price):
      guard let price, let currency = currency(of: price, syntax.range, statement) else { return .unknown }
      let worth = MoneyRange(low: count.low * price.low, high: (count.high ?? count.low) * (price.high ?? price.low), currency: currency)
      return money(worth, component, syntax, statement)
    case .amount(let amount) where amount.unit == .percent:
      return component == .bonus ? .percent(low: amount.low, high: amount.high ?? amount.low) : .unknown
    case .amount(let amount):
      guard let currency = currency(of: amount, syntax.range, statement) else { return .unknown }
      return money(MoneyRange(low: amount.low, high: amount.high ?? amount.low, currency: currency), component, syntax, statement)
    }
  }

  private mutating func money(_ range: MoneyRange, _ component: Component, _ syntax: ComponentSyntax, _ statement: Int) -> PayValue {
    guard range.high <= largestAmount(of: range.currency) else {
      moneyFaults.append(Negotiation.MoneyFault(statement: statement, range: syntax.range, reason: .tooLarge))
      return .unknown
    }
    if let local, range.currency != local { occasions.found.insert(.foreignMoney) }
    switch (component, syntax.period) {
    case (.signing, _), (.relocation, _): return .money(range, .once)
    case (.equity, .years(let years)?): return .money(range, .grant(years: years, isAssumed: false))
    case (.equity, nil): return .money(range, .grant(years: customaryVestingYears, isAssumed: true))
    case (_, .years(let years)?): return .money(range.mapped { $0 / Ratio(years) }, .yearly)
    case (_, .perMonth?): return .money(range.mapped { $0 * 12 }, .yearly)
    case (_, .perYear?), (_, nil): return .money(range, .yearly)
    }
  }

  private mutating func currency(of amount: WrittenAmount, _ range: TextRange, _ statement: Int) -> Currency? {
    let found = amount.mark.map { $0.resolved(in: local) } ?? local ?? currencyWrittenElsewhere()
    if found == nil {
      moneyFaults.append(
        Negotiation.MoneyFault(statement: statement, range: range, reason: amount.mark == nil ? .noCurrency : .unclearKrone))
    }
    return found
  }

  /// The one currency that the negotiation's packages are written in; nil for none or several.
  private mutating func currencyWrittenElsewhere() -> Currency? {
    if let onlyCurrency { return onlyCurrency }
    var found: Set<Currency> = []
    for component in syntax.statements.flatMap(\.components) {
      let mark: CurrencyMark? =
        switch component.value {
        case .amount(let amount): amount.mark
        case .count(_, _, let price): price?.mark
        case .missing, .nothing: nil
        }
      if let currency = mark?.resolved(in: nil) { found.insert(currency) }
    }
    let only = found.count == 1 ? found.first : nil
    onlyCurrency = .some(only)
    return only
  }
}

/// Of items with the same key the last, in the order of what is left.
private func lastOfEach<Item, Key: Hashable>(_ items: [Item], _ key: (Item) -> Key) -> [Item] {
  guard items.count > 1 else { return items }
  var seen: Set<Key> = []
  return items.reversed().filter { seen.insert(key($0)).inserted }.reversed()
}
