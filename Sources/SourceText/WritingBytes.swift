// Text written piece by piece as UTF-8: reports, messages and figures are put together so, without strings in between.

extension [UInt8] {
  /// In one piece, which is several times faster than as a sequence of bytes.
  ///
  /// Public, for the compiler inlines nothing of what is `package` in other modules.
  @inlinable public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// A whole number in decimal digits.
  package mutating func append(digitsOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    reverse(from: start)
  }

  /// Turns round what stands at the end, in place: reversing a slice would copy all that is in front of it.
  package mutating func reverse(from start: Int) {
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }
}

/// What writes itself as UTF-8.
package protocol UTF8Writable: CustomStringConvertible {
  func write(to text: inout [UInt8])
}

extension String: UTF8Writable {
  package func write(to text: inout [UInt8]) { text.append(self) }
}

extension UTF8Writable {
  package var description: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
