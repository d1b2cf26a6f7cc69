internal import Compensation
internal import OfferSyntax
internal import SourceText

/// What may go on in a package: components that it lacks, amounts with their reasons, periods.
func packageSuggestions(_ spot: PackageSpot, _ scene: CompletionScene) -> Suggestions {
  guard spot.statement < scene.syntax.statements.count, let keyword = scene.syntax.statements[spot.statement].keyword else {
    return scene.suggestions([], for: spot.range)
  }
  let writer = PackageWriter(scene: scene, keyword: keyword, statement: spot.statement)
  switch spot.part {
  case .start:
    let missing = writer.missing(at: scene.offset)
    let amounts = missing.flatMap { writer.amounts($0, named: true, behind: nil).prefix(amountsAtStart) }
    return scene.suggestions(missing.map { writer.name($0, hasAmount: false) } + amounts, for: spot.range)
  case .name(let hasAmount):
    return scene.suggestions(writer.missing(at: scene.offset).map { writer.name($0, hasAmount: hasAmount) }, for: spot.range)
  case .amount(let component, let period):
    return scene.suggestions(writer.amounts(component, named: false, behind: period), for: spot.range)
  case .anyAmount:
    let items = writer.missing(at: scene.offset).flatMap { writer.amounts($0, named: true, behind: nil) }
    return scene.suggestions(items, for: spot.range)
  case .period(let component):
    return scene.suggestions(periods(component), for: spot.range)
  }
}

/// Where neither a name nor an amount is begun, more would drown the names.
private let amountsAtStart = 2

private func periods(_ component: Component) -> [Suggestion] {
  switch component {
  case .equity:
    [
      Suggestion("over 4 years", .period, detail: "vesting"), Suggestion("a year", .period, detail: "a year's worth"),
      Suggestion("over 3 years", .period, detail: "vesting"), Suggestion("over 5 years", .period, detail: "vesting"),
    ]
  case .base, .bonus, .total:
    [Suggestion("a year", .period, detail: "as without it"), Suggestion("a month", .period, detail: "twelve times a year")]
  case .signing, .relocation: []
  }
}

private struct PackageWriter {
  let scene: CompletionScene
  let keyword: Keyword
  let statement: Int

  /// The components that the package does not state, the one under the cursor not counted.
  func missing(at offset: Int) -> [Component] {
    let stated = Set(
      (scene.syntax.statements[statement].package?.components ?? []).filter { !$0.range.touches(offset) }.compactMap(\.component))
    let hasParts = stated.contains(.base) || stated.contains(.equity)
    let order: [Component] = keyword == .floor ? floorOrder : [.base, .equity, .signing, .bonus, .total, .relocation]
    let open = order.filter { !stated.contains($0) }
    // A total beside its parts is rarely meant.
    return hasParts ? open.filter { $0 != .total } + open.filter { $0 == .total } : open
  }

  /// What the guide's floor states comes first.
  private var floorOrder: [Component] {
    let guided = (scene.negotiation.region?.floor ?? []).map(\.component)
    let all: [Component] = [.base, .equity, .total, .signing, .bonus, .relocation]
    return all.filter(guided.contains) + all.filter { !guided.contains($0) }
  }

  func name(_ component: Component, hasAmount: Bool) -> Suggestion {
    let local = scene.negotiation.currency
    let detail = scene.negotiation.band(component).map { "band \($0.wording(local: local))" } ?? meaning(of: component)
    let filter = component.names.joined(separator: " ")
    guard !hasAmount else {
      return Suggestion(component.rawValue, .component, detail: detail, filter: filter, subject: .init(.component, component.rawValue))
    }
    let first = amountCandidates(component, for: keyword, in: scene, statement: statement).first.map {
      figure($0, of: component, behind: nil)
    }
    return Suggestion(
      component.rawValue, .component, detail: detail, filter: filter, text: component.rawValue + " ",
      snippet: first.map { "\(component.rawValue) ${1:\(escapedSnippet($0.text))}" }, subject: .init(.component, component.rawValue))
  }

  /// - Parameters:
  ///   - named: whether the component's name is to be written too.
  ///   - period: what is written behind the amount already; figures are then given for that time.
  func amounts(_ component: Component, named: Bool, behind period: Period?) -> [Suggestion] {
    amountCandidates(component, for: keyword, in: scene, statement: statement).map { candidate in
      let (label, text) = figure(candidate, of: component, behind: period)
      let suffix = named ? " \(component.rawValue)" : ""
      let whole = named && text != label ? "\(label)\(suffix)\(text.dropFirst(label.count))" : text + suffix
      return Suggestion(
        label + suffix, .amount, detail: candidate.reasons.joined(separator: " · "),
        filter: "\(label) \(fullFigure(candidate.amount)) \(plainNumber(candidate.amount))\(suffix)", text: whole)
    }
  }

  private func figure(_ candidate: AmountCandidate, of component: Component, behind period: Period?) -> (label: String, text: String) {
    guard let currency = candidate.currency else {
      let high = candidate.high.map { "–" + plainNumber($0) } ?? ""
      let text = plainNumber(candidate.amount) + high + "%"
      return (text, text)
    }
    var factor: Ratio = 1
    if let period, !component.isOneTime {
      let years: Ratio =
        switch period {
        case .perYear: 1
        case .perMonth: Ratio(1, over: 12)
        case .years(let years): Ratio(years)
        }
      factor = years / candidate.terms.years
    }
    func written(_ amount: Ratio) -> String {
      Money((amount * factor).rounded(toDecimals: 0), currency).written(local: scene.negotiation.currency)
    }
    let label = written(candidate.amount) + (candidate.high.map { "–" + written($0) } ?? "")
    guard period == nil else { return (label, label) }
    return (label, joined(label, wording(of: candidate.terms, for: component)))
  }
}
