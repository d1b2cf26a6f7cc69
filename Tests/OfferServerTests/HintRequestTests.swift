import LanguageServerProtocol
import Testing

private let n = "file:///w/n.offer"
private let note = "company: HF\nregion: Paris\nask: base €98K, equity €155K over 4 years\n? what now\n"

@Suite struct HintRequestTests {
  @Test(arguments: [
    ("{}", "plaintext", false), (#"{"textDocument":{"hover":{"contentFormat":["markdown","plaintext"]}}}"#, "markdown", true),
    (#"{"textDocument":{"hover":{"contentFormat":["plaintext","markdown"]}}}"#, "plaintext", false),
  ])
  func hoverComesInTheFormThatIsRead(_ capabilities: String, _ kind: String, _ hasMarks: Bool) throws {
    var client = try TestClient(capabilities)
    client.open(n, note)
    let hover = try client.request("textDocument/hover", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":1,"character":9}}"#)
    #expect(hover["contents"]?["kind"] == .string(kind))
    #expect(hover["contents"]?["value"]?.string?.contains("**") == hasMarks)
    #expect(text(hover["range"] ?? .null) == #"{"end":{"character":13,"line":1},"start":{"character":8,"line":1}}"#)
  }

  @Test func nothingToSayIsNull() throws {
    var client = try TestClient()
    client.open(n, "\n")
    #expect(try client.request("textDocument/hover", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":0,"character":0}}"#) == .null)
  }

  @Test func hintsStandAtLineEndsInTheClientsUnits() throws {
    var client = try TestClient()
    client.open(n, note.replacing("over 4 years", with: "over 4 years # 🚀"))
    let range = #"{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}"#
    let hints = try client.request("textDocument/inlayHint", #"{"textDocument":{"uri":"\#(n)"},"range":\#(range)}"#)
    let drawn = (hints.array ?? []).map { text($0["position"] ?? .null) + " " + ($0["label"]?.string ?? "") }
    #expect(drawn.first == #"{"character":46,"line":2} = €136.75K a year"#)
    // The question shows the first line of its answer.
    #expect(drawn.count == 2 && drawn.last?.hasPrefix(#"{"character":10,"line":3} Stay with"#) == true)
  }

  @Test func hintsCanBeTurnedOff() throws {
    var client = try TestClient(options: #"{"inlayHints":false}"#)
    client.open(n, note)
    let range = #"{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}"#
    #expect(try client.request("textDocument/inlayHint", #"{"textDocument":{"uri":"\#(n)"},"range":\#(range)}"#) == .array([]))
  }

  @Test func aLensRunsWhatItSays() throws {
    var client = try TestClient(#"{"workspace":{"applyEdit":true}}"#)
    client.open(n, note)
    let lenses = try client.request("textDocument/codeLens", #"{"textDocument":{"uri":"\#(n)"}}"#).array ?? []
    let titles = lenses.compactMap { $0["command"]?["title"]?.string }
    #expect(titles == ["ask €136.75K a year · holds the floor · 86.7 % of the band", "draft a counter mail", "answer"])
    for lens in lenses.dropFirst() {
      _ = client.asked()
      let command = try #require(lens["command"])
      _ = try client.request("workspace/executeCommand", text(command))
      #expect(client.asked() == ["workspace/applyEdit"], "\(command["title"]?.string ?? "")")
    }
  }
}
