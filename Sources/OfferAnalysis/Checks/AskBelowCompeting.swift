internal import Compensation
internal import SourceText

/// `ask-below-competing`: the annual total asked is below a competing offer's, each with its equity at what it is worth to the reader.
///
/// A total that is only a lower bound says nothing; a competing offer's lower bound stands as it is.
func askBelowCompeting(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard !negotiation.competing.isEmpty else { return [] }
  let discount = negotiation.discount(for: nil)
  return subject.findings { ask in
    guard let total = discount.isZero ? ask.total : negotiation.annualTotal(of: ask.package, discount: discount), total.isExact,
      ask.package.statesPartOfTotal
    else { return [] }
    return negotiation.competing.compactMap { competing in
      guard let offer = competingTotal(competing, in: negotiation, context),
        let restated = negotiation.rates.convert(offer.total.range, to: total.range.currency), total.range.low < restated.low
      else { return nil }
      let currency = total.range.currency
      let distance = negotiation.distance(total.range.low, restated.low, currency)
      return Finding(
        .askBelowCompeting, at: ask.package[.total].flatMap { ask.own.states(.total) ? $0.range : nil } ?? ask.own.range,
        statement: ask.own.statement,
        "an annual total of \(negotiation.written(total.range.low, currency)) is \(distance) below \(competing.name)'s \(negotiation.written(restated.low, currency))\(offer.isDiscounted ? ", equity discounted" : "")",
        data: FindingData(negotiation, .total, currency, [.init(.asked, total.range.low), .init(.competing, restated.low)]),
        related: [Related(offer.place, "\(competing.name)'s offer")])
    }
  }
}

/// A competing offer's annual total, its equity discounted: of the package written, or of the offer in force of the negotiation that it names.
package struct CompetingTotal: Sendable {
  package let package: EffectivePackage
  package let total: AnnualTotal
  package let isDiscounted: Bool
  package let place: Related.Place
  /// By whose rules a bonus or a region counts: another negotiation of the note where the offer is that one's.
  package let negotiation: Negotiation
}

package func competingTotal(_ competing: Negotiation.Competing, in negotiation: Negotiation, _ context: CheckContext) -> CompetingTotal? {
  let discount = negotiation.discount(for: competing.key)
  if !competing.isReference {
    let package = EffectivePackage(competing.package)
    // What somebody else's offer leaves out is not this guide's business.
    return annualTotal(of: package, rates: negotiation.rates, regionHasBonus: false, discount: discount).map {
      CompetingTotal(
        package: package, total: $0, isDiscounted: !discount.isZero, place: .negotiation(competing.package.range), negotiation: negotiation)
    }
  }
  guard let (index, other) = context.negotiation(competing.key), let offer = other.offer else { return nil }
  let own = discount.isZero ? other.discount(for: nil) : discount
  return other.annualTotal(of: EffectivePackage(offer), discount: own).map {
    CompetingTotal(
      package: EffectivePackage(offer), total: $0, isDiscounted: !own.isZero, place: .otherNegotiation(index: index, offer.range),
      negotiation: other)
  }
}
