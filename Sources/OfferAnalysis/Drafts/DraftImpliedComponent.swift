internal import Compensation
internal import SourceText

/// What an ask's figure without a component is of: base or the total, where it lies near the one that the note asks for and not
/// near the other. What is a figure of the note's is left alone: it may be any part.
///
///     "Could you stretch to €103K?", the note's ask being base €98K, equity €60K over 4 years  ->  base
func impliedComponent(_ figure: DraftFigure, _ subject: Subject) -> Component? {
  let negotiation = subject.negotiation
  guard figure.owner == .ask, figure.amount.unit == .money, figure.figure.period == nil || figure.figure.period == .perYear,
    !figure.figure.isFirstYear, let currency = currency(of: figure.amount, negotiation)
  else { return nil }
  let packages =
    subject.asks.map { ($0.package, $0.total) } + [subject.offer].compactMap { $0 }.map { (EffectivePackage($0), subject.offerTotal) }
    + negotiation.competing.map { (EffectivePackage($0.package), nil) }
  for (package, total) in packages where isOf(package, total, figure) { return nil }
  var found: [(component: Component, distance: Ratio)] = []
  for ask in subject.asks {
    if let base = ask.package[.base]?.yearly, base.currency == currency, let distance = distance(figure, base.low) {
      found.append((.base, distance))
    }
    if let total = ask.total, total.isExact, total.range.currency == currency, let distance = distance(figure, total.range.low),
      // Where pay is nothing but base the two are one.
      ask.package[.base]?.yearly?.low != total.range.low
    {
      found.append((.total, distance))
    }
  }
  guard let nearest = found.min(by: { $0.distance < $1.distance }) else { return nil }
  return found.allSatisfy { $0.component == nearest.component || $0.distance > nearest.distance * 2 } ? nearest.component : nil
}

/// Whether a figure is one of a package's.
private func isOf(_ package: EffectivePackage, _ total: AnnualTotal?, _ figure: DraftFigure) -> Bool {
  if let total, agrees(figure, with: total.range.low) { return true }
  return Component.allCases.contains { component in
    guard case .money(let money, let terms)? = package[component]?.value else { return false }
    return agrees(figure, with: money.low) || agrees(figure, with: money.low / terms.years)
  }
}

/// How far a figure is from an amount, as a share of it; nil beyond 15 %, where nobody knows what is meant.
private func distance(_ figure: DraftFigure, _ amount: Ratio) -> Ratio? {
  guard amount > 0 else { return nil }
  let share = (figure.value < amount ? amount - figure.value : figure.value - amount) / amount
  return share <= Ratio(3, over: 20) ? share : nil
}
