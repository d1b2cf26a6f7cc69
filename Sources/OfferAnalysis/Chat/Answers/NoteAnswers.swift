internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// `which terms are open`: what is not money, by what became of it.
func termsAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let terms = view.terms
  guard !terms.isEmpty else {
    writer.say("The note states no terms for \(view.company). A line `term asked: …` keeps what you ask for besides money.")
    return ["which extra asks are there", "what is missing in this note", "what should I ask for"]
  }
  // A term stated again has moved on: the last line of a text serves.
  var latest: [ChatView.Term] = []
  for term in terms {
    latest.removeAll { comparableName($0.text) == comparableName(term.text) }
    latest.append(term)
  }
  let open = latest.filter { $0.kind == .asked || $0.kind == .offered || $0.kind == nil }
  writer.say(open.isEmpty ? "No term is open." : "\(open.count == 1 ? "One term is" : "\(open.count) terms are") open:")
  writer.list(open.map { term in "\(strong: term.text)\(term.kind.map { " (\($0.rawValue))" } ?? "")" })
  for kind in [TermKind.agreed, .refused] {
    let settled = latest.filter { $0.kind == kind }
    if !settled.isEmpty { writer.say("\(capitalised(kind.rawValue)): \(settled.map(\.text).joined(separator: "; ")).") }
  }
  return ["which extra asks are there", "write a counter mail", "what happened so far"]
}

/// `when is the deadline`: yours and the competitors', with the days that are left.
func deadlineAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  var deadlines = view.negotiation.deadlines
  if let name = query.thread.company, !view.isCompany(name) {
    let asked = deadlines.filter { $0.name.map { comparableName($0) == comparableName(name) } ?? false }
    guard !asked.isEmpty else {
      writer.say("The note states no deadline of \(name). A line `deadline \(name): 2026-12-01` keeps one.")
      return ["when is the deadline", "compare all offers", "what happened so far"]
    }
    deadlines = asked
  }
  guard !deadlines.isEmpty else {
    writer.say("The note states no deadline. A line `deadline: 2026-12-01` keeps one.")
    return ["what is missing in this note", "what happened so far", "write a thank-you"]
  }
  let today = view.note.environment.today
  for deadline in deadlines.sorted(by: { ($0.day, $0.statement) < ($1.day, $1.statement) }) {
    let whose = deadline.name.map { "\($0)'s deadline" } ?? "Your deadline at \(view.company)"
    writer.say("\(whose) is \(strong: "\(deadline.day)")\(today.map { ", \(daysLeft(until: deadline.day, from: $0))" } ?? "").")
  }
  return ["what should I counter with", "write a thank-you", "what happened so far"]
}

private func daysLeft(until day: Day, from today: Day) -> String {
  switch day.daysSinceEpoch - today.daysSinceEpoch {
  case 0: "which is today"
  case 1: "which is tomorrow"
  case -1: "which was yesterday"
  case let days where days > 0: "in \(days) days"
  case let days: "\(-days) days ago"
  }
}

/// `what happened so far`: offers, asks, mails and the outcome in the order of the lines.
func historyAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  var items: [RichText] = []
  let negotiation = view.negotiation
  for (index, statement) in negotiation.syntax.statements.enumerated() {
    let day: RichText = statement.qualifier?.day.map { "\($0.description): " } ?? ""
    switch statement.keyword {
    case .offer:
      if let offer = negotiation.offers.first(where: { $0.statement == index }) {
        items.append(day + "they offered " + writer.package(offer, of: "an offer", in: view))
      }
    case .ask:
      if let ask = negotiation.asks.first(where: { $0.package.statement == index }) {
        items.append(day + "you asked for " + writer.package(ask.package, of: "an ask", in: view))
      }
    case .competing:
      if let competing = negotiation.competing.first(where: { $0.package.statement == index }) {
        let what: RichText =
          competing.isReference ? "an offer of its own" : writer.package(competing.package, of: "\(competing.name)'s offer", in: view)
        items.append(day + "\(competing.name) offered " + what)
      }
    case .sent where statement.hasValue: items.append(day + "you sent \(negotiation.syntax.valueText(statement))")
    case .outcome where statement.hasValue: items.append(day + "outcome: \(negotiation.syntax.valueText(statement))")
    default: continue
    }
  }
  guard !items.isEmpty else {
    writer.say("Nothing has happened yet that the note of \(view.company) tells of: no offer, no ask, no mail.")
    return ["what is missing in this note", "what should I ask for", "what is the band"]
  }
  writer.say("\(view.title), in the order of your note:")
  writer.list(items)
  return ["how far apart are we", "when is the deadline", "what should I counter with"]
}

/// `what is missing in this note`: what it would take to say more, the most useful first.
func missingAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let negotiation = view.negotiation
  var items: [RichText] = []
  if negotiation.region == nil, let guide = view.guide {
    items.append("region: one of \(guide.regionNames.joined(separator: ", ")); without it the guide's bands and floor are not held")
  }
  if case .found(_, let roles) = negotiation.guideState, !roles.isEmpty {
    items.append("role: one of \(roles.prefix(8).joined(separator: ", "))")
  }
  if negotiation.offer == nil { items.append("offer: what they offered, once they have") }
  if negotiation.ask == nil { items.append("ask: what you ask for") }
  if negotiation.floorPackage == nil {
    items.append(
      view.subject.floor.isEmpty
        ? "floor: the least you would accept; no guide's serves here" : "floor: your own; until then the guide's is held")
  }
  if !negotiation.deadlines.contains(where: { $0.name == nil }) { items.append("deadline: the day by which you must answer") }
  if negotiation.competing.isEmpty { items.append("competing: another offer, if you have one") }
  for competing in negotiation.competing
  where !negotiation.deadlines.contains(where: { $0.name.map { comparableName($0) } == comparableName(competing.name) }) {
    items.append("deadline \(competing.name): until when that offer stands")
  }
  for ask in view.subject.asks.prefix(1) {
    if let total = ask.total, !total.isExact {
      items.append(
        "\(total.missing.map(\.rawValue).joined(separator: " and ")): not stated in ask or offer, so the annual total is a lower bound")
    }
    if case .grant(_, true)? = ask.package[.equity].flatMap({ if case .money(_, let terms) = $0.value { terms } else { nil } }) {
      items.append("the years that the equity vests over: four are assumed")
    }
  }
  if negotiation.rates.list.isEmpty, usesSeveralCurrencies(view) {
    items.append("rate: such as `1 EUR = 1.08 USD`; amounts in different currencies are not compared without one")
  }
  if items.isEmpty {
    writer.say("Nothing is missing: the note says all that can be held against the guide.")
  } else {
    writer.say("Missing in the note of \(view.company):")
    writer.list(items)
  }
  return ["what should I ask for", "what is my floor", "which terms are open"]
}

private func usesSeveralCurrencies(_ view: ChatView) -> Bool {
  let packages =
    [view.negotiation.offer, view.negotiation.ask?.package, view.negotiation.floorPackage].compactMap { $0 }
    + view.rivals.map(\.package.own)
  let currencies = Set(packages.flatMap(\.components).compactMap { $0.yearly?.currency } + [view.negotiation.currency].compactMap { $0 })
  return currencies.count > 1
}
