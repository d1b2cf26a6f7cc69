internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// A figure that somebody may want to write for a component, and why.
struct AmountCandidate {
  let amount: Ratio
  let high: Ratio?
  /// nil for per cent.
  let currency: Currency?
  let terms: Terms
  var reasons: [String]

  init(_ amount: Ratio, high: Ratio? = nil, _ currency: Currency?, _ terms: Terms, _ reason: String) {
    self.amount = amount
    self.high = high
    self.currency = currency
    self.terms = terms
    reasons = [reason]
  }

  private var yearly: Ratio { amount / terms.years }

  func isSameFigure(as other: AmountCandidate) -> Bool {
    yearly == other.yearly && currency == other.currency && high.map { $0 / terms.years } == other.high.map { $0 / other.terms.years }
  }
}

/// The figures at hand for a component of a statement, the likeliest first, each once with all that it is.
func amountCandidates(_ component: Component, for keyword: Keyword, in scene: CompletionScene, statement index: Int) -> [AmountCandidate] {
  let source = CandidateSource(component: component, subject: scene.subject, statement: index)
  var candidates: [AmountCandidate] = []
  for candidate in source.candidates(for: keyword, scene) {
    if let same = candidates.firstIndex(where: { $0.isSameFigure(as: candidate) }) {
      candidates[same].reasons += candidate.reasons.filter { !candidates[same].reasons.contains($0) }
    } else {
      candidates.append(candidate)
    }
  }
  return candidates
}

private struct CandidateSource {
  let component: Component
  let subject: Subject
  let statement: Int

  private var negotiation: Negotiation { subject.negotiation }

  func candidates(for keyword: Keyword, _ scene: CompletionScene) -> [AmountCandidate] {
    switch keyword {
    case .ask, .or: guideAsk + floor + reachingTotalFloor + steps + asOffered + band(upwards: false)
    case .offer:
      earlier(negotiation.offers, "as offered before") + band(upwards: true) + earlier(negotiation.asks.map(\.package), "as asked")
    case .competing: competing(scene) + band(upwards: true)
    case .floor: guideFloor + asOffered + band(upwards: true)
    case .band: ranges + band(upwards: true)
    default: []
    }
  }

  private var guideAsk: [AmountCandidate] {
    negotiation.guideAsk(component).map { figure in
      [AmountCandidate(figure.low, figure.currency, terms(component, years: figure.years), "guide's ask")]
    } ?? []
  }

  private var floor: [AmountCandidate] {
    subject.floor.filter { $0.component == component }.map { AmountCandidate($0.amount, $0.currency, $0.terms, name(of: $0)) }
  }

  /// What lifts the annual total to its floor, the rest of the ask standing as it is; rounded up to a whole unit of money.
  private var reachingTotalFloor: [AmountCandidate] {
    guard component == .base || component == .equity, let floor = subject.floor.first(where: { $0.component == .total }),
      let currency = floor.currency
    else { return [] }
    let package = EffectivePackage(
      negotiation.package(ofStatement: statement)
        ?? PayPackage(keyword: .ask, statement: statement, day: nil, components: [], range: TextRange(emptyAt: 0)),
      over: (negotiation.offers.last { $0.statement < statement } ?? negotiation.offers.last))
    guard let other = package[component == .base ? .equity : .base]?.yearly, other.currency == currency else { return [] }
    var missing = floor.yearly - other.low
    switch package[.bonus]?.value {
    case nil, .nothing: if package[.bonus] == nil, negotiation.regionHasBonus { return [] }
    case .percent(let low, _):
      let share = 1 + low / 100
      missing = component == .base ? (floor.yearly - other.low) / share : floor.yearly - other.low * share
    case .money(let bonus, _):
      guard bonus.currency == currency else { return [] }
      missing = missing - bonus.low
    case .unknown: return []
    }
    guard !missing.isNegative, !missing.isZero else { return [] }
    let terms: Terms = component == .equity ? .grant(years: customaryVestingYears, isAssumed: false) : .yearly
    let amount = missing * terms.years
    let whole = amount.cut(toDecimals: 0)
    return [
      AmountCandidate(
        whole < amount ? whole + 1 : whole, currency, terms, floor.source == .estimate ? "reaches the estimated floor" : "reaches the floor"
      )
    ]
  }

  /// The guide's, also where the note has a floor of its own.
  private var guideFloor: [AmountCandidate] {
    (negotiation.region?.floor ?? []).filter { $0.component == component }.map {
      AmountCandidate($0.amount, $0.currency, $0.terms, name(of: $0))
    }
  }

  private func name(of floor: FloorFigure) -> String {
    switch floor.source {
    case .note: "your floor"
    case .guide: "guide's floor"
    case .accept: "guide's accept level"
    case .estimate: "estimated floor"
    }
  }

  /// The latest offer above the statement.
  private var offered: PayComponent? {
    let offers = negotiation.offers
    return (offers.last { $0.statement < statement } ?? offers.last)?[component]
  }

  private var asOffered: [AmountCandidate] {
    offered.flatMap { figure(of: $0, "as offered") }.map { [$0] } ?? []
  }

  private var steps: [AmountCandidate] {
    guard case .money(let range, let terms)? = offered?.value else { return [] }
    return [10, 5].map { step in
      AmountCandidate((range.low * Ratio(100 + step) / 100).rounded(toDecimals: 0), range.currency, terms, "+\(step) % on the offer")
    }
  }

  private func earlier(_ packages: [PayPackage], _ reason: String) -> [AmountCandidate] {
    guard let last = packages.last(where: { $0.statement < statement }), let stated = last[component] else { return [] }
    return figure(of: stated, reason).map { [$0] } ?? []
  }

  private func figure(of stated: PayComponent, _ reason: String) -> AmountCandidate? {
    switch stated.value {
    case .money(let range, let terms): AmountCandidate(range.low, range.currency, terms, reason)
    case .percent(let low, _): AmountCandidate(low, nil, .yearly, reason)
    case .nothing, .unknown: nil
    }
  }

  private func competing(_ scene: CompletionScene) -> [AmountCandidate] {
    guard statement < scene.syntax.statements.count, let range = scene.syntax.statements[statement].qualifier?.name,
      let guide = negotiation.guide?.guide
    else { return [] }
    return guide.competingFigures(of: scene.text.string(range), in: nil).filter { $0.component == component }.map {
      AmountCandidate($0.low, $0.currency, terms(component, years: $0.years), "in the guide")
    }
  }

  private func band(upwards: Bool) -> [AmountCandidate] {
    guard let band = negotiation.band(component) else { return [] }
    let derived = band.isDerived ? " (derived)" : ""
    let low = AmountCandidate(band.low, band.currency, band.terms, "band low" + derived)
    guard let top = band.high, top != band.low else { return [low] }
    let middle = AmountCandidate(
      ((band.low + top) / 2).rounded(toDecimals: band.currency == nil ? 1 : 0), band.currency, band.terms, "band middle" + derived)
    let high = AmountCandidate(top, band.currency, band.terms, "band high" + derived)
    return upwards ? [low, middle, high] : [high, middle, low]
  }

  private var ranges: [AmountCandidate] {
    guard let band = negotiation.region?.band(component), let high = band.high else { return [] }
    return [AmountCandidate(band.low, high: high, band.currency, band.terms, "guide's band")]
  }
}
