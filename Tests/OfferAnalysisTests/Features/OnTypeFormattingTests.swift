import OfferAnalysis
import SourceText
import TestSupport
import Testing

private func typed(_ marked: String) -> String {
  let fixture = Fixture(marked)
  return String(decoding: applying(onTypeFormatting(fixture.note, at: fixture.cursor), to: fixture.text), as: UTF8.self)
}

@Suite struct OnTypeFormattingTests {
  @Test(arguments: [
    ("company: HF\nask:base 98k EUR\n$0", "company: HF\nask: base €98K\n"),
    ("company: HF\nask:\n$0", "company: HF\nask:\n  "),
    ("company: HF\nask:\n base 98k EUR\n$0", "company: HF\nask:\n  base €98K\n  "),
    ("company: HF\nask:\n  base €98K\n  equity 1\n    $0\n", "company: HF\nask:\n  base   €98K\n  equity 1\n  \n"),
    ("company: HF\nask: base €98K,\n$0equity €1K\n", "company: HF\nask: base €98K\n  equity €1K\n"),
    ("company: HF\nask: base €98K\n$0floor: base €1K\n", "company: HF\nask: base €98K\nfloor: base €1K\n"),
    ("company:HF\nnote:  x\n  $0", "company:HF\nnote: x\n  "),
    ("company:HF\n\n$0", "company:HF\n\n"),
    ("$0", ""),
  ])
  func lines(_ text: String, _ expected: String) {
    #expect(typed(text) == expected)
  }

  @Test func answersTheQuestionAbove() {
    let text = typed("company: HF\nregion: Paris\n? what is the band\n$0\nnote: x\n")
    #expect(text.hasPrefix("company: HF\nregion: Paris\n? what is the band\n! "))
    #expect(text.hasSuffix("\n\nnote: x\n"))
  }
}
