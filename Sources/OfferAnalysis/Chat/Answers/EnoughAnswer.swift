internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `is €95K enough`, `is 140K total too much`, `is their offer above my floor`.
///
/// The figures asked about are held against floor, band, offer and competing offers as an ask in the note would be. Whether the
/// floor holds is said without its figure, unless the question is about the floor.
func enoughAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  guard let judged = judged(query, view) else {
    writer.say("There is nothing to judge yet: the note has neither an offer nor an ask, and the question names no figure.")
    return ["what should I ask for", "what is the band", "what is missing in this note"]
  }
  let standing = Standing(judged.ask, in: judged.view)
  let whose = judged.whose
  let what = whose ?? writer.package(judged.ask.own, of: "what you ask about", in: judged.view).plain
  if let foreign = unlinkedCurrency(judged) {
    writer.say(
      "\(strong: "It cannot be told"): \(what) is in \(foreign.asked.code), the rest in \(foreign.known.code), and no `rate:` line links the two."
    )
    return ["what is the band", "what is missing in this note", "what should I ask for"]
  }
  writer.say(verdict(query, what, judged, standing) + assumption(judged))
  writer.list(standing.items(of: whose ?? "the figures asked about", in: judged.view, showsFloor: query.mentions(.floor), &writer))
  if whose == nil, judged.ask.own.components.contains(where: { $0.component == .base || $0.component == .equity }),
    let total = judged.ask.total
  {
    let taken = judged.ask.package.offer == nil ? "" : ", the rest as in the offer"
    writer.say("As a package\(taken): \(writer.total(total, of: "the figures asked about", in: judged.view)).")
  }
  return ["what should I counter with", "what is the band", standing.isBelowFloor ? "what is my floor" : "how far apart are we"]
}

private struct Judged {
  let ask: Subject.AskInForce
  let view: ChatView
  /// nil for figures of the question.
  let whose: String?
  /// The component that was taken for meant where the question names none.
  var assumed: Component?
}

private func judged(_ query: ChatQuery, _ view: ChatView) -> Judged? {
  let amounts = query.thread.amounts
  guard !amounts.isEmpty else {
    let offer = view.negotiation.offer.map { offer in
      Judged(ask: Subject.AskInForce(package: EffectivePackage(offer), total: view.subject.offerTotal), view: view, whose: "the offer")
    }
    let ask = view.subject.asks.first.map { Judged(ask: $0, view: view, whose: "your ask") }
    return query.thread.package == .ask ? ask ?? offer : query.thread.package == .offer ? offer ?? ask : offer ?? ask
  }
  let isAskedOfAsk = view.subject.asks.isEmpty == false && amounts.allSatisfy { if case .written = $0.value { false } else { true } }
  if isAskedOfAsk, let supposed = supposedView(query, in: view) {
    return supposed.view.subject.asks.first.map { Judged(ask: $0, view: supposed.view, whose: nil) }
  }
  var assumed: Component?
  let parts = amounts.compactMap { amount -> String? in
    guard case .written(let text) = amount.value else { return nil }
    let component = amount.component ?? likelyComponent(text, in: view)
    if amount.component == nil { assumed = component }
    return "\(component.rawValue) \(text)\(period(amount, component))"
  }
  guard !parts.isEmpty else { return nil }
  let supposed = view.adding("ask: " + parts.joined(separator: ", "))
  return supposed.subject.asks.first.map { Judged(ask: $0, view: supposed, whose: nil, assumed: assumed) }
}

func period(_ amount: AskedAmount, _ component: Component) -> String {
  guard let years = amount.years, !component.isOneTime else { return "" }
  return years == 1 ? "/yr" : " over \(years) years"
}

/// The component whose band, or whose figure in offer and ask, a bare amount fits best: base before total before equity.
func likelyComponent(_ text: String, in view: ChatView) -> Component {
  let trial = view.adding("ask: base \(text)")
  guard let money = trial.subject.asks.first?.own[.base]?.yearly else { return .base }
  for component in [Component.base, .total, .equity] {
    guard let band = view.negotiation.band(component), band.currency == money.currency else { continue }
    if band.low <= money.low, money.low <= band.high ?? band.low { return component }
  }
  return .base
}

private func assumption(_ judged: Judged) -> RichText {
  judged.assumed.map {
    " (I read it as \($0.rawValue); say \($0 == .base ? "\"total\" or \"equity\"" : "\"base\"") if you mean another part.)"
  }
    ?? ""
}

/// The currency of the figures asked about where nothing can be held against them in it, and the negotiation's.
private func unlinkedCurrency(_ judged: Judged) -> (asked: Currency, known: Currency)? {
  guard let asked = judged.ask.own.components.lazy.compactMap({ $0.yearly?.currency }).first, let known = judged.view.negotiation.currency,
    judged.view.negotiation.rates.factor(from: asked, to: known) == nil
  else { return nil }
  return (asked, known)
}

private func verdict(_ query: ChatQuery, _ what: String, _ judged: Judged, _ standing: Standing) -> RichText {
  if case .below(let figure, _) = standing.floor {
    let isPart = figure.component == .total && !judged.ask.own.states(.total) && judged.whose == nil
    let rest = judged.ask.package.offer == nil ? "" : ", the rest as in the offer,"
    let below: RichText =
      isPart ? "with \(what)\(rest) the annual total stays below \(figure.named)." : "\(what) is below \(figure.named)."
    return (query.mentions(.toomuch) ? "\(strong: "No, it is too little rather than too much"): " : "\(strong: "No"): ") + below
  }
  let above = standing.placed.contains { $0.isAbove }
  if query.mentions(.toomuch) {
    return above
      ? "\(strong: "It is a lot"): \(what) goes beyond the band, so bring a lever for it."
      : "\(strong: "No, it is not too much"): \(what) stays inside what is usual."
  }
  if !standing.belowOffer.isEmpty { return "\(strong: "No"): \(what) is less than they already offer." }
  if standing.placed.contains(where: { $0.isBelow }) { return "\(strong: "Hardly"): \(what) is below the band." }
  if case .unknown = standing.floor {
    return "\(strong: "It cannot be told for sure"): whether \(what) holds the floor depends on what is not stated."
  }
  if standing.placed.isEmpty, case .none = standing.floor {
    return "\(strong: "There is little to hold it against"): no band and no floor are known for \(what)."
  }
  let floor: RichText = if case .none = standing.floor { "" } else { " and holds the floor" }
  if above { return "\(strong: "Yes"): \(what) is above the band" + floor + "." }
  if standing.placed.isEmpty { return "\(strong: "Yes"): \(what) holds the floor." }
  return "\(strong: "Yes"): \(what) lies inside the band" + floor + "."
}

func capitalised(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}

extension Standing {
  /// What is to be said of it, an item each. The floor's figure only where it was asked for.
  func items(of whose: String, in view: ChatView, showsFloor: Bool, _ writer: inout ChatWriter) -> [RichText] {
    var items: [RichText] = [floorItem(view, showsFloor, &writer)]
    for placed in placed { items.append(bandItem(placed, whose, view, &writer)) }
    for (component, held) in belowOffer {
      guard let currency = held.currency else { continue }
      let offered = writer.money(held.standard, currency, "\(component.component.rawValue) of the offer", .derived)
      items.append(
        "\(component.component.rawValue) is \(writer.distance(held.written, held.standard, currency, "distance to the offer")) below what they offer, \(offered)"
      )
    }
    for (rival, held) in outbid {
      guard let currency = held.currency else { continue }
      let theirs = writer.money(held.standard, currency, "annual total of \(rival.name)'s offer", .derived)
      let note = rival.discount.isZero ? "" : " after your discount"
      items.append(
        "\(rival.name)'s offer comes to \(theirs) a year\(note), \(writer.distance(held.written, held.standard, currency, "distance to \(rival.name)'s offer")) more"
      )
    }
    return items
  }

  private func floorItem(_ view: ChatView, _ showsFloor: Bool, _ writer: inout ChatWriter) -> RichText {
    var shown: RichText = ""
    if showsFloor, !view.subject.floor.isEmpty { shown = ": " + floorText(view, &writer) }
    switch floor {
    case .none: return "no floor is in force: neither the note nor the guide states one"
    case .holds:
      let source = view.subject.floor.first?.named ?? "the floor"
      return "it holds \(source)" + shown
    case .below(let figure, let held):
      var distance: RichText = ""
      if showsFloor, let currency = held.currency {
        distance = " by \(writer.distance(held.written, held.standard, currency, "distance to the floor"))"
      }
      return "it is below \(figure.named) in \(figure.component.rawValue)" + distance + shown
    case .unknown: return "whether it holds the floor is not known: part of it is stated nowhere, or no rate links the currencies" + shown
    }
  }

  private func bandItem(_ placed: Placed, _ whose: String, _ view: ChatView, _ writer: inout ChatWriter) -> RichText {
    let name = placed.component.rawValue
    let band = writer.band(placed.band, in: view)
    guard let currency = placed.held.currency else {
      return "\(name) is \(placed.isBelow ? "below" : placed.isAbove ? "above" : "inside") the band of \(band)"
    }
    if placed.isBelow {
      return
        "\(name) is \(writer.distance(placed.held.written, placed.held.standard, currency, "distance of \(name) to the band")) below the band of \(band)"
    }
    if placed.isAbove { return "\(name) is above the band of \(band)" }
    guard let place = placed.place else { return "\(name) is inside the band of \(band)" }
    return "\(name) lies \(writer.percent(place, "place of \(name) in the band")) of the way up the band of \(band)"
  }
}
