import LanguageServerProtocol
import SourceText
import Testing

private let n = "file:///w/n.offer"
private let m = "file:///w/mails/m.md"

@Suite struct DocumentLinksTests {
  /// What a note or a mail links to: the words and their target.
  @Test(arguments: [
    (
      n, "company: HF\ndraft: mails/m.md\nsent 2026-11-01: ./a b.md\n",
      ["mails/m.md file:///w/mails/m.md", "./a b.md file:///w/a%20b.md"]
    ),
    (n, "company: HF\ndraft: ../../etc/hosts\nnote: mails/m.md\n", []),
    (m, "Offer: ../n.offer#HF\n\nHi\n", ["../n.offer#HF file:///w/n.offer"]),
    (m, "---\noffer: ../n.offer\n---\nHi\n", ["../n.offer file:///w/n.offer"]), (m, "Hi\n", []),
  ])
  func leadToFiles(_ uri: String, _ source: String, _ expected: [String]) throws {
    var client = try TestClient(files: ["/w/n.offer": "company: HF\n"])
    client.open(uri, source)
    let links = try client.request("textDocument/documentLink", #"{"textDocument":{"uri":"\#(uri)"}}"#).array ?? []
    let found = links.map { link in
      String(decoding: Array(source.utf8)[(link["range"] ?? .null).bytes(in: source)], as: UTF8.self) + " " + (link["target"]?.string ?? "")
    }
    #expect(found == expected)
    #expect(links.allSatisfy { $0["tooltip"] == nil })
  }

  @Test func saysWhatItOpensWhereTheClientShowsIt() throws {
    var client = try TestClient(#"{"textDocument":{"documentLink":{"tooltipSupport":true}}}"#)
    client.open(n, "company: HF\ndraft: m.md\n")
    let links = try client.request("textDocument/documentLink", #"{"textDocument":{"uri":"\#(n)"}}"#)
    #expect(links.array?.compactMap { $0["tooltip"]?.string } == ["Open the draft"])
  }
}
