internal import Compensation
internal import OfferSyntax
internal import SourceText

/// An ask as a mail makes it, with what it leaves out taken from the note's.
struct DraftAsk {
  /// Its components stand in the mail.
  let asked: Subject.AskInForce
}

/// The asks of a mail: a component that comes again with another figure begins an alternative.
func draftAsks(_ reading: DraftReading, _ subject: Subject) -> [DraftAsk] {
  var groups: [[PayComponent]] = []
  var group: [PayComponent] = []
  for figure in reading.figures where figure.owner == .ask {
    guard let component = payComponent(figure, subject) else { continue }
    if let earlier = group.first(where: { $0.component == component.component }) {
      if earlier.value == component.value { continue }
      groups.append(group)
      group = []
    }
    group.append(component)
  }
  if !group.isEmpty { groups.append(group) }
  return groups.map { draftAsk($0, subject) }
}

private func draftAsk(_ components: [PayComponent], _ subject: Subject) -> DraftAsk {
  let negotiation = subject.negotiation
  let standing = standingPackage(components, subject)
  let range = components.first { isLower($0, than: standing) }?.range ?? components.first?.range ?? TextRange(emptyAt: 0)
  // A mail is later than everything in its note.
  let own = PayPackage(keyword: .ask, statement: negotiation.syntax.statements.count, day: nil, components: components, range: range)
  let effective = EffectivePackage(own, over: standing)
  return DraftAsk(asked: Subject.AskInForce(package: effective, total: negotiation.annualTotal(of: effective)))
}

/// What stands where the mail says nothing: the note's ask, or that of its alternatives that the mail's figures are of, over the offer.
private func standingPackage(_ components: [PayComponent], _ subject: Subject) -> PayPackage? {
  func agreeing(_ ask: Subject.AskInForce) -> Int {
    components.count { component in ask.own[component.component].map { $0.value == component.value } ?? false }
  }
  var best: (ask: Subject.AskInForce, count: Int)?
  for ask in subject.asks {
    let count = agreeing(ask)
    if best.map({ count > $0.count }) ?? true { best = (ask, count) }
  }
  guard let best else { return subject.offer }
  let all = Component.allCases.compactMap { best.ask.package[$0] }
  return PayPackage(keyword: .ask, statement: best.ask.own.statement, day: nil, components: all, range: best.ask.own.range)
}

private func isLower(_ component: PayComponent, than package: PayPackage?) -> Bool {
  guard let own = component.yearly, let other = package?[component.component]?.yearly, own.currency == other.currency else { return false }
  return own.low < other.low
}

/// A mail's figure as a component of pay; nil where it is not certain which one, or not a year's.
func payComponent(_ figure: DraftFigure, _ subject: Subject) -> PayComponent? {
  let negotiation = subject.negotiation
  guard figure.figure.nature == .plain, let component = figure.component ?? impliedComponent(figure, subject) else { return nil }
  let syntax = ComponentSyntax(
    range: figure.range, nameRange: nil, component: component, value: .amount(figure.amount), period: figure.figure.period,
    periodRange: nil, fault: nil)
  func pay(_ value: PayValue) -> PayComponent { PayComponent(component: component, value: value, range: figure.range, syntax: syntax) }
  if figure.amount.unit == .percent {
    return component == .bonus ? pay(.percent(low: figure.value, high: figure.high ?? figure.amount.high ?? figure.value)) : nil
  }
  guard let currency = currency(of: figure.amount, negotiation) else { return nil }
  let money = MoneyRange(low: figure.value, high: figure.high ?? figure.amount.high ?? figure.value, currency: currency)
  switch (component, figure.figure.period) {
  case (.signing, _), (.relocation, _): return pay(.money(money, .once))
  case (.equity, .years(let years)?): return pay(.money(money, .grant(years: years, isAssumed: false)))
  case (.equity, .perYear?): return pay(.money(money, .yearly))
  case (.equity, .perMonth?): return nil
  case (.equity, nil): return pay(.money(money, equityTerms(figure, currency, subject)))
  // A sum over several years, or of a first year with its one-time parts, is no year's total.
  case (_, .years?): return nil
  case (.total, _) where figure.figure.isFirstYear: return nil
  case (_, .perMonth?): return pay(.money(money.mapped { $0 * 12 }, .yearly))
  case (_, .perYear?), (_, nil): return pay(.money(money, .yearly))
  }
}

func currency(of amount: WrittenAmount, _ negotiation: Negotiation) -> Currency? {
  if let mark = amount.mark { return mark.resolved(in: negotiation.currency) }
  return negotiation.currency ?? negotiation.ask?.package.components.compactMap(\.yearly).first?.currency
}

/// A grant without its years is over the note's; one that is the note's yearly share is that.
private func equityTerms(_ figure: DraftFigure, _ currency: Currency, _ subject: Subject) -> Terms {
  let stated = (subject.asks.map { $0.package[.equity] } + [subject.offer?[.equity]]).compactMap { $0 }
  for equity in stated {
    guard let yearly = equity.yearly, yearly.currency == currency, case .money(_, .grant) = equity.value else { continue }
    if agrees(figure, with: yearly.low) { return .yearly }
  }
  if case .money(_, .grant(let years, let isAssumed))? = stated.first?.value { return .grant(years: years, isAssumed: isAssumed) }
  return .grant(years: customaryVestingYears, isAssumed: true)
}

/// What a note's checks say of an ask that a mail makes; the places are the mail's.
func draftAskFindings(_ ask: DraftAsk, _ subject: Subject) -> [Finding] {
  let context = CheckContext(today: nil)
  let asked = Subject(subject, asking: [ask.asked])
  // Their offer is what they offered, also where the note's ask stands for what the mail leaves out.
  let overOffer = Subject.AskInForce(package: EffectivePackage(ask.asked.own, over: subject.offer), total: ask.asked.total)
  let found =
    askBelowFloor(asked, context) + askBelowBand(asked, context) + askBelowOffer(Subject(subject, asking: [overOffer]), context)
    + currencyMismatch(asked, context)
  // Of the note's other statements the note itself is told.
  return found.filter { $0.statement == ask.asked.own.statement }.map { finding in
    Finding(
      finding.code, finding.severity, at: finding.range, statement: nil, finding.message, data: finding.data, related: finding.related,
      fixes: finding.fixes.map { Fix($0.title, $0.edits) })
  }
}
