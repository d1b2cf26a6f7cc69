internal import Compensation
internal import SourceText

/// `floor-below-guide`: the note's own floor is below what the guide states as one, component by component; never held against an estimate.
func floorBelowGuide(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let own = negotiation.floorPackage, let stated = negotiation.region?.floor else { return [] }
  return stated.compactMap { floor in
    guard floor.source == .guide, let component = own[floor.component],
      let held = negotiation.hold(component, of: EffectivePackage(own), against: Standard(floor)), held.isBelow
    else { return nil }
    let name = floor.component.rawValue
    return Finding(
      .floorBelowGuide, at: component.range, statement: own.statement,
      "your \(name) floor of \(secret: negotiation.written(held.written, held.currency)) is \(secret: negotiation.distance(held.written, held.standard, held.currency)) below the guide's \(secret: negotiation.written(held.standard, held.currency))",
      data: FindingData(
        negotiation, floor.component, held.currency, [.init(.asked, held.written, isSecret: true), .init(.floor, held.standard)],
        floorFrom: .guide),
      related: floor.related(in: negotiation),
      fixes: raise(component, to: Standard(amount: held.standard, currency: held.currency, terms: component.terms), in: negotiation).map {
        [Fix("Raise the \(name) floor to the guide's", [$0])]
      } ?? [])
  }
}
