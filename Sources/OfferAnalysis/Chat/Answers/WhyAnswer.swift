internal import Compensation
internal import SalaryGuides

/// `why`: where the figures of the answer before come from. Without one before, why the ask is what it is.
func whyAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  switch query.thread.about ?? .total {
  case .floor: whyFloor(view, &writer)
  case .counter, .writeCounter, .writeLever: return counterAnswer(query, in: view, &writer)
  case .band, .midpoint: whyBand(view, &writer)
  case .move:
    writer.say(
      "Each region has a row of its own in the guide's table; a floor that no figure serves there is estimated from its place in the band.")
  case .compare: whyTotals(query, in: view, &writer)
  case .enough, .whatIf: whyHeld(view, &writer)
  case .meaning: return meaningAnswer(query, &writer)
  case .level, .sources, .levers, .extras: return sourcesAnswer(query, in: view, &writer)
  case .deadline, .history, .terms, .missing, .help, .why, .writeDecline, .writeThanks:
    writer.say("That is what your note says, nothing more: no rule of the guide is in it.")
  case .total, .yearOne, .ask, .offer, .gap: whyTotals(query, in: view, &writer)
  }
  return ["which sources are there", "what is the band", "what should I ask for"]
}

private func whyFloor(_ view: ChatView, _ writer: inout ChatWriter) {
  guard !view.subject.floor.isEmpty else {
    writer.say("No floor is in force: neither the note nor the guide states one for \(view.title).")
    return
  }
  for figure in view.subject.floor {
    let what = "\(figure.component.rawValue) \(amount(of: figure, in: view, &writer))"
    switch figure.source {
    case .note: writer.say("\(strong: what) is what your note's `floor:` line says; it replaces the guide's whole floor.")
    case .guide:
      writer.say(
        "\(strong: what) is the floor that the guide of \(view.company) states\(line(figure)); a `floor:` line of yours would replace it.")
    case .accept: writer.say("\(strong: what) is the level at which the guide says to accept\(line(figure)); it states no floor.")
    case .estimate:
      writer.say(
        "\(strong: what) is an estimate: the guide states a figure for another region\(line(figure)), and this one has the same place in its own band, or the same share of it."
      )
    }
  }
}

private func line(_ figure: FloorFigure) -> String {
  if case .guide(let place)? = figure.place { " (line \(place.line + 1))" } else { "" }
}

private func whyBand(_ view: ChatView, _ writer: inout ChatWriter) {
  for component in Component.allCases {
    guard let band = view.negotiation.band(component) else { continue }
    let figures = writer.band(band, in: view)
    switch band.place {
    case .note: writer.say("\(component.rawValue) \(figures): your note's own `band:` line.")
    case .guide(let place) where band.isDerived:
      writer.say(
        "\(component.rawValue) \(figures): worked out from \(view.negotiation.region?.region.derivedFrom ?? "another region"), as line \(place.line + 1) of the guide says."
      )
    case .guide(let place): writer.say("\(component.rawValue) \(figures): line \(place.line + 1) of the guide.")
    }
  }
  if writer.isEmpty { writer.say("No band is known for \(view.title).") }
}

private func whyTotals(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) {
  writer.say("An annual total is base + equity / years + bonus; signing and relocation are paid once and count in year 1 only.")
  for sum in (view.offerSum.map { [$0] } ?? []) + view.askSums + view.rivals.map({ Sum($0) }) {
    guard let total = sum.total else { continue }
    let parts = writer.sum(of: sum.package, total, of: sum.whose, in: sum.view)
    writer.say("\(sum.title): \(parts) = \(writer.total(total, of: sum.whose, in: sum.view)).")
  }
}

private func whyHeld(_ view: ChatView, _ writer: inout ChatWriter) {
  writer.say(
    "Your figures are held against the floor in force, the band of \(view.title), the latest offer and the competing offers; a range counts by its low end, equity by the year."
  )
  for component in Component.allCases {
    if let band = view.negotiation.band(component) { writer.list(["\(component.rawValue) band \(writer.band(band, in: view))"]) }
  }
  switch view.subject.floor.first?.source {
  case .note: writer.say("The floor is your own, from the note.")
  case .guide: writer.say("The floor is the guide's.")
  case .accept: writer.say("The floor is the guide's accept level.")
  case .estimate: writer.say("The floor is an estimate for this region.")
  case nil: writer.say("No floor is in force.")
  }
}
