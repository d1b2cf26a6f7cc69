/// An exact amount of one currency, in its units (euros, not cents).
package struct Money: Sendable, Hashable {
  package let amount: Ratio
  package let currency: Currency

  package init(_ amount: Ratio, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// Rounded half up to the currency's minor unit.
  package var roundedToMinorUnit: Money {
    Money(amount.rounded(toDecimals: currency.minorDigits), currency)
  }

  /// The amount as people write it: `€100K`, `€92.5K`, `€1.2M`, `€79,999`, `€500`, `CHF 140K`, `C$180K`.
  ///
  /// - Parameter local: the currency of the region, in which `$`, `¥` and `kr` may stand for it.
  package func written(local: Currency? = nil) -> String {
    prefix(of: currency, local: local) + figure(amount, minorDigits: currency.minorDigits)
  }
}

/// A figure without its currency, in the shortest exact form: `M` from 10^6 and `K` from 10^3 where that takes at most one
/// decimal, else in full with commas; what is finer than `minorDigits` is rounded half up.
///
///     100000 -> "100K"    92500 -> "92.5K"    1250000 -> "1,250,000"    79999.92 -> "79,999.92"
package func figure(_ amount: Ratio, minorDigits: Int = 2) -> String {
  if amount.isNegative { return "-" + figure(-amount, minorDigits: minorDigits) }
  if amount.denominator == 1 {
    let whole = amount.numerator
    let scale: Scale? = whole >= powerOfTen(6) ? .million : whole >= powerOfTen(3) ? .thousand : nil
    if let scale {
      let (tenths, rest) = whole.quotientAndRemainder(dividingBy: powerOfTen(scale.zeros - 1))
      if rest == 0 { return decimal(tenths, places: 1) + scale.letters }
    }
  }
  return fullFigure(amount, minorDigits: minorDigits)
}

/// A figure in full with commas: 1250000.5 -> "1,250,000.50".
package func fullFigure(_ amount: Ratio, minorDigits: Int = 2) -> String {
  let digits = amount.denominator == 1 ? 0 : minorDigits
  if digits == 0 { return grouped(amount.rounded) }
  let (whole, fraction) = amount.rounded(times: powerOfTen(digits)).quotientAndRemainder(dividingBy: powerOfTen(digits))
  return fraction == 0 ? grouped(whole) : grouped(whole) + "." + padded(fraction, to: digits)
}

/// A plain number with at most `places` decimals, rounded half up and without zeros at its end: 4.166… -> "4.17".
package func plainNumber(_ amount: Ratio, places: Int = 2) -> String {
  if amount.isNegative { return "-" + plainNumber(-amount, places: places) }
  return decimal(amount.rounded(times: powerOfTen(places)), places: places)
}

private func decimal(_ scaled: Int128, places: Int) -> String {
  var (whole, fraction) = scaled.quotientAndRemainder(dividingBy: powerOfTen(places))
  if fraction == 0 { return digits(whole) }
  var places = places
  while fraction % 10 == 0 { (fraction, places) = (fraction / 10, places - 1) }
  return digits(whole) + "." + padded(fraction, to: places)
}

private func grouped(_ whole: Int128) -> String {
  if whole.magnitude < 1000 { return digits(whole) }
  let (thousands, rest) = whole.quotientAndRemainder(dividingBy: 1000)
  return grouped(thousands) + "," + padded(rest, to: 3)
}

/// At least so many digits, with zeros in front.
private func padded(_ whole: Int128, to count: Int) -> String {
  let text = digits(Int128(whole.magnitude))
  return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}

private func digits(_ whole: Int128) -> String {
  // Writing 64 bits is many times faster, and nearly all figures fit.
  Int(exactly: whole).map { String($0) } ?? String(whole)
}
