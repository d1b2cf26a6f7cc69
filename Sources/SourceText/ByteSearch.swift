/// The offset of the first byte that ends a line (LF or CR) at or behind `start`; the text's length where none does.
///
/// Eight bytes are looked at in one step: every text is searched for its line ends before anything else.
package func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var position = start
  while position + 8 <= bytes.count {
    let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    if hasZeroByte(eight ^ everyByte(0x0A)) || hasZeroByte(eight ^ everyByte(0x0D)) { break }
    position += 8
  }
  while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
  return position
}

/// The offset of the first such byte in a range of a text; the range's end where there is none.
package func firstOffset(of byte: UInt8, in text: [UInt8], _ range: TextRange) -> Int {
  text.withUnsafeBytes { raw in
    let end = min(range.end, raw.count)
    var position = max(0, range.start)
    while position + 8 <= end {
      let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if hasZeroByte(eight ^ everyByte(byte)) { break }
      position += 8
    }
    while position < end, raw[position] != byte { position += 1 }
    return min(position, range.end)
  }
}

/// The first run of bytes at or behind `start` that has others than ASCII: from one of eight bytes that are not all ASCII to the
/// next eight that are. nil where there are no others. A code point is never cut.
package func firstRunBeyondASCII(in text: [UInt8], from start: Int) -> Range<Int>? {
  text.withUnsafeBytes { raw in
    func isASCII(_ position: Int) -> Bool {
      raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & everyByte(0x80) == 0
    }
    var first = max(0, start)
    while first + 8 <= raw.count, isASCII(first) { first += 8 }
    guard first < raw.count else { return nil }
    var end = min(first + 8, raw.count)
    while end + 8 <= raw.count, !isASCII(end) { end += 8 }
    // Fewer than eight are left: they belong to the run.
    return first..<(end + 8 <= raw.count ? end : raw.count)
  }
}
