internal import OfferSyntax
package import SourceText

/// A counter mail that becomes a file of its own.
package struct CounterMail: Sendable {
  /// Headers and all.
  package let text: String
  /// Names the mail as the negotiation's draft, so that it is checked as it is written.
  package let noteEdit: TextEdit
}

/// The counter mail of the negotiation at an offset, to be written to a path relative to the note.
///
///     ask: base €100K     ->   ask: base €100K
///                              draft: mistral-ai-counter.md
///
/// - Returns: nil where there is nothing to write a mail from.
package func counterMail(in note: NoteAnalysis, at offset: Int, path: String) -> CounterMail? {
  let (index, _) = note.locate(offset)
  guard index < note.syntax.negotiations.count, note.syntax.negotiations[index].company != nil else { return nil }
  let syntax = note.syntax.negotiations[index]
  let answer = answer(ChatKind.writeCounter.example, in: note, at: note.syntax.start(of: index))
  // What is said before the mail is for the one who asked.
  guard answer.understood, let start = answer.plain.line(startingWith: "Subject: ") else { return nil }
  let line = syntax.statements.last { $0.keyword == .draft }?.lines.upperBound ?? syntax.statements.last?.lines.upperBound
  guard let line else { return nil }
  let end = note.range(TextRange(emptyAt: syntax.lineTable.content(ofLine: line, in: syntax.text).end), in: index)
  return CounterMail(text: String(answer.plain[start...]) + "\n", noteEdit: TextEdit(end, lineEnd(of: syntax) + "draft: " + path))
}

/// `Mistral AI` -> `mistral-ai-counter`; what is no ASCII letter or digit separates.
package func counterMailName(in note: NoteAnalysis, at offset: Int) -> String {
  let (index, _) = note.locate(offset)
  guard index < note.negotiations.count else { return "counter" }
  let words = (note.negotiations[index].negotiation.companyTitle ?? "").lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return (words.map(String.init) + ["counter"]).joined(separator: "-")
}

extension String {
  /// Where the first line begins that starts so.
  fileprivate func line(startingWith head: String) -> Index? {
    split(separator: "\n", omittingEmptySubsequences: true).first { $0.hasPrefix(head) }?.startIndex
  }
}

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
