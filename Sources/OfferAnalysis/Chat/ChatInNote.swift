internal import OfferSyntax
package import SourceText

/// A `? question` line of a note: the negotiation that it stands in and its place among that one's questions.
package struct NoteQuestion: Sendable, Hashable {
  package let negotiation: Int
  package let question: Int

  package init(negotiation: Int, question: Int) {
    self.negotiation = negotiation
    self.question = question
  }
}

/// The questions of a note, in order.
package func noteQuestions(in note: NoteAnalysis) -> [NoteQuestion] {
  note.syntax.negotiations.enumerated().flatMap { index, negotiation in
    negotiation.questions.indices.map { NoteQuestion(negotiation: index, question: $0) }
  }
}

/// The question on the line of an offset, or whose continuation or answer that line is.
package func noteQuestion(in note: NoteAnalysis, at offset: Int) -> NoteQuestion? {
  let (index, local) = note.locate(offset)
  guard index < note.syntax.negotiations.count else { return nil }
  let negotiation = note.syntax.negotiations[index]
  let line = negotiation.lineTable.line(at: local)
  for (number, question) in negotiation.questions.enumerated() {
    if questionLines(question, in: negotiation).contains(line) || question.answerLines.contains(line) {
      return NoteQuestion(negotiation: index, question: number)
    }
  }
  return nil
}

/// Where a question stands: the mark and the text, in the note.
package func range(of question: NoteQuestion, in note: NoteAnalysis) -> TextRange? {
  syntax(of: question, in: note).map { note.range($0.syntax.range, in: question.negotiation) }
}

/// The answer to a question of the note; the questions above it in the same negotiation are the thread.
package func answer(to question: NoteQuestion, in note: NoteAnalysis) -> ChatAnswer? {
  guard let (syntax, negotiation) = syntax(of: question, in: note) else { return nil }
  let text = questionText(syntax, in: negotiation)
  let offset = note.range(syntax.range, in: question.negotiation).start
  var thread: ChatThread?
  // Far above nothing is meant by "and in London?" any more.
  for above in negotiation.questions[..<question.question].suffix(8) {
    thread = answer(questionText(above, in: negotiation), in: note, at: offset, thread: thread).thread
  }
  return answer(text, in: note, at: offset, thread: thread)
}

/// Writes the answer to a question as `! …` lines below it, in place of those that are there.
///
///     ? how far apart are we   ->   ? how far apart are we
///                                   ! Your ask of … is … above their offer.
package func answerEdit(for question: NoteQuestion, in note: NoteAnalysis) -> TextEdit? {
  guard let (syntax, negotiation) = syntax(of: question, in: note), let answer = answer(to: question, in: note) else { return nil }
  let lines = answerLines(answer)
  let table = negotiation.lineTable
  let lastLine = questionLines(syntax, in: negotiation).upperBound - 1
  let end = table.content(ofLine: max(lastLine, syntax.answerLines.last ?? lastLine), in: negotiation.text).end
  let start = table.content(ofLine: lastLine, in: negotiation.text).end
  let text = lines.map { lineEnd(of: negotiation) + $0 }.joined()
  return TextEdit(note.range(TextRange(start, end), in: question.negotiation), text)
}

/// An answer as lines of a note: `! ` and a line of text each.
package func answerLines(_ answer: ChatAnswer) -> [String] {
  answer.plain.split(whereSeparator: \.isNewline).map { "! " + $0 }
}

/// The first line of an answer, cut at a word where it is longer than an editor shows beside a line.
package func shortAnswer(_ answer: ChatAnswer, limit: Int = 80) -> String {
  let line = answer.plain.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  guard line.count > limit else { return line }
  let cut = line.prefix(max(1, limit - 2))
  let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
  return words + " …"
}

private func syntax(of question: NoteQuestion, in note: NoteAnalysis) -> (syntax: QuestionSyntax, negotiation: NegotiationSyntax)? {
  guard note.syntax.negotiations.indices.contains(question.negotiation) else { return nil }
  let negotiation = note.syntax.negotiations[question.negotiation]
  guard negotiation.questions.indices.contains(question.question) else { return nil }
  return (negotiation.questions[question.question], negotiation)
}

/// The question's text, its lines joined by blanks.
private func questionText(_ question: QuestionSyntax, in negotiation: NegotiationSyntax) -> String {
  negotiation.text.string(question.text).split(whereSeparator: \.isNewline).joined(separator: " ")
}

/// The lines of a question, continuations included.
private func questionLines(_ question: QuestionSyntax, in negotiation: NegotiationSyntax) -> Range<Int> {
  question.line..<max(question.line, negotiation.lineTable.line(at: question.range.end)) + 1
}

func lineEnd(of negotiation: NegotiationSyntax) -> String {
  guard let first = negotiation.text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
  if negotiation.text[first] == 0x0A { return "\n" }
  return negotiation.text[TextRange(first + 1, first + 2)].first == 0x0A ? "\r\n" : "\r"
}
