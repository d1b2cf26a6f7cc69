import Compensation
import SourceText

// Small scanners over UTF-8 bytes that all readers of a guide share. None looks past the slice that it is given.

/// A piece of a text that still knows where in the text it stands.
typealias Slice = ArraySlice<UInt8>

@inline(__always) func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
@inline(__always) func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

/// Without blanks at both ends.
func trimmed(_ bytes: Slice) -> Slice {
  var start = bytes.startIndex
  var end = bytes.endIndex
  while start < end, isBlank(bytes[start]) { start += 1 }
  while end > start, isBlank(bytes[end - 1]) { end -= 1 }
  return bytes[start..<end]
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
  var range: TextRange { TextRange(startIndex, endIndex) }

  func starts(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return withUnsafeBufferPointer { bytes in
      for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return false }
      return true
    }
  }

  /// The index of the first byte of `text`, or nil.
  func firstIndex(of text: StaticString) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, count >= length else { return nil }
    let first = text.utf8Start[0]
    return withUnsafeBufferPointer { bytes in
      var index = 0
      let last = bytes.count - length
      next: while index <= last {
        if bytes[index] == first {
          for offset in 1..<length where bytes[index + offset] != text.utf8Start[offset] {
            index += 1
            continue next
          }
          return startIndex + index
        }
        index += 1
      }
      return nil
    }
  }

  /// As `firstIndex(of:)` for an ASCII text in small letters, whatever the case of the bytes.
  func firstIndex(ofIgnoringCase text: StaticString) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, count >= length else { return nil }
    return withUnsafeBufferPointer { bytes in
      var index = 0
      let last = bytes.count - length
      next: while index <= last {
        for offset in 0..<length {
          let byte = bytes[index + offset]
          let small = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
          if small != text.utf8Start[offset] {
            index += 1
            continue next
          }
        }
        return startIndex + index
      }
      return nil
    }
  }

  func containsIgnoringCase(_ text: StaticString) -> Bool { firstIndex(ofIgnoringCase: text) != nil }
}

/// What one line of Markdown is, as far as guides go.
enum LineKind {
  case blank
  /// `### Title`: the number of `#` and the title's bytes.
  case heading(level: Int, title: Slice)
  /// A row of a table: it starts with `|`.
  case tableRow
  /// `---`, `***`.
  case rule
  case text
}

struct Line {
  /// From 0.
  let number: Int
  /// Without the terminator and blanks at both ends.
  let bytes: Slice
  let kind: LineKind
}

/// The lines of a text one after the other. LF, CRLF and CR end a line.
struct LineScanner {
  private let text: [UInt8]
  private(set) var offset: Int
  private(set) var number = 0

  init(_ text: [UInt8]) {
    self.text = text
    // A byte order mark is no part of the first line.
    offset = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard offset < text.count else { return nil }
    let start = offset
    let end = text.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      return index
    }
    offset = end
    if offset < text.count {
      offset += text[offset] == 0x0D && offset + 1 < text.count && text[offset + 1] == 0x0A ? 2 : 1
    }
    let bytes = trimmed(text[start..<end])
    defer { number += 1 }
    return Line(number: number, bytes: bytes, kind: kind(of: bytes))
  }
}

/// Tells the lines of offsets that mostly rise: the text between two questions is looked through once.
struct LineCursor {
  private let text: [UInt8]
  private let start: GuidePlace
  private var offset: Int
  private var line: Int

  init(_ text: [UInt8], at start: GuidePlace) {
    self.text = text
    self.start = start
    offset = start.range.start
    line = start.line
  }

  mutating func line(of wanted: Int) -> Int {
    if wanted < offset { (offset, line) = (start.range.start, start.line) }
    while offset < wanted, offset < text.count {
      if text[offset] == 0x0A || (text[offset] == 0x0D && (offset + 1 >= text.count || text[offset + 1] != 0x0A)) { line += 1 }
      offset += 1
    }
    return line
  }
}

private func kind(of line: Slice) -> LineKind {
  guard let first = line.first else { return .blank }
  switch first {
  case UInt8(ascii: "#"):
    var end = line.startIndex
    while end < line.endIndex, line[end] == first { end += 1 }
    let level = end - line.startIndex
    guard level <= 6, end == line.endIndex || isBlank(line[end]) else { return .text }
    return .heading(level: level, title: withoutClosingMarks(trimmed(line[end...])))
  case UInt8(ascii: "|"): return .tableRow
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
    guard line.count >= 3, line.allSatisfy({ $0 == first || isBlank($0) }) else { return .text }
    return .rule
  default: return .text
  }
}

/// `Title ##` is `Title`.
private func withoutClosingMarks(_ title: Slice) -> Slice {
  var end = title.endIndex
  while end > title.startIndex, title[end - 1] == UInt8(ascii: "#") { end -= 1 }
  guard end < title.endIndex, end == title.startIndex || isBlank(title[end - 1]) else { return title }
  return trimmed(title[..<end])
}

/// The cells of a table row, trimmed, without the outer bars. A bar after a backslash is no border.
func cells(of row: Slice) -> [Slice] {
  var result: [Slice] = []
  result.reserveCapacity(8)
  var start = row.startIndex
  if row.first == UInt8(ascii: "|") { start += 1 }
  var index = start
  while index < row.endIndex {
    if row[index] == UInt8(ascii: "|"), index == row.startIndex || row[index - 1] != UInt8(ascii: "\\") {
      result.append(trimmed(row[start..<index]))
      start = index + 1
    }
    index += 1
  }
  let rest = trimmed(row[start...])
  if !rest.isEmpty { result.append(rest) }
  return result
}

/// Whether a row is a table's second line: `|---|:-:|`.
func isDelimiterRow(_ row: Slice) -> Bool {
  row.contains(UInt8(ascii: "-")) && row.allSatisfy { $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || isBlank($0) }
}

/// The bytes inside a cell's or heading's outermost emphasis: `**London**` is `London`, `**a** b` stays.
func withoutEmphasis(_ bytes: Slice) -> Slice {
  var result = trimmed(bytes)
  // Three marks (`***a***`) are the most that mean anything.
  for _ in 0..<3 {
    guard result.count >= 3, let mark = result.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), result.last == mark else {
      break
    }
    let inner = result.dropFirst().dropLast()
    // `**a** and **b**` begins and ends with marks that do not belong together.
    guard !inner.drop(while: { $0 == mark }).reversed().drop(while: { $0 == mark }).contains(mark) else { break }
    result = trimmed(inner)
  }
  return result
}

/// Text as a person reads it: emphasis marks and backticks dropped, links by their text. `**EU** [Act](x)` is `EU Act`.
func plainText(_ bytes: Slice) -> String {
  guard bytes.contains(where: isMarkup) else { return bytes.text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let next = bytes[index...].firstIndex(where: isMarkup) ?? bytes.endIndex
    result += bytes[index..<next]
    guard next < bytes.endIndex else { break }
    index = next + 1
    let after = index < bytes.endIndex ? bytes[index] : 0
    switch bytes[next] {
    case 0x2A:
      // `E*TRADE`: a star inside a word is part of it.
      if next > bytes.startIndex, bytes[next - 1].isWordByte, after.isWordByte { result.append(0x2A) }
    case 0x5C:
      if after != 0, !after.isASCIILetter, !after.isASCIIDigit {
        result.append(after)
        index += 1
      } else {
        result.append(0x5C)
      }
    case 0x5B:
      if let link = linkText(in: bytes, at: next) {
        result += plainText(link.text).utf8
        index = link.end
      } else {
        result.append(0x5B)
      }
    default: break
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// `*`, a backtick, `\`, `[`.
@inline(__always)
private func isMarkup(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x60 || byte == 0x5C || byte == 0x5B }

/// The text and the end of a Markdown link that starts at `index`: `[text](target)`. Text in brackets with no target is no link.
func linkText(in bytes: Slice, at index: Int) -> (text: Slice, end: Int)? {
  // A link is short; the limits keep a line of a million brackets linear.
  let near = bytes[index..<min(bytes.endIndex, index + 400)]
  guard let close = near.firstIndex(of: 0x5D), close + 1 < bytes.endIndex, bytes[close + 1] == 0x28 else { return nil }
  guard let end = bytes[close..<min(bytes.endIndex, close + 2000)].firstIndex(of: 0x29) else { return nil }
  return (bytes[(index + 1)..<close], end + 1)
}
