import SourceText
import TestSupport
import Testing

/// Line ends whole and in halves, and letters of each length.
private let snippets = [
  "", "a", "\r", "\n", "\r\n", "b\nc", "\n\r", "é\r\r\n", "🚀", "e\u{301}\n", "\u{2028}", "\t", "long enough for a piece of its own\n",
]

/// Edits of a text, cut and joined everywhere: after each it has the bytes, the lines and the columns of the text that the edits give.
@Test(arguments: 0..<60)
func editedTextsAreTheTextTheirEditsGive(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  var text: [UInt8] = []
  var edited = EditedText(text, pieceLength: [1, 2, 7, 64][Int(seed % 4)])
  for step in 0..<400 {
    let start = Int.random(in: 0...text.count, using: &random)
    let range = TextRange(start, min(text.count, start + Int.random(in: 0...(step % 5 == 0 ? 30 : 4), using: &random)))
    let replacement = Array((snippets.randomElement(using: &random) ?? "").utf8)
    text.replaceSubrange(range.start..<range.end, with: replacement)
    edited.replace(range, with: replacement)
    let table = LineTable(text)
    #expect(edited.bytes == text)
    #expect(edited.lineCount == table.lineCount)
    let offset = Int.random(in: -2...text.count + 2, using: &random)
    #expect(edited.line(at: offset) == table.line(at: max(0, offset)))
    #expect(edited.byte(at: offset) == (text.indices.contains(offset) ? text[offset] : nil))
    let other = TextRange(offset, Int.random(in: 0...text.count + 2, using: &random))
    #expect(edited.bytes(in: other) == Array(text[TextRange(max(0, other.start), other.end)]))
    for encoding in PositionEncoding.allCases {
      #expect(edited.position(of: offset, encoding: encoding) == table.position(of: offset, in: text, encoding: encoding))
      let place = Position(
        line: Int.random(in: -1...table.lineCount + 1, using: &random), character: Int.random(in: -1...12, using: &random))
      #expect(edited.offset(of: place, encoding: encoding) == table.offset(of: place, in: text, encoding: encoding))
    }
  }
}

@Test(arguments: PositionEncoding.allCases)
func walksGoWhereThePositionsAre(_ encoding: PositionEncoding) {
  var random = SeededGenerator(seed: 5)
  let text = Array(repeating: "a é🚀 line\r\nsecond 👩‍👩‍👧 line\rthird\n\n", count: 20).joined()
  let edited = EditedText(Array(text.utf8), pieceLength: 40)
  var walk = edited.walk(encoding)
  for _ in 0..<2000 {
    let offset = Int.random(in: -1...text.utf8.count + 1, using: &random)
    #expect(walk.position(of: offset) == edited.position(of: offset, encoding: encoding))
  }
}
