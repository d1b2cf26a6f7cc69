internal import Compensation

/// `what does my ask add up to`, `the total of Google's offer`: the annual total and how it comes about.
func totalAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let sums = askedSums(query, view)
  for sum in sums {
    guard let total = sum.total else {
      writer.say("What \(sum.whose) adds up to in a year is not known: it states no money.")
      continue
    }
    let figure = writer.total(total, of: sum.whose, in: sum.view)
    let parts = writer.sum(of: sum.package, total, of: sum.whose, in: sum.view)
    writer.say("\(sum.title) adds up to \(strong: figure): \(parts).")
    if let discounted = sum.discounted, discounted != total {
      let money = writer.money(discounted.range.low, discounted.range.currency, "annual total of \(sum.whose) after the discount", .derived)
      writer.say(
        "With your discount of \(writer.percent(sum.discount, "discount", .derived, places: 2)) on its equity it is worth \(money) a year to you."
      )
    }
  }
  if sums.isEmpty { return nothingToSum(view, &writer) }
  return ["what do I get in year 1", "how far apart are we", "compare all offers"]
}

/// `what do I get in year 1`: the annual total and what is paid once.
func yearOneAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let sums = askedSums(query, view)
  for sum in sums {
    guard let total = sum.total, let first = yearOne(of: sum.package, total: total, rates: sum.view.negotiation.rates) else {
      writer.say("What \(sum.whose) comes to in year 1 is not known.")
      continue
    }
    let least = total.isExact ? "" : "at least "
    let figure = writer.range(first.low, first.high, first.currency, "year 1 of \(sum.whose)", .derived)
    var parts = [writer.total(total, of: sum.whose, in: sum.view)]
    for name in [Component.signing, .relocation] {
      if let component = sum.package[name], case .money = component.value {
        parts.append(writer.component(component, of: sum.whose, in: sum.view))
      }
    }
    writer.say("Year 1 of \(sum.whose) comes to \(strong: least + figure): \(parts.joined(separator: " + ")).")
  }
  if sums.isEmpty { return nothingToSum(view, &writer) }
  return ["what is the total of my ask", "how far apart are we", "compare all offers"]
}

private func nothingToSum(_ view: ChatView, _ writer: inout ChatWriter) -> [String] {
  writer.say("The note has neither an offer nor an ask for \(view.company) to add up.")
  if let band = view.negotiation.band(.total) {
    writer.say("The guide's total band for \(view.title) is \(writer.band(band, in: view)) a year.")
  }
  return ["what is the band", "what is missing in this note"]
}

/// A package that is added up.
struct Sum {
  /// `your ask`
  let whose: String
  /// `Your ask`
  let title: String
  let package: EffectivePackage
  let total: AnnualTotal?
  var discount: Ratio = .zero
  var discounted: AnnualTotal?
  let view: ChatView
}

/// The packages that a question speaks of: a competitor's, the offer, the ask with its alternatives, or offer and ask.
private func askedSums(_ query: ChatQuery, _ view: ChatView) -> [Sum] {
  if let name = query.thread.company, let rival = view.rival(named: name) { return [Sum(rival)] }
  var sums: [Sum] = []
  if query.thread.package != .ask, let sum = view.offerSum { sums.append(sum) }
  if query.thread.package != .offer { sums += view.askSums }
  return sums
}

extension Sum {
  init(_ rival: ChatView.Rival) {
    self.init(
      whose: "\(rival.name)'s offer", title: "\(rival.name)'s offer", package: rival.package, total: rival.total, discount: rival.discount,
      discounted: rival.discounted, view: rival.view)
  }
}

extension ChatView {
  var offerSum: Sum? {
    negotiation.offer.map { offer in
      let package = EffectivePackage(offer)
      let discount = negotiation.discount(for: nil)
      return Sum(
        whose: "the offer", title: "The offer", package: package, total: subject.offerTotal, discount: discount,
        discounted: negotiation.annualTotal(of: package, discount: discount), view: self)
    }
  }

  var askSums: [Sum] {
    subject.asks.enumerated().map { index, ask in
      let whose = index == 0 ? "your ask" : "your alternative \(index)"
      return Sum(
        whose: whose, title: index == 0 ? "Your ask" : "Your alternative \(index)", package: ask.package, total: ask.total, view: self)
    }
  }
}
