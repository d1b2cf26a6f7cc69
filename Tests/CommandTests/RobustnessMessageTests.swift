import LanguageServerProtocol
import Testing

@Suite struct RobustnessMessageTests {
  /// A body, and what it is answered; nil for nothing.
  @Test(
    arguments: [
      (#"{"jsonrpc":"2.0","id":1,"method":"#, "null -32700"),
      ("", "null -32700"),
      ("nonsense", "null -32700"),
      (#"{"jsonrpc":"2.0","id":1,"method":"x","params":[1,]}"#, "null -32700"),
      ("{'jsonrpc':'2.0'}", "null -32700"),
      ("[]", "null -32600"),
      (#"[{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}]"#, "null -32600"),
      ("null", "null -32600"),
      ("true", "null -32600"),
      ("1e999", "null -32600"),
      (#""text""#, "null -32600"),
      ("{}", "null -32600"),
      (#"{"jsonrpc":"1.0","id":5,"method":"x"}"#, "5 -32600"),
      (#"{"jsonrpc":2.0,"id":5,"method":"x"}"#, "5 -32600"),
      (#"{"id":5,"method":"x"}"#, "5 -32600"),
      (#"{"jsonrpc":"2.0","id":null,"method":"x"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":[1],"method":"x"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":true,"method":"x"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":0.5,"method":"x"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":5,"method":["x"]}"#, "5 -32600"),
      (#"{"jsonrpc":"2.0","id":5,"method":null}"#, "5 -32600"),
      (#"{"jsonrpc":"2.0","id":5}"#, "5 -32600"),
      (#"{"jsonrpc":"2.0","id":"five","method":"x"}"#, "\"five\" -32601"),
      (#"{"jsonrpc":"2.0","id":-5,"method":"x"}"#, "-5 -32601"),
      (#"{"jsonrpc":"2.0","id":"","method":"x"}"#, "\"\" -32601"),
      (#"{"jsonrpc":"2.0","id":9007199254740993,"method":"x"}"#, "9007199254740993 -32601"),
      (#"{"jsonrpc":"2.0","id":5,"method":""}"#, "5 -32601"),
      (#"{"jsonrpc":"2.0","id":"\u0041\ud83d\ude80","method":"x"}"#, #""A🚀" -32601"#),
      (#"{"jsonrpc":"2.0","id":1e400,"method":"x"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":{"a":1},"method":"x"}"#, "null -32600"),
      (#"{"\u006asonrpc":"\u0032.0","\u0069d":5,"meth\u006fd":"no\/such"}"#, "5 -32601"),
      (#"{"jsonrpc":"2.0","id":4,"id":5,"method":"x"}"#, "5 -32601"),
      (#"{"jsonrpc":"2.0","id":5,"method":"x"}{}"#, "null -32700"),
      ("\u{FEFF}{}", "null -32700"),
      ("{}\u{0}", "null -32700"),
      (#"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover"}"#, "5 -32602"),
      (#"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":null}"#, "5 -32602"),
      (#"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":[]}"#, "5 -32602"),
      (
        #"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":7},"position":{"line":0,"character":0}}}"#,
        "5 -32602"
      ),
      (
        #"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"u"},"position":{"line":-1,"character":0}}}"#,
        "5 -32602"
      ),
      (
        #"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"u"},"position":{"line":1e999,"character":0}}}"#,
        "5 -32602"
      ),
      (
        #"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"u"},"position":{"line":99999999999999999999,"character":0}}}"#,
        "5 ok"
      ),
      (
        #"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"\ud800"},"position":{"line":0,"character":0}}}"#,
        "5 ok"
      ),
      (#"{"jsonrpc":"2.0","id":5,"result":null}"#, nil),
      (#"{"jsonrpc":"2.0","id":null,"error":{"code":-1,"message":"m"}}"#, nil),
      (#"{"jsonrpc":"1.0","method":"x"}"#, nil),
      (#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":[]}}"#, nil),
      (#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}"#, nil),
      (#"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"contentChanges":"x"}}"#, nil),
    ] as [(String, String?)])
  func isAnsweredOnceAndGoesOn(body: String, answer: String?) throws {
    let server = try ServerProcess()
    try server.initialize()
    server.send(body)
    server.send(request("\"next\"", "no/such"))
    let isAnswer: (JSONValue) -> Bool = { $0["method"] == nil }
    if let answer { #expect(described(try server.message(where: isAnswer)) == answer) }
    #expect(described(try server.message(where: isAnswer)) == "\"next\" -32601")
    #expect(server.errorText().isEmpty)
  }

  @Test func aLongIdComesBackWhole() throws {
    let server = try ServerProcess()
    try server.initialize()
    let id = String(repeating: "x", count: 200_000)
    server.send(request(json(id), "no/such"))
    #expect(try server.message()["id"] == .string(id))
    #expect(try server.shutDown() == 0)
  }

  /// Every method with parameters of its own, each given what it cannot take.
  @Test(arguments: [
    "completion", "hover", "definition", "references", "documentHighlight", "documentSymbol", "documentLink", "prepareRename", "rename",
    "inlineCompletion", "codeAction", "inlayHint", "codeLens", "formatting", "rangeFormatting", "onTypeFormatting", "foldingRange",
    "selectionRange", "semanticTokens/full", "semanticTokens/full/delta", "semanticTokens/range", "diagnostic",
  ])
  func refusesWrongParameters(method: String) throws {
    let server = try ServerProcess()
    try server.initialize()
    for params in [
      "null", "[]", "7", "\"x\"", "true", "{}", #"{"textDocument":7}"#, #"{"textDocument":{}}"#, #"{"textDocument":{"uri":7}}"#,
    ] {
      #expect(try server.request("textDocument/\(method)", params)["error"]?["code"] == .int(-32602), "\(params)")
    }
    #expect(try server.shutDown() == 0)
  }

  @Test(arguments: [
    "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave",
    "workspace/didChangeWorkspaceFolders", "workspace/didChangeWatchedFiles", "workspace/didRenameFiles", "window/workDoneProgress/cancel",
    "$/cancelRequest", "$/setTrace",
  ])
  func dropsNotificationsWithWrongParameters(method: String) throws {
    let server = try ServerProcess()
    try server.initialize()
    for params in ["null", "[]", "7", "\"x\"", "{}", #"{"textDocument":7,"event":7,"changes":[7],"files":7,"token":[],"id":{},"value":7}"#]
    {
      server.notify(method, params)
    }
    #expect(try server.shutDown() == 0)
    #expect(server.errorText().isEmpty)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func survivesDeepNesting(opening: String) throws {
    let server = try ServerProcess()
    try server.initialize()
    let deep = String(repeating: opening, count: 100_000)
    let closing = String(opening.reversed().compactMap { $0 == "[" ? "]" : $0 == "{" ? "}" : nil })
    server.send(deep)
    #expect(described(try server.message()) == "null -32700")
    server.send(request("7", "textDocument/hover", deep + "1" + String(repeating: closing, count: 100_000)))
    #expect(described(try server.message()) == "7 -32602")
    server.send(
      #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":\#(deep)1\#(String(repeating: closing, count: 100_000))}}"#
    )
    #expect(try server.shutDown() == 0)
  }

  @Test func cancelledRequestsAreAnsweredOnce() throws {
    let server = try ServerProcess()
    try server.initialize()
    var stream: [UInt8] = []
    for id in 1...200 {
      stream += frame(Array(request("\"r\(id)\"", "workspace/symbol", #"{"query":""}"#).utf8))
      stream += frame(Array(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"r\#(id)"}}"#.utf8))
    }
    server.write(stream)
    for id in 1...200 {
      let answer = described(try server.message { $0["method"] == nil })
      #expect(answer == "\"r\(id)\" ok" || answer == "\"r\(id)\" -32800")
    }
    #expect(try server.shutDown() == 0)
  }
}
