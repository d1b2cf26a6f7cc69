import Fuzzing
import LanguageServerProtocol
import Testing

private let mail = "file:///w/m.md"
private let ignores = "file:///w/.offer-lsp-ignore.json"
private let noteText = "company: Mistral AI\nregion: Paris\nfloor: total €138K\ndraft: m.md\n"
private let mailText = "Hi,\n\nmy floor is €138K total comp.\n"
private let capabilities =
  #"{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}},"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#

/// "Ignore here", as the client is offered it.
private func ignoreHere(_ client: inout TestClient) throws -> JSONValue? {
  let range = #"{"start":{"line":2,"character":13},"end":{"line":2,"character":13}}"#
  let actions = try client.request(
    "textDocument/codeAction", #"{"textDocument":{"uri":"\#(mail)"},"range":\#(range),"context":{"diagnostics":[]}}"#)
  return actions.array?.first { $0["title"]?.string == "Ignore floor-disclosed here" }
}

@Suite struct IgnoreFileTests {
  @Test func ignoreHereMakesTheFileAndTheFindingGoes() throws {
    var client = try TestClient(capabilities, files: ["/w/n.offer": noteText])
    client.open(mail, mailText)
    #expect(client.published().last == "m.md: floor-disclosed")
    let edit = try #require(try ignoreHere(&client)?["edit"])
    #expect(text(edit["documentChanges"]?.array?.first ?? .null) == #"{"kind":"create","uri":"\#(ignores)"}"#)
    let file = edit.applied(to: "", of: ignores)
    #expect(file.contains(#""code": "floor-disclosed""#) && file.contains("meant so in m.md, ") && !file.contains("138"))
    client.memory.write("/w/.offer-lsp-ignore.json", Array(file.utf8))
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(ignores)","type":1}]}"#)
    #expect(client.published() == ["m.md: "])
    client.edit(mail, line: 2, 13..<17, "142K", version: 2)
    #expect(client.published().contains("m.md: floor-disclosed"))
  }

  @Test func withoutFilesToMakeItIsNotOffered() throws {
    let some = capabilities.replacing(#""create""#, with: "")
    var client = try TestClient(some, files: ["/w/n.offer": noteText])
    client.open(mail, mailText)
    #expect(try ignoreHere(&client) == nil)
    client.memory.write("/w/.offer-lsp-ignore.json", Array(#"{"ignores": []}"#.utf8))
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(ignores)","type":1}]}"#)
    #expect(try ignoreHere(&client) != nil)
  }

  @Test func theOpenFileServesAndIsToldOfWhatItDoesNotNeed() throws {
    var client = try TestClient(capabilities, files: ["/w/n.offer": noteText])
    client.open(mail, mailText)
    let file = try #require(try ignoreHere(&client)?["edit"]).applied(to: "", of: ignores)
    _ = client.published()
    let unused = #"{"code": "draft-disagrees", "fingerprint": "0000000000000000"}"#
    let expired = #"{"code": "floor-disclosed", "fingerprint": "0000000000000000", "expires": "2026-11-01"}"#
    client.notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(ignores)","languageId":"json","version":1,"text":\#(json(#"{"ignores": [\#(unused), \#(expired), 1]}"#))}}"#
    )
    #expect(client.published() == [".offer-lsp-ignore.json: ignore ignore ignore"])
    client.notify(
      "textDocument/didChange", #"{"textDocument":{"uri":"\#(ignores)","version":2},"contentChanges":[{"text":\#(json(file))}]}"#)
    #expect(client.published() == [".offer-lsp-ignore.json: ", "m.md: "])
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(ignores)"}}"#)
    #expect(client.published() == [".offer-lsp-ignore.json: ", "m.md: floor-disclosed"])
  }
}
