internal import Compensation
internal import SourceText

/// Reads the components of a package.
///
///     "€100K base, €175K equity over four years and a €15K signing bonus"  ->  base, equity (4 years), signing
///
/// - Parameter valueLines: the value's lines, without comments at their ends; each ends a component.
func readPackage(_ valueLines: LineRanges, in text: [UInt8]) -> PackageSyntax {
  var package = PackageSyntax()
  for range in valueLines {
    var parser = ItemParser(bytes: Bytes(text, end: range.end), position: range.start)
    while !parser.isAtEnd {
      if let component = parser.next() { package.append(component) }
    }
    if !parser.remarks.isEmpty { package.append(remarks: parser.remarks) }
  }
  return package
}

/// Reads the components of a line, one after another.
private struct ItemParser {
  let bytes: Bytes
  private var position: Int
  /// What stands in parentheses on the line and is not read.
  private(set) var remarks: [TextRange] = []

  // Of the component that is being read:
  private var wordsBefore = NameWords()
  private var wordsAfter = NameWords()
  private var value: ComponentSyntax.Value = .missing
  private var amountFault: AmountFault?
  private var hasAmount = false
  private var period: Period?
  private var periodRange: TextRange?
  private var hasUnusableSpan = false
  private var hasTwoAmounts = false
  private var span: TextRange?

  init(bytes: Bytes, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.end }

  /// The next component, up to its separator or the line's end; nil where there is none between two separators.
  mutating func next() -> ComponentSyntax? {
    wordsBefore = NameWords()
    wordsAfter = NameWords()
    value = .missing
    amountFault = nil
    hasAmount = false
    (period, periodRange) = (nil, nil)
    hasUnusableSpan = false
    hasTwoAmounts = false
    span = nil
    read()
    return component()
  }

  // MARK: Reading

  private mutating func read() {
    while position < bytes.end {
      position = bytes.skippingBlanks(position)
      guard position < bytes.end else { return }
      let before = position
      if readSeparator() { return }
      readPart()
      if position <= before { position = before + 1 }
    }
  }

  /// Moves past a separator that ends this component.
  private mutating func readSeparator() -> Bool {
    guard let end = endOfSeparator(at: position) else { return false }
    position = end
    return true
  }

  /// The end of the comma, the `and` or the like that stands here; nil where none does.
  private func endOfSeparator(at offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "+"): offset + 1
    case UInt8(ascii: "a"), UInt8(ascii: "A"): bytes.has("and", at: offset) && !bytes[offset + 3].isWordByte ? offset + 3 : nil
    case UInt8(ascii: "w"), UInt8(ascii: "W"): bytes.has("with", at: offset) && !bytes[offset + 4].isWordByte ? offset + 4 : nil
    default: nil
    }
  }

  private mutating func readPart() {
    let start = position
    if bytes[start] == UInt8(ascii: "(") {
      if case .period(let period, let end) = readPeriod(bytes, at: start), hasAmount { return take(period, start, end) }
      return skipRemark()
    }
    if readNothing() { return }
    // A span such as `4 years` starts like an amount, so the period comes first; but a name may follow `a`.
    if hasAmount || bytes[start] == UInt8(ascii: "/") {
      switch readPeriod(bytes, at: start) {
      case .period(let period, let end): return take(period, start, end)
      case .unusableSpan(let end) where hasAmount:
        hasUnusableSpan = true
        widen(TextRange(start, end))
        position = end
        return
      case .unusableSpan, .none: break
      }
    }
    switch readAmount(bytes, at: start, style: .note) {
    case .amount(let amount): take(amount)
    case .fault(let fault, let range):
      take(fault, range)
      position = range.end
    case .none: readWord()
    }
  }

  private mutating func take(_ period: Period, _ start: Int, _ end: Int) {
    if self.period == nil { (self.period, periodRange) = (period, TextRange(start, end)) }
    widen(TextRange(start, end))
    position = end
  }

  private mutating func take(_ amount: WrittenAmount) {
    var amount = amount
    if amount.isOpenEnded, !plusBelongsToAmount(amount) { amount = amount.withoutPlus }
    widen(amount.range)
    position = amount.range.end
    guard !hasAmount else {
      hasTwoAmounts = true
      return
    }
    guard !bytes[position].isASCIILetter else { return takeGarbled(amount) }
    value = .amount(amount)
    hasAmount = true
    switch amount.unit {
    case .percent: skipOfBase()
    case .money: if amount.mark == nil { readCount(amount) }
    }
  }

  private mutating func take(_ fault: AmountFault, _ range: TextRange) {
    if hasAmount { hasTwoAmounts = true } else { amountFault = fault }
    hasAmount = true
    widen(range)
  }

  /// `€10OK`: letters that belong to no amount are glued to the number.
  private mutating func takeGarbled(_ amount: WrittenAmount) {
    while bytes[position].isASCIILetter || bytes[position].isASCIIDigit { position += 1 }
    take(.unclearNumber, TextRange(amount.range.start, position))
  }

  /// In `base €100K+ equity €120K` the plus separates; in `€100K+ base` and `base €100K+` it says "or more".
  private func plusBelongsToAmount(_ amount: WrittenAmount) -> Bool {
    guard !wordsBefore.isEmpty else { return true }
    let next = bytes.skippingBlanks(amount.range.end)
    guard next < bytes.end, !isSeparator(next), bytes[next] != UInt8(ascii: "("), bytes[next] != UInt8(ascii: "/") else { return true }
    if case .period = readPeriod(bytes, at: next) { return true }
    return false
  }

  private func isSeparator(_ offset: Int) -> Bool {
    endOfSeparator(at: offset) != nil
  }

  /// `14,200 shares at $18.50`
  private mutating func readCount(_ amount: WrittenAmount) {
    let start = bytes.skippingBlanks(amount.range.end)
    let end = bytes.endOfLetters(start)
    guard start > amount.range.end, (3...7).contains(end - start),
      shareUnits.contains(where: { $0.utf8CodeUnitCount == end - start && bytes.has($0, at: start) })
    else { return }
    let unit = TextRange(start, end)
    widen(unit)
    position = end
    var price: WrittenAmount?
    let at = bytes.skippingBlanks(end)
    if bytes.has("at", at: at), bytes.blank(at: at + 2) > 0,
      case .amount(let written) = readAmount(bytes, at: bytes.skippingBlanks(at + 2), style: .note), written.unit == .money
    {
      price = written
      widen(written.range)
      position = written.range.end
      skipEach()
    }
    value = .count(amount, unit: unit, price: price)
  }

  /// `each`, `a share`, `per share` behind the price of a share.
  private mutating func skipEach() {
    let start = bytes.skippingBlanks(position)
    for (words, length) in [("each" as StaticString, 4), ("apiece", 6), ("a share", 7), ("per share", 9)] where bytes.has(words, at: start)
    {
      guard !bytes[start + length].isWordByte else { continue }
      widen(TextRange(start, start + length))
      position = start + length
      return
    }
  }

  /// `10% of base`: what a percentage is of needs no saying.
  private mutating func skipOfBase() {
    let start = bytes.skippingBlanks(position)
    for (words, length) in [("of base salary" as StaticString, 14), ("of base", 7), ("of salary", 9)] where bytes.has(words, at: start) {
      guard !bytes[start + length].isWordByte else { continue }
      widen(TextRange(start, start + length))
      position = start + length
      return
    }
  }

  private mutating func skipRemark() {
    let start = position
    defer { remarks.append(bytes.text.trimmingEnd(of: TextRange(start, position))) }
    var depth = 0
    while position < bytes.end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }

  /// `—`, `-`, `none`, `n/a`
  private mutating func readNothing() -> Bool {
    let start = position
    var end = start
    switch bytes[start] {
    case 0xE2:
      if bytes[start + 1] == 0x80, bytes[start + 2] == 0x94 || bytes[start + 2] == 0x93 { end = start + 3 }
    case UInt8(ascii: "-"):
      if bytes.blank(at: start + 1) > 0 || start + 1 >= bytes.end || isSeparator(start + 1) { end = start + 1 }
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      if bytes.has("none", at: start), !bytes[start + 4].isWordByte { end = start + 4 }
      if bytes.has("n/a", at: start), !bytes[start + 3].isWordByte { end = start + 3 }
    default: return false
    }
    guard end > start else { return false }
    let range = TextRange(start, end)
    if hasAmount { hasTwoAmounts = true } else { value = .nothing(range) }
    hasAmount = true
    widen(range)
    position = end
    return true
  }

  private mutating func readWord() {
    let start = position
    while position < bytes.end, bytes.blank(at: position) == 0 {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "+") { break }
      position += 1
    }
    var range = TextRange(start, position)
    // `base:` and `bonus.` are the words before the mark.
    while range.end > range.start, bytes[range.end - 1] == UInt8(ascii: ":") || bytes[range.end - 1] == UInt8(ascii: ".") {
      range = TextRange(range.start, range.end - 1)
    }
    guard !range.isEmpty, !isFiller(range) else { return }
    if hasAmount { wordsAfter.append(range) } else { wordsBefore.append(range) }
    widen(range)
  }

  private func isFiller(_ range: TextRange) -> Bool {
    switch range.count {
    case 1: bytes.has("a", at: range.start)
    case 2: bytes.has("an", at: range.start) || bytes.has("in", at: range.start) || bytes.has("of", at: range.start)
    default: false
    }
  }

  private mutating func widen(_ range: TextRange) {
    span = span?.union(range) ?? range
  }

  // MARK: What it comes to

  private func component() -> ComponentSyntax? {
    guard let span else { return nil }
    let nameRange = wordsBefore.whole.map { before in wordsAfter.whole.map(before.union) ?? before } ?? wordsAfter.whole
    let (component, knownName) = name()
    var fault: ComponentSyntax.Fault?
    if let amountFault {
      fault = .amount(amountFault)
    } else if !knownName {
      fault = nameRange == nil ? .noName : .unknownName
    } else if hasTwoAmounts {
      fault = .twoAmounts
    } else if case .missing = value {
      fault = .noAmount
    } else if hasUnusableSpan {
      fault = .unusableSpan
    } else if case .amount(let amount) = value {
      if case .percent = amount.unit, component != .bonus, component != .equity { fault = .wrongUnit }
      if let high = amount.high, high < amount.low { fault = .reversedRange }
    } else if case .count = value, component != .equity {
      fault = .wrongUnit
    }
    return ComponentSyntax(
      range: span, nameRange: nameRange, component: knownName ? component : nil, value: value, period: period,
      periodRange: periodRange, fault: fault)
  }

  /// The component that the words name, on either side of the amount or around it.
  private func name() -> (Component?, known: Bool) {
    if wordsAfter.isEmpty {
      if case .count = value, wordsBefore.isEmpty { return (.equity, true) }
      let before = wordsBefore.component(in: bytes)
      return (before, before != nil)
    }
    let after = wordsAfter.component(in: bytes)
    if wordsBefore.isEmpty { return (after, after != nil) }
    var both = wordsBefore
    both.append(wordsAfter)
    let around = both.component(in: bytes) ?? (wordsBefore.component(in: bytes) == after ? after : nil)
    return (around, around != nil)
  }
}

/// The words of a component's name. Kept in place: each component has one or two.
private struct NameWords {
  /// From the first word's start to the last one's end.
  private(set) var whole: TextRange?
  private var count = 0
  private var words: InlineArray<3, TextRange> = .init(repeating: TextRange(emptyAt: 0))

  var isEmpty: Bool { count == 0 }

  mutating func append(_ word: TextRange) {
    if count < words.count { words[count] = word }
    count += 1
    whole = whole.map { $0.union(word) } ?? word
  }

  mutating func append(_ other: NameWords) {
    for index in 0..<min(other.count, words.count) { append(other.words[index]) }
    count = max(count, other.count)
  }

  /// The component that the words name, whatever blanks stand between them; nil for more words than any name has.
  func component(in bytes: Bytes) -> Component? {
    guard count > 0, count <= words.count else { return nil }
    let first = words[0]
    if count == 1 { return Component(word: first, in: bytes) }
    for (name, component) in Component.nameTable where name.utf8Start[0] == bytes[first.start].asciiLowercased {
      if spell(name, in: bytes) { return component }
    }
    return nil
  }

  private func spell(_ name: StaticString, in bytes: Bytes) -> Bool {
    var position = 0
    for index in 0..<count {
      let word = words[index]
      if position > 0 {
        guard position < name.utf8CodeUnitCount, name.utf8Start[position] == 0x20 else { return false }
        position += 1
      }
      guard word.count <= name.utf8CodeUnitCount - position else { return false }
      for offset in word.start..<word.end {
        guard bytes[offset].asciiLowercased == name.utf8Start[position] else { return false }
        position += 1
      }
    }
    return position == name.utf8CodeUnitCount
  }
}

private let shareUnits: [StaticString] = ["shares", "rsus", "options", "units", "share", "rsu", "option", "unit"]

extension WrittenAmount {
  fileprivate var withoutPlus: WrittenAmount {
    WrittenAmount(
      range: TextRange(range.start, range.end - 1), unit: unit, mark: mark, low: low, high: high, lowScale: lowScale, highScale: highScale,
      separator: separator, isOpenEnded: false, isApproximate: isApproximate, isPlainNumber: isPlainNumber)
  }
}
