internal import SourceText

/// Whether a sentence speaks of a time that is over: `at my last company`, `back then`.
func isOfThePast(_ words: [DraftWord]) -> Bool {
  words.indices.contains { pastPhrases.match(in: words, at: $0) != nil }
}

/// Whether the words of a floor are somebody else's, by what stands before them in their clause: `most people would not take less
/// than`, `the plan pays nothing below`, `she asked whether I'd walk below`.
func isFloorOfOthers(_ words: [DraftWord], _ start: Int, _ end: Int) -> Bool {
  let clause = clause(of: words, around: start)
  let before = words[clause.lowerBound..<start]
  if before.contains(where: { $0.text == "whether" }) { return true }
  if before.contains(where: { ["asked", "asks", "asking", "wonder", "wondered"].contains($0.text) }), before.last?.text == "if" {
    return true
  }
  if words[start..<end].contains(where: { ["i", "my", "me"].contains($0.text) }) { return false }
  // A floor that nobody is named for is the author's where its clause begins with it, or where the author is in the clause.
  guard !words[clause].contains(where: { ["i", "me"].contains($0.text) }) else { return false }
  switch words[start].text {
  case "only": return true
  // "Floor: €138K" is a label; "the band's floor:" says whose.
  case "floor": return before.last.map { $0.kind != .mark && !["my", "hard", "absolute", "personal", "real"].contains($0.text) } ?? false
  case "would", "will", "do", "can", "could", "nothing", "none", "not", "as":
    return before.contains { subjects.contains($0.text) || $0.kind == .company || $0.text == "@" }
  default: return false
  }
}

/// Whether words are what somebody else said or knows: `they told me what it would take to get to`.
func isToldByOthers(_ words: [DraftWord], _ start: Int) -> Bool {
  let before = words[clause(of: words, around: start).lowerBound..<start]
  guard let teller = before.firstIndex(where: { tellers.contains($0.text) }) else { return false }
  // "I told my wife that I would not"
  if teller > before.startIndex, words[teller - 1].text == "i" { return false }
  return before.contains { subjects.contains($0.text) && $0.text != "we" && $0.text != "you" }
}

/// Whether a figure is what somebody else asked about or thought: `you asked whether €99K would work for me`.
func isAskedByOthers(_ words: [DraftWord], before place: Int) -> Bool {
  words[..<place].indices.contains { askedByOthers.match(in: words, at: $0) != nil }
}

private let askedByOthers = DraftPhraseTable<Bool>([
  (
    true,
    [
      "you|they|he|she|@@|recruiter|manager ~ asked|ask|wondered|wonder|inquired|enquired ..? whether|if",
      "you|they|he|she|@@ ~ thought|think|assumed|assume|believed|believe|suggested|implied|hinted|hoped|felt",
      "your|their question whether|if",
    ]
  )
])

/// Whether a sentence looks years ahead: `in two or three years I'd hope to be at`.
func isOfYearsAhead(_ words: [DraftWord]) -> Bool {
  words.indices.contains { futurePhrases.match(in: words, at: $0) != nil }
}

/// Whether a figure is put as what is not meant: `I don't mean that €92K or nothing`.
func isDisclaimed(_ words: [DraftWord], before place: Int) -> Bool {
  let before = words[..<place].suffix(8)
  return before.indices.contains { disclaimers.match(in: words, at: $0) != nil }
}

/// The words between the marks around a place.
func clause(of words: [DraftWord], around place: Int) -> Range<Int> {
  func parts(_ word: DraftWord) -> Bool { [",", ";", ":", "-", "(", ")", "but", "and", "so"].contains(word.text) }
  let start = words[..<place].lastIndex(where: parts).map { $0 + 1 } ?? 0
  let end = words[place...].firstIndex(where: parts) ?? words.count
  return start..<end
}

private let subjects: Set<String> = [
  "you", "they", "he", "she", "we", "people", "everybody", "everyone", "nobody", "friend", "friends", "colleague", "colleagues",
  "engineers", "candidates", "juniors", "seniors", "team", "company", "plan", "policy", "insurance", "recruiter", "manager", "boss",
  "husband", "wife", "partner", "brother", "sister", "law", "market", "bank", "landlord", "client", "clients", "customers", "fund",
]

private let pastPhrases = DraftPhraseTable<Bool>([
  (
    true,
    [
      "at|in|with|for my|our ~ last|previous|former|old|first company|job|employer|role|firm|startup|start-up|place|position|team|shop",
      "back then", "in those days", "at the time", "years|year|months ago", "used to", "when i was|left|joined|started|graduated",
    ]
  )
])

private let futurePhrases = DraftPhraseTable<Bool>([
  (
    true,
    [
      "in|within|after a|the? ~ few|couple|two|three|four|five|some|several|next ..? years|year", "one|some day", "someday",
      "eventually", "down the road|line", "in the long run|term", "year or two|so",
    ]
  )
])

private let tellers: Set<String> = ["told", "said", "says", "explained", "knows", "thinks", "thought", "claims", "swears"]

private let disclaimers = DraftPhraseTable<Bool>([
  (true, ["not ~ mean|saying|claim|claiming|suggest|suggesting|imply|implying", "not ~ say that|this|it|i|you|#"])
])
