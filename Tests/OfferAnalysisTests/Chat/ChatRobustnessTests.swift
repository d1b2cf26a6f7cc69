import SalaryGuides
import TestSupport
import Testing

@testable import OfferAnalysis

@Suite struct ChatRobustnessTests {
  private let oddNotes = [
    "", "\n", "? help", "company:", "company: \nask: ", "company: Mistral AI", "company: Mistral AI\nregion: Nowhere\nask: base 1",
    "company: Mistral AI\nregion: Paris\noffer: equity 0.02%\nask: bonus 10%", "note: x\ncompany: A\ncompetingA: \ncompeting A:\n? why",
    "company: A\ncompeting B:\ncompany: B\ncompeting A:\noffer: base 1",
    "company: HF\nregion: Remote Global\noffer: base $1\noutcome: accepted",
    "company: Mistral AI\nregion: Paris\nask: base €1,000,000,000,000\nfloor: base €999,999,999,999", "company: \u{FEFF}🇫🇷\nask: total —",
  ]

  @Test func everyQuestionHasAnAnswerInEveryNote() {
    for text in oddNotes {
      let note = analysed(text)
      for question in labelled(questionsKnown) + labelled(questionsSetAside) {
        let reply = answer(question.text, in: note, at: nil)
        #expect(!reply.plain.isEmpty, "\(question.text) in \(text)")
        #expect(!reply.followUps.isEmpty || reply.understood, "\(question.text) in \(text)")
      }
      for question in noteQuestions(in: note) { #expect(answerEdit(for: question, in: note) != nil) }
    }
  }

  @Test func wordsInAnyOrderAndAnyThreadAreAnswered() {
    var random = SeededGenerator(seed: 4)
    let words =
      (labelled(questionsKnown) + labelled(questionsSetAside)).flatMap { $0.text.split(separator: " ").map(String.init) }
      + ["€", "%", "–", "999999999999999999", "€1e9", "-5K", "0", "“", "\u{301}", "'", "&", "?", "base base", "100%%", "\u{0}", "\\", "|"]
    var thread: ChatThread?
    for _ in 0..<1_500 {
      let count = Int.random(in: 0...9, using: &random)
      let question = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      let reply = answer(question, in: chatNote, at: Int.random(in: -5...500, using: &random), thread: thread)
      #expect(!reply.plain.isEmpty)
      #expect(reply.understood || reply.followUps.count == 3)
      thread = Bool.random(using: &random) ? reply.thread : nil
      if let thread { #expect(ChatThread(text: thread.text) == thread, "\(thread.text)") }
    }
  }

  @Test func aLongTextIsNoQuestion() {
    #expect(!answer(String(repeating: "floor ", count: 10_000), in: chatNote, at: nil).understood)
  }

  /// In release builds an answer takes well under a millisecond; this one is not optimised.
  @Test func answersAreQuick() {
    let questions = labelled(questionsKnown)
    _ = answer("help", in: chatNote, at: nil)
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for question in questions { _ = answer(question.text, in: chatNote, at: nil) }
    }
    let each = elapsed / questions.count
    print("chat: \(each) an answer")
    #expect(each < .milliseconds(20))
  }
}
