package import Compensation
package import SalaryGuides

// How features write figures: short, in the region's currency, with the terms that they are in.

/// Money as shown beside the text: `€143.75K`, `$1.25M`, in full where two decimals do not say it exactly, whole units of money.
package func shortMoney(_ amount: Ratio, _ currency: Currency, local: Currency?) -> String {
  let prefix = prefix(of: currency, local: local)
  let sign = amount.isNegative ? "-" : ""
  let whole = (amount.isNegative ? -amount : amount).rounded(toDecimals: 0)
  for scale in [Scale.million, .thousand] where whole >= Ratio(powerOfTen(scale.zeros)) {
    let hundredths = whole / Ratio(powerOfTen(scale.zeros - 2))
    if hundredths.denominator == 1 { return sign + prefix + plainNumber(whole / Ratio(powerOfTen(scale.zeros))) + scale.letters }
  }
  return sign + prefix + fullFigure(whole)
}

/// `€95K`, `€95K–€100K`.
package func shortMoney(_ range: MoneyRange, local: Currency?) -> String {
  let low = shortMoney(range.low, range.currency, local: local)
  return range.low == range.high ? low : low + "–" + shortMoney(range.high, range.currency, local: local)
}

/// `+8.7 %`, `-3 %`, `±0 %`: how far `amount` is from `reference`. nil where the reference is nothing.
package func signedPercent(_ amount: Ratio, on reference: Ratio) -> String? {
  guard !reference.isZero else { return nil }
  let percent = ((amount - reference) * 100 / reference).rounded(toDecimals: 1)
  if percent.isZero { return amount == reference ? "±0 %" : amount > reference ? "+0.1 %" : "-0.1 %" }
  return (percent.isNegative ? "" : "+") + plainNumber(percent, places: 1) + " %"
}

/// `over 4 years`, `a year`; empty for what is yearly or paid once by nature.
package func wording(of terms: Terms, for component: Component) -> String {
  switch terms {
  case .grant(let years, _): years == 1 ? "over 1 year" : "over \(years) years"
  case .yearly: component == .equity ? "a year" : ""
  case .once: ""
  }
}

func joined(_ amount: String, _ terms: String) -> String {
  terms.isEmpty ? amount : amount + " " + terms
}

extension Band {
  /// `€75K–€102K`, `€85K–€165K over 4 years`, `5–10 %`, `€75K+`.
  package func wording(local: Currency?) -> String {
    guard let currency else { return percentRange(low, high) }
    return joined(moneyRange(low, high, currency, local), OfferAnalysis.wording(of: terms, for: component))
  }

  /// Where a year's worth stands between the band's ends, per cent; nil for a band without a width.
  package func place(ofYearly amount: Ratio) -> Ratio? {
    guard let high = yearlyHigh, high > yearlyLow else { return nil }
    return (amount - yearlyLow) * 100 / (high - yearlyLow)
  }
}

extension GuideBand {
  /// As `Band.wording`, with a mark where the figures were derived from another region's.
  package func wording(for component: Component) -> String {
    let amount = moneyRange(low, high, currency, currency)
    let text = joined(amount, OfferAnalysis.wording(of: terms(component, years: years), for: component))
    return derivation == nil ? text : text + " (derived)"
  }
}

extension GuideBonus {
  package var wording: String {
    switch self {
    case .percent(let low, let high, _): percentRange(low, high)
    case .money(let band): band.wording(for: .bonus)
    }
  }
}

extension PayComponent {
  /// `€98K`, `€155K over 4 years`, `10 %`, `none`; nil where the value is not known.
  package func wording(local: Currency?) -> String? {
    switch value {
    case .money(let range, let terms): joined(shortMoney(range, local: local), OfferAnalysis.wording(of: terms, for: component))
    case .percent(let low, let high): percentRange(low, high)
    case .nothing: "none"
    case .unknown: nil
    }
  }
}

extension FloorFigure {
  /// `base €80K`, `equity €125K over 4 years`, `total $265K in the first year`.
  package func wording(local: Currency?) -> String {
    guard let currency else { return "\(component.rawValue) \(plainNumber(amount)) %" }
    let figure = joined(shortMoney(amount, currency, local: local), OfferAnalysis.wording(of: terms, for: component))
    return "\(component.rawValue) \(figure)\(isFirstYear ? " in the first year" : "")"
  }
}

private func moneyRange(_ low: Ratio, _ high: Ratio?, _ currency: Currency, _ local: Currency?) -> String {
  let start = shortMoney(low, currency, local: local)
  guard let high else { return start + "+" }
  return high == low ? start : start + "–" + shortMoney(high, currency, local: local)
}

private func percentRange(_ low: Ratio, _ high: Ratio?) -> String {
  guard let high, high != low else { return plainNumber(low) + " %" }
  return plainNumber(low) + "–" + plainNumber(high) + " %"
}
