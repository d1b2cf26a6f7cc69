import SourceText
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
