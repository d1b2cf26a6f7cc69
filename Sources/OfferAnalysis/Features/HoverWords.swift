internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// A lever: what to say, with the note's own figures.
package func leverCard(_ name: String, _ negotiation: Negotiation) -> Card? {
  guard let lever = negotiation.guide?.guide.lever(named: name) else { return nil }
  var card = Card()
  card.title(lever.number.map { "\($0). \(lever.title)" } ?? lever.title)
  let script = filledScript(lever, in: negotiation)
  if script.isEmpty {
    card.text("The guide gives no words for it.")
  } else {
    card.quote(script)
    if script.utf8.contains(UInt8(ascii: "[")) { card.text("What stands in brackets is yours to fill.") }
  }
  return card
}

/// A competitor: its offer in this note, and what the guides say of it.
func competitorCard(_ name: String, _ subject: Subject, in note: NoteAnalysis) -> Card? {
  let negotiation = subject.negotiation
  let local = negotiation.currency
  let library = note.environment.library
  let key = comparableName(library.companyName(name) ?? name)
  var card = Card()
  card.title(name)
  var package = negotiation.competing.first { $0.key == key }?.package
  if let stated = package, stated.components.isEmpty, let other = note.index(ofCompany: name), other < note.negotiations.count {
    package = note.negotiations[other].negotiation.offer
    if package != nil { card.text("Its offer is that of its own negotiation in this note.") }
  }
  if let package, !package.components.isEmpty {
    let parts = package.components.compactMap { part in part.wording(local: local).map { "\(part.component.rawValue) \($0)" } }
    card.named("Offers", parts)
    let discount = negotiation.discount(for: key)
    if let total = negotiation.annualTotal(of: EffectivePackage(package), discount: discount) {
      let less = discount.isZero ? "" : ", equity at \(plainNumber(100 - discount)) %"
      card.text("Annual total: \(total.isExact ? "" : "at least ")\(shortMoney(total.range, local: local))\(less).")
      if let ask = subject.asks.first?.total, ask.isExact, let same = negotiation.rates.convert(total.range, to: ask.range.currency),
        let change = signedPercent(ask.range.low, on: same.low)
      {
        card.text("Your ask is \(change) on that.")
      }
    }
  }
  if let deadline = negotiation.deadlines.first(where: { $0.name.map { comparableName(library.companyName($0) ?? $0) } == key }) {
    card.text("Deadline \(deadline.day)\(note.environment.today.map { ": " + distance(from: $0, to: deadline.day) } ?? "").")
  }
  if let guide = negotiation.guide?.guide {
    let figures = guide.competingFigures(of: name, in: local).compactMap { figure in
      figure.component.map { "\($0.rawValue) \(figure.wording)" }
    }
    card.named("In the guide of \(guide.company)", figures)
  }
  let roles = library.roles(ofCompany: name)
  card.named("Guides of \(library.companyName(name) ?? name)", roles)
  return card.blocks.count > 1 ? card : nil
}

/// A day: how far it is from today.
func dateCard(_ text: String, _ statement: StatementSyntax?, today: Day?) -> Card? {
  guard let today, let day = Day(text) else { return nil }
  var card = Card()
  card.title(text)
  let name = statement?.keyword == .deadline ? "Deadline" : "Date"
  card.text("\(name): \(distance(from: today, to: day)).")
  return card
}

/// `today`, `11 days left`, `1 day ago`.
func distance(from today: Day, to day: Day) -> String {
  let days = day.daysSinceEpoch - today.daysSinceEpoch
  let count = days.magnitude == 1 ? "1 day" : "\(days.magnitude) days"
  return days == 0 ? "today" : days > 0 ? "\(count) left" : "\(count) ago"
}

func termCard(_ statement: StatementSyntax) -> Card? {
  guard case .term(let kind)? = statement.qualifier?.content else { return nil }
  var card = Card()
  card.title("term \(kind.rawValue)")
  card.text(sentenceCase(meaning(of: kind)) + ".")
  return card
}

/// The values that are neither names nor packages nor days.
func valueCard(_ keyword: Keyword, _ statement: StatementSyntax?, _ subject: Subject) -> Card? {
  var card = Card()
  switch statement?.payload {
  case .outcome(.success(let kind))?:
    card.title("outcome: \(kind.rawValue)")
    card.text(sentenceCase(meaning(of: kind)) + ".")
  case .percentage(.success(let percent))?:
    let name = statement?.qualifier?.name.map { subject.negotiation.syntax.text.string($0) }
    card.title("discount: \(plainNumber(percent)) %")
    card.text("Equity of \(name ?? "this company") counts at \(plainNumber(100 - percent)) % of its figure in comparisons.")
  case .rate(.success(let rate))?:
    card.title("1 \(rate.from.code) = \(plainNumber(rate.factor, places: 4)) \(rate.to.code)")
    card.text(
      "1 \(rate.to.code) = \(plainNumber(1 / rate.factor, places: 4)) \(rate.from.code). Amounts in either are compared at this rate.")
  default: return nil
  }
  return card
}
