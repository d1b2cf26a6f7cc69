import Compensation
import Fuzzing
import LanguageServerProtocol
import OfferServer
import Testing

private let n = "file:///w/n.offer"
private let note = "company: HF\nregion: Paris\nask: base €79K, equity €155K\n"

private func many(_ count: Int) -> [String: String] {
  Dictionary(uniqueKeysWithValues: (0..<count).map { ("/w/d\($0 % 20)/\($0).offer", note) })
}

@Suite struct BackgroundWorkTests {
  /// A keystroke among 2,000 notes that nobody has read yet reads none of them.
  @Test func aKeystrokeDoesNotWaitForTheWorkspace() {
    let memory = MemoryHost(today: Day("2026-11-20"), files: many(2000))
    let host = memory.host
    let reads = ReadCount()
    let counting = Host(
      now: host.now, today: host.today,
      read: { path in
        if path.hasPrefix("/w/d") { reads.add() }
        return host.read(path)
      },
      readStart: host.readStart, entries: host.entries, resolve: host.resolve, namedGuides: [], sharedGuides: [], version: "0")
    var session = Session(host: counting)
    func send(_ body: String) -> String { session.receive([Array(body.utf8)]).map { String(decoding: $0, as: UTF8.self) }.joined() }
    _ = send(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"rootUri":"file:///w","capabilities":{}}}"#)
    _ = send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    _ = send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(n)","languageId":"offer","version":1,"text":\#(json(note))}}}"#
    )
    let answer = send(
      #"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"\#(n)"},"position":{"line":1,"character":9}}}"#
    )
    #expect(answer.contains("Paris"))
    #expect(reads.count == 0 && session.hasWork)
    _ = session.tick()
    #expect(reads.count > 0)
  }

  @Test func checkingTheWorkspaceTellsHowFarItIsAndComesInParts() throws {
    var client = try TestClient(#"{"textDocument":{"diagnostic":{}}}"#, files: many(150))
    let answer = try client.request("workspace/diagnostic", #"{"previousResultIds":[],"partialResultToken":"p","workDoneToken":"w"}"#)
    let progress = client.heard.filter { $0["method"]?.string == "$/progress" }.compactMap { $0["params"] }
    let parts = progress.filter { $0["token"] == "p" }.flatMap { $0["value"]?["items"]?.array ?? [] }
    #expect(Set(parts.compactMap { $0["uri"]?.string }).count == 150)
    #expect(answer["items"] == .array([]))
    #expect(progress.filter { $0["token"] == "w" }.compactMap { $0["value"]?["kind"]?.string } == ["begin", "report", "report", "end"])
    #expect(progress.filter { $0["token"] == "w" }.compactMap { $0["value"]?["percentage"]?.int } == [0, 42, 85])
  }

  @Test(arguments: [
    #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}"#,
    #"{"jsonrpc":"2.0","method":"window/workDoneProgress/cancel","params":{"token":"w"}}"#,
  ])
  func checkingTheWorkspaceCanBeCancelled(_ cancel: String) throws {
    var client = try TestClient(#"{"textDocument":{"diagnostic":{}}}"#, files: many(50))
    client.receive([#"{"jsonrpc":"2.0","id":77,"method":"workspace/diagnostic","params":{"previousResultIds":[],"workDoneToken":"w"}}"#])
    #expect(client.session.hasWork)
    client.receive([cancel])
    #expect(!client.session.hasWork)
    let answers = client.heard.filter { $0["id"] == 77 }
    #expect(answers.count == 1 && answers.first?["error"]?["code"] == -32800)
    let last = client.heard.last { $0["method"]?.string == "$/progress" }
    #expect(last?["params"]?["value"]?["kind"] == "end")
  }
}

private final class ReadCount: @unchecked Sendable {
  private(set) var count = 0
  func add() { count += 1 }
}
