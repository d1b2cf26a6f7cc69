internal import Compensation
internal import SourceText

/// An amount in canonical form, or as written where that would read back as anything else.
///
///     "EUR 95–100 K" -> "€95K–€100K"    "~98 k€" -> "~€98K"    "₹47,00,000" -> "₹4.7M"    "45 lpa" -> "45L"    "5 to 10 %" -> "5–10%"
///
/// - Parameter local: the region's currency, for which `$`, `¥` or `kr` may stand.
func canonicalAmount(_ amount: WrittenAmount, in text: [UInt8], local: Currency?) -> String {
  let raw = text.string(amount.range)
  var canonical: String
  switch amount.unit {
  case .percent:
    guard let high = amount.high else { return raw }
    canonical = "\(exactNumber(amount.low))–\(exactNumber(high))%"
  case .money:
    let currency = amount.mark?.resolved(in: local)
    if amount.mark != nil, currency == nil { return raw }
    let mark = amount.mark.map { prefix($0, writtenAs: raw, local: local) } ?? ""
    let digits = currency?.minorDigits ?? 2
    canonical = mark + number(amount.low, amount.lowScale, minorDigits: digits)
    if let high = amount.high { canonical += "–" + mark + number(high, amount.highScale, minorDigits: digits) }
  }
  if amount.isApproximate { canonical = "~" + canonical }
  if amount.isOpenEnded { canonical += "+" }
  return readsBack(canonical, as: amount, local: local) ? canonical : raw
}

/// The symbol that was written, or for a code the symbol that means it there, else the code and a blank.
private func prefix(_ mark: CurrencyMark, writtenAs raw: String, local: Currency?) -> String {
  switch mark {
  case .dollar: return "$"
  case .yen: return "¥"
  case .krone: return "kr"
  case .currency(let currency):
    if let own = currency.ownSymbol, raw.uppercased().contains(own.uppercased()) { return own }
    if currency == local, currency.isDollar { return "$" }
    return Compensation.prefix(of: currency, local: local)
  }
}

/// Lakh and crore stay; everything else in the scale that suits it.
private func number(_ value: Ratio, _ scale: Scale?, minorDigits: Int) -> String {
  switch scale {
  case .lakh?, .crore?: exactNumber(value / Ratio(powerOfTen(scale?.zeros ?? 0))) + (scale?.letters ?? "")
  case .thousand?, .million?, .billion?, nil: figure(value, minorDigits: minorDigits)
  }
}

/// With as many decimals as it takes; what a reader lets in never takes more.
private func exactNumber(_ value: Ratio) -> String {
  plainNumber(value, places: 13)
}

private func readsBack(_ canonical: String, as amount: WrittenAmount, local: Currency?) -> Bool {
  let bytes = Bytes(Array(canonical.utf8))
  guard case .amount(let read) = readAmount(bytes, at: 0, style: .note), read.range.end == bytes.end else { return false }
  return read.isSame(as: amount, local: local)
}

extension WrittenAmount {
  /// Whether two amounts say the same, however they are written.
  func isSame(as other: WrittenAmount, local: Currency?) -> Bool {
    unit == other.unit && low == other.low && high == other.high && (mark == nil) == (other.mark == nil)
      && mark?.resolved(in: local) == other.mark?.resolved(in: local) && isOpenEnded == other.isOpenEnded
      && isApproximate == other.isApproximate
  }
}
