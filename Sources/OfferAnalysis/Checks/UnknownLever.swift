internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// `unknown-lever`: a lever that is nearly, but not quite, one of the guide's. Own words are welcome and said nothing of.
func unknownLever(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let guide = negotiation.guide, !negotiation.levers.isEmpty else { return [] }
  return negotiation.levers.compactMap { index in
    let statement = negotiation.statement(index)
    let name = negotiation.syntax.valueText(statement)
    guard !guide.hasLever(name), let near = nearestName(to: name, among: guide.leverTitles) else { return nil }
    return Finding(
      .unknownLever, at: statement.value, statement: index, "the guide has no lever “\(name)”: did you mean “\(near)”?",
      fixes: [Fix("Use “\(near)”", [TextEdit(statement.value, near)], isCertain: true)])
  }
}
