internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `reversed-range`: the high end of a range is below its low end.
func reversedRange(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let text = subject.negotiation.syntax.text
  return subject.packages.flatMap { index, package in
    package.components.compactMap { component in
      guard component.fault == .reversedRange, case .amount(let amount) = component.value, let high = amount.high else { return nil }
      let local = subject.negotiation.currency
      let currency = amount.mark?.resolved(in: local)
      @Sendable func end(_ figure: Ratio) -> String {
        if amount.unit == .percent { return plainNumber(figure) + "%" }
        return currency.map { Money(figure, $0).written(local: local) } ?? Compensation.figure(figure)
      }
      return Finding(
        .reversedRange, at: component.range, statement: index,
        "`\(text.string(amount.range))` runs backwards: the lower figure comes first",
        fixes: [Fix("Swap the ends", [TextEdit(amount.range, "\(end(high))–\(end(amount.low))")], isCertain: true)])
    }
  }
}
