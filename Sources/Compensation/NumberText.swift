/// The digits of a number with what separates their groups; what the separators mean shows only with the scale.
///
///     "100,000"  -> 100000      "₹47,00,000" -> 4700000     "100.000" -> 100000
///     "1.250" before "M" -> 1.250   "92,5" -> 92.5          "100 000" -> 100000
struct NumberText {
  private enum Separator { case comma, point, apostrophe, blank }

  /// The lengths of groups of digits, as far as it matters whether they are groups of thousands.
  private struct Groups {
    var count = 0
    var first = 0
    var last = 0
    /// Whether all between the first and the last have three digits, or two.
    var betweenAreThrees = true
    var betweenAreTwos = true

    mutating func append(_ length: Int) {
      if count == 0 {
        first = length
      } else if count > 1 {
        betweenAreThrees = betweenAreThrees && last == 3
        betweenAreTwos = betweenAreTwos && last == 2
      }
      last = length
      count += 1
    }

    /// `1,234,567` or, with commas, the Indian `12,34,567`.
    func areThousands(by separator: Separator) -> Bool {
      guard count > 1, first <= 3, last == 3 else { return false }
      return betweenAreThrees || separator == .comma && first <= 2 && betweenAreTwos
    }
  }

  /// Every digit, in order; at most `mostDigits`, more make the number too large.
  private var digits: Int128 = 0
  private var digitCount = 0
  private var groups = Groups()
  /// The groups without the last one.
  private var groupsBefore = Groups()
  private var firstSeparator: Separator?
  private var lastSeparator: Separator?
  /// Whether all separators but the last are the first one.
  private var othersAreFirst = true
  private var startsWithZero = false
  private(set) var end: Int

  /// No money has more; it keeps the digits inside `Int128`.
  private static let mostDigits = 30

  var isGrouped: Bool { firstSeparator != nil }

  /// nil where no digit stands at the offset.
  init?(_ bytes: borrowing Bytes, at offset: Int) {
    guard bytes[offset].isASCIIDigit else { return nil }
    end = offset
    startsWithZero = bytes[offset] == 0x30
    readGroup(bytes)
    while let (separator, next) = separator(bytes) {
      if let lastSeparator { othersAreFirst = othersAreFirst && lastSeparator == firstSeparator }
      firstSeparator = firstSeparator ?? separator
      lastSeparator = separator
      end = next
      readGroup(bytes)
    }
  }

  private mutating func readGroup(_ bytes: borrowing Bytes) {
    let start = end
    if digitCount == 0 {
      // Nearly every number's first digits fit into 64 bits, where counting is several times faster.
      var small: Int64 = 0
      while digitCount < 18, bytes[end].isASCIIDigit {
        small = small * 10 + Int64(bytes[end] - 0x30)
        digitCount += 1
        end += 1
      }
      digits = Int128(small)
    }
    while bytes[end].isASCIIDigit {
      if digitCount < Self.mostDigits { digits = digits * 10 + Int128(bytes[end] - 0x30) }
      digitCount += 1
      end += 1
    }
    groupsBefore = groups
    groups.append(end - start)
  }

  private func separator(_ bytes: borrowing Bytes) -> (Separator, next: Int)? {
    switch bytes[end] {
    case UInt8(ascii: ","): return bytes[end + 1].isASCIIDigit ? (.comma, end + 1) : nil
    case UInt8(ascii: "."): return bytes[end + 1].isASCIIDigit ? (.point, end + 1) : nil
    case UInt8(ascii: "'"): return bytes[end + 1].isASCIIDigit ? (.apostrophe, end + 1) : nil
    case 0xE2 where bytes[end + 1] == 0x80 && bytes[end + 2] == 0x99:
      return bytes[end + 3].isASCIIDigit ? (.apostrophe, end + 3) : nil
    case 0x20, 0xC2, 0xE2:
      // A blank groups only where exactly three digits follow and everything so far is groups of three.
      let length = bytes.blank(at: end)
      guard length > 0, othersAreFirst, firstSeparator ?? .blank == .blank, lastSeparator ?? .blank == .blank, groups.last <= 3,
        firstSeparator == nil || groups.last == 3
      else { return nil }
      let next = end + length
      for index in 0..<3 where !bytes[next + index].isASCIIDigit { return nil }
      return bytes[next + 3].isASCIIDigit ? nil : (.blank, next)
    default: return nil
    }
  }

  /// The number's value with a scale applied.
  ///
  /// - Throws: `unclearNumber`, `tooLarge`, `tooPrecise`.
  func value(scale: Scale?, isPercent: Bool) throws(AmountFault) -> Ratio {
    let decimals = try decimals(beforeScale: scale != nil, isPercent: isPercent)
    guard digitCount <= Self.mostDigits else { throw .tooLarge }
    let zeros = scale?.zeros ?? 0
    if decimals <= zeros {
      let (value, overflow) = digits.multipliedReportingOverflow(by: powerOfTen(zeros - decimals))
      guard !overflow, value <= largestMinorUnits else { throw .tooLarge }
      return Ratio(value)
    }
    let value = Ratio(digits, over: powerOfTen(decimals - zeros))
    guard value.denominator <= powerOfTen(mostDecimals) else { throw .tooPrecise }
    guard value <= Ratio(largestMinorUnits) else { throw .tooLarge }
    return value
  }

  /// The number as a side of an exchange rate: rates have many decimals, and thousands are written with commas.
  func rateValue(scale: Scale?) throws(AmountFault) -> Ratio {
    try value(scale: scale, isPercent: groups.count == 2 && firstSeparator == .point)
  }

  /// How many of the digits are decimals.
  private func decimals(beforeScale: Bool, isPercent: Bool) throws(AmountFault) -> Int {
    guard let first = firstSeparator, let last = lastSeparator else { return 0 }
    let isDecimalMark = last == .comma || last == .point
    if groups.count == 2 {
      guard isDecimalMark else {
        guard groups.last == 3 else { throw .unclearNumber }
        return 0
      }
      if isPercent || (last == .point && beforeScale) { return groups.last }
      guard groups.last == 3, !startsWithZero else { return groups.last }
      guard groups.first <= 3 else { throw .unclearNumber }
      return 0
    }
    guard othersAreFirst else { throw .unclearNumber }
    if first == last {
      guard groups.areThousands(by: last) else { throw .unclearNumber }
      return 0
    }
    guard isDecimalMark, groupsBefore.areThousands(by: first) else { throw .unclearNumber }
    return groups.last == 3 && !(last == .point && beforeScale) ? 0 : groups.last
  }
}
