import SourceText
import Testing

@testable import OfferAnalysis

private let asking = """
  company: Mistral AI
  region: Paris
  offer: base €92K, equity €120K over 4 years
  ask: base €104K, equity €180K over 4 years

  ? how far apart are we
  ! long ago
  ! and wrong
  ? and in London

  company: Scale AI
  region: New York
  ? what is the floor
  note: done
  """

private func written(_ text: String, question: Int) throws -> String {
  let note = analysed(text)
  let questions = noteQuestions(in: note)
  let edit = try #require(answerEdit(for: questions[question], in: note))
  return String(decoding: applying([edit], to: Array(text.utf8)), as: UTF8.self)
}

@Suite struct ChatInNoteTests {
  @Test func anOldAnswerIsReplaced() throws {
    let text = try written(asking, question: 0)
    #expect(text.contains("? how far apart are we\n! You are €27K (22.1 %) a year apart"))
    #expect(!text.contains("long ago"))
    #expect(text.contains("\n? and in London\n"))
  }

  @Test func writingTwiceIsWritingOnce() throws {
    for question in 0..<3 {
      let once = try written(asking, question: question)
      let twice = try written(once, question: question)
      #expect(twice == once)
    }
  }

  @Test func theQuestionsAboveAreTheThread() throws {
    let note = analysed(asking)
    let reply = try #require(answer(to: noteQuestions(in: note)[1], in: note))
    #expect(reply.kind == .move)
  }

  @Test func eachQuestionIsAboutItsNegotiation() throws {
    let note = analysed(asking)
    let reply = try #require(answer(to: noteQuestions(in: note)[2], in: note))
    #expect(reply.plain.contains("$215K"))
  }

  @Test func aQuestionIsFoundFromItsLinesOnly() {
    let note = analysed(asking)
    let bytes = Array(asking.utf8)
    let lines = LineTable(bytes)
    let found = (0..<lines.lineCount).map { noteQuestion(in: note, at: lines.starts[$0]) != nil }
    #expect(found.enumerated().filter(\.element).map(\.offset) == [5, 6, 7, 8, 12])
  }

  @Test func lineEndsStayAsTheyAre() throws {
    let text = asking.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let answered = try written(text, question: 2)
    #expect(answered.contains("? what is the floor\r\n! The floor of Scale AI"))
  }

  @Test func theShortAnswerIsOneShortLine() throws {
    let note = analysed(asking)
    for question in noteQuestions(in: note) {
      guard let reply = answer(to: question, in: note) else { continue }
      let short = shortAnswer(reply)
      #expect(short.count <= 80)
      #expect(short.split(whereSeparator: \.isNewline).count == 1)
      #expect(!short.isEmpty)
    }
  }

  @Test func everyCompletionIsUnderstood() {
    for note in [chatNote, analysed(asking), analysed("company: Nowhere\n"), analysed("")] {
      for question in questionCompletions(in: note, at: 0) {
        #expect(answer(question, in: note, at: 0, thread: ChatThread(kind: .floor)).understood, "\(question)")
      }
    }
  }

  @Test func everyFollowUpIsUnderstood() {
    for question in labelled(questionsKnown) + labelled(questionsSetAside) {
      let reply = answer(question.text, in: chatNote, at: nil)
      for next in reply.followUps {
        #expect(answer(next, in: chatNote, at: nil, thread: reply.thread).understood, "\(question.text) -> \(next)")
      }
    }
  }
}
