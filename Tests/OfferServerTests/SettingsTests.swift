import Fuzzing
import LanguageServerProtocol
import Testing

private let uri = "file:///w/n.offer"
private let low = "company: HF\nrole: Security Engineer\nregion: Paris\nask: base €79K, equity €155K\n"
private let off = #"{"rules":{"ask-below-floor":"off"}}"#

@Suite struct SettingsTests {
  @Test(arguments: [off, #"{"offer":\#(off)}"#])
  func initializationOptionsServe(options: String) throws {
    var client = try TestClient(options: options)
    client.open(uri, low)
    #expect(client.published() == ["n.offer: "])
  }

  @Test(arguments: [off, #"{"offer":\#(off)}"#])
  func pushedSettingsServeAtOnce(settings: String) throws {
    var client = try TestClient()
    client.open(uri, low)
    #expect(client.published() == ["n.offer: ask-below-floor"])
    client.notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#)
    #expect(client.published() == ["n.offer: "])
    client.notify("workspace/didChangeConfiguration", #"{"settings":{"offer":{}}}"#)
    #expect(client.published() == ["n.offer: ask-below-floor"])
  }

  @Test func settingsArePulled() throws {
    var client = try TestClient(#"{"workspace":{"configuration":true}}"#)
    client.open(uri, low)
    let request = try #require(client.heard.first { $0["method"] == "workspace/configuration" })
    #expect(request["params"].map(text) == #"{"items":[{"section":"offer"}]}"#)
    let id = try #require(request["id"].map(text))
    client.receive([#"{"jsonrpc":"2.0","id":\#(id),"result":[\#(off)]}"#])
    #expect(client.published().last == "n.offer: ")
    client.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
    #expect(client.asked() == ["workspace/configuration"])
  }

  @Test func theFileGoesBeforeTheEditor() throws {
    var client = try TestClient(options: off, files: ["/w/.offer-lsp.json": #"{"rules":{"ask-below-floor":"hint"}}"#])
    client.open(uri, low)
    #expect(client.heard.last?["params"]?["diagnostics"]?.array?.first?["severity"] == 4)
  }

  @Test func aBrokenFileIsToldInItselfAndTheLastGoodOneServes() throws {
    var client = try TestClient(files: ["/w/.offer-lsp.json": off])
    client.open(uri, low)
    #expect(client.published() == ["n.offer: "])
    for (content, expected) in [
      ("{\"rules\":", [".offer-lsp.json: configuration"]), ("{}", [".offer-lsp.json: ", "n.offer: ask-below-floor"]),
    ] {
      client.memory.write("/w/.offer-lsp.json", Array(content.utf8))
      client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///w/.offer-lsp.json","type":2}]}"#)
      #expect(client.published() == expected)
    }
  }

  @Test func aBrokenFileIsPushedToAPullingClientUntilItAsksAboutIt() throws {
    let pulling = #"{"textDocument":{"diagnostic":{}}}"#
    for (method, params) in [
      ("workspace/diagnostic", #"{"previousResultIds":[]}"#),
      ("textDocument/didOpen", #"{"textDocument":{"uri":"file:///w/.offer-lsp.json","languageId":"json","version":1,"text":"{]"}}"#),
    ] {
      var client = try TestClient(pulling, files: ["/w/.offer-lsp.json": "{\"rules\":"])
      client.open(uri, low)
      #expect(client.published() == [".offer-lsp.json: configuration"])
      _ = try client.request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#)
      #expect(client.published() == [])
      if method.hasSuffix("Open") { client.notify(method, params) } else { _ = try client.request(method, params) }
      #expect(client.published() == [".offer-lsp.json: "])
    }
  }

  @Test func whatIsWrongInSettingsIsLogged() throws {
    var client = try TestClient()
    client.notify("workspace/didChangeConfiguration", #"{"settings":{"offer":{"rules":{"no-such-code":"off"}}}}"#)
    #expect(client.heard.contains { $0["method"] == "window/logMessage" })
    client.open(uri, low)
    #expect(client.published() == ["n.offer: ask-below-floor"])
  }

  @Test func aUsersGuideServesAndIsReadAgain() throws {
    let guide = "### Security Engineer | Acme Negotiation Guide\n\n| Region | Base Salary |\n| --- | --- |\n| Paris | €80K-€100K |\n"
    var client = try TestClient(files: ["/w/guides/acme.md": guide])
    client.open(uri, "company: Acme\nrole: Security Engineer\nregion: Paris\nask: base €79K\nfloor: base €1K\n")
    #expect(client.published().last?.contains("ask-below-band") == true)
    client.memory.write("/w/guides/acme.md", Array(guide.replacing("€80K", with: "€70K").utf8))
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///w/guides/acme.md","type":2}]}"#)
    #expect(client.published().last?.contains("ask-below-band") == false)
  }

  @Test func whatIsWatchedIsRegistered() throws {
    var client = try TestClient(#"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#)
    #expect(client.asked() == ["client/registerCapability"])
  }
}
