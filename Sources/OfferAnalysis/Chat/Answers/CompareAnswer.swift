internal import Compensation
internal import SourceText

/// `compare with Google`, `compare all offers`: offer, ask and competing offers side by side, the most a year first.
func compareAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let named = query.thread.company.flatMap { view.rival(named: $0) }
  var rows: [Sum] = []
  if let offer = view.offerSum { rows.append(Sum(offer, as: "\(view.company)'s offer")) }
  if let ask = view.askSums.first { rows.append(ask) }
  rows += (named.map { [$0] } ?? view.rivals).map { Sum($0) }
  if named == nil { rows += otherNegotiations(view) }
  guard rows.contains(where: { $0.whose != "your ask" }) else {
    writer.say("There is nothing to compare: the note has no offer of \(view.company) and no competing one.")
    return ["what should I ask for", "what is missing in this note", "what is the band"]
  }
  if let name = query.thread.company, named == nil, !view.isCompany(name) {
    writer.say("The note states no offer of \(name); a line `competing \(name): base …` records one.")
  }
  let ranked = rows.sorted { worth($0, view) > worth($1, view) }
  sayBest(ranked, view, &writer)
  writer.table([["", "base", "equity", "bonus", "a year", "year 1"]] + ranked.map { cells($0, &writer) })
  for row in ranked {
    guard !row.discount.isZero, let discounted = row.discounted else { continue }
    let money = writer.money(discounted.range.low, discounted.range.currency, "annual total of \(row.whose) after the discount", .derived)
    let percent = writer.percent(row.discount, "discount", .derived, places: 2)
    writer.say("With your discount of \(percent) on its equity, \(row.whose) is worth \(money) a year to you.")
  }
  return ["what should I counter with", "how far apart are we", "what do I get in year 1"]
}

extension Sum {
  fileprivate init(_ sum: Sum, as whose: String) {
    self.init(
      whose: whose, title: whose, package: sum.package, total: sum.total, discount: sum.discount, discounted: sum.discounted, view: sum.view
    )
  }
}

extension ChatView {
  /// Whether a name is this negotiation's own company.
  func isCompany(_ name: String) -> Bool {
    guard let own = negotiation.companyName else { return false }
    return note.key(ofName: own) == note.key(ofName: name)
  }
}

/// The offers of the note's other negotiations with companies that no competing offer is of.
private func otherNegotiations(_ view: ChatView) -> [Sum] {
  var rows: [Sum] = []
  for index in view.note.negotiations.indices.suffix(24) where index != view.index {
    let other = ChatView(view.note, at: index)
    guard let name = other.negotiation.companyName, other.negotiation.outcome == nil, view.rival(named: name) == nil, !view.isCompany(name),
      let sum = other.offerSum
    else { continue }
    rows.append(Sum(sum, as: "\(other.company)'s offer"))
  }
  return rows
}

/// What a row is worth in a year in the negotiation's currency, after its discount; what cannot be compared comes last.
private func worth(_ sum: Sum, _ view: ChatView) -> Ratio {
  guard let total = sum.discounted ?? sum.total else { return -1 }
  guard let currency = view.currency else { return total.range.low }
  return view.negotiation.rates.convert(total.range.low, from: total.range.currency, to: currency) ?? -1
}

/// `Google's offer is the highest: €133K a year, €11K (9 %) more than Mistral AI's offer.`
private func sayBest(_ ranked: [Sum], _ view: ChatView, _ writer: inout ChatWriter) {
  let offers = ranked.filter { !$0.whose.hasPrefix("your ") }
  guard let best = offers.first, offers.count > 1, let currency = view.currency else { return }
  let second = offers[1]
  let (most, next) = (worth(best, view), worth(second, view))
  guard !next.isNegative, best.total?.isExact ?? false, second.total?.isExact ?? false else {
    writer.say("Which is worth most cannot be told for sure: something is stated nowhere, or no rate links the currencies.")
    return
  }
  let figure = writer.money(most, currency, "annual total of \(best.whose)", .derived)
  if most == next {
    writer.say("\(capitalised(best.whose)) and \(second.whose) come to the same: \(figure) a year.")
  } else {
    writer.say(
      "\(strong: capitalised(best.whose)) is worth most: \(figure) a year, \(writer.distance(most, next, currency, "distance of the best two")) more than \(second.whose)."
    )
  }
}

private func cells(_ row: Sum, _ writer: inout ChatWriter) -> [RichText] {
  func cell(_ component: Component) -> RichText {
    row.package[component].map { RichText(writer.value($0, of: row.whose, in: row.view)) } ?? "—"
  }
  var yearly: RichText = "—"
  var first: RichText = "—"
  if let total = row.total {
    let money = writer.range(total.range.low, total.range.high, total.range.currency, "annual total of \(row.whose)", .derived)
    yearly = RichText(total.isExact ? money : "at least \(money)")
    if let year = yearOne(of: row.package, total: total, rates: row.view.negotiation.rates) {
      let money = writer.range(year.low, year.high, year.currency, "year 1 of \(row.whose)", .derived)
      first = RichText(total.isExact ? money : "at least \(money)")
    }
  }
  return [RichText(row.title), cell(.base), cell(.equity), cell(.bonus), yearly, first]
}
