internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `total-mismatch`: a written total differs by more than 1 % of itself from its written base and equity (and bonus); only a remark
/// where a one-time sum or the bonus that the guide's region pays explains it.
func totalMismatch(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  return subject.packagesInForce.compactMap { package in
    // The floor and a band are no offers of pay whose parts could be added up.
    guard package.keyword != .floor, package.keyword != .band else { return nil }
    guard let total = package[.total], let written = total.yearly, let parts = parts(of: package, in: negotiation),
      let sum = negotiation.rates.convert(parts.range, to: written.currency)
    else { return nil }
    let slack = written.low / 100
    func explains(_ low: Ratio, _ high: Ratio) -> Bool { low <= written.low + slack && high >= written.low - slack }
    guard !explains(sum.low, sum.low) else { return nil }
    let once = oneTime(package, in: written.currency, negotiation)
    let bonus = package.states(.bonus) ? nil : bonus(of: package, in: written.currency, negotiation)
    let isExplained =
      explains(sum.low + once, sum.low + once)
      || (bonus.map { explains(sum.low + $0.low, sum.low + $0.high) || explains(sum.low + once + $0.low, sum.low + once + $0.high) }
        ?? false)
    let difference = negotiation.distance(written.low, sum.low, written.currency)
    let side = written.low < sum.low ? "below" : "above"
    return Finding(
      .totalMismatch, isExplained ? .information : .warning, at: total.range, statement: package.statement,
      "total \(negotiation.written(written.low, written.currency)) is \(difference) \(side) its parts, which come to \(negotiation.written(sum.low, written.currency)) a year\(isExplained ? "; a one-time sum or the bonus explains it" : "")",
      data: FindingData(
        negotiation, .total, written.currency,
        [.init(package.keyword == .offer ? .offered : package.keyword == .competing ? .competing : .asked, written.low)]),
      fixes: raise(total, to: Standard(amount: sum.low, currency: written.currency, terms: .yearly), in: negotiation).map {
        [Fix("Write the total of its parts", [$0])]
      } ?? [])
  }
}

/// What the parts come to, where base and equity are both written and known.
private func parts(of package: PayPackage, in negotiation: Negotiation) -> AnnualTotal? {
  guard package.states(.base), package.states(.equity) else { return nil }
  let withoutTotal = PayPackage(
    keyword: package.keyword, statement: package.statement, day: package.day,
    components: package.components.filter { $0.component != .total },
    range: package.range)
  let total = annualTotal(of: EffectivePackage(withoutTotal), rates: negotiation.rates, regionHasBonus: false)
  return total.flatMap { $0.isExact ? $0 : nil }
}

private func oneTime(_ package: PayPackage, in currency: Currency, _ negotiation: Negotiation) -> Ratio {
  [Component.signing, .relocation].compactMap { package[$0]?.yearly.flatMap { negotiation.rates.convert($0, to: currency)?.low } }.reduce(
    0, +)
}

/// The bonus that the guide's region pays on the package's base.
private func bonus(of package: PayPackage, in currency: Currency, _ negotiation: Negotiation) -> (low: Ratio, high: Ratio)? {
  guard let band = negotiation.region?.band(.bonus) else { return nil }
  let high = band.high ?? band.low
  guard let bandCurrency = band.currency else {
    guard let base = package[.base]?.yearly.flatMap({ negotiation.rates.convert($0, to: currency) }) else { return nil }
    return (base.low * band.low / 100, base.low * high / 100)
  }
  guard let low = negotiation.rates.convert(band.low, from: bandCurrency, to: currency),
    let end = negotiation.rates.convert(high, from: bandCurrency, to: currency)
  else { return nil }
  return (low, end)
}
