import OfferAnalysis
import SourceText
import Testing

/// The kind of each part that is not the author's prose, with its text.
private func drawn(_ mail: String) -> [String] {
  let bytes = Array(mail.utf8)
  return DraftText(bytes).regions.map { "\($0.kind): \(bytes.string($0.range))" }
}

@Suite struct DraftTextTests {
  @Test(arguments: [
    ("From: A\nSubject: b\n c\n\nHi\n", ["header: From: A\nSubject: b\n c"]),
    ("Hi: there\n\nText\n", []),
    ("---\ntitle: x\n---\nHi\n", ["frontMatter: ---\ntitle: x\n---"]),
    ("Hi\n> a\n>> b\nYes\n> c\n", ["quote: > a\n>> b", "quote: > c"]),
    ("Hi\n-- \nMe\n", ["signature: -- \nMe"]),
    ("Hi\n```\nx\n```\nYes\n", ["code: ```\nx\n```"]),
    ("Hi\n<!-- a\nb -->\nYes\n", ["comment: <!-- a\nb -->"]),
    ("Hi\n\n    let x = 1;\n", ["code:     let x = 1;"]),
    ("Hi\n\n    Base: €95K\n", []),
  ])
  func partsThatAreNotProse(mail: String, expected: [String]) {
    #expect(drawn(mail) == expected)
  }

  @Test(arguments: [
    "On Mon, Nov 16, 2026 at 4:02 PM Dana Kim <dana@example.com> wrote:",
    "On Mon, Nov 16, 2026 at 4:02 PM Dana Kim\n<dana@example.com> wrote:",
    "Le lun. 16 nov. 2026 à 16:02, Dana Kim <dana@example.com> a écrit :",
    "Am 16.11.2026 um 16:02 schrieb Dana Kim <dana@example.com>:",
    "Am Montag, 16. November 2026 um 16:02\nschrieb Dana Kim:",
    "El lun, 16 nov 2026 a las 16:02, Dana Kim (<dana@example.com>) escribió:",
    "Dana Kim <dana@example.com> wrote:",
  ])
  func attributions(line: String) {
    #expect(drawn("Hi\n\n\(line)\n\n> x\n\nYes\n") == ["attribution: \(line)", "quote: > x"])
  }

  @Test(arguments: [
    "-----Original Message-----\nFrom: Dana", "---------- Forwarded message ---------\nFrom: Dana",
    "Begin forwarded message:\n\nFrom: Dana",
    "From: Dana\nSent: Monday\nTo: Noor\nSubject: x\n\nText", "**Von:** Dana\n**Gesendet:** Montag\n**An:** Noor",
    "________________________________\nDe : Dana\nEnvoyé : lundi\nÀ : Noor", "-----Ursprüngliche Nachricht-----\nText",
  ])
  func whatIsForwardedGoesToTheEnd(text: String) {
    #expect(drawn("Hi\n\n\(text)\n") == ["forwarded: \(text)"])
  }

  @Test(arguments: ["On Monday you wrote:", "On the 3rd floor I wrote: nothing.", "I wrote this on 3 May:"])
  func sentencesThatOnlyLookLikeAttributions(line: String) {
    #expect(drawn("\(line)\n\nI'm asking for more.\n") == [])
  }
}
