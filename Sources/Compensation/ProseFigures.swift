package import SourceText

/// A figure in running text: an amount, a range or a percentage, with the noun and the time that belong to it.
///
///     "I need €100K base, €175K in pre-IPO equity over four years, and a €15K signing bonus."
///         -> €100K base · €175K equity over 4 years · €15K signing, all of one sentence and one clause
///     "My floor is €80K / $182K base with €125K / $215K equity"
///         -> two groups of two: one noun serves a group whose members are in different currencies
///     "CrowdStrike is at $220K / $260K RSU"
///         -> one group of two: in one currency the noun is the second's alone, the first has none
///
/// Whose figure it is (an ask, an offer, a floor, nobody's) is not known here: that stands in the words around `range` in
/// `clause` and `sentence`, and is decided above.
package struct ProseFigure: Sendable, Hashable {
  /// What the figure is of, besides a component.
  package enum Nature: Sendable, Hashable {
    /// Pay, or not said.
    case plain
    /// More or less than something else: `a $15K base increase`, `an additional $20K`, `up by €5K`.
    case difference
    /// The price of one share: `2,500 RSUs at $95`.
    case unitPrice
    /// A number of shares, not money: `2,500 RSUs`.
    case count
    /// Not pay at all: `a €20K tooling budget`, `at a $14B valuation`, `an €8K premium`.
    case foreign
  }

  /// A member of `a / b` or `a / b / c`.
  package struct Member: Sendable, Hashable {
    /// Counts groups from 0 within one reading.
    package let group: Int
    /// From 0.
    package let index: Int
    package let count: Int
  }

  /// The amount itself; its range is that of the digits with their currency and `+`.
  package let amount: WrittenAmount
  /// The noun that belongs to this amount, before or after it; nil where there is none.
  package let component: Component?
  /// Where that noun stands; a group's members share one.
  package let noun: TextRange?
  /// The amount with its period and its noun.
  package let range: TextRange
  /// `/yr`, `over four years`, `annual` …; nil where the text does not say.
  package let period: Period?
  package let nature: Nature
  /// Whether a word follows that may be a noun of its own, so that a missing `component` is not one left out: `$180K carry`.
  package let hasOtherNoun: Bool
  /// `first-year`, `Year 1`: what is paid in the first year, signing included.
  package let isFirstYear: Bool
  package let member: Member?
  /// The part of the sentence that the amount stands in, between semicolons, dashes and words such as `but`.
  package let clause: TextRange
  package let sentence: TextRange

  /// The same figure where the text it was read in stands in a longer one.
  package func shifted(by delta: Int) -> ProseFigure {
    ProseFigure(
      amount: amount.shifted(by: delta), component: component, noun: noun?.shifted(by: delta), range: range.shifted(by: delta),
      period: period, nature: nature, hasOtherNoun: hasOtherNoun, isFirstYear: isFirstYear, member: member,
      clause: clause.shifted(by: delta), sentence: sentence.shifted(by: delta))
  }
}

/// Every figure of a stretch of running text, in order. Numbers that are neither money nor per cent are left out, and so is what
/// stands in square brackets: those are slots to be filled.
///
/// - Parameter least: from which number on one without a currency, a scale or groups is read too, as in "my ask is 100000"; nil
///   for none. Numbers of more than seven digits are days and telephone numbers.
package func proseFigures(_ text: [UInt8], in range: TextRange, plainNumbersFrom least: Ratio? = nil) -> [ProseFigure] {
  var reader = ProseFigureReader(text, range, least)
  return reader.read()
}

private struct ProseFigureReader {
  /// A figure being read; its group may still give it a noun.
  struct Draft {
    var amount: WrittenAmount
    var component: Component?
    var noun: TextRange?
    var end: Int
    var period: Period?
    var nature = ProseFigure.Nature.plain
    var hasOtherNoun = false
    var isFirstYear = false
    var group: Int?
  }

  let text: [UInt8]
  let bytes: Bytes
  let range: TextRange
  let least: Ratio?
  var drafts: [Draft] = []
  var groups = 0
  /// Up to here no closing bracket stands ahead: many open ones are looked through once.
  var noBracketBefore = 0

  init(_ text: [UInt8], _ range: TextRange, _ least: Ratio?) {
    self.text = text
    self.range = range
    self.least = least
    bytes = Bytes(text, end: range.end)
  }

  mutating func read() -> [ProseFigure] {
    var position = max(0, range.start)
    while let found = nextDigitOrBracket(from: position) {
      if bytes[found] == UInt8(ascii: "[") {
        position = bracketEnd(found) ?? found + 1
        continue
      }
      var end = found + 1
      while bytes[end].isASCIIDigit { end += 1 }
      let start = startOfAmount(withDigitAt: found, notBefore: position)
      position = readFigure(at: start) ?? (start < found ? readFigure(at: found) : nil) ?? end
    }
    shareNouns()
    return figures()
  }

  /// Reads an amount and gives its end; nil where there is none.
  private mutating func readFigure(at start: Int) -> Int? {
    guard mayStartAmount(start) else { return nil }
    switch readAmount(bytes, at: start, style: .prose) {
    case .none: return nil
    case .fault(_, let range): return max(start + 1, range.end)
    case .amount(let amount):
      guard !amount.isPlainNumber || isLargeNumber(amount), !isGlued(amount.range.end) else { return max(start + 1, amount.range.end) }
      let draft = self.draft(amount)
      drafts.append(draft)
      return max(amount.range.end, draft.end)
    }
  }

  /// Every amount has a digit, so the text between digits need not be looked at.
  private func nextDigitOrBracket(from start: Int) -> Int? {
    let end = bytes.end
    return text.withUnsafeBufferPointer { text in
      var position = start
      while position < end {
        let byte = text[position]
        if byte.isASCIIDigit || byte == UInt8(ascii: "[") { return position }
        position += 1
      }
      return nil
    }
  }

  /// Back from an amount's first digit over its currency and `~`: `~€`, `SGD `, `HK$`.
  private func startOfAmount(withDigitAt digit: Int, notBefore limit: Int) -> Int {
    var mark = digit
    while mark > limit, bytes[mark - 1] == 0x20 { mark -= 1 }
    var start = digit
    if bytes[mark - 1] == UInt8(ascii: "$") {
      start = mark - 1
      while start > limit, mark - start <= 2, bytes[start - 1].isASCIILetter { start -= 1 }
    } else if bytes[mark - 3] == 0xE2, bytes[mark - 2] == 0x82 {
      start = mark - 3
    } else if bytes[mark - 2] == 0xC2, bytes[mark - 1] == 0xA3 || bytes[mark - 1] == 0xA5 {
      start = mark - 2
    } else {
      var word = mark
      while word > limit, mark - word <= 3, bytes[word - 1].isASCIILetter { word -= 1 }
      if (2...3).contains(mark - word) { start = word }
    }
    var tilde = start
    while tilde > limit, bytes[tilde - 1] == 0x20 { tilde -= 1 }
    if tilde > limit, bytes[tilde - 1] == UInt8(ascii: "~") { start = tilde - 1 }
    return max(start, limit)
  }

  private func isLargeNumber(_ amount: WrittenAmount) -> Bool {
    guard let least else { return false }
    return amount.low >= least && amount.low < 10_000_000 && amount.high == nil
  }

  // MARK: One amount

  /// Whether an amount may start here: at a digit, a sign or a currency that no word runs into.
  private func mayStartAmount(_ position: Int) -> Bool {
    let byte = bytes[position]
    let before = position > range.start ? bytes[position - 1] : 0x20
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "~"): return !before.isWordByte
    case 0xC2, 0xE2: return bytes[position + 1] == 0xA3 || bytes[position + 1] == 0xA5 || bytes[position + 1] == 0x82
    case 0x30...0x39:
      guard !before.isWordByte, before != UInt8(ascii: "$"), before != UInt8(ascii: "."), before != UInt8(ascii: ",") else { return false }
      // `IC4-5`, `EU-27`: the number belongs to the word.
      return before != UInt8(ascii: "-") || position < 2 || !bytes[position - 2].isWordByte
    case let letter where letter.isASCIILetter:
      guard !before.isWordByte else { return false }
      let end = bytes.endOfLetters(position)
      guard end - position <= 3 else { return false }
      return bytes[end] == UInt8(ascii: "$") || bytes[bytes.skippingBlanks(end)].isASCIIDigit
    default: return false
    }
  }

  /// Whether a word goes on behind the amount and makes it none: `10x`, `$5Kish`.
  private func isGlued(_ end: Int) -> Bool {
    bytes[end].isASCIILetter || bytes[end].isASCIIDigit
  }

  private func draft(_ amount: WrittenAmount) -> Draft {
    var draft = Draft(amount: amount, component: nil, noun: nil, end: amount.range.end)
    readPeriodBehind(&draft)
    let after = ProseNoun(after: draft.end, in: bytes)
    draft.isFirstYear = after.isFirstYear
    draft.hasOtherNoun = after.component == nil && after.hasOtherNoun
    if let period = after.period, draft.period == nil { draft.period = period }
    if let component = after.component, !belongsToNext(after) {
      draft.component = component
      draft.noun = after.range
      draft.end = after.end
      readPeriodBehind(&draft)
    }
    // `a relocation package of €15K covering costs`: what has its noun in front needs none from afar.
    draft.nature = after.isFar && isNamedInFront(draft) ? .plain : after.nature
    if amount.mark == nil, amount.unit == .money, amount.lowScale == nil, amount.highScale == nil, draft.component == .equity {
      draft.nature = .count
    }
    if draft.nature == .plain, let last = drafts.last, last.nature == .count, isPrice(from: last.end, to: amount.range.start) {
      draft.nature = .unitPrice
    }
    if draft.component == nil, draft.nature == .plain, let last = drafts.last, last.nature == .count,
      isValue(from: last.end, to: amount.range.start)
    {
      (draft.component, draft.noun) = (.equity, last.noun)
    }
    if draft.component == nil, draft.nature == .plain {
      let before = ProseNoun(before: amount.range.start, notBefore: drafts.last?.end ?? range.start, in: bytes)
      draft.component = before.component
      draft.noun = before.range
      draft.isFirstYear = draft.isFirstYear || before.isFirstYear
      draft.nature = before.nature
      if draft.period == nil { draft.period = before.period }
    }
    if draft.nature == .plain, isAddition(before: amount.range.start) { draft.nature = .difference }
    if draft.nature == .plain, draft.component == .equity, isPriceOfAShare(amount) { draft.nature = .unitPrice }
    if draft.nature == .foreign || draft.nature == .unitPrice || isTooMuchForPay(amount) {
      draft.component = nil
      draft.noun = nil
      if draft.nature == .plain { draft.nature = .foreign }
    }
    return draft
  }

  /// Whether `at` is all that stands between a count and an amount.
  private func isPrice(from start: Int, to end: Int) -> Bool {
    let word = bytes.word(at: bytes.skippingBlanks(start))
    return word.isOne(of: ["at"], in: bytes) && bytes.skippingBlanks(word.end) == end
  }

  /// Whether a parenthesis is all that stands between a count and what it is worth: `2,600 RSUs (~$247,000)`.
  private func isValue(from start: Int, to end: Int) -> Bool {
    let open = bytes.skippingBlanks(start)
    return bytes[open] == UInt8(ascii: "(") && bytes.skippingBlanks(open + 1) == end
  }

  /// `a relocation package of`, right in front of the amount.
  private func isNamedInFront(_ draft: Draft) -> Bool {
    let start = draft.amount.range.start
    guard bytes.word(before: start).isOne(of: ["of"], in: bytes) else { return false }
    let before = ProseNoun(before: start, notBefore: drafts.last?.end ?? range.start, in: bytes)
    return before.component != nil && before.nature == .plain
  }

  /// `base €100K equity €175K`: the noun behind the first amount is the second's where the first has its own before it.
  private func belongsToNext(_ noun: ProseNoun) -> Bool {
    guard let range = noun.range, mayStartAmount(bytes.skippingBlanks(range.end)) else { return false }
    guard case .amount(let next) = readAmount(bytes, at: bytes.skippingBlanks(range.end), style: .prose) else { return false }
    return !next.isPlainNumber
  }

  /// `stock near $130-$150`: nobody grants so little in a currency whose unit is worth about a euro.
  private func isPriceOfAShare(_ amount: WrittenAmount) -> Bool {
    amount.unit == .money && amount.mark != nil && amount.lowScale == nil && amount.low < 1000
  }

  /// A valuation or a market, not somebody's pay: billions in a currency whose unit is worth about a euro.
  private func isTooMuchForPay(_ amount: WrittenAmount) -> Bool {
    guard amount.unit == .money, amount.lowScale == .billion || amount.highScale == .billion else { return false }
    guard case .currency(let currency)? = amount.mark else { return true }
    return !["IDR", "KRW", "VND", "JPY", "COP", "CLP", "IRR", "LBP", "UZS"].contains(currency.code)
  }

  private mutating func groupStart() -> Int {
    defer { groups += 1 }
    return groups
  }

  /// A period right behind the amount or its noun. A span in bare words is one only where it is glued (`4yr`, `4-year`): `four
  /// years ago` is not.
  private func readPeriodBehind(_ draft: inout Draft) {
    let start = bytes.skippingBlanks(draft.end)
    let byte = bytes[start]
    let isWordSpan = !byte.isASCIIDigit && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "(")
    guard case .period(let period, let end) = readPeriod(bytes, at: start), end > start else { return }
    if byte.isASCIIDigit {
      var unit = start
      while bytes[unit].isASCIIDigit { unit += 1 }
      guard bytes.blank(at: unit) == 0 else { return }
    }
    if isWordSpan, case .years = period, !bytes.has("over", at: start) { return }
    if draft.period == nil { draft.period = period }
    draft.end = end
  }

  /// `an additional $20K`, `by $15K`, `another €5K`, `an uplift of £15K`.
  private func isAddition(before start: Int) -> Bool {
    let word = bytes.word(before: start)
    if word.isOne(of: ["of"], in: bytes) { return bytes.word(before: word.start).isOne(of: changeWords, in: bytes) }
    return word.isOne(of: ["additional", "extra", "another", "by"], in: bytes)
  }

  // MARK: Groups

  /// Finds `a / b` and gives their nouns to the members that they serve.
  private mutating func shareNouns() {
    var index = 0
    while index < drafts.count {
      var last = index
      while last + 1 < drafts.count, isSlash(from: drafts[last].end, to: drafts[last + 1].amount.range.start) { last += 1 }
      if last > index {
        let group = groupStart()
        for member in index...last { drafts[member].group = group }
        share(index...last)
      }
      index = last + 1
    }
  }

  private mutating func share(_ members: ClosedRange<Int>) {
    let marks = members.map { drafts[$0].amount.mark }
    let isOneCurrency = marks.allSatisfy { $0 == marks[0] || $0 == nil }
    // `an uplift of £15K / $19K` is one change in two currencies, `£5K / $6K per paper` one price.
    if drafts[members.lowerBound].nature == .difference {
      for member in members where drafts[member].nature == .plain { drafts[member].nature = .difference }
    } else if drafts[members.upperBound].nature == .foreign, !isOneCurrency {
      for member in members where drafts[member].nature == .plain {
        (drafts[member].nature, drafts[member].component, drafts[member].noun) = (.foreign, nil, nil)
      }
    }
    // `$145,000 / $80,000 RSU`: two figures in one currency are two components, so the noun is the second's alone.
    guard !isOneCurrency || members.count > 2 else { return }
    let owners = members.filter { drafts[$0].component != nil }
    guard owners.count == 1, let owner = owners.first, owner == members.lowerBound || owner == members.upperBound else { return }
    for member in members where member != owner && drafts[member].nature == drafts[owner].nature {
      drafts[member].component = drafts[owner].component
      drafts[member].noun = drafts[owner].noun
      if drafts[member].period == nil { drafts[member].period = drafts[owner].period }
      drafts[member].isFirstYear = drafts[owner].isFirstYear
    }
  }

  /// Whether nothing but a slash and blanks stands between.
  private func isSlash(from start: Int, to end: Int) -> Bool {
    let slash = bytes.skippingBlanks(start)
    return bytes[slash] == UInt8(ascii: "/") && bytes.skippingBlanks(slash + 1) == end
  }

  private func figures() -> [ProseFigure] {
    var sizes = [Int](repeating: 0, count: groups)
    for draft in drafts { if let group = draft.group { sizes[group] += 1 } }
    var seen = [Int](repeating: 0, count: groups)
    var parts = ProseParts(text, range)
    return drafts.map { draft in
      let (sentence, clause) = parts.around(draft.amount.range.start)
      var member: ProseFigure.Member?
      if let group = draft.group {
        member = ProseFigure.Member(group: group, index: seen[group], count: sizes[group])
        seen[group] += 1
      }
      var whole = TextRange(draft.amount.range.start, max(draft.amount.range.end, draft.end))
      if let noun = draft.noun, noun.end <= whole.start { whole = TextRange(noun.start, whole.end) }
      return ProseFigure(
        amount: draft.amount, component: draft.component, noun: draft.noun, range: whole, period: draft.period, nature: draft.nature,
        hasOtherNoun: draft.hasOtherNoun, isFirstYear: draft.isFirstYear, member: member, clause: clause, sentence: sentence)
    }
  }

  /// The end of a bracket that holds a slot; nil for a Markdown link and for a bracket that does not close soon.
  private mutating func bracketEnd(_ open: Int) -> Int? {
    var position = max(open + 1, noBracketBefore)
    let limit = min(bytes.end, open + 400)
    defer { noBracketBefore = max(noBracketBefore, position) }
    while position < limit, bytes[position] != UInt8(ascii: "]"), bytes[position] != 0x0A { position += 1 }
    guard bytes[position] == UInt8(ascii: "]"), bytes[position + 1] != UInt8(ascii: "(") else { return nil }
    // What is glued to a slot is part of it: `$[X]M`, `[230-242]K`.
    position += 1
    while bytes[position].isASCIILetter || bytes[position].isASCIIDigit { position += 1 }
    return position
  }
}
