import Compensation
import OfferAnalysis
import SalaryGuides
import SourceText
import Testing

@Suite struct DraftTieTests {
  @Test(arguments: [
    ("Offer: n.offer\n\nHi", "n.offer", nil),
    ("From: me\noffer:  notes/n.offer#Scale AI \nSubject: x\n\nHi", "notes/n.offer", "Scale AI"),
    ("---\ntitle: x\noffer: \"../n.offer#HF\"\n---\nHi", "../n.offer", "HF"),
    ("---\noffer: n.offer # the first\n---\nHi", "n.offer", nil),
    ("<!-- offer: n.offer -->\nHi", "n.offer", nil),
    ("\u{FEFF}<!--offer: n.offer#W&B-->\r\nHi", "n.offer", "W&B"),
    ("<!-- offer: c.offer -->\nOffer: h.offer\n", "h.offer", nil),
  ])
  func tiesInTheMail(mail: String, path: String, company: String?) {
    let tie = draftTie(inMail: Array(mail.utf8))
    #expect(tie?.path == path)
    #expect(tie?.company == company)
  }

  @Test(arguments: ["Hi,\n\nmy offer: €92K base\n", "Offer: €92K base\n", "", "offer:\n", "The n.offer is good\n"])
  func mailsThatSayNoTie(mail: String) {
    #expect(draftTie(inMail: Array(mail.utf8)) == nil)
  }

  private func note(_ text: String) -> NoteAnalysis {
    NoteAnalysis(text: Array(text.utf8), .init(library: GuideLibrary(), today: nil))
  }

  @Test func aNoteNamesItsDraftsAndWhatIsOut() {
    let note = note("company: HF\ndraft: a.md\nsent 2026-11-01: b.md\ncompany: W&B\ndraft: c.md\ndraft: b.md\n")
    #expect(draftPaths(of: note).map(\.path) == ["a.md", "c.md"])
    #expect(sentPaths(of: note).map(\.path) == ["b.md"])
    #expect(draftPaths(of: note).map(\.negotiation) == [1, 2])
  }

  @Test func theNegotiationOfAMail() {
    let two = note("company: HF\ndraft: a.md\ncompany: W&B\n")
    #expect(negotiation(of: two, company: "wandb", named: []) == 2)
    #expect(negotiation(of: two, company: "Nobody", named: []) == nil)
    #expect(negotiation(of: two, company: nil, named: draftPaths(of: two)) == 1)
    #expect(negotiation(of: two, company: nil, named: []) == nil)
    #expect(negotiation(of: note("company: HF\n"), company: nil, named: []) == 1)
  }

  @Test func markingAsSent() throws {
    let text = "company: HF\ndraft: a.md  # to Lysandre\n"
    let note = note(text)
    let draft = try #require(draftPaths(of: note).first)
    let day = try #require(Day("2026-11-20"))
    let edit = try #require(markAsSent(draft, in: note, day: day))
    #expect(
      String(decoding: applying([edit], to: Array(text.utf8)), as: UTF8.self) == "company: HF\nsent 2026-11-20: a.md  # to Lysandre\n")
  }
}
