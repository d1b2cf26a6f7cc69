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
  /// The whole and, in it, what is to be selected; in the note's bytes.
  package let range: TextRange
  package let selection: TextRange
  package let children: [OutlineItem]
}

/// The negotiations of a note, each with what happened in it, in the order of the lines. A floor's figure is not shown: outlines
/// are open while screens are shared.
package func documentSymbols(in note: NoteAnalysis) -> [OutlineItem] {
  note.negotiations.enumerated().compactMap { index, analysed in
    let negotiation = analysed.negotiation
    let syntax = negotiation.syntax
    guard let company = syntax.company else { return nil }
    let name = negotiation.companyTitle ?? "company"
    let detail = [negotiation.roleTitle, negotiation.regionTitle].compactMap { $0 }.joined(separator: " · ")
    let end = syntax.statements.last?.range.end ?? company.range.end
    return OutlineItem(
      kind: .negotiation, name: name, detail: detail.isEmpty ? nil : detail,
      range: note.range(TextRange(company.range.start, max(end, company.range.end)), in: index),
      selection: note.range(company.valueOrKeyword, in: index), children: syntax.statements.compactMap { step($0, syntax, in: index, note) }
    )
  }
}

private func step(_ statement: StatementSyntax, _ syntax: NegotiationSyntax, in index: Int, _ note: NoteAnalysis) -> OutlineItem? {
  guard let keyword = statement.keyword, let kind = OutlineItem.Kind(keyword) else { return nil }
  let qualifier = statement.qualifier.map { " " + syntax.text.string($0.range) } ?? ""
  let value = syntax.valueText(statement)
  return OutlineItem(
    kind: kind, name: keyword.rawValue + qualifier, detail: keyword == .floor || value.isEmpty ? nil : value,
    range: note.range(statement.range, in: index), selection: note.range(statement.keywordRange, in: index), children: [])
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
