/// Turns the offsets of one text into positions, one after another.
///
/// An offset on the line of the one before costs the way between the two, not the way from the line's start: the findings of a
/// line of a megabyte would cost its square otherwise.
package struct PositionWalk {
  private let table: LineTable
  private let text: [UInt8]
  private let encoding: PositionEncoding
  private var line = -1
  private var offset = 0
  private var units = 0

  package init(_ table: LineTable, _ text: [UInt8], encoding: PositionEncoding) {
    self.table = table
    self.text = text
    self.encoding = encoding
  }

  /// See `LineTable.position(of:in:encoding:)`.
  package mutating func position(of target: Int) -> Position {
    let target = min(max(0, target), table.length)
    let targetLine = table.line(at: target)
    guard targetLine == line else {
      let position = table.position(of: target, in: text, encoding: encoding)
      remember(target, position)
      return position
    }
    let content = table.content(ofLine: line, in: text)
    let end = min(target, content.end)
    guard isScalarStart(end), isScalarStart(offset) else {
      let position = table.position(of: target, in: text, encoding: encoding)
      remember(target, position)
      return position
    }
    // A look back, as at the place that a finding refers to, is not where the walk goes on from.
    if end < offset {
      let isNearStart = end - content.start < offset - end
      let way = encoding.units(in: text[isNearStart ? TextRange(content.start, end) : TextRange(end, offset)])
      return Position(line: line, character: isNearStart ? way : units - way)
    }
    units += encoding.units(in: text[TextRange(offset, end)])
    offset = end
    return Position(line: line, character: units)
  }

  private mutating func remember(_ target: Int, _ position: Position) {
    line = position.line
    offset = min(target, table.content(ofLine: line, in: text).end)
    units = position.character
  }

  /// Whether no code point is cut here.
  private func isScalarStart(_ offset: Int) -> Bool {
    offset >= text.count || text[offset] & 0xC0 != 0x80
  }
}
