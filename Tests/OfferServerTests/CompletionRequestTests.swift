import LanguageServerProtocol
import Testing

private let n = "file:///w/n.offer"

private func completion(_ capabilities: String, _ text: String, line: Int, character: Int) throws -> (items: [JSONValue], whole: JSONValue)
{
  var client = try TestClient(#"{"textDocument":{"completion":\#(capabilities)}}"#)
  client.open(n, text)
  let result = try client.request(
    "textDocument/completion", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":\#(line),"character":\#(character)}}"#)
  return (result["items"]?.array ?? [], result)
}

private func item(_ label: String, _ items: [JSONValue]) throws -> JSONValue {
  try #require(items.first { $0["label"]?.string == label })
}

@Suite struct CompletionRequestTests {
  private let name = "company: Mis & co\n"
  private let base = "company: HF\nregion: Paris\nask: \n"

  @Test func aClientThatDeclaresNothingGetsPlainEdits() throws {
    let (items, whole) = try completion("{}", name, line: 0, character: 12)
    let mistral = try item("Mistral AI", items)
    #expect(
      text(mistral["textEdit"] ?? .null)
        == #"{"newText":"Mistral AI","range":{"end":{"character":17,"line":0},"start":{"character":9,"line":0}}}"#)
    #expect(whole["itemDefaults"] == nil && mistral["labelDetails"] == nil && mistral["insertTextFormat"] == nil)
  }

  @Test func insertAndReplaceAreToldApartWhereTheClientCan() throws {
    let (items, _) = try completion(#"{"completionItem":{"insertReplaceSupport":true}}"#, name, line: 0, character: 12)
    let edit = try item("Mistral AI", items)["textEdit"]
    #expect(edit?["insert"]?["end"]?["character"] == .int(12))
    #expect(edit?["replace"]?["end"]?["character"] == .int(17))
  }

  @Test func theEditRangeIsToldOnceWhereTheClientCan() throws {
    let (items, whole) = try completion(#"{"completionList":{"itemDefaults":["editRange"]}}"#, name, line: 0, character: 12)
    #expect(whole["itemDefaults"]?["editRange"]?["end"]?["character"] == .int(17))
    #expect(try item("Mistral AI", items)["textEditText"] == .string("Mistral AI"))
  }

  @Test func snippetsAndDetailsFollowTheClient() throws {
    let (plain, _) = try completion("{}", base, line: 2, character: 5)
    #expect(try item("base", plain)["textEdit"]?["newText"] == .string("base "))
    let (rich, _) = try completion(#"{"completionItem":{"snippetSupport":true,"labelDetailsSupport":true}}"#, base, line: 2, character: 5)
    #expect(try item("base", rich)["textEdit"]?["newText"] == .string("base ${1:€98K}"))
    #expect(try item("base", rich)["insertTextFormat"] == .int(2))
    #expect(try item("base", rich)["labelDetails"]?["description"] == .string("band €75K–€102K"))
  }

  @Test(arguments: [("[\"markdown\"]", "markdown"), ("[\"plaintext\"]", "plaintext"), ("[]", "plaintext")])
  func documentationComesInTheFormThatIsRead(_ formats: String, _ kind: String) throws {
    var client = try TestClient(#"{"textDocument":{"completion":{"completionItem":{"documentationFormat":\#(formats)}}}}"#)
    client.open(n, name)
    let result = try client.request("textDocument/completion", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":0,"character":9}}"#)
    let first = try #require(result["items"]?.array?.first)
    #expect(first["documentation"] == nil)
    let resolved = try client.request("completionItem/resolve", text(first))
    #expect(resolved["documentation"]?["kind"] == .string(kind))
    #expect(resolved["documentation"]?["value"]?.string?.contains("Paris") == true)
  }

  @Test func draftsBelowTheNoteAreOffered() throws {
    var client = try TestClient(files: ["/w/m.md": "Hi", "/w/mails/a.md": "Hi", "/w/.git/b.md": "no", "/w/p.png": "no", "/c.md": "no"])
    client.open(n, "company: HF\ndraft: \n")
    let result = try client.request("textDocument/completion", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":1,"character":7}}"#)
    #expect(result["items"]?.array?.compactMap { $0["label"]?.string } == ["m.md", "mails/a.md"])
  }

  @Test func alargeLibraryIsCutToWhatFits() throws {
    var files: [String: String] = [:]
    for number in 100..<700 {
      files["/w/guides/\(number).md"] =
        "### Engineer | Company \(number) Negotiation Guide\n\n| Region | Base Salary |\n| --- | --- |\n| Paris | €80K-€100K |\n"
    }
    var client = try TestClient(files: files)
    client.open(n, "company: company 65\n")
    let result = try client.request("textDocument/completion", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":0,"character":19}}"#)
    #expect(result["isIncomplete"] == .bool(true))
    let labels = result["items"]?.array?.compactMap { $0["label"]?.string } ?? []
    #expect(Array(labels.prefix(10)) == (650..<660).map { "Company \($0)" })
    #expect(labels.count <= 200)
  }
}
