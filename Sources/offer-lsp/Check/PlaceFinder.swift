import OfferSyntax
import SourceText

/// Turns offsets of a text into places as people count. A byte order mark is no column.
///
/// An object, for it remembers the last place: the next one is mostly near.
final class PlaceFinder {
  private let text: [UInt8]
  private let lines: LineTable
  private var walk: PositionWalk
  private let hasMark: Bool

  convenience init(_ text: [UInt8]) {
    self.init(text, LineTable(text))
  }

  /// - Parameter note: of the text.
  convenience init(_ text: [UInt8], _ note: NoteSyntax) {
    // The table of a note's only negotiation is that of the note.
    self.init(text, note.negotiations.first { $0.text.count == text.count }?.lineTable ?? LineTable(text))
  }

  private init(_ text: [UInt8], _ lines: LineTable) {
    self.text = text
    self.lines = lines
    walk = PositionWalk(lines, text, encoding: .utf32)
    hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
  }

  func place(_ range: TextRange) -> CheckedFinding.Place {
    let start = position(range.start)
    let end = position(range.end)
    return CheckedFinding.Place(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  /// The bytes of the line, counted from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let content = text[lines.content(ofLine: number - 1, in: text)]
    return number == 1 && hasMark ? content.dropFirst(3) : content
  }

  private func position(_ offset: Int) -> (line: Int, column: Int) {
    let position = walk.position(of: offset)
    let column = position.line == 0 && hasMark ? max(0, position.character - 1) : position.character
    return (position.line + 1, column + 1)
  }
}
