internal import OfferSyntax
internal import SourceText

/// `missing-draft`: the file that a `draft:` or `sent:` names does not exist.
func missingDraft(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let syntax = subject.negotiation.syntax
  return subject.statements.compactMap { index, statement in
    guard statement.keyword == .draft || statement.keyword == .sent, statement.hasValue else { return nil }
    let path = syntax.valueText(statement)
    guard context.pathStatus(path) == .missing else { return nil }
    return Finding(.missingDraft, at: statement.value, statement: index, "there is no file “\(path)” beside this note")
  }
}
