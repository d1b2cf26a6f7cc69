import Compensation
import OfferAnalysis
import SalaryGuides
import SourceText
import TestSupport
import Testing

/// The latest offer above each package is the one that looking at every offer finds, whatever is dated and in whatever order.
@Test(arguments: 1...40 as ClosedRange<UInt64>)
func theLatestOfferAboveIsFoundWithoutLookingAtEach(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let text = (0..<30).map { _ -> String in
    let keyword = ["offer", "offer", "ask", "or"].randomElement(using: &random) ?? "offer"
    let isDated = keyword != "or" && Bool.random(using: &random)
    let date = isDated ? " 2026-11-0\(Int.random(in: 1...9, using: &random))" : ""
    return "\(keyword)\(date): base €\(Int.random(in: 10...99, using: &random))K\n"
  }
  let note = NoteAnalysis(
    text: Array(("company: HF\nregion: Paris\n" + text.joined()).utf8),
    NoteAnalysis.Environment(library: GuideLibrary(), today: Day("2026-11-20")))
  let negotiation = note.negotiations[0].negotiation
  for ask in negotiation.asks {
    for package in [ask.package] + ask.alternatives {
      var latest: PayPackage?
      for offer in negotiation.offers where isAbove(offer, ask.package) {
        if let best = latest, isAbove(offer, best) { continue }
        latest = offer
      }
      #expect(negotiation.offerAbove(package)?.statement == latest?.statement)
    }
  }
}
