import SourceText
import TestSupport
import Testing

@testable import OfferAnalysis

/// The note with its hints at the ends of the lines.
private func withHints(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result = bytes
  for hint in inlayHints(in: analysed(bytes), range: TextRange(0, bytes.count)).reversed() {
    result.insert(contentsOf: Array(" {\(hint.label)}".utf8), at: hint.offset)
  }
  return String(decoding: result, as: UTF8.self)
}

/// The titles of the note's lenses.
private func lenses(_ text: String) -> [String] {
  analysed(Array(text.utf8)).negotiations.flatMap { codeLenses(of: $0) }.map(\.title)
}

private let mistral = "company: Mistral AI\nregion: Paris\n"

@Suite struct LineHintsTests {
  @Test func hintsStandAtTheEndsOfLines() {
    #expect(
      withHints(
        mistral + """
          offer: base 92K, equity €130K   # first
          ask: base €100K
            equity €175K over 4 years
          or: total €580K over 4 years
          floor: total €138K
          competing Google: base €98K
          band: base €80K–€110K
          note: base €1K
          """) == mistral + """
          offer: base 92K, equity €130K   # first {= €124.5K a year} {EUR} {over 4 years}
          ask: base €100K
            equity €175K over 4 years {= €143.75K a year} {+15.5 % on the offer}
          or: total €580K over 4 years {= €145K a year} {+16.5 % on the offer}
          floor: total €138K
          competing Google: base €98K {≥ €98K a year}
          band: base €80K–€110K
          note: base €1K
          """)
  }

  @Test func questionsShowTheFirstLineOfTheirAnswer() {
    #expect(
      withHints(
        mistral
          + "? when is the deadline\n? what is the total band\n! it is written below\n? xyzzy\nask: base €100K, equity €175K over 4 years\n"
      )
        == mistral
        + "? when is the deadline {\(shortAnswer(answer("when is the deadline", in: analysed(Array(mistral.utf8)), at: 0, thread: nil)))}\n"
        + "? what is the total band\n! it is written below\n? xyzzy\nask: base €100K, equity €175K over 4 years {= €143.75K a year}\n")
  }

  @Test func onlyTheLinesAskedForAreAnswered() {
    let text = Array((mistral + "offer: base €92K, equity €130K over 4 years\nask: base €100K\n").utf8)
    let ask = TextRange(text.count - 8, text.count - 2)
    #expect(inlayHints(in: analysed(text), range: ask).map(\.label) == ["= €132.5K a year", "+6.4 % on the offer"])
  }
}

@Suite struct CodeLensesTests {
  @Test(arguments: [
    ("ask: base €100K, equity €175K\nfloor: total €138K\n", "ask €143.75K a year · holds the floor · 74.5 % of the band"),
    ("ask: base €90K, equity €175K\n", "ask €133.75K a year · below the floor · 55.3 % of the band"),
    ("ask: base €90K\n", "ask at least €90K a year · floor not known to hold"),
    ("offer: base €90K, equity €120K\n", "offer €120K a year · 28.8 % of the band"),
    ("ask: base €100K, equity €175K\noutcome: accepted\n", "ask €143.75K a year · accepted · 74.5 % of the band"),
    ("ask: base €140K, equity €175K\n", "ask €183.75K a year · holds the floor · above the band"),
  ])
  func aLineSaysWhereOneStands(_ lines: String, _ title: String) {
    #expect(lenses(mistral + lines).first == title)
  }

  @Test func questionsCanBeAnsweredAndMailsDrafted() {
    #expect(lenses(mistral + "? what now\n") == ["draft a counter mail", "answer"])
    #expect(lenses(mistral + "outcome: declined\n") == [])
    #expect(lenses("") == [])
  }

  @Test func neitherTheFloorNorTheDistanceIsShown() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let floor = Int.random(in: 101_111...149_999, using: &generator)
      let titles = lenses(mistral + "floor: total €\(floor)\nask: base €100K, equity €175K over 4 years\n").joined()
      let same = lenses(mistral + "floor: total €\(floor > 143_750 ? 999_999 : 1)\nask: base €100K, equity €175K over 4 years\n").joined()
      #expect(titles == same)
    }
  }
}
