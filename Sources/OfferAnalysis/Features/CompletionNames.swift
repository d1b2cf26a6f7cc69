internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// More companies than this are cut to those that fit what is typed.
private let mostCompanies = 200

/// The companies of the library; of a large one those that fit what has been typed, the nearest first.
func companySuggestions(_ scene: CompletionScene, _ range: TextRange) -> Suggestions {
  let library = scene.note.environment.library
  let names = library.companyNames
  guard names.count > mostCompanies else {
    return scene.suggestions(names.map { companyItem($0, library) }, for: range)
  }
  let typed = NameFilter(scene.text.string(TextRange(range.start, min(max(range.start, scene.offset), range.end))))
  var byRank: [[GuideLibrary.CompanyName]] = [[], [], []]
  for name in names {
    let rank = ([name.comparable] + name.aliases).compactMap(typed.rank).min()
    guard let rank, byRank[rank].count < mostCompanies else { continue }
    byRank[rank].append(name)
  }
  let fitting = byRank.flatMap(\.self).prefix(mostCompanies)
  return scene.suggestions(fitting.map { companyItem($0, library) }, for: range, isIncomplete: true)
}

private func companyItem(_ name: GuideLibrary.CompanyName, _ library: GuideLibrary) -> Suggestion {
  let filter = name.aliases.isEmpty ? nil : ([name.name] + name.aliases).joined(separator: " ")
  return Suggestion(name.name, .company, detail: nil, filter: filter, subject: .init(.company, name.name))
}

/// The roles of the company.
func roleItems(_ scene: CompletionScene) -> [Suggestion] {
  guard let company = scene.negotiation.companyName else { return [] }
  let library = scene.note.environment.library
  let title = library.companyName(company)
  return library.roles(ofCompany: company).map { Suggestion($0, .role, detail: title, subject: .init(.role, $0)) }
}

/// The regions of the company's guide; of two guides of the same company and role those of both.
func regionItems(_ scene: CompletionScene) -> [Suggestion] {
  guard let company = scene.negotiation.companyName else { return [] }
  let library = scene.note.environment.library
  let guides: [LibraryGuide]
  if let match = library.lookup(company: company, role: scene.negotiation.roleName).match {
    guides = [match.guide] + match.others
  } else {
    guides = Array(library.guidesOfCompany(company).prefix(1))
  }
  var seen: Set<String> = []
  return guides.flatMap { entry in
    let guide = entry.guide
    return guide.regionNames.filter { seen.insert(comparableFullName($0)).inserted }.compactMap { name in
      guide.region(named: name).map { regionItem(name, $0) }
    }
  }
}

private func regionItem(_ name: String, _ region: GuideRegion) -> Suggestion {
  let bands = [
    region.base.map { "base \($0.wording(for: .base))" }, region.equity.map { "equity \($0.wording(for: .equity))" },
    region.band.map { $0.wording(for: .base) },
  ].compactMap(\.self)
  let aliases = placeAliasNames(of: name)
  return Suggestion(
    name, .region, detail: bands.isEmpty ? nil : bands.joined(separator: " · "),
    filter: aliases.isEmpty ? nil : ([name] + aliases).joined(separator: " "), subject: .init(.region, name))
}

/// The levers of the guide, those that the negotiation has not named first.
func leverItems(_ scene: CompletionScene) -> [Suggestion] {
  guard let guide = scene.negotiation.guide?.guide else { return [] }
  let named = Set(
    scene.negotiation.levers.filter { $0 != scene.statement }.compactMap { index -> GuidePlace? in
      guide.lever(named: scene.syntax.valueText(scene.negotiation.statement(index)))?.place
    })
  let items = guide.namedLevers.map { lever in
    (
      isNamed: named.contains(lever.place),
      item: Suggestion(
        lever.title, .lever, detail: lever.number.map { "lever \($0)" } ?? "script", subject: .init(.lever, lever.title))
    )
  }
  return items.filter { !$0.isNamed }.map(\.item) + items.filter(\.isNamed).map(\.item)
}

/// The companies that compete: those of the note, those that the guide speaks of, and while a name is typed those that have guides.
func competitorItems(_ scene: CompletionScene, _ range: TextRange) -> [Suggestion] {
  let library = scene.note.environment.library
  func key(_ name: String) -> String { comparableName(library.companyName(name) ?? name) }
  let typed = scene.text.string(TextRange(range.start, min(max(range.start, scene.offset), range.end)))
  var seen: Set<String> = [scene.negotiation.companyName.map(key) ?? ""]
  var items: [Suggestion] = []
  func add(_ name: String, _ detail: String) {
    if seen.insert(key(name)).inserted { items.append(Suggestion(name, .company, detail: detail, subject: .init(.company, name))) }
  }
  for competing in scene.negotiation.competing where competing.package.statement != scene.statement {
    add(competing.name, "competing in this negotiation")
  }
  if let guide = scene.negotiation.guide?.guide {
    for name in guide.competitors {
      let figures = guide.competingFigures(of: name, in: scene.negotiation.currency).compactMap { figure in
        figure.component.map { "\($0.rawValue) \(figure.wording)" }
      }
      add(name, figures.isEmpty ? "in the guide" : figures.joined(separator: ", "))
    }
  }
  for (index, analysed) in scene.note.negotiations.enumerated().prefix(mostCompanies) where index != scene.index {
    if let name = analysed.negotiation.companyTitle { add(name, "negotiation in this file") }
  }
  if !typed.isEmpty {
    let filter = NameFilter(typed)
    for name in library.companyNames.lazy.filter({ (filter.rank($0.comparable) ?? 2) < 2 }).prefix(20) { add(name.name, "has a guide") }
  }
  return items
}
