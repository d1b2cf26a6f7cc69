internal import Compensation
internal import OfferSyntax
package import SourceText

/// The edits that bring a note into canonical form; none for a note that is in it.
package func formatting(_ note: NoteAnalysis) -> [TextEdit] {
  formattingEdits(of: note.syntax) { note.localCurrency(of: $0) }
}

/// The same for the lines that ranges touch; a range that ends at a line's start does not touch that line.
package func rangesFormatting(_ note: NoteAnalysis, _ ranges: [TextRange]) -> [TextEdit] {
  var edits: [TextEdit] = []
  for range in ranges {
    let first = note.syntax.position(of: range.start, encoding: .utf8).line
    let end = note.syntax.position(of: range.end, encoding: .utf8)
    let last = max(first, end.character == 0 && !range.isEmpty ? end.line - 1 : end.line)
    edits += formattingEdits(of: note.syntax, lines: first...last) { note.localCurrency(of: $0) }
  }
  var seen: Set<TextEdit> = []
  return edits.sorted { $0.range < $1.range }.filter { seen.insert($0).inserted }
}

/// The note's text in canonical form.
package func formatted(_ note: NoteAnalysis) -> [UInt8] {
  applying(formatting(note), to: note.syntax.text)
}

extension NoteAnalysis {
  func localCurrency(of index: Int) -> Currency? {
    index >= 0 && index < negotiations.count ? negotiations[index].negotiation.currency : nil
  }
}
