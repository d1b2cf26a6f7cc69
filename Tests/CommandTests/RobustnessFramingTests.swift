import LanguageServerProtocol
import Testing

@Suite struct RobustnessFramingTests {
  private static let body =
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#

  @Test(arguments: [
    "content-length: COUNT\r\n\r\n", "CONTENT-LENGTH:COUNT\r\n\r\n",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: COUNT\r\n\r\n",
    "Content-Length: COUNT\r\nContent-Type: text/plain\r\nX-Other: Content-Length: 7\r\n\r\n",
    "Content-Length:    COUNT  \r\n\r\n", "Content-Length: 000COUNT\r\n\r\n",
  ])
  func readsEveryHeader(header: String) throws {
    let server = try ServerProcess()
    let head = header.replacing("COUNT", with: "\(Self.body.utf8.count)")
    server.write(Array((head + Self.body).utf8))
    #expect(described(try server.message()) == "1 ok")
  }

  @Test(arguments: [1, 3, 17])
  func readsFramesSplitAnywhere(size: Int) throws {
    let server = try ServerProcess()
    let bytes = frame(Array(Self.body.utf8)) + frame(Array(request("2", "no/such").utf8))
    for start in stride(from: 0, to: bytes.count, by: size) { server.write(bytes[start..<min(start + size, bytes.count)]) }
    #expect(described(try server.message()) == "1 ok")
    #expect(described(try server.message()) == "2 -32601")
  }

  @Test(arguments: [
    "Content-Length: -5\r\n\r\n{}", "Content-Length: x\r\n\r\n{}", "Content-Length: 2.5\r\n\r\n{}", "Content-Length: 0x10\r\n\r\n{}",
    "Content-Length: \r\n\r\n{}", "Content-Type: a\r\n\r\n{}", "\r\n\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "Content-Length: 300000000\r\n\r\n{}", "Content-Length: 9223372036854775807\r\n\r\n{}",
    "Content-Length: 99999999999999999999\r\n\r\n{}",
    "garbage\n{}", "\u{0}\u{1}\u{2}\n",
  ])
  func endsAtWhatIsNoFrame(stream: String) throws {
    let server = try ServerProcess()
    try server.initialize()
    server.write(Array(stream.utf8))
    #expect(try server.status(seconds: 5) == 1)
    let errors = server.errorText()
    #expect(errors.hasPrefix("offer-lsp: "))
    #expect(errors.split(separator: "\n").count == 1)
  }

  @Test func takesNoMemoryOnTrust() throws {
    let server = try ServerProcess()
    try server.initialize()
    let before = server.memory
    server.write(Array("Content-Length: 268435456\r\n\r\n{".utf8))
    #expect(throws: ServerProcess.Failure.self) { try server.message(seconds: 0.3) }
    #expect(server.memory - before < 16)
  }
}
