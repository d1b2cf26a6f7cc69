internal import Compensation

/// What is shown beside the text: a hover, or the documentation of a completion. One content, two forms.
///
/// Names and prose of notes and guides are text here and nothing else: in Markdown they are escaped, so that a company called
/// `[x](http://y)` stays those letters.
package struct Card: Sendable, Hashable {
  package private(set) var blocks: [Block] = []

  package enum Block: Sendable, Hashable {
    case title(String)
    case text([Span])
    case list([[Span]])
    /// Rows of cells; the first is the head. The row with the index `marked` is the one in question.
    case table([[String]], marked: Int?)
    /// Lines in letters of one width.
    case drawing([String])
    /// Somebody's words.
    case quote(String)
    /// A text that has both its forms already.
    case prose(markdown: String, plain: String)
  }

  package enum Span: Sendable, Hashable {
    case plain(String)
    case strong(String)
  }

  package init() {}

  package mutating func title(_ text: String) { blocks.append(.title(text)) }
  package mutating func text(_ text: String) { blocks.append(.text([.plain(text)])) }
  package mutating func text(_ spans: [Span]) { blocks.append(.text(spans)) }
  package mutating func list(_ items: [String]) {
    if !items.isEmpty { blocks.append(.list(items.map { [.plain($0)] })) }
  }
  package mutating func table(_ rows: [[String]], marked: Int? = nil) { blocks.append(.table(rows, marked: marked)) }
  package mutating func drawing(_ lines: [String]) {
    if !lines.isEmpty { blocks.append(.drawing(lines)) }
  }
  package mutating func quote(_ text: String) { blocks.append(.quote(text)) }
  package mutating func prose(markdown: String, plain: String) { blocks.append(.prose(markdown: markdown, plain: plain)) }

  /// A named list on a line of its own: `Levels: A, B`. Nothing where there is nothing to name.
  package mutating func named(_ name: String, _ items: [String], separator: String = ", ") {
    if !items.isEmpty { text([.strong(name), .plain(": " + items.joined(separator: separator))]) }
  }

  package var isEmpty: Bool { blocks.isEmpty }

  // MARK: Forms

  package var markdown: String {
    blocks.map(\.markdown).joined(separator: "\n\n")
  }

  package var plainText: String {
    blocks.map(\.plainText).joined(separator: "\n\n")
  }
}

extension Card.Block {
  fileprivate var markdown: String {
    switch self {
    case .title(let title): "**\(escapedInLine(title))**"
    case .text(let spans): spans.markdown
    case .list(let items): items.map { "- " + $0.markdown }.joined(separator: "\n")
    case .table(let rows, let marked): markdownTable(rows, marked: marked)
    case .drawing(let lines): "```text\n" + lines.map(withoutFences).joined(separator: "\n") + "\n```"
    case .quote(let text): "> " + escapedMarkdown(text)
    case .prose(let markdown, _): markdown
    }
  }

  fileprivate var plainText: String {
    switch self {
    case .title(let title): oneLine(title)
    case .text(let spans): spans.plainText
    case .list(let items): items.map { "- " + $0.plainText }.joined(separator: "\n")
    case .table(let rows, let marked): plainTable(rows, marked: marked)
    case .drawing(let lines): lines.joined(separator: "\n")
    case .quote(let text): oneLine(text)
    case .prose(_, let plain): plain
    }
  }
}

extension [Card.Span] {
  fileprivate var markdown: String {
    map { span in
      switch span {
      case .plain(let text): escapedMarkdown(text)
      case .strong(let text): "**\(escapedInLine(text))**"
      }
    }.joined()
  }

  fileprivate var plainText: String {
    map { span in
      switch span {
      case .plain(let text), .strong(let text): oneLine(text)
      }
    }.joined()
  }
}

// MARK: Tables

private func markdownTable(_ rows: [[String]], marked: Int?) -> String {
  guard let head = rows.first else { return "" }
  var lines: [String] = []
  for (index, row) in rows.enumerated() {
    let cells = row.map { cell in
      let text = escapedMarkdown(cell)
      return index == marked && !text.isEmpty ? "**\(text)**" : text
    }
    lines.append("| " + cells.joined(separator: " | ") + " |")
    if index == 0 { lines.append("|" + String(repeating: " --- |", count: head.count)) }
  }
  return lines.joined(separator: "\n")
}

private func plainTable(_ rows: [[String]], marked: Int?) -> String {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in rows.map { column < $0.count ? oneLine($0[column]).unicodeScalars.count : 0 }.max() ?? 0 }
  return rows.enumerated().map { index, row in
    let cells = row.enumerated().map { column, cell in
      column + 1 < row.count ? padded(oneLine(cell), to: widths[column]) : oneLine(cell)
    }
    return (index == marked ? "> " : "  ") + cells.joined(separator: "  ")
  }.joined(separator: "\n")
}

/// The text with blanks behind it up to a width in Unicode scalars.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
}

// MARK: Escaping

/// Text as Markdown that shows just that text: no emphasis, link, picture, code, heading, table or HTML comes of it, and no
/// address becomes a link by itself.
///
///     "[a](http://b) *c* <d>"  ->  "\[a\]\(http\://b) \*c\* &lt;d&gt;"
package func escapedMarkdown(_ text: String) -> String {
  let escaped = escapedInLine(text)
  // What would begin a heading or a list, or underline what stands above; `+8.7 %` does neither.
  let number = escaped.utf8.prefix { $0.isASCIIDigit }
  guard number.endIndex < escaped.endIndex else { return escaped }
  let beginsBlock = (number.isEmpty ? "#+-=" : ".)").utf8.contains(escaped.utf8[number.endIndex])
  let next = escaped.utf8[escaped.utf8.index(after: number.endIndex)...].first ?? 0x20
  return beginsBlock && (next <= 0x20 || next == escaped.utf8[number.endIndex])
    ? escaped[..<number.endIndex] + "\\" + escaped[number.endIndex...] : escaped
}

/// The same of text that does not stand at a line's start.
func escapedInLine(_ text: String) -> String {
  let bytes = Array(oneLine(text).utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 8)
  for (index, byte) in bytes.enumerated() {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "<"): result += "&lt;".utf8
    case UInt8(ascii: ">"): result += "&gt;".utf8
    case UInt8(ascii: "&") where startsEntity(bytes[index...]): result += "&amp;".utf8
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "@"):
      result += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "(") where index > 0 && bytes[index - 1] == UInt8(ascii: "]"),
      UInt8(ascii: ":") where next > 0x20,
      UInt8(ascii: ".") where endsWithWWW(bytes, index):
      result += [UInt8(ascii: "\\"), byte]
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// `&lt;`, `&#60;`: what a reader of Markdown turns into another character; `P&L` is not one.
private func startsEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
  let name = bytes.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#") }
  return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
}

private func endsWithWWW(_ bytes: [UInt8], _ index: Int) -> Bool {
  index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
}

/// Without line ends and other control characters, which could start a block of their own.
private func oneLine(_ text: String) -> String {
  guard
    text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) || text.unicodeScalars.contains(where: { $0 == "\u{2028}" || $0 == "\u{2029}" })
  else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl = scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{2028}" || scalar == "\u{2029}"
    result.append(isControl ? " " : scalar)
  }
  return String(result)
}

private func withoutFences(_ line: String) -> String {
  oneLine(String(decoding: line.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }, as: UTF8.self))
}
