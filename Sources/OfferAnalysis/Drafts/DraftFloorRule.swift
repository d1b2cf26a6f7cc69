internal import SourceText

/// Finds words that say a figure is the least that their author would take, by the parts that such clauses are made of rather than
/// by their wording:
///
///     a bound beside the figure   below · under · less than · short of        from · above · or more · and up
///     what becomes of it          not · never · hard · no deal · I walk       I'm in · yes · worth a talk
///     whose it is                 I · me · my, or nobody who is named
///
/// It knows nothing of the note: whether the figure can be pay at all, its reader decides.
struct DraftFloorRule {
  private let words: [DraftWord]
  private let place: Int
  /// Where the words begin that belong to the figure: behind the figure before it.
  private let start: Int
  /// Behind the last word that may still speak of it.
  private let end: Int

  init(_ words: [DraftWord], at place: Int, from start: Int) {
    self.words = words
    self.place = place
    self.start = start
    var end = place + 1
    while end < words.count, end - place <= Self.longestConsequence, words[end].text != "?" {
      if case .figure = words[end].kind { break }
      end += 1
    }
    self.end = end
  }

  private static let longestConsequence = 16

  /// From the first to behind the last word that says it, and whether they refuse what is less: no ask is put so. Nil where nothing
  /// says it.
  func find() -> (words: Range<Int>, refuses: Bool)? {
    if isQuestion { return nil }
    if let words = concession() ?? condition() { return (words, false) }
    // "No less than €138K" may also be an ask.
    if let bound = lowerBound() {
      let isBare = bound > start && ["no", "not", "nothing", "never"].contains(words[bound - 1].text)
      return refusal(of: bound).map { ($0, !isBare) }
    }
    if let bound = upperBound() {
      let isAny = ["anything", "everything", "something", "anywhere"].contains(words[bound.lowerBound].text)
      return agreement(over: bound).map { ($0, isAny) }
    }
    return findReferringBack().map { ($0, false) }
  }

  /// `€138K a year; anything less and I'm out`: words behind the figure that speak of it again.
  func findReferringBack() -> Range<Int>? {
    for bound in (place + 1)..<max(place + 1, end) where ["below", "under", "beneath", "less", "lower"].contains(words[bound].text) {
      var behind = bound + 1
      if behind < end, words[behind].text == "than" {
        behind += 1
        guard behind < end, FloorWords.pronouns.contains(words[behind].text) else { continue }
      }
      if behind < end, FloorWords.pronouns.contains(words[behind].text) { behind += 1 }
      // "below market", "less equity"
      guard behind >= end || words[behind].kind == .mark || FloorWords.endsBound.contains(words[behind].text) else { continue }
      let clause = max(place + 1, clauseStart(before: bound))
      if isForeign(clause..<end) || isDescription(bound, clause) { continue }
      if let subject = refuser(in: clause..<bound, clause) { return subject..<behind }
      if let last = refusingWord(in: behind..<end), isAnswered(behind..<end, upTo: last) { return bound..<(last + 1) }
    }
    return nil
  }

  /// `I can't do it unless the base is €138K`: without it there is nothing.
  private func condition() -> Range<Int>? {
    guard let unless = (start..<place).last(where: { words[$0].text == "unless" }) else { return nil }
    let between = words[(unless + 1)..<place]
    guard
      between.allSatisfy({
        FloorWords.openers.contains($0.text) || FloorWords.bridges.contains($0.text) || FloorWords.reaching.contains($0.text)
          || $0.text == "you"
      })
    else { return nil }
    let clause = clauseStart(before: unless)
    if let first = refusingWord(in: clause..<unless), !isForeign(clause..<end) { return author(of: first, clause).map { $0..<(place + 1) } }
    let behind = (place + 1)..<end
    guard clause == unless, let last = refusingWord(in: behind), isAnswered(behind, upTo: last), !isForeign(clause..<(last + 1)),
      behind.contains(where: { isAuthor(words[$0]) })
    else { return nil }
    return unless..<(last + 1)
  }

  /// `if need be I'd take €138K`: what an author would take, but not gladly.
  private func concession() -> Range<Int>? {
    let reach = max(start, place - 10)..<min(end, place + 5)
    guard let word = reach.first(where: { words[$0].text == FloorWords.concessionWord }) else { return nil }
    let range = min(word, place)..<(max(word, place) + 1)
    guard reach.contains(where: { isAuthor(words[$0]) || words[$0].text == "ok" || words[$0].text == "fine" }) || word > place,
      !range.contains(where: { isOther(words[$0]) || FloorWords.negations.contains(words[$0].text) }), !isTold(range), !isForeign(reach)
    else { return nil }
    // "At a push I could start in March with €20K"
    let says = range.contains { FloorWords.takings.contains(words[$0].text) || FloorWords.denied.contains(words[$0].text) }
    return says || word > place || range.dropFirst().dropLast().allSatisfy { isFiller($0) } ? range : nil
  }

  private var isQuestion: Bool { words.last?.text == "?" && !words.contains { $0.text == "i" } }

  // MARK: The bound beside the figure

  /// `below €138K`, `less than a total of €138K`, `short of €138K`: where it begins.
  private func lowerBound() -> Int? {
    guard let last = lastWordInFront() else { return nil }
    switch words[last].text {
    case "below", "under", "beneath", "underneath", "sub": return last
    case "than" where last > start && ["less", "lower", "smaller", "worse", "fewer"].contains(words[last - 1].text): return last - 1
    case "of" where last > start && ["short", "shy"].contains(words[last - 1].text): return last - 1
    default: return nil
    }
  }

  /// `from €138K`, `anything above €138K`, `€138K or more`: the words of it, the figure's place among them.
  private func upperBound() -> Range<Int>? {
    if let last = lastWordInFront(), ["above", "over", "from", "beyond", "upwards"].contains(words[last].text) {
      let first = last > start && ["anything", "something", "everything", "anywhere", "starting", "upwards"].contains(words[last - 1].text)
      if first || words[last].text == "from" && !behind(place + 1, ["to"]) { return (first ? last - 1 : last)..<(place + 1) }
      if behind(place + 1, ["upwards", "up", "onwards"]) { return last..<(place + 2) }
    }
    if behind(place + 1, ["or", "and", "plus"]),
      behind(place + 2, ["more", "higher", "above", "better", "over", "up", "upwards", "beyond"])
    {
      return place..<(place + 3)
    }
    return behind(place + 1, ["upwards", "onwards"]) ? place..<(place + 2) : nil
  }

  /// The last word in front of the figure that does more than to say which figure it is.
  private func lastWordInFront() -> Int? {
    var position = place - 1
    while position >= start, place - position <= 6 {
      if !FloorWords.bridges.contains(words[position].text) || words[position].text == "of" && isPart(position) { return position }
      position -= 1
    }
    return nil
  }

  private func isPart(_ position: Int) -> Bool { position > start && ["short", "shy"].contains(words[position - 1].text) }

  private func behind(_ position: Int, _ some: Set<String>) -> Bool { position < end && some.contains(words[position].text) }

  // MARK: What becomes of it

  private func refusal(of bound: Int) -> Range<Int>? {
    let clause = clauseStart(before: bound)
    if isDescription(bound, clause) { return nil }
    let front = clause..<bound
    if let subject = refuser(in: front, clause), !isForeign(subject..<statementEnd(behind: place)) { return subject..<(place + 1) }
    let behind = (place + 1)..<end
    guard let last = refusingWord(in: behind), isAnswered(behind, upTo: last), !isForeign(clause..<(place + 1)),
      (behind.lowerBound..<last).contains(where: { isAuthor(words[$0]) }) || !isForeign(place..<statementEnd(behind: last))
    else { return nil }
    let isOpen = front.allSatisfy { FloorWords.openers.contains(words[$0].text) || isDraftAdverb(words[$0]) }
    let speaks = (clause..<end).contains { isAuthor(words[$0]) }
    return isOpen || speaks ? bound..<(last + 1) : nil
  }

  /// `the offer is below €98K`, `€5K less than €98K`: how things are, and no bound unless it is under a condition.
  private func isDescription(_ bound: Int, _ clause: Int) -> Bool {
    guard bound > 0 else { return false }
    if case .figure = words[bound - 1].kind { return true }
    let before = words[clause..<bound]
    let isCopula = before.last.map { ["is", "are", "was", "were"].contains($0.text) } ?? false
    if isCopula, !before.contains(where: { FloorWords.conditions.contains($0.text) }) { return true }
    guard
      !before.contains(where: {
        FloorWords.conditions.contains($0.text) || FloorWords.negations.contains($0.text) || FloorWords.refusals.contains($0.text)
      })
    else {
      return false
    }
    return before.suffix(3).contains {
      ["is", "are", "was", "were", "sits", "remains", "came", "comes", "stays", "lies", "lands"].contains($0.text)
    }
  }

  /// Where the author is named who refuses in front of a bound: `I ~ could not ~ accept anything`. What is denied must be a taking:
  /// "I can't believe you pay less than" denies something else.
  private func refuser(in front: Range<Int>, _ clause: Int) -> Int? {
    guard let first = refusingWord(in: front) else { return nil }
    let needsTaking = FloorWords.negations.contains(words[first].text) || FloorWords.hardships.contains(words[first].text)
    let between = (first + 1)..<front.upperBound
    if isTold(between) { return nil }
    guard needsTaking, !between.allSatisfy({ isFiller($0) }) else { return author(of: first, clause) }
    guard let taking = between.first(where: { FloorWords.denied.contains(words[$0].text) }),
      // "I can't accept that equity is worth less"
      taking + 1 >= words.count || words[taking + 1].text != "that" || taking + 2 == front.upperBound,
      let subject = author(of: taking, clause)
    else {
      return nil
    }
    return min(subject, first)
  }

  private func isFiller(_ position: Int) -> Bool {
    FloorWords.bridges.contains(words[position].text) || FloorWords.openers.contains(words[position].text) || isDraftAdverb(words[position])
  }

  /// The last word of a stretch in front, the first of one behind, that refuses; none where another takes it back: `no problem`.
  private func refusingWord(in range: Range<Int>) -> Int? {
    for position in range {
      let text = words[position].text
      let isNegation = FloorWords.negations.contains(text)
      guard isNegation || FloorWords.refusals.contains(text) else { continue }
      // "I wouldn't mind", "it's no problem", "I never refused"
      if isNegation, (position + 1..<min(range.upperBound, position + 5)).contains(where: { takesBack(words[$0].text) }) { return nil }
      if isNegation, position + 1 < words.count, ["only", "just", "sure", "yet", "certain"].contains(words[position + 1].text) {
        return nil
      }
      if text == "out" || text == "pass" || text == "leave" || text == "stay" || text == "walk" || text == "turn", !isPlain(position) {
        continue
      }
      return position
    }
    return nil
  }

  private func takesBack(_ text: String) -> Bool { FloorWords.appeasements.contains(text) }

  /// `I would walk`, not `pass it on` or `leave Paris`.
  private func isPlain(_ position: Int) -> Bool {
    position == 0 || !["a", "the", "my", "your", "to"].contains(words[position - 1].text)
      || words[position - 1].text == "to" && position > 1 && ["have", "need", "had", "going", "forced"].contains(words[position - 2].text)
  }

  /// Whether what stands behind the figure is said of it, and not of somebody or something else.
  private func isAnswered(_ range: Range<Int>, upTo last: Int) -> Bool {
    guard last - range.lowerBound <= 9 else { return false }
    for position in range.lowerBound..<last {
      let word = words[position]
      if [";", "("].contains(word.text)
        || isOther(word) && word.text != "we" && !(word.text == "you" && range.contains { words[$0].text == "me" })
      {
        return false
      }
      if ["because", "although", "though", "whereas", "while", "since", "who"].contains(word.text) { return false }
    }
    return true
  }

  private func agreement(over bound: Range<Int>) -> Range<Int>? {
    let clause = clauseStart(before: bound.lowerBound)
    let hasAuthor = (clause..<end).contains { isAuthor(words[$0]) }
    guard !isForeign(clause..<end), !isTold(clause..<bound.lowerBound),
      !words[clause..<end].contains(where: { FloorWords.observed.contains($0.text) })
    else { return nil }
    let behind = max(bound.upperBound, place + 1)..<end
    if let last = behind.first(where: { FloorWords.agreements.contains(words[$0].text) }), last - behind.lowerBound <= 7,
      hasAuthor || words[last].text == "deal",
      !(behind.lowerBound..<last).contains(where: {
        FloorWords.negations.contains(words[$0].text) || isOther(words[$0]) && words[$0].text != "you" && words[$0].text != "we"
      }),
      words[..<bound.lowerBound].suffix(3).allSatisfy({ !FloorWords.wishes.contains($0.text) }),
      last + 1 >= end || words[last + 1].text != "for" || last + 2 >= end || isAuthor(words[last + 2])
    {
      return bound.lowerBound..<(last + 1)
    }
    guard bound.lowerBound < place, let first = (clause..<bound.lowerBound).last(where: { FloorWords.takings.contains(words[$0].text) }),
      hasAuthor, author(of: first, clause) != nil, words[first + 1].text != "that",
      // "I consider anything above €500K a senior role"
      place + 1 >= end || !["a", "an", "the", "as"].contains(words[place + 1].text),
      !(clause..<first).contains(where: { FloorWords.negations.contains(words[$0].text) || FloorWords.wishes.contains(words[$0].text) })
    else { return nil }
    return first..<max(bound.upperBound, place + 1)
  }

  // MARK: Whose it is

  /// Where the clause begins that the bound is in: behind the last mark or conjunction that parts statements.
  private func clauseStart(before bound: Int) -> Int {
    var position = bound
    while position > start {
      let text = words[position - 1].text
      if [";", ":", "(", ")", "-", "but", "because", "so", "while", "although", "though", "whereas", "since"].contains(text) { break }
      if text == ",", position < bound, !isDraftAdverb(words[position]), words[position].text != "if" { break }
      if text == "and", position < bound, FloorWords.subjects.contains(words[position].text) { break }
      position -= 1
    }
    return position
  }

  /// Where the one who refuses is named, if it is the author: the nearest of the clause's subjects in front. Where nobody is named,
  /// the refusal's own place; nil where it is somebody else's.
  private func author(of refusal: Int, _ clause: Int) -> Int? {
    var position = refusal - 1
    // A clause without a subject has that of the one before it: "I asked for €100K and won't go below €95K".
    let isElliptic =
      clause < words.count && ["and", "or", "nor"].contains(words[clause].text) || clause > 0 && words[clause - 1].text == "and"
    while position >= (isElliptic ? 0 : clause) {
      let word = words[position]
      // "I closed no deal below" is history.
      if ["i", "me", "myself"].contains(word.text) {
        return isTold(position + 1..<refusal) ? nil : position >= clause ? position : refusal
      }
      if word.text == "we",
        words[position..<max(position, place)].contains(where: { FloorWords.togetherVerbs.contains($0.text) })
      {
        return position
      }
      // "you cannot get me for less than", "please don't come back with less than"
      if word.text == "you" {
        return (refusal..<max(refusal, place, end)).contains { ["me", "my"].contains(words[$0].text) } ? position : nil
      }
      if isOther(word) { return nil }
      position -= 1
    }
    return isOfNobody(refusal, clause) ? refusal : nil
  }

  /// Whether a refusal without an author may be the author's: "nothing goes for less than" is how a market is.
  private func isOfNobody(_ refusal: Int, _ clause: Int) -> Bool {
    let rest = words[refusal..<max(refusal, end)]
    let subject = words[clause..<refusal]
    return subject.allSatisfy {
      FloorWords.openers.contains($0.text) || FloorWords.bridges.contains($0.text) || FloorWords.auxiliaries.contains($0.text)
        || FloorWords.negations.contains($0.text)
        || isDraftAdverb($0)
    }
      && !rest.contains { ["goes", "sells", "sold", "rents", "costs", "pays", "earns", "gets", "makes"].contains($0.text) }
      || rest.contains { isAuthor($0) }
  }

  private func isTold(_ range: Range<Int>) -> Bool {
    range.contains {
      words[$0].text.hasSuffix("ed") && !FloorWords.presentForms.contains(words[$0].text)
        || ["did", "was", "were", "had"].contains(words[$0].text)
    }
  }

  private func isAuthor(_ word: DraftWord) -> Bool { ["i", "me", "my", "myself"].contains(word.text) }

  private func isOther(_ word: DraftWord) -> Bool {
    word.kind == .company || word.text == "@" || FloorWords.otherSubjects.contains(word.text)
  }

  /// The next mark: "is not what the market pays, so" ends there.
  private func statementEnd(behind last: Int) -> Int {
    words[min(last + 1, end)..<end].firstIndex { $0.kind == .mark } ?? end
  }

  /// Whether the words are about something other than pay: a rent, a share's price, a threshold of the law.
  private func isForeign(_ range: Range<Int>) -> Bool { isForeignMatter(words[range]) }
}

/// Whether the last of the subjects is a third person: `she told her recruiter she would not`.
func isOfThirdPerson(_ words: ArraySlice<DraftWord>) -> Bool {
  for word in words.reversed() {
    if ["i", "me", "we", "you"].contains(word.text) { return false }
    if FloorWords.otherSubjects.contains(word.text) && !["your", "us", "our", "company", "team"].contains(word.text) { return true }
  }
  return false
}

func isForeignMatter(_ words: ArraySlice<DraftWord>) -> Bool { words.contains { FloorWords.foreignMatters.contains($0.text) } }
