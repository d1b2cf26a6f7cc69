package import Compensation
internal import SourceText

/// A figure as a message writes it: money in its currency, or per cent.
package struct FigureInMessage: UTF8Writable, Sendable {
  let amount: Ratio
  let currency: Currency?
  let local: Currency?

  package func write(to text: inout [UInt8]) {
    if let currency {
      Money(amount, currency).write(local: local, to: &text)
    } else {
      writePlainNumber(amount, to: &text)
      text.append(" %")
    }
  }
}

/// How far a figure is from another: `€1,250 (1.3 %)`.
package struct DistanceInMessage: UTF8Writable, Sendable {
  let figure: Ratio
  let other: Ratio
  let currency: Currency?
  let local: Currency?

  package func write(to text: inout [UInt8]) {
    let difference = figure < other ? other - figure : figure - other
    guard let currency else {
      writePlainNumber(difference, to: &text)
      text.append(difference == 1 ? " point" : " points")
      return
    }
    Money(difference, currency).write(local: local, to: &text)
    guard !other.isZero else { return }
    let percent = difference * 100 / other
    if percent < leastPercent {
      text.append(" (under 0.01 %)")
    } else {
      text.append(" (")
      writePlainNumber(percent, to: &text)
      text.append(" %)")
    }
  }
}

private let leastPercent = Ratio(1, over: 100)

extension Negotiation {
  package func written(_ amount: Ratio, _ currency: Currency?) -> FigureInMessage {
    FigureInMessage(amount: amount, currency: currency, local: self.currency)
  }

  package func distance(_ a: Ratio, _ b: Ratio, _ currency: Currency?) -> DistanceInMessage {
    DistanceInMessage(figure: a, other: b, currency: currency, local: self.currency)
  }
}
