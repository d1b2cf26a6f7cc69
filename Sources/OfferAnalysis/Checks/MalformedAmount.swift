internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `malformed-amount`: an amount that cannot be read, one without a component, a component without one.
func malformedAmount(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let written = subject.packages.flatMap { index, package in
    package.components.compactMap { component in
      component.fault.flatMap(message).map { Finding(.malformedAmount, at: component.range, statement: index, Wording($0)) }
    }
  }
  let unpriced = subject.negotiation.moneyFaults.map { fault in
    let message =
      switch fault.reason {
      case .noCurrency: "no currency is written, and none is known from a region or the rest of the negotiation: write one, as in `€100K`"
      case .unclearKrone: "`kr` is the krone of no region here: write the code, as in `SEK 600K`"
      case .tooLarge: tooLarge
      }
    return Finding(.malformedAmount, at: fault.range, statement: fault.statement, Wording(message))
  }
  return written + unpriced
}

private let tooLarge = "no pay has that many digits: an amount has at most 10^15 of the currency's smallest unit"

/// nil for faults that other checks speak of.
private func message(_ fault: ComponentSyntax.Fault) -> String? {
  switch fault {
  case .unknownName, .reversedRange: nil
  case .noName: "an amount without a component: write what it is, as in `base €100K`"
  case .noAmount: "a component without an amount: write one, as in `base €100K`, or `none`"
  case .twoAmounts: "two amounts in one component: separate components with a comma"
  case .wrongUnit: "this component is an amount of money: a percentage is a bonus or equity, a number of shares is equity"
  case .unusableSpan: "years are counted from 1 to 99"
  case .amount(.negative): "an amount below zero is no pay: write what is paid, or `none`"
  case .amount(.unclearNumber): "this number cannot be read with certainty: write it as `100,000` or `100K`"
  case .amount(.tooLarge): tooLarge
  case .amount(.tooPrecise): "more decimals than any currency has: write at most two"
  case .amount(.twoCurrencies): "two currencies in one amount: write each in a component of its own"
  case .amount(.mixedUnits): "a range from money to a percentage: write both ends alike"
  }
}
