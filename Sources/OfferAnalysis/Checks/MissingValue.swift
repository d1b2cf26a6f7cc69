internal import OfferSyntax
internal import SourceText

/// `missing-value`: nothing stands behind a colon; or a `competing` offer without a name, or one without a package that no other
/// negotiation of the note stands for.
func missingValue(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let keys = subject.negotiation.competitorKeys
  return subject.statements.compactMap { index, statement in
    guard let keyword = statement.keyword else { return nil }
    func finding(_ message: String) -> Finding {
      Finding(.missingValue, at: statement.valueOrKeyword, statement: index, Wording(message))
    }
    if keyword == .competing {
      guard let name = statement.qualifier?.name else { return finding("`competing` names nobody: write `competing NAME: …`") }
      guard !statement.hasContent else { return nil }
      let text = subject.negotiation.syntax.text.string(name)
      guard keys[text].flatMap({ context.negotiation($0) }) == nil else { return nil }
      return finding(
        "nothing is said of \(text)'s offer, and this note has no negotiation with \(text): write their figures behind the colon")
    }
    return statement.hasContent ? nil : finding("`\(keyword.rawValue)` says nothing: write \(expected(keyword)) behind the colon")
  }
}

extension StatementSyntax {
  /// Whether anything is read behind the colon; a remark alone is nothing.
  fileprivate var hasContent: Bool {
    guard hasValue else { return false }
    return package.map { !$0.components.isEmpty } ?? true
  }
}

private func expected(_ keyword: Keyword) -> String {
  switch keyword.valueForm {
  case .name: "a name"
  case .package: "components such as `base €100K, equity €160K over 4 years`"
  case .text: "text"
  case .percentage: "a percentage such as `50%`"
  case .date: "a day such as `2026-12-01`"
  case .rate: "a rate such as `1 EUR = 1.08 USD`"
  case .path: "a path relative to this file"
  case .outcome: OutcomeKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
