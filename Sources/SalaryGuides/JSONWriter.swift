import Compensation

/// Writes JSON objects into bytes, keys in the order in which they are written.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init() {
    bytes.reserveCapacity(8192)
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func key(_ name: StaticString, _ value: String?) {
    open(name)
    if let value { write(value) } else { write("null" as StaticString) }
  }

  mutating func key(_ name: StaticString, _ value: Bool) {
    open(name)
    write(value ? "true" as StaticString : "false")
  }

  mutating func key(_ name: StaticString, _ value: Ratio?) {
    open(name)
    if let value { write(value) } else { write("null" as StaticString) }
  }

  mutating func key(_ name: StaticString, texts: [String]) {
    open(name)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { write(", " as StaticString) }
      write(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// An object, or null.
  mutating func member<Value>(_ name: StaticString, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void) {
    open(name)
    if let value {
      object { body(&$0, value) }
    } else {
      write("null" as StaticString)
    }
  }

  /// A list of objects.
  mutating func list<Value>(_ name: StaticString, _ values: [Value], _ body: (inout JSONWriter, Value) -> Void) {
    open(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { write(", " as StaticString) }
      object { body(&$0, value) }
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  private mutating func open(_ name: StaticString) {
    if needsComma { write(", " as StaticString) }
    needsComma = true
    bytes.append(UInt8(ascii: "\""))
    write(name)
    write("\": " as StaticString)
  }

  private mutating func write(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A number with at most two decimals, rounded half up.
  private mutating func write(_ value: Ratio) {
    let hundredths = (value * 100).rounded
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    if let small = UInt64(exactly: whole) { bytes += "\(small)".utf8 } else { bytes += "\(whole)".utf8 }
    guard rest != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(0x30 + UInt8(rest / 10))
    if rest % 10 != 0 { bytes.append(0x30 + UInt8(rest % 10)) }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): write("\\\"" as StaticString)
      case UInt8(ascii: "\\"): write("\\\\" as StaticString)
      case 0x0A: write("\\n" as StaticString)
      case 0x0D: write("\\r" as StaticString)
      case 0x09: write("\\t" as StaticString)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        write("\\u00" as StaticString)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xF)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
