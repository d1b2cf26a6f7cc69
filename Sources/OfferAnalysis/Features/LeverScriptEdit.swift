internal import OfferSyntax
internal import SalaryGuides
package import SourceText

/// Writes a lever's script, with the note's figures, below the lever as a note of its own.
///
///     lever: Ecosystem Moat   ->   lever: Ecosystem Moat
///                                  note: My work on … is what …
///
/// - Returns: nil where no lever of the guide stands at the offset, or where the guide gives it no script.
package func leverScriptEdit(in note: NoteAnalysis, at offset: Int) -> TextEdit? {
  let cursor = note.cursor(at: offset)
  guard cursor.negotiation < note.negotiations.count, let index = cursor.statement else { return nil }
  let negotiation = note.negotiations[cursor.negotiation].negotiation
  let syntax = negotiation.syntax
  guard index < syntax.statements.count, syntax.statements[index].keyword == .lever,
    let lever = negotiation.guide?.guide.lever(named: syntax.valueText(syntax.statements[index])), !lever.script.isEmpty
  else { return nil }
  let script = filledScript(lever, in: negotiation, unknowns: .slots).split(whereSeparator: \.isNewline)
  let lines = script.enumerated().map { ($0.offset == 0 ? "note: " : "  ") + $0.element }
  let end = syntax.lineTable.content(ofLine: syntax.statements[index].lines.upperBound, in: syntax.text).end
  return TextEdit(note.range(TextRange(emptyAt: end), in: cursor.negotiation), lines.map { lineEnd(of: syntax) + $0 }.joined())
}

/// The levers that a negotiation names, with their scripts as a mail would say them.
package func leverScripts(of negotiation: Negotiation) -> [(title: String, script: String)] {
  guard let guide = negotiation.guide?.guide else { return [] }
  return negotiation.levers.compactMap { index in
    guard let lever = guide.lever(named: negotiation.syntax.valueText(negotiation.statement(index))), !lever.script.isEmpty else {
      return nil
    }
    return (lever.title, filledScript(lever, in: negotiation, unknowns: .slots))
  }
}
