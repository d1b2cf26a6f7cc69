internal import OfferSyntax
internal import SourceText

extension Negotiation {
  /// A new line right below a statement, with the note's own line ends.
  func insertion(of line: String, after statement: Int) -> TextEdit {
    let lines = syntax.statements[statement].lines
    let content = syntax.lineTable.content(ofLine: lines.upperBound, in: syntax.text)
    return TextEdit(TextRange(emptyAt: content.end), lineEnd + line)
  }

  /// A statement with its lines taken out.
  func removal(of statement: Int) -> TextEdit {
    TextEdit(wholeLines(syntax.statements[statement].lines), "")
  }

  /// Lines with their terminators.
  func wholeLines(_ lines: ClosedRange<Int>) -> TextRange {
    let table = syntax.lineTable
    let end = lines.upperBound + 1 < table.lineCount ? table.starts[lines.upperBound + 1] : table.length
    return TextRange(table.starts[lines.lowerBound], end)
  }

  /// The terminator that the negotiation's lines have.
  var lineEnd: String {
    guard syntax.lineTable.lineCount > 1 else { return "\n" }
    let end = syntax.lineTable.starts[1]
    let text = syntax.text
    if end >= 2, text[end - 2] == 0x0D, text[end - 1] == 0x0A { return "\r\n" }
    return end >= 1 && text[end - 1] == 0x0D ? "\r" : "\n"
  }
}
