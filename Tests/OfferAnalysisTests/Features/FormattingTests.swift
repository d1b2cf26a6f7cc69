import Compensation
import OfferAnalysis
import SourceText
import TestSupport
import Testing

private let notes = [
  """
  # Spring search
  COMPANY:Mistral AI
  role:  Security Engineer
  region: Paris
  offer 2026-11-02:92k EUR base and EUR 120,000 /4yr equity
  ask 2026-11-04: €100K base; €175K equity over four years and a €15K signing bonus
  or:base 80-85K EUR (gross), (said so) bonus 5-10 %
  floor: total 138 k€
  competing  Google  2026-11-03 :base €98K, equity €140K over 4 years   # verbal so far
  competing Meta: base $1.2M/yr, rsus 14,200 shares at $18.50
  ? what should I counter with
  ! that
  """,
  """
  rate:1 EUR=1.08 USD
  company: W&B
  region: London
  ask:
      base 160K

    equity GBP 150'000 (4yr)  # said
   # why
    signing none,bonus —
  band: base 12 lpa, equity ₹1.25Cr
  company: Scale AI
  region: New York
  ask 2026-13-01: base $79.999K/mo, bas 1, total C$1,250,000
  discount:30%
  note:  x   y
      z
  """,
]

/// What is said of a note, without places.
private func meaning(_ text: [UInt8]) -> [String] {
  analysed(text).negotiations.map { analysed in
    let negotiation = analysed.negotiation
    let packages = negotiation.offers + negotiation.asks.flatMap { [$0.package] + $0.alternatives } + negotiation.competing.map(\.package)
    let values = (packages + [negotiation.floorPackage, negotiation.band].compactMap { $0 }).map { package in
      "\(package.keyword) \(package.day.map(String.init(describing:)) ?? "") "
        + package.components.map { "\($0.component) \($0.value)" }.joined(separator: "; ")
    }
    let findings = analysed.findings.map { "\($0.code) \($0.severity) \($0.message.plain)" }.sorted()
    return (values + findings).joined(separator: "\n")
  }
}

@Suite struct FormattingTests {
  @Test(arguments: notes) func keepsTheMeaningOfEveryPrefixAndOfEveryNoteWithALineLess(_ note: String) {
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.indices.map { index in
      Array((lines[..<index] + lines[(index + 1)...]).joined(separator: "\n").utf8)
    }
    let prefixes = note.unicodeScalars.indices.map { Array(String(note.unicodeScalars[..<$0]).utf8) }
    for text in without + prefixes + [Array(note.utf8)] {
      let once = formatted(analysed(text))
      guard formatted(analysed(once)) == once, meaning(once) == meaning(text) else {
        Issue.record("\(String(decoding: text, as: UTF8.self)) -> \(String(decoding: once, as: UTF8.self))")
        return
      }
    }
  }

  @Test func theRegionDecidesOnTheSymbol() {
    let note = analysed(Array("company: HF\nregion: Paris\nask: base 100K USD, equity 98k EUR\n".utf8))
    #expect(String(decoding: formatted(note), as: UTF8.self).hasSuffix("ask: base $100K, equity €98K\n"))
  }

  @Test func rangesTouchOnlyTheirLines() {
    let text = Array("company:HF\nask:base 1\nnote:x\n".utf8)
    let edits = rangesFormatting(analysed(text), [TextRange(11, 22), TextRange(14, 15)])
    #expect(String(decoding: applying(edits, to: text), as: UTF8.self) == "company:HF\nask: base 1\nnote:x\n")
  }
}
