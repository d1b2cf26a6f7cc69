import Fuzzing
import LanguageServerProtocol
import Testing

private let note = "file:///w/n.offer"
private let mail = "file:///w/m.md"
private let noteText = "company: Mistral AI\nregion: Paris\nfloor: total €138K\ndraft: m.md\n"

@Suite struct DraftTests {
  @Test func aDraftIsToldOfThroughItsNote() throws {
    var client = try TestClient()
    client.open(mail, "Hi,\n\nmy floor is €138K total comp.\n")
    #expect(client.published() == ["m.md: "])
    client.open(note, noteText)
    #expect(client.published().contains("m.md: floor-disclosed"))
    client.notify(
      "textDocument/didChange", #"{"textDocument":{"uri":"\#(note)","version":2},"contentChanges":[{"text":"company: Mistral AI\n"}]}"#)
    #expect(client.published().contains("m.md: "))
  }

  @Test func aNoteOnTheDiskServesToo() throws {
    var client = try TestClient(files: ["/w/n.offer": noteText, "/w/m.md": "x"])
    client.open(mail, "my floor is €138K total comp.\n")
    client.finishWork()
    #expect(client.published().last == "m.md: floor-disclosed")
  }

  @Test func aDraftNamesItsNoteItself() throws {
    var client = try TestClient(files: ["/w/n.offer": "company: Mistral AI\nregion: Paris\n"])
    client.open(mail, "Offer: n.offer\n\nmy floor is €138K total comp.\n")
    client.finishWork()
    #expect(client.published().last == "m.md: floor-disclosed")
    let links = try client.request("textDocument/documentLink", #"{"textDocument":{"uri":"\#(mail)"}}"#)
    #expect(links.array?.compactMap { $0["target"]?.string } == [note])
  }

  @Test(arguments: ["", "Offer: ../n.offer\n", "Offer: gone.offer\n"])
  func aFileTiedToNoNoteIsLeftAlone(head: String) throws {
    var client = try TestClient(files: ["/n.offer": noteText, "/w/n.offer": "company: Mistral AI\n"])
    client.open(mail, head + "my floor is €138K total comp. TODO\n")
    client.finishWork()
    #expect(client.published().allSatisfy { $0 == "m.md: " })
  }

  @Test func closedDraftsAreCheckedWithTheWorkspace() throws {
    var client = try TestClient(
      #"{"textDocument":{"diagnostic":{}}}"#, files: ["/w/n.offer": noteText, "/w/m.md": "my floor is €138K total comp.\n"])
    let report = try client.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    let item = report["items"]?.array?.first { $0["uri"]?.string == mail }
    #expect(item?["items"]?.array?.compactMap { $0["code"]?.string } == ["floor-disclosed"])
  }

  /// A document may be a note by its language alone; what it names is tied for as long as it is open.
  @Test func aNoteOfAnotherNameTiesUntilItIsClosed() throws {
    var client = try TestClient()
    client.open(mail, "my floor is €138K total comp.\n")
    client.open("file:///w/o.of%EF%BF%BDer", noteText)
    #expect(client.published().contains("m.md: floor-disclosed"))
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///w/o.of%EF%BF%BDer"}}"#)
    #expect(client.published().contains("m.md: "))
  }

  /// An allow that only a mail could use tells whether the mail was looked at.
  @Test(arguments: [("m.md", false), ("/etc/m.md", true), ("../etc/m.md", true)])
  func aDraftElsewhereIsNotLookedAt(path: String, isUnused: Bool) throws {
    let text = "company: Mistral AI\nregion: Paris\nfloor: total €138K\n# allow: floor-disclosed\nask: total €150K\ndraft: \(path)\n"
    let disclosing = "My floor is €138K total comp.\n"
    var client = try TestClient(files: ["/w/n.offer": text, "/w/m.md": disclosing, "/etc/m.md": disclosing])
    client.open(note, text)
    #expect(client.published().contains { $0.contains("n.offer") && $0.contains("allow-unused") } == isUnused)
  }
}
