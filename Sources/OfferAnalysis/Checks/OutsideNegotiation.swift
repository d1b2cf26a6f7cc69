internal import OfferSyntax
internal import SourceText

/// `outside-negotiation`: a statement other than `rate`, or a continuation, before any `company:`.
func outsideNegotiation(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let syntax = subject.negotiation.syntax
  let message: Wording = "this belongs to a negotiation, and none is open yet: start one with `company:`"
  let statements = syntax.statements.enumerated().compactMap { index, statement -> Finding? in
    guard let keyword = statement.keyword, keyword != .rate else { return nil }
    return Finding(.outsideNegotiation, at: statement.valueOrKeyword, statement: index, message)
  }
  let strays = syntax.lineKinds.enumerated().compactMap { line, kind -> Finding? in
    guard kind == .strayContinuation else { return nil }
    let content = syntax.lineTable.content(ofLine: line, in: syntax.text)
    return Finding(.outsideNegotiation, at: syntax.text.trimming(content), statement: nil, message)
  }
  return statements + strays
}
