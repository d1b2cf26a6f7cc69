internal import Compensation
internal import SalaryGuides

/// `what is the floor`: the only answer that shows its figure unasked.
func floorAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let figures = view.subject.floor
  if figures.isEmpty {
    let regions = view.negotiation.region == nil ? view.regionViews.filter { !$0.subject.floor.isEmpty } : []
    guard !regions.isEmpty else {
      let reason: RichText =
        view.guide == nil ? "the note states no floor, and there is no guide" : "neither the note nor the guide states a floor"
      writer.say("No floor is in force for \(view.title): \(reason). A line `floor: …` of your own is held at once.")
      return ["what is the band", "what should I ask for", "what is missing in this note"]
    }
    writer.say("The note names no region, so no floor of the guide is in force. By region:")
    for other in regions { writer.list([RichText("\(other.negotiation.regionTitle ?? ""): ") + floorText(other, &writer)]) }
    return ["what is missing in this note", "what is the band"]
  }
  let asked = query.thread.component.flatMap { component in figures.filter { $0.component == component } } ?? []
  if let component = query.thread.component, asked.isEmpty, component != .total {
    writer.say("The floor of \(view.title) says nothing of \(component.rawValue); it is \(floorText(view, &writer)).")
  } else {
    writer.say("The floor of \(view.title) is \(strongFloorText(view, asked.isEmpty ? figures : asked, &writer)).")
  }
  return ["is my ask above my floor", "why"] + (view.otherRegion.map { ["and in \($0)"] } ?? [])
}

/// `total €138K a year (the guide's floor)`, the figures joined by `and`.
func floorText(_ view: ChatView, _ writer: inout ChatWriter) -> RichText {
  strongFloorText(view, view.subject.floor, &writer)
}

private func strongFloorText(_ view: ChatView, _ figures: [FloorFigure], _ writer: inout ChatWriter) -> RichText {
  var text: RichText = ""
  for (index, figure) in figures.enumerated() {
    if index > 0 { text = text + RichText(index + 1 == figures.count ? " and " : ", ") }
    text = text + "\(strong: "\(figure.component.rawValue) \(amount(of: figure, in: view, &writer))")"
  }
  let origins = figures.map(\.origin)
  guard let first = origins.first else { return text }
  // One origin is said once; where they differ, each figure's own.
  if origins.allSatisfy({ $0 == first }) { return text + " (\(first))" }
  return text + " (\(zip(figures, origins).map { "\($0.component.rawValue): \($1)" }.joined(separator: "; ")))"
}

/// A figure of the floor as it is stated: `€138K a year`, `€125K over 4 years`, `10 %`.
func amount(of figure: FloorFigure, in view: ChatView, _ writer: inout ChatWriter) -> String {
  let label = "\(figure.component.rawValue) of the floor"
  guard let currency = figure.currency else { return writer.percent(figure.amount, label, view.basis(figure), places: 2) }
  let money = writer.money(figure.amount, currency, label, view.basis(figure))
  switch figure.terms {
  case .grant(let years, _): return "\(money) over \(years) years"
  case .yearly: return figure.component == .total || figure.component == .equity ? "\(money) a year" : money
  case .once: return money
  }
}

extension ChatView {
  /// The same negotiation in each region of its guide.
  var regionViews: [ChatView] { (guide?.regionNames ?? []).prefix(12).map { moved(to: $0) } }

  /// A region of the guide that the negotiation is not in.
  var otherRegion: String? { guide?.regionNames.first { $0 != negotiation.regionTitle } }
}
