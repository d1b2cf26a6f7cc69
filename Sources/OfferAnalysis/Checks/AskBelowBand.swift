internal import Compensation
internal import SourceText

/// `ask-below-band`: a component that an ask states is below the low end of its band. Where it is below the floor too, that says it already.
func askBelowBand(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  return subject.findings { ask in
    ask.own.components.compactMap { component in
      guard let band = negotiation.band(component.component), !isBelowFloor(component.component, ask, subject),
        let held = negotiation.hold(
          component, of: ask.package, against: Standard(amount: band.low, currency: band.currency, terms: band.terms)),
        held.isBelow
      else { return nil }
      let asked = negotiation.written(held.written, held.currency)
      let low = negotiation.written(held.standard, held.currency)
      let distance = negotiation.distance(held.written, held.standard, held.currency)
      return Finding(
        .askBelowBand, at: component.range, statement: ask.own.statement,
        "\(component.component.rawValue) \(asked) is \(distance) below the band\(band.named(in: negotiation)), which starts at \(low)",
        data: FindingData(negotiation, component.component, held.currency, [.init(.asked, held.written), .init(.bandLow, held.standard)]),
        related: band.related(in: negotiation),
        fixes: raise(component, to: Standard(amount: held.standard, currency: held.currency, terms: component.terms), in: negotiation).map {
          [Fix("Raise \(component.component.rawValue) to the band", [$0])]
        } ?? [])
    }
  }
}

private func isBelowFloor(_ component: Component, _ ask: Subject.AskInForce, _ subject: Subject) -> Bool {
  subject.floor.contains { $0.component == component && breach(of: $0, by: ask, in: subject.negotiation)?.component != nil }
}

extension Band {
  /// ` of Paris`, ` you found yourself`.
  func named(in negotiation: Negotiation) -> String {
    if case .note = place { return " you found yourself" }
    return negotiation.regionTitle.map { " of \($0)" + (isDerived ? " (derived)" : "") } ?? ""
  }

  func related(in negotiation: Negotiation) -> [Related] {
    let end = high.map { "–\(negotiation.written($0, currency))" } ?? ""
    let message: Wording = "the band: \(component.rawValue) \(negotiation.written(low, currency))\(end)"
    switch place {
    case .note(let range): return [Related(.negotiation(range), message)]
    case .guide(let place): return negotiation.guide.map { [Related(.guide($0.entry, place), message)] } ?? []
    }
  }
}

extension PayComponent {
  var terms: Terms {
    if case .money(_, let terms) = value { terms } else { .yearly }
  }
}
