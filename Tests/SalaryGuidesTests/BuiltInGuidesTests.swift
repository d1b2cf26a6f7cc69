import SalaryGuides
import Testing

@Suite struct BuiltInGuidesTests {
  private struct Expected {
    let company: String
    let regions: [String]
    let levers: [String]
    let titles: [String]
    let scripts: [String]
    let asks: [String]
    let floors: [String]
    let offers: [String]
    let counts: (levels: Int, terms: Int, sources: Int, placeholders: Int)
  }

  private func check(_ expected: Expected) throws {
    let guide = try #require(GuideLibrary().lookup(company: expected.company, role: "Security Engineer").match?.guide.guide)
    #expect(guide.regions.map(drawn) == expected.regions)
    #expect(guide.levers.map(drawn) == expected.levers)
    #expect(guide.levers.map(\.title) == expected.titles)
    #expect(guide.scripts.map(\.title) == expected.scripts)
    #expect(guide.asks.map(drawn) == expected.asks)
    #expect(guide.floors.map(drawn) == expected.floors)
    #expect(guide.competing.map(drawn) == expected.offers)
    #expect(guide.levels.count == expected.counts.levels)
    #expect(guide.terms.count == expected.counts.terms)
    #expect(guide.sources.count == expected.counts.sources)
    #expect(guide.placeholders.count == expected.counts.placeholders)
    #expect(guide.problems == [])
    #expect(guide.dna.count == 3)
  }

  @Test func huggingFace() throws {
    try check(
      Expected(
        company: "Hugging Face",
        regions: [
          "Paris · base EUR 75000–102000 · equity EUR 85000–165000 over 4 · total EUR 96000–143000",
          "New York · base USD 175000–218000 · equity USD 155000–278000 over 4 · total USD 214000–288000",
          "Remote Global · base USD 105000–218000 derived · equity USD 155000–278000 over 4 derived",
        ],
        levers: ["1 · equity EUR 155000 · equity USD 260000", "2 · equity EUR 160000", "3 · equity USD 265000", "4"],
        titles: [
          "Pre-IPO Equity Maximization", "Competing Offer Framing (Paris)", "Competing Offer Framing (NYC)",
          "Model Supply Chain Security Premium",
        ],
        scripts: ["Open Source Impact — The Ecosystem Moat Script"],
        asks: ["base EUR 98000", "base USD 212000", "equity EUR 155000", "equity USD 265000"],
        floors: ["floor base EUR 80000", "floor base USD 182000", "floor equity EUR 125000", "floor equity USD 215000"],
        offers: ["Google: base EUR 105000", "Google: equity EUR 70000"], counts: (4, 4, 6, 12)))
  }

  @Test func weightsAndBiases() throws {
    try check(
      Expected(
        company: "Weights & Biases",
        regions: [
          "San Francisco · base USD 180000–230000 · equity USD 140000–250000 over 4 · bonus 5–10% · total USD 233000–325000",
          "New York · base USD 175000–225000 · equity USD 140000–250000 over 4 · bonus 5–10% · total USD 228000–318000",
          "London · base GBP 137000–175000 · equity GBP 105000–188000 over 4 · bonus 5–10% · total GBP 178000–245000",
        ],
        levers: [
          "1 · base USD 225000 · equity USD 240000", "2 · base USD 230000", "3 · base USD 225000 · equity USD 245000",
          "4 · signing USD 30000",
        ],
        titles: [
          "ML Data Security Premium", "Model Supply Chain Security Specialization", "Competing Security Offers",
          "Enterprise Compliance Acceleration",
        ],
        scripts: ["Enterprise ML Security & Model Supply Chain Protection Lever"],
        asks: ["base USD 225000", "equity USD 245000", "signing USD 30000"], floors: ["floor base USD 210000"],
        offers: [
          "CrowdStrike: base USD 220000", "CrowdStrike: equity USD 260000", "Databricks: base USD 225000", "Databricks: equity USD 250000",
        ],
        counts: (4, 0, 4, 1)))
  }

  @Test func mistral() throws {
    try check(
      Expected(
        company: "Mistral AI",
        regions: [
          "Paris · base EUR 80000–108000 · equity EUR 100000–195000 over 4 · total EUR 105000–157000",
          "London · base GBP 74000–99000 · equity GBP 92000–180000 over 4 · total GBP 97000–145000",
          "Remote EU · base EUR 72000–97000 · equity EUR 100000–195000 over 4 · total EUR 97000–146000",
        ],
        levers: ["1 · base EUR 100000 · equity EUR 175000", "2", "3", "4"],
        titles: [
          "AI Model Security Specialization Premium", "EU Regulatory Security Compliance (GDPR + EU AI Act)",
          "Data Sovereignty Architecture Ownership",
          "Security Tooling & Bug Bounty Budget",
        ],
        scripts: ["European AI Sovereignty Script"], asks: ["base EUR 100000", "equity EUR 175000", "signing EUR 15000"],
        floors: ["floor total EUR 138000"], offers: ["Google: base EUR 98000", "Google: equity EUR 140000"], counts: (4, 0, 3, 0)))
  }

  @Test func scale() throws {
    try check(
      Expected(
        company: "Scale AI",
        regions: [
          "San Francisco · base USD 188000–235000 · equity USD 195000–342000 over 4 · total USD 237000–321000",
          "New York · base USD 194000–247000 · equity USD 195000–342000 over 4 · total USD 243000–332000",
          "Washington DC · base USD 197000–254000 · equity USD 195000–342000 over 4 · total USD 246000–340000",
        ],
        levers: ["1", "2", "3", "4"],
        titles: [
          "Clearance-Gated Talent Scarcity", "AI Training Data Security Specialization", "FedRAMP Authorization Revenue Enabler",
          "Dual-Compliance Architecture",
        ],
        scripts: ["$2B Secondary Market — Private Equity as Good as Cash"],
        asks: ["base USD 228000", "equity USD 320000", "total USD 308000"],
        floors: ["floor base USD 215000", "floor equity USD 280000"], offers: [], counts: (5, 0, 3, 6)))
  }

  @Test func regionNotes() throws {
    let guide = try #require(GuideLibrary().lookup(company: "Mistral", role: nil).match?.guide.guide)
    #expect(guide.regions.map(\.note) == [nil, "+5-10% effective vs Paris", "-5-10% vs Paris"])
  }
}
