internal import Compensation
internal import SalaryGuides

/// `what is the band`: of one component or of all, with where offer and ask lie in it.
func bandAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let bands = askedBands(query, view)
  guard !bands.isEmpty else { return noBands(query, view, &writer) }
  let whose: RichText = bands.contains { if case .note = $0.place { true } else { false } } ? " (your own where the note states one)" : ""
  if bands.count == 1, let band = bands.first {
    writer.say("The \(band.component.rawValue) band of \(view.title) is \(strong: writer.band(band, in: view))\(whose).")
  } else {
    writer.say("The bands of \(view.title)\(whose):")
    writer.list(bands.map { "\($0.component.rawValue) \(strong: writer.band($0, in: view))" })
  }
  let places = bands.flatMap { placesInBand($0, view, &writer) }
  if !places.isEmpty { writer.say(RichText(capitalised(places.joined(separator: "; ")) + ".")) }
  return ["what is the midpoint of the band", "what should I ask for"] + (view.otherRegion.map { ["and in \($0)"] } ?? [])
}

/// `what is the midpoint`: half way between the ends of a band.
func midpointAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let bands = askedBands(query, view).filter { $0.high != nil && $0.high != $0.low }
  guard !bands.isEmpty else { return noBands(query, view, &writer) }
  writer.say("Half way through the bands of \(view.title):")
  writer.list(
    bands.map { band in
      let middle = (band.low + (band.high ?? band.low)) / 2
      let label = "midpoint of the \(band.component.rawValue) band"
      let figure = band.currency.map { writer.money(middle, $0, label, .derived) } ?? writer.percent(middle, label, places: 2)
      return "\(band.component.rawValue) \(strong: figure + suffix(band)), of \(writer.band(band, in: view))"
    })
  return ["what is the band", "what should I ask for", "is my ask enough"]
}

private func suffix(_ band: Band) -> String {
  if case .grant(let years, _) = band.terms { " over \(years) years" } else { "" }
}

private func askedBands(_ query: ChatQuery, _ view: ChatView) -> [Band] {
  let bands = Component.allCases.compactMap { view.negotiation.band($0) }
  guard let component = query.thread.component else { return bands }
  // "What is the total of the range" is about all of it as often as about one row.
  let asked = bands.filter { $0.component == component }
  return asked.isEmpty ? bands : asked
}

private func noBands(_ query: ChatQuery, _ view: ChatView, _ writer: inout ChatWriter) -> [String] {
  if let region = view.negotiation.region?.region, let band = region.band {
    let figures = writer.range(band.low, band.high, band.currency, "the band", view.guideBasis(band.place))
    writer.say("The guide gives \(strong: figures) for \(view.title), without saying of which component.")
    return ["what is my floor", "which sources are there"]
  }
  let regions = view.negotiation.region == nil ? view.regionViews.filter { $0.negotiation.band(.base) != nil } : []
  guard !regions.isEmpty else {
    writer.say("No band is known for \(view.title): the note states none, and no guide serves it. A line `band: base 80K–110K` gives one.")
    return ["what is missing in this note", "what did they offer"]
  }
  writer.say("The note names no region of the guide. Base by region:")
  writer.list(
    regions.map { other in
      let band = other.negotiation.band(.base).map { writer.band($0, in: other) } ?? ""
      return "\(other.negotiation.regionTitle ?? ""): \(band)"
    })
  return ["what is missing in this note", "what is my floor"]
}

/// `your ask of €104K lies at 85.7 % of the base band`
private func placesInBand(_ band: Band, _ view: ChatView, _ writer: inout ChatWriter) -> [String] {
  var places: [String] = []
  for (whose, package) in [("the offer", view.negotiation.offer), ("your ask", view.negotiation.ask?.package)] {
    guard let component = package?[band.component], let yearly = component.yearly, yearly.currency == band.currency,
      let place = band.place(ofYearly: yearly.low)
    else { continue }
    let value = writer.value(component, of: whose, in: view)
    if place.isNegative || place > 100 {
      places.append("\(whose), \(value), is \(place.isNegative ? "below" : "above") the \(band.component.rawValue) band")
    } else {
      places.append(
        "\(whose), \(value), lies \(writer.percent(place, "place of \(whose) in the \(band.component.rawValue) band")) of the way up the \(band.component.rawValue) band"
      )
    }
  }
  return places
}
