package import Compensation
internal import OfferSyntax
package import SalaryGuides

extension Negotiation {
  /// What the guide recommends to ask for in the region; nil where it says nothing in the region's currency.
  package func guideAsk(_ component: Component) -> GuideFigure? {
    guard let region, let guide else { return nil }
    let asks = guide.guide.asks.filter { $0.figure.component == component && $0.figure.currency == region.region.currency }
    return (asks.first { $0.region != nil && $0.region == region.region.name } ?? asks.first { $0.region == nil })?.figure
  }

  /// The statement's package as it is understood; nil for one that a later one of the same kind and name replaces, where only the
  /// last is kept.
  package func package(ofStatement index: Int) -> PayPackage? {
    if let offer = offers.first(where: { $0.statement == index }) { return offer }
    for ask in asks {
      if ask.package.statement == index { return ask.package }
      if let alternative = ask.alternatives.first(where: { $0.statement == index }) { return alternative }
    }
    if let floorPackage, floorPackage.statement == index { return floorPackage }
    if let band, band.statement == index { return band }
    return competing.first { $0.package.statement == index }?.package
  }

  /// A package with what it takes over from an offer, where it is an ask.
  package func whole(_ package: PayPackage) -> EffectivePackage {
    package.keyword == .ask || package.keyword == .or ? effective(package) : EffectivePackage(package)
  }
}

extension Guide {
  /// The competitors that the guide speaks of, each once, in its order.
  package var competitors: [String] {
    var seen: Set<String> = []
    return competing.map(\.name).filter { seen.insert(comparableName($0)).inserted }
  }

  /// The figures that the guide gives for a competitor's offer in a currency, one a component.
  package func competingFigures(of name: String, in currency: Currency?) -> [GuideFigure] {
    let wanted = comparableName(name)
    var seen: Set<Component> = []
    return competing.filter { offer in
      guard comparableName(offer.name) == wanted, let component = offer.figure.component else { return false }
      guard currency == nil || offer.figure.currency == currency else { return false }
      return seen.insert(component).inserted
    }.map(\.figure)
  }
}

extension GuideFigure {
  /// `€98K`, `€140K over 4 years`.
  package var wording: String {
    guard let component else { return GuideBand(currency: currency, low: low, high: high ?? low, place: place).wording(for: .base) }
    return GuideBand(currency: currency, low: low, high: high ?? low, years: years, place: place).wording(for: component)
  }
}
