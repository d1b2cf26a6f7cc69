import OfferAnalysis
import Testing

@Suite struct WordingTests {
  @Test func secretsAreMaskedAndNothingElseIs() {
    let distance: Wording = "€5K (6.25 %)"
    let wording: Wording = "base €75K is \(secret: "€5K – much") below \(distance) of \(secret: "€80K")"
    #expect(wording.plain == "base €75K is €5K – much below €5K (6.25 %) of €80K")
    #expect(wording.masked == "base €75K is ••• below €5K (6.25 %) of •••")
  }

  @Test func secretsStaySecretInWordingsMadeOfOthers() {
    let part: Wording = "your floor of \(secret: "€80K")"
    let whole: Wording = "„\(part)“"
    #expect((whole + ", " + part).masked == "„your floor of •••“, your floor of •••")
    #expect((whole + ", " + part).plain == "„your floor of €80K“, your floor of €80K")
  }

  @Test func withoutSecretsBothFormsAreOne() {
    let wording: Wording = "3 of \(4) – é"
    #expect(wording.masked == wording.plain)
    #expect(Array(wording.plain.utf8) == wording.utf8(.masked))
  }
}
