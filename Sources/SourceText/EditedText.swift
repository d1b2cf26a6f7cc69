/// A text that is edited: cut into pieces at line ends, so that an edit costs what the pieces cost that it touches.
///
/// Offsets are UTF-8 bytes from 0; lines and columns are those of `LineTable`.
package struct EditedText: Sendable {
  private var pieces: [Piece]
  private var places = PieceIndex()

  private struct Piece: Sendable {
    let bytes: [UInt8]
    let lines: LineTable

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      lines = LineTable(bytes)
    }
  }

  /// A piece ends with the first line that reaches this length.
  private let pieceLength: Int

  package init(_ text: [UInt8], pieceLength: Int = 4096) {
    self.pieceLength = max(1, pieceLength)
    pieces = []
    pieces = cut(text)
    places.replace(0..<0, with: pieces.map { PieceIndex.Size($0.lines) })
  }

  package var count: Int { places.length }
  package var lineCount: Int { places.lineBreaks + 1 }

  // MARK: Bytes

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for piece in pieces { bytes += piece.bytes }
    return bytes
  }

  /// The byte at an offset; nil outside the text.
  package func byte(at offset: Int) -> UInt8? {
    guard offset >= 0, offset < count else { return nil }
    let index = places.index(at: offset)
    return pieces[index].bytes[offset - places.start(of: index)]
  }

  /// The bytes of a range, cut to what the text has.
  package func bytes(in range: TextRange) -> [UInt8] {
    var result: [UInt8] = []
    for index in max(0, places.index(at: range.start))..<pieces.count {
      let start = places.start(of: index)
      guard start < range.end else { break }
      result += pieces[index].bytes[TextRange(max(0, range.start - start), range.end - start)]
    }
    return result
  }

  // MARK: Places

  /// The line that holds the offset; one past the end is on the last line.
  package func line(at offset: Int) -> Int {
    let index = places.index(at: min(max(0, offset), count))
    return places.firstLine(of: index) + pieces[index].lines.line(at: offset - places.start(of: index))
  }

  /// See `LineTable.position(of:in:encoding:)`.
  package func position(of offset: Int, encoding: PositionEncoding) -> Position {
    var walk = walk(encoding)
    return walk.position(of: offset)
  }

  /// See `LineTable.offset(of:in:encoding:)`.
  package func offset(of position: Position, encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lineCount else { return count }
    let index = places.index(ofLine: position.line)
    let local = Position(line: position.line - places.firstLine(of: index), character: position.character)
    let piece = pieces[index]
    return places.start(of: index) + piece.lines.offset(of: local, in: piece.bytes, encoding: encoding)
  }

  /// Turns offsets into positions, one after another: see `PositionWalk`.
  package struct Walk {
    private let text: EditedText
    private let encoding: PositionEncoding
    private var index = -1
    private var walk: PositionWalk

    fileprivate init(_ text: EditedText, _ encoding: PositionEncoding) {
      self.text = text
      self.encoding = encoding
      walk = PositionWalk(LineTable([]), [], encoding: encoding)
    }

    package mutating func position(of offset: Int) -> Position {
      let offset = min(max(0, offset), text.count)
      let index = text.places.index(at: offset)
      if index != self.index {
        self.index = index
        walk = PositionWalk(text.pieces[index].lines, text.pieces[index].bytes, encoding: encoding)
      }
      let local = walk.position(of: offset - text.places.start(of: index))
      return Position(line: local.line + text.places.firstLine(of: index), character: local.character)
    }
  }

  package func walk(_ encoding: PositionEncoding) -> Walk { Walk(self, encoding) }

  // MARK: Edits

  /// Replaces the bytes of a range, held inside the text.
  package mutating func replace(_ range: TextRange, with replacement: some Collection<UInt8>) {
    let range = TextRange(min(max(0, range.start), count), min(max(0, range.end), count))
    // A line feed that follows a carriage return belongs to it: the piece before is read again with it.
    let first = places.index(at: max(0, range.start - 1))
    let last = places.index(at: range.end)
    let origin = places.start(of: first)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(places.start(of: last + 1) - origin + replacement.count)
    for index in first...last { bytes += pieces[index].bytes }
    bytes.replaceSubrange(range.start - origin..<range.end - origin, with: replacement)
    let new = cut(bytes)
    pieces.replaceSubrange(first...last, with: new)
    places.replace(first..<last + 1, with: new.map { PieceIndex.Size($0.lines) })
  }

  private func cut(_ text: [UInt8]) -> [Piece] {
    guard text.count > pieceLength else { return [Piece(text)] }
    var pieces: [Piece] = []
    var start = 0
    var index = pieceLength - 1
    while index < text.count - 1 {
      let isEnd = text[index] == 0x0A || text[index] == 0x0D && text[index + 1] != 0x0A
      index += 1
      guard isEnd else { continue }
      pieces.append(Piece(Array(text[start..<index])))
      start = index
      index += pieceLength - 1
    }
    pieces.append(Piece(Array(text[start...])))
    return pieces
  }
}
