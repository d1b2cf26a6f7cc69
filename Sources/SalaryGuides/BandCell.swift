import Compensation
import SourceText

/// One cell of a band table, read.
///
///     €80K-€108K                          -> EUR 80,000 to 108,000
///     SEK 664K–1,166K/yr (4yr vest)       -> SEK 664,000 to 1,166,000, of one year
///     £125,000-£178,000 / $158,000-…      -> the first currency's range
///     £109K / $137K - £148K / $186K       -> GBP 109,000 to 148,000: the dash joins pairs
///     SEK 64K–80K/mo                      -> a year's pay, SEK 768,000 to 960,000
///     £74K-£99K (+5-10% effective vs Paris) -> GBP 74,000 to 99,000, with a note
struct BandCell {
  enum Figure {
    /// The cell states no figure, by design.
    case none
    case money(Money)
    /// Per cent, as plain numbers.
    case percent(low: Ratio, high: Ratio?)
    /// A figure is there that cannot be read.
    case unreadable(GuideProblem.Code, String)
  }

  struct Money {
    let currency: Currency
    let low: Ratio
    let high: Ratio?
    /// 1 for a year's worth, as the cell says; nil where it says nothing.
    let years: Int?
  }

  let figure: Figure
  /// What stands in parentheses and is neither an amount, a percentage nor a period.
  let note: String?

  var hasFigure: Bool {
    switch figure {
    case .money, .unreadable: true
    case .none, .percent: false
    }
  }

  /// - Parameter local: the currency that the region's name or the column's header states, for `¥`, `kr` and figures without a currency.
  init(_ cell: Slice, in text: [UInt8], local: Currency?) {
    let cell = withoutEmphasis(cell)
    note = remark(in: cell)
    guard let start = firstFigure(in: cell, of: text) else {
      let hidden = cell.firstIndex(of: UInt8(ascii: "(")).map { cell[..<$0] } ?? cell
      // `Up to $50K`: there is a figure, and what it bounds is not known.
      figure = hasMoney(hidden, in: text) ? .unreadable(.unreadableAmount, "`\(plainText(cell))` does not start with its figure") : .none
      return
    }
    let parts = partsOutsideParentheses(of: cell[start...], separatedBy: " / ")
    if parts.count == 3, let pairs = readPairs(parts, in: text, local: local) {
      figure = pairs
    } else {
      figure = readRange(parts.first ?? cell, in: text, local: local)
    }
  }
}

/// Where the first amount of a cell starts; nil where words stand before it, or where it is none of money.
private func firstFigure(in cell: Slice, of text: [UInt8]) -> Int? {
  let bytes = Bytes(text, end: cell.endIndex)
  switch readAmount(bytes, at: cell.startIndex, style: .prose) {
  case .none: return nil
  case .fault: return cell.startIndex
  case .amount(let amount):
    // A bare number is a count (`13,000 – 27,000 options`), unless only the currency is left out.
    if amount.unit == .money, amount.mark == nil {
      let next = bytes[bytes.skippingBlanks(amount.range.end)]
      return next.isASCIILetter || amount.isPlainNumber ? nil : cell.startIndex
    }
    return cell.startIndex
  }
}

/// Whether an amount with a currency stands anywhere.
private func hasMoney(_ cell: Slice, in text: [UInt8]) -> Bool {
  guard cell.contains(where: \.isASCIIDigit) else { return false }
  return proseFigures(text, in: cell.range).contains { $0.amount.unit == .money && $0.amount.mark != nil && $0.nature == .plain }
}

private func readRange(_ part: Slice, in text: [UInt8], local: Currency?) -> BandCell.Figure {
  let bytes = Bytes(text, end: part.endIndex)
  switch readAmount(bytes, at: part.startIndex, style: .prose) {
  case .none: return .none
  case .fault(let fault, let range):
    let written = text.string(range)
    if fault == .twoCurrencies { return .unreadable(.mixedCurrencies, "`\(written)` has two currencies; write both ends in one") }
    return .unreadable(.unreadableAmount, "`\(written)` is not an amount")
  case .amount(let amount):
    let written = text.string(amount.range)
    if let high = amount.high, high < amount.low {
      return .unreadable(.reversedRange, "`\(written)` runs from high to low")
    }
    if amount.unit == .percent {
      // `15% target ($31,500 – $39,000)`: the percentage is what is stated, the money what it comes to.
      return .percent(low: amount.low, high: amount.isOpenEnded ? amount.high : amount.high ?? amount.low)
    }
    guard !hasTwoDollars(text[amount.range], amount) else {
      return .unreadable(.mixedCurrencies, "`\(written)` has two currencies; write both ends in one")
    }
    guard let currency = amount.mark.map({ $0.inGuide(local: local) }) ?? local else {
      return .unreadable(.unreadableAmount, "`\(written)` has no currency")
    }
    var low = amount.low
    var high = amount.high
    var years: Int?
    if case .period(let period, _) = readPeriod(bytes, at: bytes.skippingBlanks(amount.range.end)) {
      switch period {
      case .perYear: years = 1
      case .perMonth:
        low = low * 12
        high = high.map { $0 * 12 }
        years = 1
      case .years(let count): years = count
      }
    }
    return .money(BandCell.Money(currency: currency, low: low, high: high, years: years))
  }
}

/// `a1 / a2 - b1 / b2`: the low and the high end, each in two currencies. nil where it is not that.
private func readPairs(_ parts: [Slice], in text: [UInt8], local: Currency?) -> BandCell.Figure? {
  guard let dash = splitAtDash(parts[1]) else { return nil }
  let slices = [parts[0], dash.left, dash.right, parts[2]]
  var amounts: [WrittenAmount] = []
  for slice in slices {
    guard case .amount(let amount) = readAmount(Bytes(text, end: slice.endIndex), at: slice.startIndex, style: .prose), amount.high == nil,
      amount.unit == .money
    else { return nil }
    amounts.append(amount)
  }
  guard let last = parts.last else { return nil }
  let written = text.string(TextRange(parts[0].startIndex, last.endIndex))
  guard amounts[0].mark == amounts[2].mark, amounts[1].mark == amounts[3].mark, let mark = amounts[0].mark else {
    return .unreadable(.mixedCurrencies, "`\(written)` does not give both ends in the same two currencies")
  }
  guard amounts[0].low <= amounts[2].low else { return .unreadable(.reversedRange, "`\(written)` runs from high to low") }
  let bytes = Bytes(text, end: last.endIndex)
  var years: Int?
  for end in [amounts[2].range.end, amounts[3].range.end] {
    if case .period(let period, _) = readPeriod(bytes, at: bytes.skippingBlanks(end)) {
      switch period {
      case .perYear: years = 1
      case .years(let count): years = count
      case .perMonth: return .unreadable(.unreadableAmount, "`\(written)` is a month's pay in two currencies")
      }
    }
  }
  return .money(BandCell.Money(currency: mark.inGuide(local: local), low: amounts[0].low, high: amounts[2].low, years: years))
}

/// The halves of `£131K–£169K / €138K–€178K`: two figures, each in its own currency; nil for any other cell.
func twoCurrencies(_ cell: Slice, in text: [UInt8]) -> (first: Slice, second: Slice)? {
  let parts = partsOutsideParentheses(of: withoutEmphasis(cell), separatedBy: " / ")
  guard parts.count == 2, case .money(let first) = BandCell(parts[0], in: text, local: nil).figure,
    case .money(let second) = BandCell(parts[1], in: text, local: nil).figure, first.currency != second.currency
  else { return nil }
  return (parts[0], parts[1])
}

/// The halves of `London / Amsterdam`; nil for any other name.
func twoPlaces(_ cell: Slice) -> (first: Slice, second: Slice)? {
  let parts = partsOutsideParentheses(of: withoutLeadingPictures(withoutEmphasis(cell)), separatedBy: " / ")
  return parts.count == 2 ? (parts[0], parts[1]) : nil
}

/// The halves around the one hyphen or en dash of `$137K - £148K`.
private func splitAtDash(_ part: Slice) -> (left: Slice, right: Slice)? {
  for index in part.indices.dropFirst() {
    if part[index] == UInt8(ascii: "-") { return (trimmed(part[..<index]), trimmed(part[(index + 1)...])) }
    if part[index...].starts(with: "–") { return (trimmed(part[..<index]), trimmed(part[(index + 3)...])) }
  }
  return nil
}

/// Whether the ends of a range are two dollars (`$175K–C$322K`): one figure that nobody can read.
private func hasTwoDollars(_ written: Slice, _ amount: WrittenAmount) -> Bool {
  guard case .currency(let currency)? = amount.mark, currency.isDollar else { return false }
  let hasBareDollar = written.indices.contains { written[$0] == 0x24 && ($0 == written.startIndex || !written[$0 - 1].isASCIILetter) }
  // `$180K CAD` says which dollar it means.
  return hasBareDollar && !(written.suffix(3).count == 3 && written.suffix(3).allSatisfy(\.isASCIILetter))
}

/// The text of a parenthesis that is neither an amount, a percentage nor a period.
private func remark(in cell: Slice) -> String? {
  guard cell.last == UInt8(ascii: ")"), let open = cell.lastIndex(of: UInt8(ascii: "(")), open > cell.startIndex else { return nil }
  let inner = trimmed(cell[(open + 1)..<(cell.endIndex - 1)])
  guard !inner.isEmpty, statedYears(inner) == nil else { return nil }
  guard inner.contains(where: \.isASCIILetter) else { return nil }
  let bytes = Bytes(Array(inner))
  if case .amount(let amount) = readAmount(bytes, at: 0, style: .prose), !amount.isPlainNumber {
    let rest = bytes.skippingBlanks(amount.range.end)
    if rest == bytes.end { return nil }
    if case .period(_, let end) = readPeriod(bytes, at: rest), end == bytes.end { return nil }
  }
  return plainText(inner)
}

extension CurrencyMark {
  /// What a mark means in a guide: `$` is a US dollar wherever it stands; `¥` and `kr` are the region's own.
  func inGuide(local: Currency?) -> Currency {
    switch self {
    case .currency(let currency): currency
    case .dollar: .usd
    case .yen: resolved(in: local) ?? .jpy
    case .krone: resolved(in: local) ?? .sek
    }
  }
}
