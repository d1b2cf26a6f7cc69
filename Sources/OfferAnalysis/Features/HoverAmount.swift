package import Compensation
internal import OfferSyntax
internal import SalaryGuides

/// An amount of a package: what it is a year, its place in the band, its distance to the floor and to the offer.
package func amountCard(_ subject: Subject, statement index: Int, component number: Int) -> Card? {
  let negotiation = subject.negotiation
  guard index < negotiation.syntax.statements.count,
    let written = negotiation.syntax.statements[index].package, number < written.components.count
  else { return nil }
  let syntax = written.components[number]
  guard let component = syntax.component, let package = negotiation.package(ofStatement: index),
    let stated = package.components.first(where: { $0.range == syntax.range })
  else { return syntax.component.map(componentCard) }
  let local = negotiation.currency
  var card = Card()
  guard let amount = stated.wording(local: local) else {
    card.title(component.rawValue)
    card.text("Its worth is not known: " + unknownReason(syntax) + ".")
    return card
  }
  card.title("\(component.rawValue) \(amount)")
  let whole = negotiation.whole(package)
  addYearly(to: &card, stated, whole, negotiation)
  addBand(to: &card, stated, whole, subject)
  if package.keyword == .ask || package.keyword == .or || package.keyword == .offer {
    addFloor(to: &card, stated, whole, subject)
  }
  if package.keyword == .ask || package.keyword == .or { addOffer(to: &card, stated, whole, negotiation) }
  if package.keyword != .floor, package.keyword != .band { addTotal(to: &card, package, whole, negotiation) }
  return card
}

/// A mail's figure: what it is a year, its place in the band and, of an ask, its distance to the floor and to the offer.
///
/// - Parameter whole: the ask that it is part of, with what the mail leaves out; nil where it is somebody else's figure.
func draftAmountCard(_ stated: PayComponent, of whole: EffectivePackage?, _ subject: Subject) -> Card? {
  let negotiation = subject.negotiation
  guard let amount = stated.wording(local: negotiation.currency) else { return nil }
  let alone = EffectivePackage(
    PayPackage(keyword: .ask, statement: negotiation.syntax.statements.count, day: nil, components: [stated], range: stated.range),
    over: subject.offer)
  var card = Card()
  card.title("\(stated.component.rawValue) \(amount)")
  addYearly(to: &card, stated, whole ?? alone, negotiation)
  addBand(to: &card, stated, whole ?? alone, subject)
  if let whole {
    addFloor(to: &card, stated, whole, subject)
    addOffer(to: &card, stated, alone, negotiation)
    addTotal(to: &card, whole.own, whole, negotiation)
  }
  return card
}

/// What a component counts as.
package func componentCard(_ component: Component) -> Card {
  var card = Card()
  card.title(component.rawValue)
  card.text(sentenceCase(meaning(of: component)) + ".")
  card.named("Also written", Array(component.names.dropFirst()))
  return card
}

private func unknownReason(_ syntax: ComponentSyntax) -> String {
  switch syntax.value {
  case .count: "a number of shares says nothing without the price of one (`at $18.50`)"
  case .amount(let amount) where amount.unit == .percent: "a share of the company is not money"
  default: "no currency or no amount can be read here"
  }
}

private func addYearly(to card: inout Card, _ stated: PayComponent, _ whole: EffectivePackage, _ negotiation: Negotiation) {
  let local = negotiation.currency
  switch stated.value {
  case .money(_, .grant(let years, let isAssumed)):
    guard let yearly = stated.yearly else { return }
    let assumed = isAssumed ? ", over \(years) years as none are given" : ""
    card.text("\(shortMoney(yearly, local: local)) a year\(assumed).")
  case .money(let range, .yearly):
    switch stated.syntax.period {
    case .perMonth?, .years?: card.text("\(shortMoney(range, local: local)) a year.")
    case .perYear?, nil: break
    }
  case .percent(let low, let high):
    guard stated.component == .bonus, let base = whole[.base]?.yearly else { return }
    let money = MoneyRange(low: base.low * low / 100, high: base.high * high / 100, currency: base.currency)
    card.text("\(shortMoney(money, local: local)) a year, of a base of \(shortMoney(base, local: local)).")
  case .money, .nothing, .unknown: break
  }
}

private func addBand(to card: inout Card, _ stated: PayComponent, _ whole: EffectivePackage, _ subject: Subject) {
  let negotiation = subject.negotiation
  guard stated.syntax.component.map({ negotiation.band($0)?.place != .note(stated.range) }) ?? false,
    let band = negotiation.band(stated.component)
  else { return }
  let local = negotiation.currency
  let origin: String
  switch band.place {
  case .note: origin = "your own band"
  case .guide: origin = "the band" + (negotiation.regionTitle.map { " in \($0)" } ?? "") + (band.isDerived ? " (derived)" : "")
  }
  guard let currency = band.currency else {
    card.text("\(sentenceCase(origin)) is \(band.wording(local: local)).")
    return
  }
  guard let yearly = stated.yearly.flatMap({ negotiation.rates.convert($0, to: currency) }) else { return }
  if let place = band.place(ofYearly: yearly.low) {
    let text =
      place.isNegative || place > 100
      ? sentenceCase(placeWording(place)) + ", \(band.wording(local: local))"
      : "At \(placeWording(place)) of \(origin), \(band.wording(local: local))"
    card.text(text + ".")
  }
  var marks = marks(stated.component, in: band, subject)
  if !marks.contains(where: { $0.yearly == yearly.low }) {
    marks.append(BandMark(letter: "•", name: "here", yearly: yearly.low, written: stated.wording(local: local) ?? ""))
  }
  card.drawing(drawing(of: band, marks: marks, local: local))
}

private func addFloor(to card: inout Card, _ stated: PayComponent, _ whole: EffectivePackage, _ subject: Subject) {
  let negotiation = subject.negotiation
  if let floor = subject.floor.first(where: { $0.component == stated.component }) {
    guard let held = negotiation.hold(stated, of: whole, against: Standard(floor)) else { return }
    card.text(distance(held, floor, negotiation, of: stated.component.rawValue) + ".")
  }
  guard !stated.component.isOneTime, stated.component != .total, let floor = subject.floor.first(where: { $0.component == .total }) else {
    return
  }
  guard let total = negotiation.annualTotal(of: whole), total.isExact, let held = hold(total, of: whole, against: floor, in: negotiation)
  else {
    return
  }
  card.text(distance(held, floor, negotiation, of: floor.totalName) + ".")
}

/// `Base is €18K (22.5 %) above the guide's floor of €80K`.
private func distance(_ held: Held, _ floor: FloorFigure, _ negotiation: Negotiation, of what: String) -> String {
  let standard = negotiation.written(held.standard, held.currency)
  guard held.written != held.standard else { return "\(sentenceCase(what)) is at \(floor.named), \(standard)" }
  let difference = negotiation.distance(held.written, held.standard, held.currency)
  return "\(sentenceCase(what)) is \(difference) \(held.isBelow ? "below" : "above") \(floor.named) of \(standard)"
}

private func addOffer(to card: inout Card, _ stated: PayComponent, _ whole: EffectivePackage, _ negotiation: Negotiation) {
  guard let offered = whole.offer?[stated.component], let standard = Standard(offered, local: negotiation.currency),
    let held = negotiation.hold(stated, of: whole, against: standard), !held.standard.isZero, held.currency != nil,
    let change = signedPercent(held.written, on: held.standard)
  else { return }
  card.text("\(change) on the offer's \(negotiation.written(held.standard, held.currency)).")
}

private func addTotal(to card: inout Card, _ package: PayPackage, _ whole: EffectivePackage, _ negotiation: Negotiation) {
  guard let total = negotiation.annualTotal(of: whole), !total.isWritten else { return }
  let local = negotiation.currency
  let annual = (total.isExact ? "" : "at least ") + shortMoney(total.range, local: local)
  var text = "Annual total of this \(package.keyword == .or ? "alternative" : package.keyword == .ask ? "ask" : "offer"): \(annual)"
  if let first = yearOne(of: whole, total: total, rates: negotiation.rates), first != total.range {
    text += ", \(shortMoney(first, local: local)) in year 1"
  }
  card.text(text + ".")
}
