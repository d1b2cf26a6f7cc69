/// Text as it may be shown on a terminal or in an editor: control characters, and those that turn the direction of writing,
/// as visible signs. One scalar stays one scalar, so that columns keep their meaning.
///
///     "a\u{1B}[31mb" -> "a␛[31mb"
package func visible(_ text: String) -> String {
  replacing(text) { $0 }
}

/// The same of text in lines: line ends and tabs stay.
package func visibleLines(_ text: String) -> String {
  replacing(text) { $0 == "\n" || $0 == "\r" || $0 == "\t" ? nil : $0 }
}

/// Appends text as `visible` shows it.
package func appendVisible(_ text: [UInt8], to bytes: inout [UInt8]) {
  if text.withUnsafeBufferPointer(isHarmless) {
    bytes += text
  } else {
    bytes.append(visible(String(decoding: text, as: UTF8.self)))
  }
}

/// Whether a scalar moves the cursor, turns the direction of writing or cannot be seen at all.
package func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
    0xE0000...0xE007F:
    true
  default: false
  }
}

private func replacing(_ text: String, _ chosen: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
  // Nearly all texts are harmless: look before copying.
  var copy = text
  if copy.withUTF8(isHarmless) { return copy }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(chosen(scalar).map(sign) ?? scalar) }
  return String(result)
}

private func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  default: isHidden(scalar) ? "\u{FFFD}" : scalar
  }
}

/// Whether no scalar of the text is hidden, told from its bytes: what is begins with a control character, DEL, C2, D8 9C, E1 A0,
/// E2 80, E2 81, EF BB, EF BF or F3. At times says no to what is harmless.
private func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = 0
  while index < bytes.count {
    if index + 8 <= bytes.count, areVisibleASCII(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
      index += 8
      continue
    }
    let byte = bytes[index]
    index += 1
    guard byte < 0x20 || byte == 0x7F || byte >= 0xC2 else { continue }
    let next = index < bytes.count ? bytes[index] : 0
    switch byte {
    case 0xC2 where next >= 0xA0: continue
    case 0xE2 where next > 0x81: continue
    // Dashes, quotation marks, the mask's dots, the ellipsis.
    case 0xE2 where next == 0x80 && index + 1 < bytes.count && (0x90..<0xA8).contains(bytes[index + 1]): continue
    case 0xEF where next != 0xBB && next != 0xBF: continue
    case 0xD8 where next != 0x9C: continue
    case 0xE1 where next != 0xA0: continue
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3, ..<0x80: return false
    default: continue
    }
  }
  return true
}
