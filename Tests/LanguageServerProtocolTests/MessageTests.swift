import LanguageServerProtocol
import SourceText
import Testing

private func read(_ body: String) -> Message { Message(body: Array(body.utf8)) }

/// `request 1 hover`, `error -32600 null`, …: what a body is, in a word or two.
private func describe(_ message: Message) -> String {
  let text = { (id: RequestID?) in id.map { String(decoding: $0.json, as: UTF8.self) } ?? "null" }
  return switch message {
  case .request(let id, let method, _): "request \(text(id)) \(method)"
  case .notification(let method, _): "notification \(method)"
  case .response(let id, _, let failed): "response \(text(id))\(failed ? " failed" : "")"
  case .invalid(let id, let error): "error \(error.code.rawValue) \(text(id))"
  case .ignored: "ignored"
  }
}

@Suite struct MessageTests {
  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"hover"}"#, "request 1 hover"),
    (#"{"method":"hover","params":{"a":[1,{"b":null}]},"id":"1","jsonrpc":"2.0"}"#, "request \"1\" hover"),
    (#"{"jsonrpc":"2.0","id":99999999999999999999,"method":"hover"}"#, "request 99999999999999999999 hover"),
    (#"{"jsonrpc":"2.0","id":-7,"method":"h\u006fver"}"#, "request -7 hover"),
    (#"{"jsonrpc":"2.0","method":"exit"}"#, "notification exit"),
    (#"{"jsonrpc":"2.0","id":3,"result":null}"#, "response 3"),
    (#"{"jsonrpc":"2.0","id":3,"error":{"code":1,"message":""}}"#, "response 3 failed"),
    (#"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":""}}"#, "ignored"),
    (#"{"jsonrpc":"1.0","id":3,"method":"x"}"#, "error -32600 3"),
    (#"{"id":3,"method":"x"}"#, "error -32600 3"),
    (#"{"jsonrpc":"1.0","method":"x"}"#, "ignored"),
    (#"{"jsonrpc":"2.0","id":null,"method":"x"}"#, "error -32600 null"),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"x"}"#, "error -32600 null"),
    (#"{"jsonrpc":"2.0","id":{},"method":"x"}"#, "error -32600 null"),
    (#"{"jsonrpc":"2.0","id":4,"method":7}"#, "error -32600 4"),
    (#"{"jsonrpc":"2.0","id":4}"#, "error -32600 4"),
    (#"{}"#, "error -32600 null"),
    (#"[{"jsonrpc":"2.0","id":1,"method":"x"}]"#, "error -32600 null"),
    ("[]", "error -32600 null"),
    ("42", "error -32600 null"),
    ("", "error -32700 null"),
    ("{", "error -32700 null"),
    (#"{"jsonrpc":"2.0","id":1,"method":"x","params":[1,]}"#, "error -32700 null"),
    (#"{"jsonrpc":"2.0","id":1,"method":"x","params":{"a":01}}"#, "error -32700 null"),
    (#"{"jsonrpc":"2.0","id":1,"method":"x","params":[}}"#, "error -32700 null"),
    (#"{"jsonrpc":"2.0","id":1,"method":"x"} {}"#, "error -32700 null"),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\u{1}\"}", "error -32700 null"),
  ])
  func readsWhatABodyIs(body: String, expected: String) {
    #expect(describe(read(body)) == expected)
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(describe(Message(body: [0x22, 0xFF, 0x22])) == "error -32700 null")
  }

  @Test(arguments: ["[", "{\"a\":"])
  func survivesDeepNesting(bracket: String) {
    let depth = 100_000
    let close = bracket == "[" ? "]" : "}"
    let value = String(repeating: bracket, count: depth) + "1" + String(repeating: close, count: depth)
    guard case .request(_, _, let params) = read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":\(value)}") else {
      Issue.record("no request")
      return
    }
    #expect(throws: ResponseError.self) { try params.decode(JSONValue.self) }
    #expect(describe(read(String(repeating: bracket, count: depth))) == "error -32700 null")
  }

  @Test(arguments: [
    (#""a\ud800b""#, "a\u{FFFD}b"),
    (#""\udc00\ud800""#, "\u{FFFD}\u{FFFD}"),
    (#""\ud800\ud83d\ude80""#, "\u{FFFD}🚀"),
    (#""\ud83d\ude80\ude80""#, "🚀\u{FFFD}"),
    (#""\ud83d \ude80""#, "\u{FFFD} \u{FFFD}"),
    (#""\ud83d\n""#, "\u{FFFD}\n"),
  ])
  func mendsLoneSurrogates(json: String, text: String) throws {
    guard case .notification(_, let params) = read("{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":\(json)}") else {
      Issue.record("no notification")
      return
    }
    #expect(try params.decode(String.self) == text)
  }

  @Test(arguments: [
    (#"{"line":1,"character":2}"#, Position(line: 1, character: 2)),
    (#"{"line":4294967296,"character":1e300}"#, Position(line: Int(Int32.max), character: Int(Int32.max))),
    (#"{"line":99999999999999999999,"character":0}"#, Position(line: Int(Int32.max), character: 0)),
    (#"{"line":-1,"character":0}"#, nil),
    (#"{"line":0,"character":1.5}"#, nil),
    (#"{"line":0,"character":1e999}"#, nil),
    (#"{"line":0}"#, nil),
    (#"{"line":"0","character":0}"#, nil),
  ])
  func readsPositions(json: String, expected: Position?) {
    let position = try? Params(Array(json.utf8)).decode(Position.self)
    #expect(position == expected)
  }

  @Test func takesOddCapabilitiesAsAbsent() throws {
    let json = #"{"processId":"x","capabilities":{"general":[],"textDocument":{"completion":7,"hover":{"contentFormat":["plaintext"]}}}}"#
    let params = try Params(Array(json.utf8)).decode(InitializeParams.self)
    #expect(params.processId == nil)
    #expect(params.capabilities?.general == nil)
    #expect(params.capabilities?.textDocument?.completion == nil)
    #expect(params.capabilities?.textDocument?.hover?.contentFormat == ["plaintext"])
  }

  @Test func anIdGoesBackAsItCame() {
    let id = #""a\ud800\u0062""#
    guard case .request(let read, "x", _) = Message(body: Array(#"{"jsonrpc":"2.0","id":\#(id),"method":"x"}"#.utf8)) else {
      Issue.record("no request")
      return
    }
    #expect(read.json == Array(id.utf8))
  }
}
