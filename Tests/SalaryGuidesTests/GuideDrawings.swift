import Compensation
import SalaryGuides

// Guides as short lines, so that a test compares whole answers: a figure too many fails as one too few does.

/// `Paris · base EUR 80000–108000 · equity EUR 100000–195000 over 4 · bonus 5–10% · total EUR 105000–157000`
func drawn(_ region: GuideRegion) -> String {
  var parts = [region.name ?? "-"]
  if let level = region.level { parts.append("level \(level)") }
  func add(_ name: String, _ band: GuideBand?) {
    guard let band else { return }
    var text = "\(name) \(ends(band.currency, band.low, band.high))"
    if let years = band.years { text += " over \(years)" }
    if band.derivation != nil { text += " derived" }
    parts.append(text)
  }
  add("base", region.base)
  add("equity", region.equity)
  switch region.bonus {
  case .percent(let low, let high, _)?: parts.append("bonus \(plainNumber(low))\(high.map { "–\(plainNumber($0))%" } ?? "%+")")
  case .money(let band)?: add("bonus", band)
  case nil: break
  }
  add("total", region.total)
  add("band", region.band)
  return parts.joined(separator: " · ")
}

/// `1 · base EUR 100000 · equity EUR 175000`
func drawn(_ lever: GuideLever) -> String {
  (["\(lever.number)"] + lever.figures.map(drawn)).joined(separator: " · ")
}

func drawn(_ figure: GuideFigure) -> String {
  "\(figure.component?.rawValue ?? "-") \(ends(figure.currency, figure.low, figure.high))"
}

/// `floor base USD 165000 in San Francisco`
func drawn(_ floor: GuideFloor) -> String {
  "\(floor.phrase.rawValue) \(floor.component.rawValue) \(floor.currency.code) \(plainNumber(floor.amount))\(floor.region.map { " in \($0)" } ?? "")"
}

func drawn(_ ask: GuideAsk) -> String {
  drawn(ask.figure) + (ask.region.map { " in \($0)" } ?? "")
}

func drawn(_ offer: GuideCompetingOffer) -> String {
  "\(offer.name): \(drawn(offer.figure))"
}

func drawn(_ problem: GuideProblem) -> String {
  "\(problem.place.line + 1) \(problem.code.rawValue)"
}

private func ends(_ currency: Currency, _ low: Ratio, _ high: Ratio?) -> String {
  "\(currency.code) \(plainNumber(low))\(high.map { "–\(plainNumber($0))" } ?? "")"
}

/// A guide of made-up parts around the one that a test is about.
func guide(table: String = "", levers: String = "", strategy: String = "", more: String = "") -> Guide {
  let text = """
    ### Data Engineer | Borealis Labs Global Negotiation Guide

    **Negotiation DNA:** Steady Pay | Long Nights

    \(table)

    **Global Levers**
    \(levers)

    > **Negotiate Up Strategy:** \(strategy)

    \(more)
    """
  return readGuide(Array(text.utf8))
}
