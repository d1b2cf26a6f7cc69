import Glibc
import LanguageServerProtocol
import Testing

private let uri = "file:///w/n.offer"
private let note = "company: HF\nregion: Paris\nask: base €79K\n"
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

  @Test(
    arguments: [
      "company: HF\n" + String(repeating: "note: a line\n", count: 100_000),
      "note: " + String(repeating: "x", count: 10_000_000),
      "company: HF\nask: " + String(repeating: "(", count: 25_000),
      "company: HF\nask: " + String(repeating: "base €1K, ", count: 25_000),
      "company: e" + String(repeating: "\u{301}", count: 100_000),
      "company: HF\n" + String(repeating: "ask:", count: 100_000),
      String(repeating: "\r", count: 200_000),
      "company: HF\nask:\n" + String(repeating: " base €1K\n", count: 25_000),
    ].map(LongText.init))
  func readsLongTextsInLinearTime(long: LongText) throws {
    let server = try ServerProcess()
    try server.initialize()
    server.open(uri, long.text)
    // Debug builds are some ten times slower than what users run.
    _ = try server.request("textDocument/hover", hover)
    #expect(try server.shutDown() == 0)
  }

  /// A long text that test reports name by its start.
  struct LongText: CustomTestStringConvertible {
    let text: String
    var testDescription: String { String(text.prefix(16)) + "…" }
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
