package import Compensation
package import OfferSyntax
internal import SalaryGuides
package import SourceText

/// What one negotiation of a note says, with the guide that serves it. Places count from the negotiation's own start.
package final class Negotiation: Sendable {
  package let syntax: NegotiationSyntax

  private let standing: GuideStanding

  package let offers: [PayPackage]
  private let offerOrder: OfferOrder
  package let asks: [Ask]
  /// The last; nil where there is none with a value.
  package let floorPackage: PayPackage?
  package let band: PayPackage?
  /// The last of each name, in the order of the lines.
  package let competing: [Competing]
  /// By how much less equity counts, by competitor; under nil for this negotiation's own company.
  package let discounts: [String?: Ratio]
  /// The last of each name.
  package let deadlines: [Deadline]
  package let rates: Rates
  /// The names of competing offers as written, those that are written badly too, with what they are compared as.
  private let competitors: [Competitor]
  package let levers: [Int]
  package let outcome: OutcomeKind?
  /// Why components of packages could not be read as money, though they are written well.
  package let moneyFaults: [MoneyFault]
  /// What gives checks an occasion to speak.
  let occasions: Occasions

  init(
    syntax: NegotiationSyntax, standing: GuideStanding,
    offers: [PayPackage], asks: [Ask], floorPackage: PayPackage?, band: PayPackage?, competing: [Competing], discounts: [String?: Ratio],
    deadlines: [Deadline], rates: Rates, competitors: [Competitor], levers: [Int], outcome: OutcomeKind?, moneyFaults: [MoneyFault],
    occasions: Occasions
  ) {
    self.syntax = syntax
    self.standing = standing
    self.offers = offers
    offerOrder = OfferOrder(offers)
    self.asks = asks
    self.floorPackage = floorPackage
    self.band = band
    self.competing = competing
    self.discounts = discounts
    self.deadlines = deadlines
    self.rates = rates
    self.competitors = competitors
    self.levers = levers
    self.outcome = outcome
    self.moneyFaults = moneyFaults
    self.occasions = occasions
  }

  package enum GuideState: Sendable {
    /// No company is named.
    case none
    case found(GuideInForce, rolesToChooseFrom: [String])
    case unknownCompany(nearest: String?)
    case unknownRole(company: String, nearest: String?, roles: [String])
  }

  /// An ask and its alternatives, just as good.
  package struct Ask: Sendable {
    package let package: PayPackage
    package internal(set) var alternatives: [PayPackage]
  }

  package struct Competing: Sendable {
    package let name: String
    /// By which names are the same.
    package let key: String
    package let package: PayPackage
    package var isReference: Bool { package.components.isEmpty }
  }

  struct Competitor: Sendable {
    let name: String
    let key: String
  }

  package struct Deadline: Sendable {
    /// nil for this negotiation's own.
    package let name: String?
    package let day: Day
    package let statement: Int
  }

  package struct MoneyFault: Sendable {
    package let statement: Int
    package let range: TextRange
    package let reason: Reason

    package enum Reason: Sendable, Hashable {
      /// No currency is written, none is the region's, none or several are written elsewhere.
      case noCurrency
      /// `kr` in no region of a krone.
      case unclearKrone
      case tooLarge
    }
  }

  /// The name behind `company:`; nil before the first negotiation and where the name is missing.
  package var companyName: String? { standing.names.company }
  package var roleName: String? { standing.names.role }
  package var regionName: String? { standing.names.region }
  /// What the library knows of the company and the role.
  package var guideState: GuideState { standing.state }
  /// The region of the guide that the note names.
  package var region: RegionInForce? { standing.region }

  package var guide: GuideInForce? {
    if case .found(let guide, _) = guideState { guide } else { nil }
  }

  /// The currency of the region.
  package var currency: Currency? { standing.currency }

  /// The company as its guide spells it, or as the note does.
  package var companyTitle: String? { guide?.guide.company ?? companyName }
  package var roleTitle: String? { guide?.guide.role ?? roleName }
  package var regionTitle: String? { region?.region.name ?? regionName }

  package var offer: PayPackage? { offers.last }
  package var ask: Ask? { asks.last }

  package var regionHasBonus: Bool { standing.regionHasBonus }

  package func statement(_ index: Int) -> StatementSyntax { syntax.statements[index] }

  // MARK: Derived

  /// The ask or alternative with what it takes over from the latest offer above it.
  package func effective(_ package: PayPackage) -> EffectivePackage {
    EffectivePackage(package, over: offerAbove(package))
  }

  /// The latest offer above a package: on an earlier line or, where both carry dates, of an earlier one.
  package func offerAbove(_ package: PayPackage) -> PayPackage? {
    guard package.keyword == .or else { return offerOrder.latest(above: package) }
    // An alternative stands where its ask does.
    let asksAbove = asks.leading { $0.package.statement < package.statement }
    return offerOrder.latest(above: asksAbove > 0 ? asks[asksAbove - 1].package : package)
  }

  package func annualTotal(of package: EffectivePackage, discount: Ratio = .zero) -> AnnualTotal? {
    OfferAnalysis.annualTotal(of: package, rates: rates, regionHasBonus: regionHasBonus, discount: discount, fallback: currency)
  }

  /// The floor that packages are held against: the note's own, else the guide's in the region.
  package var floor: [FloorFigure] {
    if let floorPackage { return floorPackage.components.compactMap(noteFloor) }
    return region?.floor ?? []
  }

  private func noteFloor(_ component: PayComponent) -> FloorFigure? {
    switch component.value {
    case .money(let range, let terms):
      FloorFigure(
        component: component.component, amount: range.low, currency: range.currency, terms: terms, source: .note,
        place: .note(component.range))
    case .percent(let low, _) where component.component == .bonus:
      FloorFigure(component: .bonus, amount: low, currency: nil, terms: .yearly, source: .note, place: .note(component.range))
    case .nothing, .percent, .unknown: nil
    }
  }

  /// The band in force of a component: the note's own, else the guide's.
  package func band(_ component: Component) -> Band? {
    guard let own = band?[component] else { return region?.band(component) }
    switch own.value {
    case .money(let range, let terms):
      return Band(
        component: component, low: range.low, high: range.high, currency: range.currency, terms: terms, isDerived: false,
        place: .note(own.range))
    case .percent(let low, let high):
      return Band(component: component, low: low, high: high, currency: nil, terms: .yearly, isDerived: false, place: .note(own.range))
    case .nothing, .unknown: return nil
    }
  }

  /// By which two names of competitors are the same, by the names as written.
  var competitorKeys: [String: String] {
    Dictionary(competitors.map { ($0.name, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  package func discount(for key: String?) -> Ratio {
    discounts[key] ?? .zero
  }
}
