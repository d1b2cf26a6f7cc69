import Compensation
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText
import Testing

private let noteText = """
  company: Mistral AI
  role: Security Engineer
  region: Paris
  offer 2026-11-02: base €92K, equity €140K over 4 years
  # allow: ask-below-band -- a start-up
  ask 2026-11-04: base €100K, equity €175K over 4 years
  floor: total €138K
  lever: EU Regulatory Security Compliance

  """

private let note = NoteAnalysis(text: Array(noteText.utf8), .init(library: GuideLibrary(), today: nil))
private let subject = note.negotiations[1].subject

private func report(_ mail: String) -> DraftReport { draftFindings(mail: Array(mail.utf8), tiedTo: subject) }

@Suite struct DraftFeaturesTests {
  @Test func aDisagreementIsMendedInEither() throws {
    let mail = "I'm asking for €97K base."
    let finding = try #require(report(mail).findings.first)
    #expect(finding.code == .draftDisagrees)
    let results = finding.fixes.map { fix in
      (
        String(decoding: applying(fix.edits, to: Array(mail.utf8)), as: UTF8.self),
        String(decoding: applying(fix.noteEdits, to: note.negotiations[1].negotiation.syntax.text), as: UTF8.self)
      )
    }
    #expect(results.first?.0 == "I'm asking for €100K base.")
    #expect(results.last?.1.contains("ask 2026-11-04: base €97K, equity") == true)
    #expect(finding.related.count == 1)
  }

  @Test func aDisclosureIsMaskedAndTakenOut() throws {
    let mail = "I like the team; my floor is €140K."
    let finding = try #require(report(mail).findings.first)
    #expect(finding.message.plain.contains("€140K"))
    #expect(!finding.message.masked.contains("140"))
    #expect(finding.fixes.first.map { String(decoding: applying($0.edits, to: Array(mail.utf8)), as: UTF8.self) } == "I like the team;")
  }

  @Test func anAllowAboveTheAskHoldsInItsDrafts() {
    let low = report("I'm asking for €79K base and €400K in equity over four years.")
    #expect(!low.findings.contains { $0.code == .askBelowBand })
    #expect(low.usedAllows == [0])
    #expect(report("Hello.").usedAllows == [])
  }

  @Test func afterAnOutcomeNothingIsSaid() {
    let done = NoteAnalysis(text: Array((noteText + "outcome: declined\n").utf8), .init(library: GuideLibrary(), today: nil))
    #expect(draftFindings(mail: Array("My floor is €140K. [name]".utf8), tiedTo: done.negotiations[1].subject).findings.isEmpty)
  }

  @Test func withoutANegotiationOnlyTheMailItselfIsJudged() {
    let mail = "I'm asking for €50K base. My floor is €40K. [name]"
    #expect(draftFindings(mail: Array(mail.utf8), tiedTo: nil).findings.map(\.code) == [.floorDisclosed, .unfilledPlaceholder])
  }

  @Test func aLensTellsWhetherTheAskHolds() {
    #expect(
      draftLenses(mail: Array("I'm asking for €100K base.".utf8), tiedTo: subject).map(\.title) == ["ask €143.75K a year · holds the floor"]
    )
    #expect(draftLenses(mail: Array("Hello.".utf8), tiedTo: subject).isEmpty)
  }

  @Test func hoverTellsTheFigure() throws {
    let mail = Array("I'm asking for €100K base.".utf8)
    let card = try #require(draftHover(mail: mail, at: 17, tiedTo: subject))
    #expect(mail.string(card.range) == "€100K")
    #expect(card.card.plainText.contains("Read as your ask."))
  }

  @Test func completionHoldsNoFloor() {
    let mail = Array("I'm asking for ".utf8)
    let labels = draftCompletion(mail: mail, at: mail.count, tiedTo: subject).items.map(\.label)
    #expect(labels.contains("€100K"))
    #expect(labels.contains { $0.hasPrefix("EU Regulatory Security Compliance") })
    #expect(!labels.contains { $0.contains("138") })
    #expect(draftCompletion(mail: Array("> x".utf8), at: 3, tiedTo: subject).items.isEmpty)
  }

  @Test func theNextSentenceComesFromTheNamedLever() throws {
    var mail = "Hi Camille,\n\nThank you for the offer. "
    for _ in 0..<4 {
      guard let edit = draftNextSentence(mail: Array(mail.utf8), at: mail.utf8.count, tiedTo: subject) else { break }
      #expect(!edit.replacement.contains("138") && !edit.replacement.contains("["))
      #expect(!mail.contains(edit.replacement))
      mail += edit.replacement + " "
    }
    #expect(mail.count > 60)
    #expect(draftNextSentence(mail: Array("a b".utf8), at: 1, tiedTo: subject) == nil)
  }

  @Test func aQuotedOfferIsRecorded() throws {
    let mail = Array("Thanks!\n\n> We can offer you €95K base and €150K in equity over four years.\n".utf8)
    let offer = try #require(quotedOffer(mail: mail, in: note, negotiation: 1, day: Day("2026-11-06")))
    let after = String(decoding: applying([offer.noteEdit], to: Array(noteText.utf8)), as: UTF8.self)
    #expect(after.contains("over 4 years\noffer 2026-11-06: base €95K, equity €150K over 4 years\n#"))
    let known = Array("> We can offer you €92K base.\n".utf8)
    #expect(quotedOffer(mail: known, in: note, negotiation: 1, day: nil) == nil)
    #expect(quotedOffer(mail: Array("> If we could offer €99K base?\n".utf8), in: note, negotiation: 1, day: nil) == nil)
  }

  @Test func whatIsIgnoredStaysSoUntilItsSentenceChanges() throws {
    let mail = Array("I'm asking for €97K base.".utf8)
    let findings = report(String(decoding: mail, as: UTF8.self)).findings
    let first = try #require(findings.first)
    let ignore = draftIgnore(of: first, in: mail, reason: "by \"phone\"", expires: Day("2026-12-01"))
    let (ignores, faults) = readDraftIgnores(Array(writtenDraftIgnores([ignore]).utf8))
    #expect(faults.isEmpty)
    #expect(ignores.first?.reason == "by \"phone\"")
    #expect(applying(ignores, to: findings, in: mail, today: Day("2026-11-20")).left.isEmpty)
    #expect(applying(ignores, to: findings, in: mail, today: Day("2026-12-02")).left.count == findings.count)
    #expect(OfferAnalysis.faults(of: ignores, used: [0], today: Day("2026-11-20")).isEmpty)
    #expect(OfferAnalysis.faults(of: ignores, used: [], today: Day("2026-11-20")).count == 1)
    let changed = Array("I'm asking for €96K base.".utf8)
    let others = report(String(decoding: changed, as: UTF8.self)).findings
    #expect(applying(ignores, to: others, in: changed, today: nil).left.count == others.count)
  }
}
