/// A half-open range of UTF-8 bytes: `start` is in it, `end` is not. Both count from the start of the text that the range speaks of.
///
/// Public, as the few other types that every byte goes through: of what is `package` the compiler inlines nothing in other modules.
public struct TextRange: Hashable, Sendable {
  // No text has two gigabytes, and trees are full of ranges.
  @usableFromInline let first: Int32
  @usableFromInline let limit: Int32

  @inlinable @inline(__always) public var start: Int { Int(first) }
  @inlinable @inline(__always) public var end: Int { Int(limit) }

  /// A range that never runs backwards: an `end` before `start` gives an empty range at `start`.
  @inlinable @inline(__always) public init(_ start: Int, _ end: Int) {
    first = Int32(clamping: start)
    limit = Int32(clamping: max(start, end))
  }

  @inlinable @inline(__always) public init(emptyAt offset: Int) {
    self.init(offset, offset)
  }

  @inlinable @inline(__always) public var count: Int { end - start }
  @inlinable @inline(__always) public var isEmpty: Bool { start == end }

  @inlinable @inline(__always) public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the offset is in the range or right at its end, as a cursor behind a word is.
  @inlinable @inline(__always) public func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }

  @inlinable public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  @inlinable public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  @inlinable @inline(__always) public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  @inlinable @inline(__always) public func shifted(by delta: Int) -> TextRange {
    TextRange(start + delta, end + delta)
  }
}

extension TextRange: Comparable {
  @inlinable public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension [UInt8] {
  /// The bytes of a range, cut to what the text has.
  package subscript(_ range: TextRange) -> ArraySlice<UInt8> {
    let start = Swift.min(Swift.max(0, range.start), count)
    return self[start..<Swift.min(Swift.max(start, range.end), count)]
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  package func string(_ range: TextRange) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}
