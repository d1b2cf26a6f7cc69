import Foundation
import Testing

/// The sample notes show what their README says, and nothing else.
struct SampleTests {
  @Test(
    arguments: [
      ("mistral-clean.offer", []),
      ("mistral-below-floor.offer", ["ask-below-floor"]),
      ("hugging-face.offer", ["ask-below-competing"]),
      ("hugging-face-counter.md", ["floor-disclosed", "unfilled-placeholder"]),
      ("weights-and-biases.offer", ["ask-below-estimated-floor"]),
      ("scale-ai.offer", ["offer-below-floor"]),
    ] as [(String, [String])])
  func findings(name: String, codes: [String]) async throws {
    let bench = try Workbench()
    let ended = try await bench.run(Repository.program, ["check", "--format", "json", "--fail-on", "never", "editor-configs/samples"])
    let result = try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
    let diagnostics = result["diagnostics"] as? [[String: Any]] ?? []
    let found = diagnostics.filter { ($0["path"] as? String)?.hasSuffix("/\(name)") == true }.compactMap { $0["code"] as? String }
    #expect(found == codes)
  }
}
