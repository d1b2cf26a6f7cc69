import Compensation
import SourceText
import Testing

/// `base EUR 100000` for each figure: component, currency, ends, period, and what else is known.
private func drawn(_ text: String) -> String {
  let bytes = Array(text.utf8)
  return proseFigures(bytes, in: TextRange(0, bytes.count)).map { figure in
    var parts = [figure.component?.rawValue ?? "-"]
    if case .currency(let currency)? = figure.amount.mark { parts.append(currency.code) }
    if figure.amount.mark == .dollar { parts.append("$") }
    var ends = "\(figure.amount.low.rounded)"
    if let high = figure.amount.high { ends += "–\(high.rounded)" }
    if figure.amount.unit == .percent { ends += "%" }
    parts.append(ends)
    switch figure.period {
    case .perYear?: parts.append("a year")
    case .perMonth?: parts.append("a month")
    case .years(let years)?: parts.append("over \(years)")
    case nil: break
    }
    if figure.nature != .plain { parts.append("(\(figure.nature))") }
    if figure.isFirstYear { parts.append("(first year)") }
    if let member = figure.member { parts.append("[\(member.group).\(member.index)/\(member.count)]") }
    return parts.joined(separator: " ")
  }.joined(separator: "; ")
}

@Suite struct ProseFiguresTests {
  @Test(arguments: [
    (
      "I need €100K base, €175K in pre-IPO equity over four years, and a €15K signing bonus.",
      "base EUR 100000; equity EUR 175000 over 4; signing EUR 15000"
    ),
    ("My floor is €138K total comp annually.", "total EUR 138000 a year"),
    ("a base of $208K with $160K+ RSUs", "base $ 208000; equity $ 160000"),
    ("Accept at $165K+ RSUs with base above $193K.", "equity $ 165000; base $ 193000"),
    ("counter at $80K/yr PANW RSUs", "equity $ 80000 a year"),
    ("Base $140K, RSU $90K/4yr, Bonus 10%", "base $ 140000; equity $ 90000 over 4; bonus 10%"),
    ("base $140K equity $90K", "base $ 140000; equity $ 90000"),
    ("if total first-year TC reaches $185K+", "total $ 185000 (first year)"),
    ("$195K+ base and $60K+ annual RSUs", "base $ 195000; equity $ 60000 a year"),
  ])
  func nounsStandBeforeOrBehind(text: String, expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test(arguments: [
    (
      "My floor is €80K / $182K base with €125K / $215K equity",
      "base EUR 80000 [0.0/2]; base $ 182000 [0.1/2]; equity EUR 125000 [1.0/2]; equity $ 215000 [1.1/2]"
    ),
    ("They are at $220K / $260K RSU.", "- $ 220000 [0.0/2]; equity $ 260000 [0.1/2]"),
    ("R$215,000 / R$250,000 / $145,000 base respectively", "base BRL 215000 [0.0/3]; base BRL 250000 [0.1/3]; base $ 145000 [0.2/3]"),
    ("£62,000 base / £25,000 RSU", "base GBP 62000 [0.0/2]; equity GBP 25000 [0.1/2]"),
    ("Walk away below DKK 955,000 / £112,000.", "- DKK 955000 [0.0/2]; - GBP 112000 [0.1/2]"),
  ])
  func slashesJoinGroups(text: String, expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test(arguments: [
    ("a $14B+ valuation and a €20K-€30K tooling budget", "- $ 14000000000 (foreign); - EUR 20000–30000 (foreign)"),
    ("a $15,000-$20,000 base increase", "base $ 15000–20000 (difference)"),
    ("an additional $20K", "- $ 20000 (difference)"),
    ("2,500 RSUs at $95", "equity 2500 (count); - $ 95 (unitPrice)"),
    ("a potential uplift of £15K in total comp", "total GBP 15000 (difference)"),
    ("a bonus of £5K per accepted paper and a $5K bonus for every quarter", "- GBP 5000 (foreign); - $ 5000 (foreign)"),
    ("the 4-year total comp exceeds $1.5M; stock near $130-$150", "- $ 1500000 (foreign); - $ 130–150 (unitPrice)"),
    ("worth $[X]M, or [Acme at $485K TC]", ""),
    ("IC4-5 in 2026, 500K+ models", "- 500000"),
  ])
  func whatIsNotPay(text: String, expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test func clausesEndAtDashesAndBut() {
    let text = "My floor is $210K — below that, no deal. They pay $5K, but I need $7K."
    let bytes = Array(text.utf8)
    let clauses = proseFigures(bytes, in: TextRange(0, bytes.count)).map { bytes.string($0.clause) }
    #expect(clauses == ["My floor is $210K —", " They pay $5K, ", "but I need $7K."])
  }
}
