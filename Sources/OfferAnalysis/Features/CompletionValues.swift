internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// The keywords, those first that fit what the negotiation has.
///
/// - Parameter ending: what the line lacks behind the word: a colon and a blank, or nothing.
func statementItems(_ scene: CompletionScene, ending: String) -> [Suggestion] {
  keywords(for: scene).map { keyword in
    Suggestion(
      keyword.rawValue, .keyword, detail: meaning(of: keyword).text, text: keyword.rawValue + ending,
      subject: .init(.keyword, keyword.rawValue))
  }
}

private func keywords(for scene: CompletionScene) -> [Keyword] {
  guard scene.syntax.company != nil else {
    let first: [Keyword] = [.company, .rate]
    return first + Keyword.allCases.filter { !first.contains($0) }
  }
  let above = scene.syntax.statements.last { $0.range.end < scene.line.start || $0.range.start < scene.line.start }?.keyword
  var order: [Keyword] = above == .ask || above == .or ? [.or] : []
  order += [
    .role, .region, .offer, .ask, .floor, .competing, .lever, .deadline, .term, .draft, .sent, .note, .or, .band, .discount, .rate,
    .outcome,
    .company,
  ]
  let present = Set(scene.syntax.statements.enumerated().filter { $0.offset != scene.statement }.compactMap(\.element.keyword))
  let (done, open) = (order.filter { $0.isOnce && present.contains($0) }, order.filter { !$0.isOnce || !present.contains($0) })
  var seen: Set<Keyword> = []
  return (open + done).filter { seen.insert($0).inserted }
}

/// What the guide advises to ask for besides money, without what the note has already.
func termItems(_ scene: CompletionScene) -> [Suggestion] {
  guard let guide = scene.negotiation.guide?.guide else { return [] }
  let present = Set(
    scene.syntax.statements.enumerated().filter { $0.offset != scene.statement && $0.element.keyword == .term }.map {
      comparableFullName(scene.syntax.valueText($0.element))
    })
  var seen = present
  return guide.terms.map(\.text).filter { seen.insert(comparableFullName($0)).inserted }.map {
    Suggestion($0, .term, detail: "extra ask of the guide")
  }
}

/// Days that people write: today and near it for what happened, ahead of it for deadlines.
func dayItems(_ scene: CompletionScene, isDeadline: Bool) -> [Suggestion] {
  guard let today = scene.note.environment.today else { return [] }
  let ahead: [(Day, String)] = [
    (today.adding(days: 7), "in 7 days"), (today.adding(days: 14), "in 14 days"), (endOfMonth(today), "end of this month"),
    (endOfMonth(endOfMonth(today).adding(days: 1)), "end of next month"), (today.adding(days: 1), "tomorrow"),
    (today.adding(days: 3), "in 3 days"),
  ]
  let now: [(Day, String)] = [(today, "today")]
  let past: [(Day, String)] = [(today.adding(days: -1), "yesterday")]
  var seen: Set<Day> = []
  return (isDeadline ? ahead + now : now + past + ahead).filter { seen.insert($0.0).inserted }.map { day, name in
    Suggestion(day.description, .day, detail: name, filter: "\(day) \(name)")
  }
}

private func endOfMonth(_ day: Day) -> Day {
  var last = day
  for _ in 0..<31 {
    let next = last.adding(days: 1)
    guard next.month == day.month, next.year == day.year else { break }
    last = next
  }
  return last
}

let discountItems: [Suggestion] = [
  ("30%", "private shares with a market"), ("50%", "private shares without one"), ("20%", "shares soon to be listed"),
  ("10%", "listed shares"), ("100%", "equity counts nothing"),
].map { Suggestion($0.0, .choice, detail: $0.1) }

/// The pairs of currencies that the negotiation needs, the figure left to fill.
func rateItems(_ scene: CompletionScene) -> [Suggestion] {
  var currencies: [Currency] = scene.negotiation.currency.map { [$0] } ?? []
  let packages =
    scene.negotiation.offers + scene.negotiation.asks.map(\.package) + scene.negotiation.competing.map(\.package)
    + [scene.negotiation.floorPackage].compactMap(\.self)
  for component in packages.flatMap(\.components) {
    if case .money(let range, _) = component.value, !currencies.contains(range.currency) { currencies.append(range.currency) }
  }
  for usual in [Currency.eur, .usd, .gbp] where !currencies.contains(usual) { currencies.append(usual) }
  guard let first = currencies.first else { return [] }
  return currencies.dropFirst().prefix(4).map { other in
    Suggestion(
      "1 \(other.code) = … \(first.code)", .rate, filter: "1 \(other.code) = \(first.code)", text: "1 \(other.code) = 1.00 \(first.code)",
      snippet: "1 \(other.code) = ${1:1.00} \(first.code)")
  }
}

/// Files that a draft may be, those first that the note does not name yet.
func pathItems(_ scene: CompletionScene, _ paths: [String]) -> [Suggestion] {
  let named = Set(
    scene.syntax.statements.enumerated().filter { entry in
      entry.offset != scene.statement && (entry.element.keyword == .draft || entry.element.keyword == .sent)
    }.map { scene.syntax.valueText($0.element) })
  let sorted = paths.sorted()
  let (new, old) = (sorted.filter { !named.contains($0) }, sorted.filter(named.contains))
  return new.map { Suggestion($0, .path) } + old.map { Suggestion($0, .path, detail: "named already") }
}

/// The codes that an allow may name: those that the negotiation has first.
func codeItems(_ scene: CompletionScene, except present: [String]) -> [Suggestion] {
  let found = Set(scene.note.negotiations[scene.index].findings.map(\.code))
  let all = DiagnosticCode.allCases.filter { !present.contains($0.rawValue) }
  return (all.filter(found.contains) + all.filter { !found.contains($0) }).map { code in
    Suggestion(
      code.rawValue, .code, detail: found.contains(code) ? "found here" : code.defaultSeverity.rawValue,
      subject: .init(.code, code.rawValue))
  }
}
