import LanguageServerProtocol
import Testing

private let n = "file:///w/n.offer"
private let other = "company: HF\nregion: Paris\nlever: Pre-IPO Equity Maximization\n"

@Suite struct ReferencesTests {
  /// A note with a cursor, and every place that names the same, in all notes.
  @Test(arguments: [
    (
      "company: Hugging $0Face\nregion: Paris\n\ncompany: Mistral AI\ncompeting hf 2026-11-01: base €90K\ndeadline Hugging Face: 2026-12-01\n",
      ["n.offer 0 Hugging Face", "n.offer 4 hf", "n.offer 5 Hugging Face", "b.offer 0 HF"]
    ),
    ("company: HF\nregion: $0paris\n\ncompany: Mistral AI\nregion: Paris\n", ["n.offer 1 paris", "b.offer 1 Paris"]),
    (
      "company: HF\nlever: $0Pre-IPO equity maximization\n",
      ["n.offer 1 Pre-IPO equity maximization", "b.offer 2 Pre-IPO Equity Maximization"]
    ),
    ("company: HF\nnote: $0Paris\n", []),
    ("company: Nobody$0 & Co\ncompeting Nobody & Co: base €1K\n", ["n.offer 0 Nobody & Co", "n.offer 1 Nobody & Co"]),
  ])
  func everyUseOfAName(_ marked: String, _ expected: [String]) throws {
    var client = try TestClient(files: ["/w/b.offer": other])
    let (note, position) = cursor(in: marked)
    client.open(n, note)
    let found = try client.request(
      "textDocument/references", #"{"textDocument":{"uri":"\#(n)"},"position":\#(position),"context":{"includeDeclaration":true}}"#)
    #expect(drawn(found, [n: note, "file:///w/b.offer": other]) == expected)
  }

  @Test func openingANegotiationIsADeclaration() throws {
    var client = try TestClient()
    let (note, position) = cursor(in: "company: $0HF\n\ncompany: Mistral AI\ncompeting HF: base €90K\n")
    client.open(n, note)
    let found = try client.request(
      "textDocument/references", #"{"textDocument":{"uri":"\#(n)"},"position":\#(position),"context":{"includeDeclaration":false}}"#)
    #expect(drawn(found, [n: note]) == ["n.offer 3 HF"])
    let marks = try client.request("textDocument/documentHighlight", #"{"textDocument":{"uri":"\#(n)"},"position":\#(position)}"#)
    #expect(marks.array?.map { $0["kind"]?.int } == [3, 2])
  }
}
