internal import Compensation
internal import SalaryGuides

/// `what changes if I move to London`: the bands of both regions, and where offer and ask would stand there.
func moveAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let guide = view.guide else {
    writer.say("No guide serves \(view.company), so nothing is known of its other regions.")
    return ["what is missing in this note", "what did they offer", "how far apart are we"]
  }
  guard let name = query.thread.region, let region = guide.region(named: name), let title = region.name else {
    let others = guide.regionNames.filter { $0 != view.negotiation.regionTitle }
    writer.say("Where to? The guide has \(others.joined(separator: ", ")).")
    return others.prefix(3).map { "what changes if I move to \($0)" }
  }
  if title == view.negotiation.region?.region.name {
    writer.say("That is where you are: the note says \(title).")
    return guide.regionNames.filter { $0 != title }.prefix(3).map { "what changes if I move to \($0)" }
  }
  let there = view.moved(to: title)
  let here = view.negotiation.regionTitle ?? "no region"
  writer.say("From \(here) to \(strong: title):")
  var rows: [[RichText]] = [["", RichText(here), RichText(title)]]
  for component in Component.allCases {
    let before = view.negotiation.band(component)
    let after = there.negotiation.band(component)
    guard before != nil || after != nil else { continue }
    rows.append([
      RichText("\(component.rawValue) band"), before.map { RichText(writer.band($0, in: view)) } ?? "—",
      after.map { RichText(writer.band($0, in: there)) } ?? "—",
    ])
  }
  if rows.count > 1 { writer.table(rows) }
  writer.list(differences(view, there, &writer))
  if let note = region.note { writer.say("The guide adds: \(writer.quote(note, "note of the region", view.guideBasis(region.place))).") }
  return ["what is my floor in \(title)", "what should I ask for in \(title)", "what changes if I move"]
}

private func differences(_ here: ChatView, _ there: ChatView, _ writer: inout ChatWriter) -> [RichText] {
  var items: [RichText] = []
  if let from = here.negotiation.currency, let to = there.negotiation.currency, from != to {
    let linked = here.negotiation.rates.factor(from: from, to: to) != nil
    items.append("pay is in \(to.code) instead of \(from.code)\(linked ? "" : "; no `rate` links the two, so nothing is converted")")
  } else if let before = here.negotiation.band(.base), let after = there.negotiation.band(.base), let currency = after.currency,
    before.currency == currency, before.low != after.low
  {
    let distance = writer.distance(after.low, before.low, currency, "change of the base band's low end")
    items.append("the low end of the base band is \(distance) \(after.low > before.low ? "higher" : "lower")")
  }
  if there.negotiation.floorPackage != nil {
    items.append("your own floor stays")
  } else if let floor = there.subject.floor.first {
    items.append(floor.source == .estimate ? "the guide's floor there is an estimate only" : "the guide states a floor for it")
  } else {
    items.append("the guide states no floor there")
  }
  if let ask = there.subject.asks.first {
    switch Standing(ask, in: there).floor {
    case .holds: items.append("your ask would hold the floor there")
    case .below(let figure, _): items.append("your ask would be below \(figure.named) there")
    case .none, .unknown: break
    }
  }
  return items
}
