import Foundation
import SalaryGuides
import SourceText
import Testing

/// Guides of the wild, from the folder that `OFFER_CORPUS` names; without it these tests are skipped, and say so.
private let corpus: URL? = ProcessInfo.processInfo.environment["OFFER_CORPUS"].map { URL(fileURLWithPath: $0, isDirectory: true) }

@Suite(.enabled(if: corpus != nil, "OFFER_CORPUS names no folder of guides"))
struct CorpusTests {
  private func read(_ path: String) throws -> (text: String, guide: Guide) {
    let data = try Data(contentsOf: #require(corpus).appending(path: path))
    return (String(decoding: data, as: UTF8.self), readGuide(Array(data)))
  }

  private func paths() throws -> [String] {
    let folder = try #require(corpus)
    let companies = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try companies.flatMap { company in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: company).path).sorted().map { "\(company)/\($0)" }
    }
  }

  @Test func allOfIt() throws {
    let paths = try paths()
    var withLevers = 0
    var statingFloor = 0
    var floorRead = 0
    for path in paths {
      let (text, guide) = try read(path)
      #expect(!guide.company.isEmpty && !guide.role.isEmpty, "\(path)")
      if !guide.levers.isEmpty { withLevers += 1 }
      if statesFloor(text) {
        statingFloor += 1
        if !guide.floors.isEmpty { floorRead += 1 }
      }
      for region in guide.regions where region.base == nil && region.band == nil {
        // A row without a base has none to give, or one that is a fault of the guide's.
        let isSilent =
          region.place.range.isEmpty || guide.problems.contains { $0.place.line == region.place.line }
          || region.note?.contains("of US") == true
        #expect(isSilent, "\(path): \(region.name ?? "")")
      }
    }
    // One company's guides have arguments that they never call levers.
    let neverCalled = paths.count { $0.hasPrefix("ebanx/") }
    #expect(withLevers * 1000 >= (paths.count - neverCalled) * 995, "\(withLevers) of \(paths.count) have levers")
    #expect(floorRead * 100 >= statingFloor * 95, "\(floorRead) of \(statingFloor) floors")
  }

  /// Whether the strategy has a floor's or an accept level's words before a figure.
  private func statesFloor(_ text: String) -> Bool {
    let strategy = text.split(separator: "\n").filter { $0.contains("Negotiate Up Strategy") }.joined(separator: " ")
    let pattern = #/(?i)(my floor|floor is|floor should be|floor:|accept at|accept if|no lower than|walk away below)[^.\[]{0,60}?[$€£₹]\d/#
    return strategy.firstMatch(of: pattern) != nil
  }

  @Test(arguments: ["hugging-face", "weights-and-biases", "mistral-ai", "scale-ai"])
  func builtInGuidesHaveTheFiguresOfTheirSource(name: String) throws {
    let source = try read("\(name)/security-engineer.md").guide
    let ours = try #require(GuideLibrary().lookup(company: source.company, role: source.role).match?.guide.guide)
    #expect(ours.dna == source.dna)
    #expect(ours.regions.map(drawn) == source.regions.map(drawn))
    #expect(ours.regions.map(\.note) == source.regions.map(\.note))
    #expect(ours.levels.map(\.text) == source.levels.map(\.text))
    #expect(ours.levers.map(drawn) == source.levers.map(drawn))
    #expect(ours.levers.map(\.title) == source.levers.map(\.title))
    #expect(ours.scripts.map(\.title) == source.scripts.map(\.title))
    #expect(ours.asks.map(drawn) == source.asks.map(drawn))
    #expect(ours.floors.map(drawn) == source.floors.map(drawn))
    #expect(ours.competing.map(drawn) == source.competing.map(drawn))
    #expect(ours.terms.count == source.terms.count)
    #expect(ours.sources.count == source.sources.count)
    #expect(ours.placeholders.map(\.text) == source.placeholders.map(\.text))
    // The prose is our own: besides titles and tags, no longer sentence of the source is in it.
    let names = ["Weights & Biases Global Negotiation Guide", "2026 Focus: Enterprise ML Security & Model Supply Chain Protection"]
    let own =
      GuideLibrary().lookup(company: source.company, role: source.role).match.map { String(decoding: $0.guide.text, as: UTF8.self) } ?? ""
    let text = try read("\(name)/security-engineer.md").text
    for sentence in text.split(whereSeparator: { ".\n\"|".contains($0) })
    where sentence.count > 40 && !sentence.contains("**") && !sentence.hasPrefix("#")
      && !names.contains(sentence.trimmingCharacters(in: .whitespaces))
    {
      #expect(!own.contains(sentence), "\(sentence)")
    }
  }

  private struct Expectations: Decodable {
    struct Expected: Decodable {
      let path: String
      let regions: [String]
      let levers: [String]
      let floors: [String]
      let asks: [String]?
    }
    let guides: [Expected]
  }

  /// Guides whose figures a person has held against the text; how they were chosen is said in each file. Lists of figures are
  /// compared without their order, in which a text and its reader may differ.
  @Test(arguments: ["hand-checked", "written-first"])
  func checkedGuides(name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Expectations/\(name).json")
    let expected = try JSONDecoder().decode(Expectations.self, from: Data(contentsOf: file)).guides
    #expect(expected.count == 60)
    for item in expected {
      let guide = try read(item.path).guide
      #expect(guide.regions.map(drawn).sorted() == item.regions.sorted(), "\(item.path)")
      #expect(guide.levers.map(drawn) == item.levers, "\(item.path)")
      #expect(guide.floors.map(drawn).sorted() == item.floors.sorted(), "\(item.path)")
      if let asks = item.asks { #expect(guide.asks.map(drawn).sorted() == asks.sorted(), "\(item.path)") }
    }
  }
}
