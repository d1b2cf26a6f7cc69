import Compensation
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

/// What a report says of one negotiation.
struct ReportSection {
  let path: String
  let comparison: Comparison
  /// The rows that are drawn, written and told; without the floor where that is hidden.
  let rows: [Comparison.Row]
  let deadline: Day?
  let outcome: String?
  let timeline: [Event]
  let terms: [(state: String, text: String)]
  let levers: [Lever]

  /// Something that happened, or is going to.
  struct Event {
    let day: Day?
    let title: String
    let text: String
  }

  struct Lever {
    let title: String
    let isUsed: Bool
  }

  init(_ comparison: Comparison, of note: ReadNote, floor: FloorDisplay) {
    path = note.path.text
    self.comparison = comparison
    rows = comparison.rows.filter { floor == .shown || $0.kind != .floor }
    let negotiation = note.analysis.negotiations[comparison.index].negotiation
    deadline = negotiation.deadlines.last { $0.name == nil }?.day
    outcome = negotiation.outcome?.rawValue
    timeline = events(rows, negotiation)
    terms = negotiation.syntax.statements.compactMap { statement in
      guard statement.keyword == .term, statement.hasValue else { return nil }
      let kind = if case .term(let kind) = statement.qualifier?.content { kind.rawValue } else { "" }
      return (kind, negotiation.syntax.valueText(statement))
    }
    levers = reportLevers(negotiation)
  }
}

/// What is dated, by date, and after it what is not, in the order of the lines.
private func events(_ rows: [Comparison.Row], _ negotiation: Negotiation) -> [ReportSection.Event] {
  var events: [ReportSection.Event] = []
  // An alternative is as old as the ask that it stands beside.
  var askDay: Day?
  for row in rows where row.kind != .floor && row.kind != .band {
    if row.kind == .ask { askDay = row.day }
    events.append(ReportSection.Event(day: row.kind == .or ? askDay : row.day, title: rowName(row), text: sentence(row)))
  }
  for statement in negotiation.syntax.statements {
    switch statement.keyword {
    case .sent where statement.hasValue:
      events.append(ReportSection.Event(day: statement.qualifier?.day, title: "mail sent", text: negotiation.syntax.valueText(statement)))
    case .outcome where statement.hasValue:
      events.append(ReportSection.Event(day: statement.qualifier?.day, title: "outcome", text: negotiation.syntax.valueText(statement)))
    default: break
    }
  }
  for deadline in negotiation.deadlines {
    events.append(ReportSection.Event(day: deadline.day, title: deadline.name.map { "deadline of \($0)" } ?? "deadline", text: ""))
  }
  let dated = events.enumerated().filter { $0.element.day != nil }
    .sorted { ($0.element.day ?? farFuture, $0.offset) < ($1.element.day ?? farFuture, $1.offset) }
  return dated.map(\.element) + events.filter { $0.day == nil }
}

private let farFuture = Day(daysSinceEpoch: Int.max)

/// `base €92K, equity €120K over 4 years`.
private func sentence(_ row: Comparison.Row) -> String {
  var parts: [String] = []
  if let base = row.base { parts.append("base \(written(base, row.currency))") }
  if let equity = row.equity {
    let years = row.equityYears.map { $0 == 1 ? " a year" : " over \($0) years" } ?? ""
    parts.append("equity \(written(equity, row.currency))\(years)")
  }
  if let bonus = row.bonus { parts.append("bonus \(written(bonus, row.currency))") }
  if let signing = row.signing { parts.append("signing \(written(signing, row.currency))") }
  if let total = row.total { parts.append("\(row.isLowerBound ? "at least " : "")\(written(total, row.currency)) a year") }
  return parts.joined(separator: ", ")
}

/// The guide's levers, the note's among them marked, and then those of the note's own.
private func reportLevers(_ negotiation: Negotiation) -> [ReportSection.Lever] {
  let used = negotiation.syntax.statements.filter { $0.keyword == .lever && $0.hasValue }.map { negotiation.syntax.valueText($0) }
  let usedNames = Set(used.map(comparableName))
  let titles = negotiation.guide.map { $0.guide.levers.map(\.title) + $0.guide.scripts.map(\.title) } ?? []
  let known = Set(titles.map(comparableName))
  let own = used.filter { !known.contains(comparableName($0)) }
  return titles.map { ReportSection.Lever(title: $0, isUsed: usedNames.contains(comparableName($0))) }
    + own.map { ReportSection.Lever(title: $0, isUsed: true) }
}
