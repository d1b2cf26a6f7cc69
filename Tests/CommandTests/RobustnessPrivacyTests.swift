import Glibc
import LanguageServerProtocol
import Testing

@Suite struct RobustnessPrivacyTests {
  @Test func tracesAndLogsHoldNoTextAndNoFigure() throws {
    let server = try ServerProcess()
    let uri = "file:///w/n.offer"
    try server.initialize(#"{"window":{"workDoneProgress":true}}"#)
    server.notify("$/setTrace", #"{"value":"verbose"}"#)
    server.open(uri, "company: HF\nregion: Paris\nfloor: base €87,654\nask: base €87,653\nnote: Rumpelstilzchen\n")
    server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":2},"contentChanges":[{"range":{"start":{"line":5,"character":9},"end":{"line":1,"character":1}},"text":"87,654"}]}"#
    )
    _ = server.start("textDocument/hover", #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":2,"character":14}}"#)
    _ = server.start("textDocument/hover", #"{"textDocument":{"uri":"\#(uri)"},"position":"€87,654 Rumpelstilzchen"}"#)
    let last = server.start("no/such", "null")
    var told = ""
    while true {
      let message = try server.message()
      if message["id"] == .int(last) {
        // What is told of the document follows the answers of its batch.
        _ = server.start("no/such", "null")
      } else if message["method"] == nil, message["id"] == .int(last + 1) {
        break
      }
      guard let method = message["method"]?.string, method == "$/logTrace" || method == "window/logMessage" else { continue }
      told += String(decoding: JSONWriter.bytes(of: message), as: UTF8.self)
    }
    told += server.errorText()
    #expect(told.contains("ask-below-floor"))
    for secret in ["87,65", "87.65", "8765", "Rumpel"] { #expect(!told.contains(secret)) }
  }

  enum Channel: CaseIterable {
    case options, section, pushed, pulled
  }

  /// Editors write down what is said of settings, and somebody may have put a figure there.
  @Test(
    arguments: [
      (#"{"today":"€87,654 Rumpelstilzchen"}"#, "today"), (#"{"today":87654}"#, "today"),
      (#"{"rules":{"no-floor":"Rumpelstilzchen 87,654"}}"#, "no-floor"), (#"{"rules":"Rumpelstilzchen"}"#, "rules"),
      (#"{"guides":"/home/Rumpelstilzchen/87,654"}"#, "guides"), (#"{"guides":[87654,""]}"#, "guides"),
      (#"{"drafts":{"Rumpelstilzchen":87654}}"#, "drafts"), (#"{"inlayHints":"87,654"}"#, "inlayHints"),
    ], Channel.allCases)
  func settingsAreNamedByKey(settings: (json: String, key: String), channel: Channel) throws {
    let server = try ServerProcess()
    let capabilities = channel == .pulled ? #"{"workspace":{"configuration":true}}"# : "{}"
    let options = channel == .options ? settings.json : channel == .section ? #"{"offer":\#(settings.json)}"# : "{}"
    let id = server.start(
      "initialize", #"{"processId":null,"rootUri":null,"capabilities":\#(capabilities),"initializationOptions":\#(options)}"#)
    var told = ""
    if channel == .pushed || channel == .pulled { _ = try server.message { $0["id"] == .int(id) } }
    server.notify("initialized", "{}")
    if channel == .pushed {
      server.notify("workspace/didChangeConfiguration", #"{"settings":{"offer":\#(settings.json)}}"#)
    } else if channel == .pulled {
      let asked = try server.message { $0["method"] == "workspace/configuration" }
      server.send(#"{"jsonrpc":"2.0","id":\#(asked["id"]?.int ?? 0),"result":[\#(settings.json)]}"#)
    }
    let last = server.start("no/such", "null")
    while true {
      let message = try server.message()
      if message["id"] == .int(last) { break }
      told += String(decoding: JSONWriter.bytes(of: message), as: UTF8.self)
    }
    #expect(told.contains(settings.key))
    for secret in ["87,654", "87654", "Rumpel"] { #expect(!told.contains(secret)) }
    #expect(server.errorText().isEmpty)
  }

  @Test func opensNoSocketStartsNoProcessAndWritesNoFile() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(home: folder.path)
    let inherited = links(of: server)
    try server.initialize("{}", root: folder.path)
    server.open("file://\(folder.path)/n.offer", "company: HF\nregion: Paris\nask: base €79K\ndraft: ../../etc/passwd\n")
    _ = try server.request(
      "textDocument/hover", #"{"textDocument":{"uri":"file://\#(folder.path)/n.offer"},"position":{"line":0,"character":9}}"#)
    let process = server.process
    #expect(!links(of: server).subtracting(inherited).contains { $0.hasPrefix("socket:") })
    #expect(text(of: "/proc/\(process)/task/\(process)/children").isEmpty)
    #expect(names(in: folder.path).isEmpty)
  }
}

/// What the process has open.
private func links(of server: ServerProcess) -> Set<String> {
  let folder = "/proc/\(server.process)/fd"
  return Set(names(in: folder).map { target(of: "\(folder)/\($0)") })
}

private func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

private func target(of link: String) -> String {
  let bytes = [CChar](unsafeUninitializedCapacity: 4096) { $1 = max(0, readlink(link, $0.baseAddress.unsafelyUnwrapped, 4096)) }
  return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func text(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  return String(decoding: [UInt8](unsafeUninitializedCapacity: 4096) { $1 = fread($0.baseAddress, 1, 4096, file) }, as: UTF8.self)
}
