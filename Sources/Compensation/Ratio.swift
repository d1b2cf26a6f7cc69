/// An exact rational number in lowest terms, denominator positive.
///
/// What readers let in (15 digits of money, a few decimals, a two-digit number of years) stays far inside `Int128`. A result
/// beyond it is held at the largest value there is instead of trapping.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Ratio(0)

  package init(_ whole: Int) {
    self.init(exactly: Int128(whole))
  }

  package init(_ whole: Int128) {
    self.init(exactly: whole)
  }

  /// A denominator of 0 gives 0: no reader hands one in.
  package init(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator > .min, denominator > .min else {
      self = .zero
      return
    }
    if denominator == 1 {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = greatestCommonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  private init(exactly numerator: Int128) {
    self.numerator = numerator
    self.denominator = 1
  }

  private static func held(negative: Bool) -> Ratio {
    Ratio(exactly: negative ? -Int128.max : Int128.max)
  }

  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }

  /// The whole number nearest, halves away from zero for what is positive ("half up").
  package var rounded: Int128 {
    denominator == 1 ? numerator : roundedQuotient(numerator, by: denominator)
  }

  /// So many times the number, rounded.
  package func rounded(times factor: Int128) -> Int128 {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: factor)
    return overflow ? (self * Ratio(factor)).rounded : roundedQuotient(scaled, by: denominator)
  }

  /// Rounded half up to `digits` decimals.
  package func rounded(toDecimals digits: Int) -> Ratio {
    let scale = powerOfTen(digits)
    return Ratio(rounded(times: scale), over: scale)
  }

  /// Towards zero, to `digits` decimals.
  package func cut(toDecimals digits: Int) -> Ratio {
    let scale = powerOfTen(digits)
    let scaled = self * Ratio(scale)
    return Ratio(scaled.numerator / scaled.denominator, over: scale)
  }

  package static func + (a: Ratio, b: Ratio) -> Ratio {
    if a.denominator == 1, b.denominator == 1 {
      let (sum, overflow) = a.numerator.addingReportingOverflow(b.numerator)
      return overflow || sum == .min ? held(negative: a.isNegative) : Ratio(exactly: sum)
    }
    let common = greatestCommonDivisor(a.denominator, b.denominator)
    let (left, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator / common)
    let (right, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator / common)
    let (denominator, o3) = (a.denominator / common).multipliedReportingOverflow(by: b.denominator)
    let (sum, o4) = left.addingReportingOverflow(right)
    guard !o1, !o2, !o3, !o4 else { return held(negative: a.isNegative) }
    return Ratio(sum, over: denominator)
  }

  package static prefix func - (a: Ratio) -> Ratio {
    Ratio(-a.numerator, over: a.denominator)
  }

  package static func - (a: Ratio, b: Ratio) -> Ratio {
    a + -b
  }

  package static func * (a: Ratio, b: Ratio) -> Ratio {
    let (numerator, o1) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    if a.denominator == 1, b.denominator == 1 {
      return o1 || numerator == .min ? held(negative: a.isNegative != b.isNegative) : Ratio(exactly: numerator)
    }
    let (denominator, o2) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    guard !o1, !o2 else {
      // Crosswise reduction keeps what fits.
      let d1 = greatestCommonDivisor(a.numerator, b.denominator)
      let d2 = greatestCommonDivisor(b.numerator, a.denominator)
      let (n, p1) = (a.numerator / d1).multipliedReportingOverflow(by: b.numerator / d2)
      let (d, p2) = (a.denominator / d2).multipliedReportingOverflow(by: b.denominator / d1)
      return p1 || p2 ? held(negative: a.isNegative != b.isNegative) : Ratio(n, over: d)
    }
    return Ratio(numerator, over: denominator)
  }

  /// Dividing by 0 gives 0.
  package static func / (a: Ratio, b: Ratio) -> Ratio {
    if b.denominator == 1, b.numerator == 1 { return a }
    let (numerator, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (denominator, o2) = a.denominator.multipliedReportingOverflow(by: b.numerator)
    if !o1, !o2 { return Ratio(numerator, over: denominator) }
    return b.isZero ? .zero : a * Ratio(b.denominator, over: b.numerator)
  }
}

extension Ratio: Comparable {
  /// Exact, without products that could overflow: whole parts first, then what is left over, turned upside down.
  package static func < (a: Ratio, b: Ratio) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    let (left, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    if !o1, !o2 { return left < right }
    if a.isNegative != b.isNegative { return a.isNegative }
    if a.isNegative { return -b < -a }
    var (an, ad, bn, bd) = (a.numerator, a.denominator, b.numerator, b.denominator)
    while true {
      let (aq, ar) = an.quotientAndRemainder(dividingBy: ad)
      let (bq, br) = bn.quotientAndRemainder(dividingBy: bd)
      if aq != bq { return aq < bq }
      if br == 0 { return false }
      if ar == 0 { return true }
      (an, ad, bn, bd) = (bd, br, ad, ar)
    }
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self.init(value)
  }
}

/// 10 to the power of `exponent`; exponents outside 0…36 are held there.
package func powerOfTen(_ exponent: Int) -> Int128 {
  var small: Int64 = 1
  for _ in 0..<min(max(0, exponent), 18) { small *= 10 }
  var result = Int128(small)
  // What is more than 64 bits hold is rare, and slower.
  if exponent > 18 {
    for _ in 18..<min(exponent, 36) { result *= 10 }
  }
  return result
}

private func roundedQuotient(_ numerator: Int128, by denominator: Int128) -> Int128 {
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  let (twice, over) = remainder.magnitude.multipliedReportingOverflow(by: 2)
  guard over || twice >= denominator.magnitude else { return quotient }
  return numerator < 0 ? (twice == denominator.magnitude ? quotient : quotient - 1) : quotient + 1
}

private func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
  if let x = UInt64(exactly: a.magnitude), let y = UInt64(exactly: b.magnitude) {
    // 64-bit division is many times faster, and nearly all figures fit.
    var (x, y) = (x, y)
    while y != 0 { (x, y) = (y, x % y) }
    return Int128(max(x, 1))
  }
  var (x, y) = (a.magnitude, b.magnitude)
  while y != 0 { (x, y) = (y, x % y) }
  return Int128(clamping: max(x, 1))
}
