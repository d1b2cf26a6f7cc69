import LanguageServerProtocol
import Testing

private let n = "file:///w/n.offer"
private let low = "company: HF\nrole: Security Engineer\nregion: Paris\nask: base €79K, equity €155K\n"
private let literals = #""codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}}"#

private func actions(_ client: inout TestClient, of uri: String = n, _ context: String = #"{"diagnostics":[]}"#) throws -> [JSONValue] {
  let all = #"{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}"#
  return try client.request("textDocument/codeAction", #"{"textDocument":{"uri":"\#(uri)"},"range":\#(all),"context":\#(context)}"#).array
    ?? []
}

@Suite struct CodeActionRequestTests {
  @Test func aClientWithoutLiteralsGetsCommandsThatApplyTheEdit() throws {
    var client = try TestClient(#"{"workspace":{"applyEdit":true},"textDocument":{"codeAction":{}}}"#)
    client.open(n, low)
    let found = try actions(&client)
    #expect(found.allSatisfy { $0["command"]?.string == "offer.applyAction" && $0["edit"] == nil && $0["kind"] == nil })
    let raise = try #require(found.first { $0["title"]?.string == "Raise base to the floor" })
    _ = client.asked()
    _ = try client.request(
      "workspace/executeCommand", #"{"command":"offer.applyAction","arguments":\#(text(raise["arguments"] ?? .null))}"#)
    let asked = try #require(client.heard.first { $0["method"]?.string == "workspace/applyEdit" })
    #expect(asked["params"]?["edit"]?.applied(to: low, of: n) == low.replacing("€79K", with: "€80K"))
  }

  @Test func aClientThatCanDoNeitherGetsNothing() throws {
    var client = try TestClient(#"{"textDocument":{"codeAction":{}}}"#)
    client.open(n, low)
    #expect(try actions(&client).isEmpty)
  }

  @Test(arguments: [(literals + #","disabledSupport":true"#, true), (literals, false)])
  func whatCannotBeDoneIsShownWithItsReasonWhereTheClientCan(_ support: String, _ isShown: Bool) throws {
    var client = try TestClient(#"{"textDocument":{"codeAction":{\#(support)}}}"#)
    client.open(n, "company: Acme\nlever: Charm\n")
    let disabled = try actions(&client).filter { $0["disabled"] != nil }
    #expect(disabled.compactMap { $0["disabled"]?["reason"]?.string } == (isShown ? ["no guide serves this negotiation"] : []))
    #expect(disabled.allSatisfy { $0["edit"] == nil && $0["command"] == nil })
  }

  @Test(arguments: [
    ("quickfix", "quickfix"), ("source", "source.fixAll.offer"), ("source.fixAll", "source.fixAll.offer"), ("refactor.extract", ""),
  ])
  func onlyTheKindsAskedForComeBack(_ only: String, _ kinds: String) throws {
    var client = try TestClient(#"{"textDocument":{"codeAction":{\#(literals)}}}"#)
    client.open(n, low)
    let found = try actions(&client, #"{"diagnostics":[],"only":["\#(only)"]}"#)
    #expect(Set(found.compactMap { $0["kind"]?.string }) == Set([kinds].filter { !$0.isEmpty }))
  }

  @Test func whatAnActionChangesElsewhereIsAnnotated() throws {
    let note = "company: Mistral AI\nregion: Paris\ndraft: m.md\n"
    let mail = "Hi,\n\nOn Monday Camille wrote:\n> We offer a base of €92K and €120K of equity over 4 years.\n"
    let edits = #""workspaceEdit":{"documentChanges":true,"changeAnnotationSupport":{}}"#
    var client = try TestClient(
      #"{"workspace":{\#(edits)},"textDocument":{"codeAction":{\#(literals),"honorsChangeAnnotations":true}}}"#, files: ["/w/n.offer": note]
    )
    client.open("file:///w/m.md", mail)
    let record = try #require(
      try actions(&client, of: "file:///w/m.md").first { $0["title"]?.string == "Record the quoted offer in the note" })
    #expect(record["edit"]?.applied(to: note, of: n).contains("base €92K, equity €120K over 4 years") == true)
    let annotation = record["edit"]?["changeAnnotations"]?["0"]
    #expect(text(annotation ?? .null) == #"{"label":"Record the quoted offer in the note","needsConfirmation":true}"#)
  }
}
