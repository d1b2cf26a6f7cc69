package import Compensation
package import SalaryGuides
package import SourceText

/// A guide that serves a negotiation, read once for all that it serves.
package final class GuideInForce: Sendable {
  package let entry: LibraryGuide
  package let guide: Guide
  /// The levers of its strategy and of its scripts for companies.
  package let leverTitles: [String]
  /// The titles as they are mostly written, with and without what stands in parentheses behind them, and as they are compared.
  private let leverNames: Set<String>

  package init(_ entry: LibraryGuide) {
    self.entry = entry
    guide = entry.guide
    leverTitles = guide.levers.map(\.title) + guide.scripts.map(\.title)
    let plainTitles = leverTitles.map { withoutTrailingParenthesis($0) }
    leverNames = Set(leverTitles + plainTitles + guide.namedLevers.flatMap { [$0.title] + $0.shortNames }.map(comparableLever))
  }

  /// Whether a note's lever is one of the guide's.
  package func hasLever(_ name: String) -> Bool {
    leverNames.contains(name) || leverNames.contains(comparableLever(name))
  }

  /// Whether the guide says anywhere what is the least: a floor or an accept level.
  package var hasFloor: Bool { !guide.floors.isEmpty }
}

/// A region of a guide with what follows from it: its bands, whether it pays a bonus, its floor.
package final class RegionInForce: Sendable {
  package let guide: GuideInForce
  package let region: GuideRegion
  /// By the component's ordinal. In place: every check asks, on all processors.
  private let bands: InlineArray<6, Band?>
  package let floor: [FloorFigure]

  package init(_ region: GuideRegion, of guide: GuideInForce) {
    self.guide = guide
    self.region = region
    var bands = InlineArray<6, Band?>(repeating: nil)
    for band in SalaryBands(region).bands { bands[band.component.ordinal] = band }
    self.bands = bands
    floor = guideFloor(of: region, in: guide.guide)
  }

  package var hasBonus: Bool { region.bonus != nil }

  package func band(_ component: Component) -> Band? {
    bands[component.ordinal]
  }
}

/// What a component is usually paid, in a guide's region or as the note itself says.
package struct Band: Sendable, Hashable {
  package let component: Component
  package let low: Ratio
  /// nil where the band is open above.
  package let high: Ratio?
  /// nil for a percentage.
  package let currency: Currency?
  /// What the figures are figures of.
  package let terms: Terms
  package let isDerived: Bool
  package let place: Place

  package enum Place: Sendable, Hashable {
    case guide(GuidePlace)
    /// A component of the note's own `band`.
    case note(TextRange)
  }

  package init(component: Component, low: Ratio, high: Ratio?, currency: Currency?, terms: Terms, isDerived: Bool, place: Place) {
    self.component = component
    self.low = low
    self.high = high
    self.currency = currency
    self.terms = terms
    self.isDerived = isDerived
    self.place = place
  }

  package var isPercent: Bool { currency == nil }
  package var yearlyLow: Ratio { low / terms.years }
  package var yearlyHigh: Ratio? { high.map { $0 / terms.years } }
}

/// The bands that a guide's row states, component by component.
private struct SalaryBands {
  var bands: [Band] = []

  init(_ region: GuideRegion) {
    add(.base, region.base)
    add(.equity, region.equity)
    switch region.bonus {
    case .percent(let low, let high, let place):
      bands.append(
        Band(component: .bonus, low: low, high: high ?? low, currency: nil, terms: .yearly, isDerived: false, place: .guide(place)))
    case .money(let band): add(.bonus, band)
    case nil: break
    }
    add(.signing, region.signing)
    add(.total, region.total)
  }

  private mutating func add(_ component: Component, _ band: GuideBand?) {
    guard let band else { return }
    bands.append(
      Band(
        component: component, low: band.low, high: band.high, currency: band.currency, terms: terms(component, years: band.years),
        isDerived: band.derivation != nil, place: .guide(band.place)))
  }
}

/// The terms of a guide's figure: grants vest over four years where the guide does not say.
package func terms(_ component: Component, years: Int?) -> Terms {
  switch component {
  case .equity: years == 1 ? .yearly : .grant(years: years ?? customaryVestingYears, isAssumed: years == nil)
  case .signing, .relocation: .once
  case .base, .bonus, .total: .yearly
  }
}
