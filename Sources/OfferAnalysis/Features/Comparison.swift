package import Compensation
internal import SalaryGuides

/// One negotiation side by side with what surrounds it: offers, asks, competing offers, floor and band as rows of one table.
package struct Comparison: Sendable {
  /// The index of the negotiation in its note.
  package let index: Int
  package let company: String
  package let role: String?
  package let region: String?
  package let rows: [Row]

  package struct Row: Sendable {
    package let kind: Kind
    /// The competitor; nil for the company's own rows.
    package let name: String?
    package let day: Day?
    /// In which all figures of the row are.
    package let currency: Currency?
    package let base: Span?
    /// As a grant over `equityYears`.
    package let equity: Span?
    package let equityYears: Int?
    /// A percentage is worked out where the base is known.
    package let bonus: Span?
    package let signing: Span?
    /// A year's worth, equity less the discount; a lower bound where `isLowerBound`.
    package let total: Span?
    package let isLowerBound: Bool
    /// The total with what is paid once.
    package let yearOne: Span?
    /// Where the low end of the total, before any discount, stands in the total band: 0 its low end, 1 its high end; held to these.
    package let place: Ratio?
    /// Per cent off the equity.
    package let discount: Ratio?
    package let deadline: Day?
    package let floorFrom: FloorFigure.Source?
  }

  package enum Kind: String, Sendable {
    case offer, ask, or, competing, floor, band
  }

  /// Two ends in units of the row's currency, equal where one figure is written; no high end where a band is open above.
  package struct Span: Sendable, Hashable {
    package let low: Ratio
    package let high: Ratio?

    package init(low: Ratio, high: Ratio?) {
      self.low = low
      self.high = high
    }
  }
}

/// Every negotiation of a note as a table, in the note's order; within one by kind and then by line.
package func comparisons(of note: NoteAnalysis) -> [Comparison] {
  note.negotiations.indices.compactMap { index in
    let negotiation = note.negotiations[index].negotiation
    guard let company = negotiation.companyTitle else { return nil }
    return Comparison(
      index: index, company: company, role: negotiation.roleTitle, region: negotiation.regionTitle,
      rows: RowMaker(negotiation: negotiation, note: note).rows)
  }
}

private struct RowMaker {
  private let negotiation: Negotiation
  private let note: NoteAnalysis
  /// The deadlines in force, by whose they are in comparable form; under nil this negotiation's own.
  private let deadlines: [String?: Day]

  init(negotiation: Negotiation, note: NoteAnalysis) {
    self.negotiation = negotiation
    self.note = note
    deadlines = negotiation.deadlines.reduce(into: [:]) { $0.updateValue($1.day, forKey: $1.name.map(comparableName)) }
  }

  var rows: [Comparison.Row] {
    var rows = negotiation.offers.map { row(.offer, EffectivePackage($0)) }
    for ask in negotiation.asks {
      rows.append(row(.ask, negotiation.effective(ask.package)))
      rows += ask.alternatives.map { row(.or, negotiation.effective($0)) }
    }
    rows += negotiation.competing.compactMap(competingRow)
    if let floor = floorRow() { rows.append(floor) }
    if let band = bandRow() { rows.append(band) }
    return rows
  }

  private func row(_ kind: Comparison.Kind, _ package: EffectivePackage) -> Comparison.Row {
    row(
      kind, package, name: nil, day: package.own.day, discount: negotiation.discount(for: nil),
      deadline: kind == .offer ? deadlines[nil] : nil, rates: negotiation.rates,
      regionHasBonus: negotiation.regionHasBonus)
  }

  /// A competitor's package, or its offer in force in this note where the line refers to it.
  private func competingRow(_ competing: Negotiation.Competing) -> Comparison.Row? {
    var package = competing.package
    var source = negotiation
    if competing.isReference {
      guard let index = note.index(ofCompany: competing.name), let offer = note.negotiations[index].negotiation.offer else { return nil }
      package = offer
      source = note.negotiations[index].negotiation
    }
    return row(
      .competing, EffectivePackage(package), name: competing.name, day: competing.package.day ?? package.day,
      discount: negotiation.discount(for: competing.key), deadline: deadlines[comparableName(competing.name)],
      rates: source.rates, regionHasBonus: competing.isReference && source.regionHasBonus)
  }

  private func row(
    _ kind: Comparison.Kind, _ package: EffectivePackage, name: String?, day: Day?, discount: Ratio, deadline: Day?, rates: Rates,
    regionHasBonus: Bool
  ) -> Comparison.Row {
    func total(discount: Ratio) -> AnnualTotal? {
      annualTotal(
        of: package, rates: rates, regionHasBonus: regionHasBonus, discount: discount, fallback: negotiation.currency)
    }
    let discounted = total(discount: discount)
    let currency = discounted?.range.currency ?? package.own.components.lazy.compactMap(\.yearly).first?.currency
    let isNothing = discounted?.range.high.isZero ?? true && discounted?.isExact == false
    return Comparison.Row(
      kind: kind, name: name, day: day, currency: currency, base: yearly(.base, of: package, currency, rates),
      equity: grant(of: package, currency, rates), equityYears: package[.equity]?.years, bonus: bonus(of: package, currency, rates),
      signing: yearly(.signing, of: package, currency, rates), total: isNothing ? nil : discounted.map { Comparison.Span($0.range) },
      isLowerBound: discounted.map { !$0.isExact } ?? false,
      yearOne: isNothing ? nil : discounted.flatMap { yearOne(of: package, total: $0, rates: rates) }.map(Comparison.Span.init),
      place: total(discount: .zero).flatMap { $0.isExact ? place($0, rates) : nil }, discount: discount.isZero ? nil : discount,
      deadline: deadline, floorFrom: nil)
  }

  private func yearly(_ component: Component, of package: EffectivePackage, _ currency: Currency?, _ rates: Rates) -> Comparison.Span? {
    switch package[component]?.value {
    case .nothing: Comparison.Span(low: 0, high: 0)
    case .money:
      currency.flatMap { currency in package[component]?.yearly.flatMap { rates.convert($0, to: currency) } }.map(Comparison.Span.init)
    case .percent, .unknown, nil: nil
    }
  }

  private func grant(of package: EffectivePackage, _ currency: Currency?, _ rates: Rates) -> Comparison.Span? {
    switch package[.equity]?.value {
    case .nothing: Comparison.Span(low: 0, high: 0)
    case .money(let range, _): currency.flatMap { rates.convert(range, to: $0) }.map(Comparison.Span.init)
    case .percent, .unknown, nil: nil
    }
  }

  private func bonus(of package: EffectivePackage, _ currency: Currency?, _ rates: Rates) -> Comparison.Span? {
    guard case .percent(let low, let high) = package[.bonus]?.value else { return yearly(.bonus, of: package, currency, rates) }
    return yearly(.base, of: package, currency, rates).map { base in
      Comparison.Span(low: base.low * low / 100, high: (base.high ?? base.low) * high / 100)
    }
  }

  private func place(_ total: AnnualTotal, _ rates: Rates) -> Ratio? {
    guard let band = negotiation.band(.total), let currency = band.currency, let high = band.yearlyHigh, high > band.yearlyLow,
      let amount = rates.convert(total.range.low, from: total.range.currency, to: currency)
    else { return nil }
    return min(1, max(0, (amount - band.yearlyLow) / (high - band.yearlyLow)))
  }

  private func floorRow() -> Comparison.Row? {
    let floor = negotiation.floor
    guard let currency = floor.lazy.compactMap(\.currency).first else { return nil }
    func span(_ component: Component) -> Comparison.Span? {
      guard let figure = floor.first(where: { $0.component == component }), let own = figure.currency else { return nil }
      let years = figure.component == .equity ? Ratio(1) : figure.terms.years
      return negotiation.rates.convert(figure.amount / years, from: own, to: currency).map { Comparison.Span(low: $0, high: $0) }
    }
    return Comparison.Row(
      kind: .floor, name: nil, day: nil, currency: currency, base: span(.base), equity: span(.equity),
      equityYears: floor.first { $0.component == .equity }?.terms.wholeYears, bonus: span(.bonus), signing: span(.signing),
      total: span(.total),
      isLowerBound: false, yearOne: nil, place: nil, discount: nil, deadline: nil, floorFrom: floor.first?.source)
  }

  private func bandRow() -> Comparison.Row? {
    let components: [Component] = [.base, .equity, .total, .bonus, .signing]
    guard let currency = components.lazy.compactMap({ negotiation.band($0)?.currency }).first else { return nil }
    func span(_ component: Component) -> Comparison.Span? {
      guard let band = negotiation.band(component) else { return nil }
      if band.isPercent {
        guard let base = negotiation.band(.base), base.currency == currency else { return nil }
        return Comparison.Span(low: base.low * band.low / 100, high: base.high.flatMap { end in band.high.map { end * $0 / 100 } })
      }
      guard band.currency == currency else { return nil }
      return component == .equity
        ? Comparison.Span(low: band.low, high: band.high) : Comparison.Span(low: band.yearlyLow, high: band.yearlyHigh)
    }
    return Comparison.Row(
      kind: .band, name: nil, day: nil, currency: currency, base: span(.base), equity: span(.equity),
      equityYears: negotiation.band(.equity)?.terms.wholeYears, bonus: span(.bonus), signing: span(.signing), total: span(.total),
      isLowerBound: false, yearOne: nil, place: nil, discount: nil, deadline: nil, floorFrom: nil)
  }
}

extension Comparison.Span {
  init(_ range: MoneyRange) {
    self.init(low: range.low, high: range.high)
  }
}

extension Terms {
  /// The years of a grant, 1 for a year's worth; nil for what is paid once.
  package var wholeYears: Int? {
    switch self {
    case .grant(let years, _): years
    case .yearly: 1
    case .once: nil
    }
  }
}

extension PayComponent {
  /// The years that the figure covers; nil where it is not money.
  fileprivate var years: Int? {
    if case .money(_, let terms) = value { terms.wholeYears } else { nil }
  }
}
