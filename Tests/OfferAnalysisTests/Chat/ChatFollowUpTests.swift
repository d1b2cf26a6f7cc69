import Compensation
import Testing

@testable import OfferAnalysis

/// A conversation: each question with the thread of the one before.
private func conversation(_ questions: [String], in note: NoteAnalysis = chatNote) -> [ChatAnswer] {
  var thread: ChatThread?
  return questions.map { question in
    let answer = answer(question, in: note, at: nil, thread: thread)
    // What travels is the text.
    thread = answer.thread.flatMap { ChatThread(text: $0.text) }
    #expect(answer.thread == thread)
    return answer
  }
}

@Suite struct ChatFollowUpTests {
  @Test(arguments: [
    (["what is the floor", "and in London?"], ChatKind.floor, "£127,462"),
    (["what is the band of base", "in Remote EU?"], .band, "€72K"),
    (["what is the band of base", "and equity?"], .band, "€195K"),
    (["what should I ask for", "and in London?"], .counter, "£"),
    (["what is the total of my ask", "what about Google?"], .total, "€133K"),
    (["what is the total of the offer", "and in year 1?"], .yearOne, "€122K"),
    (["is €100K base enough", "and with €160K equity?"], .enough, "€140K"),
    (["what if base were €100K", "and equity €200K?"], .whatIf, "€150K"),
    (["write lever 1", "and lever 2?"], .writeLever, "EU Regulatory"),
    (["what is the floor", "why?"], .why, "€138K"),
    (["how far apart are we", "why?"], .why, "€149K"),
    (["what is the floor", "and of Scale AI in New York?"], .floor, "$215K"),
    (["is €90K enough", "and €110K?"], .enough, "€110K"),
    (["when is the deadline", "and Google's?"], .deadline, "2026-11-20"),
  ])
  func followUpsGoOn(_ questions: [String], _ kind: ChatKind, _ part: String) throws {
    let last = try #require(conversation(questions).last)
    #expect(last.kind == kind, "\(last.plain)")
    #expect(last.plain.contains(part), "\(last.plain)")
  }

  @Test func aThreadIsKeptWhereAQuestionIsNotUnderstood() {
    let answers = conversation(["what is the floor", "xyzzy frobnicate", "and in London?"])
    #expect(!answers[1].understood)
    #expect(answers[2].kind == .floor)
    #expect(answers[2].plain.contains("London"))
  }

  @Test(arguments: [
    "", "kind", "kind=", "kind=nothing", "=;=", "kind=floor;amount=x", "kind=floor;amount=base 4 s 1/0",
    "kind=floor;amount=- 0 w \ncompany: X",
  ])
  func whatIsNoThreadIsNone(_ text: String) {
    #expect(ChatThread(text: text) == nil)
  }

  @Test func everyThreadComesBack() {
    var thread = ChatThread(kind: .whatIf)
    thread.company = "A;B=C%D"
    thread.region = "Zürich"
    thread.package = .offer
    thread.component = .equity
    thread.lever = 3
    thread.code = .askBelowFloor
    thread.about = .floor
    thread.amounts = [
      AskedAmount(.written("EUR 95000"), component: .base), AskedAmount(.share(Ratio(1, over: 2)), component: .equity, years: 3),
      AskedAmount(.more("$5000")),
    ]
    #expect(ChatThread(text: thread.text) == thread)
  }

  /// A region of another company's guide, and names that look like slips of words.
  @Test(arguments: [
    ("what is the floor of Scale AI in Washington DC", "$280K"), ("band of Weights & Biases in Seattle", "Nothing is known of Seattle"),
    ("what is the floor in Berlin", "Nothing is known of Berlin"), ("what is the band of Scale AI in SF", "$188K"),
    ("what is the midpoint in NYC of Hugging Face", "$196.5K"), ("what's Google's total?", "€133K"),
  ])
  func namesFindTheirGuide(_ question: String, _ part: String) {
    let plain = answer(question, in: chatNote, at: nil).plain
    #expect(plain.contains(part), "\(plain)")
  }

  @Test func withoutAThreadAPieceOfAQuestionIsRefused() {
    for question in ["and equity?", "what about Google?", "for Paris?"] {
      #expect(!answer(question, in: chatNote, at: nil).understood, "\(question)")
    }
  }
}
