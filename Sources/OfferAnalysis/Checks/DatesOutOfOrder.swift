internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `dates-out-of-order`: a dated offer, ask or competing offer has a date before that of an earlier line of its kind and name.
func datesOutOfOrder(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let syntax = subject.negotiation.syntax
  // Nothing is out of order among fewer than two dates, and most negotiations have no more.
  guard syntax.statements.count(where: { $0.qualifier?.day != nil }) > 1 else { return [] }
  var latest: [String: (day: Day, range: TextRange)] = [:]
  var findings: [Finding] = []
  for (index, statement) in syntax.statements.enumerated() {
    guard let keyword = statement.keyword, [.offer, .ask, .competing].contains(keyword), let qualifier = statement.qualifier,
      let day = qualifier.day
    else {
      continue
    }
    let name = qualifier.name.map { subject.negotiation.competitorKey(syntax.text.string($0)) } ?? ""
    let kind = keyword.rawValue + " " + name
    if let before = latest[kind], day < before.day {
      findings.append(
        Finding(
          .datesOutOfOrder, at: qualifier.range, statement: index,
          "\(day) is before the \(before.day) of an earlier \(keyword.rawValue): the later line should be the later day",
          related: [Related(.negotiation(before.range), "the earlier line")]))
    } else {
      latest[kind] = (day, qualifier.range)
    }
  }
  return findings
}
