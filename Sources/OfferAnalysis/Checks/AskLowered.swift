internal import Compensation
internal import SourceText

/// `ask-lowered`: a component of the ask in force is lower than the highest asked before, and no offer that came since is a reason.
func askLowered(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard negotiation.asks.count > 1, let ask = negotiation.ask?.package else { return [] }
  let effective = negotiation.effective(ask)
  let earlier = negotiation.asks.dropLast().map(\.package).filter { isAbove($0, ask) }
  return ask.components.compactMap { component in
    var highest: (held: Held, package: PayPackage, component: PayComponent)?
    for package in earlier {
      guard let before = package[component.component], let standard = Standard(before, local: negotiation.currency),
        let held = negotiation.hold(component, of: effective, against: standard)
      else { continue }
      if let best = highest,
        held.standard < best.held.standard || (held.standard == best.held.standard && isAbove(package, best.package))
      {
        continue
      }
      highest = (held, package, before)
    }
    guard let (held, package, before) = highest, held.isBelow,
      !negotiation.offers.contains(where: { isAbove(package, $0) && isAbove($0, ask) })
    else { return nil }
    let when = package.day.map { " on \($0)" } ?? " before"
    return Finding(
      .askLowered, at: component.range, statement: ask.statement,
      "\(component.component.rawValue) \(negotiation.written(held.written, held.currency)) is \(negotiation.distance(held.written, held.standard, held.currency)) less than the \(negotiation.written(held.standard, held.currency)) asked\(when), and no new offer came between: an ask that sinks by itself invites more waiting",
      data: FindingData(negotiation, component.component, held.currency, [.init(.asked, held.written), .init(.earlier, held.standard)]),
      related: [Related(.negotiation(before.range), "the earlier ask")],
      fixes: raise(component, to: Standard(amount: held.standard, currency: held.currency, terms: component.terms), in: negotiation).map {
        [Fix("Ask for the earlier \(component.component.rawValue) again", [$0])]
      } ?? [])
  }
}
