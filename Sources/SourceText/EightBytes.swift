// Eight bytes of a text looked at in one step.

func everyByte(_ byte: UInt8) -> UInt64 {
  UInt64(byte) &* 0x0101_0101_0101_0101
}

/// Taking 1 from each byte borrows, and so sets the high bit, only where the byte is 0 or was above 0x80.
func hasZeroByte(_ eight: UInt64) -> Bool {
  (eight &- everyByte(0x01)) & ~eight & everyByte(0x80) != 0
}

func areASCII(_ eight: UInt64) -> Bool {
  eight & everyByte(0x80) == 0
}

/// Whether all are ASCII that is seen: no control character, no DEL.
func areVisibleASCII(_ eight: UInt64) -> Bool {
  // Beside what is beyond ASCII: what a borrow of 0x20 makes negative, and 0x7F, which 1 more takes beyond ASCII.
  (eight | (eight &- everyByte(0x20)) | (eight &+ everyByte(0x01))) & everyByte(0x80) == 0
}
