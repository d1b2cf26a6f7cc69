import LanguageServerProtocol
import Testing

private let n = "file:///w/n.offer"
private let b = "file:///w/b.offer"

@Suite struct RenameTests {
  /// A note with a cursor, the new name, and the note afterwards.
  @Test(arguments: [
    (
      "company: Hugging $0Face\n\ncompany: Mistral AI\ncompeting hf: base €90K\n", "HF",
      "company: HF\n\ncompany: Mistral AI\ncompeting HF: base €90K\n"
    ),
    ("company: Ac$0me # new\ndeadline: 2026-12-01\n", "Acme & Sons", "company: Acme & Sons # new\ndeadline: 2026-12-01\n"),
    ("company: W&B\nregion: New$0 York\n", "NYC", "company: W&B\nregion: NYC\n"),
    (
      "company: HF\ncompeting Goo$0gle 2026-11-03: base €98K\ndiscount google: 5%\n", "Alphabet",
      "company: HF\ncompeting Alphabet 2026-11-03: base €98K\ndiscount Alphabet: 5%\n"
    ),
    ("company: 日本$0 🚀\r\ncompeting 日本 🚀: base €1K\r\n", "é", "company: é\r\ncompeting é: base €1K\r\n"),
  ])
  func everyUseGetsTheName(_ marked: String, _ name: String, _ expected: String) throws {
    var client = try TestClient()
    let (note, position) = cursor(in: marked)
    client.open(n, note)
    let before = client.published()
    let edit = try client.request("textDocument/rename", #"{"textDocument":{"uri":"\#(n)"},"position":\#(position),"newName":"\#(name)"}"#)
    let renamed = edit.applied(to: note, of: n)
    #expect(renamed == expected)
    client.open(n, renamed)
    #expect(client.published() == before)
  }

  /// Names that would leave a note with findings that it has not now, or that are none.
  @Test(arguments: [
    ("company: H$0F\nregion: Paris\n", "Nobody Known", -32803), ("company: HF\nregion: Par$0is\n", "Pariss", -32803),
    ("company: HF\nregion: Par$0is\nask: base €98K\n", "New York", -32803),
    ("company: HF\nrole: Security$0 Engineer\n", "Gardener", -32803), ("company: H$0F\n", "", -32602), ("company: H$0F\n", " ", -32602),
    ("company: H$0F\n", "a: b", -32602), ("company: H$0F\n", #"a\nb"#, -32602), ("company: H$0F\n", " # x", -32602),
  ])
  func aNameThatHarmsIsRefused(_ marked: String, _ name: String, _ code: Int) throws {
    var client = try TestClient()
    let (note, position) = cursor(in: marked)
    client.open(n, note)
    let answer = try client.request(
      "textDocument/rename", #"{"textDocument":{"uri":"\#(n)"},"position":\#(position),"newName":"\#(name)"}"#)
    #expect(answer["code"] == .int(code))
  }

  @Test func closedNotesAreRenamedTooAndAnnotatedWhereTheClientShowsIt() throws {
    let supports = #"{"documentChanges":true,"changeAnnotationSupport":{}}"#
    for (rename, isAnnotated) in [(#"{"honorsChangeAnnotations":true}"#, true), ("{}", false)] {
      let closed = "region: Paris\ncompany: hf\n"
      var client = try TestClient(
        #"{"workspace":{"workspaceEdit":\#(supports)},"textDocument":{"rename":\#(rename)}}"#, files: ["/w/b.offer": closed])
      let (note, position) = cursor(in: "company: Hugging $0Face\n")
      client.open(n, note)
      let edit = try client.request("textDocument/rename", #"{"textDocument":{"uri":"\#(n)"},"position":\#(position),"newName":"HF"}"#)
      #expect(edit.applied(to: closed, of: b) == "region: Paris\ncompany: HF\n")
      #expect((edit["changeAnnotations"] != nil) == isAnnotated)
      #expect(text(edit).contains("annotationId") == isAnnotated)
    }
  }

  @Test func onlyNamesCanBeRenamed() throws {
    var client = try TestClient()
    client.open(n, "company: Hugging Face # x\nnote: Paris\n")
    func prepared(_ line: Int, _ character: Int) throws -> JSONValue {
      try client.request(
        "textDocument/prepareRename", #"{"textDocument":{"uri":"\#(n)"},"position":{"line":\#(line),"character":\#(character)}}"#)
    }
    #expect(
      text(try prepared(0, 12))
        == #"{"placeholder":"Hugging Face","range":{"end":{"character":21,"line":0},"start":{"character":9,"line":0}}}"#)
    #expect(try prepared(0, 3) == .null)
    #expect(try prepared(1, 8) == .null)
  }
}
