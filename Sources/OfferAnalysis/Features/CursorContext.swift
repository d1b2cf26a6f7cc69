package import OfferSyntax
package import SourceText

/// What an offset of a note stands on. Every feature that starts from a cursor asks this and nothing else.
package struct CursorContext: Sendable {
  /// The negotiation, by its index in the note.
  package let negotiation: Int
  /// The offset in the negotiation's own bytes.
  package let offset: Int
  /// The statement, by its index in the negotiation; nil on lines that are none.
  package let statement: Int?
  package let element: Element
  /// What the element covers, in the negotiation's own bytes.
  package let range: TextRange

  package enum Element: Sendable, Hashable {
    /// The first word of a statement; nil where it is no keyword.
    case keyword(Keyword?)
    /// The value of `company`, `role`, `region` or `lever`.
    case name(Keyword)
    /// The name in the qualifier of `competing`, `discount` or `deadline`.
    case competitor
    /// A date: a qualifier's, or the value of `deadline`.
    case date
    case termKind
    /// A part of the component with this index in the statement's package.
    case componentName(Int)
    case amount(Int)
    /// Its period, or what joins its parts.
    case componentRest(Int)
    /// Any other value.
    case value(Keyword)
    /// The question with this index in the negotiation.
    case question(Int)
    case answer
    /// A code of the allow with this index in the negotiation.
    case allowCode(allow: Int, code: Int)
    case comment
    /// Between things, or on an empty line.
    case nothing
  }
}

extension NoteAnalysis {
  /// What stands at an offset of the note; an offset outside is taken to its end.
  ///
  ///     "region: Par$0is"  ->  .name(.region), the range of "Paris"
  package func cursor(at offset: Int) -> CursorContext {
    let (index, local) = locate(min(max(0, offset), syntax.length))
    guard index < syntax.negotiations.count else {
      return CursorContext(negotiation: index, offset: 0, statement: nil, element: .nothing, range: TextRange(emptyAt: 0))
    }
    let found = syntax.negotiations[index].element(at: local)
    return CursorContext(negotiation: index, offset: local, statement: found.statement, element: found.element, range: found.range)
  }
}

extension NegotiationSyntax {
  fileprivate typealias Found = (statement: Int?, element: CursorContext.Element, range: TextRange)

  fileprivate func element(at offset: Int) -> Found {
    let line = lineTable.line(at: offset)
    guard line < lineKinds.count else { return (nil, .nothing, TextRange(emptyAt: offset)) }
    let content = lineTable.content(ofLine: line, in: text)
    switch lineKinds[line] {
    case .blank, .strayContinuation: return (nil, .nothing, TextRange(emptyAt: offset))
    case .comment: return comment(at: offset, content)
    case .answer: return (nil, .answer, content)
    case .question(let index):
      guard index < questions.count else { return (nil, .nothing, TextRange(emptyAt: offset)) }
      return (nil, .question(index), questions[index].range)
    case .statement(let index), .continuation(let index):
      guard index < statements.count else { return (nil, .nothing, TextRange(emptyAt: offset)) }
      let (element, range) = part(of: statements[index], at: offset)
      return (index, element, range)
    }
  }

  private func comment(at offset: Int, _ content: TextRange) -> Found {
    for (index, allow) in allows.enumerated() where allow.range.touches(offset) {
      for (number, code) in allow.codes.enumerated() where code.range.touches(offset) {
        return (nil, .allowCode(allow: index, code: number), code.range)
      }
    }
    return (nil, .comment, content)
  }

  private func part(of statement: StatementSyntax, at offset: Int) -> (CursorContext.Element, TextRange) {
    if statement.keywordRange.touches(offset) { return (.keyword(statement.keyword), statement.keywordRange) }
    guard let keyword = statement.keyword, let colon = statement.colon else { return (.nothing, TextRange(emptyAt: offset)) }
    if offset <= colon { return qualifierPart(statement.qualifier, at: offset) }
    if let package = statement.package { return packagePart(package, at: offset) }
    // A name runs over its lines; the cursor is on one of them.
    guard let line = statement.valueLines.first(where: { $0.touches(offset) }) else { return (.nothing, TextRange(emptyAt: offset)) }
    switch keyword.valueForm {
    case .name: return (.name(keyword), line)
    case .date: return (.date, line)
    case .package, .text, .percentage, .rate, .path, .outcome: return (.value(keyword), line)
    }
  }

  private func qualifierPart(_ qualifier: QualifierSyntax?, at offset: Int) -> (CursorContext.Element, TextRange) {
    guard let qualifier, qualifier.range.touches(offset) else { return (.nothing, TextRange(emptyAt: offset)) }
    switch qualifier.content {
    case .date, .malformedDate: return (.date, qualifier.range)
    case .term: return (.termKind, qualifier.range)
    case .name(let name, let date):
      if let date, date.range.touches(offset) { return (.date, date.range) }
      return name.touches(offset) ? (.competitor, name) : (.nothing, TextRange(emptyAt: offset))
    case .unknown: return (.nothing, TextRange(emptyAt: offset))
    }
  }

  private func packagePart(_ package: PackageSyntax, at offset: Int) -> (CursorContext.Element, TextRange) {
    let touched = package.components.enumerated().filter { $0.element.range.touches(offset) }
    // At a border between two the one that begins there is meant.
    guard let (index, component) = touched.last else { return (.nothing, TextRange(emptyAt: offset)) }
    if let amount = component.amountRange, amount.touches(offset) { return (.amount(index), amount) }
    if let name = component.nameRange, name.touches(offset) { return (.componentName(index), name) }
    return (.componentRest(index), component.range)
  }
}
