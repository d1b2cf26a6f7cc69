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
  let scale: Scale? = amount >= Ratio(powerOfTen(6)) ? .million : amount >= Ratio(powerOfTen(3)) ? .thousand : nil
  if let scale {
    let tenths = amount / Ratio(powerOfTen(scale.zeros - 1))
    if tenths.denominator == 1 { return decimal(tenths.numerator, places: 1) + scale.letters }
  }
  return fullFigure(amount, minorDigits: minorDigits)
}

/// A figure in full with commas: 1250000.5 -> "1,250,000.50".
package func fullFigure(_ amount: Ratio, minorDigits: Int = 2) -> String {
  let digits = amount.denominator == 1 ? 0 : minorDigits
  let scaled = (amount * Ratio(powerOfTen(digits))).rounded
  let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: powerOfTen(digits))
  guard digits > 0, fraction != 0 else { return grouped(whole) }
  let text = String(fraction)
  return grouped(whole) + "." + String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A plain number with at most `places` decimals, rounded half up and without zeros at its end: 4.166… -> "4.17".
package func plainNumber(_ amount: Ratio, places: Int = 2) -> String {
  if amount.isNegative { return "-" + plainNumber(-amount, places: places) }
  return decimal((amount * Ratio(powerOfTen(places))).rounded, places: places)
}

private func decimal(_ scaled: Int128, places: Int) -> String {
  let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: powerOfTen(places))
  guard fraction != 0 else { return String(whole) }
  var text = String(fraction)
  text = String(repeating: "0", count: max(0, places - text.count)) + text
  while text.hasSuffix("0") { text.removeLast() }
  return "\(whole).\(text)"
}

private func grouped(_ whole: Int128) -> String {
  let digits = Array(String(whole).utf8)
  var result: [UInt8] = []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
    result.append(digit)
  }
  return String(decoding: result, as: UTF8.self)
}
