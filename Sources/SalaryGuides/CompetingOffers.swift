import Compensation
import SourceText

/// Finds whose offer a figure is: `a Google Security Engineer offer in Paris at €98K` is Google's, `Databricks is at $225K` Databricks's.
struct OfferNames {
  private let bytes: Bytes
  private let sentence: TextRange
  private var position: Int
  private var name: String?
  private let ownCompany: String

  /// - Parameter ownCompany: the guide's, in comparable form: its own offers compete with nobody.
  init(_ text: [UInt8], _ sentence: TextRange, ownCompany: String) {
    self.ownCompany = ownCompany
    bytes = Bytes(text, end: sentence.end)
    self.sentence = sentence
    position = sentence.start
  }

  /// Figures must come in order: a figure without a name of its own is of the offer before it.
  mutating func name(of figure: ProseFigure) -> String? {
    let start = position
    position = max(position, figure.range.end)
    guard start < figure.range.start else { return name }
    // Slots stand for names that are not known.
    if bytes.text[TextRange(start, figure.range.start)].contains(UInt8(ascii: "[")) {
      name = nil
      return nil
    }
    switch lastName(from: start, to: figure.range.start) {
    case .none: break
    case .one(let found): name = comparableName(found) == ownCompany ? nil : found
    case .unclear: name = nil
    }
    return name
  }

  private enum Found {
    case none
    case one(String)
    /// Several names for one figure.
    case unclear
  }

  /// The last run of capitalised words that is a company: the words of a role, a level or a place behind it are left out.
  private func lastName(from start: Int, to end: Int) -> Found {
    var found = Found.none
    var offset = start
    while offset < end {
      guard bytes[offset].isWordByte else {
        offset += 1
        continue
      }
      let word = bytes.word(at: offset)
      guard !word.isEmpty else {
        offset += 1
        continue
      }
      offset = max(offset + 1, word.end)
      guard isUpper(bytes[word.start]), isOfferName(word), !word.isOne(of: neverFirst, in: bytes) else { continue }
      // What stands behind `in` is a place.
      if bytes.word(before: word.start).isOne(of: ["in", "at", "for", "choose", "choosing", "join", "joining", "to"], in: bytes) {
        while let next = capitalised(after: offset, before: end) { offset = next.end }
        continue
      }
      // `Google or Datadog at $200K`: nobody knows whose it is.
      if case .one = found,
        bytes.word(before: word.start).isOne(of: ["or", "and"], in: bytes) || bytes[word.start - 1] == UInt8(ascii: "/")
      {
        return .unclear
      }
      var last = word
      while let next = capitalised(after: last.end, before: end), isOfferName(next) { last = next }
      offset = max(offset, last.end)
      found = .one(possessiveDropped(bytes.text.string(TextRange(word.start, last.end))))
    }
    return found
  }

  private func capitalised(after end: Int, before limit: Int) -> TextRange? {
    let word = bytes.word(at: bytes.skippingBlanks(end))
    guard !word.isEmpty, word.start < limit, bytes.skippingBlanks(end) > end, isUpper(bytes[word.start]) else { return nil }
    return word
  }

  private func possessiveDropped(_ name: String) -> String {
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    return name
  }

  /// Neither a role, a level, a component nor a word that is capitalised for standing first.
  private func isOfferName(_ word: TextRange) -> Bool {
    if word.isOne(of: notNames, in: bytes) { return false }
    // `L5`, `E4–E5`, `IC3`.
    let hasDigit = bytes.text[word].contains(where: \.isASCIIDigit)
    return !(hasDigit && word.count <= 4) && word.count > 1
  }
}

/// Words that a name may end with (`Google Cloud`) and none begins with.
private let neverFirst: [StaticString] = [
  "tech", "us", "uk", "eu", "trading", "pnl", "cloud", "these", "those", "do", "staff-level", "senior-level", "devtools", "financial",
  "faang",
  "big", "tier-1", "top", "other", "another", "several", "some", "similar", "services", "bank", "fintech", "startup", "we", "it", "he",
  "she",
]

private let notNames: [StaticString] = [
  "security", "engineer", "engineering", "senior", "staff", "principal", "distinguished", "lead", "manager", "software", "data",
  "scientist", "ml",
  "ai", "ml/ai", "devops", "sre", "swe", "sde", "pm", "em", "tpm", "ds", "sa", "product", "designer", "design", "ux", "solutions",
  "architect",
  "technical", "program", "platform", "research", "researcher", "infrastructure", "developer", "analyst", "the", "my", "your", "their", "i",
  "i'm",
  "i've", "i'd", "if", "at", "to", "for", "in", "and", "or", "but", "with", "that", "that's", "this", "they", "competing", "reference",
  "use",
  "cite", "anchor", "push", "lead", "base", "rsu", "rsus", "tc", "equity", "total", "bonus", "both", "both", "year", "vp", "associate",
  "ic", "mts",
  "level", "team", "role", "offer", "offers", "present", "based", "target", "series", "ai-native", "any", "accept", "request", "demand",
  "open", "when", "because", "since", "as", "our", "given", "paris", "london", "nyc", "sf", "berlin", "singapore",
]
