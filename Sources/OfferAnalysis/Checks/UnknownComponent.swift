internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `unknown-component`: a component whose name is not in the table; it is not read.
func unknownComponent(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let syntax = subject.negotiation.syntax
  return subject.packages.flatMap { index, package in
    package.components.compactMap { component in
      guard component.fault == .unknownName, let nameRange = component.nameRange else { return nil }
      let name = syntax.text.string(nameRange)
      let isApart = component.amountRange.map { !$0.overlaps(nameRange) } ?? true
      let near = isApart ? nearest(to: name, in: Component.allCases.flatMap(\.names)) : []
      let components = Component.allCases.filter { component in near.contains { component.names.contains($0) } }
      let suggestion =
        near.isEmpty
        ? "known are \(Component.allCases.map(\.rawValue).joined(separator: ", ")); a remark goes into parentheses"
        : "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
      let what = isApart ? "`\(name)` is no component" : "`\(syntax.text.string(component.range))` names no component"
      return Finding(
        .unknownComponent, at: component.range, statement: index, "\(what): \(suggestion)",
        fixes: components.count == 1
          ? near.prefix(1).map { Fix("Use `\($0)`", [TextEdit(nameRange, $0)], isCertain: true) }
          : near.map { Fix("Use `\($0)`", [TextEdit(nameRange, $0)]) })
    }
  }
}
