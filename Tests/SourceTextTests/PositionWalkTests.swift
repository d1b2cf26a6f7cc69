import SourceText
import TestSupport
import Testing

@Suite struct PositionWalkTests {
  @Test(arguments: PositionEncoding.allCases)
  func walksToWhereTheTableLooks(_ encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 3)
    let text = Array("a é🚀 line\r\nsecond 👩‍👩‍👧 line\rthird\n\n".utf8)
    let table = LineTable(text)
    var walk = PositionWalk(table, text, encoding: encoding)
    for _ in 0..<2000 {
      let offset = Int.random(in: -1...text.count + 1, using: &random)
      #expect(walk.position(of: offset) == table.position(of: offset, in: text, encoding: encoding))
    }
  }
}
