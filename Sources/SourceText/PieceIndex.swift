/// Where the pieces of a text stand that is cut at line ends.
///
/// Each piece ends with a line's terminator but the last, so that lines and columns can be told within a piece.
package struct PieceIndex: Hashable, Sendable {
  /// The offset at which each piece starts.
  package private(set) var starts: [Int] = []
  /// The line on which each piece starts.
  package private(set) var firstLines: [Int] = []
  /// The text's length in bytes.
  package private(set) var length = 0
  /// How many line ends the text has.
  package private(set) var lineBreaks = 0

  /// What a piece takes: bytes, and line ends among them.
  package struct Size: Hashable, Sendable {
    let length: Int
    let lineBreaks: Int

    package init(_ table: LineTable) {
      length = table.length
      lineBreaks = table.lineCount - 1
    }
  }

  package init() {}

  /// The index of the piece that holds the offset; an offset between two belongs to the second, one past the end to the last. -1 without pieces.
  package func index(at offset: Int) -> Int {
    starts.leading { $0 <= offset } - 1
  }

  /// The index of the piece that holds the line.
  package func index(ofLine line: Int) -> Int {
    firstLines.leading { $0 <= line } - 1
  }

  /// Where a piece starts; behind the last one the text's end.
  package func start(of index: Int) -> Int {
    index < starts.count ? starts[max(0, index)] : length
  }

  package func firstLine(of index: Int) -> Int {
    index < firstLines.count ? firstLines[max(0, index)] : lineBreaks
  }

  /// Puts pieces of these sizes in the place of those in `range`; what stands behind moves along.
  package mutating func replace(_ range: Range<Int>, with sizes: [Size]) {
    let range = range.clamped(to: 0..<starts.count)
    var offset = start(of: range.lowerBound)
    var line = firstLine(of: range.lowerBound)
    let (oldEnd, oldLine) = (start(of: range.upperBound), firstLine(of: range.upperBound))
    var newStarts: [Int] = []
    var newLines: [Int] = []
    newStarts.reserveCapacity(sizes.count)
    newLines.reserveCapacity(sizes.count)
    for size in sizes {
      newStarts.append(offset)
      newLines.append(line)
      offset += size.length
      line += size.lineBreaks
    }
    if range == starts.indices {
      starts = newStarts
      firstLines = newLines
    } else {
      starts.replaceSubrange(range, with: newStarts)
      firstLines.replaceSubrange(range, with: newLines)
      let behind = range.lowerBound + sizes.count
      shift(&starts, from: behind, by: offset - oldEnd)
      shift(&firstLines, from: behind, by: line - oldLine)
    }
    length += offset - oldEnd
    lineBreaks += line - oldLine
  }

  private func shift(_ values: inout [Int], from first: Int, by delta: Int) {
    guard delta != 0 else { return }
    for index in first..<max(first, values.count) { values[index] += delta }
  }
}
