internal import SourceText

/// The time that an amount is for.
package enum Period: Sendable, Hashable {
  case perYear
  case perMonth
  /// Over that many years, 1…99.
  case years(Int)
}

package enum PeriodReading: Sendable, Hashable {
  case none
  case period(Period, end: Int)
  /// `over 0 years`: a span of no length, or of more than a working life.
  case unusableSpan(end: Int)
}

/// Reads a period at the offset: `/yr`, `per year`, `a year`, `annually`, `/mo`, `per month`, `over 4 years`, `over four years`, `/4yr`, `4y`, `(4yr)`.
package func readPeriod(_ bytes: Bytes, at offset: Int) -> PeriodReading {
  if bytes[offset] == UInt8(ascii: "(") {
    let reading = readPeriod(bytes, after: bytes.skippingBlanks(offset + 1))
    switch reading {
    case .period(let period, let end):
      let close = bytes.skippingBlanks(end)
      return bytes[close] == UInt8(ascii: ")") ? .period(period, end: close + 1) : .none
    case .none, .unusableSpan: return .none
    }
  }
  return readPeriod(bytes, after: offset)
}

/// The years that vesting takes where a grant does not say.
package let customaryVestingYears = 4

private func readPeriod(_ bytes: Bytes, after offset: Int) -> PeriodReading {
  let first = bytes[offset]
  if first.isASCIIDigit { return span(bytes, at: offset) }
  if first == UInt8(ascii: "/") {
    let position = bytes.skippingBlanks(offset + 1)
    if let end = word(bytes, position, Words.slashYear) { return .period(.perYear, end: end) }
    if let end = word(bytes, position, Words.slashMonth) { return .period(.perMonth, end: end) }
    return span(bytes, at: position)
  }
  // This is asked at every word of a package, and nearly all are none.
  switch first.asciiLowercased {
  case UInt8(ascii: "y"):
    return word(bytes, offset, Words.yearly).map { .period(.perYear, end: $0) } ?? .none
  case UInt8(ascii: "m"):
    return word(bytes, offset, Words.monthly).map { .period(.perMonth, end: $0) } ?? .none
  case UInt8(ascii: "a"), UInt8(ascii: "p"):
    return word(bytes, offset, Words.yearly).map { .period(.perYear, end: $0) } ?? each(bytes, at: offset) ?? .none
  case UInt8(ascii: "e"):
    return each(bytes, at: offset) ?? span(bytes, at: offset)
  case UInt8(ascii: "o"):
    guard let end = word(bytes, offset, Words.over) else { return span(bytes, at: offset) }
    let position = bytes.skippingBlanks(end)
    return position > end ? span(bytes, at: position) : .none
  case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "t"):
    return span(bytes, at: offset)
  default: return .none
  }
}

/// `per year`, `a month`; nil where no word like `per` stands here.
private func each(_ bytes: Bytes, at offset: Int) -> PeriodReading? {
  guard let end = word(bytes, offset, Words.each) else { return nil }
  let position = bytes.skippingBlanks(end)
  guard position > end else { return PeriodReading.none }
  if let end = word(bytes, position, Words.year) { return .period(.perYear, end: end) }
  if let end = word(bytes, position, Words.month) { return .period(.perMonth, end: end) }
  return PeriodReading.none
}

/// `4 years`, `four years`, `4yr`, `4-year`.
private func span(_ bytes: Bytes, at offset: Int) -> PeriodReading {
  var years = 0
  var position = offset
  if bytes[position].isASCIIDigit {
    while bytes[position].isASCIIDigit {
      years = min(years * 10 + Int(bytes[position] - 0x30), 1000)
      position += 1
    }
  } else {
    let word = TextRange(position, bytes.endOfLetters(position))
    guard (3...6).contains(word.count),
      let number = numberWords.firstIndex(where: { $0.utf8CodeUnitCount == word.count && bytes.has($0, at: position) })
    else { return .none }
    years = number + 1
    position = word.end
  }
  position = bytes[position] == UInt8(ascii: "-") ? position + 1 : bytes.skippingBlanks(position)
  guard let end = word(bytes, position, Words.years) else { return .none }
  return (1...99).contains(years) ? .period(.years(years), end: end) : .unusableSpan(end: end)
}

/// Kept, for an array made anew at every blank of a note is most of what reading costs.
private enum Words {
  static let slashYear: [StaticString] = ["yr", "year", "y", "annum", "yrs", "years"]
  static let slashMonth: [StaticString] = ["mo", "month", "m", "mth"]
  static let yearly: [StaticString] = ["annually", "yearly", "p.a.", "p.a"]
  static let monthly: [StaticString] = ["monthly"]
  static let each: [StaticString] = ["per", "a", "each", "every"]
  static let year: [StaticString] = ["year", "yr", "annum"]
  static let over: [StaticString] = ["over"]
  static let years: [StaticString] = ["years", "year", "yrs", "yr", "y"]
  static let month: [StaticString] = ["month", "mo"]
}

/// The end of the first of the words that stands here whole.
private func word(_ bytes: Bytes, _ offset: Int, _ words: [StaticString]) -> Int? {
  for word in words where bytes.has(word, at: offset) {
    let end = offset + word.utf8CodeUnitCount
    if !bytes[end].isASCIILetter, !bytes[end].isASCIIDigit { return end }
  }
  return nil
}

private let numberWords: [StaticString] = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]
