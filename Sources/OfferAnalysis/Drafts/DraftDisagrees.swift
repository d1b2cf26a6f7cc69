internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `draft-disagrees`: an ask of a mail that is neither the note's nor one of its alternatives; their offer, or a named
/// competitor's, that is not what the note says.
func draftDisagrees(_ reading: DraftReading, _ mail: [UInt8], _ subject: Subject) -> [Finding] {
  let findings = reading.figures.compactMap { figure -> Finding? in
    guard let component = payComponent(figure, subject) else { return nil }
    let negotiation = subject.negotiation
    switch figure.owner {
    case .ask: return disagreement(figure, component, with: askStandards(component.component, subject), .ask, negotiation)
    case .offer: return disagreement(figure, component, with: offerStandards(component.component, subject), .offer, negotiation)
    case .competing(let index):
      guard index < negotiation.competing.count else { return nil }
      let other = negotiation.competing[index]
      return disagreement(
        figure, component, with: standards(other.package, component.component, negotiation), .competing(other.name), negotiation)
    case .floor, .nobody: return nil
    }
  }
  // A mail that accepts restates what was agreed on the telephone.
  return reading.accepts ? [] : findings
}

/// What the note says of a component, and where.
struct DraftStandard {
  let money: MoneyRange?
  let percent: (low: Ratio, high: Ratio)?
  let terms: Terms
  let place: TextRange
  /// The amount to write another figure in its place; nil where the note does not write it as one.
  let component: PayComponent?
}

/// Whose figure a mail gets wrong.
private enum DraftSide {
  case ask, offer
  case competing(String)

  var named: String {
    switch self {
    case .ask: "the note's ask"
    case .offer: "their offer in the note"
    case .competing(let name): "\(name)'s offer in the note"
    }
  }

  var figureName: FindingData.Figure.Name {
    switch self {
    case .ask: .earlier
    case .offer: .offered
    case .competing: .competing
    }
  }
}

private func askStandards(_ component: Component, _ subject: Subject) -> [DraftStandard] {
  subject.asks.flatMap { ask -> [DraftStandard] in
    if component == .total {
      guard let total = ask.total, total.isExact else { return [] }
      return [DraftStandard(money: total.range, percent: nil, terms: .yearly, place: ask.own.range, component: ask.own[.total])]
    }
    return ask.own[component].map { standard($0) }.map { [$0] } ?? []
  }
}

/// A mail may speak of any of their offers.
private func offerStandards(_ component: Component, _ subject: Subject) -> [DraftStandard] {
  subject.negotiation.offers.reversed().flatMap { standards($0, component, subject.negotiation) }
}

private func standards(_ package: PayPackage, _ component: Component, _ negotiation: Negotiation) -> [DraftStandard] {
  if component == .total {
    guard let total = negotiation.annualTotal(of: EffectivePackage(package)), total.isExact, !package.components.isEmpty else { return [] }
    return [DraftStandard(money: total.range, percent: nil, terms: .yearly, place: package.range, component: package[.total])]
  }
  return package[component].map { [standard($0)] } ?? []
}

private func standard(_ component: PayComponent) -> DraftStandard {
  switch component.value {
  case .money(let money, let terms): DraftStandard(money: money, percent: nil, terms: terms, place: component.range, component: component)
  case .percent(let low, let high):
    DraftStandard(money: nil, percent: (low, high), terms: .yearly, place: component.range, component: component)
  case .nothing, .unknown: DraftStandard(money: nil, percent: nil, terms: component.terms, place: component.range, component: component)
  }
}

private func disagreement(
  _ figure: DraftFigure, _ component: PayComponent, with standards: [DraftStandard], _ side: DraftSide, _ negotiation: Negotiation
) -> Finding? {
  var first: (standard: DraftStandard, written: Ratio, amount: Ratio, currency: Currency?)?
  for standard in standards {
    switch component.value {
    case .percent(let low, _):
      guard let percent = standard.percent else { return nil }
      if low >= percent.low, low <= percent.high { return nil }
      first = first ?? (standard, low, percent.low, nil)
    case .money(let written, let terms):
      guard let stated = standard.money, let money = negotiation.rates.convert(stated, to: written.currency) else { return nil }
      let inTerms = money.mapped { $0 / standard.terms.years * terms.years }
      // A month's figure is compared as one.
      let perFigure: Ratio = figure.figure.period == .perMonth && !component.component.isOneTime ? Ratio(1, over: 12) : 1
      let (low, high) = (inTerms.low * perFigure, inTerms.high * perFigure)
      if agrees(figure, with: low) || (figure.value >= low && figure.value <= high) || agrees(figure, with: high) { return nil }
      first = first ?? (standard, written.low, inTerms.low, written.currency)
    case .nothing, .unknown: return nil
    }
  }
  guard let (standard, written, amount, currency) = first else { return nil }
  let (mine, theirs) = (negotiation.written(written, currency), negotiation.written(amount, currency))
  let distance = negotiation.distance(written, amount, currency)
  return Finding(
    .draftDisagrees, at: figure.range, statement: nil,
    "\(component.component.rawValue) \(mine) is not \(side.named) of \(theirs): \(distance) \(written < amount ? "less" : "more")",
    data: FindingData(
      negotiation, component.component, currency,
      side.isAsk ? [.init(.asked, written), .init(.earlier, amount)] : [.init(.asked, written), .init(side.figureName, amount)]),
    related: [Related(.negotiation(standard.place), "\(side.named): \(component.component.rawValue) \(theirs)")],
    fixes: fixes(figure, component, standard, amount, side, negotiation))
}

extension DraftSide {
  fileprivate var isAsk: Bool { if case .ask = self { true } else { false } }
}

/// Both ways: the note's figure into the mail, the mail's into the note.
private func fixes(
  _ figure: DraftFigure, _ component: PayComponent, _ standard: DraftStandard, _ amount: Ratio, _ side: DraftSide,
  _ negotiation: Negotiation
) -> [Fix] {
  var fixes: [Fix] = []
  let terms = component.terms
  if let edit = written(amount, over: component, in: negotiation) {
    fixes.append(Fix("Write \(edit.replacement), as in the note", [edit]))
  }
  if let other = standard.component, case .money(let money, _) = component.value, !other.isOfManyParts {
    let restated = money.low / terms.years * other.terms.years
    if let edit = written(restated, over: other, in: negotiation) {
      fixes.append(Fix("Change \(side.named) to \(edit.replacement)", [], noteEdits: [edit]))
    }
  }
  return fixes
}

extension PayComponent {
  /// A count at a price: nobody can tell which of the two to change.
  fileprivate var isOfManyParts: Bool {
    switch syntax.value {
    case .count: true
    case .missing, .nothing, .amount: false
    }
  }
}

/// Writes a figure in place of a component's, in its period and manner; halves of a minor unit are rounded up.
private func written(_ amount: Ratio, over component: PayComponent, in negotiation: Negotiation) -> TextEdit? {
  raise(component, to: Standard(amount: amount, currency: component.yearly?.currency, terms: component.terms), in: negotiation)
}

// MARK: Comparing at the precision written

/// Whether a figure of the mail is the amount, rounded or cut to the digits that the mail writes; about where it says so.
///
///     agrees("€144K", with: 143,750) -> true, rounded    agrees("€143K", …) -> true, cut    agrees("€142K", …) -> false
func agrees(_ figure: DraftFigure, with amount: Ratio) -> Bool {
  if figure.value == amount { return true }
  let unit = Ratio(powerOfTen(lastPlace(figure)))
  let units = amount / unit
  let value = figure.value / unit
  if value == Ratio(units.rounded) || value == Ratio(units.numerator / units.denominator) { return true }
  guard figure.isApproximate else { return false }
  let slack = amount * Ratio(1, over: 20)
  return figure.value >= amount - slack && figure.value <= amount + slack
}

/// The place of the last digit that the mail writes, as a power of ten; three noughts at the end of a figure in full are a `K`.
private func lastPlace(_ figure: DraftFigure) -> Int {
  let scale = figure.isChange ? figure.amount.highScale ?? figure.amount.lowScale : figure.amount.lowScale
  var place = scale?.zeros ?? (figure.value >= 10_000 ? 3 : 0)
  while place > 0, (figure.value / Ratio(powerOfTen(place))).denominator != 1 { place -= 1 }
  // Below one unit of money the cents count.
  return place
}
