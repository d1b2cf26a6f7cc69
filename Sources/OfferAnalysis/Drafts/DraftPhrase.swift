/// Words to look for in a sentence, written as one line:
///
///     "i ~ need|want at? least"
///
/// - `a|b`: either; `a?`: or not at all; `$wish`: any word of that class
/// - `~`: up to three words that only colour the verb: `really`, `still`, `also`
/// - `..`: up to three other words; `...`: up to eight, over commas too; neither crosses a figure or the mark between two clauses
struct DraftPhrase: Sendable {
  private enum Element: Sendable {
    case words(Set<String>)
    case optional(Set<String>)
    case adverbs
    case gap(Int)
  }

  private let elements: [Element]
  /// The words that it may begin with.
  let firstWords: Set<String>

  init(_ pattern: String) {
    elements = pattern.split(separator: " ").map { part in
      switch part {
      case "~": return .adverbs
      case "..", "..?": return .gap(3)
      case "...": return .gap(8)
      default:
        let isOptional = part.last == "?" && part.count > 1
        let words = Set((isOptional ? part.dropLast() : part).split(separator: "|").flatMap(classWords))
        return isOptional ? .optional(words) : .words(words)
      }
    }
    var words: Set<String> = []
    for element in elements {
      if case .optional(let some) = element { words.formUnion(some) }
      if case .words(let some) = element {
        words.formUnion(some)
        break
      }
    }
    firstWords = words
  }

  /// Where the longest match that begins at the word ends; nil where there is none.
  func end(in words: [DraftWord], from start: Int) -> Int? {
    end(in: words, at: start, element: 0)
  }

  /// The recursion is as deep as the phrase is long, and a gap tries few places.
  private func end(in words: [DraftWord], at position: Int, element: Int) -> Int? {
    guard element < elements.count else { return position }
    switch elements[element] {
    case .words(let accepted):
      guard position < words.count, accepted.contains(words[position].text) else { return nil }
      return end(in: words, at: position + 1, element: element + 1)
    case .optional(let accepted):
      if position < words.count, accepted.contains(words[position].text), let end = end(in: words, at: position + 1, element: element + 1) {
        return end
      }
      return end(in: words, at: position, element: element + 1)
    case .adverbs: return endOfGap(in: words, at: position, element: element, most: 3) { adverbs.contains($0.text) }
    case .gap(let most):
      return endOfGap(in: words, at: position, element: element, most: most) {
        $0.kind == .word || (most > 3 && $0.text == ",") || $0.kind == .company
      }
    }
  }

  private func endOfGap(in words: [DraftWord], at position: Int, element: Int, most: Int, _ accepts: (DraftWord) -> Bool) -> Int? {
    var best: Int?
    var next = position
    for _ in 0...most {
      if let end = end(in: words, at: next, element: element + 1) { best = max(best ?? 0, end) }
      guard next < words.count, accepts(words[next]) else { break }
      next += 1
    }
    return best
  }
}

/// `$wish` -> the words of that class; any other word -> itself.
private func classWords(_ alternative: Substring) -> [String] {
  guard alternative.first == "$" else { return [String(alternative)] }
  return draftWordClasses[String(alternative.dropFirst())] ?? []
}

private let adverbs: Set<String> = [
  "really", "still", "also", "now", "only", "just", "therefore", "thus", "hence", "actually", "currently", "respectfully", "kindly",
  "honestly",
  "absolutely", "probably", "personally", "very", "much", "quite", "indeed", "then", "however", "possibly", "perhaps", "maybe",
  "ideally", "rather", "certainly", "definitely", "simply", "already", "frankly", "genuinely", "please", "even",
  "realistically", "again", "too", "always", "formally", "officially", "politely", "clearly", "today", "firmly", "yesterday", "tomorrow",
  "recently", "sincerely", "strongly", "later", "since", "finally", "truly", "right", "so", "obviously", "basically", "gladly", "happily",
  "immediately", "further", "directly", "literally", "specifically", "generally", "typically", "seriously", "comfortably", "gratefully",
  "humbly",
]

/// Words that only colour a verb; they part no figure from the words that speak of it.
func isDraftAdverb(_ word: DraftWord) -> Bool { adverbs.contains(word.text) }

/// Phrases of one meaning each, found by their first word.
struct DraftPhraseTable<Meaning: Sendable>: Sendable {
  private let byWord: [String: [(phrase: DraftPhrase, meaning: Meaning)]]

  init(_ rows: [(Meaning, [String])]) {
    var table: [String: [(phrase: DraftPhrase, meaning: Meaning)]] = [:]
    for (meaning, patterns) in rows {
      for pattern in patterns {
        let phrase = DraftPhrase(pattern)
        for word in phrase.firstWords { table[word, default: []].append((phrase, meaning)) }
      }
    }
    byWord = table
  }

  /// The longest match that begins at the word; of equals the first in the table.
  func match(in words: [DraftWord], at start: Int) -> (meaning: Meaning, end: Int)? {
    guard start < words.count, let candidates = byWord[words[start].text] else { return nil }
    var best: (meaning: Meaning, end: Int)?
    for candidate in candidates {
      if let end = candidate.phrase.end(in: words, from: start), end > start, end > best?.end ?? 0 { best = (candidate.meaning, end) }
    }
    return best
  }
}
