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

private func everyByte(_ byte: UInt8) -> UInt64 {
  UInt64(byte) &* 0x0101_0101_0101_0101
}

/// Taking 1 from each byte borrows, and so sets the high bit, only where the byte is 0 or was above 0x80.
private func hasZeroByte(_ eight: UInt64) -> Bool {
  (eight &- everyByte(0x01)) & ~eight & everyByte(0x80) != 0
}
