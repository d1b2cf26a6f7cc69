internal import OfferSyntax
package import SourceText

/// A negotiation, or a step of one, in a note's outline.
package struct OutlineItem: Sendable {
  package enum Kind: Sendable {
    case negotiation
    /// An offer, an ask or an alternative.
    case package
    case competing
    case floor
    case date
    case lever
    case term
    case outcome
  }

  package let kind: Kind
  package let name: String
  package let detail: String?
  /// The whole and, in it, what is to be selected; in the negotiation's bytes.
  package let range: TextRange
  package let selection: TextRange
  package let children: [OutlineItem]
}

/// A negotiation with what happened in it, in the order of the lines and in its own bytes. A floor's figure is not shown: outlines
/// are open while screens are shared.
///
/// - Returns: nil for what stands before the first negotiation.
package func outline(of analysed: AnalysedNegotiation) -> OutlineItem? {
  let negotiation = analysed.negotiation
  let syntax = negotiation.syntax
  guard let company = syntax.company else { return nil }
  let detail = [negotiation.roleTitle, negotiation.regionTitle].compactMap { $0 }.joined(separator: " · ")
  let end = syntax.statements.last?.range.end ?? company.range.end
  return OutlineItem(
    kind: .negotiation, name: negotiation.companyTitle ?? "company", detail: detail.isEmpty ? nil : detail,
    range: TextRange(company.range.start, max(end, company.range.end)), selection: company.valueOrKeyword,
    children: syntax.statements.compactMap { step($0, syntax) })
}

private func step(_ statement: StatementSyntax, _ syntax: NegotiationSyntax) -> OutlineItem? {
  guard let keyword = statement.keyword, let kind = OutlineItem.Kind(keyword) else { return nil }
  let qualifier = statement.qualifier.map { " " + syntax.text.string($0.range) } ?? ""
  let value = syntax.valueText(statement)
  return OutlineItem(
    kind: kind, name: keyword.rawValue + qualifier, detail: keyword == .floor || value.isEmpty ? nil : value, range: statement.range,
    selection: statement.keywordRange, children: [])
}

extension OutlineItem.Kind {
  fileprivate init?(_ keyword: Keyword) {
    switch keyword {
    case .offer, .ask, .or: self = .package
    case .competing: self = .competing
    case .floor: self = .floor
    case .deadline: self = .date
    case .lever: self = .lever
    case .term: self = .term
    case .outcome: self = .outcome
    case .company, .role, .region, .band, .discount, .rate, .draft, .sent, .note: return nil
    }
  }
}
