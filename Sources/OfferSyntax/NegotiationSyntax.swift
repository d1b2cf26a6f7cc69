package import SourceText

/// What kind of line stands where.
package enum LineKind: Sendable, Hashable {
  case blank
  case comment
  /// The first line of the statement with this index.
  case statement(Int)
  /// A further line of the statement with this index.
  case continuation(Int)
  /// A continuation with no statement above it in its negotiation.
  case strayContinuation
  /// The question with this index, or more of its text.
  case question(Int)
  case answer
}

/// `# allow: CODE, CODE -- reason`
package struct AllowSyntax: Sendable {
  /// The comment, from `#` to its end.
  package let range: TextRange
  package let codes: [Code]
  /// The statement it speaks of; nil where none follows.
  package let statement: Int?

  package struct Code: Sendable {
    package let range: TextRange
    package let text: String
  }
}

/// `? text` with its continuation lines and the answer below it.
package struct QuestionSyntax: Sendable {
  /// The text behind the mark, trimmed.
  package let text: TextRange
  /// The mark and the text.
  package let range: TextRange
  package let line: Int
  /// The lines of the answer right below, if there is one.
  package let answerLines: Range<Int>
}

/// A run of lines from one `company:` to the next, with the comments right above it; or what stands before the first.
///
/// It is immutable, and nothing in it counts from outside: the same text is the same value wherever it stands in a note.
package final class NegotiationSyntax: Sendable {
  package let text: [UInt8]
  package let lineTable: LineTable
  package let lineKinds: [LineKind]
  package let statements: [StatementSyntax]
  package let questions: [QuestionSyntax]
  package let allows: [AllowSyntax]
  /// The `company:` statement; nil for what stands before the first.
  package let company: StatementSyntax?
  /// Which keywords its statements have, a bit for each ordinal: most have few, and most questions are for others.
  private let keywords: UInt32

  /// What stands before a note's first `company:`, which is mostly nothing, and then the same for all notes.
  package static let nothing = NegotiationSyntax([])

  /// Reads a piece of a note; the note's own text, where it is one negotiation, is not copied.
  static func read(_ piece: TextRange, of text: [UInt8]) -> NegotiationSyntax {
    if piece.isEmpty { return nothing }
    return NegotiationSyntax(piece.count == text.count ? text : Array(text[piece]))
  }

  package init(_ text: [UInt8]) {
    let parsed = NegotiationParser.parse(text)
    self.text = text
    lineTable = parsed.lineTable
    lineKinds = parsed.lineKinds
    statements = parsed.statements
    questions = parsed.questions
    allows = parsed.allows
    keywords = parsed.keywords
    company = parsed.company
  }

  /// Whether any statement has the keyword.
  package func has(_ keyword: Keyword) -> Bool {
    keywords & 1 << UInt32(keyword.ordinal) != 0
  }

  package func first(_ keyword: Keyword) -> StatementSyntax? {
    guard has(keyword) else { return nil }
    for index in statements.indices where statements[index].keyword == keyword { return statements[index] }
    return nil
  }

  /// The text of a value, its lines joined by single blanks.
  package func valueText(_ statement: StatementSyntax) -> String {
    if statement.valueLines.count == 1 { return text.string(statement.valueLines[0]) }
    return statement.valueLines.map(text.string).joined(separator: " ")
  }

  /// The statement on the line of an offset, or the one whose continuation it is.
  package func statement(at offset: Int) -> StatementSyntax? {
    let line = lineTable.line(at: offset)
    guard line < lineKinds.count else { return nil }
    switch lineKinds[line] {
    case .statement(let index), .continuation(let index): return index < statements.count ? statements[index] : nil
    default: return nil
    }
  }
}
