internal import OfferSyntax
internal import SourceText

/// `malformed-value`: a qualifier or a value that the statement does not know; an `or` without an ask right above it.
func malformedValue(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  var findings: [Finding] = []
  var followsAsk = false
  for (index, statement) in subject.statements {
    guard let keyword = statement.keyword else {
      followsAsk = false
      continue
    }
    if let qualifier = statement.qualifier, case .unknown = qualifier.content {
      let text = subject.negotiation.syntax.text.string(qualifier.range)
      let message =
        keyword == .term
        ? "`\(text)` is no kind of term: \(TermKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")), or nothing"
        : "`\(keyword.rawValue)` takes nothing before its colon, but here stands `\(text)`"
      let near = keyword == .term ? nearest(to: text, in: TermKind.allCases.map(\.rawValue)) : []
      findings.append(
        Finding(
          .malformedValue, at: qualifier.range, statement: index, Wording(message),
          fixes: near.map { Fix("Use `\($0)`", [TextEdit(qualifier.range, $0)], isCertain: near.count == 1) }))
    }
    switch statement.payload {
    case .percentage(.failure) where statement.hasValue:
      findings.append(
        Finding(.malformedValue, at: statement.value, statement: index, "a discount is a percentage from 0% to 100%, such as `50%`"))
    case .outcome(.failure) where statement.hasValue:
      let kinds = OutcomeKind.allCases.map(\.rawValue)
      findings.append(
        Finding(
          .malformedValue, at: statement.value, statement: index,
          "an outcome starts with \(kinds.map { "`\($0)`" }.joined(separator: ", ")); text may follow"))
    default: break
    }
    if keyword == .or, !followsAsk {
      let asAsk = Fix("Make it an ask", [TextEdit(statement.keywordRange, "ask")])
      findings.append(
        Finding(
          .malformedValue, at: statement.valueOrKeyword, statement: index,
          "`or` is an alternative to the ask right above it, and there is none",
          fixes: [asAsk]))
    }
    followsAsk = keyword == .ask || (keyword == .or && followsAsk)
  }
  return findings
}
