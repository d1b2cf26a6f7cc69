import SourceText
import TestSupport
import Testing

/// Texts of whole and cut code points, of every length up to several steps of eight bytes.
@Test func runsBeyondASCIIAreValidWhereTheTextIs() {
  var random = SeededGenerator(seed: 12)
  let parts: [[UInt8]] =
    ["a", "bcdefgh", "€", "é", "👩", "\n"].map { Array($0.utf8) } + [[0xE2], [0x82, 0xAC], [0xC3], [0xF0, 0x9F], [0xFF], [0x80]]
  var valid = 0
  for _ in 0..<20_000 {
    // Half of the texts have whole code points only.
    let known = Bool.random(using: &random) ? parts[..<6] : parts[...]
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) { text += known.randomElement(using: &random) ?? [] }
    var start = 0
    var isValid = true
    while let run = firstRunBeyondASCII(in: text, from: start) {
      #expect(text[start..<run.lowerBound].allSatisfy { $0 < 0x80 })
      #expect(run.upperBound > start)
      isValid = isValid && String(validating: text[run], as: UTF8.self) != nil
      start = run.upperBound
    }
    #expect(text[start...].allSatisfy { $0 < 0x80 })
    #expect(isValid == (String(validating: text, as: UTF8.self) != nil))
    if isValid { valid += 1 }
  }
  #expect((5000...15_000).contains(valid))
}

@Test func bytesAreFoundWhereTheyStandFirst() {
  var random = SeededGenerator(seed: 13)
  let letters: [UInt8] = [0x0A, 0x0D, 0x23, 0x8A, 0x61]
  for _ in 0..<5000 {
    let text: [UInt8] = (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
    let start = Int.random(in: 0...text.count, using: &random)
    let range = TextRange(start, Int.random(in: start...text.count, using: &random))
    let sign = text.indices.first { range.contains($0) && text[$0] == 0x23 }
    #expect(firstOffset(of: 0x23, in: text, range) == sign ?? range.end)
    let found = text.withUnsafeBufferPointer { lineEnd(in: $0, from: start) }
    let end = text.indices.first { $0 >= start && (text[$0] == 0x0A || text[$0] == 0x0D) }
    #expect(found == end ?? text.count)
  }
}

@Test(arguments: [
  (0, 0, 0, 0), (3, 1, 3, 3), (-5, -9, -5, -5), (.max, .min, Int(Int32.max), Int(Int32.max)), (.min, .max, Int(Int32.min), Int(Int32.max)),
])
func rangesHoldAnyNumbers(start: Int, end: Int, heldStart: Int, heldEnd: Int) {
  let range = TextRange(start, end)
  #expect(range.start == heldStart && range.end == heldEnd)
}
