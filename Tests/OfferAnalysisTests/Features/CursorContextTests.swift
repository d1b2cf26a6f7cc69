import OfferSyntax
import SourceText
import TestSupport
import Testing

@testable import OfferAnalysis

@Suite struct CursorContextTests {
  @Test(
    arguments: [
      ("com$0pany: HF", .keyword(.company), "company"),
      ("compny$0: HF", .keyword(nil), "compny"),
      ("company: H$0F", .name(.company), "HF"),
      ("company: Weights & Biases$0  # them", .name(.company), "Weights & Biases"),
      ("company: HF\nask 2026-1$01-04: base €1", .date, "2026-11-04"),
      ("company: HF\ndeadline Google$0: 2026-12-01", .competitor, "Google"),
      ("company: HF\ndeadline: 2026-12-01$0", .date, "2026-12-01"),
      ("company: HF\ncompeting Google Par$0is 2026-11-03: base €1", .competitor, "Google Paris"),
      ("company: HF\nterm ask$0ed: x", .termKind, "asked"),
      ("company: HF\nask: ba$0se €98K", .componentName(0), "base"),
      ("company: HF\nask: base €98K, equity €15$05K over 4 years", .amount(1), "€155K"),
      ("company: HF\nask: equity €155K over $04 years", .componentRest(0), "equity €155K over 4 years"),
      ("company: HF\nask:\n  base €9$08K", .amount(0), "€98K"),
      ("company: HF\noutcome: acc$0epted", .value(.outcome), "accepted"),
      ("company: HF\n? what$0 now", .question(0), "? what now"),
      ("company: HF\n? what\n! th$0is", .answer, "! this"),
      ("company: HF\n# allow: no-floor, ask-low$0ered\nask: base €1", .allowCode(allow: 0, code: 1), "ask-lowered"),
      ("# a $0word", .comment, "# a word"),
      ("company: HF\n$0\n", .nothing, ""),
      ("company: HF\nask: base €98K, $0 equity €1", .nothing, ""),
      ("company: HF\ncompany: Scale$0 AI", .name(.company), "Scale AI"),
    ] as [(String, CursorContext.Element, String)])
  func whatTheCursorStandsOn(_ marked: String, _ element: CursorContext.Element, _ text: String) {
    let fixture = Fixture(marked)
    let note = fixture.note
    let cursor = note.cursor(at: fixture.cursor)
    #expect(cursor.element == element)
    #expect(fixture.text.string(note.range(cursor.range, in: cursor.negotiation)) == text)
  }
}
