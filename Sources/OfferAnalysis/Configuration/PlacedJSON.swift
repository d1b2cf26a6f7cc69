import SourceText

/// A JSON value that knows where it stands, for messages with a place.
struct PlacedJSON {
  enum Kind {
    case object([Member])
    case array([PlacedJSON])
    case string(String)
    case number(String)
    case bool(Bool)
    case null
  }

  struct Member {
    let key: String
    let keyRange: TextRange
    let value: PlacedJSON
  }

  let kind: Kind
  let range: TextRange

  /// How messages name the value: `a list`, `a number`. What it says is not in it: editors show messages about settings in
  /// their logs, and a value may be anything.
  var described: String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string(let text): text.isEmpty ? "an empty text" : "a text"
    case .number: "a number"
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }
}

/// What stopped the reader, and where.
struct JSONFault {
  let offset: Int
  let message: String
}

/// Reads one JSON value. Never fails outright: after a fault the value holds what was read before it.
///
///     readJSON(Array("{\"today\": \"2026-11-20\", }".utf8))  ->  the object with `today`, and the fault at its end
func readJSON(_ text: [UInt8]) -> (value: PlacedJSON?, fault: JSONFault?) {
  var reader = JSONReader(text: text)
  reader.skipByteOrderMark()
  reader.skipBlanks()
  guard reader.peek != nil else { return (nil, JSONFault(offset: reader.offset, message: "the file is empty: expected an object")) }
  let value = reader.value(depth: 0)
  reader.skipBlanks()
  if reader.fault == nil, reader.peek != nil { reader.fail("nothing may follow the value") }
  return (value, reader.fault)
}

private struct JSONReader {
  let text: [UInt8]
  var offset = 0
  var fault: JSONFault?

  /// Deeper nesting is no configuration, and the reader calls itself.
  private static let deepest = 64

  init(text: [UInt8]) {
    self.text = text
  }

  var peek: UInt8? { offset < text.count ? text[offset] : nil }

  mutating func fail(_ message: String) {
    if fault == nil { fault = JSONFault(offset: offset, message: message) }
  }

  mutating func skipByteOrderMark() {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
  }

  mutating func value(depth: Int) -> PlacedJSON? {
    guard depth < Self.deepest else {
      fail("nested too deeply")
      return nil
    }
    let start = offset
    let kind: PlacedJSON.Kind?
    switch peek {
    case UInt8(ascii: "{"): kind = .object(members(depth: depth))
    case UInt8(ascii: "["): kind = .array(elements(depth: depth))
    case UInt8(ascii: "\""): kind = string().map { .string($0) }
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): kind = .number(word())
    default:
      switch word() {
      case "true": kind = .bool(true)
      case "false": kind = .bool(false)
      case "null": kind = .null
      case let other:
        offset = start
        fail(other.isEmpty ? "expected a value" : "\(shortened(other)) is no JSON value: text stands in double quotes")
        kind = nil
      }
    }
    return kind.map { PlacedJSON(kind: $0, range: TextRange(start, offset)) }
  }

  private mutating func word() -> String {
    let start = offset
    while let byte = peek, isWordByte(byte) { offset += 1 }
    return text.string(TextRange(start, offset))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }

  private mutating func members(depth: Int) -> [PlacedJSON.Member] {
    var members: [PlacedJSON.Member] = []
    offset += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return members }
    while fault == nil {
      skipBlanks()
      let start = offset
      guard peek == UInt8(ascii: "\""), let key = string() else {
        fail("expected a key in double quotes")
        break
      }
      let keyRange = TextRange(start, offset)
      skipBlanks()
      guard take(UInt8(ascii: ":")) else {
        fail("expected : after the key")
        break
      }
      skipBlanks()
      guard let value = value(depth: depth + 1) else { break }
      members.append(PlacedJSON.Member(key: key, keyRange: keyRange, value: value))
      skipBlanks()
      if take(UInt8(ascii: ",")) { continue }
      if !take(UInt8(ascii: "}")) { fail("expected , or }") }
      break
    }
    return members
  }

  private mutating func elements(depth: Int) -> [PlacedJSON] {
    var elements: [PlacedJSON] = []
    offset += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return elements }
    while fault == nil {
      skipBlanks()
      guard let value = value(depth: depth + 1) else { break }
      elements.append(value)
      skipBlanks()
      if take(UInt8(ascii: ",")) { continue }
      if !take(UInt8(ascii: "]")) { fail("expected , or ]") }
      break
    }
    return elements
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  /// A string from its opening quote on; nil, with a fault, where it does not end on its line.
  private mutating func string() -> String? {
    offset += 1
    var bytes: [UInt8] = []
    while let byte = peek {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes += escape()
      case 0x0A, 0x0D:
        offset -= 1
        fail("the text is not closed by a quote on its line")
        return nil
      default: bytes.append(byte)
      }
      if fault != nil { return nil }
    }
    fail("the text is not closed by a quote")
    return nil
  }

  private mutating func escape() -> [UInt8] {
    guard let byte = peek else { return [] }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      guard var unit = hexUnit() else { break }
      if (0xD800..<0xDC00).contains(unit), peek == UInt8(ascii: "\\") {
        offset += 1
        guard take(UInt8(ascii: "u")), let low = hexUnit(), (0xDC00..<0xE000).contains(low) else { break }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      return Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: break
    }
    fail("unknown escape in the text")
    return []
  }

  private mutating func hexUnit() -> UInt32? {
    guard offset + 4 <= text.count, let value = UInt32(text.string(TextRange(offset, offset + 4)), radix: 16) else { return nil }
    offset += 4
    return value
  }
}

/// A name as messages show it: a file may hold one of megabytes.
func shortened(_ name: String) -> String {
  let longest = 60
  let start = name.unicodeScalars.prefix(longest + 1)
  return start.count <= longest ? name : String(String.UnicodeScalarView(start.dropLast())) + "…"
}
