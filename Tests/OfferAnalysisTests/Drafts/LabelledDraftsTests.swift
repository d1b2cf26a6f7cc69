import Foundation
import OfferAnalysis
import SalaryGuides
import Testing

@Suite struct LabelledDraftsTests {
  private static let all = LabelledDraft.sets.flatMap(\.drafts)

  /// Precision goes before recall: a false warning in somebody's mail costs more than a missed one.
  @Test func precisionAndRecallPerCode() {
    for (name, drafts) in LabelledDraft.sets { report(name, drafts) }
    for (code, score) in report("all", Self.all).byCode {
      #expect(score.precision >= 0.99, "\(code)")
      #expect(score.recall >= 0.90, "\(code)")
    }
  }

  @Test func thereAreEnoughOfThem() {
    #expect(Self.all.count >= 1_000)
    #expect(Self.all.count { $0.expected.isEmpty } * 2 >= Self.all.count)
    for draft in Self.all { #expect(!draft.note.isEmpty, "\(draft.title)") }
  }

  /// A file of drafts from elsewhere, in the form of these sets and tied to their notes, is measured and held to nothing.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["OFFER_DRAFTS"] != nil)) func draftsFromElsewhere() throws {
    let path = try #require(ProcessInfo.processInfo.environment["OFFER_DRAFTS"])
    let data = try #require(FileManager.default.contents(atPath: path))
    let drafts = LabelledDraft.set("\n\n" + String(decoding: data, as: UTF8.self))
    for draft in drafts { print("\(draft.title): " + draft.readings(GuideLibrary()).joined(separator: "; ")) }
    report(path, drafts)
  }

  @discardableResult private func report(_ name: String, _ drafts: [LabelledDraft]) -> DraftScores {
    let scores = DraftScores(of: drafts, GuideLibrary())
    print("\(name): \(drafts.count), of them silent \(drafts.count { $0.expected.isEmpty })")
    for (code, score) in scores.byCode {
      print(
        "  \(code): precision \(percent(score.precision)), recall \(percent(score.recall)), of \(score.right + score.missed)")
    }
    for fault in scores.faults { print("  " + fault) }
    return scores
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
