import LanguageServerProtocol
import Testing

@Suite struct RenameFilesTests {
  /// Renames, and the `draft:` paths that the notes `/w/a.offer` and `/w/sub/b.offer` get.
  @Test(arguments: [
    ("/w/m.md", "/w/mails/m.md", ["a.offer mails/m.md", "b.offer ../mails/m.md"]),
    ("/w/m.md", "/w/n.md", ["a.offer n.md", "b.offer ../n.md"]),
    ("/w/sub", "/w/deep/sub", ["b.offer ../../m.md"]),
    ("/w/a.offer", "/w/sub/a.offer", ["a.offer ../m.md"]),
    ("/w/other.md", "/w/m2.md", []),
  ])
  func keepsDraftPathsRight(old: String, new: String, expected: [String]) throws {
    var client = try TestClient(files: [
      "/w/a.offer": "company: HF\ndraft: m.md\n", "/w/sub/b.offer": "company: HF\nsent 2026-01-01: ../m.md\n", "/w/m.md": "Hi",
    ])
    client.open("file:///w/a.offer", "company: HF\ndraft:   m.md\n")
    let edit = try client.request("workspace/willRenameFiles", #"{"files":[{"oldUri":"file://\#(old)","newUri":"file://\#(new)"}]}"#)
    let changes = (edit["changes"]?.object ?? [:]).sorted { $0.key < $1.key }.flatMap { uri, edits in
      (edits.array ?? []).map { "\(uri.split(separator: "/").last ?? "") \($0["newText"]?.string ?? "")" }
    }
    #expect(changes == expected)
  }
}
