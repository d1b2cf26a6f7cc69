import OfferAnalysis
import SourceText
import TestSupport
import Testing

/// The actions at the cursor, each with the note that it leaves or the reason why it cannot be done.
private func drawn(_ marked: String) -> [String] {
  let fixture = Fixture(marked)
  return codeActions(in: fixture.note, TextRange(emptyAt: fixture.cursor)).map { action in
    let after = String(decoding: applying(action.edits, to: fixture.text), as: UTF8.self)
    return action.title + (action.disabledReason.map { " -- \($0)" } ?? ":\n" + after)
  }
}

@Suite struct CodeActionsTests {
  @Test func writesTheGuidesFloorBelowTheAsk() {
    let note = "company: HF\nregion: Paris\nask: base €9$08K, equity €155K\nor: base €97K, equity €160K\nlever: Ecosystem Moat\n"
    #expect(
      drawn(note) == [
        """
        Write the guide's floor as yours:
        company: HF
        region: Paris
        ask: base €98K, equity €155K
        or: base €97K, equity €160K
        floor: base €80K, equity €125K
        lever: Ecosystem Moat

        """
      ])
    #expect(drawn("company: HF\nregion: Paris\nask: base €9$08K\nfloor: base €1K\n").isEmpty)
  }

  @Test func saysWhyAScriptCannotBeHad() {
    #expect(drawn("company: HF\nlever: My o$0wn words\n") == ["Insert the lever's script -- the guide has no lever of this name"])
    #expect(drawn("company: Acme\nlever: My o$0wn words\n") == ["Insert the lever's script -- no guide serves this negotiation"])
    #expect(drawn("company: HF\nlever: Ecosystem $0Moat\n").isEmpty)
  }

  @Test func noTitleShowsAFigure() {
    let fixture = Fixture("company: HF\nregion: Paris\nask: base €79K\n")
    let all = codeActions(in: fixture.note, TextRange(0, fixture.text.count))
    #expect(!all.isEmpty && all.allSatisfy { !$0.title.contains { $0.isNumber } })
  }
}
