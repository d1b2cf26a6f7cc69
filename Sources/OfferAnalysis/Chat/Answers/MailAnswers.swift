internal import Compensation
internal import OfferSyntax
internal import SalaryGuides

/// `write a counter mail`: thanks, the ask with its reason, a competing offer where there is one, a way to go on.
///
/// It asks for what the note asks for, or for the proposal where the note's ask is missing or below the floor. The floor itself is
/// in no mail.
func writeCounterAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let asking = standingAsk(in: view) else {
    writer.say("There is nothing to ask for yet: no offer, no band and no figure of a guide for \(view.title).")
    return ["what is missing in this note", "what is the band", "write a thank-you"]
  }
  if let ask = view.subject.asks.first, Standing(ask, in: view).isBelowFloor {
    writer.say("Your ask in force does not hold the floor, so the mail asks for more.")
  }
  let whose = asking.parts.isEmpty ? "your ask" : "the counter"
  let components = asking.ask.package.own.components
  let wanted = joined(components.compactMap { spoken($0, of: whose, in: asking.view, &writer) })
  var lines = ["Subject: \(view.negotiation.roleTitle ?? "Your offer") at \(view.company)", "", "Dear [name],", ""]
  if let offer = view.negotiation.offer {
    let offered = joined(offer.components.compactMap { spoken($0, of: "the offer", in: view, &writer) })
    lines.append("Thank you for your offer of \(offered). I enjoyed meeting the team, and I would like to join \(view.company).")
  } else {
    lines.append("Thank you for the conversations so far. I enjoyed meeting the team, and I would like to join \(view.company).")
  }
  lines += ["", "My ask is \(wanted)." + reason(in: view, components.map(\.component))]
  if let rival = view.rivals.first {
    let theirs = joined(rival.package.own.components.compactMap { spoken($0, of: "\(rival.name)'s offer", in: rival.view, &writer) })
    if !theirs.isEmpty { lines.append("I also hold an offer from \(rival.name): \(theirs). \(view.company) is where I would rather work.") }
  }
  let asked = view.terms.filter { $0.kind == .asked }.map(\.text)
  if !asked.isEmpty { lines.append("Besides, I would like to agree on \(joined(asked)).") }
  lines += ["", "Could we talk about this in the next days? I am happy to call whenever it suits you.", "", "Kind regards,", "[your name]"]
  writer.mail(lines.joined(separator: "\n"))
  let levers = fittingLevers(in: view, for: components.map(\.component)).prefix(2)
  return levers.map { "write lever \($0.number)" } + ["how far apart are we", "write a decline"].prefix(levers.isEmpty ? 2 : 1)
}

/// `write a decline`: no figures, no reasons that invite a debate, the door left open.
func writeDeclineAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  writer.mail(
    """
    Subject: Your offer\(view.negotiation.roleTitle.map { ", \($0)" } ?? "")

    Dear [name],

    Thank you for your offer and for the time that you and the team took for me. After careful thought I have decided not to accept it.

    This was not an easy decision, and I thought highly of everyone I met at \(view.company). I wish you and the team well, and I hope that we stay in touch.

    Kind regards,
    [your name]
    """)
  return ["how far apart are we", "compare all offers", "write a counter mail"]
}

/// `write a thank-you`: thanks and when the answer comes; nothing that commits.
func writeThanksAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let own = view.negotiation.deadlines.last { $0.name == nil }
  let by = own.map { "by \($0.day)" } ?? "by [day]"
  let what = view.negotiation.offer == nil ? "the conversations about" : "the offer for"
  writer.mail(
    """
    Subject: Thank you

    Dear [name],

    Thank you for \(what) \(view.negotiation.roleTitle.map { "the position of \($0)" } ?? "the position") at \(view.company), and for the time that you and the team took. I enjoyed getting to know you and the work.

    I will go through everything with care and come back to you \(by).

    Kind regards,
    [your name]
    """)
  return ["what should I counter with", "write a counter mail", "when is the deadline"]
}

/// `a base of €100K`, `€175K in equity over 4 years`, `a bonus of 10 %`; nil for what a mail has no words for.
private func spoken(_ component: PayComponent, of whose: String, in view: ChatView, _ writer: inout ChatWriter) -> String? {
  switch component.value {
  case .nothing, .unknown: return nil
  case .money, .percent: break
  }
  let value = writer.value(component, of: whose, in: view)
  return switch component.component {
  case .base: "a base of \(value)"
  case .equity: "equity of \(value)"
  case .bonus: "a bonus of \(value)"
  case .signing: "a signing bonus of \(value)"
  case .relocation: "\(value) for relocation"
  case .total: "a total of \(value)"
  }
}

/// A sentence of reason from the lever that the note names, or that fits best.
private func reason(in view: ChatView, _ components: [Component]) -> String {
  // What others offer is said in a sentence of its own.
  let levers = fittingLevers(in: view, for: components).filter { !isAboutOffers($0) }
  guard let lever = levers.first(where: { isNamed($0, in: view) }) ?? levers.first else { return "" }
  return " The reason is \(lowercasedFirst(withoutParenthesis(lever.title))): [one sentence on your own work]."
}

private func withoutParenthesis(_ title: String) -> String {
  guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return title }
  return String(title[..<open].reversed().drop { $0 == " " }.reversed())
}

/// `Model supply chain …`; names such as `EU` and `FedRAMP` keep their capitals.
private func lowercasedFirst(_ title: String) -> String {
  let word = title.prefix { $0 != " " }
  guard let first = title.first, word.dropFirst().allSatisfy({ $0.isLowercase || !$0.isLetter }) else { return title }
  return first.lowercased() + title.dropFirst()
}

/// `a, b and c`
func joined(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}
