package import SourceText

/// The ranges of a few lines in their order. Nearly every statement has one, which is kept in place rather than in an array of its own.
package struct LineRanges: RandomAccessCollection, Sendable, Hashable {
  private var head: TextRange?
  private var rest: [TextRange] = []

  package init() {}

  package init(_ line: TextRange) {
    head = line
  }

  package mutating func append(_ line: TextRange) {
    if head == nil { head = line } else { rest.append(line) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { head == nil ? 0 : rest.count + 1 }
  package var count: Int { endIndex }
  package var isEmpty: Bool { head == nil }
  package var first: TextRange? { head }

  package subscript(index: Int) -> TextRange {
    index == 0 ? head ?? TextRange(emptyAt: 0) : rest[index - 1]
  }

  /// From the first line's start to the last one's end.
  package var whole: TextRange? {
    head.map { head in rest.last.map(head.union) ?? head }
  }
}
