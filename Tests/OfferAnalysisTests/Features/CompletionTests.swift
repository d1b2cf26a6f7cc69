import SourceText
import TestSupport
import Testing

@testable import OfferAnalysis

/// The items of a fixture, one a line: `label | detail | what the cursor's line becomes`.
private func drawn(_ marked: String, first: Int = .max, paths: [String] = []) -> String {
  let fixture = Fixture(marked)
  let found = suggestions(in: fixture.note, at: fixture.cursor) { paths }
  return found.items.prefix(first).map { item in
    let new = applying([TextEdit(found.replace, item.text)], to: fixture.text)
    let lines = LineTable(new)
    let line = new.string(lines.content(ofLine: lines.line(at: found.replace.start), in: new))
    return [item.label, item.detail, line].map { $0 ?? "" }.joined(separator: " | ")
  }.joined(separator: "\n")
}

private func labels(_ marked: String, paths: [String] = []) -> [String] {
  let fixture = Fixture(marked)
  return suggestions(in: fixture.note, at: fixture.cursor) { paths }.items.map(\.label)
}

private let face = "company: HF\nregion: Paris\noffer: base €92K, equity €130K over 4 years\n"

@Suite struct CompletionTests {
  @Test func companiesReplaceTheWholeNameTyped() {
    let four = """
      Hugging Face |  | company: Hugging Face
      Mistral AI |  | company: Mistral AI
      Scale AI |  | company: Scale AI
      Weights & Biases |  | company: Weights & Biases
      """
    for typed in ["company: $0", "company:$0", "company: W&B$0", "company: Weights$0 & Bias", "COMPANY: Mist$0   # looked up"] {
      #expect(drawn(typed).replacing("   # looked up", with: "").replacing("COMPANY", with: "company") == four, "\(typed)")
    }
  }

  @Test(arguments: [
    ("HF", "Hugging Face"), ("hug", "Hugging Face"), ("W&B", "Weights & Biases"), ("wandb", "Weights & Biases"), ("MISTRAL", "Mistral AI"),
    ("Mïstràl", "Mistral AI"), ("weights and b", "Weights & Biases"),
  ])
  func whatPeopleTypeFindsTheCompany(_ typed: String, _ company: String) throws {
    let fixture = Fixture("company: \(typed)$0")
    let item = try #require(suggestions(in: fixture.note, at: fixture.cursor).items.first { $0.label == company })
    #expect((item.filter ?? item.label).lowercased().hasPrefix(typed.lowercased()), "\(item.filter ?? "")")
  }

  @Test(arguments: [
    ("company: HF\nregion: NY$0", "New York"), ("company: HF\nregion: york$0", "New York"),
    ("company: HF\nregion: glob$0", "Remote Global"),
    ("company: HF\nregion: Paris\nask: base 98$0", "€98K"), ("company: HF\nregion: Paris\nask: base 98,0$0", "€98K"),
    ("company: HF\nregion: Paris\nask: sal$0", "base"),
  ])
  func otherSpellingsMatchFromTheirStart(_ marked: String, _ label: String) throws {
    let fixture = Fixture(marked)
    let found = suggestions(in: fixture.note, at: fixture.cursor)
    let item = try #require(found.items.first { $0.label == label })
    let typed = fixture.text.string(found.insert).lowercased()
    #expect((item.filter ?? "").lowercased().hasPrefix(typed), "\(item.filter ?? "")")
    #expect(found.isIncomplete)
  }

  @Test func regionsAreTheCompanysOwn() {
    #expect(
      drawn("company: Weights & Biases\nregion: Lon$0don bridge") == """
        San Francisco | base $180K–$230K · equity $140K–$250K over 4 years | region: San Francisco
        New York | base $175K–$225K · equity $140K–$250K over 4 years | region: New York
        London | base £137K–£175K · equity £105K–£188K over 4 years | region: London
        """)
    #expect(labels("company: HF\nregion: $0") == ["Paris", "New York", "Remote Global"])
    #expect(labels("company: Nobody\nregion: $0") == [])
    #expect(labels("company: Scale\nrole: Sec$0") == ["Security Engineer"])
  }

  @Test func amountsSayWhatTheyAre() {
    #expect(
      drawn(face + "ask: base $0") == """
        €98K | guide's ask | ask: base €98K
        €80K | guide's floor | ask: base €80K
        €101.2K | +10 % on the offer | ask: base €101.2K
        €96.6K | +5 % on the offer | ask: base €96.6K
        €92K | as offered | ask: base €92K
        €102K | band high | ask: base €102K
        €88.5K | band middle | ask: base €88.5K
        €75K | band low | ask: base €75K
        """)
  }

  @Test(arguments: [
    ("ask: base €9$0", "ask: base €98K"),
    ("ask: base 9$0", "ask: base €98K"),
    ("ask: base $0, equity €155K", "ask: base €98K, equity €155K"),
    ("ask: base €7$09,999, equity €155K", "ask: base €98K, equity €155K"),
    ("ask: €9$0", "ask: €98K base"),
    ("ask: €9$0 base, equity €1K", "ask: €98K base, equity €1K"),
    ("ask: base €98K and equity €$0", "ask: base €98K and equity €155K over 4 years"),
    ("ask: equity €$0155K over 2 years", "ask: equity €77.5K over 2 years"),
    ("ask: equity €1$0 a year", "ask: equity €38,750 a year"),
    ("ask: base €98K\n  equity $0", "  equity €155K over 4 years"),
    ("ask: base €98K (they said €90K), equity $0", "ask: base €98K (they said €90K), equity €155K over 4 years"),
    ("floor: base $0", "floor: base €80K"),
    ("band: base $0", "band: base €75K–€102K"),
    ("competing Google: base $0", "competing Google: base €105K"),
    ("ask: $0", "ask: base "),
    ("ask: base €98K, $0", "ask: base €98K, equity "),
    ("ask: base €98K, eq$0", "ask: base €98K, equity "),
    ("ask: base €98K, $0\n  equity €155K", "ask: base €98K, signing "),
    ("ask: b$0 €98K", "ask: base €98K"),
    ("ask: €98K $0", "ask: €98K base"),
    ("ask: equity €155K $0", "ask: equity €155K over 4 years"),
  ])
  func theFirstItemGoesInItsPlace(_ typed: String, _ line: String) {
    #expect(drawn(face + typed, first: 1).split(separator: " | ", omittingEmptySubsequences: false).last ?? "" == line)
  }

  @Test(arguments: [
    ("company: Mistral\nregion: Paris\nask: equity €175K, base $0", "€94,250 | reaches the floor | ask: equity €175K, base €94,250"),
    ("company: Mistral\nregion: Paris\noffer: base €90K\nask: equity $0", "€192K | reaches the floor | ask: equity €192K over 4 years"),
    (
      "company: Mistral\nregion: London\nask: equity £100K, base $0",
      "£102,462 | reaches the estimated floor | ask: equity £100K, base £102,462"
    ),
  ])
  func aTotalFloorSaysWhatReachesIt(_ typed: String, _ item: String) {
    #expect(drawn(typed).split(separator: "\n").contains(Substring(item)), "\(drawn(typed))")
  }

  @Test func questionsSuitTheNote() {
    let items = labels(face + "ask: base €98K\n? $0")
    #expect(items.contains("how far apart are we"))
    #expect(labels("company: HF\n? $0").contains("how far apart are we") == false)
  }

  @Test func componentsStatedAreNotOfferedAgain() {
    let items = labels(face + "ask: base €98K, signing €5K, $0")
    #expect(Array(items.prefix(4)) == ["equity", "bonus", "relocation", "total"])
  }

  @Test(arguments: [
    ("ask: base €98K (remark $0)", []),
    ("note: $0", []),
    ("! an$0swer", []),
    ("# a com$0ment", []),
    ("term $0", ["asked", "offered", "agreed", "refused"]),
    ("outcome: $0", ["accepted", "declined", "withdrawn", "lapsed"]),
    ("competing $0:", ["Google"]),
    ("draft: $0", ["a.md", "mails/b.md"]),
    (
      "term asked: doub$0",
      [
        "double-trigger acceleration", "equity refresh at Year 2", "a budget for security tooling and a bug bounty program",
        "support for publishing security research and speaking at conferences (Black Hat, DEF CON, ML security venues)",
      ]
    ),
  ])
  func eachPlaceHasItsOwn(_ typed: String, _ expected: [String]) {
    #expect(labels(face + typed, paths: ["mails/b.md", "a.md"]) == expected)
  }

  @Test func daysCountFromToday() {
    #expect(
      drawn(face + "deadline: $0", first: 4) == """
        2026-11-27 | in 7 days | deadline: 2026-11-27
        2026-12-04 | in 14 days | deadline: 2026-12-04
        2026-11-30 | end of this month | deadline: 2026-11-30
        2026-12-31 | end of next month | deadline: 2026-12-31
        """)
    #expect(drawn(face + "ask $0: base €1K", first: 1) == "2026-11-20 | today | ask 2026-11-20: base €1K")
    #expect(drawn(face + "competing Google $0", first: 1) == "2026-11-20 | today | competing Google 2026-11-20: ")
  }

  @Test func statementsThatFitComeFirst() {
    #expect(labels("$0").prefix(2) == ["company", "rate"])
    #expect(labels("company: HF\n$0").prefix(3) == ["role", "region", "offer"])
    #expect(labels(face + "ask: base €98K\n$0").first == "or")
    #expect(labels(face + "$0").last == "region")
    #expect(Set(labels(face + "$0")).count == 18)
    #expect(drawn("company: HF\nreg$0: Paris", first: 2).hasSuffix("region: Paris"))
  }

  @Test func leversComeWithTheirScripts() throws {
    let fixture = Fixture("company: HF\nregion: Paris\nask: equity €161K over 4 years\nlever: Pre-IPO Equity Maximization\nlever: $0")
    let items = suggestions(in: fixture.note, at: fixture.cursor).items
    #expect(items.first?.label == "Competing Offer Framing (Paris)")
    #expect(items.last?.label == "Pre-IPO Equity Maximization")
    let subject = try #require(items.last?.subject)
    let card = try #require(documentation(of: subject, in: fixture.note, negotiation: 1))
    #expect(card.plainText.contains("I am aiming at €161K in pre-IPO equity"))
  }

  @Test func codesThatAreFoundComeFirst() {
    let items = labels("company: HF\nregion: Paris\n# allow: ask-below-offer, ask-$0\nask: base €79K, equity €155K over 4 years\n")
    #expect(items.first == "ask-below-floor")
    #expect(!items.contains("ask-below-offer"))
  }

  @Test func moneySignsOfNamesAreNoPlaceholders() {
    #expect(escapedSnippet("$2B {x} \\") == "\\$2B {x\\} \\\\")
  }
}
