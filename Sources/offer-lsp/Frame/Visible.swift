/// Text as it may be shown on a terminal: control characters, and those that turn the direction of writing, as visible signs.
/// One scalar stays one scalar, so that columns keep their meaning.
///
///     "a\u{1B}[31mb" -> "a␛[31mb"
func visible(_ text: String) -> String {
  // Nearly all texts are harmless: look before copying.
  if isHarmless(text) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(visible(scalar)) }
  return String(result)
}

/// Whether no scalar of the text can steer a terminal, told from its bytes: what must be made visible begins with a control
/// character, DEL, C2, E2 80, E2 81, EF BB or F3.
private func isHarmless(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte < 0x20 || byte == 0x7F || byte >= 0xC2 else { continue }
      let next = index < bytes.count ? bytes[index] : 0
      switch byte {
      case 0xC2 where next >= 0xA0: continue
      case 0xE2 where next > 0x81: continue
      // Dashes, quotation marks, the mask's dots, the ellipsis.
      case 0xE2 where next == 0x80 && index + 1 < bytes.count && (0x90..<0xA8).contains(bytes[index + 1]): continue
      case 0xEF where next != 0xBB: continue
      case 0xC2, 0xE2, 0xEF, 0xF3, ..<0x80: return false
      default: continue
      }
    }
    return true
  }
}

private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: "\u{FFFD}"
  default: scalar
  }
}

/// How many columns of a terminal a scalar takes: 0 for what joins the one before, 2 for wide letters and emoji.
func terminalWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// The columns of a terminal that a text takes.
func terminalWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + terminalWidth($1) }
}

/// The text with blanks up to a width; longer text stays whole.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - terminalWidth(text)))
}
