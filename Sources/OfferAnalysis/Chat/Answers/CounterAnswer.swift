internal import Compensation
internal import OfferSyntax
internal import SalaryGuides

/// `what should I ask for`: an argued package with the two levers that fit best.
func counterAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  if let outcome = view.negotiation.outcome {
    writer.say("This negotiation is over: \(outcome.rawValue). There is nothing left to counter.")
    return ["what happened so far", "write a thank-you", "compare all offers"]
  }
  guard let proposal = counterProposal(in: view) else {
    writer.say(
      "There is nothing to argue from yet: no offer, no band and no figure of a guide for \(view.title). Write down the region, the offer or a band first."
    )
    return ["what is missing in this note", "what is the band", "what can I ask"]
  }
  let parts = proposal.parts.map { writer.component(of: $0) }.joined(separator: ", ")
  writer.say(proposal.isStanding ? "Stay with what you ask for: \(strong: parts)." : "Ask for \(strong: parts).")
  if let total = proposal.ask.total {
    var text: RichText = "That comes to \(writer.total(total, of: "the counter", in: proposal.view))"
    if let first = yearOne(of: proposal.ask.package, total: total, rates: view.negotiation.rates), first != total.range {
      text = text + ", \(writer.range(first.low, first.high, first.currency, "year 1 of the counter", .derived)) in year 1"
    }
    writer.say(text + ".")
  }
  writer.list(proposal.parts.map { reasons(for: $0, view, &writer) } + framing(proposal, view, &writer))
  let levers = Array(fittingLevers(in: view, for: proposal.parts.map(\.component)).prefix(2))
  if !levers.isEmpty {
    writer.say("Levers that fit best: \(levers.map { "\($0.number). \($0.title)" }.joined(separator: "; ")).")
  }
  return ["write a counter mail"] + levers.prefix(1).map { "write lever \($0.number)" } + ["how far apart are we", "why"]
}

extension ChatWriter {
  /// `equity €175K over 4 years`
  mutating func component(of part: CounterProposal.Part) -> String {
    let money = money(part.amount, part.currency, "\(part.component.rawValue) of the counter", .derived)
    return "\(part.component.rawValue) \(money)" + (part.years.map { " over \($0) years" } ?? "")
  }
}

/// `base: what the guide asks for; they offer €92K; 71.4 % of the way up the band of €80K–€108K`
private func reasons(for part: CounterProposal.Part, _ view: ChatView, _ writer: inout ChatWriter) -> RichText {
  let name = part.component.rawValue
  var reasons: [String] = []
  switch part.reason {
  case .guide(let figure): reasons.append("the guide asks for \(writer.guideFigure(figure, "the guide's ask", in: view))")
  case .standing: reasons.append("you ask for it already, and less would be a step back")
  case .band: reasons.append("three quarters of the way up the band, rounded up")
  case .overOffer: reasons.append("a little over the offer, which is all there is to go by")
  case .competing(let rival): reasons.append("what \(rival) offers")
  case .floor: reasons.append("raised so that the whole holds your floor")
  }
  if let offered = view.negotiation.offer?[part.component], offered.yearly != nil {
    reasons.append("they offer \(writer.value(offered, of: "the offer", in: view))")
  }
  let yearly = part.amount / (part.years.map { Ratio($0) } ?? 1)
  if let band = view.negotiation.band(part.component), band.currency == part.currency {
    let text = writer.band(band, in: view)
    if let share = band.place(ofYearly: yearly), !share.isNegative, share <= 100 {
      reasons.append("\(writer.percent(share, "place of \(name) in the band")) of the way up the band of \(text)")
    } else {
      reasons.append("outside the band of \(text), so bring a lever for it")
    }
  }
  return "\(name): \(reasons.joined(separator: "; "))"
}

/// How the whole stands: floor without its figure, competing offers.
private func framing(_ proposal: CounterProposal, _ view: ChatView, _ writer: inout ChatWriter) -> [RichText] {
  var items: [RichText] = []
  switch Standing(proposal.ask, in: proposal.view).floor {
  case .holds: items.append("the whole holds the floor, so there is room to give way")
  case .none: items.append("no floor is in force: decide on yours before you send it")
  case .below, .unknown: items.append("whether it holds the floor is not known: part of it is stated nowhere")
  }
  for rival in view.rivals {
    guard let total = rival.discounted, let mine = proposal.ask.total,
      let theirs = view.negotiation.rates.convert(total.range, to: mine.range.currency)
    else { continue }
    let least = total.isExact ? "" : "at least "
    let figure = writer.money(theirs.low, theirs.currency, "annual total of \(rival.name)'s offer", .derived)
    items.append("\(rival.name) offers \(least)\(figure) a year\(rival.discount.isZero ? "" : " after your discount")")
  }
  return items
}
