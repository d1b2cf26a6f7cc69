/// The unit in which a column counts.
package enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  /// Unicode scalars, also what the command line counts in.
  case utf32 = "utf-32"
}

/// A place as editors name it: line and column from 0, the column in units of a `PositionEncoding`.
package struct Position: Hashable, Sendable {
  package let line: Int
  package let character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension Position: Comparable {
  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.character) < (b.line, b.character)
  }
}

/// Where the lines of a text start. Lines end with LF, CRLF or CR and nothing else.
///
/// Offsets are UTF-8 bytes from 0; lines count from 0; columns count from 0 in the encoding that each call names.
package struct LineTable: Hashable, Sendable {
  /// The offset of each line's first byte; the first is 0, so there is always one line.
  package let starts: [Int]
  /// The text's length in bytes.
  package let length: Int

  package init(_ text: [UInt8]) {
    var starts: [Int] = []
    // Lines of notes have some thirty bytes; growing step by step costs more than looking at them.
    starts.reserveCapacity(text.count / 24 + 2)
    starts.append(0)
    text.withUnsafeBufferPointer { bytes in
      var end = lineEnd(in: bytes, from: 0)
      while end < bytes.count {
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        let start = isPair ? end + 2 : end + 1
        starts.append(start)
        end = lineEnd(in: bytes, from: start)
      }
    }
    self.starts = starts
    self.length = text.count
  }

  package var lineCount: Int { starts.count }

  /// The line that holds the offset; one past the end is on the last line.
  package func line(at offset: Int) -> Int {
    max(0, starts.leading { $0 <= offset } - 1)
  }

  /// A line's bytes without its terminator; a line past the end is the empty range at the end.
  package func content(ofLine line: Int, in text: [UInt8]) -> TextRange {
    guard line >= 0 else { return TextRange(emptyAt: 0) }
    guard line < starts.count else { return TextRange(emptyAt: length) }
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : length
    if end > start, line + 1 < starts.count, end <= text.count {
      if text[end - 1] == 0x0A { end -= 1 }
      if end > start, text[end - 1] == 0x0D { end -= 1 }
    }
    return TextRange(start, end)
  }

  /// The position of an offset; an offset inside a code point is that code point's, one inside CRLF is the line's end.
  package func position(of offset: Int, in text: [UInt8], encoding: PositionEncoding) -> Position {
    let offset = min(max(0, offset), length)
    let line = line(at: offset)
    let content = content(ofLine: line, in: text)
    let units = encoding.units(in: text[TextRange(content.start, min(offset, content.end))])
    return Position(line: line, character: units)
  }

  /// The offset of a position. A column past the end means the line's end, before its terminator; a line past the end the
  /// text's end; a column inside a code point that point's start.
  package func offset(of position: Position, in text: [UInt8], encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return length }
    let content = content(ofLine: position.line, in: text)
    return content.start + encoding.bytes(ofUnits: position.character, in: text[content])
  }
}

extension PositionEncoding {
  /// How many units the bytes take. A code point that the end cuts off does not count.
  package func units(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      var units = 0
      while index < bytes.count {
        if index + 8 <= bytes.count, areASCII(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
          (index, units) = (index + 8, units + 8)
          continue
        }
        let length = scalarLength(bytes[index])
        guard index + length <= bytes.count else { break }
        units += self.units(ofScalarOfLength: length)
        index += length
      }
      return units
    }
  }

  /// How many bytes the first `units` units take, never more than there are.
  package func bytes(ofUnits units: Int, in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      var left = units
      while index < bytes.count {
        let length = min(scalarLength(bytes[index]), bytes.count - index)
        let width = self.units(ofScalarOfLength: length)
        guard left >= width else { break }
        left -= width
        index += length
      }
      return index
    }
  }

  @inline(__always)
  private func units(ofScalarOfLength length: Int) -> Int {
    switch self {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    case .utf32: 1
    }
  }
}

/// The length of the code point that starts with this byte; a stray byte counts as one.
@inline(__always)
private func scalarLength(_ byte: UInt8) -> Int {
  switch byte {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}
