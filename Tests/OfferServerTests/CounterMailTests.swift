import LanguageServerProtocol
import Testing

private let n = "file:///w/n.offer"
private let note = "company: Mistral AI\nregion: Paris\nask: base €100K, equity €175K\n\ncompany: HF\n"
private let creates = #"{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}}}"#

private func mail(_ capabilities: String, of uri: String = n, files: [String: String] = [:]) throws -> JSONValue {
  var client = try TestClient(capabilities, files: files)
  client.open(uri, note)
  _ = client.asked()
  _ = try client.request(
    "workspace/executeCommand",
    #"{"command":"offer.draftCounter","arguments":[{"uri":"\#(uri)","position":{"line":0,"character":0}}]}"#)
  return client.heard.first { $0["method"]?.string == "workspace/applyEdit" }?["params"]?["edit"] ?? .null
}

@Suite struct CounterMailTests {
  @Test func isAFileThatTheNoteNamesWhereTheClientMakesFiles() throws {
    let edit = try mail(creates)
    let file = "file:///w/mistral-ai-counter.md"
    #expect(text(edit["documentChanges"]?.array?.first ?? .null) == #"{"kind":"create","uri":"\#(file)"}"#)
    #expect(edit.applied(to: "", of: file).hasPrefix("Subject: "))
    #expect(edit.applied(to: note, of: n) == note.replacing("€175K\n", with: "€175K\ndraft: mistral-ai-counter.md\n"))
  }

  @Test func takesANameThatIsFree() throws {
    let edit = try mail(creates, files: ["/w/mistral-ai-counter.md": "", "/w/mistral-ai-counter-2.md": ""])
    #expect(edit["documentChanges"]?.array?.first?["uri"] == "file:///w/mistral-ai-counter-3.md")
  }

  @Test(arguments: [(#"{"workspace":{"applyEdit":true}}"#, n), (creates, "untitled:Note.offer")])
  func standsInTheNoteOtherwise(_ capabilities: String, _ uri: String) throws {
    let written = try mail(capabilities, of: uri).applied(to: note, of: uri)
    #expect(written.contains("€175K\n? write a counter mail\n! Subject: "))
    #expect(written.hasSuffix("\n\ncompany: HF\n"))
  }
}
