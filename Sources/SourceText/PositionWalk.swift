/// Turns the offsets of one text into positions, one after another.
///
/// An offset on the line of those before costs the way from the nearest of them, not the way from the line's start: the findings
/// of a line of a megabyte would cost its square otherwise.
package struct PositionWalk {
  private let table: LineTable
  private let text: [UInt8]
  private let encoding: PositionEncoding
  private var line = -1
  /// Of that line: what stands on it, and where the next one starts.
  private var content = TextRange(emptyAt: 0)
  private var lineEnd = 0
  /// Places on the line that are counted already, the one used last in front: findings go along a line, and what they refer to
  /// stands elsewhere on it.
  private var anchors: [Anchor] = []

  private struct Anchor {
    let offset: Int
    let units: Int
  }

  private static let mostAnchors = 4
  /// A place no further than this from an anchor takes its place.
  private static let step = 256

  package init(_ table: LineTable, _ text: [UInt8], encoding: PositionEncoding) {
    self.table = table
    self.text = text
    self.encoding = encoding
  }

  /// See `LineTable.position(of:in:encoding:)`.
  package mutating func position(of target: Int) -> Position {
    let target = min(max(0, target), table.length)
    if line < 0 || target < content.start || target >= lineEnd { enterLine(of: target) }
    let end = min(target, content.end)
    guard isScalarStart(end) else { return table.position(of: target, in: text, encoding: encoding) }
    var nearest = 0
    for index in 1..<anchors.count where abs(anchors[index].offset - end) < abs(anchors[nearest].offset - end) { nearest = index }
    let anchor = anchors[nearest]
    let way = encoding.units(in: text[TextRange(min(anchor.offset, end), max(anchor.offset, end))])
    let units = anchor.offset <= end ? anchor.units + way : anchor.units - way
    keep(Anchor(offset: end, units: units), insteadOf: abs(anchor.offset - end) <= Self.step ? nearest : nil)
    return Position(line: line, character: units)
  }

  private mutating func enterLine(of target: Int) {
    line = table.line(at: target)
    content = table.content(ofLine: line, in: text)
    lineEnd = line + 1 < table.lineCount ? table.starts[line + 1] : .max
    anchors.removeAll(keepingCapacity: true)
    anchors.append(Anchor(offset: content.start, units: 0))
  }

  /// Puts an anchor in front, in place of one near it, or else of the one unused for longest.
  private mutating func keep(_ anchor: Anchor, insteadOf old: Int?) {
    if old == 0 {
      anchors[0] = anchor
      return
    }
    if let old { anchors.remove(at: old) } else if anchors.count == Self.mostAnchors { anchors.removeLast() }
    anchors.insert(anchor, at: 0)
  }

  /// Whether no code point is cut here.
  private func isScalarStart(_ offset: Int) -> Bool {
    offset >= text.count || text[offset] & 0xC0 != 0x80
  }
}
