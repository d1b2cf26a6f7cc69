internal import Compensation
internal import SourceText

/// A question with each of its words looked up.
struct QuestionReading {
  private(set) var concepts: Set<Concept> = []
  private(set) var amounts: [AskedAmount] = []
  private(set) var companies: [String] = []
  private(set) var region: String?
  private(set) var number: Int?
  private(set) var code: DiagnosticCode?
  private(set) var components: [Component] = []
  private(set) var stranger: String?
  /// The number of the lever whose title the question uses words of.
  private(set) var lever: Int?
  private var topics: [String] = []
  /// Words that carry meaning and are known, and words that nobody knows.
  private var known = 0
  private(set) var unknown = 0
  /// Whether the word that nobody knows stands before all that carry meaning.
  private var isUnknownFirst = false
  /// How the question starts: with `and`, `what about`, a preposition.
  private(set) var opening: [String] = []

  /// A word or amount with what it was found to be, to tell which component an amount belongs to.
  private enum Item {
    case concept(Concept)
    case amount(Int)
    case and
    case filler
    case other
  }

  init(_ words: [ChatWord], _ names: NamesInQuestion) {
    let texts = words.indices.map { text(of: words, at: $0, names) }
    opening = texts.prefix(3).compactMap { $0 }
    var items: [Item] = []
    var index = 0
    while index < words.count {
      if case .number = words[index], let (concept, count) = ChatLexicon.english.phrase(in: texts, at: index) {
        note(concept, &items)
        index += count
        continue
      }
      switch words[index] {
      case .amount(let amount, let period):
        items.append(add(amount, period))
        index += 1
      case .number(let value):
        readNumber(value, &items)
        index += 1
      case .word(_, let written):
        index += readWord(texts[index] ?? "", written, texts, words, index, names, &items)
      }
    }
    readThousands()
    assignComponents(items)
    if companies.count > 1 { concepts.insert(.names) }
    if unknown > 0 { concepts.insert(.unknown) }
    if !topics.isEmpty {
      concepts.insert(.topic)
      lever = names.lever(about: topics)
    }
  }

  /// Whether so much of the question is known that its kind can be told.
  var isWellKnown: Bool {
    switch unknown {
    case 0: true
    // "What is my strongest lever": a word before the one that counts describes it; one behind it ("the floor plan") changes it.
    case 1: known >= 2 || (known == 1 && isUnknownFirst && !concepts.isDisjoint(with: [.what, .which, .when, .how, .where]))
    case 2: known >= 5
    default: false
    }
  }

  // MARK: Words

  private mutating func readWord(
    _ text: String, _ written: String, _ texts: [String?], _ words: [ChatWord], _ index: Int, _ names: NamesInQuestion,
    _ items: inout [Item]
  ) -> Int {
    let lexicon = ChatLexicon.english
    if let (concept, count) = lexicon.phrase(in: texts, at: index) {
      note(concept, &items)
      return count
    }
    if text.contains("-"), let found = code(text) {
      code = found
      note(.code, &items)
      return 1
    }
    if isLevelName(text) {
      note(.level, &items)
      return 1
    }
    let concept = lexicon.concept(of: text) ?? (text.hasSuffix("s") ? lexicon.concept(of: String(text.dropLast())) : nil)
    let isCapital = index > 0 && written.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } == true && text.utf8.count > 1
    let isAfterPreposition = index > 0 && texts[index - 1].map { prepositions.contains($0) } == true
    if concept == nil || isCapital, let (name, count) = names.name(words, at: index, isCertain: isCapital || isAfterPreposition) {
      switch name {
      case .company(let company):
        if !companies.contains(company) { companies.append(company) }
        note(.name, &items)
      case .region(let found):
        note(region: found, current: names.currentRegion)
        note(.place, &items)
      }
      return count
    }
    if let concept {
      if let ordinal = ordinals[text] { number = number ?? ordinal }
      if text == "and" { items.append(.and) } else { note(concept, &items) }
      return 1
    }
    // `ask/offer`, `year-1`
    if text.contains("-"), case let parts = text.split(separator: "-").map(String.init), parts.count > 1,
      parts.allSatisfy({ lexicon.concept(of: $0) != nil })
    {
      for part in parts { if let concept = lexicon.concept(of: part) { note(concept, &items) } }
      return 1
    }
    if let name = names.misspelt(text) {
      switch name {
      case .company(let company):
        if !companies.contains(company) { companies.append(company) }
        note(.name, &items)
      case .region(let found):
        note(region: found, current: names.currentRegion)
        note(.place, &items)
      }
      return 1
    }
    if let company = names.companyElsewhere(words, at: index) {
      stranger = stranger ?? company.name
      note(.elsewhere, &items)
      return company.count
    }
    if names.topics.contains(text) {
      topics.append(text)
      items.append(.other)
      return 1
    }
    if isAfterPreposition, stranger == nil {
      var end = index + 1
      while end < words.count, case .word(let next, let written) = words[end], lexicon.concept(of: next) == nil,
        written.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) == true
      { end += 1 }
      stranger = words[index..<end].map { if case .word(_, let written) = $0 { written } else { "" } }.joined(separator: " ")
      items.append(.other)
      unknown += isCapital ? 0 : 1
      return end - index
    }
    if unknown == 0 { isUnknownFirst = known == 0 }
    unknown += 1
    items.append(.other)
    return 1
  }

  /// Of two regions ("Paris or London") the one that the negotiation is not in is asked about.
  private mutating func note(region found: String, current: String?) {
    if let known = region, known != found { concepts.insert(.places) }
    if region == nil || found != current { region = found }
  }

  private mutating func note(_ concept: Concept, _ items: inout [Item]) {
    if concept == .filler {
      items.append(.filler)
      return
    }
    concepts.insert(concept)
    // Words that only ask say nothing of what is asked.
    if ![.what, .when, .where, .which, .how, .will, .here].contains(concept) { known += 1 }
    items.append(.concept(concept))
    if concept.isComponent, let component = Component(rawValue: concept.rawValue), !components.contains(component) {
      components.append(component)
    }
    switch concept {
    case .half: shares.append((Ratio(1, over: 2), items.count - 1))
    case .double: shares.append((2, items.count - 1))
    case .nothing: shares.append((0, items.count - 1))
    case .between: amounts.append(AskedAmount(.between))
    default: break
    }
  }

  /// Shares of what is there with the place of their word.
  private var shares: [(Ratio, Int)] = []

  private func code(_ text: String) -> DiagnosticCode? {
    if let code = DiagnosticCode(rawValue: text) { return code }
    guard text.utf8.count > 6 else { return nil }
    return nearest(to: text, in: DiagnosticCode.allCases.map(\.rawValue)).first.flatMap { DiagnosticCode(rawValue: $0) }
  }

  // MARK: Figures

  private mutating func add(_ amount: WrittenAmount, _ period: Period?) -> Item {
    let years: Int? =
      switch period {
      case .years(let years): years
      case .perYear: 1
      case .perMonth, nil: nil
      }
    concepts.insert(amount.unit == .percent ? .percent : .figure)
    known += 1
    amounts.append(AskedAmount(.written(noteText(of: amount, times: period == .perMonth ? 12 : 1)), years: years))
    return .amount(amounts.count - 1)
  }

  private mutating func readNumber(_ value: Int, _ items: inout [Item]) {
    items.append(.other)
    // A year of the calendar is nothing that a note's figures are of.
    guard value < 1000 else {
      unknown += 1
      return
    }
    number = number ?? value
    concepts.insert(.number)
  }

  /// `is 95 enough`: people leave out the thousands.
  private mutating func readThousands() {
    guard amounts.isEmpty, let value = number, (10...999).contains(value), !concepts.contains(.lever), !concepts.contains(.left),
      !concepts.contains(.deadline)
    else { return }
    amounts.append(AskedAmount(.written("\(value)K"), component: components.first))
    concepts.insert(.figure)
    known += 1
    number = nil
  }

  // MARK: Which component

  private mutating func assignComponents(_ items: [Item]) {
    var taken: Set<Int> = []
    for (place, item) in items.enumerated() {
      guard case .amount(let index) = item, amounts[index].component == nil else { continue }
      let before = component(items, from: place, step: -1, taken: taken)
      let after = component(items, from: place, step: 1, taken: taken)
      // `base 95K equity 120K`: a name between two amounts belongs to the second where the first has its own.
      let chosen = after.flatMap { found in before != nil && isFollowedByAmount(items, found.place) ? before : found } ?? before
      guard let chosen else { continue }
      taken.insert(chosen.place)
      amounts[index] = amounts[index].with(component: chosen.component)
    }
    for (share, place) in shares {
      let found = component(items, from: place, step: 1, taken: taken) ?? component(items, from: place, step: -1, taken: taken)
      amounts.append(AskedAmount(.share(share), component: found?.component))
    }
    turnPercentagesIntoChanges()
  }

  /// `15 % more base` changes the base; `15 % bonus` is a bonus.
  private mutating func turnPercentagesIntoChanges() {
    for (index, amount) in amounts.enumerated() {
      guard case .written(let text) = amount.value else { continue }
      if text.hasSuffix("%") {
        guard amount.component != .bonus, let percent = percentage(text) else { continue }
        let share = concepts.contains(.less) ? 1 - percent / 100 : 1 + percent / 100
        guard !share.isNegative else { continue }
        amounts[index] = AskedAmount(.share(share), component: amount.component)
      } else if concepts.contains(.more), !concepts.contains(.above), concepts.isDisjoint(with: [.enough, .toomuch, .good]) {
        amounts[index] = AskedAmount(.more(text), component: amount.component, years: amount.years)
      } else if concepts.contains(.less), concepts.isDisjoint(with: [.enough, .toomuch, .good]) {
        amounts[index] = AskedAmount(.less(text), component: amount.component, years: amount.years)
      }
    }
  }

  private func component(_ items: [Item], from place: Int, step: Int, taken: Set<Int>) -> (component: Component, place: Int)? {
    var position = place + step
    var passed = 0
    while items.indices.contains(position), passed <= 3 {
      switch items[position] {
      case .concept(let concept):
        if let component = Component(rawValue: concept.rawValue), !taken.contains(position) { return (component, position) }
        // Only words of being and becoming may stand between.
        guard concept == .whatif || concept == .more || concept == .less || concept == .offer || concept == .will else { return nil }
      case .filler, .other: break
      case .and, .amount: return nil
      }
      position += step
      passed += 1
    }
    return nil
  }

  private func isFollowedByAmount(_ items: [Item], _ place: Int) -> Bool {
    for item in items.dropFirst(place + 1) {
      switch item {
      case .amount: return true
      case .filler: continue
      case .and, .concept, .other: return false
      }
    }
    return false
  }
}

/// A word as it is looked up: what is misspelt as what it most likely stands for, a number as its digits; nil for amounts.
private func text(of words: [ChatWord], at index: Int, _ names: NamesInQuestion) -> String? {
  switch words[index] {
  case .amount: return nil
  case .number(let value): return String(value)
  case .word(let text, let written):
    let lexicon = ChatLexicon.english
    // A capital, or `in` before it, makes it a name, however near a word it is: `in Seattle` does not settle anything.
    if index > 0 {
      if written.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false { return text }
      if case .word("in", _) = words[index - 1] { return text }
    }
    guard !lexicon.knows(text), names.name(words, at: index, isCertain: false) == nil else { return text }
    return lexicon.corrected(text) ?? text
  }
}

private let prepositions: Set<String> = [
  "in", "at", "of", "for", "from", "to", "with", "by", "vs", "versus", "than", "against", "about", "and", "or", "near",
]

/// `l4`, `e5`, `ic3`
private func isLevelName(_ text: String) -> Bool {
  let letters = text.utf8.prefix { $0.isASCIILetter }
  let digits = text.utf8.dropFirst(letters.count)
  return (1...2).contains(letters.count) && (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCIIDigit }
}

private let ordinals = [
  "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
]

/// A figure of a question as it would stand in a note: `EUR 95000–100000`, `$95000`, `10 %`.
private func noteText(of amount: WrittenAmount, times factor: Int) -> String {
  func number(_ value: Ratio) -> String { plainNumber(value * Ratio(factor)) }
  if amount.unit == .percent { return number(amount.low) + "%" }
  let figures = amount.high.map { "\(number(amount.low))–\(number($0))" } ?? number(amount.low)
  return switch amount.mark {
  case .currency(let currency): "\(currency.code) \(figures)"
  case .dollar: "$\(figures)"
  case .yen: "¥\(figures)"
  case .krone: "kr \(figures)"
  case nil: figures
  }
}

private func percentage(_ text: String) -> Ratio? {
  let bytes = Bytes(Array(text.utf8))
  guard case .amount(let amount) = readAmount(bytes, at: 0, style: .note), amount.unit == .percent else { return nil }
  return amount.low
}
