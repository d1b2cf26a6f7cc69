internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `what if equity were €200K`, `with equity at half`, `15 % over the offer`: the package with that in it, and what it comes to.
func whatIfAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let supposed = supposedView(query, in: view), let ask = supposed.view.subject.asks.first else {
    writer.say(
      "There is no package to change: the note has neither an offer nor an ask, or the question names no figure that I can put into it.")
    return ["what should I ask for", "what did they offer", "what is the band"]
  }
  let after = supposed.view
  let changed = Component.allCases.compactMap { ask.package[$0] }.filter { supposed.changed.contains($0.component) }
  let parts = changed.map { writer.component($0, of: "the changed package", in: after) }.joined(separator: ", ")
  guard let total = ask.total else {
    writer.say("With \(parts), what \(supposed.whose) adds up to is not known.")
    return ["what is missing in this note", "what is the band"]
  }
  let figure = writer.total(total, of: "the changed package", in: after)
  var text: RichText = "With \(parts), \(supposed.whose) comes to \(strong: figure)"
  if let before = supposed.before, before.range.currency == total.range.currency {
    let isMore = total.range.low > before.range.low
    if total.range.low == before.range.low {
      text = text + ", the same as now"
    } else {
      text =
        text
        + ", \(writer.distance(total.range.low, before.range.low, total.range.currency, "change of the annual total")) \(isMore ? "more" : "less") than now"
    }
  }
  writer.say(text + ".")
  if let first = yearOne(of: ask.package, total: total, rates: after.negotiation.rates), first != total.range {
    writer.say("Year 1: \(writer.range(first.low, first.high, first.currency, "year 1 of the changed package", .derived)).")
  }
  writer.list(Standing(ask, in: after).items(of: "the changed package", in: after, showsFloor: query.mentions(.floor), &writer))
  return ["is my ask enough", "what should I counter with", "how far apart are we"]
}

/// The negotiation with an ask as the question supposes it.
struct Supposed {
  let view: ChatView
  /// `your ask`, `the offer`
  let whose: String
  let changed: Set<Component>
  /// What the package comes to now.
  let before: AnnualTotal?
}

/// Puts a question's figures into the ask, or into the offer where the question is about that or there is no ask.
func supposedView(_ query: ChatQuery, in view: ChatView) -> Supposed? {
  let asked = view.subject.asks.first
  let isOffer = query.thread.package == .offer || asked == nil
  let package = isOffer ? view.negotiation.offer.map { EffectivePackage($0) } : asked?.package
  let before = isOffer ? view.subject.offerTotal : asked?.total
  var figures: [Component: String] = [:]
  for component in Component.allCases { figures[component] = package?[component].flatMap(noteText) }
  var changed: Set<Component> = []
  for amount in query.thread.amounts {
    for (component, text) in supposedFigures(amount, package, view) {
      figures[component] = text
      changed.insert(component)
    }
  }
  guard !changed.isEmpty else { return nil }
  // A written total would hide what its parts come to.
  if !changed.contains(.total), !changed.isDisjoint(with: [.base, .equity, .bonus]), figures[.base] != nil || figures[.equity] != nil {
    figures[.total] = nil
  }
  let parts = Component.allCases.compactMap { component in figures[component].map { "\(component.rawValue) \($0)" } }
  let supposed = view.adding("ask: " + parts.joined(separator: ", "))
  return Supposed(view: supposed, whose: isOffer && package != nil ? "the offer" : "your ask", changed: changed, before: before)
}

/// What an amount of the question makes of components, as a note would say it.
private func supposedFigures(_ amount: AskedAmount, _ package: EffectivePackage?, _ view: ChatView) -> [(Component, String)] {
  switch amount.value {
  case .written(let text):
    let component = amount.component ?? likelyComponent(text, in: view)
    var years = period(amount, component)
    // "What if equity were 200K" keeps the years that it vests over.
    if years.isEmpty, component == .equity, case .money(_, .grant(let stated, _))? = package?[.equity]?.value {
      years = " over \(stated) years"
    }
    return [(component, text + years)]
  case .share(let share):
    let components: [Component] = amount.component.map { [$0] } ?? (package?.own.states(.total) == true ? [.total] : [.base, .equity])
    return components.compactMap { component in
      package?[component].flatMap { changed($0, { $0 * share }) }.map { (component, $0) }
    }
  case .between:
    guard let offer = view.negotiation.offer, let ask = view.subject.asks.first?.package else { return [] }
    return Component.allCases.compactMap { component in
      guard let asked = ask.own[component], case .money(let mine, let terms) = asked.value else { return nil }
      let offered = offer[component]?.yearly.flatMap { view.negotiation.rates.convert($0, to: mine.currency) }
      let theirs = offered.map { $0.low * terms.years } ?? (component.isOneTime ? 0 : mine.low)
      return changed(asked, { ($0 + theirs) / 2 }).map { (component, $0) }
    }
  case .more(let text), .less(let text):
    let component = amount.component ?? .base
    guard let present = package?[component],
      let change = view.adding("ask: \(component.rawValue) \(text)\(period(amount, component))").subject.asks.first?.own[component],
      case .money(let difference, _) = change.value
    else { return [] }
    let sign: Ratio = if case .less = amount.value { -1 } else { 1 }
    return changed(present, { max(0, $0 + sign * difference.low) }).map { [(component, $0)] } ?? []
  }
}

/// A component's figure after a change, as a note would say it; nil where it is no money.
private func changed(_ component: PayComponent, _ transform: (Ratio) -> Ratio) -> String? {
  switch component.value {
  case .money(let money, let terms): noteText(money.mapped(transform), terms, component.component)
  case .percent(let low, let high): percentText(transform(low), transform(high))
  case .nothing, .unknown: nil
  }
}

/// A component's figure as a note would say it; nil where it is not known.
func noteText(_ component: PayComponent) -> String? {
  switch component.value {
  case .money(let money, let terms): noteText(money, terms, component.component)
  case .percent(let low, let high): percentText(low, high)
  case .nothing: "none"
  case .unknown: nil
  }
}

private func noteText(_ money: MoneyRange, _ terms: Terms, _ component: Component) -> String {
  let digits = money.currency.minorDigits
  let low = plainNumber(money.low, places: digits)
  let figures = money.high == money.low ? low : "\(low)–\(plainNumber(money.high, places: digits))"
  let period =
    switch terms {
    case .grant(let years, _): " over \(years) years"
    case .yearly: component == .equity ? "/yr" : ""
    case .once: ""
    }
  return "\(money.currency.code) \(figures)\(period)"
}

private func percentText(_ low: Ratio, _ high: Ratio) -> String {
  low == high ? "\(plainNumber(low))%" : "\(plainNumber(low))–\(plainNumber(high))%"
}
