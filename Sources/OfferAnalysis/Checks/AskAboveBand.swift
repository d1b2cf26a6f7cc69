internal import Compensation
internal import SalaryGuides
internal import SourceText

/// `ask-above-band`: a component that an ask states is above the high end of its band. A lever named in the negotiation is reason enough.
func askAboveBand(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard negotiation.levers.isEmpty else { return [] }
  return subject.findings { ask in
    ask.own.components.compactMap { component in
      guard let band = negotiation.band(component.component), let high = band.high,
        let held = negotiation.hold(
          component, of: ask.package, against: Standard(amount: high, currency: band.currency, terms: band.terms)),
        held.isAbove
      else { return nil }
      let asked = negotiation.written(held.written, held.currency)
      let end = negotiation.written(held.standard, held.currency)
      let distance = negotiation.distance(held.written, held.standard, held.currency)
      return Finding(
        .askAboveBand, at: component.range, statement: ask.own.statement,
        "\(component.component.rawValue) \(asked) is \(distance) above the band\(band.named(in: negotiation)), which ends at \(end): \(advice(negotiation))",
        data: FindingData(negotiation, component.component, held.currency, [.init(.asked, held.written), .init(.bandHigh, held.standard)]),
        related: band.related(in: negotiation), fixes: leverFixes(negotiation, ask))
    }
  }
}

private func advice(_ negotiation: Negotiation) -> String {
  let titles = negotiation.guide?.guide.levers.map { "“\($0.title)”" } ?? []
  return titles.isEmpty ? "say what it rests on in a `lever:`" : "name the lever that it rests on (\(titles.joined(separator: ", ")))"
}

private func leverFixes(_ negotiation: Negotiation, _ ask: Subject.AskInForce) -> [Fix] {
  (negotiation.guide?.guide.levers ?? []).map { lever in
    Fix("Rest it on “\(lever.title)”", [negotiation.insertion(of: "lever: \(lever.title)", after: ask.own.statement)])
  }
}
