internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
package import SourceText

/// A line above a negotiation or a question, to read or to press.
package struct Lens: Sendable {
  package enum Action: Sendable {
    /// Opens the guide that the line was worked out with.
    case showGuide(company: String, role: String)
    /// Says only what its title says.
    case none
    case draftCounter
    case answer
  }

  package let range: TextRange
  package let title: String
  package let action: Action
}

/// The lenses of a negotiation, in order, in its own bytes: what its ask comes to and a counter mail, for each question an answer.
///
/// Neither a floor nor the distance to one is shown: screens are shared.
package func codeLenses(of analysed: AnalysedNegotiation) -> [Lens] {
  var lenses: [Lens] = []
  let negotiation = analysed.negotiation
  if let company = negotiation.syntax.company {
    if let title = summary(analysed.subject) {
      let action = negotiation.guide.map { Lens.Action.showGuide(company: $0.guide.company, role: $0.guide.role) } ?? .none
      lenses.append(Lens(range: company.range, title: title, action: action))
    }
    if negotiation.companyName != nil, negotiation.outcome == nil {
      lenses.append(Lens(range: company.range, title: "draft a counter mail", action: .draftCounter))
    }
  }
  for question in negotiation.syntax.questions { lenses.append(Lens(range: question.range, title: "answer", action: .answer)) }
  return lenses
}

/// `ask €143.75K a year · holds the floor · 74.5 % of the band`; of the offer where nothing is asked yet.
private func summary(_ subject: Subject) -> String? {
  let negotiation = subject.negotiation
  let local = negotiation.currency
  let isAsk = !subject.asks.isEmpty
  let package = subject.asks.first?.package ?? subject.offer.map { EffectivePackage($0) }
  guard let package else { return nil }
  let total = isAsk ? subject.asks.first?.total : subject.offerTotal
  var parts = ["\(isAsk ? "ask" : "offer") \(lensAmount(package, total, local) ?? "of unknown worth")"]
  if let outcome = negotiation.outcome {
    parts.append(outcome.rawValue)
  } else if isAsk, let ask = subject.asks.first {
    parts.append(floorWords(ask, subject))
  }
  if let place = place(package, total, negotiation) { parts.append(place) }
  return parts.joined(separator: " · ")
}

func lensAmount(_ package: EffectivePackage, _ total: AnnualTotal?, _ local: Currency?) -> String? {
  guard let total, !(total.range.low.isZero && !total.isExact) else { return nil }
  return (total.isExact ? "" : "at least ") + shortMoney(total.range, local: local) + " a year"
}

/// Whether the ask holds the floor in force, and nothing that tells the floor.
func floorWords(_ ask: Subject.AskInForce, _ subject: Subject) -> String {
  let negotiation = subject.negotiation
  guard !subject.floor.isEmpty else { return "no floor" }
  let broken = subject.floor.filter { breach(of: $0, by: ask, in: negotiation) != nil }
  if let first = broken.first { return "below \(named(first, among: broken))" }
  let isKnown = subject.floor.allSatisfy { floor in
    if floor.component == .total, ask.package[.total] == nil {
      guard let total = ask.total, let held = hold(total, of: ask.package, against: floor, in: negotiation) else { return false }
      return total.isExact || !held.isBelow
    }
    guard let component = ask.package[floor.component] else { return floor.component.isOneTime }
    return negotiation.hold(component, of: ask.package, against: Standard(floor)) != nil
  }
  return isKnown ? "holds \(named(subject.floor[0], among: subject.floor))" : "floor not known to hold"
}

private func named(_ first: FloorFigure, among figures: [FloorFigure]) -> String {
  if figures.allSatisfy({ $0.source == .estimate }) { return "the estimated floor" }
  return first.source == .accept ? "the accept level" : "the floor"
}

/// The place in the total band, or in that of base where the guide gives no total.
private func place(_ package: EffectivePackage, _ total: AnnualTotal?, _ negotiation: Negotiation) -> String? {
  if let band = negotiation.band(.total), let currency = band.currency {
    guard let total, total.isExact, let range = negotiation.rates.convert(total.range, to: currency) else { return nil }
    return words(band.place(ofYearly: range.low), "the band")
  }
  guard let band = negotiation.band(.base), let currency = band.currency,
    let base = package[.base]?.yearly.flatMap({ negotiation.rates.convert($0, to: currency) })
  else { return nil }
  return words(band.place(ofYearly: base.low), "the base band")
}

private func words(_ place: Ratio?, _ band: String) -> String? {
  guard let place else { return nil }
  if place.isNegative { return "below \(band)" }
  if place > 100 { return "above \(band)" }
  return "\(plainNumber(place, places: 1)) % of \(band)"
}
