import OfferAnalysis
import SalaryGuides
import SourceText
import TestSupport
import Testing

/// What is remembered of a mail changes nothing that is said of it.
@Suite struct DraftMemoryTests {
  private static let drafts = LabelledDraft.sets.flatMap(\.drafts)
  private static let pieces = [
    "\n", "\n\n", "> ", "- ", "€97K base", "I'm asking for ", "My floor is ", ".", ":", "| a | €90K |\n", "[x]",
    "\n[x]: https://example.org\n",
    "`", "-- \n", "<!-- ", " -->", "I accept your offer.", "My ask:\n", "# ", "\r\n", "é", "On Monday, 3 May Dana wrote:\n", "```\n", "€",
    "[name]",
  ]

  @Test(arguments: UInt64(0)..<8)
  func editsEqualReadingAnew(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let draft = try #require(Self.drafts.randomElement(using: &random))
    let note = NoteAnalysis(text: Array(draft.note.utf8), .init(library: GuideLibrary(), today: nil))
    let subject = try #require(negotiation(of: note, company: nil, named: []).map { note.negotiations[$0].subject })
    var mail = (0..<4).flatMap { _ in Array((Self.drafts.randomElement(using: &random)?.mail ?? "").utf8) }
    var memory = DraftMemory()
    for step in 0..<40 {
      let start = Int.random(in: 0...mail.count, using: &random)
      let end = min(mail.count, start + (Bool.random(using: &random) ? 0 : Int.random(in: 0...30, using: &random)))
      mail.replaceSubrange(start..<end, with: Array((Self.pieces.randomElement(using: &random) ?? "").utf8))
      // Another negotiation has other names to look for.
      let tied = step % 20 == 19 ? nil : subject
      let kept = draftFindings(mail: mail, tiedTo: tied, &memory).findings
      let fresh = draftFindings(mail: mail, tiedTo: tied).findings
      guard kept.map(\.range) == fresh.map(\.range), kept.map(\.message.plain) == fresh.map(\.message.plain) else {
        Issue.record("seed \(seed), step \(step): the edited mail is told other things than a fresh one")
        return
      }
      #expect(draftColours(mail: mail, tiedTo: tied, &memory) == draftColours(mail: mail, tiedTo: tied))
    }
  }
}
