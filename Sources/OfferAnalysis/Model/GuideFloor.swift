package import Compensation
package import SalaryGuides
package import SourceText

/// One figure of a floor in force.
package struct FloorFigure: Sendable, Hashable {
  package let component: Component
  /// In its terms; per cent where there is no currency.
  package let amount: Ratio
  package let currency: Currency?
  package let terms: Terms
  package let source: Source
  /// Whether a total is what the first year comes to, with what is paid once.
  package let isFirstYear: Bool
  package let place: Place?

  package enum Source: String, Sendable, Hashable {
    case note, guide, accept, estimate
  }

  package enum Place: Sendable, Hashable {
    case guide(GuidePlace)
    case note(TextRange)
  }

  package init(
    component: Component, amount: Ratio, currency: Currency?, terms: Terms, source: Source, isFirstYear: Bool = false, place: Place?
  ) {
    self.component = component
    self.amount = amount
    self.currency = currency
    self.terms = terms
    self.source = source
    self.isFirstYear = isFirstYear
    self.place = place
  }

  package var yearly: Ratio { amount / terms.years }

  fileprivate func with(_ amount: Ratio, _ currency: Currency?, _ terms: Terms, source: Source) -> FloorFigure {
    FloorFigure(
      component: component, amount: amount, currency: currency, terms: terms, source: source, isFirstYear: isFirstYear, place: place)
  }

  fileprivate func estimated() -> FloorFigure { with(amount, currency, terms, source: .estimate) }
}

/// The guide's floor in a region: its stated floor, or its accept level where it states none.
///
/// - A figure that names the region serves it; one that names none serves every region of its currency that has no figure of its own.
/// - A region whose band is a share of another's has the low share of that region's floor, an estimate.
/// - A region that no figure serves has the place in its band that the first stated figure has in that figure's own, an estimate.
/// - A total floor is an estimate where the region's own Total does not add up.
package func guideFloor(of region: GuideRegion, in guide: Guide) -> [FloorFigure] {
  GuideFloorReader(guide).floor(of: region, depth: 0)
}

private struct GuideFloorReader {
  let guide: Guide
  let stated: [GuideFloor]

  init(_ guide: Guide) {
    self.guide = guide
    let floors = guide.floors.filter { $0.phrase == .floor }
    stated = floors.isEmpty ? guide.floors : floors
  }

  func floor(of region: GuideRegion, depth: Int) -> [FloorFigure] {
    var figures = direct(region)
    if figures.isEmpty {
      figures = region.derivedFrom != nil ? shared(region, depth: depth) : placed(region)
    }
    if !totalAddsUp(region) {
      figures = figures.map { $0.component == .total ? $0.estimated() : $0 }
    }
    return figures.sorted { $0.component < $1.component }
  }

  // MARK: Figures that serve as they stand

  private func direct(_ region: GuideRegion) -> [FloorFigure] {
    var figures: [FloorFigure] = []
    for component in Component.allCases {
      let ofComponent = stated.filter { $0.component == component }
      let named = ofComponent.first { $0.region != nil && $0.region == region.name }
      let unnamed = region.derivedFrom == nil ? ofComponent.first { $0.region == nil && $0.currency == region.currency } : nil
      if let serving = named ?? unnamed { figures.append(figure(serving)) }
    }
    return figures
  }

  private func figure(_ floor: GuideFloor) -> FloorFigure {
    FloorFigure(
      component: floor.component, amount: floor.amount, currency: floor.currency, terms: terms(floor.component, years: floor.years),
      source: floor.phrase == .floor ? .guide : .accept, isFirstYear: floor.isFirstYear, place: .guide(floor.place))
  }

  // MARK: Estimates

  /// The low share of the floor of the region that this one's band is a share of; the same floor where a component is the same.
  private func shared(_ region: GuideRegion, depth: Int) -> [FloorFigure] {
    // A table whose rows refer to each other in a ring has no end.
    guard depth < 4, let name = region.derivedFrom, let source = guide.region(named: name), source.name != region.name else { return [] }
    return floor(of: source, depth: depth + 1).map { figure in
      guard let share = lowShare(of: figure.component, in: region) else { return figure.estimated() }
      return figure.with((figure.amount * share).roundedWhole, figure.currency, figure.terms, source: .estimate)
    }
  }

  /// nil where the component is the same as in the region it comes from.
  private func lowShare(of component: Component, in region: GuideRegion) -> Ratio? {
    let band: GuideBand? =
      switch component {
      case .base: region.base
      case .equity: region.equity
      case .total: region.total ?? region.base
      case .bonus, .signing, .relocation: nil
      }
    if case .share(let low, _) = band?.derivation { return low }
    return nil
  }

  /// The same relative place in the region's band as the stated figure has in its own region's.
  private func placed(_ region: GuideRegion) -> [FloorFigure] {
    Component.allCases.compactMap { component in
      guard let first = stated.first(where: { $0.component == component }),
        let reference = self.reference(of: first), let from = band(component, of: reference), let to = band(component, of: region),
        let fromHigh = from.high, let toHigh = to.high, fromHigh > from.low, from.currency == first.currency
      else { return nil }
      let fromYears = terms(component, years: from.years).years
      let (low, high) = (from.low / fromYears, fromHigh / fromYears)
      let figure = figure(first)
      let place = (figure.yearly - low) / (high - low)
      let amount = to.low + place * (toHigh - to.low)
      guard !amount.isNegative else { return nil }
      return figure.with(amount.roundedWhole, to.currency, terms(component, years: to.years), source: .estimate)
    }
  }

  /// The region whose band a figure is placed in: the one it names, else the first listed in its currency.
  private func reference(of floor: GuideFloor) -> GuideRegion? {
    if let name = floor.region, let named = guide.regions.first(where: { $0.name == name }) { return named }
    return guide.regions.first { $0.currency == floor.currency }
  }

  private func band(_ component: Component, of region: GuideRegion) -> GuideBand? {
    switch component {
    case .base: return region.base
    case .equity: return region.equity
    case .signing: return region.signing
    case .total: return region.total
    case .bonus:
      if case .money(let band) = region.bonus { return band }
      return nil
    case .relocation: return nil
    }
  }

  /// Whether the region's Total is base + equity / years + bonus within 5 % at the low end, for some reading of the bonus range.
  /// A region without one of the three is not judged.
  private func totalAddsUp(_ region: GuideRegion) -> Bool {
    guard let total = region.total, let base = region.base, let equity = region.equity, base.currency == total.currency,
      equity.currency == total.currency
    else { return true }
    let pay = base.low + equity.low / terms(.equity, years: equity.years).years
    let (bonusLow, bonusHigh): (Ratio, Ratio) =
      switch region.bonus {
      case .percent(let low, let high, _): (base.low * low / 100, base.low * (high ?? low) / 100)
      case .money(let band) where band.currency == total.currency: (band.low, band.high ?? band.low)
      case .money, nil: (0, 0)
      }
    let slack = total.low * Ratio(1, over: 20)
    return pay + bonusLow <= total.low + slack && pay + bonusHigh >= total.low - slack
  }
}

extension Ratio {
  /// Estimates are rounded half up to a whole unit of money.
  fileprivate var roundedWhole: Ratio { rounded(toDecimals: 0) }
}
