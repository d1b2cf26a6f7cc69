import Compensation
import SourceText

/// Words that say whose the figures behind them are.
struct StrategyCue {
  enum Kind {
    case ask
    case floor
    case accept
    /// Somebody else's offer.
    case competing
    /// The company's counter-offer, a condition, a comparison: nobody's.
    case nobody
  }

  var kind: Kind
  let range: TextRange
}

/// The cues of a sentence, in order.
///
///     "I have a Google offer at €98K base. I need €100K base. My accept-at floor is €90K base."
///         -> competing (`offer`) · ask (`I need`) · floor (`floor`)
func strategyCues(_ text: [UInt8], in sentence: TextRange) -> [StrategyCue] {
  let bytes = Bytes(text, end: sentence.end)
  var cues: [StrategyCue] = []
  var position = sentence.start
  while position < sentence.end {
    let byte = bytes[position]
    guard byte.isASCIILetter, position == sentence.start || !bytes[position - 1].isASCIILetter else {
      position += 1
      continue
    }
    if let (kind, end) = cue(at: position, bytes, sentence.start) {
      // `Walk-away floor: Accept at …` is a floor.
      if kind == .accept, let last = cues.last, last.kind == .floor, isColonOnly(bytes, last.range.end, position) {
        cues[cues.count - 1] = StrategyCue(kind: .floor, range: TextRange(last.range.start, end))
      } else {
        cues.append(StrategyCue(kind: kind, range: TextRange(position, end)))
      }
      position = end
    } else {
      position = max(position + 1, bytes.endOfLetters(position))
    }
  }
  return cues
}

private func isColonOnly(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
  let colon = bytes.skippingBlanks(start)
  return bytes[colon] == UInt8(ascii: ":") && bytes.skippingMarks(colon + 1) >= end
}

private func cue(at position: Int, _ bytes: Bytes, _ start: Int) -> (StrategyCue.Kind, end: Int)? {
  // Two letters tell nearly all words: most of a text is looked at no further.
  guard let pair = letterPair(bytes[position], bytes[position + 1]), !patternsByPair[pair].isEmpty else { return nil }
  for pattern in patternsByPair[pair] where bytes.has(pattern.text, at: position) {
    var end = position + pattern.text.utf8CodeUnitCount
    if pattern.isPrefix {
      end = bytes.endOfLetters(end)
    } else if bytes[end].isASCIILetter {
      continue
    }
    if pattern.text.isEqual(to: "floor"), isOtherFloor(before: position, bytes) { return (.nobody, end) }
    if pattern.text.isEqual(to: "accept at"), isWish(before: position, bytes) { return (.ask, end) }
    if pattern.text.isEqual(to: "offer"), isOwnOffer(bytes.word(before: position), after: end, bytes) { return nil }
    if pattern.text.isEqual(to: "range"), !isVerb(after: end, bytes) { return nil }
    // `unless bonus targets are aggressive`
    if pattern.text.isEqual(to: "target"), bytes[end - 1] == UInt8(ascii: "s") { return nil }
    if pattern.text.isEqual(to: "compensation at"), !isNamed(at: bytes.skippingBlanks(end), bytes) { return nil }
    if bytes.has("walk away from", at: position), !isBelow(after: end, bytes) { return nil }
    if pattern.text.isEqual(to: "to justify") || pattern.text.isEqual(to: "justification for") {
      guard isSum(at: bytes.skippingBlanks(end), bytes), !isRefused(before: position, bytes) else { return nil }
    }
    if pattern.text.isEqual(to: "anchor"), isAnchoredElsewhere(after: end, bytes) { return (.nobody, end) }
    return (pattern.kind, end)
  }
  return nil
}

/// `anchor aggressively against Revolut (£65K base)` names others' pay; `anchor at`, `anchor your ask at` and `anchoring base at` one's own.
private func isAnchoredElsewhere(after end: Int, _ bytes: Bytes) -> Bool {
  var word = bytes.word(at: bytes.skippingBlanks(end))
  if word.count > 2, bytes.has("ly", at: word.end - 2) { word = bytes.word(at: bytes.skippingBlanks(word.end)) }
  return word.isOne(of: ["against", "to", "on", "with", "by", "from", "using", "around"], in: bytes)
}

/// `walk away from any offer that comes below $180K`: without such a word the figure may be what is left behind.
private func isBelow(after end: Int, _ bytes: Bytes) -> Bool {
  var position = end
  for _ in 0..<10 {
    let word = bytes.word(at: bytes.skippingBlanks(position))
    guard !word.isEmpty else { return false }
    if word.isOne(of: ["below", "under"], in: bytes) { return true }
    position = word.end
  }
  return false
}

/// `to justify a $90K grant`, unlike `to justify declining Zephyr's $90K`.
private func isSum(at start: Int, _ bytes: Bytes) -> Bool {
  let word = bytes.word(at: start)
  let sum = word.isOne(of: ["a", "an"], in: bytes) ? bytes.skippingBlanks(word.end) : start
  return readCurrencyMark(bytes, at: sum, style: .prose) != nil
}

/// `hard to justify $90K`.
private func isRefused(before position: Int, _ bytes: Bytes) -> Bool {
  bytes.word(before: position).isOne(of: ["hard", "harder", "difficult", "impossible", "tough", "large", "wide", "low"], in: bytes)
}

/// `Designer compensation at Apple is $175K base`: somebody else's pay, unlike `total compensation at $320K` and `at SGD 320K`.
private func isNamed(at start: Int, _ bytes: Bytes) -> Bool {
  let word = bytes.word(at: start)
  return word.count > 1 && isUpper(bytes[start]) && !bytes[bytes.skippingBlanks(word.end)].isASCIIDigit
}

/// `Grants range $500K-$800K` and `range from`, unlike `the base range (London: £80K)`.
private func isVerb(after end: Int, _ bytes: Bytes) -> Bool {
  let next = bytes.skippingBlanks(end)
  return next > end && (bytes.word(at: next).isOne(of: ["from"], in: bytes) || readCurrencyMark(bytes, at: next, style: .prose) != nil)
}

/// `I'd like the offer to reflect that at $185,000 base`: what the company is to write is no offer of somebody else's.
private func isOwnOffer(_ before: TextRange, after end: Int, _ bytes: Bytes) -> Bool {
  before.isOne(of: ["the", "your", "my", "this"], in: bytes) && bytes.word(at: bytes.skippingBlanks(end)).isOne(of: ["to"], in: bytes)
}

/// `bonus floor`, `liquidity floor`, `two-year guaranteed floor`: floors of something else than pay.
private func isOtherFloor(before position: Int, _ bytes: Bytes) -> Bool {
  let word = bytes.word(before: position)
  return word.isOne(
    of: [
      "bonus", "pnl", "liquidity", "profitability", "stability", "guaranteed", "guarantee", "price", "vesting", "trading", "valuation",
      "revenue",
    ],
    in: bytes)
}

/// `I'd like to accept at $350K` is an ask.
private func isWish(before position: Int, _ bytes: Bytes) -> Bool {
  let to = bytes.word(before: position)
  guard to.isOne(of: ["to"], in: bytes) else { return false }
  return bytes.word(before: to.start).isOne(of: ["like", "love", "happy", "hoping", "want"], in: bytes)
}

private struct Pattern {
  let text: StaticString
  let kind: StrategyCue.Kind
  /// Whether more letters may follow: `target` in `targeting`.
  let isPrefix: Bool
}

/// The place of two letters, without case, in a table of all pairs; the second may be any other byte.
private func letterPair(_ first: UInt8, _ second: UInt8) -> Int? {
  guard first.isASCIILetter else { return nil }
  let row = Int(first.asciiLowercased - 0x61) * 27
  return second.isASCIILetter ? row + Int(second.asciiLowercased - 0x60) : row
}

/// By the first two letters; longer ones first where one starts with another.
private let patternsByPair: [[Pattern]] = {
  let words: [(StrategyCue.Kind, [StaticString])] = [
    (
      .floor,
      [
        "floor", "walk away below", "walk-away below", "walk away at", "walk-away at", "walk away if", "walk away under",
        "walk away from any offer", "walk away from an offer", "walk away from offers", "no lower than",
        "no less than", "not below", "not accept below", "not accept less than", "never below", "go below", "my minimum",
        "minimum acceptable", "walk-away:", "walk away:", "nothing below",
        "don't accept below", "won't accept less than", "accept nothing below",
      ]
    ),
    (
      .accept,
      [
        "accept at", "accept-at", "accept if", "accept above", "accept around", "accept when", "accept once", "accept anything above",
        "accept anything at or above",
      ]
    ),
    (
      .ask,
      [
        "my ask", "your ask", "i need", "i'd need", "i would need", "i’d need", "i'd like", "i’d like", "i would like", "i want",
        "i'm asking",
        "i'm looking for", "i'm seeking", "to join", "to choose", "to leave", "open at", "opening at", "open with", "start at",
        "start your",
        "i'd also like", "i’d also like", "i would also like", "i'd also appreciate", "i'd appreciate", "i’d appreciate", "additional asks",
        "to justify", "justification for", "push to", "the remaining gap", "close the gap",
        "push base", "ask for", "aim for", "aim at", "lead with", "would value", "i'd value", "i’d value",
      ]
    ),
    (
      .competing,
      ["offer", "offers", "offered", "offering", "competing", "interest from", "holding"]
    ),
    (
      .nobody,
      [
        "initial offer", "offer comes", "offer lands", "final offer", "first offer", "below this", "below that", "below which",
        "at that level",
        "at this level", "unless", "versus", "instead of", "rather than", "commit", "stock price", "compared", "compensation at",
        "i can sign", "sign within",
        "if the", "if they", "if base", "if your", "if hired", "from a likely", "up from", "counter", "counters", "countering",
        "walk-away signal",
        "yields", "earn", "earns", "earning", "ranges", "ranging", "range", "command", "pays", "difference", "forfeit", "forfeiting",
        "forgo", "leaving",
        "equivalent to", "alternative", "alternatives", "when comparing", "should exceed", "adds", "represents",
      ]
    ),
  ]
  let prefixes: [(StrategyCue.Kind, [StaticString])] = [
    (.ask, ["target", "anchor", "push for", "pushing for", "request", "demand", "negotiat"])
  ]
  var table = [[Pattern]](repeating: [], count: 26 * 27)
  func add(_ text: StaticString, _ kind: StrategyCue.Kind, isPrefix: Bool) {
    guard let pair = letterPair(text.utf8Start[0], text.utf8Start[1]) else { return }
    table[pair].append(Pattern(text: text, kind: kind, isPrefix: isPrefix))
  }
  for (kind, texts) in words {
    for text in texts { add(text, kind, isPrefix: false) }
  }
  for (kind, texts) in prefixes {
    for text in texts { add(text, kind, isPrefix: true) }
  }
  return table.map { $0.sorted { $0.text.utf8CodeUnitCount > $1.text.utf8CodeUnitCount } }
}()

extension StaticString {
  func isEqual(to other: StaticString) -> Bool {
    utf8CodeUnitCount == other.utf8CodeUnitCount && (0..<utf8CodeUnitCount).allSatisfy { utf8Start[$0] == other.utf8Start[$0] }
  }
}
