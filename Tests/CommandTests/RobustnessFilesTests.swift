import Glibc
import LanguageServerProtocol
import Testing

/// A folder that is taken away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/offer-lsp-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ServerProcess.Failure.notStarted }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.empty(path)
    rmdir(path)
  }

  /// Names are taken as the system gives them: some are no text. Links are not followed.
  private static func empty(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0, unlinkat(dirfd(stream), name, 0) != 0 else { return }
          empty(folder + "/" + String(cString: name))
          unlinkat(dirfd(stream), name, Int32(AT_REMOVEDIR))
        }
      }
    }
  }

  func write(_ name: String, _ text: String) {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

private let pulling = #"{"textDocument":{"diagnostic":{}}}"#
private let low = "company: HF\nregion: Paris\nask: base €79,999\n"

@Suite struct RobustnessFilesTests {
  /// Something in the workspace that is no plain file; the note beside it is checked all the same.
  enum Oddity: CaseIterable {
    case loop, selfLink, pipe, namedPipeNote, device, huge, deadLink, oddName, folderNamedLikeANote, manyFolders, notUTF8
    case hugeDraft, hugeGuide, hugeConfiguration, pipeConfiguration, folderConfiguration, linkOut

    /// How many things are left out, and said to be. What leads out of the workspace is nobody's business.
    var leftOut: Int {
      switch self {
      case .huge, .notUTF8, .oddName, .manyFolders, .hugeDraft, .hugeGuide, .hugeConfiguration, .pipeConfiguration, .folderConfiguration: 1
      case .loop, .selfLink, .pipe, .namedPipeNote, .device, .deadLink, .folderNamedLikeANote, .linkOut: 0
      }
    }
  }

  @Test(arguments: Oddity.allCases)
  func checksTheWorkspaceBeside(_ oddity: Oddity) throws {
    let folder = try TemporaryFolder()
    folder.write("low.offer", low)
    make(oddity, in: folder.path)
    let server = try ServerProcess(home: folder.path)
    try server.initialize(pulling, root: folder.path)
    let report = try server.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    let items = try #require(report["result"]?["items"]?.array)
    let found = items.first { $0["uri"]?.string?.hasSuffix("/low.offer") == true }
    #expect(found?["items"]?.array?.isEmpty == false)
    let refused = items.flatMap { $0["items"]?.array ?? [] }.filter { $0["code"] == "unreadable" }
    #expect(refused.count == oddity.leftOut)
    #expect(Set(items.compactMap { $0["uri"]?.string }).count == items.count)
    #expect(try server.shutDown() == 0)
  }

  private func make(_ oddity: Oddity, in folder: String) {
    switch oddity {
    case .loop:
      mkdir(folder + "/a", 0o755)
      symlink("..", folder + "/a/up")
    case .selfLink: symlink("self.offer", folder + "/self.offer")
    case .pipe: mkfifo(folder + "/pipe", 0o644)
    case .namedPipeNote: mkfifo(folder + "/pipe.offer", 0o644)
    case .device: symlink("/dev/zero", folder + "/zero.offer")
    case .huge: makeHuge(folder + "/huge.offer")
    case .hugeDraft:
      makeHuge(folder + "/huge.md")
      append("draft: huge.md\n", to: folder + "/low.offer")
    case .hugeGuide:
      mkdir(folder + "/guides", 0o755)
      append("### Security Engineer | Acme Negotiation Guide\n", to: folder + "/guides/acme.md")
      makeHuge(folder + "/guides/acme.md")
    case .hugeConfiguration: makeHuge(folder + "/.offer-lsp.json")
    case .pipeConfiguration: mkfifo(folder + "/.offer-lsp.json", 0o644)
    case .folderConfiguration: mkdir(folder + "/.offer-lsp.json", 0o755)
    case .linkOut: symlink("/etc/passwd", folder + "/out.offer")
    case .deadLink: symlink("nowhere", folder + "/dead.offer")
    case .oddName:
      let name = Array(folder.utf8) + [UInt8(ascii: "/"), 0xFF, 0xFE] + Array(".offer".utf8) + [0]
      name.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { chars in
          if let start = chars.baseAddress { close(open(start, O_CREAT | O_WRONLY, 0o644)) }
        }
      }
    case .folderNamedLikeANote: mkdir(folder + "/folder.offer", 0o755)
    case .manyFolders:
      var path = folder
      for _ in 0..<60 {
        path += "/d"
        mkdir(path, 0o755)
      }
    case .notUTF8:
      let file = open(folder + "/binary.offer", O_CREAT | O_WRONLY, 0o644)
      let bytes: [UInt8] = [0xFF, 0x00, 0xC3, 0x28]
      _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      close(file)
    }
  }

  /// A terabyte of nothing, which takes no room on the disk.
  private func makeHuge(_ path: String) {
    let file = open(path, O_CREAT | O_WRONLY, 0o644)
    ftruncate(file, 1 << 40)
    close(file)
  }

  private func append(_ text: String, to path: String) {
    guard let file = fopen(path, "a") else { return }
    fputs(text, file)
    fclose(file)
  }

  @Test(arguments: ["huge.offer", "binary.offer"])
  func aClientThatIsPushedToIsToldToo(name: String) throws {
    let folder = try TemporaryFolder()
    folder.write("low.offer", low)
    make(name == "huge.offer" ? .huge : .notUTF8, in: folder.path)
    let server = try ServerProcess()
    try server.initialize("{}", root: folder.path)
    let told = try server.message { $0["params"]?["uri"]?.string?.hasSuffix("/" + name) == true }
    #expect(told["params"]?["diagnostics"]?.array?.first?["code"] == "unreadable")
  }

  /// Something outside, and what leads there. Nothing of it comes back, in whatever answer.
  enum WayOut: String, CaseIterable {
    case guide, guideFolder, configuration, ignores, draft, note
  }

  @Test(arguments: WayOut.allCases)
  func linksBringNothingBack(_ way: WayOut) throws {
    let folder = try TemporaryFolder()
    for name in ["out", "inside", "out/guides"] { mkdir(folder.path + "/" + name, 0o755) }
    let guide = "### Security Engineer | Rumpelfirma Negotiation Guide\n\n| Region | Base |\n|---|---|\n| Paris | €87,654–€98,765 |\n"
    folder.write("out/guides/guide.md", guide)
    folder.write("out/settings.json", #"{"Rumpelkey": 87654}"#)
    folder.write("out/draft.md", "My floor is €87,654, says Rumpelstilzchen [X commits].\n")
    folder.write("out/note.offer", "company: Rumpelfirma\nfloor: base €87,654\nask: base €1\n")
    let inside = folder.path + "/inside"
    switch way {
    case .guide:
      mkdir(inside + "/guides", 0o755)
      symlink("../../out/guides/guide.md", inside + "/guides/guide.md")
    case .guideFolder: symlink("../out/guides", inside + "/guides")
    case .configuration: symlink("../out/settings.json", inside + "/.offer-lsp.json")
    case .ignores: symlink("../out/settings.json", inside + "/.offer-lsp-ignore.json")
    case .draft: symlink("../out/draft.md", inside + "/link.md")
    case .note: symlink("../out/note.offer", inside + "/link.offer")
    }
    let text = "company: Rumpelfirma\nregion: Paris\nask: base €1\ndraft: link.md\ncompeting HF:\n"
    let uri = "file://\(inside)/n.offer"
    let server = try ServerProcess(home: folder.path)
    try server.initialize(pulling, root: inside)
    server.open(uri, text)
    let place = { (line: Int, character: Int) in
      #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(line),"character":\#(character)},"query":"","previousResultIds":[]}"#
    }
    var answers: [JSONValue] = []
    for method in ["hover", "completion", "definition"] {
      for (line, character) in [(0, 12), (1, 9), (2, 10), (3, 7), (3, 10)] {
        answers.append(try server.request("textDocument/\(method)", place(line, character)))
      }
    }
    for method in [
      "textDocument/diagnostic", "textDocument/documentLink", "textDocument/codeLens", "workspace/diagnostic", "workspace/symbol",
    ] {
      answers.append(try server.request(method, place(0, 0)))
    }
    let asked = #"{"command":"offer.showGuide","arguments":[{"company":"Rumpelfirma"}]}"#
    answers.append(try server.request("workspace/executeCommand", asked))
    let told = answers.map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) }.joined()
    for secret in ["87,654", "87654", "98,765", "Rumpelkey", "Rumpelstilzchen", "X commits", "/out/"] { #expect(!told.contains(secret)) }
    #expect(told.contains("leads out") == [.guide, .guideFolder, .configuration].contains(way))
    #expect(told.contains(#""target":"file:"#) == (way != .draft))
    #expect(try server.shutDown() == 0)
  }

  /// What a folder's links lead out to is not read by a command that was given the folder, and a note or guide so left out is said.
  @Test(arguments: [
    ("note.offer", "link.offer", true), ("guide.md", "guides/link.md", true), ("guides", "guides", true),
    ("settings.json", ".offer-lsp.json", true), ("draft.md", "link.md", false),
  ])
  func aFolderIsCheckedWithoutWhatItsLinksLeadOutTo(target: String, link: String, isSaid: Bool) throws {
    let folder = try TestFolder([
      "out/note.offer": "company: Rumpelfirma\nfloor: base €87,654\nask: base €1\n",
      "out/guide.md": "### Security Engineer | Rumpelfirma Negotiation Guide\n\n| Region | Base |\n|---|---|\n| Paris | €87,654 |\n",
      "out/settings.json": #"{"Rumpelkey": 87654}"#, "out/draft.md": "Offer: n.offer\n\nMy floor is €87,654.\n",
      "inside/n.offer": "company: Rumpelfirma\nregion: Paris\nask: base €1\n\ncompany: HF\nregion: Paris\nask: base €79K\n",
    ])
    try folder.write(
      "### Security Engineer | Rumpelfirma Negotiation Guide\n\n| Region | Base |\n|---|---|\n| Paris | €87,654 |\n", to: "out/guides/g.md")
    if link == "guides/link.md" { mkdir(folder.path + "/inside/guides", 0o755) }
    symlink(folder.path + "/out/" + target, folder.path + "/inside/" + link)
    let run = try folder.run(program: "/bin/sh", ["-c", "cd inside; exec \"$0\" check .", ServerProcess.executable])
    #expect(run.status == (isSaid ? 2 : 1))
    #expect(run.out.contains("[ask-below-floor]"))
    #expect(run.error == (isSaid ? "offer-lsp: \(link): leads out of the folder, and is not read: name it itself\n" : ""))
    for secret in ["87,654", "Rumpelkey", "87654"] { #expect(!(run.out + run.error).contains(secret)) }
    if link.hasSuffix(".offer") { #expect(try folder.run("check --no-mask inside/\(link)").out.contains("87,654")) }
  }

  @Test func aFileThatChangesWhileItIsReadIsReadAgain() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess()
    try server.initialize(pulling, root: folder.path)
    let uri = "file://\(folder.path)/low.offer"
    for round in 0..<40 {
      if round.isMultiple(of: 2) { folder.write("low.offer", low) } else { unlink(folder.path + "/low.offer") }
      server.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(uri)","type":2}]}"#)
      let items = try server.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)["result"]?["items"]?.array ?? []
      let found = items.contains { $0["uri"]?.string == uri && $0["items"]?.array?.isEmpty == false }
      #expect(found == round.isMultiple(of: 2))
    }
  }

  @Test func aConfigurationThatBreaksIsToldInItAndTheLastGoodOneServes() throws {
    let folder = try TemporaryFolder()
    let configuration = "file://\(folder.path)/.offer-lsp.json"
    folder.write(".offer-lsp.json", #"{"rules": {"ask-below-floor": "off"}}"#)
    let server = try ServerProcess(home: folder.path)
    try server.initialize("{}", root: folder.path)
    server.open("file://\(folder.path)/n.offer", low)
    let published = { (uri: String) in try server.message { $0["params"]?["uri"]?.string == uri } }
    #expect(
      try published("file://\(folder.path)/n.offer")["params"]?["diagnostics"]?.array?.contains { $0["code"]?.string == "ask-below-floor" }
        == false)
    folder.write(".offer-lsp.json", #"{"rules": "#)
    server.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(configuration)","type":2}]}"#)
    #expect(try published(configuration)["params"]?["diagnostics"]?.array?.count == 1)
    folder.write(".offer-lsp.json", "{}")
    server.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(configuration)","type":2}]}"#)
    #expect(try published(configuration)["params"]?["diagnostics"]?.array?.isEmpty == true)
  }
}
