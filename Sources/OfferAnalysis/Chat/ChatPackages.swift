internal import Compensation
internal import OfferSyntax
internal import SourceText

// How answers write packages, components and totals: every figure goes through the writer, which keeps it.

extension ChatWriter {
  /// `base €92K, equity €120K over 4 years, signing €15K`
  mutating func package(_ package: PayPackage, of whose: String, in view: ChatView) -> RichText {
    RichText(package.components.map { component($0, of: whose, in: view) }.joined(separator: ", "))
  }

  /// What a package comes to with what it takes over from the offer.
  mutating func effective(_ package: EffectivePackage, of whose: String, in view: ChatView) -> RichText {
    let components = Component.allCases.compactMap { package[$0] }
    return RichText(components.map { component($0, of: whose, in: view) }.joined(separator: ", "))
  }

  mutating func component(_ component: PayComponent, of whose: String, in view: ChatView) -> String {
    let name = component.component.rawValue
    return "\(name) \(value(component, of: whose, in: view))"
  }

  /// `€120K over 4 years`, `10 %`, `none`, `14,200 shares of unknown value`
  mutating func value(_ component: PayComponent, of whose: String, in view: ChatView) -> String {
    let label = "\(component.component.rawValue) of \(whose)"
    switch component.value {
    case .money(let money, let terms):
      return range(money.low, money.high, money.currency, label, view.basis(component)) + suffix(terms, component.component)
    case .percent(let low, let high):
      let first = percent(low, label, view.basis(component), places: 2)
      return low == high ? first : "\(first)–\(percent(high, label, view.basis(component), places: 2))"
    case .nothing: return "none"
    case .unknown: return "of unknown value"
    }
  }

  /// `€122K a year`, or `at least €92K a year (equity is not known)`
  mutating func total(_ total: AnnualTotal, of whose: String, in view: ChatView, basis: ChatFigure.Basis = .derived) -> String {
    let money = range(total.range.low, total.range.high, total.range.currency, "annual total of \(whose)", basis) + " a year"
    guard !total.isExact else { return money }
    return "at least \(money) (\(total.missing.map(\.rawValue).joined(separator: " and ")) not known)"
  }

  /// `base €92K + equity €120K / 4 + bonus €9.2K`
  mutating func sum(of package: EffectivePackage, _ total: AnnualTotal, of whose: String, in view: ChatView) -> String {
    if total.isWritten { return "as written" }
    var parts: [String] = []
    for name in [Component.base, .equity, .bonus] {
      guard let component = package[name] else { continue }
      switch component.value {
      case .money(let money, let terms):
        let figure = range(money.low, money.high, money.currency, "\(name.rawValue) of \(whose)", view.basis(component))
        parts.append(terms.years == 1 ? "\(name.rawValue) \(figure)" : "\(name.rawValue) \(figure) / \(plainNumber(terms.years))")
      case .percent(let low, let high):
        let share = low == high ? plainNumber(low) : "\(plainNumber(low))–\(plainNumber(high))"
        parts.append("\(name.rawValue) \(share) % of base")
      case .nothing, .unknown: continue
      }
    }
    return parts.joined(separator: " + ")
  }

  /// A band: `€80K–€108K`, `€100K–€195K over 4 years`, `5–10 %`; derived ones say so.
  mutating func band(_ band: Band, in view: ChatView) -> String {
    let label = "the \(band.component.rawValue) band"
    let mark = band.isDerived ? " (derived)" : ""
    guard let currency = band.currency else {
      let low = percent(band.low, "low end of \(label)", view.basis(band), places: 2)
      guard let high = band.high, high != band.low else { return low + mark }
      return "\(low)–\(percent(high, "high end of \(label)", view.basis(band), places: 2))\(mark)"
    }
    return range(band.low, band.high, currency, label, view.basis(band)) + suffix(band.terms, band.component) + mark
  }

  private func suffix(_ terms: Terms, _ component: Component) -> String {
    switch terms {
    case .grant(let years, _): " over \(years) years"
    case .yearly: component == .equity || component == .total ? " a year" : ""
    case .once: ""
    }
  }
}

extension FloorFigure {
  /// `stated in your note`, `an estimate for this region` …
  var origin: String {
    switch source {
    case .note: "your own, from the note"
    case .guide: "the guide's floor"
    case .accept: "the guide's accept level"
    case .estimate: "an estimate: no figure of the guide serves this region as it stands"
    }
  }
}
