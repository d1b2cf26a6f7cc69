internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// The companies and regions that a question may name: the note's own, then the guides'.
struct NamesInQuestion {
  enum Name {
    /// As the note or its guide spells it.
    case company(String)
    case region(String)
  }

  private let library: GuideLibrary
  /// By comparable name.
  private var companies: [String: String] = [:]
  private var regions: [String: String] = [:]
  private let guide: Guide?
  /// Where the negotiation is.
  let currentRegion: String?
  /// Words of the levers' titles and of the note's terms: a question may use them.
  private(set) var topics: Set<String> = []
  /// The companies of the guide's level mapping by their first word.
  private var elsewhere: [String: String] = [:]

  init(_ note: NoteAnalysis, about index: Int?) {
    library = note.environment.library
    let current = index.flatMap { note.negotiations.indices.contains($0) ? note.negotiations[$0].negotiation : nil }
    guide = current?.guide?.guide
    currentRegion = current?.regionTitle
    for region in guide?.regionNames ?? [] { regions[comparableName(region)] = region }
    // A note with hundreds of negotiations names hundreds of companies; those further off are found through their guides.
    for analysed in note.negotiations.prefix(64) {
      for name in [analysed.negotiation.companyTitle, analysed.negotiation.companyName].compactMap({ $0 }) {
        companies[comparableName(name)] = name
      }
      if let region = analysed.negotiation.regionTitle { regions[comparableName(region)] = regions[comparableName(region)] ?? region }
    }
    for competing in current?.competing ?? [] { companies[comparableName(competing.name)] = competing.name }
    for lever in guide?.levers ?? [] { topics.formUnion(titleWords(lever.title)) }
    for statement in current?.syntax.statements ?? [] where statement.keyword == .term {
      topics.formUnion(titleWords(current?.syntax.valueText(statement) ?? ""))
    }
    for level in guide?.levels ?? [] {
      let words = level.text.split(separator: " ")
      // `Google L4`, `L4 at Google`, or `L4 in the Google ladder`.
      let word = words.firstIndex { $0 == "at" || $0 == "the" }.flatMap { words.dropFirst($0 + 1).first } ?? words.first
      if let word, word.utf8.count > 2 { elsewhere[comparableName(String(word))] = String(word) }
    }
  }

  /// The number of the lever whose title has most of the words; of several the first.
  func lever(about words: [String]) -> Int? {
    let scored = (guide?.levers ?? []).map { lever in (lever.number, titleWords(lever.title).intersection(words).count) }
    return scored.filter { $0.1 > 0 }.min { ($1.1, $0.0) < ($0.1, $1.0) }?.0
  }

  /// The longest name that starts with the word at the index, and how many words it has.
  ///
  /// - Parameter isCertain: whether the word looks like a name, so that the whole library is asked for it.
  func name(_ words: [ChatWord], at index: Int, isCertain: Bool) -> (Name, count: Int)? {
    var texts: [String] = []
    for word in words[index...].prefix(Self.longestName) {
      guard case .word(_, let written) = word else { break }
      texts.append(written)
    }
    for count in stride(from: texts.count, to: 0, by: -1) {
      let text = withoutPossessive(texts[..<count].joined(separator: " "))
      let key = comparableName(text)
      guard key.utf8.count > 1 else { continue }
      if let company = companies[key] { return (.company(company), count) }
      if let region = regions[key] { return (.region(region), count) }
      if let company = library.companyName(text), isCertain || count > 1 || companies[comparableName(company)] != nil {
        return (.company(companies[comparableName(company)] ?? company), count)
      }
      if let region = guide?.region(named: text)?.name { return (.region(region), count) }
      if isCertain, let region = elsewhere(text) { return (.region(region), count) }
    }
    return nil
  }

  /// A name of the note's that is one slip away.
  func misspelt(_ text: String) -> Name? {
    guard text.utf8.count > 3 else { return nil }
    let names = companies.map { ($0.key, Name.company($0.value)) } + regions.map { ($0.key, Name.region($0.value)) }
    let sorted = names.sorted { $0.0 < $1.0 }
    guard let near = nearest(to: text, in: sorted.map(\.0)).first else { return nil }
    return sorted.first { $0.0 == near }?.1
  }

  /// The company of the level mapping that stands at the index, with the words that its name goes on with there: `Capital One`.
  func companyElsewhere(_ words: [ChatWord], at index: Int) -> (name: String, count: Int)? {
    guard case .word(let text, _) = words[index], var name = elsewhere[text] else { return nil }
    var count = 1
    for word in words[(index + 1)...].prefix(Self.longestName - 1) {
      guard case .word(_, let written) = word else { break }
      let longer = "\(name) \(withoutPossessive(written))"
      guard guide?.levels.contains(where: { $0.text.lowercased().contains(longer.lowercased()) }) == true else { break }
      name = longer
      count += 1
    }
    return (name, count)
  }

  /// A region that the built-in guides have, for a question about another company.
  private func elsewhere(_ text: String) -> String? {
    for entry in library.guides.suffix(Self.builtIn) where entry.builtIn {
      if let region = entry.guide.region(named: text)?.name { return region }
    }
    return nil
  }

  private static let builtIn = 8
  private static let longestName = 4
}

/// The words of a title that say something, in small letters.
private func titleWords(_ title: String) -> Set<String> {
  Set(
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      $0.utf8.count > 1 && !["the", "of", "and"].contains($0)
    }
  )
}

private func withoutPossessive(_ text: String) -> String {
  for end in ["'s", "’s", "'", "’"] where text.hasSuffix(end) { return String(text.dropLast(end.count)) }
  return text
}
