internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// `missing-region`: the company is known, and no region is named, so that nothing is held against its guide.
func missingRegion(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let guide = negotiation.guide, !negotiation.syntax.has(.region) else { return [] }
  let regions = guide.guide.regionNames
  guard !regions.isEmpty else { return [] }
  return subject.missing(
    .missingRegion, .region, "no region: nothing is held against \(guide.guide.company)'s guide; it has \(listed(regions))", names: regions)
}

/// `missing-role`: the company has guides for several roles, and none is named.
func missingRole(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard case .found(let guide, let roles) = negotiation.guideState, !roles.isEmpty, !negotiation.syntax.has(.role) else {
    return []
  }
  return subject.missing(
    .missingRole, .role, "no role: the guide for \(guide.guide.role) serves; \(guide.guide.company) has \(listed(roles))", names: roles)
}

extension Subject {
  fileprivate func missing(_ code: DiagnosticCode, _ keyword: Keyword, _ message: String, names: [String]) -> [Finding] {
    let statements = negotiation.syntax.statements
    guard let company = statements.firstIndex(where: { $0.keyword == .company }) else { return [] }
    let above = keyword == .region ? statements.firstIndex { $0.keyword == .role } ?? company : company
    return [
      Finding(
        code, at: statements[company].valueOrKeyword, statement: company, Wording(message),
        fixes: names.prefix(mostFixes).map {
          Fix("Add `\(keyword.rawValue): \($0)`", [negotiation.insertion(of: "\(keyword.rawValue): \($0)", after: above)])
        })
    ]
  }
}
