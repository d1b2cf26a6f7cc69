package import Compensation
package import OfferSyntax
package import SourceText

/// One component of a package with what it is worth. Low and high are equal where one figure is written.
package final class PayComponent: Sendable {
  package let component: Component
  package let value: PayValue
  /// The component in the note: name, amount and period.
  package let range: TextRange
  package let syntax: ComponentSyntax
  /// The money in a year's worth (one-time sums as they are); nil where it is not known.
  package let yearly: MoneyRange?

  init(component: Component, value: PayValue, range: TextRange, syntax: ComponentSyntax) {
    self.component = component
    self.value = value
    self.range = range
    self.syntax = syntax
    if case .money(let money, let terms) = value {
      let years = terms.years
      yearly = years == 1 ? money : money.mapped { $0 / years }
    } else {
      yearly = nil
    }
  }
}

package enum PayValue: Sendable, Hashable {
  case money(MoneyRange, Terms)
  /// Per cent: of base for a bonus, of the company for equity.
  case percent(low: Ratio, high: Ratio)
  /// Stated to be nothing: 0, compared as 0 in any currency.
  case nothing
  /// Stated, but not in a way that money can be told from.
  case unknown
}

/// What the figures of a money value are figures of.
package enum Terms: Sendable, Hashable {
  /// A year's worth; periods of other lengths are turned into it.
  case yearly
  /// A grant over its vesting years; assumed where the note gives none.
  case grant(years: Int, isAssumed: Bool)
  /// Paid once.
  case once

  /// What a figure in these terms is to be divided by for a year's worth.
  package var years: Ratio {
    if case .grant(let years, _) = self { Ratio(years) } else { 1 }
  }
}

package struct MoneyRange: Sendable, Hashable {
  package let low: Ratio
  package let high: Ratio
  package let currency: Currency

  package init(low: Ratio, high: Ratio, currency: Currency) {
    self.low = low
    self.high = high
    self.currency = currency
  }

  package func mapped(_ transform: (Ratio) -> Ratio) -> MoneyRange {
    MoneyRange(low: transform(low), high: transform(high), currency: currency)
  }

  package static func + (a: MoneyRange, b: MoneyRange) -> MoneyRange {
    MoneyRange(low: a.low + b.low, high: a.high + b.high, currency: a.currency)
  }
}

/// A package of pay as a statement gives it.
package final class PayPackage: Sendable {
  package let keyword: Keyword
  /// The statement's index in its negotiation.
  package let statement: Int
  package let day: Day?
  /// The first of each component, in the order written.
  package let components: [PayComponent]
  /// The package's value, where findings about what is not written stand.
  package let range: TextRange
  /// Where each component stands in `components`, by its ordinal; -1 where it is not stated. Every check asks for some.
  private let places: InlineArray<6, Int8>

  init(
    keyword: Keyword, statement: Int, day: Day?, components: [PayComponent], range: TextRange
  ) {
    self.keyword = keyword
    self.statement = statement
    self.day = day
    self.components = components
    self.range = range
    var places = InlineArray<6, Int8>(repeating: -1)
    for (place, stated) in components.enumerated() where places[stated.component.ordinal] < 0 {
      places[stated.component.ordinal] = Int8(truncatingIfNeeded: place)
    }
    self.places = places
  }

  package subscript(component: Component) -> PayComponent? {
    let place = Int(places[component.ordinal])
    return place < 0 ? nil : components[place]
  }

  package func states(_ component: Component) -> Bool {
    places[component.ordinal] >= 0
  }
}

/// An ask with what it takes over from the offer above it.
package struct EffectivePackage: Sendable {
  package let own: PayPackage
  package let offer: PayPackage?

  package init(_ own: PayPackage, over offer: PayPackage? = nil) {
    self.own = own
    self.offer = offer
  }

  package func isOwn(_ component: Component) -> Bool { own.states(component) }

  /// The component as the package states it, or as the offer has it. A total of the offer's stands only while nothing that it
  /// is made of is asked otherwise.
  package subscript(component: Component) -> PayComponent? {
    if let stated = own[component] { return stated }
    if component == .total, own.states(.base) || own.states(.equity) || own.states(.bonus) { return nil }
    return offer?[component]
  }

  /// Whether anything that an annual total is made of is the package's own.
  package var statesPartOfTotal: Bool {
    own.states(.base) || own.states(.equity) || own.states(.bonus) || own.states(.total)
  }
}
