internal import SourceText

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
    string { write(local: local, to: &$0) }
  }

  /// The same, appended to a text.
  package func write(local: Currency?, to text: inout [UInt8]) {
    text.append(prefix(of: currency, local: local))
    writeFigure(amount, minorDigits: currency.minorDigits, to: &text)
  }
}

/// The most that money of a currency may be, in its units.
package func largestAmount(of currency: Currency) -> Ratio {
  // As of nearly all currencies, without a long division.
  if currency.minorDigits == 2 { return Ratio(Int128(10_000_000_000_000)) }
  return Ratio(largestMinorUnits / powerOfTen(currency.minorDigits))
}

/// A figure without its currency, in the shortest exact form: `M` from 10^6 and `K` from 10^3 where that takes at most one
/// decimal, else in full with commas; what is finer than `minorDigits` is rounded half up.
///
///     100000 -> "100K"    92500 -> "92.5K"    1250000 -> "1,250,000"    79999.92 -> "79,999.92"
package func figure(_ amount: Ratio, minorDigits: Int = 2) -> String {
  string { writeFigure(amount, minorDigits: minorDigits, to: &$0) }
}

private func writeFigure(_ amount: Ratio, minorDigits: Int, to text: inout [UInt8]) {
  if amount.isNegative {
    text.append(UInt8(ascii: "-"))
    return writeFigure(-amount, minorDigits: minorDigits, to: &text)
  }
  if amount.denominator == 1 {
    let whole = amount.numerator
    let scale: Scale? = whole >= powerOfTen(6) ? .million : whole >= powerOfTen(3) ? .thousand : nil
    if let scale {
      let (tenths, rest) = whole.quotientAndRemainder(dividingBy: powerOfTen(scale.zeros - 1))
      if rest == 0 {
        writeNumber(tenths, decimals: 1, .short, to: &text)
        text.append(scale.letters)
        return
      }
    }
  }
  writeFullFigure(amount, minorDigits: minorDigits, to: &text)
}

/// A figure in full with commas: 1250000.5 -> "1,250,000.50".
package func fullFigure(_ amount: Ratio, minorDigits: Int = 2) -> String {
  string { writeFullFigure(amount, minorDigits: minorDigits, to: &$0) }
}

private func writeFullFigure(_ amount: Ratio, minorDigits: Int, to text: inout [UInt8]) {
  let digits = amount.denominator == 1 ? 0 : minorDigits
  let scaled = amount.rounded(times: powerOfTen(digits))
  if digits > 0, scaled % powerOfTen(digits) == 0 {
    writeNumber(scaled / powerOfTen(digits), decimals: 0, .full, to: &text)
  } else {
    writeNumber(scaled, decimals: digits, .full, to: &text)
  }
}

/// A plain number with at most `places` decimals, rounded half up and without zeros at its end: 4.166… -> "4.17".
package func plainNumber(_ amount: Ratio, places: Int = 2) -> String {
  string { writePlainNumber(amount, places: places, to: &$0) }
}

/// The same, appended to a text.
package func writePlainNumber(_ amount: Ratio, places: Int = 2, to text: inout [UInt8]) {
  if amount.isNegative {
    text.append(UInt8(ascii: "-"))
    return writePlainNumber(-amount, places: places, to: &text)
  }
  writeNumber(amount.rounded(times: powerOfTen(places)), decimals: places, .short, to: &text)
}

private func string(_ write: (inout [UInt8]) -> Void) -> String {
  var text: [UInt8] = []
  write(&text)
  return String(decoding: text, as: UTF8.self)
}

private enum NumberForm {
  /// No zeros at the end of the decimals.
  case short
  /// All decimals, and commas between thousands.
  case full
}

/// - Parameter decimals: how many of the number's digits stand behind the point.
private func writeNumber(_ number: Int128, decimals: Int, _ form: NumberForm, to text: inout [UInt8]) {
  if number < 0 { text.append(UInt8(ascii: "-")) }
  // Dividing 64 bits is many times faster, and nearly all figures fit.
  if let small = UInt64(exactly: number.magnitude) {
    writeDigits(small, decimals: decimals, form, to: &text)
  } else {
    writeDigits(number.magnitude, decimals: decimals, form, to: &text)
  }
}

private func writeDigits<Number: FixedWidthInteger>(_ number: Number, decimals: Int, _ form: NumberForm, to text: inout [UInt8]) {
  var (rest, decimals) = (number, decimals)
  if form == .short {
    while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
  }
  // From the last digit to the first, and then turned round.
  let start = text.count
  var place = 0
  repeat {
    if place > 0, place == decimals {
      text.append(UInt8(ascii: "."))
    } else if form == .full, place > decimals, (place - decimals) % 3 == 0 {
      text.append(UInt8(ascii: ","))
    }
    text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
    rest /= 10
    place += 1
  } while rest > 0 || place <= decimals
  text.reverse(from: start)
}
