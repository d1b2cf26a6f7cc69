package import SourceText

/// The noun that belongs to an amount in running text, looked for on one side of it.
struct ProseNoun {
  private(set) var component: Component?
  private(set) var range: TextRange?
  private(set) var end: Int
  private(set) var nature = ProseFigure.Nature.plain
  private(set) var isFirstYear = false
  /// `annual RSUs`: a word on the way that says for how long.
  private(set) var period: Period?
  /// Whether a word follows that is a noun of its own, as far as anyone can tell: `$180K carry`.
  private(set) var hasOtherNoun = false

  /// Whether the nature comes from a word behind others that are not known.
  private(set) var isFar = false

  /// How many words may stand between an amount and its noun: `$410K in new-hire AVGO RSUs`.
  private static let mostWords = 5
  /// `RSUs at Staff level should be $380K`: in front every word on the way must be one that leads to the amount.
  private static let mostWordsInFront = 7

  /// Looks behind the amount: `€175K in pre-IPO equity`, `$80K PANW RSUs`, `€138K total comp`.
  init(after start: Int, in bytes: Bytes) {
    end = start
    var position = start
    var names = 0
    // Behind a word that is not known only a noun of something else is looked for: `€20K annual security tooling budget`.
    var isStrange = false
    var saysTotal: TextRange?
    for _ in 0..<Self.mostWords {
      position = bytes.skippingMarks(position)
      let word = bytes.word(at: position)
      guard !word.isEmpty else { break }
      position = word.end
      if isPerPiece(word, bytes) {
        nature = .foreign
        break
      }
      if word.isOne(of: stops, in: bytes) || isAsPer(word, bytes) { break }
      if isStrange {
        if word.isOne(of: foreignWords, in: bytes) {
          (nature, isFar) = (.foreign, true)
          break
        }
      } else if word.isOne(of: firstYearWords, in: bytes) {
        isFirstYear = true
      } else if word.isOne(of: ["year"], in: bytes) {
        let next = bytes.word(at: bytes.skippingBlanks(position))
        if next.isOne(of: ["1", "one"], in: bytes) {
          isFirstYear = true
          position = next.end
        }
      } else if word.isOne(of: ["annual", "annually", "yearly", "annualized"], in: bytes) {
        period = .perYear
      } else if word.isOne(of: ["total"], in: bytes) {
        saysTotal = word
      } else if word.isOne(of: ["comp", "compensation", "package", "pay", "cash", "tc"], in: bytes), let first = saysTotal {
        found(.total, first.union(word))
        break
      } else if let noun = nounAt(word, bytes) {
        found(noun.component, noun.range)
        position = noun.range.end
        break
      } else if word.isOne(of: changeWords, in: bytes) {
        nature = .difference
        break
      } else if word.isOne(of: foreignWords, in: bytes) {
        nature = .foreign
        break
      } else if word.isOne(of: fillers, in: bytes) {
        continue
      } else if bytes[word.start] < 0x61, bytes[word.start].isASCIILetter, names < 2, position < bytes.end {
        names += 1
      } else {
        isStrange = true
        hasOtherNoun = !word.isOne(of: ["floor", "minimum", "level"], in: bytes)
      }
    }
    if component == nil, let total = saysTotal { found(.total, total) }
    if component != nil { readWordBehind(bytes) }
  }

  /// Looks in front of the amount: `base of $208K`, `RSU grant at $300K`, `total comp exceeds $285K`.
  init(before start: Int, notBefore limit: Int, in bytes: Bytes) {
    end = start
    var position = start
    var isBracketed = false
    for _ in 0..<Self.mostWordsInFront {
      let mark = bytes.lastMark(before: position, notBefore: limit)
      if mark == UInt8(ascii: "(") { isBracketed = true }
      guard mark == 0 || mark == UInt8(ascii: ":") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: "(") else { return }
      let word = bytes.word(before: position)
      guard !word.isEmpty, word.start >= limit else { return }
      position = word.start
      if isYearsTotal(word, bytes) {
        nature = .foreign
        return
      }
      if let component = nounEnding(word, bytes, limit) {
        // `2,500 RSUs at $95` is a price, `2,500 RSUs (~$237,500)` their value.
        if component.component == .equity, !isBracketed, countStands(before: component.range.start, bytes) {
          nature = .unitPrice
          return
        }
        if isBracketed, isMeasure(before: component.range.start, bytes) {
          nature = .foreign
          return
        }
        if component.component == .total, isOfYears(before: component.range.start, bytes) {
          nature = .foreign
          return
        }
        found(component.component, component.range)
        isFirstYear = isFirstYear || component.isFirstYear
        return
      }
      if word.isOne(of: ["by", "additional", "extra", "another"], in: bytes) {
        nature = .difference
        return
      }
      if word.isOne(of: ["annual"], in: bytes) { period = .perYear }
      guard word.isOne(of: links, in: bytes) else { return }
    }
  }

  private mutating func found(_ component: Component, _ range: TextRange) {
    self.component = component
    self.range = range
    end = range.end
  }

  /// `base increase`, `RSU refresh`: the word behind the noun makes it another thing.
  private mutating func readWordBehind(_ bytes: Bytes) {
    let next = bytes.word(at: bytes.skippingBlanks(end))
    if next.isOne(of: changeWords, in: bytes) {
      nature = .difference
    } else if next.isOne(of: foreignWords, in: bytes) {
      nature = .foreign
    } else if isPerPiece(next, bytes) {
      nature = .foreign
    } else if next.isOne(of: ["annualized", "annually"], in: bytes) {
      period = .perYear
      end = next.end
    }
  }

  /// `a $5K bonus per accepted paper`, `for each contract`: no pay of a known size.
  private func isPerPiece(_ word: TextRange, _ bytes: Bytes) -> Bool {
    let next = bytes.word(at: bytes.skippingBlanks(word.end))
    if word.isOne(of: ["for"], in: bytes) {
      guard next.isOne(of: ["each", "every"], in: bytes) else { return false }
      // `for each of the first three years` is a time.
      var following = next
      for _ in 0..<5 {
        following = bytes.word(at: bytes.skippingBlanks(following.end))
        if following.isOne(of: ["year", "years", "month", "months"], in: bytes) { return false }
      }
      return true
    }
    return word.isOne(of: ["per"], in: bytes) && !next.isOne(of: ["year", "yr", "annum", "month", "mo"], in: bytes)
  }

  /// `3-4 months' base salary (HK$375,000)`, `10% of base ($20,000)`: the noun in front only measures what the figure is.
  private func isMeasure(before start: Int, _ bytes: Bytes) -> Bool {
    var word = bytes.word(before: start)
    if word.isOne(of: ["of"], in: bytes) { return bytes[bytes.endBeforeBlanks(word.start) - 1] == UInt8(ascii: "%") }
    // The apostrophe of `months'` is no part of the word.
    if word.isEmpty { word = bytes.word(before: max(0, bytes.endBeforeBlanks(start) - 1)) }
    return word.isOne(of: ["months", "month's", "weeks", "week's"], in: bytes)
  }

  /// `as per industry standards` prices nothing.
  private func isAsPer(_ word: TextRange, _ bytes: Bytes) -> Bool {
    word.isOne(of: ["as"], in: bytes) && bytes.word(at: bytes.skippingBlanks(word.end)).isOne(of: ["per"], in: bytes)
  }

  private func countStands(before start: Int, _ bytes: Bytes) -> Bool {
    let word = bytes.word(before: start)
    return !word.isEmpty && bytes[word.start].isASCIIDigit && bytes[word.end - 1].isASCIIDigit
      && bytes[word.start - 1] != UInt8(ascii: "$") && bytes[word.start - 1] < 0x80
  }
}

/// The component that a word names, with the words that follow and belong to it: `signing bonus`, `base salary`, `RSU grant`.
private func nounAt(_ word: TextRange, _ bytes: Bytes) -> (component: Component, range: TextRange)? {
  func joined(_ next: [StaticString]) -> TextRange {
    let following = bytes.word(at: bytes.skippingBlanks(word.end))
    return following.isOne(of: next, in: bytes) ? word.union(following) : word
  }
  if word.isOne(of: ["base"], in: bytes) { return (.base, joined(["salary", "pay", "compensation", "comp"])) }
  if word.isOne(of: ["salary"], in: bytes) { return (.base, word) }
  if word.isOne(of: ["signing", "sign-on", "signon", "joining"], in: bytes) { return (.signing, joined(["bonus", "bonuses"])) }
  if word.isOne(of: ["sign"], in: bytes) {
    let on = bytes.word(at: bytes.skippingBlanks(word.end))
    guard on.isOne(of: ["on"], in: bytes) else { return nil }
    return (.signing, word.union(on))
  }
  if word.isOne(of: ["relocation"], in: bytes) { return (.relocation, joined(["bonus", "package", "allowance"])) }
  if word.isOne(of: ["equity", "stock", "rsu", "rsus", "options", "option", "shares", "share", "bspce", "bspces"], in: bytes) {
    return (.equity, joined(["grant", "grants", "options", "package"]))
  }
  if word.isOne(of: ["bonus"], in: bytes) { return (.bonus, word) }
  if word.isOne(of: ["tc"], in: bytes) { return (.total, word) }
  return nil
}

/// The component that a word ends the name of: `RSU grant`, `total comp`, `signing bonus`.
private func nounEnding(_ word: TextRange, _ bytes: Bytes, _ limit: Int) -> (component: Component, range: TextRange, isFirstYear: Bool)? {
  let previous = bytes.word(before: word.start)
  func follows(_ words: [StaticString]) -> Bool {
    previous.start >= limit && bytes.skippingBlanks(previous.end) == word.start && previous.isOne(of: words, in: bytes)
  }
  if word.isOne(of: ["grant", "grants", "package"], in: bytes) {
    if follows(["rsu", "rsus", "equity", "stock", "option", "options", "share"]) { return (.equity, previous.union(word), false) }
    if follows(["relocation"]) { return (.relocation, previous.union(word), false) }
    guard word.isOne(of: ["package"], in: bytes) else { return nil }
  }
  if word.isOne(of: ["bonus"], in: bytes) {
    if follows(["signing", "sign-on", "signon", "joining", "on"]) { return (.signing, previous.union(word), false) }
    if follows(["relocation"]) { return (.relocation, previous.union(word), false) }
    // Paid once, for something else than a year's work.
    if follows(["retention", "milestone", "completion", "project", "referral", "stay", "loyalty", "spot"]) { return nil }
    return (.bonus, word, false)
  }
  if word.isOne(of: ["comp", "compensation", "pay", "cash", "package"], in: bytes) {
    if follows(["base"]) { return (.base, previous.union(word), false) }
    // `total first-year comp`, `total expected comp`, `total target package`.
    var start = word.start
    var isFirstYear = false
    for _ in 0..<4 {
      let before = bytes.word(before: start)
      guard !before.isEmpty, before.start >= limit, bytes.skippingBlanks(before.end) == start else { return nil }
      if before.isOne(of: ["total"], in: bytes) { return (.total, TextRange(before.start, word.end), isFirstYear) }
      if before.isOne(of: firstYearWords, in: bytes) || before.isOne(of: ["year", "1"], in: bytes) { isFirstYear = true }
      guard isFirstYear || before.isOne(of: ["expected", "annual", "target", "compensation", "comp"], in: bytes) else { return nil }
      start = before.start
    }
    return nil
  }
  if word.isOne(of: ["tc"], in: bytes) {
    let isFirstYear = follows(firstYearWords) || follows(["1", "one"])
    return (.total, word, isFirstYear)
  }
  if word.isOne(of: ["total"], in: bytes) { return (.total, word, false) }
  if word.isOne(of: ["salary"], in: bytes) { return (.base, follows(["base"]) ? previous.union(word) : word, false) }
  return nounAt(word, bytes).map { ($0.component, $0.range, false) }
}

/// `the 4-year total exceeds $2.5M`, `the total 4-year package`: several years' pay is no annual total.
private func isYearsTotal(_ word: TextRange, _ bytes: Bytes) -> Bool {
  guard word.isOne(of: ["total", "package"], in: bytes) else { return false }
  return isOfYears(before: word.start, bytes)
}

private func isOfYears(before start: Int, _ bytes: Bytes) -> Bool {
  bytes.word(before: start).isOne(
    of: ["4-year", "four-year", "3-year", "three-year", "multi-year", "5-year", "five-year", "2-year", "two-year"], in: bytes)
}

private let firstYearWords: [StaticString] = ["first-year", "year-one", "year-1", "first"]

/// Words that may stand between an amount and the noun behind it.
private let fillers: [StaticString] = [
  "in", "of", "a", "an", "the", "my", "your", "as", "worth", "target", "guaranteed", "pre-ipo", "preipo", "initial", "new-hire", "liquid",
  "public", "private", "restricted", "expected", "on-target", "per", "4-year", "four-year", "4-yr", "vesting", "new", "minimum", "full",
  "cash", "performance", "year-end",
]

/// Words that end what belongs to the amount in front of them.
private let stops: [StaticString] = [
  "and", "or", "to", "for", "with", "from", "on", "by", "at", "is", "are", "was", "that", "which", "if", "so", "but", "because", "when",
  "where",
  "while", "plus", "i", "you", "we", "they", "it", "this", "than", "unless", "yielding", "bringing", "until", "after", "before", "here",
  "there", "no", "not", "it's", "that's", "there's", "here's", "i'm", "i'd", "i'll", "i've", "we're", "we'd", "you're", "you'd",
]

/// Words that may stand between a noun and the amount behind it.
private let links: [StaticString] = [
  "of", "at", "to", "is", "are", "be", "being", "was", "for", "a", "an", "the", "above", "below", "over", "under", "exceeds", "exceed",
  "exceeding", "reaches", "reach", "reaching", "hits", "around", "about", "approximately", "roughly", "least", "most", "up", "should",
  "must",
  "minimum", "not", "no", "less", "than", "lower", "from", "in", "range", "target", "targeting", "worth", "near", "starting", "between",
  "above",
  "falls", "stays", "remains", "annual", "needs", "would", "will", "if", "competitive", "percentile", "75th", "90th", "top", "band", "four",
  "years", "level", "senior", "staff", "principal",
]

let changeWords: [StaticString] = [
  "increase", "increases", "raise", "bump", "uplift", "gap", "difference", "more", "higher", "lower", "less", "increment", "delta",
  "shortfall",
  "adjustment", "cut", "above", "below", "step-up", "improvement", "lift",
]

private let foreignWords: [StaticString] = [
  "budget", "premium", "valuation", "revenue", "refresh", "refreshes", "refresher", "refreshers", "pool", "price", "stipend", "funding",
  "round",
  "market",
  "arr", "fund", "profit", "contract", "contracts", "deal", "aum", "buyout", "upside", "allowance", "investment", "customers", "users",
  "lever",
  "discount", "cap", "savings", "costs", "cost", "loan", "distributions", "volume", "tpv", "acquisition", "secondary",
]

extension Bytes {
  /// The word that starts at the offset: letters, digits and hyphens or apostrophes between them. Empty where none starts.
  package func word(at start: Int) -> TextRange {
    var position = start
    while self[position].isWordByte && !isPunctuation(position)
      || (isJoint(self[position]) && position > start && self[position + 1].isWordByte)
    {
      position += 1
    }
    return TextRange(start, position)
  }

  /// The word before the offset, blanks and the marks `~ ( : = * " ` between them skipped.
  package func word(before end: Int) -> TextRange {
    var stop = end
    while stop > 0, isSkippable(self[stop - 1]) { stop -= 1 }
    var start = stop
    while start > 0,
      self[start - 1].isWordByte && self[start - 1] < 0x80
        || (isJoint(self[start - 1]) && start < stop && start > 1 && self[start - 2].isWordByte)
    {
      start -= 1
    }
    return TextRange(start, stop)
  }

  /// The mark that stands between the offset and the word before it; 0 where blanks alone do, and where a word has no end.
  func lastMark(before end: Int, notBefore limit: Int) -> UInt8 {
    var position = end
    var mark: UInt8 = 0
    while position > limit {
      let byte = self[position - 1]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
        mark = byte
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") {
        // Blanks and emphasis part nothing.
      } else {
        return byte.isWordByte && byte < 0x80 ? mark : byte
      }
      position -= 1
    }
    return mark
  }

  /// Where the text in front of the blanks before the offset ends.
  package func endBeforeBlanks(_ offset: Int) -> Int {
    var end = offset
    while end > 0, self[end - 1] == 0x20 { end -= 1 }
    return end
  }

  package func skippingMarks(_ offset: Int) -> Int {
    var position = skippingBlanks(offset)
    while self[position] == UInt8(ascii: "*") || self[position] == 0x0A || self[position] == 0x0D {
      position = skippingBlanks(position + 1)
    }
    return position
  }

  private func isSkippable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x28, 0x3A, 0x3D, 0x2A, 0x7E: true
    default: false
    }
  }

  private func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x27 || byte == 0x2E }

  /// Dashes and quotation marks beyond ASCII are no part of a word.
  private func isPunctuation(_ position: Int) -> Bool { self[position] == 0xE2 || self[position] == 0xC2 }
}

extension TextRange {
  /// Whether the bytes of this range are one of the words, without case.
  package func isOne(of words: [StaticString], in bytes: Bytes) -> Bool {
    let first = bytes[start].asciiLowercased
    for word in words where word.utf8CodeUnitCount == count && word.utf8Start[0] == first && bytes.has(word, at: start) { return true }
    return false
  }
}
