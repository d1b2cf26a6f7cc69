internal import Compensation
internal import OfferSyntax
internal import SourceText

/// The fixes that raise an ask to the floor.
///
/// A component is raised to its own figure; an annual total that is not written by raising base, or equity where base would
/// leave its band.
func raises(of ask: Subject.AskInForce, to floor: FloorFigure, _ breach: FloorBreach, in subject: Subject) -> [Fix] {
  let negotiation = subject.negotiation
  func fix(_ component: Component, _ edit: TextEdit) -> Fix {
    Fix("Raise \(component.rawValue) to the floor", [edit], isCertain: true)
  }
  if let component = breach.component {
    // A total beside its parts would no longer be their sum.
    if component.component == .total, ask.own.states(.base), ask.own.states(.equity) { return [] }
    let standard = Standard(amount: breach.held.standard, currency: breach.held.currency, terms: component.terms)
    return raise(component, to: standard, in: negotiation).map { [fix(component.component, $0)] } ?? []
  }
  let deficit = breach.held.standard - breach.held.written
  guard let currency = breach.held.currency else { return [] }
  var bonusShare: Ratio = 1
  if case .percent(let low, _) = ask.package[.bonus]?.value { bonusShare = 1 + low / 100 }
  let candidates: [(Component, Ratio)] = [(.base, deficit / bonusShare), (.equity, deficit)]
  var fixes: [(fix: Fix, isInBand: Bool)] = []
  for (component, missing) in candidates {
    guard let own = ask.own[component], case .money(let range, let terms) = own.value, range.currency == currency else { continue }
    let target = range.low + missing * terms.years
    guard let edit = raise(own, to: Standard(amount: target, currency: currency, terms: terms), in: negotiation) else { continue }
    let high = negotiation.band(component).flatMap { band in band.currency == currency ? band.yearlyHigh : nil }
    fixes.append((fix(component, edit), high.map { target / terms.years <= $0 } ?? true))
  }
  return fixes.sorted { $0.isInBand && !$1.isInBand }.map(\.fix)
}

/// Writes a figure in place of a component's low one, in the period, the currency and the manner in which the component is written,
/// rounded up to a whole unit of money.
func raise(_ component: PayComponent, to standard: Standard, in negotiation: Negotiation) -> TextEdit? {
  switch component.syntax.value {
  case .nothing(let range):
    guard let text = writtenFigure(standard.amount, standard.currency, marked: true, in: negotiation) else { return nil }
    return TextEdit(range, text)
  case .missing, .count: return nil
  case .amount(let amount):
    guard amount.unit == .percent || standard.currency != nil else { return nil }
    let isPercent = amount.unit == .percent
    let inPeriod = isPercent ? standard.amount : standard.amount * figuresPerStandard(component)
    guard let low = writtenFigure(inPeriod, isPercent ? nil : standard.currency, marked: amount.mark != nil, in: negotiation) else {
      return nil
    }
    guard let high = amount.high, high > inPeriod,
      let end = writtenFigure(high, isPercent ? nil : standard.currency, marked: amount.mark != nil, in: negotiation)
    else { return TextEdit(amount.range, low) }
    return TextEdit(amount.range, "\(low)–\(end)")
  }
}

/// How many times the written figure is of the figure in the component's terms: 1/12 for a monthly one.
private func figuresPerStandard(_ component: PayComponent) -> Ratio {
  switch component.syntax.period {
  case .perMonth? where !component.component.isOneTime: Ratio(1, over: 12)
  case .years(let years)? where component.component != .equity && !component.component.isOneTime: Ratio(years)
  default: 1
  }
}

private func writtenFigure(_ amount: Ratio, _ currency: Currency?, marked: Bool, in negotiation: Negotiation) -> String? {
  guard let currency else { return plainNumber(amount.roundedUp(toDecimals: 2)) + "%" }
  let rounded = amount.roundedUp(toDecimals: 0)
  return marked ? Money(rounded, currency).written(local: negotiation.currency) : figure(rounded)
}

extension Ratio {
  fileprivate func roundedUp(toDecimals digits: Int) -> Ratio {
    let cut = cut(toDecimals: digits)
    return cut < self ? cut + Ratio(1, over: powerOfTen(digits)) : cut
  }
}
