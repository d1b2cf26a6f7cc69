import Compensation
import SourceText
import Testing

/// What the reader makes of a text, drawn as one line: `low[..high] [mark] [unit] "taken"`.
private func drawn(_ text: String, style: AmountStyle = .note) -> String {
  let bytes = Bytes(Array(text.utf8))
  switch readAmount(bytes, at: 0, style: style) {
  case .none: return "none"
  case .fault(let fault, _): return "\(fault)"
  case .amount(let amount):
    func number(_ ratio: Ratio) -> String {
      ratio.denominator == 1 ? "\(ratio.numerator)" : "\(ratio.numerator)/\(ratio.denominator)"
    }
    var result = number(amount.low)
    if let high = amount.high { result += ".." + number(high) }
    switch amount.mark {
    case .currency(let currency): result += " " + currency.code
    case .dollar: result += " $"
    case .yen: result += " ¥"
    case .krone: result += " kr"
    case nil: break
    }
    if amount.unit == .percent { result += " %" }
    let rest = Array(text.utf8)[amount.range.end...]
    if !rest.isEmpty { result += " | " + String(decoding: rest, as: UTF8.self) }
    return result
  }
}

@Suite struct AmountReaderTests {
  @Test(arguments: [
    ("€100K", "100000 EUR"), ("€100,000", "100000 EUR"), ("100k EUR", "100000 EUR"), ("98 k€", "98000 EUR"), ("EUR 100 000", "100000 EUR"),
    ("£92.5K", "92500 GBP"), ("$1.2M", "1200000 $"), ("CHF 140’000", "140000 CHF"), ("C$180K", "180000 CAD"), ("₹45L", "4500000 INR"),
    ("₹1.2Cr", "12000000 INR"), ("€100K+", "100000 EUR"), ("~€100K", "100000 EUR"), ("₹47,00,000", "4700000 INR"),
    ("€100.000", "100000 EUR"),
    ("$1.250M", "1250000 $"), ("€79.999K", "79999 EUR"), ("R$1,035K", "1035000 BRL"), ("€92,5K", "92500 EUR"),
    ("€1.234,56", "30864/25 EUR"),
    ("€6,666.66", "333333/50 EUR"), ("HK$2.55M", "2550000 HKD"), ("NT$4.8M", "4800000 TWD"), ("SEK 1,166K", "1166000 SEK"),
    ("PLN 348K", "348000 PLN"),
    ("348K zł", "348000 PLN"), ("640 000 kr", "640000 kr"), ("¥12M", "12000000 ¥"), ("98KEUR", "98000 EUR"), ("$180K CAD", "180000 CAD"),
    ("US$200K", "200000 USD"), ("IDR 1.03B", "1030000000 IDR"), ("45 LPA", "4500000"), ("0.125%", "1/8 %"), ("7.5 %", "15/2 %"),
    ("10 percent", "10 %"),
    ("₪35K", "35000 ILS"), ("₩120M", "120000000 KRW"), ("100\u{202F}000 €", "100000 EUR"), ("chf 99", "99 CHF"),
    ("€98K, equity", "98000 EUR | , equity"),
    ("€98K base", "98000 EUR | base"), ("€100K+ base", "100000 EUR | base"), ("98 €155K", "98 |  €155K"),
  ])
  func readsOneAmount(_ text: String, _ expected: String) {
    #expect(drawn(text).replacing(" |  base", with: " | base") == expected)
  }

  @Test(arguments: [
    ("€95–100K", "95000..100000 EUR"), ("€95K–€100K", "95000..100000 EUR"), ("$725K - $1.05M", "725000..1050000 $"),
    ("PLN 348K–525K", "348000..525000 PLN"),
    ("€95K to €100K", "95000..100000 EUR"), ("€95..100K", "95000..100000 EUR"), ("€95,000–100K", "95000..100000 EUR"), ("5–10%", "5..10 %"),
    ("5%-10%", "5..10 %"), ("C$150K–$180K", "150000..180000 CAD"), ("€100K–€95K", "100000..95000 EUR"),
    ("€370K–€780K+", "370000..780000 EUR"),
  ])
  func readsRanges(_ text: String, _ expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test(arguments: [
    ("-€5K", "negative"), ("€-5K", "negative"), ("€1,23,45", "unclearNumber"), ("€9,999,999,999,999,999", "tooLarge"),
    ("€98K USD", "twoCurrencies"),
    ("€95K–$100K", "twoCurrencies"), ("€5K–10%", "mixedUnits"), ("€1.2345678", "tooPrecise"), ("€1000.000", "unclearNumber"),
  ])
  func saysWhyNot(_ text: String, _ expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test(arguments: ["base", "all in", "K", "€", "", "-", "lots"])
  func isNoAmount(_ text: String) {
    #expect(drawn(text) == "none")
  }

  @Test func codesInProseAreCapitals() {
    #expect(drawn("try 5 times", style: .prose) == "none")
    #expect(drawn("TRY 5M", style: .prose) == "5000000 TRY")
  }
}
