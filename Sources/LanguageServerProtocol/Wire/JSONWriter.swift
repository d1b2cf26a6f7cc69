import SourceText

/// What can be written as JSON. Absent members are left out, never written as null, unless a message says so.
package protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

/// Writes JSON straight to bytes, members in the order they are given: the same value is always the same text.
/// (JSONEncoder takes ten times as long for a list of diagnostics, and orders keys by chance unless it sorts them.)
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  /// Where line numbers belong that are left out, with the numbers; nil where they are written.
  private(set) var openLines: [(offset: Int, line: Int)]?

  package init() {}

  /// The text of one value.
  package static func bytes(of value: some JSONWritable) -> [UInt8] {
    var json = JSONWriter()
    value.write(to: &json)
    return json.bytes
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    begin(UInt8(ascii: "{"))
    members(&self)
    end(UInt8(ascii: "}"))
  }

  package mutating func array<Element: JSONWritable>(_ elements: some Sequence<Element>) {
    begin(UInt8(ascii: "["))
    for element in elements { element.write(to: &self) }
    end(UInt8(ascii: "]"))
  }

  /// A list of what `write` writes for each element.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    begin(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    end(UInt8(ascii: "]"))
  }

  package mutating func array<Element>(_ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    key(name)
    array(elements, write)
  }

  package mutating func member(_ name: String, _ value: some JSONWritable) {
    key(name)
    value.write(to: &self)
  }

  /// Leaves the member out where there is no value.
  package mutating func member<Value: JSONWritable>(_ name: String, _ value: Value?) {
    if let value { member(name, value) }
  }

  /// A member that clients show to people: in it, what would move a cursor or turn the direction of writing is a visible sign.
  package mutating func shown(_ name: String, _ text: String) {
    member(name, visibleLines(text))
  }

  /// The same, left out where there is no text.
  package mutating func shown(_ name: String, _ text: String?) {
    if let text { shown(name, text) }
  }

  package mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// A member whose value `write` writes.
  package mutating func value(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    write(&self)
  }

  package mutating func number(_ value: Int) {
    separate()
    needsComma = true
    digits(of: value)
  }

  mutating func digits(of value: Int) { bytes.append(digitsOf: value) }

  /// A line number of the text that the JSON is about.
  package mutating func line(_ line: Int) {
    guard openLines != nil else { return number(line) }
    separate()
    needsComma = true
    openLines?.append((bytes.count, line))
  }

  /// Leaves line numbers out from here on, to be written in later.
  mutating func leaveLinesOpen() { openLines = [] }

  package mutating func word(_ word: StaticString) {
    separate()
    needsComma = true
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// One value that `parts` writes piece by piece, as text that is JSON already.
  mutating func assembled(_ parts: (inout JSONWriter) -> Void) {
    separate()
    parts(&self)
    needsComma = true
  }

  mutating func part(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  /// Text that is JSON already, such as a number.
  package mutating func verbatim(_ text: some Collection<UInt8>) {
    separate()
    needsComma = true
    bytes.append(contentsOf: text)
  }

  /// Beside what JSON demands, everything that a terminal would obey is escaped: JSON is looked at there.
  package mutating func string(_ text: String) {
    separate()
    needsComma = true
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
          bytes.append(contentsOf: utf8[plain..<index])
          escape(byte)
          plain = index + 1
        } else if let hidden = HiddenScalar(startingWith: byte), let scalar = hidden.scalar(in: utf8[index...]) {
          bytes.append(contentsOf: utf8[plain..<index])
          for unit in scalar.utf16 { escape(unit: unit) }
          plain = index + hidden.length
        }
        index = max(index + 1, plain)
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    default: escape(unit: UInt16(byte))
    }
  }

  private mutating func escape(unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }

  private mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}

/// A scalar beyond ASCII that is to be escaped, told by its first byte in UTF-8 before the rest is read.
private struct HiddenScalar {
  let length: Int

  init?(startingWith byte: UInt8) {
    switch byte {
    case 0xC2, 0xD8: length = 2
    case 0xE1, 0xE2, 0xEF: length = 3
    case 0xF3: length = 4
    default: return nil
    }
  }

  /// The scalar at the bytes' start, where it is hidden.
  func scalar(in bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    guard bytes.count >= length else { return nil }
    let first: UInt32 = [2: 0x1F, 3: 0x0F][length] ?? 0x07
    var value: UInt32 = 0
    for (index, byte) in bytes.prefix(length).enumerated() { value = value << 6 | UInt32(byte) & (index == 0 ? first : 0x3F) }
    return Unicode.Scalar(value).flatMap { isHidden($0) ? $0 : nil }
  }
}

extension String: JSONWritable {
  package func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONWritable {
  package func write(to json: inout JSONWriter) { json.word(self ? "true" : "false") }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONWriter) { json.number(self) }
}

extension UInt32: JSONWritable {
  package func write(to json: inout JSONWriter) { json.number(Int(self)) }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONWriter) { json.array(self) }
}

/// `null`: what a request with nothing to say is answered.
package struct JSONNull: JSONWritable, Equatable {
  package init() {}
  package func write(to json: inout JSONWriter) { json.word("null") }
}

/// Null is written for nil here, and only here: results are `T | null`, members are absent.
package struct Nullable<Value: JSONWritable>: JSONWritable {
  package let value: Value?
  package init(_ value: Value?) { self.value = value }
  package func write(to json: inout JSONWriter) {
    if let value { value.write(to: &json) } else { json.word("null") }
  }
}

/// Text that is JSON already.
package struct RawJSON: JSONWritable {
  package let json: [UInt8]
  package init(_ json: [UInt8]) { self.json = json }
  package func write(to json: inout JSONWriter) { json.verbatim(self.json) }
}
