import SourceText
import TestSupport
import Testing

@testable import OfferAnalysis

private func card(_ marked: String) -> Card? {
  let fixture = Fixture(marked)
  return hover(in: fixture.note, at: fixture.cursor)?.card
}

private let note = """
  company: HF
  role: Security Engineer
  region: Paris
  offer 2026-11-02: base €92K, equity €130K over 4 years
  ask 2026-11-04: base €98K, equity €155K over 4 years
  competing Google: base €105K
  deadline: 2026-12-01

  """

@Suite struct HoverTests {
  @Test func aRegionShowsItsBandsDrawn() {
    #expect(
      card(note.replacing("Paris", with: "Pa$0ris"))?.plainText == """
        Paris · Hugging Face · Security Engineer

        - base €75K–€102K
        - equity €85K–€165K over 4 years
        - total €96K–€143K

        Paid in EUR.

        base    €75K [----F---------O-----A---] €102K
                F floor €80K, 18.5 % · O offer €92K, 63 % · A ask €98K, 85.2 %
        equity  €85K [------------FO------A---] €165K over 4 years
                F floor €125K over 4 years, 50 % · O offer €130K over 4 years, 56.3 % · A ask €155K over 4 years, 87.5 %
        total   €96K [--------------O-----A---] €143K
                O offer €124.5K, 60.6 % · A ask €136.75K, 86.7 %

        The guide's floor: base €80K, equity €125K over 4 years

        The guide's ask: base €98K, equity €155K over 4 years
        """)
  }

  @Test func aCompanyShowsEveryRegionWithItsOwnMarked() throws {
    let text = try #require(card(note.replacing("HF", with: "H$0F"))).plainText
    for part in [
      "Hugging Face · Security Engineer", "> Paris", "  New York", "  Remote Global", "$105K–$218K (derived)",
      "1. Pre-IPO Equity Maximization", "Google Security Engineer L4 (Paris)", "double-trigger acceleration", "Glassdoor France",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func anAmountShowsItsPlaceAndDistances() {
    #expect(
      card(note.replacing("€155K", with: "€15$05K"))?.plainText == """
        equity €155K over 4 years

        €38.75K a year.

        At 87.5 % of the band in Paris, €85K–€165K over 4 years.

        equity  €85K [------------FO------A---] €165K over 4 years
                F floor €125K over 4 years, 50 % · O offer €130K over 4 years, 56.3 % · A ask €155K over 4 years, 87.5 %

        Equity is €30K (24 %) above the guide's floor of €125K.

        +19.2 % on the offer's €130K.

        Annual total of this ask: €136.75K.
        """)
  }

  @Test(arguments: [
    ("dead$0line", "The day by which you must answer"), ("2026-12-$001", "Deadline: 11 days left."), ("Goo$0gle", "Offers: base €105K"),
    ("Security Eng$0ineer", "L4"), ("bas$0e €92K", "At 63 % of the band in Paris"), ("2026-11-0$04", "Date: 16 days ago."),
  ])
  func wordsSayWhatTheyMean(_ marked: String, _ part: String) {
    let text = card(note.replacing(marked.replacing("$0", with: ""), with: marked))?.plainText ?? ""
    #expect(text.contains(part), "\(text)")
  }

  @Test func estimatesAndDerivedFiguresAreMarked() throws {
    let text = try #require(card("company: HF\nregion: Remote$0 Global\nask: base $200K")).plainText
    #expect(text.contains("base $105K–$218K (derived)"))
    #expect(text.contains("The estimated floor: base $109.2K, equity $215K over 4 years"))
    #expect(text.contains("Derived from New York."))
  }

  @Test(arguments: [
    "[x](http://evil.example)", "![x](http://evil.example/a.png)", "<img src=x>", "**bold**", "`code`", "https://evil.example",
    "www.evil.example", "a@evil.example", "| a | b |", "- item", "&lt;b&gt;", "line\u{2028}break",
  ])
  func namesAreNoMarkdown(_ name: String) throws {
    let found = try #require(card("company: $0" + name))
    let text = found.markdown
    for live in ["](http", "![", "<img", "**bold", "`code`", "https://", "www.e", "a@e", "\n- ", "&lt;b&gt;", "\u{2028}"] {
      #expect(!text.contains(live), "\(live) in \(text)")
    }
  }

  @Test(arguments: [
    ("P&L at W&B", "P&L at W&B"), ("&lt;", "&amp;lt;"), ("a_b*c", "a\\_b\\*c"), ("1. first", "1\\. first"), ("C# 3.5 (x)", "C# 3.5 (x)"),
    ("[a](http://b)", "\\[a\\]\\(http\\://b)"),
  ])
  func textIsEscapedWhereItMustBe(_ text: String, _ markdown: String) {
    #expect(escapedMarkdown(text) == markdown)
  }

  @Test func plainTextHasNoMarks() throws {
    let text = try #require(card(note.replacing("HF", with: "H$0F"))).plainText
    #expect(!text.contains("**") && !text.contains("```") && !text.contains("\\") && !text.contains("| ---"))
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(card("company: HF\nnote: any$0thing") == nil)
    #expect(card("$0") == nil)
    #expect(card("# com$0ment") == nil)
  }

  @Test func theRangeIsWhatTheCardIsAbout() throws {
    let fixture = Fixture("company: Weights & $0Biases  # them\n")
    let found = try #require(hover(in: fixture.note, at: fixture.cursor))
    #expect(fixture.text.string(found.range) == "Weights & Biases")
  }
}
