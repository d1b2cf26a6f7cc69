import OfferAnalysis
import SalaryGuides
import Testing

@Suite struct LabelledDraftsTests {
  private static let sets = [draftsThatSpeak, draftsThatStaySilent, draftsSetAside].flatMap(LabelledDraft.set)

  /// Precision goes before recall: a false warning in somebody's mail costs more than a missed one.
  @Test func precisionAndRecallPerCode() {
    let (byCode, faults) = scores(Self.sets, GuideLibrary())
    for (code, score) in byCode.sorted(by: { $0.key < $1.key }) {
      let line = "\(code): precision \(percent(score.precision)), recall \(percent(score.recall)), of \(score.right + score.missed)"
      print(line)
      #expect(score.precision >= 0.99, "\(code)")
      #expect(score.recall >= 0.90, "\(code)")
    }
    for fault in faults { print(fault) }
  }

  @Test func thereAreEnoughOfThem() {
    #expect(Self.sets.count >= 200)
    #expect(Self.sets.count { $0.expected.isEmpty } * 2 >= Self.sets.count)
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
