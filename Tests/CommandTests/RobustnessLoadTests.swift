import Glibc
import LanguageServerProtocol
import Testing

private let uri = "file:///w/n.offer"
private let note = "company: HF\nregion: Paris\nask: base €79K\n"
/// Parameters of every request about the document or a part of it.
private let everything =
  #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":1,"character":9},"range":{"start":{"line":0,"character":0},"end":{"line":1000000,"character":0}}}"#
private let hover = #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":1,"character":9}}"#

/// A client that asks much and reads little. The rows are serial: each wants the machine to itself.
@Suite(.serialized) struct RobustnessLoadTests {
  private static let memoryLimit = 64

  @Test func answersThousandsOfPipelinedRequests() throws {
    let server = try ServerProcess()
    try server.initialize()
    server.open(uri, note)
    _ = try server.request("textDocument/hover", hover)
    let before = server.memory
    var stream: [UInt8] = []
    for id in 1...5_000 { stream += frame(Array(request("\"p\(id)\"", "textDocument/hover", hover).utf8)) }
    // Everything is written before anything is read.
    #expect(server.write(stream))
    for id in 1...5_000 { #expect(try server.message { $0["method"] == nil }["id"] == .string("p\(id)")) }
    #expect(server.memory - before < Self.memoryLimit)
    #expect(try server.shutDown() == 0)
  }

  /// Of a client that asks for tens of megabytes before it reads any, everything is taken, and answered when it reads.
  @Test func answersAClientThatReadsOnlyAtTheEnd() throws {
    let server = try ServerProcess()
    try server.initialize()
    server.open(uri, String(repeating: note, count: 200))
    try server.waitForAnswer(to: server.start("textDocument/documentSymbol", everything))
    let before = server.memory
    var stream: [UInt8] = []
    for id in 10_001...11_000 { stream += frame(Array(request("\(id)", "textDocument/documentSymbol", everything).utf8)) }
    #expect(server.write(stream))
    usleep(500_000)
    #expect(server.memory - before < Self.memoryLimit)
    for id in 10_001...11_000 { try server.waitForAnswer(to: id) }
    #expect(server.memory - before < Self.memoryLimit)
    #expect(try server.shutDown() == 0)
  }

  @Test func keepsManyDocumentsAndEdits() throws {
    let server = try ServerProcess()
    try server.initialize()
    for index in 0..<2_000 { server.open("file:///w/\(index).offer", note) }
    let before = server.memory
    for version in 2...50_000 {
      let text = version.isMultiple(of: 2) ? #""x""# : #""""#
      let end = version.isMultiple(of: 2) ? 13 : 14
      server.notify(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"file:///w/7.offer","version":\#(version)},"contentChanges":[{"range":{"start":{"line":2,"character":13},"end":{"line":2,"character":\#(end)}},"text":\#(text)}]}"#
      )
    }
    let start = ContinuousClock.now
    _ = try server.request("textDocument/hover", #"{"textDocument":{"uri":"file:///w/7.offer"},"position":{"line":0,"character":0}}"#)
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(server.memory - before < Self.memoryLimit)
    #expect(try server.shutDown() == 0)
  }

  /// Twice the text takes twice the time, and not four times: opening, every answer about the whole, and a keystroke.
  @Test(
    arguments: [
      LongText("lines", 50_000) { "company: HF\n" + String(repeating: "note: a line\n", count: $0) },
      LongText("one line", 5_000_000) { "note: " + String(repeating: "x", count: $0) },
      LongText("open brackets", 12_500) { "company: HF\nask: " + String(repeating: "(", count: $0) },
      LongText("components", 12_500) { "company: HF\nregion: Paris\nask: " + String(repeating: "base €1K, ", count: $0) },
      LongText("components on lines", 12_500) { "company: HF\nask:\n" + String(repeating: " base €1K\n", count: $0) },
      LongText("combining marks", 50_000) { "company: e" + String(repeating: "\u{301}", count: $0) },
      LongText("asks without a value", 50_000) { "company: HF\n" + String(repeating: "ask:", count: $0) },
      LongText("line ends", 100_000) { String(repeating: "\r", count: $0) },
      LongText("alternatives", 5_000) { "company: HF\nregion: Paris\nask: base €1K\n" + String(repeating: "or: base €2K\n", count: $0) },
      LongText("rounds", 2_500) { "company: HF\nregion: Paris\n" + String(repeating: "offer: base €1K\nask: base €2K\n", count: $0) },
      LongText("dated rounds", 2_500) {
        "company: HF\nregion: Paris\n" + String(repeating: "offer 2026-11-02: base €1K\nask 2026-11-03: base €2K\n", count: $0)
      },
      LongText("a path", 250_000) { "company: HF\ndraft: " + String(repeating: "a/", count: $0) },
      LongText("questions", 2_500) { "company: HF\nregion: Paris\n" + String(repeating: "? what is the floor\n", count: $0) },
      LongText("competitors", 5_000) { count in
        "company: HF\n" + (0..<count).map { "competing C\($0): base €9K\n" }.joined()
      },
      LongText("companies", 2_500) { count in (0..<count).map { "company: C\($0)\nask: base €9K\n" }.joined() },
    ])
  func readsLongTextsInLinearTime(long: LongText) throws {
    let once = try processorTime(for: long.text(long.size))
    let twice = try processorTime(for: long.text(long.size * 2))
    // Debug builds are some ten times slower than what users run, and sanitizers ten times slower again.
    #expect(twice < 30)
    #expect(twice < once * 3 + 0.3)
  }

  private func processorTime(for text: String) throws -> Double {
    let server = try ServerProcess()
    try server.initialize()
    let before = server.processorTime
    server.open(uri, text)
    for method in ["hover", "semanticTokens/full", "documentSymbol", "codeLens", "inlayHint", "documentLink"] {
      try server.waitForAnswer(to: server.start("textDocument/\(method)", everything))
    }
    server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":10},"end":{"line":0,"character":10}},"text":"x"}]}"#
    )
    try server.waitForAnswer(to: server.start("textDocument/hover", hover))
    let time = server.processorTime - before
    try server.waitForAnswer(to: server.start("shutdown", "null"))
    return time
  }

  /// A text of so many parts.
  struct LongText: CustomTestStringConvertible {
    let testDescription: String
    let size: Int
    let text: @Sendable (_ count: Int) -> String

    init(_ description: String, _ size: Int, _ text: @escaping @Sendable (_ count: Int) -> String) {
      (testDescription, self.size, self.text) = (description, size, text)
    }
  }

  /// Every folder of a document's path may hold settings.
  @Test func aDocumentMayBeAnywhere() throws {
    let server = try ServerProcess()
    try server.initialize()
    let deep = "file:///" + String(repeating: "a/", count: 5_000) + "n.offer"
    server.open(deep, note)
    let before = server.processorTime
    for _ in 0..<20 {
      try server.waitForAnswer(to: server.start("textDocument/hover", hover.replacing(uri, with: deep)))
    }
    #expect(server.processorTime - before < 10)
    #expect(try server.shutDown() == 0)
  }

  /// Everything in it is wrong, on one line.
  @Test func readsALongConfiguration() throws {
    let folder = try TemporaryFolder()
    let codes = (0..<50_000).map { "\"code\($0)\":1" }.joined(separator: ",")
    folder.write(
      ".offer-lsp.json", #"{"rules":{\#(codes)},"guides":[\#(Array(repeating: #""g""#, count: 100_000).joined(separator: ","))]}"#)
    let server = try ServerProcess()
    try server.initialize("{}", root: folder.path)
    server.open("file://\(folder.path)/n.offer", note)
    _ = try server.request(
      "textDocument/hover", #"{"textDocument":{"uri":"file://\#(folder.path)/n.offer"},"position":{"line":0,"character":9}}"#)
    #expect(try server.shutDown() == 0)
  }

  @Test func answersThoughNobodyReadsStandardError() throws {
    let server = try ServerProcess()
    try server.initialize()
    // Much is refused, and what is said of it must not fill a pipe that nobody empties.
    for _ in 0..<5_000 { server.notify("textDocument/didChange", #"{"textDocument":7}"#) }
    #expect(described(try server.request("no/such", "{}")).hasSuffix("-32601"))
    #expect(try server.shutDown() == 0)
  }

  @Test func endsWhileItsOutputIsFull() throws {
    let server = try ServerProcess()
    try server.initialize()
    server.open(uri, note)
    for id in 1...2_000 { server.send(request("\(id)", "textDocument/hover", hover)) }
    kill(server.process, SIGTERM)
    #expect(try server.status(seconds: 5) == 1)
  }

  @Test func doesNotWaitForAClientThatReadsSlowly() throws {
    let server = try ServerProcess()
    try server.initialize()
    // Findings pile up in the pipe while nothing is read, and the server goes on reading.
    for version in 1...3_000 { server.open(uri, note, version: version) }
    let id = server.start("textDocument/hover", hover)
    #expect(try server.message { $0["id"] == .int(id) }["error"] == nil)
    #expect(try server.shutDown() == 0)
  }
}
