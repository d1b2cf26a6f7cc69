internal import OfferSyntax
internal import SourceText

/// A run of lines that can be folded away behind its first; both counted from 0 through the note.
package struct FoldingRange: Sendable, Hashable {
  package enum Kind: Sendable {
    case negotiation
    case comment
    /// A statement with its continuation lines.
    case statement
    /// A question with its answer.
    case question
  }

  package let kind: Kind
  package let firstLine: Int
  package let lastLine: Int

  package init(kind: Kind, firstLine: Int, lastLine: Int) {
    self.kind = kind
    self.firstLine = firstLine
    self.lastLine = lastLine
  }
}

/// What can be folded in a note, in order of place: negotiations, blocks of comments, long statements, answered questions.
package func foldingRanges(in note: NoteAnalysis) -> [FoldingRange] {
  var ranges: [FoldingRange] = []
  for (index, negotiation) in note.syntax.negotiations.enumerated() {
    let offset = note.syntax.firstLine(of: index)
    func add(_ kind: FoldingRange.Kind, _ first: Int, _ last: Int) {
      if last > first { ranges.append(FoldingRange(kind: kind, firstLine: offset + first, lastLine: offset + last)) }
    }
    if let company = negotiation.company { add(.negotiation, company.lines.lowerBound, negotiation.lastLineWithText) }
    for statement in negotiation.statements { add(.statement, statement.lines.lowerBound, statement.lines.upperBound) }
    for question in negotiation.questions where !question.answerLines.isEmpty {
      add(.question, question.line, question.answerLines.upperBound - 1)
    }
    for block in negotiation.commentBlocks { add(.comment, block.lowerBound, block.upperBound) }
  }
  return ranges.sorted { ($0.firstLine, -$0.lastLine) < ($1.firstLine, -$1.lastLine) }
}

extension NegotiationSyntax {
  /// The last line that is not blank, 0 where all are.
  fileprivate var lastLineWithText: Int { lineKinds.lastIndex { $0 != .blank } ?? 0 }

  /// The runs of comment lines.
  fileprivate var commentBlocks: [ClosedRange<Int>] {
    var blocks: [ClosedRange<Int>] = []
    for (line, kind) in lineKinds.enumerated() where kind == .comment {
      if let last = blocks.last, last.upperBound == line - 1 {
        blocks[blocks.count - 1] = last.lowerBound...line
      } else {
        blocks.append(line...line)
      }
    }
    return blocks
  }
}
