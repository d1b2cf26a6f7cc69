import SalaryGuides
import Testing

@testable import OfferAnalysis

@Suite struct ChatLevelTests {
  private static let guide = """
    ### Coder | Borealis Global Negotiation Guide
    **Level Mapping:** Coder at Borealis = L4 at Nimbus, Senior at Kestrel Alpine Networks, equivalent Zephyr 2
    """

  /// A company is known wherever its name stands in a level, in all its words.
  @Test(arguments: [
    ("which level is this at Nimbus", "corresponds to L4 at Nimbus."),
    ("which level is this at Kestrel Alpine Networks", "corresponds to Senior at Kestrel Alpine Networks."),
    ("which level is this at zephyr", "corresponds to Zephyr 2."),
  ])
  func levelsOfACompany(question: String, expected: String) {
    let text = Array(Self.guide.utf8)
    let library = GuideLibrary(users: GuideHead(text).map { [GuideSource(path: "b.md", head: $0) { text }] } ?? [])
    let note = NoteAnalysis(text: Array("company: Borealis\nrole: Coder\n".utf8), .init(library: library, today: nil))
    let reply = answer(question, in: note, at: nil).plain
    #expect(reply.contains(expected), "\(reply)")
  }
}
