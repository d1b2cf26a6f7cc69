import OfferAnalysis
import SalaryGuides
import SourceText
import Testing

/// What must not matter, and what must not stop the reader.
@Suite struct DraftVariantsTests {
  private static let sets = LabelledDraft.sets.flatMap(\.drafts)
  private static let library = GuideLibrary()

  private static func codes(_ draft: LabelledDraft, _ mail: String) -> [String] {
    LabelledDraft(title: draft.title, note: draft.note, mail: mail, expected: []).findings(library).map(\.code.rawValue)
  }

  @Test(arguments: ["\r\n", "\r"])
  func lineEndsDoNotMatter(lineEnd: String) {
    for draft in Self.sets {
      let other = draft.mail.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
      #expect(Self.codes(draft, other) == Self.codes(draft, draft.mail), "\(draft.title)")
    }
  }

  @Test func nothingOfWhatIsQuotedIsSaid() {
    for draft in Self.sets {
      let quoted = draft.mail.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n")
      #expect(Self.codes(draft, "Thanks!\n\n" + quoted) == [], "\(draft.title)")
    }
  }

  @Test func whatIsSaidStandsInTheMail() {
    for draft in Self.sets {
      for finding in draft.findings(Self.library) {
        #expect(finding.range.start >= 0 && finding.range.end <= draft.mail.utf8.count && !finding.range.isEmpty)
        #expect(finding.statement == nil)
      }
    }
  }

  /// Each prefix of a mail is a mail that is being written, cut in the middle of a character or not.
  @Test func everyPrefixCanBeRead() {
    for draft in Self.sets where draft.mail.utf8.count < 160 {
      let note = NoteAnalysis(text: Array(draft.note.utf8), .init(library: Self.library, today: nil))
      guard let subject = negotiation(of: note, company: nil, named: []).map({ note.negotiations[$0].subject }) else { continue }
      let bytes = Array(draft.mail.utf8)
      for end in stride(from: 0, through: bytes.count, by: 5) {
        let prefix = Array(bytes[..<end])
        _ = draftFindings(mail: prefix, tiedTo: subject)
        _ = draftTie(inMail: prefix)
      }
      for offset in stride(from: 0, through: bytes.count, by: 11) {
        _ = draftHover(mail: bytes, at: offset, tiedTo: subject)
        _ = draftCompletion(mail: bytes, at: offset, tiedTo: subject)
        _ = draftNextSentence(mail: bytes, at: offset, tiedTo: subject)
      }
    }
  }

  @Test func bytesThatAreNoTextSayNothing() {
    let note = NoteAnalysis(text: Array("company: HF\nregion: Paris\nask: base €98K\n".utf8), .init(library: Self.library, today: nil))
    let noise: [UInt8] = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 31) }
    let index = negotiation(of: note, company: nil, named: [])
    #expect(draftFindings(mail: noise, tiedTo: index.map { note.negotiations[$0].subject }).findings.isEmpty)
  }
}
