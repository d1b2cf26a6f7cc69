internal import Compensation
internal import SourceText

/// One word of a sentence, in lower case, or a mark, a figure, a name.
struct DraftWord: Sendable {
  enum Kind: Sendable, Hashable {
    case word, mark
    /// By its index among the block's figures.
    case figure(Int)
    /// A competing company, by its index among the names looked for.
    case competitor(Int)
    case company
  }

  /// `#` for a figure, `@` for a competing company, `@@` for the company itself; contractions in full: `I'd` is `i` and `would`.
  let text: String
  let kind: Kind
  let range: TextRange
}

/// The names that a mail's sentences are searched for.
struct DraftNames: Sendable {
  private let company: [[String]]
  /// By the competitor's index, each way to write it.
  private let competing: [[[String]]]
  private let firstWords: Set<String>

  init(company: String?, competing: [String]) {
    self.company = company.map(spellings) ?? []
    self.competing = competing.map(spellings)
    firstWords = Set((self.company + self.competing.flatMap { $0 }).compactMap(\.first))
  }

  /// The name that begins at a word, and how many words it has; the word must have a capital.
  fileprivate func name(at index: Int, in words: [RawWord]) -> (kind: DraftWord.Kind, count: Int)? {
    guard words[index].isCapital, firstWords.contains(words[index].text) else { return nil }
    func matches(_ spelling: [String]) -> Bool {
      guard index + spelling.count <= words.count else { return false }
      return spelling.indices.allSatisfy { words[index + $0].text == spelling[$0] }
    }
    var best: (kind: DraftWord.Kind, count: Int)?
    for (number, spellings) in competing.enumerated() {
      for spelling in spellings where matches(spelling) && spelling.count > best?.count ?? 0 {
        best = (.competitor(number), spelling.count)
      }
    }
    for spelling in company where matches(spelling) && spelling.count > best?.count ?? 0 { best = (.company, spelling.count) }
    return best
  }
}

/// `Palo Alto Networks` -> that, and without what people leave out: `Palo Alto`.
private func spellings(_ name: String) -> [[String]] {
  let bytes = Array(name.utf8)
  let words = rawWords(bytes, in: TextRange(0, bytes.count), figures: []).filter { $0.kind == .word }.map(\.text)
  guard !words.isEmpty else { return [] }
  var result = [words]
  if words.count > 1, let last = words.last, leftOut.contains(last) { result.append(Array(words.dropLast())) }
  return result
}

private let leftOut: Set<String> = [
  "ai", "networks", "labs", "lab", "inc", "inc.", "technologies", "software", "group", "systems", "bank", "cloud", "security", "corp",
  "gmbh",
  "sas", "ltd", "health", "security", "research",
]

private struct RawWord {
  var text: String
  var kind: DraftWord.Kind
  var range: TextRange
  var isCapital = false
}

/// The words of a sentence. A figure is one word with the noun and the period behind it.
///
///     "I'd like €100K base, please"  ->  i · would · like · # · , · please
func draftWords(_ text: [UInt8], in sentence: TextRange, figures: [(index: Int, figure: ProseFigure)], names: DraftNames) -> [DraftWord] {
  let raw = plainWords(rawWords(text, in: sentence, figures: figures))
  var words: [DraftWord] = []
  var index = 0
  while index < raw.count {
    if raw[index].kind == .word, let (kind, count) = names.name(at: index, in: raw) {
      let range = raw[index].range.union(raw[index + count - 1].range)
      words.append(DraftWord(text: kind == .company ? "@@" : "@", kind: kind, range: range))
      index += count
    } else {
      words.append(DraftWord(text: raw[index].text, kind: raw[index].kind, range: raw[index].range))
      index += 1
    }
  }
  return words
}

private func rawWords(_ text: [UInt8], in sentence: TextRange, figures: [(index: Int, figure: ProseFigure)]) -> [RawWord] {
  let bytes = Bytes(text, end: sentence.end)
  var words: [RawWord] = []
  var next = 0
  var position = sentence.start
  while position < sentence.end {
    if next < figures.count, position >= figures[next].figure.amount.range.start {
      let figure = figures[next].figure
      let end = max(figure.amount.range.end, figure.range.end)
      words.append(RawWord(text: "#", kind: .figure(figures[next].index), range: TextRange(figure.amount.range.start, end)))
      next += 1
      position = max(position + 1, end)
      continue
    }
    let limit = next < figures.count ? figures[next].figure.amount.range.start : sentence.end
    let end = endOfWord(bytes, position, limit)
    if end > position {
      addWord(bytes, TextRange(position, end), to: &words)
      position = end
    } else {
      let length = addMark(bytes, position, to: &words)
      position += length
    }
  }
  return words
}

/// Words that say together what one says alone, as that one; those that say nothing are left out.
///
///     "kind of hoping to land in the range of" -> hoping · to · land · around
private func plainWords(_ words: [RawWord]) -> [RawWord] {
  var result: [RawWord] = []
  result.reserveCapacity(words.count)
  var index = 0
  while index < words.count {
    guard let idiom = idioms[words[index].text]?.first(where: { $0.begins(at: index, of: words) }) else {
      result.append(words[index])
      index += 1
      continue
    }
    let last = index + idiom.words.count - 1
    if let plain = idiom.plain { result.append(RawWord(text: plain, kind: .word, range: words[index].range.union(words[last].range))) }
    index = last + 1
  }
  return result
}

private struct Idiom: Sendable {
  let words: [String]
  /// What it says; nil where it says nothing.
  let plain: String?

  func begins(at start: Int, of text: [RawWord]) -> Bool {
    start + words.count <= text.count && words.indices.allSatisfy { text[start + $0].text == words[$0] }
  }
}

private func said(_ phrases: [String], _ plain: String?) -> [Idiom] {
  phrases.map { Idiom(words: $0.split(separator: " ").map(String.init), plain: plain) }
}

/// By their first word.
private let idioms = Dictionary(
  grouping: said(
    [
      "in the range of", "in the region of", "in the neighbourhood of", "in the neighborhood of", "in the ballpark of",
      "in the vicinity of", "in the order of", "on the order of", "somewhere around", "something like", "more or less",
    ], "around")
    + said(
      ["over the moon", "on cloud nine", "in seventh heaven", "tickled pink", "more than happy", "only too happy", "chuffed to bits"],
      "happy")
    + said(
      [
        "if need be", "if needs be", "if necessary", "if push comes to shove", "when push comes to shove", "if i have to", "if i must",
        "if i really must",
        "if i really have to", "if i absolutely have to", "if it comes to it", "if it comes to that", "if it came to it",
        "if it came to that",
        "if pressed", "if pushed", "if you push me", "if you press me", "if you really push me", "if you twist my arm",
        "if you really press me",
        "at a push", "at a pinch", "in a pinch", "at a stretch", "worst case", "in the worst case", "at worst", "at the worst",
        "as a last resort",
        "with a heavy heart", "with gritted teeth", "through gritted teeth", "grudgingly", "begrudgingly", "reluctantly",
        "if all else fails",
        "if nothing else works", "if i had to", "if i really had to", "if i absolutely must", "if forced", "if forced to",
        "as a compromise of last resort",
      ], FloorWords.concessionWord)
    + said(["south of"], "below") + said(["red line", "red lines"], "red-line")
    + said(
      ["deal breaker", "non starter", "no go", "off the table", "off the cards", "out of the question", "out of the picture"], "dealbreaker"
    ) + said(["rock bottom"], "rock-bottom")
    + said(["you guys", "you folks", "you all", "you people"], "you") + said(["north of", "in excess of"], "above")
    + said(
      [
        "kind of", "sort of", "of course", "to be honest", "to be frank", "to be fair", "if i am honest", "if i am being honest",
        "in all honesty", "i must admit", "i have to admit", "if at all possible", "if possible", "if that is possible",
        "if you do not mind", "if i may", "a little bit", "a bit", "a touch", "a tad",
      ], nil), by: { $0.words.first ?? "" })

/// A word goes on over hyphens and apostrophes between letters.
private func endOfWord(_ bytes: Bytes, _ start: Int, _ limit: Int) -> Int {
  var position = start
  while position < limit {
    let byte = bytes[position]
    if byte.isASCIILetter || byte.isASCIIDigit {
      position += 1
    } else if byte >= 0xC3, byte != 0xE2 {
      position += 1
      while position < limit, bytes[position] & 0xC0 == 0x80 { position += 1 }
    } else if position > start, byte == 0x2D || byte == 0x27, bytes[position + 1].isWordByte, bytes[position + 1] != 0xE2 {
      position += 1
    } else if position > start, isCurlyApostrophe(bytes, position), bytes[position + 3].isASCIILetter {
      position += 3
    } else {
      break
    }
  }
  return position
}

private func isCurlyApostrophe(_ bytes: Bytes, _ position: Int) -> Bool {
  bytes[position] == 0xE2 && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99
}

private func addWord(_ bytes: Bytes, _ range: TextRange, to words: inout [RawWord]) {
  let isCapital = bytes[range.start] >= 0x41 && bytes[range.start] <= 0x5A || bytes[range.start].isASCIIDigit
  let text = bytes.text.string(range).lowercased().replacing("’", with: "'")
  for part in expanded(text) { words.append(RawWord(text: part, kind: .word, range: range, isCapital: isCapital)) }
}

/// Contractions in full.
private func expanded(_ text: String) -> [String] {
  if let whole = wholeContractions[text] { return whole }
  guard let quote = text.utf8.lastIndex(of: 0x27) else { return [text] }
  let stem = String(text[..<quote])
  switch text[text.utf8.index(after: quote)...] {
  case "m": return [stem, "am"]
  case "d": return [stem, "would"]
  case "ll": return [stem, "will"]
  case "re": return [stem, "are"]
  case "ve": return [stem, "have"]
  case "t" where stem.hasSuffix("n"): return [String(stem.dropLast()), "not"]
  case "s":
    return [
      stem,
      ["it", "that", "there", "here", "everything", "anything", "nothing", "this", "what", "there", "he", "she", "where", "who", "how"]
        .contains(stem) ? "is" : "'s",
    ]
  default: return [text]
  }
}

private let wholeContractions: [String: [String]] = [
  "cannot": ["can", "not"], "can't": ["can", "not"], "won't": ["will", "not"], "let's": ["let", "us"], "im": ["i", "am"],
  "ive": ["i", "have"],
  "dont": ["do", "not"], "cant": ["can", "not"], "wont": ["will", "not"], "couldnt": ["could", "not"], "wouldnt": ["would", "not"],
]

/// A mark that means something, one byte or more; gives its length.
private func addMark(_ bytes: Bytes, _ position: Int, to words: inout [RawWord]) -> Int {
  let byte = bytes[position]
  func add(_ text: String, _ length: Int, isWord: Bool = false) -> Int {
    words.append(RawWord(text: text, kind: isWord ? .word : .mark, range: TextRange(position, position + length)))
    return length
  }
  switch byte {
  case UInt8(ascii: ","): return add(",", 1)
  case UInt8(ascii: ":"), UInt8(ascii: "="): return add(":", 1)
  case UInt8(ascii: ";"): return add(";", 1)
  case UInt8(ascii: "("), UInt8(ascii: ")"): return add(byte == UInt8(ascii: "(") ? "(" : ")", 1)
  case UInt8(ascii: "/"): return add("/", 1)
  case UInt8(ascii: "&"): return add("and", 1, isWord: true)
  case UInt8(ascii: "+"): return add("plus", 1, isWord: true)
  case UInt8(ascii: "?"): return add("?", 1)
  case UInt8(ascii: "<"): return add("under", 1, isWord: true)
  case UInt8(ascii: "-"): return add("-", 1)
  case UInt8(ascii: "_"): return add("_", 1)
  case 0xE2 where bytes[position + 1] == 0x80 && (bytes[position + 2] == 0x93 || bytes[position + 2] == 0x94): return add("-", 3)
  case 0xE2 where bytes[position + 1] == 0x86 && bytes[position + 2] == 0x92: return add("->", 3)
  default: return byte >= 0xE0 && byte < 0xF0 ? 3 : 1
  }
}
