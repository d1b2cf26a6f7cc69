internal import Compensation
internal import SourceText

/// A component in canonical form, cut where its amount starts so that amounts can stand in one column.
struct CanonicalComponent {
  /// The name, and remarks that stand before the amount; nil where nothing can be lined up.
  let head: String?
  /// The amount and what follows it, or the whole component as written.
  let rest: String

  /// `base €98K`
  var joined: String { head.map { "\($0) \(rest)" } ?? rest }

  /// A component with a fault is left as written; of a number of shares only the name in front of it is made canonical.
  ///
  ///     "€175K in pre-IPO equity over four years"  ->  "equity", "€175K over 4 years"
  ///     "14,200 RSUs at $18.50"                    ->  nil, "14,200 RSUs at $18.50"
  init(_ component: ComponentSyntax, remarks: [TextRange], in text: [UInt8], local: Currency?) {
    guard component.fault == nil, let name = component.component, let amountRange = component.amountRange else {
      head = nil
      rest = text.string(component.range)
      return
    }
    let inside = remarks.filter { component.range.contains($0) }
    let first = inside.filter { $0.start < amountRange.start }
    let last = inside.filter { $0.start >= amountRange.start }
    let leading = ([name.names[0]] + first.map(text.string)).joined(separator: " ")

    switch component.value {
    case .missing:
      head = nil
      rest = text.string(component.range)
    case .count:
      let namedFirst = component.nameRange.map { $0.end <= amountRange.start } ?? false
      head = namedFirst ? leading : nil
      rest = text.string(TextRange(namedFirst ? amountRange.start : component.range.start, component.range.end))
    case .nothing, .amount:
      head = leading
      var parts: [(place: Int, text: String)] = last.map { ($0.start, text.string($0)) }
      if let period = component.period, let place = component.periodRange { parts.append((place.start, canonicalPeriod(period))) }
      if let ofBase = Self.ofBase(component, amountRange, text) { parts.append((ofBase.start, text.string(ofBase))) }
      let trailing = parts.sorted { $0.place < $1.place }.map(\.text)
      rest = ([Self.amount(component.value, text, local)] + trailing).joined(separator: " ")
    }
  }

  private static func amount(_ value: ComponentSyntax.Value, _ text: [UInt8], _ local: Currency?) -> String {
    if case .amount(let amount) = value { canonicalAmount(amount, in: text, local: local) } else { "none" }
  }

  /// `of base` behind a percentage: it is not read, but somebody wrote it for their readers.
  private static func ofBase(_ component: ComponentSyntax, _ amount: TextRange, _ text: [UInt8]) -> TextRange? {
    guard case .amount(let written) = component.value, written.unit == .percent else { return nil }
    let bytes = Bytes(text, end: component.range.end)
    let start = bytes.skippingBlanks(amount.end)
    for (words, length) in [("of base salary" as StaticString, 14), ("of base", 7), ("of salary", 9)] where bytes.has(words, at: start) {
      if !bytes[start + length].isWordByte { return TextRange(start, start + length) }
    }
    return nil
  }
}

private func canonicalPeriod(_ period: Period) -> String {
  switch period {
  case .perYear: "a year"
  case .perMonth: "a month"
  case .years(1): "over 1 year"
  case .years(let years): "over \(years) years"
  }
}
