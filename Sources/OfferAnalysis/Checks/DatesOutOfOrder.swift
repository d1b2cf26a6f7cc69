internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `dates-out-of-order`: a dated offer, ask or competing offer has a date before that of an earlier line of its kind and name.
func datesOutOfOrder(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let syntax = subject.negotiation.syntax
  let keys = subject.negotiation.competitorKeys
  var latest: [Series: (day: Day, range: TextRange)] = [:]
  var findings: [Finding] = []
  for (index, statement) in syntax.statements.enumerated() {
    guard let keyword = statement.keyword, [.offer, .ask, .competing].contains(keyword), let qualifier = statement.qualifier,
      let day = qualifier.day
    else {
      continue
    }
    let series = Series(keyword: keyword, name: qualifier.name.map { keys[syntax.text.string($0), default: ""] })
    if let before = latest[series], day < before.day {
      findings.append(
        Finding(
          .datesOutOfOrder, at: qualifier.range, statement: index,
          "\(day) is before the \(before.day) of an earlier \(keyword.rawValue): the later line should be the later day",
          related: [Related(.negotiation(before.range), "the earlier line")]))
    } else {
      latest[series] = (day, qualifier.range)
    }
  }
  return findings
}

/// Offers, asks, or one competitor's offers: what dates are held against each other.
private struct Series: Hashable {
  let keyword: Keyword
  let name: String?
}
