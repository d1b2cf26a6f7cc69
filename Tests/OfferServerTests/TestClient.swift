import Compensation
import Fuzzing
import LanguageServerProtocol
import OfferServer

/// A client of a session without a process: bodies in, bodies out, and a clock that stands still until it is moved.
struct TestClient {
  let memory: MemoryHost
  private(set) var session: Session
  /// What came beside the answers, in order.
  private(set) var heard: [JSONValue] = []
  private var lastId = 0

  /// - Parameter readingTakes: what the clock goes on with every file that is looked into.
  init(
    _ capabilities: String = "{}", options: String = "{}", root: String? = "file:///w", files: [String: String] = [:],
    readingTakes: Duration = .zero
  ) throws {
    memory = MemoryHost(today: Day("2026-11-20"), files: files, readingTakes: readingTakes)
    session = Session(host: memory.host)
    let root = root.map { "\"\($0)\"" } ?? "null"
    _ = try request(
      "initialize", #"{"processId":null,"rootUri":\#(root),"capabilities":\#(capabilities),"initializationOptions":\#(options)}"#)
    notify("initialized", "{}")
    finishWork()
  }

  mutating func notify(_ method: String, _ params: String) {
    receive([#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#])
  }

  /// The result, or the error's code as `{"code": …}`.
  mutating func request(_ method: String, _ params: String) throws -> JSONValue {
    lastId += 1
    receive([#"{"jsonrpc":"2.0","id":\#(lastId),"method":"\#(method)","params":\#(params)}"#])
    finishWork()
    guard let index = heard.firstIndex(where: { $0["id"] == .int(lastId) && $0["method"] == nil }) else { return "no answer" }
    let answer = heard.remove(at: index)
    return answer["result"] ?? answer["error"] ?? "neither"
  }

  mutating func receive(_ bodies: [String]) {
    hear(session.receive(bodies.map { Array($0.utf8) }))
  }

  mutating func finishWork() {
    while session.hasWork {
      memory.advance(.milliseconds(1))
      hear(session.tick())
    }
  }

  mutating func wait(_ time: Duration) {
    memory.advance(time)
    hear(session.tick())
  }

  private mutating func hear(_ bodies: [[UInt8]]) {
    heard += bodies.compactMap { try? Params($0).decode(JSONValue.self) }
  }

  mutating func open(_ uri: String, _ text: String, version: Int = 1) {
    let language = uri.hasSuffix(".md") ? "markdown" : "offer"
    notify(
      "textDocument/didOpen", #"{"textDocument":{"uri":"\#(uri)","languageId":"\#(language)","version":\#(version),"text":\#(json(text))}}"#
    )
  }

  /// Replaces columns of a line.
  mutating func edit(_ uri: String, line: Int, _ columns: Range<Int>, _ text: String, version: Int) {
    let start = #"{"line":\#(line),"character":\#(columns.lowerBound)}"#
    let end = #"{"line":\#(line),"character":\#(columns.upperBound)}"#
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[{"range":{"start":\#(start),"end":\#(end)},"text":\#(json(text))}]}"#
    )
  }

  /// What was published since the last call, a line each: `n.offer 3: ask-below-floor`.
  mutating func published() -> [String] {
    defer { heard = [] }
    return heard.filter { $0["method"]?.string == "textDocument/publishDiagnostics" }.compactMap { message in
      guard let params = message["params"], let uri = params["uri"]?.string else { return nil }
      let codes = (params["diagnostics"]?.array ?? []).compactMap { $0["code"]?.string }
      let version = params["version"]?.int.map { " \($0)" } ?? ""
      return uri.split(separator: "/").last.map { "\($0)\(version): \(codes.joined(separator: " "))" }
    }
  }

  /// The methods that the client was asked since the last call.
  mutating func asked() -> [String] {
    defer { heard = [] }
    return heard.filter { $0["id"] != nil }.compactMap { $0["method"]?.string }
  }
}

/// Text as a JSON string.
func json(_ text: String) -> String { String(decoding: JSONWriter.bytes(of: text), as: UTF8.self) }

func text(_ value: JSONValue) -> String { String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) }
