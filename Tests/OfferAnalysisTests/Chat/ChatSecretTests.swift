import Compensation
import SalaryGuides
import TestSupport
import Testing

@testable import OfferAnalysis

/// Notes with floors that could slip out: the note's own, a guide's, an estimate.
private let notes: [(note: NoteAnalysis, floor: [String])] = [
  (
    analysed(
      """
      company: Mistral AI
      region: Paris
      offer: base €92K, equity €120K over 4 years
      ask: base €104K, equity €180K over 4 years, signing €15K
      floor: base €93,217
      competing Google: base €98K, equity €140K over 4 years
      """), ["93,217", "93.2"]
  ),
  (chatNote, ["138K", "138,000"]),
  (analysed("company: Hugging Face\nregion: Paris\noffer: base €78K, equity €90K over 4 years\nfloor: base €81,111"), ["81,111"]),
  (analysed("company: Scale AI\nregion: New York\nask: base $200K, equity $250K over 4 years"), ["215K", "280K"]),
  (analysed("company: Mistral AI\nregion: London\noffer: base £80K, equity £100K over 4 years"), ["127,462", "127.4"]),
]

@Suite struct ChatSecretTests {
  @Test func onlyAQuestionAboutTheFloorShowsIt() {
    for (note, floor) in notes {
      for question in labelled(questionsKnown) + labelled(questionsSetAside) where question.kind != .floor && question.kind != .meaning {
        // A question that speaks of the floor may be answered with it; one that names a figure gets it back.
        guard !["floor", "walk", "minimum", "least", "lowest", "bottom", "threshold"].contains(where: question.text.contains),
          !question.text.contains(where: \.isNumber)
        else { continue }
        let answer = answer(question.text, in: note, at: nil)
        for figure in floor {
          #expect(!answer.plain.contains(figure), "\(question.text) -> \(answer.plain)")
          #expect(!answer.answer.contains(figure), "\(question.text)")
        }
        #expect(!answer.figures.contains { $0.label.contains("floor") }, "\(question.text)")
      }
    }
  }

  @Test func aCounterIsNeverBelowTheFloor() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let guide = try #require(builtInGuides.randomElement(using: &random)).guide
      let region = try #require(guide.regionNames.randomElement(using: &random))
      let plain = analysed("company: \(guide.company)\nregion: \(region)\n")
      let currency = plain.negotiations.last?.negotiation.currency?.code ?? "EUR"
      let base = Int.random(in: 40...300, using: &random)
      let equity = Int.random(in: 20...400, using: &random)
      let floor = Int.random(in: 50...320, using: &random)
      var text = "company: \(guide.company)\nregion: \(region)\n"
      if Bool.random(using: &random) { text += "offer: base \(currency) \(base)K, equity \(currency) \(equity)K over 4 years\n" }
      if Bool.random(using: &random) { text += "ask: base \(currency) \(base - 10)K\n" }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += "floor: base \(currency) \(floor)K\n"
      case 1: text += "floor: total \(currency) \(floor)K\n"
      case 2: text += "floor: equity \(currency) \(floor)K over 4 years, signing \(currency) 10K\n"
      default: break
      }
      let note = analysed(text)
      let view = ChatView(note, at: note.negotiations.count - 1)
      guard let proposal = counterProposal(in: view) else { continue }
      #expect(!Standing(proposal.ask, in: proposal.view).isBelowFloor, "\(text)")
      for figure in proposal.view.subject.floor {
        #expect(breach(of: figure, by: proposal.ask, in: proposal.view.negotiation) == nil, "\(text)")
      }
      let mail = answer("write a counter mail", in: note, at: nil)
      #expect(!mail.plain.lowercased().contains("floor") || mail.plain.contains("does not hold the floor"), "\(text)")
    }
  }
}
