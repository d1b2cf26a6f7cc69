internal import Compensation
internal import SourceText

/// Reads one statement from its lines.
struct StatementParser {
  let text: [UInt8]

  /// - Parameter lines: the first from its first column, the others from their first text; none ends with its terminator.
  func statement(_ lines: LineRanges, on lineNumbers: ClosedRange<Int>) -> StatementSyntax {
    let first = lines[0]
    let lastEnd = text.trimmingEnd(of: lines[lines.count - 1]).end
    let head = Bytes(text, end: first.end)
    let word = endOfWord(head, first.start)
    let keywordRange = TextRange(first.start, word)
    guard let colon = colon(head, from: first.start) else {
      let value = text.trimmingEnd(of: TextRange(head.skippingBlanks(word), first.end))
      return StatementSyntax(
        keyword: nil, keywordRange: keywordRange, colon: nil, qualifier: nil, value: value,
        valueLines: value.isEmpty ? LineRanges() : LineRanges(value),
        range: TextRange(first.start, lastEnd), lines: lineNumbers, payload: .text, traits: .unknown)
    }
    let keyword = Keyword(head, from: keywordRange.start, to: keywordRange.end)
    let qualifierRange = text.trimmingEnd(of: TextRange(head.skippingBlanks(word), colon))
    let qualifier = keyword.flatMap { qualifierRange.isEmpty ? nil : readQualifier(qualifierRange, of: $0) }

    let stripsComment = keyword?.valueForm.stripsComment ?? false
    var valueLines = LineRanges()
    for index in lines.indices {
      let line = lines[index]
      let start = index == 0 ? head.skippingBlanks(colon + 1) : line.start
      let range = text.trimmingEnd(of: TextRange(start, stripsComment ? endBeforeComment(start, line.end, after: colon) : line.end))
      if !range.isEmpty { valueLines.append(range) }
    }
    var value = valueLines.whole ?? TextRange(emptyAt: colon + 1)

    var payload = StatementSyntax.Payload.text
    var traits: StatementTraits = []
    switch keyword?.valueForm {
    case .package:
      let package = readPackage(valueLines, in: text)
      if let start = package.components.first?.range.start, lines.count > 1, value.start > first.end {
        value = TextRange(start, value.end)
      }
      traits = package.traits
      payload = .package(package)
    case .date: (payload, traits) = told(date(value), StatementSyntax.Payload.date, malformed: .malformedDate)
    case .rate: (payload, traits) = told(rate(value), StatementSyntax.Payload.rate, malformed: .malformedRate)
    case .percentage: (payload, traits) = told(percentage(value), StatementSyntax.Payload.percentage, malformed: .malformedValue)
    case .outcome: (payload, traits) = told(outcome(value), StatementSyntax.Payload.outcome, malformed: .malformedValue)
    case .name, .text, .path, nil: break
    }
    return StatementSyntax(
      keyword: keyword, keywordRange: keywordRange, colon: colon, qualifier: qualifier, value: value, valueLines: valueLines,
      range: TextRange(first.start, max(lastEnd, colon + 1)), lines: lineNumbers, payload: payload,
      traits: StatementTraits(keyword, qualifier, hasValue: !value.isEmpty, traits))
  }

  /// A value that may not be readable, with what it gives then.
  private func told<Value>(
    _ value: Result<Value, StatementSyntax.ValueFault>, _ payload: (Result<Value, StatementSyntax.ValueFault>) -> StatementSyntax.Payload,
    malformed trait: StatementTraits
  ) -> (StatementSyntax.Payload, StatementTraits) {
    if case .failure = value { (payload(value), trait) } else { (payload(value), []) }
  }

  private func endOfWord(_ bytes: Bytes, _ start: Int) -> Int {
    var position = start
    while position < bytes.end, bytes[position] != UInt8(ascii: ":"), bytes.blank(at: position) == 0 { position += 1 }
    return position
  }

  private func colon(_ bytes: Bytes, from start: Int) -> Int? {
    var position = start
    while position < bytes.end {
      if bytes[position] == UInt8(ascii: ":") { return position }
      position += 1
    }
    return nil
  }

  /// Where ` # …` starts, or the line's end. Parentheses keep what is in them.
  private func endBeforeComment(_ start: Int, _ end: Int, after colon: Int) -> Int {
    // Most lines have no such sign.
    if firstOffset(of: UInt8(ascii: "#"), in: text, TextRange(start, end)) >= end { return end }
    var depth = 0
    for position in start..<max(start, end) {
      switch text[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "#"):
        let isComment = depth == 0 && position > colon + 1 && isBlank(position - 1) && (position + 1 >= end || isBlank(position + 1))
        if isComment { return position }
      default: break
      }
    }
    return end
  }

  private func isBlank(_ offset: Int) -> Bool {
    offset >= 0 && offset < text.count && (text[offset] == 0x20 || text[offset] == 0x09)
  }

  // MARK: Qualifiers

  private func readQualifier(_ range: TextRange, of keyword: Keyword) -> QualifierSyntax {
    QualifierSyntax(range: range, content: content(range, of: keyword))
  }

  private func content(_ range: TextRange, of keyword: Keyword) -> QualifierSyntax.Content {
    switch keyword.qualifierForm {
    case .nothing: return .unknown
    case .date: return Day(iso: text[range]).map { .date($0) } ?? .malformedDate
    case .termKind:
      let kind = TermKind.allCases.first { text[range].lazy.map(\.asciiLowercased).elementsEqual($0.rawValue.utf8) }
      return kind.map { .term($0) } ?? .unknown
    case .name: return .name(range, date: nil)
    case .nameAndDate:
      var start = range.end
      while start > range.start, !isBlank(start - 1) { start -= 1 }
      let last = TextRange(start, range.end)
      guard looksLikeDate(last) else { return .name(range, date: nil) }
      let name = text.trimmingEnd(of: TextRange(range.start, start))
      return .name(name, date: QualifierSyntax.DateSyntax(range: last, day: Day(iso: text[last])))
    }
  }

  /// Digits in three groups: somebody meant a date, right or wrong.
  private func looksLikeDate(_ range: TextRange) -> Bool {
    var separators = 0
    var digits = 0
    for byte in text[range] {
      if byte.isASCIIDigit {
        digits += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        separators += 1
      } else {
        return false
      }
    }
    return separators == 2 && digits >= 3
  }

  // MARK: Values

  /// The value without a remark in parentheses behind it.
  private func withoutRemark(_ range: TextRange) -> TextRange {
    guard !range.isEmpty, range.end <= text.count, text[range.end - 1] == UInt8(ascii: ")") else { return range }
    var position = range.end - 1
    var depth = 0
    while position > range.start {
      if text[position] == UInt8(ascii: ")") { depth += 1 }
      if text[position] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { return text.trimmingEnd(of: TextRange(range.start, position)) }
      }
      position -= 1
    }
    return range
  }

  private func date(_ range: TextRange) -> Result<Day, StatementSyntax.ValueFault> {
    Day(iso: text[withoutRemark(range)]).map { .success($0) } ?? .failure(.init())
  }

  private func outcome(_ range: TextRange) -> Result<OutcomeKind, StatementSyntax.ValueFault> {
    let bytes = Bytes(text, end: range.end)
    let word = text[TextRange(range.start, bytes.endOfLetters(range.start))]
    return OutcomeKind(rawValue: String(decoding: word.map(\.asciiLowercased), as: UTF8.self)).map { .success($0) } ?? .failure(.init())
  }

  private func percentage(_ range: TextRange) -> Result<Ratio, StatementSyntax.ValueFault> {
    let range = withoutRemark(range)
    guard case .amount(let amount) = readAmount(Bytes(text, end: range.end), at: range.start, style: .note), amount.range.end == range.end,
      amount.unit == .percent, amount.high == nil, amount.low <= 100
    else { return .failure(.init()) }
    return .success(amount.low)
  }

  private func rate(_ range: TextRange) -> Result<RateSyntax, StatementSyntax.ValueFault> {
    let range = withoutRemark(range)
    let bytes = Bytes(text, end: range.end)
    guard let (from, fromCurrency, fromEnd) = exactAmount(bytes, at: range.start) else { return .failure(.init()) }
    let equals = bytes.skippingBlanks(fromEnd)
    guard bytes[equals] == UInt8(ascii: "="), let (to, toCurrency, toEnd) = exactAmount(bytes, at: bytes.skippingBlanks(equals + 1)),
      toEnd == range.end, fromCurrency != toCurrency, !from.isZero, !to.isZero
    else { return .failure(.init()) }
    return .success(RateSyntax(from: fromCurrency, to: toCurrency, factor: to / from))
  }

  private func exactAmount(_ bytes: Bytes, at offset: Int) -> (Ratio, Currency, end: Int)? {
    guard let (value, mark, end) = readRateSide(bytes, at: offset), let currency = mark.resolved(in: nil) else { return nil }
    return (value, currency, end)
  }
}

extension Keyword.ValueForm {
  /// Whether ` # …` at a line's end is a comment; in free text and paths it is text.
  fileprivate var stripsComment: Bool {
    switch self {
    case .text, .path, .outcome: false
    case .name, .package, .percentage, .date, .rate: true
    }
  }
}
