internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// `unknown-company`: no guide has the company; a warning where a name is near.
func unknownCompany(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  guard case .unknownCompany(let near) = subject.negotiation.guideState else { return [] }
  return subject.unknownName(.unknownCompany, .company, near: near, consequence: "only the note's own floor and band are held")
}

/// `unknown-role`: the company's guides have no such role; a warning where one is near.
func unknownRole(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  guard case .unknownRole(let company, let near, let roles) = subject.negotiation.guideState else { return [] }
  return subject.unknownName(
    .unknownRole, .role, near: near,
    consequence: "only the note's own floor and band are held; \(company)'s guides are for \(listed(roles))")
}

/// `unknown-region`: the guide has no such region.
func unknownRegion(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let guide = negotiation.guide, let name = negotiation.regionName, negotiation.region == nil else { return [] }
  let regions = guide.guide.regionNames
  guard !regions.isEmpty, let index = negotiation.syntax.statements.firstIndex(where: { $0.keyword == .region }) else { return [] }
  let near = guide.guide.nearestRegion(to: name)
  let value = negotiation.statement(index).value
  let candidates = near.map { [$0] } ?? Array(regions.prefix(mostFixes))
  return [
    Finding(
      .unknownRegion, at: value, statement: index,
      "\(guide.guide.company)'s guide has no region “\(name)”: \(near.map { "did you mean \($0)? It has " } ?? "it has ")\(listed(regions))",
      fixes: candidates.map { Fix("Use \($0)", [TextEdit(value, $0)], isCertain: near != nil) })
  ]
}

extension Subject {
  fileprivate func unknownName(_ code: DiagnosticCode, _ keyword: Keyword, near: String?, consequence: String) -> [Finding] {
    guard let index = negotiation.syntax.statements.firstIndex(where: { $0.keyword == keyword }) else { return [] }
    let statement = negotiation.statement(index)
    let name = negotiation.syntax.valueText(statement)
    let message =
      near.map { "no guide for “\(name)”: did you mean \($0)? Otherwise \(consequence)" } ?? "no guide for “\(name)”: \(consequence)"
    return [
      Finding(
        code, near == nil ? .information : .warning, at: statement.valueOrKeyword, statement: index, Wording(message),
        fixes: near.map { [Fix("Use \($0)", [TextEdit(statement.value, $0)], isCertain: true)] } ?? [])
    ]
  }
}

/// No menu should be longer.
let mostFixes = 6

func listed(_ names: [String]) -> String {
  let shown = names.prefix(12)
  let rest = names.count - shown.count
  return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
}
