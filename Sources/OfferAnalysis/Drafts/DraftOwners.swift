internal import Compensation
internal import SourceText

/// Whose the figures of one sentence are, read from left to right: each by the words between it and the one before, by the words
/// right behind it, or by what the one before is part of.
struct DraftOwners {
  private let words: [DraftWord]
  private let lead: DraftFigure.Owner?
  private(set) var owners: [Int: DraftFigure.Owner] = [:]
  private let isConditional: Bool
  private let isPast: Bool

  /// - Parameters:
  ///   - lead: whose the figures of a list are, by what introduces it.
  init(_ words: [DraftWord], lead: DraftFigure.Owner?) {
    self.words = words
    self.lead = lead
    isConditional = OfferAnalysis.isConditional(words)
    isPast = isOfThePast(words)
    read()
  }

  private mutating func read() {
    var previousEnd = 0
    /// What a list goes on with.
    var current: DraftFigure.Owner? = lead
    var joined: [Int] = []
    for place in words.indices {
      guard case .figure(let index) = words[place].kind else { continue }
      let isFirst = joined.isEmpty && previousEnd == 0
      let between = words[previousEnd..<place]
      var owner: DraftFigure.Owner
      var goesOn = false
      if let found = self.owner(before: place, from: previousEnd) {
        owner = found
        current = found
      } else if isFirst ? lead != nil && between.allSatisfy({ isGapWord($0) }) : continuesList(between) {
        owner = current.map(withoutWords) ?? .nobody
        goesOn = true
      } else if isComparison(between) {
        owner = .nobody
      } else {
        owner = .nobody
        current = nil
      }
      if isLeft(behind: place) { owner = .nobody }
      let wordsStart = previousEnd
      if !goesOn { joined = [] }
      joined.append(index)
      previousEnd = place + 1
      if let (cue, name, end) = right(of: place) {
        // What a figure only goes on with yields to words of its own.
        let (behind, isTaken) = self.owner(cue, name, over: goesOn && cue == .ask ? .nobody : owner, at: place, end: end)
        if isTaken {
          // "at €85K base, €155K is what I ask for" is no list; "€85K base and €155K equity is" is one.
          let isOfOne = cue == .ask && ["that", "which", "i"].contains(words[place + 1].text)
          let isList = cue == .offer || !isOfOne && between.contains { ["and", "plus", "with", "/"].contains($0.text) }
          for earlier in joined where isList && owners[earlier] == .nobody { owners[earlier] = behind }
          if owner == .nobody { current = behind }
          owner = behind
          previousEnd = end
        }
      }
      if let floor = floorByItsParts(over: owner, at: place, from: wordsStart) { owner = floor }
      owners[index] = owner
    }
  }

  /// A floor that no phrase of the tables says. A figure that is somebody's is no floor.
  private func floorByItsParts(over owner: DraftFigure.Owner, at place: Int, from start: Int) -> DraftFigure.Owner? {
    switch owner {
    case .nobody, .ask, .floor(_, .soft): break
    case .offer, .competing, .floor(_, .hard): return nil
    }
    guard !isPast, !isDisclaimed(words, before: place) else { return nil }
    guard let (found, refuses) = DraftFloorRule(words, at: place, from: start).find(),
      !isFloorOfOthers(words, found.lowerBound, found.upperBound), !isToldByOthers(words, found.lowerBound)
    else { return nil }
    let isPlain = speaks(found) || found.lowerBound < place && found.upperBound > place + 1
    return .floor(words: range(found.lowerBound, found.upperBound), strength: refuses && isPlain ? .hard : .soft)
  }

  /// The first of "from €92K base to €98K": what the figure moves away from.
  private func isLeft(behind place: Int) -> Bool {
    guard place > 0, words[place - 1].text == "from", place + 2 < words.count, words[place + 1].text == "to" else { return false }
    if case .figure = words[place + 2].kind { return true }
    return false
  }

  /// A list's further figures stand too far from the words for a mark on both.
  private func withoutWords(_ owner: DraftFigure.Owner) -> DraftFigure.Owner {
    if case .floor(_, let strength) = owner { .floor(words: nil, strength: strength) } else { owner }
  }

  // MARK: In front

  private func owner(before place: Int, from start: Int) -> DraftFigure.Owner? {
    var best: (cue: DraftCue, start: Int, end: Int)?
    var floor: (start: Int, end: Int)?
    for first in start..<max(start, place) {
      guard let (cue, end) = draftLeftCues.match(in: words, at: first), end <= place else { continue }
      if cue == .floor, isFreeOfOthers(end, place), !isNegated(first), !isPast, !isFloorOfOthers(words, first, end) {
        floor = floor ?? (first, end)
      }
      // "Could you do better than €92K": of words that reach as far, those that make it nobody's have the say.
      // "After talking with my husband I would like": the later of two subjects speaks.
      let speaksAnew = cue == .ask && words[first].text == "i" && best?.cue == .nobody
      if end > best?.end ?? -1 || (end == best?.end && (cue == .nobody || speaksAnew)) { best = (cue, first, end) }
    }
    if let floor { return .floor(words: range(floor.start, floor.end), strength: .hard) }
    guard let best else { return nil }
    let gap = words[best.end..<place]
    switch best.cue {
    case .ask, .request:
      let isDenied = best.cue == .ask && words[best.start..<best.end].contains { negations.contains($0.text) }
      guard gap.allSatisfy({ isGapWord($0) }), !isNegated(best.start), !isDenied, !isConditional, !isSomebodyElses(best.start, best.cue),
        !isToldByOthers(words, best.start), !isOfYearsAhead(words)
      else {
        return .nobody
      }
      return .ask
    case .offer:
      let isTheirs = gap.allSatisfy { isGapWord($0) } && !isUnderCondition(best.start) && !isNegated(best.start) && !isHearsay(best.start)
      return isTheirs ? .offer : .nobody
    case .competing:
      guard let name = name(in: best.start..<best.end) else { return .nobody }
      return gap.allSatisfy({ isGapWord($0) }) && !isUnderCondition(best.start) && !isHearsay(best.start) ? .competing(name) : .nobody
    case .floor: return .nobody
    case .softFloor:
      guard gap.allSatisfy({ isGapWord($0) }), !isConditional, !isPast, !speaksOfOthers(before: best.start),
        !isNegated(best.start)
      else { return .nobody }
      return .floor(words: range(best.start, best.end), strength: .soft)
    case .nobody: return .nobody
    }
  }

  private func range(_ start: Int, _ end: Int) -> TextRange? {
    guard start < end, end <= words.count else { return nil }
    return words[start].range.union(words[end - 1].range)
  }

  /// Words may stand between "my floor" and its figure, but none that bring in somebody else or another figure's meaning.
  private func isFreeOfOthers(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 14 else { return false }
    for place in start..<end {
      let word = words[place]
      if strangers.contains(word.text) || word.kind == .company { return false }
      // Another statement begins.
      if word.text == ",", place + 1 < end, ["and", "but", "so", "which", "while", "because", "since"].contains(words[place + 1].text) {
        return false
      }
    }
    return true
  }

  private func isNegated(_ start: Int) -> Bool {
    (max(0, start - 2)..<start).contains { negations.contains(words[$0].text) }
  }

  /// `my friend is asking for`, `they need at least`.
  private func isSomebodyElses(_ start: Int, _ cue: DraftCue) -> Bool {
    guard words[start].text != "i", words[start].text != "my", cue == .ask else { return false }
    guard start > 0 else { return false }
    return words[..<start].suffix(3).contains {
      ["he", "she", "they", "who", "people", "friend", "colleague", "you", "is", "are", "was", "were", "been"].contains($0.text)
    }
  }

  private func speaksOfOthers(before start: Int) -> Bool {
    if speaksOfMe() { return false }
    guard words[start].text != "i", words[start].text != "it", words[start].text != "this" else { return false }
    let before = words[..<start]
    if isOfThirdPerson(before) { return true }
    if before.contains(where: { ["must", "should", "would", "need", "needs", "has", "have"].contains($0.text) }),
      !before.contains(where: { $0.text == "@" })
    {
      return false
    }
    return true
  }

  private func speaks(_ range: Range<Int>) -> Bool { words[range].contains { ["i", "me", "my"].contains($0.text) } }

  /// `It would have to be €90K at the very least.`
  private func isImpersonal(before place: Int) -> Bool {
    guard !words.contains(where: { others.contains($0.text) || $0.kind == .company }) else { return false }
    return ["it", "this", "that", "base", "salary", "total", "package"].contains { subject in
      words[..<place].contains { $0.text == subject }
    }
      && words[..<place].contains { ["must", "should", "would", "need", "needs", "has"].contains($0.text) }
  }

  private func speaksOfMe() -> Bool {
    words.contains { ["i", "me", "my"].contains($0.text) } && !words.contains { others.contains($0.text) }
  }

  private func isUnderCondition(_ start: Int) -> Bool {
    (max(0, start - 3)..<start).contains { place in
      // "Should you offer" is a condition, "I should mention that you offered" is none.
      words[place].text == "should" ? place == 0 || words[place - 1].kind == .mark : conditions.contains(words[place].text)
    }
  }

  /// `I heard that Google offers`: what is told is nobody's offer.
  private func isHearsay(_ start: Int) -> Bool {
    // "As I told Ruth, Google offered me" is no rumour.
    (max(0, start - 5)..<start).contains { place in
      rumours.contains(words[place].text) && !(words[place].text == "told" && place > 0 && words[place - 1].text == "i")
    }
      || words[start..<min(words.count, start + 4)].contains { habits.contains($0.text) }
  }

  private func name(in range: Range<Int>) -> Int? {
    for word in words[range] { if case .competitor(let index) = word.kind { return index } }
    return nil
  }

  // MARK: Behind

  private func right(of place: Int) -> (DraftCue, Int?, end: Int)? {
    for first in place + 1..<min(words.count, place + 5) {
      if let (cue, end) = draftRightCues.match(in: words, at: first) {
        return (cue, name(in: first..<end), end)
      }
      guard words[first].text == "(" || nouns.contains(words[first].text) else { return nil }
    }
    return nil
  }

  /// What the words behind a figure make of it, and whether they have a say.
  private func owner(_ cue: DraftCue, _ name: Int?, over owner: DraftFigure.Owner, at place: Int, end: Int) -> (
    DraftFigure.Owner, isTaken: Bool
  ) {
    switch cue {
    // What a law or a bank wants to see in a contract is not what they offer.
    case .offer: return isForeignMatter(words[clause(of: words, around: place)]) ? (owner, false) : (.offer, true)
    case .competing: return name.map { (.competing($0), true) } ?? (owner, false)
    case .nobody:
      // "I will not go below €90K under any circumstances" stays one.
      if case .floor(_, .hard) = owner { return (owner, false) }
      // "You came in at €96K last week" is their offer as ever.
      if owner.isTheirs,
        words[(place + 1)..<end].contains(where: { ["last", "earlier", "currently", "today", "present", "moment"].contains($0.text) })
      {
        return (owner, false)
      }
      return (.nobody, true)
    case .ask: return owner == .nobody && !isConditional && !isAskedByOthers(words, before: place) ? (.ask, true) : (owner, false)
    case .floor, .softFloor:
      // "€85K is the lowest you're allowed to offer"
      if end < words.count, ["you", "they", "he", "she", "@", "@@", "anyone", "people"].contains(words[end].text) {
        return (.nobody, true)
      }
      let words = range(min(place + 1, end - 1), end)
      if isPast || isDisclaimed(self.words, before: place) { return (owner, false) }
      switch owner {
      case .nobody where cue == .floor: return (.floor(words: words, strength: .hard), true)
      case .nobody where (speaksOfMe() || isImpersonal(before: place)) && !isConditional:
        return (.floor(words: words, strength: .soft), true)
      // An ask's figure is none where it is the note's.
      case .ask where !isConditional: return (.floor(words: words, strength: .soft), true)
      default: return (owner, false)
      }
    case .request: return (owner, false)
    }
  }
}

extension DraftFigure.Owner {
  fileprivate var isTheirs: Bool {
    switch self {
    case .offer, .competing: true
    case .ask, .floor, .nobody: false
    }
  }
}

// MARK: Words that mean nothing by themselves

/// A list goes on over these.
private func isJoiner(_ word: DraftWord) -> Bool { joiners.contains(word.text) }
private let joiners: Set<String> = [
  ",", ";", "/", "and", "plus", "with", "a", "an", "in", "of", "the", "as", "well", "along", "together", "on", "top", "base", "salary",
  "equity", "stock",
  "signing", "bonus", "rsu", "rsus", "options", "grant", "relocation", "total", "sign-on", "annual", "also", "alongside", "at", "is", "to",
  ":", "gross", "then",
  "additionally", "finally", "for", "pre-ipo", "target", "grants", "my", "would", "be", "including", "includes", "(", ")", "-",
  "compensation", "comp", "package", "fixed", "variable", "rest", "year-end", "performance", "cash", "up", "front", "upfront", "each",
  "bspce", "over", "years", "four", "year", "vesting", "vested", "per", "around", "about", "roughly",
]

func isGapWord(_ word: DraftWord) -> Bool {
  gapWords.contains(word.text) || joiners.contains(word.text) || isDraftAdverb(word) || isDayOfMonth(word)
}

/// `your letter of 3 October states`
private func isDayOfMonth(_ word: DraftWord) -> Bool {
  word.kind == .word && word.text.utf8.count <= 4 && word.text.utf8.first.map { $0.isASCIIDigit } == true
}

private let gapWords = Set(
  ["give", "giving", "sign", "pay", "fresh", "new", "asks", "offered"].flatMap { draftWordClasses[$0] ?? [] } + otherGapWords)

private let otherGapWords = [
  "that", "it", "this", "us", "you", "your", "me", "up", "closer", "close", "near", "nearer", "somewhere", "between", "approximately",
  "approx", "circa", "ca", "least", "pay", "cash", "yearly", "fixed", "will", "should", "being", "like", "following", "new", "revised",
  "figure", "number", "amount", "offer", "raise", "raising", "raised", "bring", "bringing", "move", "moving", "moved", "increase",
  "increasing", "increased", "lift", "lifting", "bump", "bumping", "get", "getting", "go", "going", "come", "coming", "land", "consider",
  "considering", "improve", "improving", "adjust", "adjusting", "adjusted", "set", "setting", "put", "reach", "reaching", "see",
  "seeing", "have", "having", "component", "part", "side", "from", "region", "neighbourhood", "neighborhood", "equal", "worth", "by",
  "one", "settle", "meet", "sign", "accept", "agree", "join", "commit", "say", "something", "what", "we", "i", "could", "can", "just",
  "now", "still", "only", "am", "are", "combined", "overall", "remains", "stays", "stands", "comes", "sits", "out", "do", "make",
  "offering", "offered", "them", "both", "mostly", "main", "value", "level", "asking", "so", "initial", "request", "propose", "suggest",
  "ask", "if", "possible", "please", "slightly", "bit", "little", "more", "higher", "also", "on", "as", "mentioned", "respectively",
  "each", "for", "role", "position", "roughly", "arrive", "end", "'s", "@@", "ote", "tc", "receive", "receiving", "round", "start",
  "starting", "letter", "contract", "sum", "ideally", "annually", "monthly", "month", "shares", "units", "stock-options", "vests",
  "four-year", "4-year", "year-one", "first-year", "competitive", "january", "february", "march", "april", "may", "june", "july",
  "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
  "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "dated", "states", "mentions", "says", "quotes", "specifies", "lists",
  "revision", "adjustment", "uplift", "middle", "halfway", "namely", "valued", "remuneration", "guaranteed", "wage", "payment", "rate",
  "our", "own", "than", "rather", "back", "writing", "week", "morning", "afternoon", "solid", "fair", "reasonable", "here", "there",
  "element", "portion", "piece", "regards", "regarding", "respect", "terms", "front", "base-salary",
]

private let nouns: Set<String> = [
  "base", "salary", "equity", "total", "gross", "a", "year", "figure", "in", "all", "all-in", "comp", "compensation", "per", "annually",
  "annual",
]

/// `instead of the`, `up from`, `rather than`: what follows is set beside the list and is not part of it.
private func isComparison(_ words: ArraySlice<DraftWord>) -> Bool {
  guard let first = words.first(where: { $0.text != "," && $0.text != "(" }) else { return false }
  return ["instead", "rather", "not", "up", "versus", "vs", "compared", "against", "from", "over", "currently", "was", "than"].contains(
    first.text)
}

/// Words by which a sentence is about more than its author.
private let others: Set<String> = [
  "you", "your", "they", "their", "he", "his", "she", "her", "budget", "band", "range", "market", "law", "visa", "permit", "posting",
  "friend", "friends", "colleague", "colleagues", "people", "others", "recruiter", "headhunter", "median", "average", "@", "card", "bank",
  "landlord", "rent", "customers", "clients",
]

/// Whether a list goes on over the words between two of its figures: `€100K base` ` and ` `€175K`, or with something that has no
/// figure in between: `$270K base` ` with early vesting, and a ` `$40K signing bonus`.
private func continuesList(_ between: ArraySlice<DraftWord>) -> Bool {
  if between.isEmpty { return false }
  if between.allSatisfy({ isJoiner($0) }) { return true }
  guard between.count <= 12, let mark = between.lastIndex(where: { [",", "and", "plus"].contains($0.text) }) else { return false }
  let item = between[mark...]
  return item.allSatisfy { isJoiner($0) || isGapWord($0) && !partsLists.contains($0.text) }
    && !between[..<mark].contains { partsLists.contains($0.text) || $0.kind == .company }
}

/// Words that begin another statement in the middle of a list.
private let partsLists: Set<String> = [
  "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "your", "his", "their", "who", "which", "that", "this",
  "these", "those", "what", "is", "are", "was", "were", "be", "been", "am", "have", "has", "had", "do", "does", "did", "can", "could",
  "will", "would", "should", "may", "might", "must", "not", "no", "never", "but", "because", "since", "while", "whereas", "than", "as",
  "if", "unless", "when", "so", "like", "unlike", "instead", "versus", "vs", "against", "from", "to", "over", "above", "below", "under",
  "up", "compared", "offers", "offered", "pays", "paid", "makes", "earn", "earns", "earned", "current", "currently", "market", "budget",
  "band", "range", "median", "average", "company", "team", "colleague", "friend", "@", "?", "->", ";", ":", "(", ")",
]

/// Words that bring in somebody else's figures.
private let strangers: Set<String> = [
  "you", "your", "they", "their", "offer", "offered", "offers", "band", "range", "asking", "ask", "budget", "above", "higher", "than",
  "more", "market", "wage", "not",
  "visa", "friend", "unchanged", "private", "secret", "confidential", "over", "@", "#", ";", "?", "notice", "period", "lose",
  "age", "commitment", "investment", "order", "deposit", "rent", "flat", "apartment", "house", "car", "commute", "travel", "childcare",
  "nursery", "tuition", "loan", "mortgage",
]

// MARK: Conditions

private let conditions: Set<String> = [
  "if", "unless", "provided", "assuming", "suppose", "supposing", "whether", "in-case", "once", "when",
]

private let negations: Set<String> = ["not", "never", "longer", "without", "hardly", "nor", "neither"]

private let rumours: Set<String> = [
  "heard", "hear", "read", "saw", "rumour", "rumor", "rumours", "rumors", "word", "apparently", "supposedly", "allegedly", "reportedly",
  "learned", "learnt", "says", "say", "saying", "told", "levels.fyi", "glassdoor", "reddit", "blind",
]

private let habits: Set<String> = ["usually", "normally", "typically", "often", "generally", "routinely", "regularly", "reportedly"]

/// `I'd appreciate it if you could`, `it would be great if`: a request, and no condition.
private func isThanked(_ words: [DraftWord], before condition: Int) -> Bool {
  guard condition > 1 else { return false }
  let last = words[condition - 1].text
  return thanks.contains(["it", "lot", "me", "much"].contains(last) ? words[condition - 2].text : last)
}

private let thanks: Set<String> = [
  "appreciate", "appreciated", "grateful", "thankful", "obliged", "great", "good", "nice", "wonderful", "lovely", "fantastic", "perfect",
  "ideal", "helpful",
  "help", "kind", "happy", "glad", "delighted", "thrilled", "pleased", "a", "better", "awesome", "brilliant", "love", "like", "indebted",
  "amazing", "fair",
]

/// Whether the sentence sets a condition: `if … I could`. A courtesy is none: `if possible`, `if that works for you`.
func isConditional(_ words: [DraftWord]) -> Bool {
  for (index, word) in words.enumerated() {
    switch word.text {
    case "if":
      let next = index + 1 < words.count ? words[index + 1].text : ""
      let second = index + 2 < words.count ? words[index + 2].text : ""
      let third = index + 3 < words.count ? words[index + 3].text : ""
      let isCourtesy =
        ["possible", "needed", "necessary", "helpful", "feasible"].contains(next)
        || (["that", "this", "it"].contains(next) && ["works", "helps", "is", "suits"].contains(second) && !third.hasPrefix("#"))
        || (next == "i" && second == "may") || (next == "you" && ["agree", "like", "prefer"].contains(second))
        || (next == "at" && second == "all")
        || (index > 0 && ["wonder", "wondering", "know", "see", "ask"].contains(words[index - 1].text))
        || isThanked(words, before: index)
      if !isCourtesy { return true }
    case "unless", "provided", "assuming", "suppose", "supposing", "hypothetically": return true
    case "as" where index + 2 < words.count && words[index + 1].text == "long" && words[index + 2].text == "as": return true
    case "in" where index + 1 < words.count && words[index + 1].text == "case": return true
    default: break
    }
  }
  return false
}
