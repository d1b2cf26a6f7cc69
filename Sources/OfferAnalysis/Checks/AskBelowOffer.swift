internal import Compensation
internal import SourceText

/// `ask-below-offer`: an ask states less of a component than the latest offer above it; only a remark where the whole is more.
func askBelowOffer(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  return subject.findings { ask in
    guard let offer = ask.package.offer else { return [] }
    return ask.own.components.compactMap { component in
      guard let offered = offer[component.component], let standard = Standard(offered, local: negotiation.currency),
        let held = negotiation.hold(component, of: ask.package, against: standard), held.isBelow
      else { return nil }
      let isHigher = isHigher(ask, than: offer, in: subject)
      let name = component.component.rawValue
      let less = negotiation.distance(held.written, held.standard, held.currency)
      let consequence = isHigher ? "; the annual total is higher all the same" : ": ask for no less than they offer"
      return Finding(
        .askBelowOffer, isHigher ? .information : .warning, at: component.range, statement: ask.own.statement,
        "\(name) \(negotiation.written(held.written, held.currency)) is \(less) below their offer of \(negotiation.written(held.standard, held.currency))\(consequence)",
        data: FindingData(negotiation, component.component, held.currency, [.init(.asked, held.written), .init(.offered, held.standard)]),
        related: [Related(.negotiation(offered.range), "their offer")],
        fixes: raise(component, to: Standard(amount: held.standard, currency: held.currency, terms: component.terms), in: negotiation).map {
          [Fix("Ask for the \(name) that they offer", [$0])]
        } ?? [])
    }
  }
}

/// Whether the ask's annual total is certainly higher: what is missing in the offer must be missing in the ask too.
private func isHigher(_ ask: Subject.AskInForce, than offer: PayPackage, in subject: Subject) -> Bool {
  let total = offer === subject.offer ? subject.offerTotal : subject.negotiation.annualTotal(of: EffectivePackage(offer))
  guard let asked = ask.total, let offered = total, offered.missing.allSatisfy({ asked.missing.contains($0) }),
    let restated = subject.negotiation.rates.convert(offered.range, to: asked.range.currency)
  else { return false }
  return asked.range.low > restated.low
}
