import Compensation
import OfferSyntax
import SourceText
import Testing

/// The components of a package, drawn one by one: `name value period !fault "text"`.
private func drawn(_ package: String) -> [String] {
  let negotiation = NegotiationSyntax(Array("ask: \(package)\n".utf8))
  guard let components = negotiation.statements.first?.package?.components else { return ["no package"] }
  return components.map { component in
    var parts = [component.component?.rawValue ?? "?"]
    func number(_ ratio: Ratio) -> String {
      ratio.denominator == 1 ? "\(ratio.numerator)" : "\(ratio.numerator)/\(ratio.denominator)"
    }
    func drawn(_ amount: WrittenAmount) -> String {
      number(amount.low) + (amount.high.map { ".." + number($0) } ?? "") + (amount.unit == .percent ? "%" : "")
    }
    switch component.value {
    case .missing: break
    case .nothing: parts.append("none")
    case .amount(let amount): parts.append(drawn(amount))
    case .count(let amount, _, let price): parts.append("\(drawn(amount)) shares" + (price.map { " at \(drawn($0))" } ?? ""))
    }
    switch component.period {
    case .perYear: parts.append("a year")
    case .perMonth: parts.append("a month")
    case .years(let years): parts.append("over \(years)")
    case nil: break
    }
    if let fault = component.fault { parts.append("!\(fault)") }
    parts.append("'" + negotiation.text.string(component.range) + "'")
    return parts.joined(separator: " ")
  }
}

@Suite struct PackageSyntaxTests {
  @Test(arguments: [
    ("base €92K, equity €120K over 4 years", ["base 92000 'base €92K'", "equity 120000 over 4 'equity €120K over 4 years'"]),
    (
      "€100K base, €175K equity over four years and a €15K signing bonus",
      ["base 100000 '€100K base'", "equity 175000 over 4 '€175K equity over four years'", "signing 15000 '€15K signing bonus'"]
    ),
    ("€175K in pre-IPO equity + base salary of €98K", ["equity 175000 '€175K in pre-IPO equity'", "base 98000 'base salary of €98K'"]),
    ("$320K/4yr equity; TC $308K", ["equity 320000 over 4 '$320K/4yr equity'", "total 308000 'TC $308K'"]),
    ("base €98K (gross, by mail: €1), bonus 5–10%  # said so", ["base 98000 'base €98K'", "bonus 5..10% 'bonus 5–10%'"]),
    ("base €100K+ with equity €120K+", ["base 100000 'base €100K+'", "equity 120000 'equity €120K+'"]),
    ("base €100K+equity €120K", ["base 100000 'base €100K'", "equity 120000 'equity €120K'"]),
    ("base €100K + equity €120K", ["base 100000 'base €100K'", "equity 120000 'equity €120K'"]),
    ("equity €155K (4yr), base €7,000 /mo", ["equity 155000 over 4 'equity €155K (4yr)'", "base 7000 a month 'base €7,000 /mo'"]),
    ("14,200 shares at $18.50", ["equity 14200 shares at 37/2 '14,200 shares at $18.50'"]),
    ("equity 14,200 RSUs over 3 years", ["equity 14200 shares over 3 'equity 14,200 RSUs over 3 years'"]),
    ("equity 0.02%, bonus 10% of base", ["equity 1/50% 'equity 0.02%'", "bonus 10% 'bonus 10% of base'"]),
    (
      "bonus none, signing —, relocation n/a, equity -",
      [
        "bonus none 'bonus none'", "signing none 'signing —'", "relocation none 'relocation n/a'", "equity none 'equity -'",
      ]
    ),
    ("annual €10K bonus", ["bonus 10000 'annual €10K bonus'"]),
    ("base €98K,equity €155K", ["base 98000 'base €98K'", "equity 155000 'equity €155K'"]),
    ("base 98 000 EUR, equity EUR 155,000", ["base 98000 'base 98 000 EUR'", "equity 155000 'equity EUR 155,000'"]),
    ("base €98K.", ["base 98000 'base €98K'"]),
    ("bas €80K", ["? 80000 !unknownName 'bas €80K'"]),
    ("€80K", ["? 80000 !noName '€80K'"]),
    ("base", ["base !noAmount 'base'"]),
    ("base -€5K", ["base !amount(Compensation.AmountFault.negative) 'base -€5K'"]),
    ("base 10%", ["base 10% !wrongUnit 'base 10%'"]),
    ("base €100K–€95K", ["base 100000..95000 !reversedRange 'base €100K–€95K'"]),
    ("equity €155K over 0 years", ["equity 155000 !unusableSpan 'equity €155K over 0 years'"]),
    ("base €98K €99K", ["base 98000 !twoAmounts 'base €98K €99K'"]),
    ("base €10OK", ["base !amount(Compensation.AmountFault.unclearNumber) 'base €10OK'"]),
    (", ; and", []),
  ])
  func readsComponents(_ package: String, _ expected: [String]) {
    #expect(drawn(package) == expected)
  }

  @Test func continuationsAddComponents() {
    let negotiation = NegotiationSyntax(
      Array("ask:   # later\n  base €98K\n  # why\n  equity €155K over 4 years  # said\nfloor: base 1\n".utf8))
    #expect(negotiation.statements.count == 2)
    let ask = negotiation.statements[0]
    #expect(ask.package?.components.map(\.component) == [.base, .equity])
    #expect(negotiation.text.string(ask.value) == "base €98K\n  # why\n  equity €155K over 4 years")
  }
}
