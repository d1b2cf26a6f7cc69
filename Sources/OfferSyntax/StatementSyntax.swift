package import Compensation
package import SourceText

/// One statement with its continuation lines. Ranges are bytes from the start of the negotiation.
///
/// An immutable object: every check looks at every statement, and a value of this size costs more to copy than to look at.
package final class StatementSyntax: Sendable {
  /// nil where the first word is not in the table, or the line has no colon.
  package let keyword: Keyword?
  /// The first word of the line, as written.
  package let keywordRange: TextRange
  /// The offset of the colon; nil for a line without one.
  package let colon: Int?
  package let qualifier: QualifierSyntax?
  /// From the first byte of the value to the last, without blanks at the ends and without a trailing ` # comment`;
  /// empty behind the colon where there is none.
  package let value: TextRange
  /// The value's lines, each trimmed likewise; lines without any text are left out.
  package let valueLines: LineRanges
  /// From the keyword to the end of the last line's text, comments included.
  package let range: TextRange
  /// The lines it stands on, from 0.
  package let lines: ClosedRange<Int>
  package let payload: Payload
  package let traits: StatementTraits

  init(
    keyword: Keyword?, keywordRange: TextRange, colon: Int?, qualifier: QualifierSyntax?, value: TextRange, valueLines: LineRanges,
    range: TextRange, lines: ClosedRange<Int>, payload: Payload, traits: StatementTraits
  ) {
    self.keyword = keyword
    self.keywordRange = keywordRange
    self.colon = colon
    self.qualifier = qualifier
    self.value = value
    self.valueLines = valueLines
    self.range = range
    self.lines = lines
    self.payload = payload
    self.traits = traits
  }

  package enum Payload: Sendable {
    /// Names, paths, free text: the value itself.
    case text
    case package(PackageSyntax)
    case date(Result<Day, ValueFault>)
    // Kept aside: they are rare, and without them a statement takes half the room.
    indirect case rate(Result<RateSyntax, ValueFault>)
    /// Per cent, 0…100.
    indirect case percentage(Result<Ratio, ValueFault>)
    case outcome(Result<OutcomeKind, ValueFault>)
  }

  package struct ValueFault: Error, Sendable {}

  package var hasValue: Bool { !value.isEmpty }

  /// Where a finding about the statement stands: its value, or its keyword where there is none.
  package var valueOrKeyword: TextRange { hasValue ? value : keywordRange }

  package var package: PackageSyntax? {
    if case .package(let package) = payload { package } else { nil }
  }

  /// The components of its package; none where it has no package.
  package var components: [ComponentSyntax] {
    if case .package(let package) = payload { package.components } else { [] }
  }
}

/// What stands between a keyword and its colon.
package struct QualifierSyntax: Sendable {
  package let range: TextRange
  package let content: Content

  package enum Content: Sendable {
    /// The statement takes no qualifier, or not this one.
    case unknown
    case date(Day)
    case malformedDate
    case term(TermKind)
    /// `competing Google 2026-11-03`, `deadline Google`: the name, and a date that may be wrong.
    case name(TextRange, date: DateSyntax?)
  }

  package struct DateSyntax: Sendable {
    package let range: TextRange
    /// nil where it is no day of the calendar.
    package let day: Day?
  }

  /// The name in a qualifier that has one.
  package var name: TextRange? {
    if case .name(let range, _) = content, !range.isEmpty { range } else { nil }
  }

  package var day: Day? {
    switch content {
    case .date(let day): day
    case .name(_, let date): date?.day
    case .unknown, .malformedDate, .term: nil
    }
  }

  package var hasMalformedDate: Bool {
    switch content {
    case .malformedDate: true
    case .name(_, let date?): date.day == nil
    default: false
    }
  }
}

/// `1 EUR = 1.08 USD`: an amount of `from` is worth `factor` times as many of `to`.
package struct RateSyntax: Sendable, Hashable {
  package let from: Currency
  package let to: Currency
  package let factor: Ratio
}

/// The components of a package in the order in which they are written.
package struct PackageSyntax: Sendable {
  package private(set) var components: [ComponentSyntax] = []
  /// What stands in parentheses and is not read, in order.
  package private(set) var remarks: [TextRange] = []
  /// Of the components; a package without any is as good as missing.
  private(set) var traits: StatementTraits = .missingValue
  /// Which components are stated, a bit for each ordinal.
  private var stated: UInt8 = 0

  mutating func append(_ component: ComponentSyntax) {
    if components.isEmpty { components.reserveCapacity(4) }
    components.append(component)
    traits.remove(.missingValue)
    if component.fault != nil { traits.insert(.faultyComponent) }
    guard let known = component.component else { return }
    if known == .total { traits.insert(.total) }
    let bit: UInt8 = 1 << UInt8(known.ordinal)
    if stated & bit != 0 { traits.insert(.duplicateComponent) }
    stated |= bit
  }

  mutating func append(remarks more: [TextRange]) {
    remarks += more
  }
}

/// One component: a name, an amount, maybe a period; remarks beside it are not part of it.
package final class ComponentSyntax: Sendable {
  /// The name, the amount and the period.
  package let range: TextRange
  /// The words of the name as written; nil where there are none.
  package let nameRange: TextRange?
  /// What the name means; nil for an unknown name or none.
  package let component: Component?
  package let value: Value
  package let period: Period?
  /// Where the period is written, parentheses around it included.
  package let periodRange: TextRange?
  package let fault: Fault?

  /// Not only the parser's: a mail's figure is read as a component too.
  package init(
    range: TextRange, nameRange: TextRange?, component: Component?, value: Value, period: Period?, periodRange: TextRange?, fault: Fault?
  ) {
    self.range = range
    self.nameRange = nameRange
    self.component = component
    self.value = value
    self.period = period
    self.periodRange = periodRange
    self.fault = fault
  }

  package enum Value: Sendable {
    case missing
    /// `—`, `none`, `n/a`
    case nothing(TextRange)
    case amount(WrittenAmount)
    /// A number of shares, with the price of one where it is given.
    /// Kept aside: it is rare, and without it a component takes half the room.
    indirect case count(WrittenAmount, unit: TextRange, price: WrittenAmount?)
  }

  package enum Fault: Sendable, Hashable {
    case unknownName
    case noName
    case noAmount
    case amount(AmountFault)
    /// Two amounts in one component: a separator is missing.
    case twoAmounts
    /// A percentage or a number of shares of something that takes none.
    case wrongUnit
    /// Over no year, or over more than 99.
    case unusableSpan
    /// A range whose high end is below its low end.
    case reversedRange
  }

  /// The place of the amount as written, the price of a share included.
  package var amountRange: TextRange? {
    switch value {
    case .missing: nil
    case .nothing(let range): range
    case .amount(let amount): amount.range
    case .count(let amount, let unit, let price): amount.range.union(price?.range ?? unit)
    }
  }
}
