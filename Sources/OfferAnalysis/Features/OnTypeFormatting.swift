internal import OfferSyntax
package import SourceText

/// What a line break that was just typed does: behind a question it writes the answer, behind a line of a statement it brings that
/// statement into canonical form, and a package goes on at the indentation of its lines.
///
/// - Parameter offset: of the cursor, on the new line.
package func onTypeFormatting(_ note: NoteAnalysis, at offset: Int) -> [TextEdit] {
  let (index, local) = note.locate(offset)
  guard index < note.syntax.negotiations.count else { return [] }
  let negotiation = note.syntax.negotiations[index]
  let line = negotiation.lineTable.line(at: local)
  guard line > 0, line < negotiation.lineKinds.count else { return [] }
  switch negotiation.lineKinds[line - 1] {
  case .question(let question):
    return answerEdit(for: NoteQuestion(negotiation: index, question: question), in: note).map { [$0] } ?? []
  case .statement(let number), .continuation(let number):
    guard number < negotiation.statements.count else { return [] }
    let statement = negotiation.statements[number]
    let first = note.syntax.firstLine(of: index)
    let above = (first + statement.lines.lowerBound)...(first + max(statement.lines.lowerBound, line - 1))
    let end = note.range(negotiation.lineTable.content(ofLine: line - 1, in: negotiation.text), in: index).end
    let edits = formattingEdits(of: note.syntax, lines: above) { note.localCurrency(of: $0) }.filter { $0.range.end <= end }
    return edits
      + (indentation(ofLine: line, below: statement, in: negotiation).map { [$0.shifted(by: note.syntax.start(of: index))] } ?? [])
  case .blank, .comment, .strayContinuation, .answer: return []
  }
}

/// Two blanks where the line goes on with the package above it.
private func indentation(ofLine line: Int, below statement: StatementSyntax, in negotiation: NegotiationSyntax) -> TextEdit? {
  guard statement.keyword?.valueForm == .package else { return nil }
  let content = negotiation.lineTable.content(ofLine: line, in: negotiation.text)
  let start = negotiation.skippingBlanks(content)
  let goesOn: Bool
  switch negotiation.lineKinds[line] {
  case .blank:
    // Behind a package that stands on one line something new begins.
    goesOn = line - 1 > statement.lines.lowerBound || !statement.hasValue
  case .continuation: goesOn = true
  case .statement(let index): goesOn = index < negotiation.statements.count && negotiation.statements[index].keyword == nil
  case .comment, .strayContinuation, .question, .answer: goesOn = false
  }
  let blanks = TextRange(content.start, start)
  guard goesOn, !negotiation.text[blanks].elementsEqual("  ".utf8) else { return nil }
  return TextEdit(blanks, "  ")
}

extension NegotiationSyntax {
  fileprivate func skippingBlanks(_ range: TextRange) -> Int {
    var start = range.start
    while start < range.end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    return start
  }
}

extension TextEdit {
  fileprivate func shifted(by delta: Int) -> TextEdit { TextEdit(range.shifted(by: delta), replacement) }
}
