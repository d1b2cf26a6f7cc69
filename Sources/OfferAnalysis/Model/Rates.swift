package import Compensation
package import OfferSyntax

/// The exchange rates that a negotiation may use, in the order written, the file's own first.
package struct Rates: Sendable, Hashable {
  package var list: [RateSyntax]

  package init(_ list: [RateSyntax] = []) {
    self.list = list
  }

  /// How much one unit of `from` is in `to`: the last rate that links the two, directly or turned round. No chains.
  package func factor(from: Currency, to: Currency) -> Ratio? {
    if from == to { return 1 }
    for rate in list.reversed() {
      if rate.from == from, rate.to == to { return rate.factor }
      if rate.from == to, rate.to == from { return 1 / rate.factor }
    }
    return nil
  }

  /// Converted and rounded half up to the minor unit; nil where no rate links the currencies.
  package func convert(_ amount: Ratio, from: Currency, to: Currency) -> Ratio? {
    if from == to { return amount }
    return factor(from: from, to: to).map { (amount * $0).rounded(toDecimals: to.minorDigits) }
  }

  package func convert(_ range: MoneyRange, to currency: Currency) -> MoneyRange? {
    guard range.currency != currency else { return range }
    guard let low = convert(range.low, from: range.currency, to: currency),
      let high = convert(range.high, from: range.currency, to: currency)
    else { return nil }
    return MoneyRange(low: low, high: high, currency: currency)
  }
}
