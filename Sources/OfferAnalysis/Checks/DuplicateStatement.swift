internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `duplicate-statement`: a statement that a negotiation has once stands there again; the first serves.
func duplicateStatement(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  // One for each keyword that stands once: four at most.
  var first: [(keyword: Keyword, index: Int)] = []
  return subject.statements.compactMap { index, statement in
    guard let keyword = statement.keyword, keyword.isOnce else { return nil }
    guard let before = first.first(where: { $0.keyword == keyword })?.index else {
      first.append((keyword, index))
      return nil
    }
    return Finding(
      .duplicateStatement, at: statement.valueOrKeyword, statement: index,
      "a second `\(keyword.rawValue)`: the first serves, this one is not read",
      related: [Related(.negotiation(subject.negotiation.statement(before).valueOrKeyword), "the first")],
      fixes: [Fix("Remove the second `\(keyword.rawValue)`", [subject.negotiation.removal(of: index)])])
  }
}

/// `duplicate-component`: a component stands in a package twice, perhaps by two names; the first serves.
func duplicateComponent(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  subject.packages.flatMap { index, package in
    var first: [Component: ComponentSyntax] = [:]
    return package.components.compactMap { syntax -> Finding? in
      guard let component = syntax.component else { return nil }
      guard let before = first[component] else {
        first[component] = syntax
        return nil
      }
      return Finding(
        .duplicateComponent, at: syntax.range, statement: index,
        "\(component.rawValue) stands here twice: the first serves, this one is not read",
        related: [Related(.negotiation(before.range), "the first")])
    }
  }
}
