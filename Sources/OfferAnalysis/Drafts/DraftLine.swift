internal import Compensation
internal import SourceText

/// One line of a mail, with what its first bytes tell.
struct DraftLine {
  let start: Int
  /// Behind the content, before the line's end.
  let end: Int
  let next: Int
  /// The first byte that is no blank.
  let textStart: Int
  /// Behind the last byte that is no blank.
  let textEnd: Int
  private let bytes: Bytes

  init(_ bytes: Bytes, at start: Int) {
    self.bytes = bytes
    self.start = start
    // The one look at every byte of a long thread.
    let position = bytes.text.withUnsafeBufferPointer { text in
      var position = start
      while position < bytes.end, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
      return position
    }
    end = position
    next = position < bytes.end ? (bytes[position] == 0x0D && bytes[position + 1] == 0x0A ? position + 2 : position + 1) : bytes.end
    textStart = min(end, bytes.skippingBlanks(start))
    var last = end
    while last > textStart, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    textEnd = last
  }

  var range: TextRange { TextRange(start, end) }
  var isBlank: Bool { textStart >= textEnd }
  var indent: Int { textStart - start }
  var isQuoted: Bool { bytes[textStart] == UInt8(ascii: ">") && indent <= 3 }
  var endsWithColon: Bool { endsWithColonBehindEmphasis }

  private var endsWithColonBehindEmphasis: Bool {
    var last = textEnd
    while last > textStart, bytes[last - 1] == UInt8(ascii: "*") || bytes[last - 1] == UInt8(ascii: "_") { last -= 1 }
    return bytes[last - 1] == UInt8(ascii: ":")
  }

  /// `-- `; the blank is often lost on the way.
  var isSignatureMark: Bool { textStart == start && textEnd == start + 2 && isRun(of: UInt8(ascii: "-"), atLeast: 2) }

  func isExactly(_ text: StaticString, _ bytes: Bytes) -> Bool {
    textStart == start && textEnd - textStart == text.utf8CodeUnitCount && bytes.has(text, at: start)
  }

  // MARK: Markdown

  /// The mark of a fence that opens or closes here.
  var fence: UInt8? {
    let byte = bytes[textStart]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"), indent <= 3 else { return nil }
    return bytes[textStart + 1] == byte && bytes[textStart + 2] == byte ? byte : nil
  }

  var isFenceOnly: Bool { isRun(of: bytes[textStart], atLeast: 3) }

  /// `---`, `***`, `===`, `- - -`: a line between parts, or under a heading.
  var isRule: Bool {
    let mark = bytes[textStart]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: "_") else {
      return false
    }
    var count = 0
    for position in textStart..<textEnd where bytes[position] != 0x20 {
      guard bytes[position] == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  private func isRun(of mark: UInt8, atLeast least: Int) -> Bool {
    guard textEnd - textStart >= least else { return false }
    return (textStart..<textEnd).allSatisfy { bytes[$0] == mark }
  }

  /// The start of a heading's text; nil where the line is none.
  var headingText: Int? {
    var position = textStart
    while bytes[position] == UInt8(ascii: "#") { position += 1 }
    guard position > textStart, position - textStart <= 6, bytes.blank(at: position) > 0 else { return nil }
    let text = bytes.skippingBlanks(position)
    return text < textEnd ? text : nil
  }

  /// The start of an item's text behind `-`, `*`, `+`, `•`, `–`, `1.`, `2)`, `a)`, and a check box.
  var itemText: Int? {
    var position = textStart
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): position += 1
    case 0xC2 where bytes[position + 1] == 0xB7: position += 2
    case 0xE2 where bytes[position + 1] == 0x80 && (0x93...0xA3).contains(bytes[position + 2]) && bytes[position + 2] != 0x99: position += 3
    case 0xE2 where bytes[position + 1] == 0x97 && bytes[position + 2] == 0x8F || bytes[position + 2] == 0xA6: position += 3
    case let byte where byte.isASCIIDigit:
      while bytes[position].isASCIIDigit, position < textStart + 3 { position += 1 }
      guard bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ")") else { return nil }
      position += 1
    case let byte where byte.isASCIILetter:
      guard bytes[position + 1] == UInt8(ascii: ")") else { return nil }
      position += 2
    default: return nil
    }
    guard bytes.blank(at: position) > 0 else { return nil }
    position = bytes.skippingBlanks(position)
    if bytes[position] == UInt8(ascii: "["), bytes[position + 2] == UInt8(ascii: "]"), bytes.blank(at: position + 3) > 0 {
      position = bytes.skippingBlanks(position + 3)
    }
    return position < textEnd ? position : nil
  }

  func isTableRow(_ bytes: Bytes) -> Bool {
    if bytes[textStart] == UInt8(ascii: "|") {
      return (textStart + 1..<max(textStart + 1, textEnd)).contains { bytes[$0] == UInt8(ascii: "|") }
    }
    guard (textStart..<textEnd).contains(where: { bytes[$0] == UInt8(ascii: "|") && bytes[$0 - 1] == 0x20 && bytes[$0 + 1] == 0x20 }) else {
      return isTableRule
    }
    return true
  }

  /// `|---|:--:|`
  var isTableRule: Bool {
    var bars = 0
    var dashes = 0
    for position in textStart..<textEnd {
      switch bytes[position] {
      case UInt8(ascii: "|"), UInt8(ascii: "+"): bars += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), 0x20: break
      default: return false
      }
    }
    return bars > 0 && dashes > 0
  }

  /// `[1]: https://…`
  func isLinkDefinition(_ bytes: Bytes) -> Bool {
    guard bytes[textStart] == UInt8(ascii: "["), let close = (textStart..<textEnd).first(where: { bytes[$0] == UInt8(ascii: "]") }) else {
      return false
    }
    return bytes[close + 1] == UInt8(ascii: ":") && bytes.blank(at: close + 2) > 0
  }

  /// An indented line that no mail's author would write as prose. Mails indent figures, so indenting alone says nothing.
  func isCertainlyCode(_ bytes: Bytes) -> Bool {
    guard indent >= 4 || bytes[start] == 0x09, textEnd > textStart else { return false }
    let last = bytes[textEnd - 1]
    return last == UInt8(ascii: ";") || last == UInt8(ascii: "{") || last == UInt8(ascii: "}")
      || (bytes[textStart] == UInt8(ascii: "$") && bytes[textStart + 1] == 0x20)
  }

  // MARK: Labels

  /// The name of a mail header: `Subject` of `Subject: counter`; nil where the line is none.
  func headerName(_ bytes: Bytes) -> TextRange? {
    guard textStart == start else { return nil }
    var position = start
    while bytes[position].isASCIILetter || bytes[position].isASCIIDigit || bytes[position] == UInt8(ascii: "-") || bytes[position] >= 0x80,
      position < end
    { position += 1 }
    guard position > start, bytes[position] == UInt8(ascii: ":") else { return nil }
    return TextRange(start, position)
  }

  /// A short line that is a name and its value: `Base: €100K`, `Equity – €175K over four years`, `Base ..... €100K`.
  func isLabelled(_ bytes: Bytes) -> Bool {
    guard textEnd - textStart <= 90 else { return false }
    var position = textStart
    var words = 0
    while position < textEnd, words < 5 {
      let word = bytes.word(at: position)
      guard !word.isEmpty else { break }
      words += 1
      position = bytes.skippingBlanks(word.end)
      while bytes[position] == UInt8(ascii: "*") || bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "&") {
        position = bytes.skippingBlanks(position + 1)
      }
    }
    guard words > 0 else { return bytes[position] == UInt8(ascii: "*") && isLabelledBehindEmphasis(bytes, position) }
    return isLabelEnd(bytes, position)
  }

  private func isLabelledBehindEmphasis(_ bytes: Bytes, _ start: Int) -> Bool {
    var position = start
    while bytes[position] == UInt8(ascii: "*") { position += 1 }
    for _ in 0..<5 {
      let word = bytes.word(at: position)
      if word.isEmpty { break }
      position = bytes.skippingBlanks(word.end)
    }
    var sawColon = false
    while bytes[position] == UInt8(ascii: "*") || bytes[position] == UInt8(ascii: ":") {
      sawColon = sawColon || bytes[position] == UInt8(ascii: ":")
      position += 1
    }
    return sawColon && bytes.skippingBlanks(position) < textEnd
  }

  private func isLabelEnd(_ bytes: Bytes, _ position: Int) -> Bool {
    if bytes[position] == UInt8(ascii: "."), bytes[position + 1] == UInt8(ascii: "."), bytes[position + 2] == UInt8(ascii: ".") {
      return isAmount(bytes, bytes.skipping(UInt8(ascii: "."), from: position))
    }
    if bytes[position] == UInt8(ascii: ":") || bytes[position] == UInt8(ascii: "=") { return bytes.skippingMarks(position + 1) < textEnd }
    let isDash = bytes[position] == UInt8(ascii: "-") || (bytes[position] == 0xE2 && bytes[position + 1] == 0x80)
    guard isDash, bytes.blank(at: position - 1) > 0 else { return false }
    return isAmount(bytes, position + (bytes[position] == 0xE2 ? 3 : 1))
  }

  private func isAmount(_ bytes: Bytes, _ position: Int) -> Bool {
    if case .amount = readAmount(bytes, at: bytes.skippingBlanks(position), style: .prose) { return true }
    return false
  }
}

extension Bytes {
  fileprivate func skipping(_ byte: UInt8, from start: Int) -> Int {
    var position = start
    while position < end, self[position] == byte { position += 1 }
    return position
  }
}
