internal import Compensation
internal import OfferSyntax
package import SourceText

/// A piece of a note with a meaning of its own. It lies on one line, and in the note's bytes.
package struct SemanticToken: Sendable, Hashable {
  /// The names that editors know colours for.
  package enum Kind: String, Sendable, CaseIterable {
    case keyword
    /// A company.
    case `class`
    case role = "type"
    case region = "enumMember"
    case lever = "function"
    /// A component's name.
    case property
    /// An amount, a percentage, a number of shares.
    case number
    /// A period, or what joins the parts of a component.
    case `operator`
    /// A date.
    case event
    /// What a term's or an outcome's word says of it.
    case modifier
    case comment
    /// Free text, paths, answers.
    case string
    case question = "macro"
  }

  package struct Modifiers: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// An amount below the floor.
    package static let belowFloor = Modifiers(rawValue: 1)
    /// The name that opens a negotiation.
    package static let declaration = Modifiers(rawValue: 2)
    /// An amount that a later offer or ask replaced.
    package static let deprecated = Modifiers(rawValue: 4)

    /// The names in the order of their bits.
    package static let names = ["belowFloor", "declaration", "deprecated"]
  }

  package let range: TextRange
  package let kind: Kind
  package let modifiers: Modifiers
}

/// The tokens of the negotiations that a range touches, in order of place, none overlapping another.
package func semanticTokens(in note: NoteAnalysis, _ range: TextRange) -> [SemanticToken] {
  var tokens: [SemanticToken] = []
  for (index, analysed) in note.negotiations.enumerated() {
    let place = note.range(TextRange(0, analysed.negotiation.syntax.text.count), in: index)
    guard place.overlaps(range) else { continue }
    for token in semanticTokens(of: analysed) {
      let moved = SemanticToken(range: token.range.shifted(by: place.start), kind: token.kind, modifiers: token.modifiers)
      if moved.range.overlaps(range) { tokens.append(moved) }
    }
  }
  return tokens
}

/// The tokens of a negotiation in its own bytes, in order of place, none overlapping another.
package func semanticTokens(of analysed: AnalysedNegotiation) -> [SemanticToken] { NegotiationTokens(analysed).tokens }

private struct NegotiationTokens {
  private let syntax: NegotiationSyntax
  /// Where findings say that something is below the floor, by start: those of the statement at hand and of the ones behind it.
  private var belowFloor: ArraySlice<TextRange>
  /// The statements whose package is history.
  private let history: Set<Int>
  private(set) var tokens: [SemanticToken] = []

  init(_ analysed: AnalysedNegotiation) {
    let negotiation = analysed.negotiation
    syntax = negotiation.syntax
    belowFloor = analysed.findings.filter { codesOfFloors.contains($0.code) }.map(\.range).sorted()[...]
    history = Set(negotiation.offers.dropLast().map(\.statement) + negotiation.asks.dropLast().map(\.package.statement))
    for (line, kind) in syntax.lineKinds.enumerated() { addWholeLine(line, kind) }
    for (index, statement) in syntax.statements.enumerated() { add(statement, isHistory: history.contains(index)) }
    for question in syntax.questions { addLines(question.range, .question) }
    finish()
  }

  private mutating func add(_ range: TextRange, _ kind: SemanticToken.Kind, _ modifiers: SemanticToken.Modifiers = []) {
    if !range.isEmpty { tokens.append(SemanticToken(range: range, kind: kind, modifiers: modifiers)) }
  }

  private mutating func addWholeLine(_ line: Int, _ kind: LineKind) {
    let content = syntax.lineTable.content(ofLine: line, in: syntax.text)
    switch kind {
    case .comment: add(trimmed(content), .comment)
    case .answer: add(trimmed(content), .string)
    case .blank, .statement, .continuation, .strayContinuation, .question: break
    }
  }

  private mutating func add(_ statement: StatementSyntax, isHistory: Bool) {
    guard let keyword = statement.keyword else { return }
    belowFloor = belowFloor.drop { $0.start < statement.range.start }
    add(statement.keywordRange, .keyword)
    if let qualifier = statement.qualifier { add(qualifier) }
    if let package = statement.package {
      for component in package.components { add(component, isHistory: isHistory) }
      for remark in package.remarks { addLines(remark, .comment) }
    } else {
      for line in statement.valueLines {
        add(line, SemanticToken.Kind(valueOf: keyword), keyword == .company ? .declaration : [])
      }
    }
    // What stands behind the value on its last line is a remark.
    let rest = trimmed(TextRange(statement.value.end, statement.range.end))
    if statement.hasValue, syntax.text[rest].first == UInt8(ascii: "#") { addLines(rest, .comment) }
  }

  private mutating func add(_ qualifier: QualifierSyntax) {
    switch qualifier.content {
    case .date, .malformedDate: add(qualifier.range, .event)
    case .term: add(qualifier.range, .modifier)
    case .name(let name, let date):
      add(name, .class)
      if let date { add(date.range, .event) }
    case .unknown: break
    }
  }

  private mutating func add(_ component: ComponentSyntax, isHistory: Bool) {
    // A name may stand on both sides of its amount: `annual €10K bonus`.
    let parts = [component.amountRange, component.periodRange].compactMap { $0 }
    for words in component.nameRange?.without(parts) ?? [] { add(trimmed(words), .property) }
    if let period = component.periodRange { add(period, .operator) }
    guard let amount = component.amountRange else { return }
    // What is paid once is no part of an annual total.
    let isOneTime = component.component?.isOneTime ?? false
    let isBelow = belowFloor.prefix { $0.start < component.range.end }.contains {
      $0 == component.range || $0.contains(amount) && !isOneTime
    }
    add(amount, .number, isBelow ? .belowFloor : isHistory ? .deprecated : [])
  }

  private mutating func addLines(_ range: TextRange, _ kind: SemanticToken.Kind) {
    guard !range.isEmpty else { return }
    for line in syntax.lineTable.line(at: range.start)...syntax.lineTable.line(at: range.end) {
      let content = syntax.lineTable.content(ofLine: line, in: syntax.text)
      add(trimmed(TextRange(max(range.start, content.start), min(range.end, content.end))), kind)
    }
  }

  /// In order, cut at line ends and where the next one begins.
  private mutating func finish() {
    let sorted = tokens.sorted { ($0.range, $0.kind.rawValue) < ($1.range, $1.kind.rawValue) }
    tokens = []
    for token in sorted {
      let line = syntax.lineTable.line(at: token.range.start)
      let start = max(token.range.start, tokens.last?.range.end ?? 0)
      let end = min(token.range.end, syntax.lineTable.content(ofLine: line, in: syntax.text).end)
      if start < end { tokens.append(SemanticToken(range: TextRange(start, end), kind: token.kind, modifiers: token.modifiers)) }
    }
  }

  private func trimmed(_ range: TextRange) -> TextRange {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var bytes = syntax.text[range].drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return TextRange(bytes.startIndex, bytes.endIndex)
  }
}

private let codesOfFloors: Set<DiagnosticCode> = [.askBelowFloor, .askBelowAccept, .askBelowEstimatedFloor, .offerBelowFloor]

extension SemanticToken.Kind {
  fileprivate init(valueOf keyword: Keyword) {
    self =
      switch keyword {
      case .company: .class
      case .role: .role
      case .region: .region
      case .lever: .lever
      case .deadline: .event
      case .discount, .rate: .number
      case .outcome: .modifier
      case .offer, .ask, .or, .floor, .competing, .band, .term, .draft, .sent, .note: .string
      }
  }
}

extension TextRange {
  /// What is left of the range without others, in order.
  fileprivate func without(_ others: [TextRange]) -> [TextRange] {
    var parts: [TextRange] = []
    var start = start
    for other in others.sorted() where other.overlaps(self) {
      if other.start > start { parts.append(TextRange(start, other.start)) }
      start = max(start, other.end)
    }
    if start < end { parts.append(TextRange(start, end)) }
    return parts
  }
}
