internal import Compensation
internal import SourceText

/// `ask-below-floor`, `ask-below-accept`, `ask-below-estimated-floor`: a component or the annual total of an ask, or of an
/// alternative, is below the floor in force.
///
/// What an ask takes over from the offer is said of the offer only.
func askBelowFloor(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  subject.findings { ask in
    subject.floor.compactMap { floor in
      guard let breach = breach(of: floor, by: ask, in: subject.negotiation), breach.isOwn else { return nil }
      return finding(breach, floor, ask, subject)
    }
  }
}

/// Where a package is below a figure of the floor.
struct FloorBreach {
  let held: Held
  /// The component that is written; nil for an annual total that is not.
  let component: PayComponent?
  /// Whether the package states it itself, or part of it.
  let isOwn: Bool
}

extension FloorBreach {
  /// Whether what is held is no figure that is written, but what figures come to.
  func isSum(_ floor: FloorFigure) -> Bool { component == nil || floor.isFirstYear }
}

/// nil where the package holds the floor, or where it is not known whether it does.
func breach(of floor: FloorFigure, by ask: Subject.AskInForce, in negotiation: Negotiation) -> FloorBreach? {
  if floor.component == .total, ask.package[.total] == nil || floor.isFirstYear {
    guard let total = ask.total, total.isExact, let held = hold(total, of: ask.package, against: floor, in: negotiation), held.isBelow
    else { return nil }
    return FloorBreach(held: held, component: ask.package[.total], isOwn: ask.package.statesPartOfTotal)
  }
  guard let component = ask.package[floor.component], let held = negotiation.hold(component, of: ask.package, against: Standard(floor)),
    held.isBelow
  else { return nil }
  return FloorBreach(held: held, component: component, isOwn: ask.package.isOwn(floor.component))
}

/// A package's annual total, or what its first year comes to where the floor speaks of that, and a floor in the total's currency; nil
/// where no rate links the two.
func hold(_ total: AnnualTotal, of package: EffectivePackage, against floor: FloorFigure, in negotiation: Negotiation) -> Held? {
  let range = floor.isFirstYear ? yearOne(of: package, total: total, rates: negotiation.rates) : total.range
  guard let range, let currency = floor.currency,
    let amount = negotiation.rates.convert(floor.yearly, from: currency, to: range.currency)
  else { return nil }
  return Held(written: range.low, standard: amount, currency: range.currency)
}

private func finding(_ breach: FloorBreach, _ floor: FloorFigure, _ ask: Subject.AskInForce, _ subject: Subject) -> Finding {
  let negotiation = subject.negotiation
  let held = breach.held
  let what = breach.isSum(floor) ? (floor.isFirstYear ? "a first-year total of" : "an annual total of") : floor.component.rawValue
  let asked = negotiation.written(held.written, held.currency)
  let least = negotiation.written(held.standard, held.currency)
  let distance = negotiation.distance(held.written, held.standard, held.currency)
  let code: DiagnosticCode =
    switch floor.source {
    case .note, .guide: .askBelowFloor
    case .accept: .askBelowAccept
    case .estimate: .askBelowEstimatedFloor
    }
  return Finding(
    code, at: breach.component?.range ?? ask.own.range, statement: ask.own.statement,
    "\(what) \(asked) is \(secret: distance) below \(floor.named) of \(secret: least): ask for at least that",
    data: FindingData(
      negotiation, floor.component, held.currency, [.init(.asked, held.written), .init(.floor, held.standard)], floorFrom: floor.source),
    related: floor.related(in: negotiation), fixes: raises(of: ask, to: floor, breach, in: subject))
}

extension FloorFigure {
  /// `your floor`, `the guide's accept level`.
  var named: String {
    switch source {
    case .note: "your floor"
    case .guide: "the guide's floor"
    case .accept: "the guide's accept level"
    case .estimate: "the estimated floor"
    }
  }

  /// What it is compared with where it is a total that is not written.
  var totalName: String { isFirstYear ? "first-year total" : "annual total" }

  /// The line or the guide's line that states it.
  func related(in negotiation: Negotiation) -> [Related] {
    let message: Wording = "\(named), \(component.rawValue) \(secret: negotiation.written(amount, currency))"
    switch place {
    case .note(let range): return [Related(.negotiation(range), message)]
    case .guide(let place): return negotiation.guide.map { [Related(.guide($0.entry, place), message)] } ?? []
    case nil: return []
    }
  }
}
