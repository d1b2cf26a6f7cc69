import Fuzzing
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

  /// Renames, and the ties that the mails `/w/m.md` (open) and `/w/mails/k.md` get.
  @Test(arguments: [
    ("/w/n.offer", "/w/hf.offer", ["m.md hf.offer", "k.md ../hf.offer"]), ("/w/mails", "/w/deep/post", ["k.md ../../n.offer"]),
    ("/w/mails/k.md", "/w/k.md", ["k.md n.offer"]), ("/w/other.offer", "/w/x.offer", []),
  ])
  func keepsWhatMailsNameRight(old: String, new: String, expected: [String]) throws {
    let mails = [
      "/w/n.offer": "company: HF\n", "/w/m.md": "gone", "/w/mails/k.md": "<!-- offer: ../n.offer -->\nHi", "/w/mails/free.md": "Hi",
    ]
    var client = try TestClient(files: mails)
    client.open("file:///w/m.md", "Offer: n.offer#HF\n\nHi\n")
    let edit = try client.request("workspace/willRenameFiles", #"{"files":[{"oldUri":"file://\#(old)","newUri":"file://\#(new)"}]}"#)
    let changes = (edit["changes"]?.object ?? [:]).sorted { $0.key < $1.key }.flatMap { uri, edits in
      (edits.array ?? []).map { "\(uri.split(separator: "/").last ?? "") \($0["newText"]?.string ?? "")" }
    }
    #expect(changes == expected)
    #expect(edit.applied(to: "Offer: n.offer#HF\n", of: "file:///w/m.md").hasSuffix("#HF\n"))
  }

  @Test func aFolderThatIsRenamedTakesItsNotesAlong() throws {
    var client = try TestClient(files: ["/w/d/a.offer": "company: HF\n"])
    func all() throws -> [String] {
      try client.request("workspace/symbol", #"{"query":""}"#).array?.compactMap { $0["location"]?["uri"]?.string } ?? []
    }
    #expect(try all() == ["file:///w/d/a.offer"])
    client.memory.write("/w/d/a.offer", nil)
    client.memory.write("/w/e/deep/a.offer", Array("company: HF\n".utf8))
    client.notify("workspace/didRenameFiles", #"{"files":[{"oldUri":"file:///w/d","newUri":"file:///w/e"}]}"#)
    #expect(try all() == ["file:///w/e/deep/a.offer"])
  }
}
