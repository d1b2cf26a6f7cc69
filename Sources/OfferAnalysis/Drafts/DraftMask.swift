internal import Compensation
internal import SourceText

/// A block of prose as readers of words see it: of the same length, without what is no prose.
///
/// Line ends, marks of quoting and emphasis and comments become blanks; code, links' addresses and struck-out text become `_`,
/// which is no word and parts what stands around it.
///
///     "I need **€100K**\n  base, see https://x.org"  ->  "I need   €100K     base, see _____________"
func maskedProse(_ text: [UInt8], _ range: TextRange) -> [UInt8] {
  var masker = ProseMasker(Array(text[range]))
  masker.mask()
  return masker.text
}

private let blank: UInt8 = 0x20
private let barrier = UInt8(ascii: "_")

private struct ProseMasker {
  let bytes: Bytes
  var text: [UInt8]

  init(_ source: [UInt8]) {
    bytes = Bytes(source)
    text = source
  }

  private subscript(_ offset: Int) -> UInt8 { bytes[offset] }

  private mutating func fill(_ start: Int, _ end: Int, _ byte: UInt8) {
    for position in max(0, start)..<max(max(0, start), min(end, text.count)) { text[position] = byte }
  }

  mutating func mask() {
    var position = 0
    while position < text.count {
      position = max(position + 1, step(position))
    }
  }

  /// Masks what starts at the offset and gives the place to go on.
  private mutating func step(_ position: Int) -> Int {
    switch bytes[position] {
    case 0x0A, 0x0D, 0x09, UInt8(ascii: "*"):
      text[position] = blank
    case UInt8(ascii: "`"):
      guard let close = find("`", from: position + 1) else { return position + 1 }
      fill(position, close + 1, barrier)
      return close + 1
    case UInt8(ascii: "."):
      // Dots that lead from a name to its figure end no sentence.
      var end = position
      while self[end] == UInt8(ascii: ".") { end += 1 }
      guard end - position > 3 else { return end }
      fill(position, end, blank)
      text[position] = UInt8(ascii: ":")
      return end
    case UInt8(ascii: "~") where self[position + 1] == UInt8(ascii: "~"):
      guard let close = find("~~", from: position + 2) else { return position + 2 }
      fill(position, close + 2, barrier)
      return close + 2
    case UInt8(ascii: "_") where !(self[position - 1].isWordByte && self[position + 1].isWordByte):
      text[position] = blank
    case UInt8(ascii: "<"): return maskTag(position)
    case UInt8(ascii: "]") where self[position + 1] == UInt8(ascii: "("):
      guard let close = find(")", from: position + 2) else { return position + 1 }
      fill(position + 1, close + 1, barrier)
      return close + 1
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "m"), UInt8(ascii: "H"), UInt8(ascii: "f"):
      return maskAddress(position)
    case UInt8(ascii: "@"): return maskMailAddress(position)
    default: break
    }
    return position + 1
  }

  private mutating func maskTag(_ position: Int) -> Int {
    if bytes.has("<!--", at: position) {
      let end = bytes.draftOffset(of: "-->", from: position + 4).map { $0 + 3 } ?? text.count
      fill(position, end, blank)
      return end
    }
    let next = self[position + 1]
    guard next.isASCIILetter || next == UInt8(ascii: "/"), let close = find(">", from: position + 1), close - position < 200 else {
      return position + 1
    }
    fill(position, close + 1, blank)
    return close + 1
  }

  private mutating func maskAddress(_ position: Int) -> Int {
    guard !self[position - 1].isWordByte else { return position + 1 }
    let isAddress = (["https://", "http://", "www.", "mailto:", "file://", "ftp://"] as [StaticString]).contains {
      bytes.has($0, at: position)
    }
    guard isAddress else { return position + 1 }
    var end = position
    while end < text.count, self[end] > 0x20, self[end] != UInt8(ascii: ")"), self[end] != UInt8(ascii: ">"), self[end] != UInt8(ascii: "]")
    {
      end += 1
    }
    while end > position, self[end - 1] == UInt8(ascii: ".") || self[end - 1] == UInt8(ascii: ",") { end -= 1 }
    fill(position, end, barrier)
    return end
  }

  private mutating func maskMailAddress(_ position: Int) -> Int {
    var start = position
    while isAddressByte(self[start - 1]) { start -= 1 }
    var end = position + 1
    while isAddressByte(self[end]) { end += 1 }
    guard start < position, end > position + 1 else { return position + 1 }
    fill(start, end, barrier)
    return end
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }

  private func find(_ needle: StaticString, from start: Int) -> Int? {
    // What spans more than this is no code or link of one paragraph, and looking further for each mark would cost the square.
    let limit = min(text.count, start + 2_000)
    return Bytes(bytes.text, end: limit).draftOffset(of: needle, from: start)
  }
}
