import Compensation
import OfferSyntax
import SourceText
import TestSupport
import Testing

private func formatted(_ text: String, local: Currency? = .eur) -> String {
  let bytes = Array(text.utf8)
  return String(decoding: applying(formattingEdits(of: NoteSyntax(bytes)) { _ in local }, to: bytes), as: UTF8.self)
}

@Suite struct FormatterTests {
  @Test(arguments: [
    ("COMPANY  :Mistral AI  \n", "company: Mistral AI\n"),
    ("Competing   Google  2026-11-03 :base 98K EUR", "competing Google 2026-11-03: base €98K\n"),
    ("term  ASKED:  a  refresh ", "term asked: a  refresh\n"),
    ("note:  calls  preferred  ", "note: calls  preferred\n"),
    ("note: points\n    - one \n      - two", "note: points\n    - one\n      - two\n"),
    ("region:", "region:\n"),
    ("counter :  98k EUR base ", "counter :  98k EUR base\n"),
    ("just words  ", "just words\n"),
    ("term maybe:x", "term maybe:x\n"),
    ("company:# x", "company:# x\n"),
    ("ask:  equity €1,# x", "ask:  equity €1,# x\n"),
    ("lever:   Ecosystem Moat   # soon  ", "lever: Ecosystem Moat   # soon\n"),
    ("draft:mails/one  # two.md", "draft: mails/one  # two.md\n"),
    ("?what  now ", "?what  now\n"),
    ("! so  \n  and so ", "! so\n  and so\n"),
    ("   # a comment  ", "   # a comment\n"),
    ("", ""),
    ("\u{FEFF}", "\u{FEFF}"),
    (" \n\t\n", ""),
    ("\u{FEFF}company:HF", "\u{FEFF}company: HF\n"),
    ("company:HF\r\nnote: x ", "company: HF\r\nnote: x\r\n"),
    ("company:HF\rnote: x\r", "company: HF\rnote: x\r"),
    ("note: x\n\n\n", "note: x\n"),
    ("# one\n\n\nnote: x", "# one\n\n\nnote: x\n"),
  ])
  func lines(_ text: String, _ expected: String) {
    #expect(formatted(text) == expected)
  }

  @Test(arguments: [
    ("company: A\nnote: x\ncompany: B\n", "company: A\nnote: x\n\ncompany: B\n"),
    ("company: A\r\n\r\n \r\n\r\ncompany: B\r\n", "company: A\r\n\r\ncompany: B\r\n"),
    ("company: A\n# of B\n\ncompany: B\n", "company: A\n\n# of B\n\ncompany: B\n"),
    ("company: A\n\n\n# of B\n# more\ncompany: B\n", "company: A\n\n# of B\n# more\ncompany: B\n"),
    ("rate: 1 EUR = 1.08 USD\ncompany: A\n", "rate: 1 EUR = 1.08 USD\ncompany: A\n"),
  ])
  func betweenNegotiations(_ text: String, _ expected: String) {
    #expect(formatted(text) == expected)
  }

  @Test(arguments: [
    ("€100K base", "base €100K"),
    ("base €100,000", "base €100K"),
    ("base 98 k€", "base €98K"),
    ("base EUR 100 000", "base €100K"),
    ("base €92,5K", "base €92.5K"),
    ("base €79.999K", "base €79,999"),
    ("base €1,250,000", "base €1,250,000"),
    ("base €1.2M", "base €1.2M"),
    ("base 500 EUR", "base €500"),
    ("base chf 140'000", "base CHF 140K"),
    ("base 98000", "base 98K"),
    ("base ~€100k+", "base ~€100K+"),
    ("base €95–100k", "base €95K–€100K"),
    ("base 95 to 100k EUR", "base €95K–€100K"),
    ("base €0.05K–€100K", "base €0.05K–€100K"),
    ("base 950K..1.2M", "base 950K–1.2M"),
    ("base €79,999.50", "base €79,999.50"),
    ("base €0.125", "base €0.125"),
    ("base ₹4500000", "base ₹4.5M"),
    ("base 45 LPA", "base 45L"),
    ("base ₹1.25 cr", "base ₹1.25Cr"),
    ("base ₹45-50L", "base ₹45L–₹50L"),
    ("base 100K zł", "base zł100K"),
    ("bonus 10 %", "bonus 10 %"),
    ("5-10% bonus", "bonus 5–10%"),
    ("annual bonus 10% of base", "bonus 10% of base"),
    ("equity 0.02%", "equity 0.02%"),
    ("base €8K/mo", "base €8K a month"),
    ("base €98K per year", "base €98K a year"),
    ("$320K/4yr equity", "equity $320K over 4 years"),
    ("rsus €155K (4yr)", "equity €155K over 4 years"),
    ("€175K equity over one year", "equity €175K over 1 year"),
    ("signing —, relocation n/a", "signing none, relocation none"),
    ("€100K base; a €15K signing bonus and €175K in pre-IPO equity", "base €100K, signing €15K, equity €175K"),
    ("base €98K (gross), (verbal) equity €155K (new  hires) /yr (x)", "base €98K (gross), (verbal) equity €155K (new  hires) a year (x)"),
    ("base (gross) €98K", "base (gross) €98K"),
    ("base €98K + equity €155K,", "base €98K, equity €155K"),
    ("14,200 shares at $18.50 + base €98K", "14,200 shares at $18.50, base €98K"),
    ("stock  14,200 RSUs over 3 years", "equity 14,200 RSUs over 3 years"),
    ("bas  98k EUR and tc EUR 98k", "bas  98k EUR, total €98K"),
    ("base 98k EUR 99k", "base 98k EUR 99k"),
    ("base", "base"),
    ("base €98K  # (said", "base €98K  # (said"),
  ])
  func packages(_ package: String, _ expected: String) {
    #expect(formatted("ask:  \(package)") == "ask: \(expected)\n")
  }

  @Test(arguments: [
    ("$120K", Currency.cad, "$120K"), ("CAD 120K", .cad, "$120K"), ("c$120k", .cad, "C$120K"), ("100K USD", .cad, "USD 100K"),
    ("US$100K", .cad, "USD 100K"), ("US$100K", .usd, "$100K"), ("$180K CAD", .usd, "C$180K"), ("500k kr", .sek, "kr500K"),
    ("500k SEK", .sek, "kr500K"), ("500k SEK", .eur, "SEK 500K"), ("500k kr", .eur, "500k kr"), ("¥9m", .jpy, "¥9M"),
    ("JPY 9m", .cny, "JPY 9M"),
    ("9m CNY", .cny, "¥9M"),
  ])
  func currencies(_ amount: String, _ local: Currency, _ expected: String) {
    #expect(formatted("ask: base \(amount)", local: local) == "ask: base \(expected)\n")
  }

  @Test func continuationsStandInOneColumn() {
    let text =
      "ask:   # soon\n     base 98000 EUR\n\tequity EUR 155,000 /4yr  # four\n   # why\n\n bas 1 \n €10K signing, relocation none and"
    let expected =
      "ask:   # soon\n  base    €98K\n  equity  €155K over 4 years  # four\n   # why\n\n  bas 1\n  signing €10K, relocation none\n"
    #expect(formatted(text) == expected)
  }

  @Test func onlyTheLinesAskedFor() {
    let text = Array("company:A\nask:base 1\nnote:x\n".utf8)
    let edits = formattingEdits(of: NoteSyntax(text), lines: 1...1) { _ in nil }
    #expect(String(decoding: applying(edits, to: text), as: UTF8.self) == "company:A\nask: base 1\nnote:x\n")
  }

  @Test(arguments: 0..<10)
  func formattingTwiceIsFormattingOnce(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in noteSnippets.randomElement(using: &random) ?? "" }.joined()
      let once = formatted(text)
      guard formatted(once) == once else {
        Issue.record("seed \(seed): \(text.debugDescription) -> \(once.debugDescription) -> \(formatted(once).debugDescription)")
        return
      }
    }
  }
}

/// What notes are made of, also where it makes no sense.
private let noteSnippets = [
  "company: HF\n", "Company :Mistral AI\r\n", "\n", "\r", " ", "# a comment\n", " # allow: no-floor\n", "region: Paris\n", "ask:",
  "Ask 2026-11-04 : ",
  "offer: ", "or: ", "  ", "base ", "€98K", "98k EUR", " equity", ", ", "; ", " + ", "+", " and ", "with", "(gross)", "(", ")", " # x", "#",
  "a ", "of ",
  "over 4 years", " /yr", "/mo", "(4yr)", "none", "—", "-", "–", " to ", "..", "1,250,000", "92.5", "K", "M", "L", "Cr", "%", " $", "C$",
  "kr ", "~",
  "14,200 shares", " at $18.50", "signing bonus", "total", "bas", ":", "? what\n", "! so\n", "note: x  y \n", "\t", "\u{A0}", "🚀",
  "\u{FEFF}", "0.05K–€100K",
  "0 years", "bonus 10% of base", "\n  ", "\n base 1K", "\n  equity $2,000 (x)",
]
