import Foundation
import Testing

@Suite struct MailCheckTests {
  private let note = "company: Mistral AI\nregion: Paris\nask: base €100K, equity €175K over 4 years\n"
  private let mail = "Hi Camille,\n\nmy floor is €140K in total.\n"

  private func places(_ run: CommandRun) throws -> [String] {
    try run.json["diagnostics"].list.map { "\($0["path"].string ?? ""):\(Int($0["line"].number ?? 0)) \($0["code"].string ?? "")" }
  }

  @Test(arguments: [
    "check note.offer", "check mails/a.md", "check .", "check mails", "check note.offer mails/a.md", "check mails/../mails/a.md",
    "check mails/*.md",
  ])
  func aDraftOfANoteIsChecked(arguments: String) throws {
    let folder = try TestFolder(["note.offer": note + "draft: mails/a.md\n", "mails/a.md": mail, "mails/other.md": mail])
    let run = try folder.run(arguments + " --format json")
    #expect(try places(run) == ["mails/a.md:3 floor-disclosed"])
    #expect(run.status == 1)
  }

  @Test(arguments: ["Offer: note.offer\n", "---\noffer: note.offer\n---\n", "<!-- offer: note.offer -->\n"])
  func itsOwnWordsTieAMail(tie: String) throws {
    let folder = try TestFolder(["note.offer": note, "mail.md": tie + mail])
    for arguments in ["check .", "check mail.md"] {
      #expect(try places(folder.run(arguments + " --format json")).map { String($0.suffix(15)) } == ["floor-disclosed"])
    }
    #expect(try places(folder.run("check note.offer --format json")) == [])
  }

  @Test func whatIsTiedToNothingIsNobodys() throws {
    let folder = try TestFolder(["note.offer": note, "mail.md": mail, "lost.md": "Offer: gone.offer\n\n" + mail])
    for arguments in ["check .", "check mail.md", "check lost.md"] {
      let run = try folder.run(arguments + " --format json")
      #expect(run.status == 0)
      #expect(try run.json["diagnostics"].list.isEmpty)
    }
    #expect(try folder.run("check mail.md --format json").json["files"].number == 0)
  }

  @Test(arguments: ["check .", "check note.offer", "check mail.md"])
  func whatIsSentIsHistory(arguments: String) throws {
    let folder = try TestFolder(["note.offer": note + "sent 2026-11-05: mail.md\n", "mail.md": "Offer: note.offer\n\n" + mail])
    #expect(try places(folder.run(arguments + " --format json")) == [])
  }

  @Test func aMailOnItsWayOutIsReadFromStandardInput() throws {
    let folder = try TestFolder(["note.offer": note + "draft: mails/a.md\n", "mails/a.md": "Hello."])
    let run = try folder.run("check --format json --stdin-filename mails/a.md -", stdin: mail)
    #expect(try places(run) == ["mails/a.md:3 floor-disclosed"])
  }

  @Test func aNoteReachesNothingOutsideItsRoot() throws {
    let folder = try TestFolder(["in/note.offer": note + "draft: ../out.md\n", "in/.offer-lsp.json": "{}", "out.md": mail])
    #expect(try places(folder.run("check in --format json")) == [])
    // What is named on the command line counts as inside.
    try folder.write("Offer: in/note.offer\n\n" + mail, to: "out.md")
    #expect(try places(folder.run("check in/note.offer out.md --format json")) == ["out.md:5 floor-disclosed"])
  }

  @Test func whatIsNamedFromElsewhereHoldsItsOwnMails() throws {
    let folder = try TestFolder(["note.offer": note + "draft: mails/a.md\n", "mails/a.md": mail])
    let elsewhere = try TestFolder([:])
    for path in [folder.path, folder.path + "/note.offer"] {
      #expect(try elsewhere.run("check \(path) --format json").json["diagnostics"].list.count == 1)
    }
  }

  @Test func theConfigurationSaysWhatMayBeADraft() throws {
    let folder = try TestFolder([
      "note.offer": note + "draft: a.md\ndraft: mails/a.md\n", "a.md": mail, "mails/a.md": mail,
      ".offer-lsp.json": "{\"drafts\": [\"mails/**\"]}",
    ])
    #expect(try places(folder.run("check --format json")) == ["mails/a.md:3 floor-disclosed"])
    #expect(try places(folder.run("check a.md --format json")) == ["a.md:3 floor-disclosed"])
  }

  @Test func disclosuresAreMasked() throws {
    let folder = try TestFolder(["note.offer": note + "draft: a.md\n", "a.md": mail])
    for format in ["text", "json", "github", "gitlab", "sarif", "junit"] {
      #expect(try folder.run("check --mask --format \(format)").out.firstMatch(of: /140[.,]?(K|000)/) == nil)
    }
  }

  @Test func aDraftThatIsNoTextIsAFault() throws {
    let folder = try TestFolder(["note.offer": note + "draft: a.md\n"])
    try folder.write(Data([0x48, 0xE9, 0x0A]), to: "a.md")
    try folder.write(Data([0x48, 0xE9, 0x0A]), to: "unrelated.txt")
    let run = try folder.run("check --format json")
    #expect(run.status == 2)
    #expect(run.error == "offer-lsp: a.md: not UTF-8 (line 1)\n")
    #expect(try run.json["files"].number == 1)
  }
}
