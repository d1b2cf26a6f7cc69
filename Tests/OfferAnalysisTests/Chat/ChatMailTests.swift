import SalaryGuides
import Testing

@testable import OfferAnalysis

/// What is written to be sent: the part of an answer that is the mail or the script.
private func mail(_ question: String, in note: NoteAnalysis) -> String {
  let markdown = answer(question, in: note, at: nil).answer
  guard let start = markdown.firstRange(of: "```text\n"), let end = markdown[start.upperBound...].firstRange(of: "\n```") else { return "" }
  return String(markdown[start.upperBound..<end.lowerBound])
}

private let mailNotes = [
  "company: Mistral AI\nrole: Security Engineer\nregion: Paris\noffer: base €92K, equity €120K over 4 years\nask: base €104K, equity €180K over 4 years, signing €15K\ncompeting Google: base €98K, equity €140K over 4 years\nterm asked: a security tooling budget",
  "company: Mistral AI\nregion: London\noffer: base £80K, equity £100K over 4 years",
  "company: Mistral AI\nregion: Paris\nask: base €80K, equity €100K over 4 years\nfloor: total €120K",
  "company: HF\nregion: New York\noffer: base $190K, equity $200K over 4 years\nask: base $212K, equity $265K over 4 years",
  "company: HF\nregion: Paris\noffer: base €85K, equity €130K over 4 years\nask: base €98K\ncompeting Thales: base €90K",
  "company: W&B\nregion: SF\noffer: base $205K, equity $180K over 4 years, bonus 10%",
  "company: Scale AI\nregion: DC\nask: base $228K, equity $320K over 4 years\nterm asked: a refresh in the second year",
  "company: Elsewhere GmbH\nrate: 1 EUR = 1.08 USD\noffer: base €90K\nfloor: base €88K\nask: base €100K, bonus 10 %, relocation €5K",
]

@Suite struct ChatMailTests {
  /// A mail that the chat writes gets none of the draft's findings but those of its slots.
  @Test(arguments: mailNotes)
  func mailsPassTheDraftChecks(_ text: String) throws {
    let note = analysed(text)
    let subject = try #require(note.negotiations.last).subject
    var questions = ["write a counter mail", "write a decline", "write a thank-you"]
    questions += (subject.negotiation.guide?.guide.levers ?? []).map { "write lever \($0.number)" }
    for question in questions {
      let mail = mail(question, in: note)
      #expect(!mail.isEmpty, "\(question)")
      let asked = ChatView(note, at: note.negotiations.count - 1)
      // Held against the ask that it makes: the note's own, or the proposal where that is missing or too low.
      let held = standingAsk(in: asked)?.view.subject ?? subject
      let findings = draftFindings(mail: Array(mail.utf8), tiedTo: held).findings.filter { $0.code != .unfilledPlaceholder }
      // A guide may ask beyond its band: that is said of the note's figures too.
      let grave = findings.filter { $0.severity == .error || $0.severity == .warning }
      #expect(grave.isEmpty, "\(question) in \(text):\n\(mail)\n\(grave.map { "\($0.code.rawValue): \($0.message.plain)" })")
    }
  }

  @Test(arguments: mailNotes)
  func mailsAreShortAndSaySoWhatIsUnknown(_ text: String) {
    let note = analysed(text)
    for question in ["write a counter mail", "write a decline", "write a thank-you"] {
      let mail = mail(question, in: note)
      #expect(mail.split(separator: " ").count < 160, "\(mail)")
      #expect(mail.contains("[name]") && mail.contains("[your name]"))
      #expect(!mail.lowercased().contains("floor"))
    }
  }

  /// An offer that the note does not have is left as a slot, however the guide tells it.
  @Test func offersOfTheGuideAreSlots() {
    let note = analysed(mailNotes[3])
    let script = mail("write lever 3", in: note)
    #expect(script.contains("[their base]"), "\(script)")
    #expect(!script.contains("$230K"), "\(script)")
  }

  @Test func theNotesFiguresAreFilledIn() {
    #expect(mail("write lever 1", in: analysed(mailNotes[0])).contains("€104K base and €180K equity"))
  }
}
