internal import SourceText

/// In which kind of text an amount stands.
package enum AmountStyle: Sendable {
  /// A note: currency codes in any case of letters.
  case note
  /// Running text: codes in capitals only, so that "all" and "try" stay words.
  case prose
}

/// Reads the amount or range that starts at the offset: the one reader for notes, guides and drafts.
///
///     "~€100K+ base" at 0  ->  .amount, range 0..<8 bytes of "~€100K+", low 100,000
///     "98 k€"              ->  .amount, mark €, low 98,000
///     "base"               ->  .none
package func readAmount(_ bytes: Bytes, at offset: Int, style: AmountStyle) -> AmountReading {
  // Most words of a package are names: a currency in a note has three letters at most.
  if style == .note, bytes[offset].isASCIILetter, bytes.endOfLetters(offset) > offset + 3 { return .none }
  let reader = AmountReader(bytes: bytes, style: style)
  guard let first = reader.single(at: offset) else { return .none }
  guard let separator = reader.rangeSeparator(at: first.end), let second = reader.single(at: separator.end),
    !second.isNegative || separator.kind == .word
  else { return reader.amount(first, nil, separator: nil, from: offset) }
  return reader.amount(first, second, separator: separator.kind, from: offset)
}

/// Reads a currency symbol or code at the offset and gives its end.
package func readCurrencyMark(_ bytes: Bytes, at offset: Int, style: AmountStyle) -> (mark: CurrencyMark, end: Int)? {
  AmountReader(bytes: bytes, style: style).mark(at: offset)
}

private struct AmountReader {
  let bytes: Bytes
  let style: AmountStyle

  /// One number with what belongs to it.
  struct Single {
    var start: Int
    var end: Int
    var mark: CurrencyMark?
    var number: NumberText
    var scale: Scale?
    var isPercent = false
    var isOpenEnded = false
    var isApproximate = false
    var isNegative = false
    var hasTwoCurrencies = false
  }

  // MARK: One number

  func single(at offset: Int) -> Single? {
    var position = offset
    var isApproximate = false
    var isNegative = false
    var mark: CurrencyMark?
    if bytes[position] == UInt8(ascii: "~") {
      isApproximate = true
      position = bytes.skippingBlanks(position + 1)
    }
    if let length = minus(at: position) {
      isNegative = true
      position += length
    }
    if !bytes[position].isASCIIDigit {
      guard let (found, end) = self.mark(at: position) else { return nil }
      mark = found
      position = bytes.skippingBlanks(end)
      if let length = minus(at: position) {
        isNegative = true
        position += length
      }
    }
    guard let number = NumberText(bytes, at: position) else { return nil }
    var single = Single(start: offset, end: number.end, mark: mark, number: number)
    single.isApproximate = isApproximate
    single.isNegative = isNegative
    readSuffix(&single)
    return single
  }

  private func readSuffix(_ single: inout Single) {
    if let (scale, end, mark) = scale(at: single.end) {
      single.scale = scale
      single.end = end
      if let mark { join(mark, to: &single) }
    }
    if let end = percentSign(at: single.end), single.mark == nil, single.scale == nil {
      single.isPercent = true
      single.end = end
    }
    if bytes[single.end] == UInt8(ascii: "+"), plusEndsAmount(at: single.end + 1) {
      single.isOpenEnded = true
      single.end += 1
    }
    guard !single.isPercent else { return }
    let afterBlanks = bytes.skippingBlanks(single.end)
    guard let (mark, end) = self.mark(at: afterBlanks) else { return }
    // `98 €155K`: the symbol belongs to what follows it. `98 EUR 155`: the code to what it follows, unless that has its own.
    let next = bytes[bytes.skippingBlanks(end)]
    if bytes[end].isASCIIDigit || (single.mark != nil && next.isASCIIDigit) { return }
    single.end = end
    join(mark, to: &single)
    if !single.isOpenEnded, bytes[end] == UInt8(ascii: "+"), plusEndsAmount(at: end + 1) {
      single.isOpenEnded = true
      single.end = end + 1
    }
  }

  /// A mark on both sides: `$180K CAD` says which dollar; `€98K USD` is two currencies.
  private func join(_ mark: CurrencyMark, to single: inout Single) {
    switch (single.mark, mark) {
    case (nil, _): single.mark = mark
    case (.dollar?, .currency(let currency)) where currency.isDollar: single.mark = mark
    case (.yen?, .currency(let currency)) where currency.isYenOrYuan: single.mark = mark
    case (.krone?, .currency(let currency)) where currency.isKrone: single.mark = mark
    case (let first?, let second): single.hasTwoCurrencies = single.hasTwoCurrencies || first != second
    }
  }

  private func minus(at offset: Int) -> Int? {
    if bytes[offset] == UInt8(ascii: "-") { return 1 }
    if bytes[offset] == 0xE2, bytes[offset + 1] == 0x88, bytes[offset + 2] == 0x92 { return 3 }
    return nil
  }

  /// `+` belongs to the amount where no other amount or word is glued to it.
  private func plusEndsAmount(at offset: Int) -> Bool {
    let next = bytes[offset]
    return !next.isASCIIDigit && !next.isASCIILetter && next != UInt8(ascii: "$") && next != 0xC2
      && !(next == 0xE2 && bytes[offset + 1] == 0x82)
  }

  private func percentSign(at offset: Int) -> Int? {
    let position = bytes.skippingBlanks(offset)
    if bytes[position] == UInt8(ascii: "%") { return position + 1 }
    guard position > offset, bytes[position].asciiLowercased == UInt8(ascii: "p") else { return nil }
    for (word, length) in [("percent" as StaticString, 7), ("per cent", 8)] where bytes.has(word, at: position) {
      if !bytes[position + length].isASCIILetter { return position + length }
    }
    return nil
  }

  /// A scale letter, right behind the number or after a blank; a currency may be glued to it (`98k€`, `98KEUR`).
  private func scale(at offset: Int) -> (Scale, end: Int, CurrencyMark?)? {
    let start = bytes.skippingBlanks(offset)
    let end = bytes.endOfLetters(start)
    guard end > start else { return nil }
    if let scale = scale(from: start, to: end) {
      // `zł` starts with a letter, but never with one of ours; `Kč` and the like are words.
      return bytes[end] == 0xC5 || bytes[end] == 0xC4 || bytes[end] == 0xC3 ? nil : (scale, end, nil)
    }
    guard start == offset, let scale = scale(from: start, to: start + 1), let (mark, markEnd) = mark(at: start + 1), markEnd >= end else {
      return nil
    }
    return (scale, markEnd, mark)
  }

  private func scale(from start: Int, to end: Int) -> Scale? {
    switch end - start {
    case 1:
      switch bytes[start].asciiLowercased {
      case UInt8(ascii: "k"): .thousand
      case UInt8(ascii: "m"): .million
      case UInt8(ascii: "b"): .billion
      case UInt8(ascii: "l"): .lakh
      default: nil
      }
    case 2: bytes.has("cr", at: start) ? .crore : nil
    case 3 where bytes.has("lpa", at: start): .lakh
    default: style == .prose ? scaleWord(TextRange(start, end)) : nil
    }
  }

  /// `$1.2 million`, `₹48 lakh`: mails spell out what notes write as a letter.
  private func scaleWord(_ word: TextRange) -> Scale? {
    if word.isOne(of: ["thousand", "grand", "tsd", "mille"], in: bytes) { return .thousand }
    if word.isOne(of: ["million", "millions", "mio", "mn", "mln"], in: bytes) { return .million }
    if word.isOne(of: ["billion", "billions", "bn"], in: bytes) { return .billion }
    if word.isOne(of: ["lakh", "lakhs", "lac", "lacs"], in: bytes) { return .lakh }
    return word.isOne(of: ["crore", "crores"], in: bytes) ? .crore : nil
  }

  // MARK: Currency

  func mark(at offset: Int) -> (mark: CurrencyMark, end: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: "$"): return (.dollar, offset + 1)
    case 0xC2:
      if bytes[offset + 1] == 0xA3 { return (.currency(.gbp), offset + 2) }
      return bytes[offset + 1] == 0xA5 ? (.yen, offset + 2) : nil
    case 0xE2 where bytes[offset + 1] == 0x82:
      switch bytes[offset + 2] {
      case 0xAC: return (.currency(.eur), offset + 3)
      case 0xB9: return (.currency(.inr), offset + 3)
      case 0xA9: return (.currency(.krw), offset + 3)
      case 0xAA: return (.currency(.ils), offset + 3)
      default: return nil
      }
    case let byte where byte.isASCIILetter: return lettered(at: offset)
    default: return nil
    }
  }

  private func lettered(at offset: Int) -> (mark: CurrencyMark, end: Int)? {
    let end = bytes.endOfLetters(offset)
    let length = end - offset
    if bytes[end] == UInt8(ascii: "$"), length <= 2 {
      let letters = [bytes[offset].asciiLowercased, length == 2 ? bytes[offset + 1].asciiLowercased : 0]
      return dollarPrefixes.first { $0.letters == letters }.map { (.currency($0.currency), end + 1) }
    }
    if length == 1, bytes.has("z", at: offset), bytes[end] == 0xC5, bytes[end + 1] == 0x82 { return (.currency(.pln), end + 2) }
    if length == 2, bytes.has("kr", at: offset), bytes[end] < 0x80 { return (.krone, end) }
    if style == .prose, let mark = currencyWord(TextRange(offset, end)) { return (mark, end) }
    guard length == 3, let currency = Currency(code: bytes.text[offset..<end]) else { return nil }
    if style == .prose, !bytes.text[offset..<end].allSatisfy({ $0 < 0x61 }) { return nil }
    return (.currency(currency), end)
  }

  /// `95,000 euros`
  private func currencyWord(_ word: TextRange) -> CurrencyMark? {
    if word.isOne(of: ["euro", "euros"], in: bytes) { return .currency(.eur) }
    if word.isOne(of: ["pounds", "quid"], in: bytes) { return .currency(.gbp) }
    if word.isOne(of: ["rupees"], in: bytes) { return .currency(.inr) }
    return word.isOne(of: ["dollars", "bucks"], in: bytes) ? .dollar : nil
  }

  // MARK: Ranges

  func rangeSeparator(at offset: Int) -> (kind: WrittenAmount.Separator, end: Int)? {
    let position = bytes.skippingBlanks(offset)
    switch bytes[position] {
    case UInt8(ascii: "-"): return (.dash, bytes.skippingBlanks(position + 1))
    case 0xE2 where bytes[position + 1] == 0x80 && bytes[position + 2] == 0x93: return (.dash, bytes.skippingBlanks(position + 3))
    case UInt8(ascii: ".") where bytes[position + 1] == UInt8(ascii: "."):
      return (.dash, bytes.skippingBlanks(position + (bytes[position + 2] == UInt8(ascii: ".") ? 3 : 2)))
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      guard position > offset, bytes.has("to", at: position), bytes.blank(at: position + 2) > 0 else { return nil }
      return (.word, bytes.skippingBlanks(position + 2))
    default: return nil
    }
  }

  func amount(_ first: Single, _ second: Single?, separator: WrittenAmount.Separator?, from start: Int) -> AmountReading {
    let range = TextRange(start, second?.end ?? first.end)
    func fault(_ fault: AmountFault) -> AmountReading { .fault(fault, range) }
    guard !first.isNegative, !(second?.isNegative ?? false) else { return fault(.negative) }
    guard !first.hasTwoCurrencies, !(second?.hasTwoCurrencies ?? false) else { return fault(.twoCurrencies) }
    let isPercent = second?.isPercent ?? first.isPercent
    if second != nil {
      if first.isPercent, !isPercent { return fault(.mixedUnits) }
      if isPercent, !first.isPercent, first.mark != nil || first.scale != nil { return fault(.mixedUnits) }
    }
    guard let mark = sharedMark(first.mark, second?.mark) else { return fault(.twoCurrencies) }
    var (lowScale, highScale) = (first.scale, second?.scale)
    do throws(AmountFault) {
      var low = try first.number.value(scale: lowScale, isPercent: isPercent)
      var high: Ratio?
      if let second {
        high = try second.number.value(scale: highScale, isPercent: isPercent)
        // A scale written once serves both ends, unless that turns them round (`€95,000–100K`).
        if lowScale == nil, let shared = highScale {
          let scaled = try first.number.value(scale: shared, isPercent: isPercent)
          if let end = high, scaled <= end || low > end { (low, lowScale) = (scaled, shared) }
        } else if highScale == nil, let shared = lowScale {
          let scaled = try second.number.value(scale: shared, isPercent: isPercent)
          if let end = high, end < low { (high, highScale) = (scaled, shared) }
        }
      }
      return .amount(
        WrittenAmount(
          range: range, unit: isPercent ? .percent : .money, mark: mark.mark, low: low, high: high, lowScale: lowScale,
          highScale: highScale,
          separator: separator, isOpenEnded: (second ?? first).isOpenEnded, isApproximate: first.isApproximate,
          isPlainNumber: mark.mark == nil && !isPercent && lowScale == nil && highScale == nil && !first.number.isGrouped))
    } catch {
      return fault(error)
    }
  }

  /// The one mark of two; nil where they are two currencies.
  private func sharedMark(_ a: CurrencyMark?, _ b: CurrencyMark?) -> (mark: CurrencyMark?, Void)? {
    switch (a, b) {
    case (nil, let mark), (let mark, nil): (mark, ())
    case (let a?, let b?) where a == b: (a, ())
    case (.dollar?, .currency(let currency)?) where currency.isDollar: (b, ())
    case (.currency(let currency)?, .dollar?) where currency.isDollar: (a, ())
    default: nil
    }
  }
}

private let dollarPrefixes: [(letters: [UInt8], currency: Currency)] = [
  ("c", Currency.cad), ("a", .aud), ("s", .sgd), ("r", .brl), ("hk", .hkd), ("nz", .nzd), ("nt", .twd), ("us", .usd),
].map { (Array(($0.0 + (($0.0 as String).utf8.count == 1 ? "\0" : "")).utf8), $0.1) }

/// Reads one side of an exchange rate: a number and a currency, in either order, where a single point is always the decimal point.
///
///     "1.085 USD" -> 1.085, USD
package func readRateSide(_ bytes: Bytes, at offset: Int) -> (value: Ratio, mark: CurrencyMark, end: Int)? {
  guard let single = AmountReader(bytes: bytes, style: .note).single(at: offset), let mark = single.mark, !single.isNegative,
    !single.isPercent,
    !single.hasTwoCurrencies, let value = try? single.number.rateValue(scale: single.scale)
  else { return nil }
  return (value, mark, single.end)
}
