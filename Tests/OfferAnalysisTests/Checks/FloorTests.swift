import Compensation
import OfferAnalysis
import SourceText
import TestSupport
import Testing

/// Notes with marks where something is to be said; anything more, or elsewhere, fails.
func expectMarks(_ text: String, today: String = "2026-11-20", sourceLocation: SourceLocation = #_sourceLocation) {
  let (written, found) = MarkedFiles(text).drawn(today: Day(today))
  #expect(found == written, sourceLocation: sourceLocation)
}

/// One region of a guide with its ask and its floor, each component as it is written there.
private struct Seed: Sendable, CustomTestStringConvertible {
  let company: String
  let region: String
  let ask: String
  /// Component and figure; the figure is the floor to the unit.
  let floors: [(component: String, symbol: String, amount: Int)]

  var testDescription: String { "\(company), \(region)" }
}

private let seeds: [Seed] = [
  Seed(
    company: "Hugging Face", region: "Paris", ask: "base €98K, equity €155K over 4 years",
    floors: [("base", "€", 80_000), ("equity", "€", 125_000)]),
  Seed(
    company: "Hugging Face", region: "New York", ask: "base $212K, equity $265K over 4 years",
    floors: [("base", "$", 182_000), ("equity", "$", 215_000)]),
  Seed(
    company: "Weights & Biases", region: "San Francisco", ask: "base $225K, equity $245K over 4 years, signing $30K",
    floors: [("base", "$", 210_000)]),
  Seed(company: "Weights & Biases", region: "New York", ask: "base $225K, equity $245K over 4 years", floors: [("base", "$", 210_000)]),
  Seed(
    company: "Mistral AI", region: "Paris", ask: "base €100K, equity €175K over 4 years, signing €15K", floors: [("total", "€", 138_000)]),
  Seed(company: "Mistral AI", region: "Remote EU", ask: "total €138K", floors: [("total", "€", 138_000)]),
  Seed(
    company: "Scale AI", region: "San Francisco", ask: "base $228K, equity $320K over 4 years",
    floors: [("base", "$", 215_000), ("equity", "$", 280_000)]),
  Seed(
    company: "Scale AI", region: "New York", ask: "base $228K, equity $320K over 4 years",
    floors: [("base", "$", 215_000), ("equity", "$", 280_000)]),
  Seed(
    company: "Scale AI", region: "Washington DC", ask: "base $228K, equity $320K over 4 years",
    floors: [("base", "$", 215_000), ("equity", "$", 280_000)]),
]

@Suite struct FloorTests {
  private func findings(_ seed: Seed, _ ask: String) -> [Finding] {
    analysed(Array("company: \(seed.company)\nrole: Security Engineer\nregion: \(seed.region)\nask: \(ask)\n".utf8)).findings.map(\.finding)
  }

  @Test(arguments: seeds)
  private func theGuidesOwnAskIsNoError(_ seed: Seed) {
    #expect(findings(seed, seed.ask).allSatisfy { $0.severity != .error && $0.severity != .warning })
  }

  @Test(arguments: seeds)
  private func oneUnitBelowEachFigureIsAnErrorAndTheFigureItselfIsNot(_ seed: Seed) {
    for floor in seed.floors {
      let below = findings(seed, "\(floor.component) \(floor.symbol)\(floor.amount - 1)").filter { $0.code == .askBelowFloor }
      #expect(below.map { $0.data?.component.rawValue } == [floor.component])
      #expect(below.first?.data?.floorFrom == .guide)
      let at = findings(seed, "\(floor.component) \(floor.symbol)\(floor.amount)")
      #expect(!at.contains { $0.code == .askBelowFloor })
    }
  }

  @Test func aTotalThatIsNotWrittenStandsOnThePackage() {
    expectMarks(
      """
      company: Mistral AI
      region: Paris
      ask: base €90K, equity €175K over 4 years
      #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ask-below-floor

      company: Mistral AI
      region: Paris
      ask: base €94,250, equity €175K over 4 years
      """)
  }

  @Test func estimatesInformOnly() {
    // 0.6 of the way from £137K to £175K; 60 % of $182K; 0.6346 of the way from £97K to £145K.
    expectMarks(
      """
      company: W&B
      region: London
      ask: base £159,799, bonus 5%
      #    ^^^^^^^^^^^^^ ask-below-estimated-floor

      company: W&B
      region: London
      ask: base £159.8K, bonus 5%

      company: HF
      region: Remote Global
      ask: base $109,199, equity $215K
      #    ^^^^^^^^^^^^^ ask-below-estimated-floor

      company: HF
      region: Remote Global
      ask: base $109.2K, equity $214,999
      #                  ^^^^^^^^^^^^^^^ ask-below-estimated-floor

      company: Mistral AI
      region: London
      ask: total £127,461
      #    ^^^^^^^^^^^^^^ ask-below-estimated-floor

      company: Mistral AI
      region: London
      ask: total £127,462
      """)
  }

  @Test func theNotesOwnFloorReplacesTheGuides() {
    expectMarks(
      """
      company: HF
      region: Paris
      floor: base €70K
      #      ^^^^^^^^^ floor-below-guide
      ask: base €76K, equity €90K over 4 years

      company: HF
      region: Paris
      floor: signing €10K, equity €40K/yr
      ask: base €98K, equity €159,999 over 4 years, signing €9,999
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ask-below-floor
      #                                             ^^^^^^^^^^^^^^ ask-below-floor
      """)
  }

  @Test func whatIsTakenOverIsSaidOfTheOffer() {
    expectMarks(
      """
      company: HF
      region: Paris
      offer: base €79K, equity €130K over 4 years
      #      ^^^^^^^^^ offer-below-floor (information)
      ask: equity €155K over 4 years
      ask: base €98K
      """)
    expectMarks(
      """
      company: HF
      region: Paris
      offer: base €79K, equity €130K over 4 years
      #      ^^^^^^^^^ offer-below-floor
      ask: equity €155K over 4 years
      """)
  }

  /// A guide's total of the first year holds signing and relocation too.
  @Test func aFloorOfTheFirstYearIsHeldAgainstIt() {
    expectMarks(
      """
      company: Samovar
      region: Boston
      ask: base $170K, equity $80K/yr, signing $20K

      company: Samovar
      region: Boston
      ask: base $170K, equity $80K/yr, signing $9K
      #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ask-below-floor

      company: Samovar
      region: Boston
      ask: base $170K, equity $80K/yr
      #    ^^^^^^^^^^^^^^^^^^^^^^^^^^ ask-below-floor

      company: Samovar
      region: Boston
      ask: total $250K, signing $10K

      company: Samovar
      region: Boston
      ask: total $250K, signing $9K
      #    ^^^^^^^^^^^ ask-below-floor
      --- guides/samovar.md
      ### Data Engineer | Samovar Global Negotiation Guide

      | Region | Base Salary | Stock (RSU/4yr) | Total Comp |
      |---|---|---|---|
      | Boston | $150K–$190K | $240K–$400K | $210K–$290K |

      > **Negotiate Up Strategy:** "My walk-away floor is $260K total in the first year."
      """)
  }

  @Test func lowerBoundsAreEnoughOrUnknown() {
    expectMarks(
      """
      company: Mistral AI
      region: Paris
      ask: base €96K
      #    ^^^^^^^^^ total-unknown

      company: Mistral AI
      region: Paris
      ask: base €96K, equity 0.1%
      #    ^^^^^^^^^^^^^^^^^^^^^^ total-unknown

      company: Mistral AI
      region: Paris
      lever: Security Tooling & Bug Bounty Budget
      ask: base €138K
      """)
  }

  @Test func ratesLinkCurrencies() {
    expectMarks(
      """
      company: HF
      region: Paris
      rate: 1 USD = 0.8 EUR
      ask: base $99,999, equity €155K over 4 years
      #    ^^^^^^^^^^^^ ask-below-floor
      or: base $100K, equity €155K over 4 years

      company: HF
      region: Paris
      ask: base $99,999, equity €155K over 4 years
      #    ^^^^^^^^^^^^ currency-mismatch
      """)
  }

  @Test func eachFixRemovesItsFinding() {
    for text in [
      "company: HF\nregion: Paris\nask: base €79,999, equity €155K\n", "company: HF\nregion: Paris\nask: base 79k, equity 155k\n",
      "company: HF\nregion: Paris\nask: base €6,600/mo, equity €155K\n", "company: HF\nregion: Paris\nask: base €98K, equity €30K/yr\n",
      "company: HF\nregion: Paris\nask: base none, equity €155K\n", "company: HF\nregion: Paris\nask: base €75–98K, equity €155K\n",
      "company: Mistral AI\nregion: Paris\nask: base €90K, equity €175K over 4 years\n",
      "company: Mistral AI\nregion: Paris\nask: total €500K over 4 years\n",
    ] {
      let note = analysed(Array(text.utf8))
      guard let found = note.findings.first(where: { $0.finding.code == .askBelowFloor }), let fix = found.finding.fixes.first else {
        Issue.record("no fix in \(text)")
        continue
      }
      let edits = fix.edits.map { TextEdit(note.range($0.range, in: found.index), $0.replacement) }
      let mended = analysed(applying(edits, to: Array(text.utf8)))
      #expect(mended.findings.isEmpty, "after \(fix.title): \(mended.findings.map(\.finding.code))")
      #expect(!fix.title.contains { $0.isNumber })
    }
  }

  @Test func maskedWordsTellNoFloor() {
    let note = analysed(Array("company: HF\nregion: Paris\nfloor: base €87,654\nask: base €86,543, equity €155K\n".utf8))
    let messages = note.findings.map { $0.finding.message.masked } + note.findings.flatMap { $0.finding.related.map(\.message.masked) }
    #expect(!messages.isEmpty)
    for message in messages {
      #expect(!message.contains("87,654") && !message.contains("1,111") && !message.contains("1.27"))
    }
  }
}
