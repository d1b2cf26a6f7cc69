import FoundationEssentials

/// Why a body is no JSON, with the byte where that was seen.
package struct MalformedJSON: Error, Equatable {
  package let offset: Int
}

/// The members of a message's outer object, as ranges of bytes: what is needed to know what a message is before its
/// parameters are decoded by their type.
///
/// The toolchain's JSONDecoder looks at values only when they are asked for (`{"a":[1,]}` passes where `a` is not
/// read), refuses more than 512 levels of nesting and rounds large ids. So the outside is read here, strictly,
/// iteratively and in one pass; the inside is left to JSONDecoder.
package struct JSONScanner {
  /// What stands at the top.
  package enum Outline: Equatable {
    /// Members by name; the last of a repeated name serves.
    case object([String: Range<Int>])
    case array
    case scalar
  }

  private let bytes: [UInt8]
  private var at = 0
  /// Offsets of `\uXXXX` escapes that are half of a surrogate pair without the other half.
  package private(set) var loneSurrogates: [Int] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value that must fill `bytes` but for blanks around it. Lone surrogate escapes are replaced by U+FFFD in
  /// `bytes`: an editor's text may hold them, and one more unit of the same width keeps every position right.
  package static func outline(of bytes: inout [UInt8]) throws(MalformedJSON) -> Outline {
    try checkEncoding(bytes)
    var scanner = JSONScanner(bytes)
    let outline = try scanner.top()
    for offset in scanner.loneSurrogates {
      bytes.replaceSubrange(offset + 2..<offset + 6, with: Array("fffd".utf8))
    }
    return outline
  }

  /// What a JSON string says: `"h\u006Fver"` -> `hover`; nil for any other value.
  package static func text(_ json: ArraySlice<UInt8>) -> String? {
    guard json.first == UInt8(ascii: "\"") else { return nil }
    // Hardly any name is written with escapes.
    guard json.contains(UInt8(ascii: "\\")) else { return String(decoding: json.dropFirst().dropLast(), as: UTF8.self) }
    return try? JSONDecoder().decode(String.self, from: Data(json))
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(MalformedJSON) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw MalformedJSON(offset: error.byteOffsets.lowerBound)
    }
  }

  private mutating func top() throws(MalformedJSON) -> Outline {
    skipBlanks()
    guard let first = peek() else { throw fault }
    var members: [String: Range<Int>] = [:]
    switch first {
    case UInt8(ascii: "{"):
      at += 1
      try readMembers(into: &members)
    case UInt8(ascii: "["):
      _ = try skipValue()
    default:
      _ = try skipValue()
    }
    skipBlanks()
    guard at == bytes.count else { throw fault }
    return first == UInt8(ascii: "{") ? .object(members) : first == UInt8(ascii: "[") ? .array : .scalar
  }

  private mutating func readMembers(into members: inout [String: Range<Int>]) throws(MalformedJSON) {
    skipBlanks()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipBlanks()
      let name = at
      try skipString()
      let text = Self.text(bytes[name..<at])
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fault }
      let value = try skipValue()
      if let text { members[text] = value }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return }
      guard take(UInt8(ascii: ",")) else { throw fault }
    }
  }

  /// Skips one value of any depth: open brackets are remembered in a list, not on the call stack.
  private mutating func skipValue() throws(MalformedJSON) -> Range<Int> {
    skipBlanks()
    let start = at
    var open: [UInt8] = []
    while true {
      skipBlanks()
      guard let byte = peek() else { throw fault }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        at += 1
        skipBlanks()
        if take(byte + 2) { break }  // "}" and "]" stand two above their opening bracket
        open.append(byte)
        if byte == UInt8(ascii: "{") { try skipName() }
        continue
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "t"): try skipWord("true")
      case UInt8(ascii: "f"): try skipWord("false")
      case UInt8(ascii: "n"): try skipWord("null")
      default: try skipNumber()
      }
      // A value has ended: close what it ends, until another one must follow.
      closing: while let bracket = open.last {
        skipBlanks()
        if take(bracket + 2) {
          open.removeLast()
          continue closing
        }
        guard take(UInt8(ascii: ",")) else { throw fault }
        if bracket == UInt8(ascii: "{") { try skipName() }
        break closing
      }
      if open.isEmpty { return start..<at }
    }
  }

  /// `"name" :`
  private mutating func skipName() throws(MalformedJSON) {
    skipBlanks()
    try skipString()
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { throw fault }
  }

  private mutating func skipString() throws(MalformedJSON) {
    guard take(UInt8(ascii: "\"")) else { throw fault }
    /// Where a high surrogate was written whose low one must follow at once.
    var high: Int?
    while let byte = peek() {
      if byte == UInt8(ascii: "\\") {
        let escape = at
        let unit = try skipEscape()
        if let waiting = high, !(0xDC00...0xDFFF).contains(unit) || escape != waiting + 6 { loneSurrogates.append(waiting) }
        if (0xDC00...0xDFFF).contains(unit), high.map({ $0 + 6 != escape }) ?? true { loneSurrogates.append(escape) }
        high = (0xD800...0xDBFF).contains(unit) ? escape : nil
        continue
      }
      guard byte >= 0x20 else { throw fault }
      at += 1
      if let waiting = high {
        loneSurrogates.append(waiting)
        high = nil
      }
      if byte == UInt8(ascii: "\"") { return }
    }
    throw fault
  }

  /// The UTF-16 unit of a `\u` escape, 0 for the others.
  private mutating func skipEscape() throws(MalformedJSON) -> UInt32 {
    at += 1
    guard let kind = peek() else { throw fault }
    at += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      return 0
    case UInt8(ascii: "u"):
      var unit: UInt32 = 0
      for _ in 0..<4 {
        guard let digit = peek().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw fault }
        unit = unit << 4 | UInt32(digit)
        at += 1
      }
      return unit
    default:
      throw fault
    }
  }

  private mutating func skipWord(_ word: StaticString) throws(MalformedJSON) {
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[at..<end]) }) else { throw fault }
    at = end
  }

  private mutating func skipNumber() throws(MalformedJSON) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try skipDigits() }
    if take(UInt8(ascii: ".")) { try skipDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(MalformedJSON) {
    let start = at
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
    guard at > start else { throw fault }
  }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private var fault: MalformedJSON { MalformedJSON(offset: at) }
}
