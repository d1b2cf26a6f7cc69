package import SourceText

/// What a scale letter multiplies by.
package enum Scale: Sendable, Hashable, CaseIterable {
  case thousand, million, billion, lakh, crore

  package var zeros: Int {
    switch self {
    case .thousand: 3
    case .million: 6
    case .billion: 9
    case .lakh: 5
    case .crore: 7
    }
  }

  /// The letters it is written with in canonical form.
  package var letters: String {
    switch self {
    case .thousand: "K"
    case .million: "M"
    case .billion: "B"
    case .lakh: "L"
    case .crore: "Cr"
    }
  }
}

/// An amount, a range of amounts or a percentage as somebody wrote it.
///
///     "€95–100K"   -> money, mark €, low 95,000, high 100,000
///     "5–10%"      -> percent, low 5, high 10
///     "14,200 RSUs at $18.50" -> count; the price is read by whoever knows that it may follow
package struct WrittenAmount: Sendable, Hashable {
  package typealias Unit = AmountUnit

  /// What stood between the two ends of a range.
  package enum Separator: Sendable, Hashable {
    case dash
    /// `to`: in running text it may also join a change ("from €92K to €95K").
    case word
  }

  package let range: TextRange
  package let unit: Unit
  package let mark: CurrencyMark?
  package let low: Ratio
  package let high: Ratio?
  package let lowScale: Scale?
  package let highScale: Scale?
  package let separator: Separator?
  /// `+` at the end: "or more". It is part of `range`; the figure is read as it stands.
  package let isOpenEnded: Bool
  /// `~` in front: "about". The figure is read as it stands.
  package let isApproximate: Bool
  /// Whether the number has more than its digits: a mark, a scale, a group or a per cent sign. A bare `4` or `2026` has not.
  package let isPlainNumber: Bool

  package init(
    range: TextRange, unit: Unit, mark: CurrencyMark?, low: Ratio, high: Ratio?, lowScale: Scale?, highScale: Scale?,
    separator: Separator?, isOpenEnded: Bool, isApproximate: Bool, isPlainNumber: Bool
  ) {
    self.range = range
    self.unit = unit
    self.mark = mark
    self.low = low
    self.high = high
    self.lowScale = lowScale
    self.highScale = highScale
    self.separator = separator
    self.isOpenEnded = isOpenEnded
    self.isApproximate = isApproximate
    self.isPlainNumber = isPlainNumber
  }

  /// The same amount where the text it was read in stands in a longer one.
  package func shifted(by delta: Int) -> WrittenAmount {
    WrittenAmount(
      range: range.shifted(by: delta), unit: unit, mark: mark, low: low, high: high, lowScale: lowScale, highScale: highScale,
      separator: separator, isOpenEnded: isOpenEnded, isApproximate: isApproximate, isPlainNumber: isPlainNumber)
  }
}

/// What the figures of an amount count. Public, so that comparing two is inlined everywhere.
public enum AmountUnit: Sendable, Hashable {
  /// Units of money (euros, not cents).
  case money
  /// Per cent: 5 for `5%`.
  case percent
}

/// Why something that looks like an amount is none.
package enum AmountFault: Error, Sendable, Hashable {
  /// `-€5K`
  case negative
  /// `1,23,45`, `€10OK`: no reading of the number holds.
  case unclearNumber
  /// More than 10^15 minor units.
  case tooLarge
  /// More decimals than any currency has use for.
  case tooPrecise
  /// `€100K USD`, `€95K–$100K`
  case twoCurrencies
  /// `€5K–10%`
  case mixedUnits
}

package enum AmountReading: Sendable, Hashable {
  case none
  case amount(WrittenAmount)
  /// The place is that of what looks like the amount.
  case fault(AmountFault, TextRange)
}

/// The most minor units that money may have.
package let largestMinorUnits: Int128 = 1_000_000_000_000_000

/// The most decimals a figure may have once its scale is applied.
let mostDecimals = 6
