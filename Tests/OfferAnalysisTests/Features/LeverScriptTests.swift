import SalaryGuides
import TestSupport
import Testing

@testable import OfferAnalysis

private func script(_ name: String, _ note: String) -> String? {
  let negotiation = analysed(Array(note.utf8)).negotiations[1].negotiation
  return negotiation.guide?.guide.lever(named: name).map { filledScript($0, in: negotiation) }
}

@Suite struct LeverScriptTests {
  @Test func theAsksFiguresGoIn() throws {
    let filled = try #require(
      script("AI Model Security Specialization Premium", "company: Mistral\nregion: Paris\nask: base €104K, equity €181K\n"))
    #expect(filled.hasSuffix("There are few of us, and €104K base and €181K equity is what that specialization justifies."))
  }

  @Test func ofTwoCurrenciesTheRegionsIsKept() throws {
    let filled = try #require(script("pre-ipo equity maximization", "company: HF\nregion: New York\n"))
    #expect(filled.contains("I am aiming at $260K+ in pre-IPO equity"))
  }

  @Test func aCompetitorsFiguresAreItsOwn() throws {
    let note = "company: HF\nregion: Paris\ncompeting Google Paris: base €107K\nask: base €99K, equity €166K over 4 years\n"
    let filled = try #require(script("Competing Offer Framing (Paris)", note))
    #expect(filled.contains("I hold an offer from Google Paris at L4 — €107K base"))
    #expect(filled.contains("I need €166K pre-IPO equity"))
    #expect(!filled.contains("€99K"))
  }

  @Test func slotsStay() throws {
    #expect(try #require(script("Ecosystem Moat", "company: HF\nregion: Paris\n")).contains("[X commits/PRs]"))
  }

  @Test func theFloorNeverGetsIn() throws {
    let note = "company: Scale AI\nregion: New York\nfloor: base $217,771, equity $281,113\nask: base $230K\n"
    for lever in analysed(Array(note.utf8)).negotiations[1].negotiation.guide?.guide.namedLevers ?? [] {
      let filled = try #require(script(lever.title, note))
      #expect(!filled.contains("217") && !filled.contains("281"))
    }
  }

  @Test(arguments: [
    ("EU Regulatory Security Compliance", "EU Regulatory Security Compliance (GDPR + EU AI Act)"),
    ("european ai sovereignty", "European AI Sovereignty Script"),
    ("data sovereignty architecture ownership", "Data Sovereignty Architecture Ownership"),
  ])
  func leversAreFoundAsPeopleWriteThem(_ name: String, _ title: String) {
    let guide = GuideLibrary().lookup(company: "Mistral", role: nil).match?.guide.guide
    #expect(guide?.lever(named: name)?.title == title)
  }
}
