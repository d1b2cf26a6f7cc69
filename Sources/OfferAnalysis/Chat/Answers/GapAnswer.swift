internal import Compensation

/// `how far apart are we`: the ask in force against the offer, component by component and in a year.
func gapAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  if let name = query.thread.company, view.rival(named: name) != nil { return compareAnswer(query, in: view, &writer) }
  guard let ask = view.subject.asks.first else {
    writer.say(
      view.negotiation.offer == nil
        ? "The note has neither an offer nor an ask of \(view.company) yet."
        : "You have not asked for anything yet, so there is no distance to measure.")
    return ["what should I ask for", "what did they offer", "what is the band"]
  }
  guard let offer = view.negotiation.offer else {
    writer.say(
      "\(view.company) has made no offer that the note knows of; you ask for \(writer.package(ask.own, of: "your ask", in: view)).")
    return ["what should I ask for", "is my ask enough", "what is the band"]
  }
  var items: [RichText] = []
  for component in ask.own.components where component.component != .total {
    if let item = gap(component, offer, ask, view, &writer) { items.append(item) }
  }
  if let asked = ask.total, let offered = view.subject.offerTotal,
    let theirs = view.negotiation.rates.convert(offered.range.low, from: offered.range.currency, to: asked.range.currency)
  {
    let currency = asked.range.currency
    let mine = writer.money(asked.range.low, currency, "annual total of your ask", .derived)
    let other = writer.money(theirs, currency, "annual total of the offer", .derived)
    let bound = asked.isExact && offered.isExact ? "" : " at least, as far as it is stated"
    if asked.range.low == theirs {
      writer.say("You are \(strong: "not apart") in a year's total: both come to \(mine)\(bound).")
    } else {
      let distance = writer.distance(asked.range.low, theirs, currency, "distance of the annual totals")
      writer.say(
        "You are \(strong: distance) a year apart\(asked.range.low < theirs ? ", with the offer above your ask" : ""): your ask comes to \(mine)\(bound), the offer to \(other)."
      )
    }
  } else {
    writer.say("How far apart the annual totals are is not known: something is stated nowhere, or no rate links the currencies.")
  }
  writer.list(items)
  return ["what should I counter with", "which levers do I have", "compare all offers"]
}

private func gap(
  _ component: PayComponent, _ offer: PayPackage, _ ask: Subject.AskInForce, _ view: ChatView, _ writer: inout ChatWriter
) -> RichText? {
  let name = component.component.rawValue
  let asked = writer.value(component, of: "your ask", in: view)
  guard let offered = offer[component.component] else { return "\(name): you ask for \(asked), they offer none" }
  let theirs = writer.value(offered, of: "the offer", in: view)
  guard let standard = Standard(offered, local: view.negotiation.currency),
    let held = view.negotiation.hold(component, of: ask.package, against: standard)
  else { return "\(name): you ask for \(asked), they offer \(theirs)" }
  if held.written == held.standard { return "\(name): agreed at \(asked)" }
  let distance = held.currency.map { writer.distance(held.written, held.standard, $0, "distance in \(name)") } ?? ""
  return "\(name): you ask for \(asked), they offer \(theirs)\(distance.isEmpty ? "" : ", \(distance) \(held.isBelow ? "more" : "less")")"
}
