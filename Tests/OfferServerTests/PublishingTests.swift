import LanguageServerProtocol
import Testing

private let uri = "file:///w/n.offer"
private let versions = #"{"textDocument":{"publishDiagnostics":{"versionSupport":true}}}"#
private let pulling = #"{"workspace":{"diagnostics":{"refreshSupport":true}},"textDocument":{"diagnostic":{}}}"#
private let fine = "company: HF\nrole: Security Engineer\nregion: Paris\nask: base €98K, equity €155K\n"
private let low = "company: HF\nrole: Security Engineer\nregion: Paris\nask: base €79K, equity €155K\n"

@Suite struct PublishingTests {
  @Test func openingAlwaysTells() throws {
    var client = try TestClient(versions)
    client.open(uri, fine, version: 4)
    #expect(client.published() == ["n.offer 4: "])
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#)
    #expect(client.published() == ["n.offer: "])
    client.open(uri, fine, version: 9)
    #expect(client.published() == ["n.offer 9: "])
  }

  @Test func aBatchIsToldOfOnceWithTheNewestVersion() throws {
    var client = try TestClient(versions)
    client.open(uri, fine)
    _ = client.published()
    client.receive(
      (2...5).map {
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(uri)","version":\#($0)},"contentChanges":[{"text":\#(json($0 == 5 ? low : fine))}]}}"#
      })
    #expect(client.published() == ["n.offer 5: ask-below-floor"])
  }

  @Test func unchangedListsAreToldAgainOnlyToThoseWhoCountVersions() throws {
    for (capabilities, expected) in [(versions, ["n.offer 2: ask-below-floor"]), ("{}", [])] {
      var client = try TestClient(capabilities)
      client.open(uri, low)
      _ = client.published()
      client.edit(uri, line: 0, 9..<11, "HF", version: 2)
      #expect(client.published() == expected)
    }
  }

  @Test func nothingIsPushedToAClientThatPulls() throws {
    var client = try TestClient(pulling)
    client.open(uri, low)
    #expect(client.published().isEmpty)
    let report = try client.request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#)
    #expect(report["items"]?.array?.compactMap { $0["code"]?.string } == ["ask-below-floor"])
    let id = try #require(report["resultId"]?.string)
    let again = try client.request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"},"previousResultId":"\#(id)"}"#)
    #expect(text(again) == #"{"kind":"unchanged","resultId":"\#(id)"}"#)
  }

  @Test func theWorkspaceIsToldOfInParts() throws {
    let files = Dictionary(uniqueKeysWithValues: (100..<230).map { ("/w/\($0).offer", low) })
    var client = try TestClient(pulling, files: files)
    let result = try client.request("workspace/diagnostic", #"{"previousResultIds":[],"partialResultToken":"p","workDoneToken":"w"}"#)
    #expect(result["items"]?.array?.isEmpty == true)
    let parts = client.heard.filter { $0["params"]?["token"] == "p" }
    #expect(parts.map { $0["params"]?["value"]?["items"]?.array?.count } == [64, 64, 2])
    let kinds = client.heard.filter { $0["params"]?["token"] == "w" }.compactMap { $0["params"]?["value"]?["kind"]?.string }
    #expect(kinds == ["begin", "report", "report", "end"])
    let first = parts.first?["params"]?["value"]?["items"]?.array?.first
    #expect(first?["uri"] == "file:///w/100.offer")
    #expect(first?["items"]?.array?.compactMap { $0["code"]?.string } == ["ask-below-floor"])
  }

  @Test func cancelledWorkIsAnsweredOnce() throws {
    var client = try TestClient(pulling, files: ["/w/a.offer": low])
    client.receive([#"{"jsonrpc":"2.0","id":"x","method":"workspace/diagnostic","params":{"previousResultIds":[]}}"#])
    client.notify("$/cancelRequest", #"{"id":"x"}"#)
    client.finishWork()
    #expect(client.heard.filter { $0["id"] == "x" }.map { $0["error"]?["code"] } == [-32800])
  }
}

@Suite struct QuietWhileTypingTests {
  /// `ask: base €9` with more typed behind it.
  private func typing(_ capabilities: String = "{}") throws -> TestClient {
    var client = try TestClient(capabilities)
    client.open(uri, "company: HF\nrole: Security Engineer\nregion: Paris\nask: base €98, equity €155K\n")
    _ = client.published()
    return client
  }

  @Test func aFigureIsNotJudgedWhileItIsTyped() throws {
    var client = try typing()
    client.edit(uri, line: 3, 13..<13, "0", version: 2)
    #expect(!client.published().contains { $0.contains("ask-below-floor") })
    client.wait(.milliseconds(200))
    #expect(client.published().isEmpty)
    client.wait(.milliseconds(150))
    #expect(client.published() == ["n.offer: ask-below-floor"])
  }

  @Test func theTokensEndAndEditsElsewhereEndTheWait() throws {
    for (column, character) in [(14, " "), (14, ","), (0, "#")] {
      var client = try typing()
      client.edit(uri, line: 3, 13..<13, "0", version: 2)
      _ = client.published()
      client.edit(uri, line: column == 0 ? 0 : 3, column..<column, character == "#" ? "# \n" : character, version: 3)
      #expect(client.published() == ["n.offer: ask-below-floor"])
    }
  }

  @Test func whatIsPastedIsJudgedAtOnce() throws {
    var client = try typing()
    client.edit(uri, line: 3, 10..<13, "€79K", version: 2)
    #expect(client.published().last?.contains("ask-below-floor") == true)
  }

  @Test func pullAndPushAgreeOnWhatIsHeld() throws {
    var client = try typing(pulling)
    client.edit(uri, line: 3, 13..<13, "0", version: 2)
    func codes() throws -> [String] {
      let report = try client.request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#)
      return report["items"]?.array?.compactMap { $0["code"]?.string } ?? []
    }
    #expect(try codes() == [])
    _ = client.asked()
    client.wait(.milliseconds(301))
    #expect(client.asked() == ["workspace/diagnostic/refresh"])
    #expect(try codes() == ["ask-below-floor"])
  }
}
