internal import Compensation
internal import SalaryGuides

/// `what am I asking for`: the ask in force with its alternatives; without one, what the guide asks for.
func askAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let ask = view.negotiation.ask else {
    writer.say("The note states no ask of \(view.company) yet.")
    sayGuideAsk(view, &writer)
    return ["what should I ask for", "what is the band", "what did they offer"]
  }
  let day = ask.package.day.map { " on \($0)" } ?? ""
  writer.say("You ask for \(writer.package(ask.package, of: "your ask", in: view))\(day).")
  for (index, alternative) in ask.alternatives.enumerated() {
    writer.say("Or, just as good: \(writer.package(alternative, of: "your alternative \(index + 1)", in: view)).")
  }
  if let sum = view.askSums.first, let total = sum.total {
    writer.say("That comes to \(writer.total(total, of: sum.whose, in: view)).")
  }
  return ["is my ask enough", "how far apart are we", "what should I counter with"]
}

/// `what did they offer`: the offer in force, a competitor's where one is named.
func offerAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  if let name = query.thread.company, let rival = view.rival(named: name) {
    let day = rival.day.map { " on \($0)" } ?? ""
    writer.say("\(rival.name) offers \(writer.package(rival.package.own, of: "\(rival.name)'s offer", in: rival.view))\(day).")
    if let total = rival.total { writer.say("That comes to \(writer.total(total, of: "\(rival.name)'s offer", in: rival.view)).") }
    return ["compare with \(rival.name)", "when is the deadline"]
  }
  guard let offer = view.negotiation.offer else {
    writer.say("\(view.company) has made no offer that the note knows of.")
    return ["what should I ask for", "what is the band", "what is missing in this note"]
  }
  let day = offer.day.map { " on \($0)" } ?? ""
  writer.say("\(view.company) offers \(writer.package(offer, of: "the offer", in: view))\(day).")
  if let total = view.subject.offerTotal { writer.say("That comes to \(writer.total(total, of: "the offer", in: view)).") }
  if view.negotiation.offers.count > 1 { writer.say("It is offer number \(view.negotiation.offers.count).") }
  return ["is the offer enough", "what should I counter with", "how far apart are we"]
}

private func sayGuideAsk(_ view: ChatView, _ writer: inout ChatWriter) {
  let asks = view.guideAsks
  guard !asks.isEmpty else { return }
  let parts = asks.map { ask in
    "\(ask.figure.component?.rawValue ?? "") \(writer.guideFigure(ask.figure, "the guide's ask", in: view))"
  }
  writer.say("The guide asks for \(parts.joined(separator: ", ")).")
}

extension ChatView {
  /// What the guide asks for in the negotiation's region: one figure a component, those that name the region first.
  var guideAsks: [GuideAsk] {
    guard let guide, let region = negotiation.region?.region else { return [] }
    return Component.allCases.compactMap { component in
      let asks = guide.asks.filter { $0.figure.component == component && $0.figure.currency == region.currency }
      return asks.first { $0.region != nil && $0.region == region.name } ?? asks.first { $0.region == nil }
    }
  }
}

extension ChatWriter {
  mutating func guideFigure(_ figure: GuideFigure, _ whose: String, in view: ChatView) -> String {
    let label = "\(figure.component?.rawValue ?? "figure") of \(whose)"
    let money = range(figure.low, figure.high, figure.currency, label, view.guideBasis(figure.place))
    guard figure.component == .equity else { return money }
    return figure.years == 1 ? "\(money) a year" : "\(money) over \(figure.years ?? customaryVestingYears) years"
  }
}
