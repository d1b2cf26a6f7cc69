import LanguageServerProtocol
import Testing

@Suite struct OneBatchTests {
  /// A client may send everything at once: the mail's tie must be known before the batch ends.
  @Test func aRequestAboutADraftKnowsTheNoteOpenedJustBefore() throws {
    var client = try TestClient()
    func open(_ name: String, _ text: String) -> String {
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///w/\#(name)","languageId":"x","version":1,"text":\#(json(text))}}}"#
    }
    client.receive([
      open("n.offer", "company: Mistral\nregion: Paris\nask: base €100K, equity €175K\ndraft: m.md\n"),
      open("m.md", "My ask is €100K base.\n"),
      #"{"jsonrpc":"2.0","id":"h","method":"textDocument/hover","params":{"textDocument":{"uri":"file:///w/m.md"},"position":{"line":0,"character":12}}}"#,
    ])
    let answer = try #require(client.heard.first { $0["id"] == .string("h") })
    #expect(answer["result"]?["contents"]?["value"]?.string?.contains("base €100K") == true, "\(text(answer))")
  }
}
