internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// What to ask for next: a package between offer, band, floor and competing offers, never below the floor, and its reasons.
struct CounterProposal {
  struct Part {
    let component: Component
    let amount: Ratio
    let currency: Currency
    /// The years of a grant; nil for anything else.
    let years: Int?
    let reason: Reason
  }

  enum Reason {
    /// The figure that the guide asks for.
    case guide(GuideFigure)
    /// The ask that stands; going below it would be a step back.
    case standing
    /// Three quarters of the way up the band.
    case band
    /// A tenth over the offer: nothing else is known.
    case overOffer
    /// Raised to a competing offer's.
    case competing(String)
    /// Raised so that the package holds the floor.
    case floor
  }

  let parts: [Part]
  /// The negotiation with the proposal as its ask.
  let view: ChatView
  let ask: Subject.AskInForce

  /// Whether it is what the note asks for already.
  var isStanding: Bool {
    parts.allSatisfy { if case .standing = $0.reason { true } else { false } }
  }
}

/// - Returns: nil where there is nothing to argue from: no band, no offer, no ask of the guide or the note.
func counterProposal(in view: ChatView) -> CounterProposal? {
  guard let currency = view.currency else { return nil }
  var draft = ProposalDraft(view, currency)
  draft.propose()
  guard !draft.parts.isEmpty else { return nil }
  // Each round raises what is still too low; three parts can be raised, so few rounds are enough.
  for _ in 0..<8 {
    guard let supposed = draft.supposed else { return nil }
    guard draft.raise(after: supposed) else { break }
  }
  guard let supposed = draft.supposed, let ask = supposed.subject.asks.first, !Standing(ask, in: supposed).isBelowFloor else { return nil }
  return CounterProposal(parts: draft.parts, view: supposed, ask: ask)
}

private struct ProposalDraft {
  let view: ChatView
  let currency: Currency
  var parts: [CounterProposal.Part] = []

  init(_ view: ChatView, _ currency: Currency) {
    self.view = view
    self.currency = currency
  }

  mutating func propose() {
    for component in [Component.base, .equity, .signing] {
      if let part = part(component) { parts.append(part) }
    }
    // A package known by its total only is argued by its total.
    if parts.isEmpty, let part = part(.total) { parts.append(part) }
  }

  // MARK: One component

  private func part(_ component: Component) -> CounterProposal.Part? {
    let negotiation = view.negotiation
    let years = component == .equity ? vestingYears : nil
    let scale = years.map { Ratio($0) } ?? 1
    func inTerms(_ stated: PayComponent?) -> Ratio? {
      guard let yearly = stated?.yearly, let converted = negotiation.rates.convert(yearly, to: currency) else { return nil }
      return converted.low * scale
    }
    let offered = inTerms(negotiation.offer?[component])
    let standing = inTerms(view.subject.asks.first?.package.own[component])
    let band = negotiation.band(component).flatMap { $0.currency == currency ? $0 : nil }
    let top = band?.yearlyHigh.map { $0 * scale }
    var amount: Ratio
    var reason: CounterProposal.Reason
    if let ask = view.guideAsks.first(where: { $0.figure.component == component && $0.figure.currency == currency }) {
      let figureYears: Ratio = component == .equity ? (ask.figure.years == 1 ? 1 : Ratio(ask.figure.years ?? customaryVestingYears)) : 1
      (amount, reason) = (ask.figure.low / figureYears * scale, .guide(ask.figure))
    } else if let band, let high = top, component != .signing {
      let low = band.yearlyLow * scale
      (amount, reason) = (roundedUp(low + (high - low) * Ratio(3, over: 4)), .band)
    } else if let offered, component != .signing || standing == nil {
      (amount, reason) = (roundedUp(offered * Ratio(11, over: 10)), .overOffer)
    } else if let standing {
      (amount, reason) = (standing, .standing)
    } else {
      return nil
    }
    if let offered, amount <= offered { (amount, reason) = (roundedUp(offered * Ratio(21, over: 20)), .overOffer) }
    if let standing, standing >= amount { (amount, reason) = (standing, .standing) }
    for rival in view.rivals where component == .base {
      guard let theirs = rival.package[component]?.yearly.flatMap({ negotiation.rates.convert($0, to: currency) })?.low,
        theirs > amount, top.map({ theirs <= $0 }) ?? true
      else { continue }
      (amount, reason) = (theirs, .competing(rival.name))
    }
    let floors = view.subject.floor.filter { $0.component == component && $0.source != .estimate }
    for floor in floors {
      guard let from = floor.currency, let least = negotiation.rates.convert(floor.yearly, from: from, to: currency).map({ $0 * scale })
      else {
        continue
      }
      // A step above, so that the ask does not give the floor away.
      if amount <= least { (amount, reason) = (roundedUp(least + step(least)), .floor) }
    }
    return CounterProposal.Part(component: component, amount: amount, currency: currency, years: years, reason: reason)
  }

  private var vestingYears: Int {
    for package in [view.subject.asks.first?.package.own, view.negotiation.offer].compactMap({ $0 }) {
      if case .money(_, .grant(let years, _))? = package[.equity]?.value { return years }
    }
    return customaryVestingYears
  }

  // MARK: The whole

  var supposed: ChatView? {
    let texts = parts.map { part in
      let period = part.years.map { " over \($0) years" } ?? ""
      return "\(part.component.rawValue) \(part.currency.code) \(plainNumber(part.amount, places: part.currency.minorDigits))\(period)"
    }
    return view.adding("ask: " + texts.joined(separator: ", "))
  }

  /// Raises what keeps the package below the floor, or makes its total the floor's own figure; false where nothing does.
  mutating func raise(after supposed: ChatView) -> Bool {
    guard let ask = supposed.subject.asks.first else { return false }
    for floor in supposed.subject.floor {
      let breach = breach(of: floor, by: ask, in: supposed.negotiation)
      let shown =
        floor.component == .total ? ask.total.flatMap { hold($0, of: ask.package, against: floor, in: supposed.negotiation) } : nil
      let isGivenAway = shown.map { $0.written == $0.standard } ?? false
      guard breach != nil || isGivenAway else { continue }
      let held = breach?.held ?? shown
      guard let held else { continue }
      let missing = held.standard - held.written + step(held.standard)
      let target: Component = floor.component == .total ? raisable(by: missing) : floor.component
      guard let index = parts.firstIndex(where: { $0.component == target }) else {
        guard floor.component != .total, let from = floor.currency else { return false }
        let years: Int? = if case .grant(let years, _) = floor.terms { years } else { nil }
        parts.append(
          CounterProposal.Part(
            component: floor.component, amount: roundedUp(floor.amount + step(floor.amount)), currency: from, years: years, reason: .floor))
        return true
      }
      let part = parts[index]
      let scale: Ratio = floor.component == .total ? part.years.map { Ratio($0) } ?? 1 : 1
      parts[index] = CounterProposal.Part(
        component: part.component, amount: roundedUp(part.amount + missing * scale), currency: part.currency, years: part.years,
        reason: .floor)
      return true
    }
    return false
  }

  /// What a missing sum of the annual total is best asked in: base while it stays in its band, else equity.
  private func raisable(by missing: Ratio) -> Component {
    guard let base = parts.first(where: { $0.component == .base }) else { return parts.first?.component ?? .total }
    guard let high = view.negotiation.band(.base)?.yearlyHigh, base.amount + missing > high,
      parts.contains(where: { $0.component == .equity })
    else { return .base }
    return .equity
  }
}

/// Figures that are worked out are asked for in round numbers.
private func roundedUp(_ amount: Ratio) -> Ratio {
  let step = step(amount)
  let quotient = amount / step
  let whole = Ratio(quotient.numerator / quotient.denominator)
  return (whole < quotient ? whole + 1 : whole) * step
}

/// `€95,250` is asked in thousands, `₩80,000,000` in millions.
private func step(_ amount: Ratio) -> Ratio {
  var step: Ratio = 1
  while step * 200 <= amount { step = step * 10 }
  return step
}
