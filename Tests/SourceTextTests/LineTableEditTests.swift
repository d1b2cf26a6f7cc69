import SourceText
import Testing

/// Edits of a text made of letters and line ends, cut and joined everywhere: the table that follows them is the table of
/// the text they give.
@Test(arguments: 0..<40)
func lineTablesFollowEdits(seed: UInt64) {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }
  let pieces = ["", "a", "\r", "\n", "\r\n", "b\nc", "\n\r", "é\r\r\n"]
  var text: [UInt8] = []
  var lines = LineTable(text)
  for _ in 0..<200 {
    let start = random(text.count + 1)
    let range = TextRange(start, start + random(min(4, text.count - start + 1)))
    text.replaceSubrange(range.start..<range.end, with: Array(pieces[random(pieces.count)].utf8))
    lines.replace(range, giving: text)
    #expect(lines == LineTable(text))
  }
}
