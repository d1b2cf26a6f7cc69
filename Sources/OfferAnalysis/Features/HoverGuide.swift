internal import Compensation
internal import OfferSyntax
package import SalaryGuides

/// A company: the bands of every region with this one marked, this one drawn, floor, levers, levels, extra asks, sources.
package func companyCard(_ subject: Subject, library: GuideLibrary) -> Card? {
  let negotiation = subject.negotiation
  switch negotiation.guideState {
  case .none: return nil
  case .unknownCompany(let nearest):
    var card = Card()
    card.title(negotiation.companyName ?? "")
    card.text("There is no guide of this company: only the note's own floor and band are held.")
    if let nearest { card.text("Did you mean \(nearest)?") }
    return card
  case .unknownRole(let company, let nearest, let roles):
    var card = Card()
    card.title(company)
    card.text("No guide of this company is for the role of this note.")
    if let nearest { card.text("Did you mean \(nearest)?") }
    card.named("Roles", roles)
    return card
  case .found(let guide, let roles):
    var card = guideCard(guide.entry, marked: negotiation.region?.region)
    card.named("Roles", roles)
    let drawings = bandDrawings(subject)
    card.drawing(drawings)
    addFloor(to: &card, subject)
    addAsk(to: &card, negotiation)
    addDetails(of: guide.guide, to: &card)
    return card
  }
}

/// A company's guide by itself, as completion documents it: no figure of a note is in it.
package func companyCard(_ guide: LibraryGuide, roles: [String]) -> Card {
  var card = guideCard(guide, marked: nil)
  if roles.count > 1 { card.named("Roles", roles) }
  card.named("Levers", guide.guide.namedLevers.map(\.title), separator: " · ")
  card.named("Levels", guide.guide.levelChains, separator: "; ")
  return card
}

/// The guide's name, its tags, and its bands in one table.
private func guideCard(_ entry: LibraryGuide, marked: GuideRegion?) -> Card {
  var card = Card()
  card.title("\(entry.company) · \(entry.role)")
  let guide = entry.guide
  if !guide.dna.isEmpty { card.text(guide.dna.joined(separator: " · ")) }
  if !guide.regions.isEmpty {
    let columns = Columns(guide.regions)
    card.table(
      [columns.head] + guide.regions.map(columns.row),
      marked: marked.flatMap { one in guide.regions.firstIndex { $0.place == one.place } }.map { $0 + 1 })
  }
  return card
}

/// The columns of a guide's table that any of its rows fills.
private struct Columns {
  let hasLevel, hasBase, hasEquity, hasBonus, hasSigning, hasTotal, hasBand: Bool

  init(_ regions: [GuideRegion]) {
    hasLevel = regions.contains { $0.level != nil }
    hasBase = regions.contains { $0.base != nil }
    hasEquity = regions.contains { $0.equity != nil }
    hasBonus = regions.contains { $0.bonus != nil }
    hasSigning = regions.contains { $0.signing != nil }
    hasTotal = regions.contains { $0.total != nil }
    hasBand = regions.contains { $0.band != nil }
  }

  var head: [String] {
    cells("Region", "Level", "Base", "Equity", "Bonus", "Signing", "Total", "Band")
  }

  func row(_ region: GuideRegion) -> [String] {
    cells(
      region.name ?? "—", region.level ?? "—", region.base?.wording(for: .base) ?? "—", region.equity?.wording(for: .equity) ?? "—",
      region.bonus?.wording ?? "—", region.signing?.wording(for: .signing) ?? "—", region.total?.wording(for: .total) ?? "—",
      region.band?.wording(for: .base) ?? "—")
  }

  private func cells(
    _ region: String, _ level: String, _ base: String, _ equity: String, _ bonus: String, _ signing: String, _ total: String, _ band: String
  ) -> [String] {
    let optional = [
      (hasLevel, level), (hasBase, base), (hasEquity, equity), (hasBonus, bonus), (hasSigning, signing), (hasTotal, total), (hasBand, band),
    ]
    return [region] + optional.filter(\.0).map(\.1)
  }
}

/// A role: its levels elsewhere, and the company's other roles.
package func roleCard(_ subject: Subject) -> Card? {
  let negotiation = subject.negotiation
  switch negotiation.guideState {
  case .none, .unknownCompany: return nil
  case .unknownRole(let company, let nearest, let roles):
    var card = Card()
    card.title(negotiation.roleName ?? "")
    card.text("\(company) has no guide of this role." + (nearest.map { " Did you mean \($0)?" } ?? ""))
    card.named("Roles", roles)
    return card
  case .found(let guide, _): return roleCard(guide.guide)
  }
}

package func roleCard(_ guide: Guide) -> Card {
  var card = Card()
  card.title("\(guide.role) · \(guide.company)")
  if guide.levels.isEmpty {
    card.text("The guide names no levels of other companies.")
  } else {
    card.text("The same level elsewhere:")
    card.list(guide.levels.map(\.fullText))
  }
  card.named("Regions", guide.regionNames)
  return card
}

/// A region: its bands, drawn with floor, offer and ask.
package func regionCard(_ subject: Subject) -> Card? {
  let negotiation = subject.negotiation
  guard let region = negotiation.region else {
    guard let guide = negotiation.guide, let name = negotiation.regionName else { return nil }
    var card = Card()
    card.title(name)
    card.text("\(guide.guide.company) has no such region: nothing is held against the guide.")
    card.named("Regions", guide.guide.regionNames)
    return card
  }
  var card = regionCard(region.region, of: region.guide.guide)
  card.drawing(bandDrawings(subject))
  addFloor(to: &card, subject)
  addAsk(to: &card, negotiation)
  return card
}

package func regionCard(_ region: GuideRegion, of guide: Guide) -> Card {
  var card = Card()
  card.title([region.name, guide.company, guide.role].compactMap { $0 }.joined(separator: " · "))
  var rows: [String] = []
  for row in region.name.map(guide.regions(named:)) ?? [region] {
    let level = row.level.map { $0 + " " } ?? ""
    if let base = row.base { rows.append("\(level)base \(base.wording(for: .base))") }
    if let equity = row.equity { rows.append("\(level)equity \(equity.wording(for: .equity))") }
    if let bonus = row.bonus { rows.append("\(level)bonus \(bonus.wording)") }
    if let signing = row.signing { rows.append("\(level)signing \(signing.wording(for: .signing))") }
    if let total = row.total { rows.append("\(level)total \(total.wording(for: .total))") }
    if let band = row.band { rows.append("\(level)band \(band.wording(for: .base)), the guide does not say of what") }
  }
  card.list(rows)
  if let currency = region.currency { card.text("Paid in \(currency.code).") }
  if let source = region.derivedFrom { card.text("Derived from \(source).") }
  if let note = region.note { card.text(note) }
  return card
}

// MARK: Parts

/// The bands of the region, each drawn with floor, offer and ask.
private func bandDrawings(_ subject: Subject) -> [String] {
  let negotiation = subject.negotiation
  return [Component.base, .equity, .signing, .total].flatMap { component -> [String] in
    guard let band = negotiation.band(component) else { return [] }
    return drawing(of: band, marks: marks(component, in: band, subject), local: negotiation.currency)
  }
}

/// The floor, the offer and the ask of a component in a band's currency.
func marks(_ component: Component, in band: Band, _ subject: Subject) -> [BandMark] {
  guard let currency = band.currency else { return [] }
  let negotiation = subject.negotiation
  let local = negotiation.currency
  var marks: [BandMark] = []
  if let floor = subject.floor.first(where: { $0.component == component }), let from = floor.currency,
    let yearly = negotiation.rates.convert(floor.yearly, from: from, to: currency)
  {
    let written = joined(shortMoney(floor.amount, from, local: local), wording(of: floor.terms, for: component))
    let name =
      switch floor.source {
      case .note, .guide: "floor"
      case .accept: "accept level"
      case .estimate: "estimated floor"
      }
    marks.append(BandMark(letter: "F", name: name, yearly: yearly, written: written))
  }
  func add(_ letter: Character, _ name: String, _ package: EffectivePackage?, _ total: AnnualTotal?) {
    if component == .total, package?[.total] == nil {
      guard let total, total.isExact, let range = negotiation.rates.convert(total.range, to: currency) else { return }
      marks.append(BandMark(letter: letter, name: name, yearly: range.low, written: shortMoney(total.range, local: local)))
      return
    }
    guard let stated = package?[component], let yearly = stated.yearly.flatMap({ negotiation.rates.convert($0, to: currency) }),
      let written = stated.wording(local: local)
    else { return }
    marks.append(BandMark(letter: letter, name: name, yearly: yearly.low, written: written))
  }
  add("O", "offer", subject.offer.map { EffectivePackage($0) }, subject.offerTotal)
  add("A", "ask", subject.asks.first?.package, subject.asks.first?.total)
  return marks
}

/// `Floor (the guide's floor): base €80K, equity €125K over 4 years`.
private func addFloor(to card: inout Card, _ subject: Subject) {
  let local = subject.negotiation.currency
  for source in [FloorFigure.Source.note, .guide, .accept, .estimate] {
    let figures = subject.floor.filter { $0.source == source }
    guard let first = figures.first else { continue }
    card.named(sentenceCase(first.named), figures.map { $0.wording(local: local) })
  }
}

/// `The guide's ask: base €98K, equity €155K over 4 years`.
private func addAsk(to card: inout Card, _ negotiation: Negotiation) {
  let asks = Component.allCases.compactMap { component in
    negotiation.guideAsk(component).map { "\(component.rawValue) \($0.wording)" }
  }
  card.named("The guide's ask", asks)
}

private func addDetails(of guide: Guide, to card: inout Card) {
  let levers = guide.levers.map { "\($0.number). \($0.title)" } + guide.scripts.map(\.title)
  card.named("Levers", levers, separator: " · ")
  card.named("Levels", guide.levelChains, separator: "; ")
  card.named("Extra asks", guide.terms.map(\.text), separator: "; ")
  card.named("Sources", guide.sources.map(\.text), separator: "; ")
}

func sentenceCase(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}
