import Compensation
import SalaryGuides
import SourceText
import Testing

@testable import OfferAnalysis

/// A question with the kind that a person says it is of; nil for one that must be refused.
struct LabelledQuestion: Sendable {
  let kind: ChatKind?
  let text: String
}

/// Reads a labelled set: a line a kind, its questions indented below it.
func labelled(_ set: String) -> [LabelledQuestion] {
  var questions: [LabelledQuestion] = []
  var kind: ChatKind?
  for line in set.split(separator: "\n") {
    if line.hasPrefix(" ") {
      questions.append(LabelledQuestion(kind: kind, text: String(line.drop { $0 == " " })))
    } else {
      kind = line == "-" ? nil : ChatKind(rawValue: String(line))
      #expect(line == "-" || kind != nil, "no such kind: \(line)")
    }
  }
  return questions
}

/// How many of the questions are understood as people mean them, with those that are not.
func accuracy(_ questions: [LabelledQuestion], in note: NoteAnalysis, thread: ChatThread? = nil) -> (share: Double, wrong: [String]) {
  let wrong = questions.compactMap { question -> String? in
    let thread = question.kind == .why ? ChatThread(kind: .counter) : thread
    let found = answer(question.text, in: note, at: nil, thread: thread).kind
    guard found != question.kind else { return nil }
    return "\(question.text): \(found?.rawValue ?? "refused") instead of \(question.kind?.rawValue ?? "refused")"
  }
  return (Double(questions.count - wrong.count) / Double(questions.count), wrong)
}

@Suite struct ChatIntentTests {
  @Test func theSetIsLargeEnough() {
    let all = labelled(questionsKnown) + labelled(questionsSetAside)
    #expect(all.count >= 300)
    #expect(all.count { $0.kind == nil } >= 60)
    for kind in ChatKind.allCases {
      #expect(all.count { $0.kind == kind } >= 12, "\(kind.rawValue)")
    }
  }

  @Test func knownQuestionsAreUnderstood() {
    let (share, wrong) = accuracy(labelled(questionsKnown), in: chatNote)
    print("chat: \(share) of the known questions understood")
    #expect(share >= 0.95, "\(wrong.joined(separator: "\n"))")
  }

  @Test func questionsSetAsideAreUnderstood() {
    let (share, wrong) = accuracy(labelled(questionsSetAside), in: chatNote)
    print("chat: \(share) of the questions set aside understood")
    #expect(share >= 0.95, "\(wrong.joined(separator: "\n"))")
  }

  @Test func whatIsNotUnderstoodGetsThreeQuestions() {
    for question in labelled(questionsKnown) where question.kind == nil {
      let answer = answer(question.text, in: chatNote, at: nil)
      guard !answer.understood else { continue }
      #expect(answer.followUps.count == 3, "\(question.text)")
      #expect(Set(answer.followUps).count == 3, "\(question.text)")
      #expect(answer.figures.isEmpty)
    }
  }
}
