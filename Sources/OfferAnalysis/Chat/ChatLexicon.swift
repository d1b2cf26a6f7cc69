internal import Compensation

/// What a word or phrase of a question stands for.
enum Concept: String, CaseIterable, Sendable {
  // Components of pay.
  case base, equity, bonus, signing, relocation, total
  // Packages and figures.
  case ask, offer, floor, band, middle, year1
  // What is asked of them.
  case enough, toomuch, good, accept, above, below, sum, usual, earn, howmuch, yearly
  case counter, should, suggest, next
  case lever, script, extra, money
  case write, mail, decline, thanks
  case gap, compare, better, all
  case whatif, change, half, double, nothing, between, more, less
  case move, here, look
  case level, equal, missing, term, open
  case deadline, left, history, why, source, mean, help
  case what, when, `where`, which, how, will
  // Not words but what else was found in the question: amounts, numbers, a diagnostic's code, a region, a company, several of
  // them, a company of the guide's level mapping, a word of a lever or a term, a word that nobody knows.
  case figure, percent, number, code, place, places, name, names, elsewhere, topic, unknown
  // Words that carry no meaning of their own here, and words of things the note knows nothing of.
  case filler, off

  /// The component that the word names.
  var isComponent: Bool {
    switch self {
    case .base, .equity, .bonus, .signing, .relocation, .total: true
    default: false
    }
  }
}

/// The vocabulary in a form that words are looked up in.
struct ChatLexicon: Sendable {
  /// Single words.
  private var words: [String: Concept] = [:]
  /// Phrases of several words by their first word, the longest first.
  private var phrases: [String: [(rest: [String], concept: Concept)]] = [:]
  /// Words long enough to be misspelt, by length.
  private var byLength: [Int: [[UInt8]]] = [:]
  private var inPhrases: Set<String> = []

  static let english = ChatLexicon(chatVocabulary)

  private init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), let concept = Concept(rawValue: String(trimmedBlanks(line[..<colon]))) else { continue }
      for entry in line[line.index(after: colon)...].split(separator: ",") {
        let parts = entry.split(separator: " ").map(String.init)
        guard let first = parts.first else { continue }
        if parts.count > 1 {
          phrases[first, default: []].append((Array(parts.dropFirst()), concept))
          inPhrases.formUnion(parts)
        } else if words[first] == nil {
          // The first line that has a word says what it stands for.
          words[first] = concept
          if first.utf8.count >= Self.shortestMisspelt { byLength[first.utf8.count, default: []].append(Array(first.utf8)) }
        }
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// In shorter words one letter makes another word too easily.
  private static let shortestMisspelt = 4
  private static let longestMisspelt = 24

  func concept(of word: String) -> Concept? { words[word] }

  /// The longest phrase that starts at the index, and how many words it has.
  func phrase(in texts: [String?], at index: Int) -> (concept: Concept, count: Int)? {
    guard index < texts.count, let first = texts[index], let candidates = phrases[first] else { return nil }
    for candidate in candidates where index + candidate.rest.count < texts.count {
      if candidate.rest.indices.allSatisfy({ texts[index + 1 + $0] == candidate.rest[$0] }) {
        return (candidate.concept, candidate.rest.count + 1)
      }
    }
    return nil
  }

  /// The word that a misspelt one most likely stands for: one slip of the keyboard, two in a long word.
  ///
  ///     "flor" -> "floor"    "ofer" -> "offer"    "deadlin" -> "deadline"    "park" -> nil
  func corrected(_ word: String) -> String? {
    let typed = Array(word.utf8)
    guard typed.count >= Self.shortestMisspelt, typed.count <= Self.longestMisspelt else { return nil }
    let letters = letterSet(typed)
    var best: (word: [UInt8], slips: Int, strangers: Int)?
    for length in typed.count - 2...typed.count + 2 {
      for known in byLength[length] ?? [] {
        let limit = min(best?.slips ?? 2, min(typed.count, length) >= 8 ? 2 : 1)
        guard abs(length - typed.count) <= limit else { continue }
        let others = letterSet(known)
        let strangers = (letters ^ others).nonzeroBitCount
        // In a short word another letter makes another word: only a letter missing, doubled or out of place is a slip there.
        guard typed.count > 4 || (letters & ~others == 0 && typed.first == known.first) else { continue }
        guard let slips = slips(from: typed, to: known, limit: limit) else { continue }
        if let best, (best.slips, best.strangers) <= (slips, strangers) { continue }
        best = (known, slips, strangers)
      }
    }
    return best.map { String(decoding: $0.word, as: UTF8.self) }
  }

  /// Whether the word is one of the vocabulary, alone or in a phrase.
  func knows(_ word: String) -> Bool { words[word] != nil || inPhrases.contains(word) }
}

/// A bit for each letter of the alphabet that the word has.
private func letterSet(_ word: [UInt8]) -> UInt32 {
  word.reduce(0) { $1.isASCIILetter ? $0 | 1 << UInt32($1.asciiLowercased - 0x61) : $0 }
}

/// How many letters must be put in, left out, replaced or swapped; nil for more than `limit`, which is 1 or 2.
private func slips(from a: [UInt8], to b: [UInt8], limit: Int) -> Int? {
  var start = 0
  while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
  if start == a.count || start == b.count {
    let rest = a.count + b.count - 2 * start
    return rest <= limit ? rest : nil
  }
  guard limit > 0 else { return nil }
  let (x, y) = (a[start...], b[start...])
  var best: Int?
  func consider(_ p: ArraySlice<UInt8>, _ q: ArraySlice<UInt8>) {
    if let more = slips(from: Array(p), to: Array(q), limit: min(limit, best ?? limit + 1) - 1) { best = more + 1 }
  }
  consider(x.dropFirst(), y.dropFirst())
  consider(x.dropFirst(), y)
  consider(x, y.dropFirst())
  if x.count > 1, y.count > 1, x[start] == y[start + 1], x[start + 1] == y[start] { consider(x.dropFirst(2), y.dropFirst(2)) }
  return best
}

private func trimmedBlanks(_ text: Substring) -> Substring {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return text
}
