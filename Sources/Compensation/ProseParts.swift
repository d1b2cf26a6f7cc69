import SourceText

/// The sentences and clauses of running text, found once, in order.
///
/// A sentence ends at `.`, `!` or `?` before a blank, a closing mark or the end, and at an empty line. A clause also ends at `;`,
/// at a dash with blanks around it or an em dash, and before `but`, `while`, `whereas`, `although`.
struct ProseParts {
  private let bytes: Bytes
  private let range: TextRange
  private var sentence: TextRange
  private var clause: TextRange

  init(_ text: [UInt8], _ range: TextRange) {
    bytes = Bytes(text, end: range.end)
    self.range = range
    sentence = TextRange(range.start, range.start)
    clause = sentence
  }

  /// The parts that hold the offset. Offsets must not fall from call to call: the scan only goes forward.
  mutating func around(_ offset: Int) -> (sentence: TextRange, clause: TextRange) {
    while offset >= sentence.end, sentence.end < bytes.end {
      sentence = TextRange(sentence.end, endOfSentence(from: sentence.end))
      clause = TextRange(sentence.start, sentence.start)
    }
    while offset >= clause.end, clause.end < sentence.end {
      clause = TextRange(clause.end, endOfClause(from: clause.end))
    }
    return (sentence, clause)
  }

  private func endOfSentence(from start: Int) -> Int {
    var position = start
    while position < bytes.end {
      let byte = bytes[position]
      if byte == 0x0A, isEmptyLine(after: position) { return position + 1 }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        var end = position + 1
        while isClosingMark(end) { end += bytes[end] < 0x80 ? 1 : 3 }
        let next = bytes[end]
        if end >= bytes.end { return bytes.end }
        if next == 0x0A || next == 0x0D || bytes.blank(at: end) > 0, !isAbbreviation(endingAt: position) { return end }
      }
      position += 1
    }
    return bytes.end
  }

  private func endOfClause(from start: Int) -> Int {
    var position = start + 1
    while position < sentence.end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ";") { return position + 1 }
      if byte == 0xE2, bytes[position + 1] == 0x80 {
        if bytes[position + 2] == 0x94 { return position + 3 }
        if bytes[position + 2] == 0x93, bytes.blank(at: position - 1) > 0, bytes.blank(at: position + 3) > 0, !isBetweenFigures(position, 3)
        {
          return position + 3
        }
      }
      if byte == UInt8(ascii: "-"), bytes[position + 1] == byte { return position + 2 }
      if byte == UInt8(ascii: "-"), bytes.blank(at: position - 1) > 0, bytes.blank(at: position + 1) > 0, !isBetweenFigures(position, 1) {
        return position + 1
      }
      if bytes.blank(at: position - 1) > 0 {
        for word in ["but", "while", "whereas", "although", "though"] as [StaticString] where bytes.has(word, at: position) {
          if !bytes[position + word.utf8CodeUnitCount].isWordByte { return position }
        }
      }
      position += 1
    }
    return sentence.end
  }

  /// `$175K - $225K`: the dash of a range parts nothing.
  private func isBetweenFigures(_ dash: Int, _ length: Int) -> Bool {
    let after = bytes.skippingBlanks(dash + length)
    guard
      bytes[after].isASCIIDigit || bytes[after] == UInt8(ascii: "$") || bytes[after] == 0xC2 || bytes[after] == 0xE2
        || readCurrencyMark(bytes, at: after, style: .prose) != nil
    else { return false }
    var before = dash - 1
    while before > range.start, bytes[before] == 0x20 { before -= 1 }
    return bytes[before].isASCIIDigit || bytes[before].isASCIILetter || bytes[before] == UInt8(ascii: "+")
  }

  private func isEmptyLine(after newline: Int) -> Bool {
    var position = newline + 1
    while bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D { position += 1 }
    return position >= bytes.end || bytes[position] == 0x0A
  }

  /// `"`, `'`, `)`, `*`, `”`, `’`.
  private func isClosingMark(_ position: Int) -> Bool {
    switch bytes[position] {
    case 0x22, 0x27, 0x29, 0x2A, 0x5D: true
    case 0xE2: bytes[position + 1] == 0x80 && (bytes[position + 2] == 0x9D || bytes[position + 2] == 0x99)
    default: false
    }
  }

  private func isAbbreviation(endingAt point: Int) -> Bool {
    guard bytes[point] == UInt8(ascii: ".") else { return false }
    let word = bytes.word(before: point)
    return word.isOne(of: ["e.g", "i.e", "vs", "approx", "incl", "excl", "ca", "mr", "ms", "mrs", "dr"], in: bytes) && word.end == point
  }
}
