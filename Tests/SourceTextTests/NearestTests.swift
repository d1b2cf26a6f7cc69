import SourceText
import TestSupport
import Testing

@Test(arguments: [
  ("flor", ["floor"]), ("foler", []), ("ofer", ["offer"]), ("OFFRE", ["offer"]), ("askk", ["ask"]), ("xyz", []), ("", []),
  ("deadlin", ["deadline"]), ("competnig", ["competing"]),
])
func nearestWords(typed: String, expected: [String]) {
  #expect(nearest(to: typed, in: ["floor", "offer", "ask", "deadline", "competing"]) == expected)
}

@Test func severalEquallyNearKeepTheirOrder() {
  #expect(nearest(to: "cat", in: ["bat", "hat", "dog"]) == ["bat", "hat"])
  #expect(nearest(to: String(repeating: "a", count: 100_000), in: ["a"]).isEmpty)
}

@Test func lettersOutsideASCIICountAsOne() {
  #expect(nearest(to: "prähmie", in: ["prämie", "ärger"]) == ["prämie"])
  #expect(nearest(to: "ärgre", in: ["prämie", "ärger"]) == ["ärger"])
}

/// Short words of three letters only, so that slips of all kinds come together.
@Test func aDistanceIsThatOfTheWholeTable() {
  var random = SeededGenerator(seed: 11)
  func word() -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
  }
  for _ in 0..<3000 {
    let (a, b) = (word(), word())
    let distance = wholeTable(a, b)
    #expect(editDistance(a, b) == distance)
    #expect((editDistance(a, b, atMost: 2) <= 2) == (distance <= 2))
  }
}

private func wholeTable(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count {
    for j in 0...b.count {
      if i == 0 || j == 0 {
        table[i][j] = i + j
        continue
      }
      table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1) }
    }
  }
  return table[a.count][b.count]
}
