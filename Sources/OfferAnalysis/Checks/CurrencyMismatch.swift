internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `currency-mismatch`: an amount in force is in another currency than the region's, and no rate links the two. Said once a statement.
func currencyMismatch(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let local = negotiation.currency else { return [] }
  return subject.packagesInForce.compactMap { package in
    for component in package.components {
      guard case .money(let range, _) = component.value, isForeign(range.currency, component.component, local, negotiation) else {
        continue
      }
      return Finding(
        .currencyMismatch, package.keyword == .competing ? .hint : .warning, at: component.range, statement: package.statement,
        "\(component.component.rawValue) is in \(range.currency), \(negotiation.regionTitle ?? "the region") is paid in \(local), and no rate links them: write `rate: 1 \(local) = … \(range.currency)`",
        data: FindingData(negotiation, component.component, range.currency, figure(range.low, package.keyword)))
    }
    return nil
  }
}

/// A component that the guide itself gives in another currency is at home in that.
private func isForeign(_ currency: Currency, _ component: Component, _ local: Currency, _ negotiation: Negotiation) -> Bool {
  currency != local && negotiation.rates.factor(from: currency, to: local) == nil
    && negotiation.region?.band(component)?.currency != currency
}

private func figure(_ amount: Ratio, _ keyword: Keyword) -> [FindingData.Figure] {
  switch keyword {
  case .offer: [.init(.offered, amount)]
  case .competing: [.init(.competing, amount)]
  case .floor: [.init(.floor, amount)]
  case .band: [.init(.bandLow, amount)]
  default: [.init(.asked, amount)]
  }
}
