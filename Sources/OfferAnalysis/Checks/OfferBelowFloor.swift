internal import Compensation
internal import SourceText

/// `offer-below-floor`: a component or the known total of the offer in force is below the floor in force.
///
/// Only a remark for accept levels and estimates, and once an ask below it holds the floor: then the answer is on its way.
func offerBelowFloor(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let offer = subject.offer else { return [] }
  let package = Subject.AskInForce(package: EffectivePackage(offer), total: subject.offerTotal)
  return subject.floor.compactMap { floor in
    guard let breach = breach(of: floor, by: package, in: negotiation) else { return nil }
    let isMild = isAnswered(offer, subject) || floor.source == .accept || floor.source == .estimate
    let held = breach.held
    let offered = negotiation.written(held.written, held.currency)
    let what = breach.isSum(floor) ? "\(floor.totalName) of" : floor.component.rawValue
    return Finding(
      .offerBelowFloor, isMild ? .information : .warning, at: breach.component?.range ?? offer.range, statement: offer.statement,
      "their offer's \(what) \(offered) is \(secret: negotiation.distance(held.written, held.standard, held.currency)) below \(floor.named) of \(secret: negotiation.written(held.standard, held.currency))",
      data: FindingData(
        negotiation, floor.component, held.currency, [.init(.offered, held.written), .init(.floor, held.standard)], floorFrom: floor.source),
      related: floor.related(in: negotiation))
  }
}

/// Whether an ask stands below the offer that is itself nowhere below the floor, with what it takes over from the offer.
private func isAnswered(_ offer: PayPackage, _ subject: Subject) -> Bool {
  guard let ask = subject.asks.first, isAbove(offer, ask.own) else { return false }
  return !subject.floor.contains { breach(of: $0, by: ask, in: subject.negotiation) != nil }
}
