package import SourceText

package struct LineRanges: Sendable, Hashable, RandomAccessCollection {
  private var all: [TextRange] = []
  package init() {}
  package init(_ one: TextRange) { all = [one] }
  package mutating func append(_ one: TextRange) { all.append(one) }
  package var startIndex: Int { 0 }
  package var endIndex: Int { all.count }
  package subscript(index: Int) -> TextRange { all[index] }
  package var whole: TextRange? { all.first.map { all.dropFirst().reduce($0) { $0.union($1) } } }
}
