internal import Compensation
internal import OfferSyntax
internal import SalaryGuides

/// `which levers do I have`: the guide's levers, those that fit best first, and the company's own script.
func leversAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let guide = view.guide, !guide.levers.isEmpty || !guide.scripts.isEmpty else {
    writer.say("No levers are known for \(view.company): no guide of it lists any.")
    let own = view.negotiation.levers.map { view.negotiation.syntax.valueText(view.negotiation.statement($0)) }
    writer.list(own.map { "your own: \($0)" })
    return ["what should I ask for", "which sources are there", "what is missing in this note"]
  }
  let components = query.thread.component.map { [$0] } ?? [.base, .equity]
  let levers = fittingLevers(in: view, for: components)
  writer.say("\(levers.count) levers for \(view.company), those that fit best here first:")
  writer.list(levers.map { "\($0.number). \(strong: $0.title)\(isNamed($0, in: view) ? " (in your note)" : "")" })
  if !guide.scripts.isEmpty { writer.say("And the company's own script: \(guide.scripts.map(\.title).joined(separator: "; ")).") }
  return levers.prefix(2).map { "write lever \($0.number)" } + ["write a counter mail"]
}

/// `write lever 2`: its script with the note's figures, unknowns left as slots.
func writeLeverAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let guide = view.guide, !guide.levers.isEmpty else {
    writer.say("There is no lever to write: no guide of \(view.company) lists any.")
    return ["what should I ask for", "write a counter mail", "which extra asks are there"]
  }
  let number = query.thread.lever ?? fittingLevers(in: view).first?.number
  guard let lever = guide.levers.first(where: { $0.number == number }) else {
    let numbers = guide.levers.map { String($0.number) }
    writer.say("There is no lever \(number.map(String.init) ?? ""): \(view.company) has \(numbers.joined(separator: ", ")).")
    return guide.levers.prefix(3).map { "write lever \($0.number)" }
  }
  writer.say("Lever \(lever.number), \(strong: lever.title):")
  guard !lever.script.isEmpty else {
    writer.say("The guide gives it a title only; say in a sentence or two what of your own work stands behind it.")
    return ["which levers do I have", "write a counter mail"]
  }
  let named = NamedLever(number: lever.number, title: lever.title, script: lever.script, place: lever.place)
  let script = filledScript(named, in: standingAsk(in: view)?.view.negotiation ?? view.negotiation, unknowns: .slots)
  writer.mail(writer.quote(script, "figure of lever \(lever.number)", view.guideBasis(lever.place), original: lever.script))
  let next = guide.levers.first { $0.number > lever.number } ?? guide.levers.first
  return ["write a counter mail"] + (next.map { ["write lever \($0.number)"] } ?? []) + ["which levers do I have"]
}

/// `which extra asks are there`: what the guide asks for besides money, and what the note says of each.
func extrasAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let named = view.terms
  let terms = view.guide?.terms ?? []
  if terms.isEmpty {
    writer.say("The guide\(view.guide == nil ? " (there is none)" : "") of \(view.company) names no extra asks.")
  } else {
    writer.say("Besides money, the guide asks \(view.company) for:")
    writer.list(terms.map { term in RichText(writer.quote(term.text, "extra ask", view.guideBasis(term.place))) })
  }
  if !named.isEmpty {
    writer.say("In your note:")
    writer.list(named.map { "\($0.kind.map(\.rawValue) ?? "noted"): \($0.text)" })
  }
  if terms.isEmpty, named.isEmpty { writer.say("A line `term asked: …` keeps what you ask for besides money.") }
  return ["which terms are open", "which levers do I have", "write a counter mail"]
}

extension ChatView {
  struct Term {
    let kind: TermKind?
    let text: String
  }

  /// The note's terms in the order of the lines.
  var terms: [Term] {
    negotiation.syntax.statements.compactMap { statement in
      guard statement.keyword == .term, statement.hasValue else { return nil }
      let kind: TermKind? = if case .term(let kind)? = statement.qualifier?.content { kind } else { nil }
      return Term(kind: kind, text: negotiation.syntax.valueText(statement))
    }
  }
}

/// What letters and scripts ask for: the ask in force where it holds the floor, else the proposal.
func standingAsk(in view: ChatView) -> CounterProposal? {
  if let ask = view.subject.asks.first, !Standing(ask, in: view).isBelowFloor {
    return CounterProposal(parts: [], view: view, ask: ask)
  }
  return counterProposal(in: view)
}
