internal import OfferSyntax
package import SourceText

/// Asks the note for a counter mail and writes the answer below the question, at the negotiation's end; where that was asked
/// before, the answer is renewed.
///
///     ask: base €100K     ->   ask: base €100K
///                              ? write a counter mail
///                              ! Hi …
///
/// - Returns: nil where there is nothing to write a mail from.
package func counterMailEdit(in note: NoteAnalysis, at offset: Int) -> TextEdit? {
  let (index, _) = note.locate(offset)
  guard index < note.syntax.negotiations.count, note.syntax.negotiations[index].company != nil else { return nil }
  let syntax = note.syntax.negotiations[index]
  let question = ChatKind.writeCounter.example
  for (number, asked) in syntax.questions.enumerated() where syntax.text.string(asked.text) == question {
    return answerEdit(for: NoteQuestion(negotiation: index, question: number), in: note)
  }
  let answer = answer(question, in: note, at: note.syntax.start(of: index))
  guard answer.understood else { return nil }
  guard let line = syntax.lineKinds.lastIndex(where: { $0 != .blank && $0 != .comment }) else { return nil }
  let end = note.range(TextRange(emptyAt: syntax.lineTable.content(ofLine: line, in: syntax.text).end), in: index)
  let text = (["? " + question] + answerLines(answer)).map { lineEnd(of: syntax) + $0 }.joined()
  return TextEdit(end, text)
}
