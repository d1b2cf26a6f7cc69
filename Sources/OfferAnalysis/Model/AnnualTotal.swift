package import Compensation

/// What a package comes to in a year: base + equity / years + bonus, or the total that it states.
package struct AnnualTotal: Sendable, Hashable {
  package let range: MoneyRange
  /// What is stated nowhere or not known: then the range is a lower bound.
  package let missing: [Component]
  /// Taken at its word from a written total.
  package let isWritten: Bool

  package var isExact: Bool { missing.isEmpty }
}

/// The annual total of a package.
///
/// - Parameters:
///   - discount: how much less its equity is worth, per cent; a written total stands as it is.
///   - regionHasBonus: whether the guide's region has a bonus, so that one stated nowhere is missing and not nothing.
///   - fallback: the currency of a package that states nothing in money.
package func annualTotal(
  of package: EffectivePackage, rates: Rates, regionHasBonus: Bool, discount: Ratio = .zero, fallback: Currency? = nil
) -> AnnualTotal? {
  if let total = package[.total], let yearly = total.yearly { return AnnualTotal(range: yearly, missing: [], isWritten: true) }
  let base = package[.base]
  let equity = package[.equity]
  let bonus = package[.bonus]
  guard let currency = base?.yearly?.currency ?? equity?.yearly?.currency ?? bonus?.yearly?.currency ?? fallback else { return nil }

  var sum = MoneyRange(low: 0, high: 0, currency: currency)
  var missing: [Component] = []
  func add(_ component: Component, _ stated: PayComponent?, discount: Ratio = 0) {
    if case .nothing = stated?.value { return }
    guard let yearly = stated?.yearly, let converted = rates.convert(yearly, to: currency) else {
      missing.append(component)
      return
    }
    sum = sum + (discount.isZero ? converted : converted.mapped { $0 * (1 - discount / 100) })
  }
  add(.base, base)
  add(.equity, equity, discount: discount)
  switch bonus?.value {
  case .percent(let low, let high):
    if case .nothing = base?.value { break }
    guard let pay = base?.yearly, let converted = rates.convert(pay, to: currency) else {
      missing.append(.bonus)
      break
    }
    sum = sum + MoneyRange(low: converted.low * low / 100, high: converted.high * high / 100, currency: currency)
  case nil:
    if regionHasBonus { missing.append(.bonus) }
  case .money, .nothing, .unknown:
    add(.bonus, bonus)
  }
  return AnnualTotal(range: sum, missing: missing, isWritten: false)
}

/// The annual total with what is paid once in the first year; nil where a one-time sum cannot be told in the total's currency.
package func yearOne(of package: EffectivePackage, total: AnnualTotal, rates: Rates) -> MoneyRange? {
  var sum = total.range
  for component in [Component.signing, .relocation] {
    switch package[component]?.value {
    case nil, .nothing: continue
    case .money(let money, _):
      guard let converted = rates.convert(money, to: sum.currency) else { return nil }
      sum = sum + converted
    case .percent, .unknown: return nil
    }
  }
  return sum
}
