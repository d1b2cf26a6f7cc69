/// A view of UTF-8 bytes with reads that never leave it.
///
/// Readers hold one of these and an offset; whatever lies outside reads as 0, which no reader accepts as text.
/// Public, for the compiler inlines nothing of what is `package` in other modules.
public struct Bytes: Sendable {
  public let text: [UInt8]
  public let end: Int

  @inlinable public init(_ text: [UInt8], end: Int? = nil) {
    self.text = text
    self.end = min(end ?? text.count, text.count)
  }

  @inlinable @inline(__always) public subscript(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < end ? text[offset] : 0
  }

  /// The length of the blank at the offset: a space, a tab, a no-break space, a narrow or thin one; 0 where there is none.
  @inlinable @inline(__always) public func blank(at offset: Int) -> Int {
    switch self[offset] {
    case 0x20, 0x09: 1
    case 0xC2: self[offset + 1] == 0xA0 ? 2 : 0
    case 0xE2: self[offset + 1] == 0x80 && (self[offset + 2] == 0xAF || self[offset + 2] == 0x89) ? 3 : 0
    default: 0
    }
  }

  /// The first offset from here on that is no blank.
  @inlinable public func skippingBlanks(_ offset: Int) -> Int {
    var offset = offset
    while true {
      let length = blank(at: offset)
      if length == 0 { return offset }
      offset += length
    }
  }

  /// Whether a text of ASCII lower case stands at the offset, in any case of letters.
  @inlinable public func has(_ lowercase: StaticString, at offset: Int) -> Bool {
    let count = lowercase.utf8CodeUnitCount
    guard offset >= 0, offset + count <= end else { return false }
    for index in 0..<count where self[offset + index].asciiLowercased != lowercase.utf8Start[index] { return false }
    return true
  }

  /// The end of the run of ASCII letters that starts here; the offset itself where there is none.
  @inlinable public func endOfLetters(_ offset: Int) -> Int {
    var offset = offset
    while self[offset].isASCIILetter { offset += 1 }
    return offset
  }
}

extension UInt8 {
  @inlinable @inline(__always) public var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inlinable @inline(__always) public var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  @inlinable @inline(__always) public var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// A byte of a word: an ASCII letter or digit, or part of a letter beyond ASCII.
  @inlinable @inline(__always) public var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
