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
    // What is left out is said, also where it has no name that could be told, or lies too deep.
    #expect(refused.count == ([.huge, .notUTF8, .oddName, .manyFolders].contains(oddity) ? 1 : 0))
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
    case .huge:
      let file = open(folder + "/huge.offer", O_CREAT | O_WRONLY, 0o644)
      ftruncate(file, 1 << 40)
      close(file)
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
