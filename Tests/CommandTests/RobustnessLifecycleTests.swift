import Glibc
import LanguageServerProtocol
import Testing

private let initialize = #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#
private let shutdown = #"{"jsonrpc":"2.0","id":99,"method":"shutdown"}"#
private let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

/// Messages in, what is answered to each, and what the process ends with.
struct Conversation: CustomTestStringConvertible {
  let testDescription: String
  let sent: [String]
  let answers: [String]
  let status: Int32

  init(_ description: String, _ sent: [String], _ answers: [String], status: Int32 = 0) {
    (testDescription, self.sent, self.answers, self.status) = (description, sent, answers, status)
  }
}

func request(_ id: String, _ method: String, _ params: String = "{}") -> String {
  #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
}

@Suite struct RobustnessLifecycleTests {
  @Test(arguments: [
    Conversation("a whole life", [initialize, shutdown, exit], ["0 ok", "99 ok"]),
    Conversation("exit without shutdown", [initialize, exit], ["0 ok"], status: 1),
    Conversation("exit before initialize", [exit], [], status: 1),
    Conversation(
      "requests before initialize",
      [request("1", "textDocument/hover"), request("2", "no/such"), shutdown, initialize, shutdown, exit],
      ["1 -32002", "2 -32002", "99 -32002", "0 ok", "99 ok"]),
    Conversation(
      "notifications before initialize",
      [
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.offer","languageId":"offer","version":1,"text":""}}}"#,
        initialize, shutdown, exit,
      ], ["0 ok", "99 ok"]),
    Conversation("initialize twice", [initialize, request("1", "initialize"), shutdown, exit], ["0 ok", "1 -32600", "99 ok"]),
    Conversation(
      "initialize with odd parameters", [request("1", "initialize", "7"), initialize, shutdown, exit], ["1 -32602", "0 ok", "99 ok"]),
    Conversation(
      "requests after shutdown", [initialize, shutdown, request("1", "textDocument/hover"), request("2", "shutdown"), exit],
      ["0 ok", "99 ok", "1 -32600", "2 -32600"]),
    Conversation("nothing after exit", [initialize, shutdown, exit, request("1", "textDocument/hover")], ["0 ok", "99 ok"]),
    Conversation(
      "unknown requests and notifications",
      [
        initialize, request("1", "no/such"), request("2", "$/no/such"), #"{"jsonrpc":"2.0","method":"no/such"}"#,
        #"{"jsonrpc":"2.0","method":"$/no/such","params":[1]}"#, shutdown, exit,
      ], ["0 ok", "1 -32601", "2 -32601", "99 ok"]),
  ])
  func conversations(_ row: Conversation) throws {
    let server = try ServerProcess()
    for body in row.sent { server.send(body) }
    for answer in row.answers { #expect(described(try server.message()) == answer) }
    #expect(try server.status() == row.status)
    #expect(throws: ServerProcess.Failure.self) { try server.message() }
    #expect(server.errorText().isEmpty)
  }

  /// What `initialize` may hold, from clients of all kinds.
  @Test(arguments: [
    #"{}"#, #"{"capabilities":null}"#, #"{"capabilities":[]}"#, #"{"capabilities":{},"rootUri":"http://x/y"}"#,
    #"{"capabilities":{},"rootUri":"file:///does/not/exist"}"#, #"{"capabilities":{},"workspaceFolders":[]}"#,
    #"{"capabilities":{},"processId":-1}"#, #"{"capabilities":{},"processId":99999999999}"#, #"{"capabilities":{},"trace":"loud"}"#,
    #"{"capabilities":{},"initializationOptions":[1,"x"]}"#, #"{"capabilities":{"general":{"positionEncodings":[7,null,"latin1"]}}}"#,
    #"{"capabilities":{"textDocument":{"hover":7,"completion":[]},"workspace":null,"window":1},"clientInfo":7,"locale":9}"#,
  ])
  func beginsWithWhateverTheClientSays(params: String) throws {
    let server = try ServerProcess()
    if try server.request("initialize", params)["error"] != nil { try server.initialize() }
    #expect(described(try server.request("no/such", "{}")).hasSuffix("-32601"))
    #expect(try server.shutDown() == 0)
  }

  enum End: CaseIterable {
    case input, output, termination, interrupt, hangup, inputInAFrame
  }

  @Test(arguments: End.allCases)
  func endsWithItsStreams(_ end: End) throws {
    let server = try ServerProcess()
    try server.initialize()
    switch end {
    case .input: server.closeInput()
    case .inputInAFrame:
      server.write(Array("Content-Length: 100\r\n\r\n{".utf8))
      server.closeInput()
    case .output: server.closeOutput()
    case .termination: kill(server.process, SIGTERM)
    case .interrupt: kill(server.process, SIGINT)
    case .hangup: kill(server.process, SIGHUP)
    }
    #expect(try server.status(seconds: 5) == 1)
  }

  /// Whoever starts the server may have closed its output, and the next file opened must not take its place.
  @Test(arguments: [">&-", ">&- 2>&-", ">/dev/full"])
  func endsWithoutAnOutput(redirection: String) throws {
    let folder = try TestFolder()
    mkfifo(folder.path + "/input", 0o600)
    try folder.write(String(decoding: frame(Array(initialize.utf8)), as: UTF8.self), to: "first")
    let start = ContinuousClock.now
    // The pipe stays open for writing, so that input does not end.
    let run = try folder.run(
      program: "/bin/sh", ["-c", "exec 3<>input; cat first >&3; exec \"$0\" serve <&3 3>&- \(redirection)", ServerProcess.executable])
    #expect(run.status == 1)
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(run.error.isEmpty)
  }

  @Test func inputThatEndsAfterShutdownIsNoExit() throws {
    let server = try ServerProcess()
    try server.initialize()
    _ = try server.request("shutdown", "null")
    server.closeInput()
    #expect(try server.status(seconds: 5) == 1)
  }

  @Test(arguments: [true, false])
  func endsWithItsClient(namedByArgument: Bool) throws {
    // A process that has ended, and that nobody has asked after, is as good as none.
    let client = try ServerProcess(["serve"])
    let number = client.process
    kill(number, SIGKILL)
    let server = try ServerProcess(namedByArgument ? ["serve", "--stdio", "--clientProcessId=\(number)"] : ["serve"])
    let processId = namedByArgument ? "null" : "\(number)"
    _ = try? server.request("initialize", #"{"processId":\#(processId),"rootUri":null,"capabilities":{}}"#)
    #expect(try server.status(seconds: 20) == 1)
  }

  @Test func servesWithoutArguments() throws {
    let server = try ServerProcess([])
    try server.initialize()
    #expect(try server.shutDown() == 0)
  }
}
