import LanguageServerProtocol
import Testing

/// All bodies of `chunks`, as text.
private func bodies(of chunks: [[UInt8]]) throws -> [String] {
  var decoder = FrameDecoder()
  var bodies: [String] = []
  for chunk in chunks {
    decoder.append(chunk)
    while let body = try decoder.next() { bodies.append(String(decoding: body, as: UTF8.self)) }
  }
  return bodies
}

@Suite struct FrameDecoderTests {
  private static let stream =
    "Content-Length: 2\r\n\r\n{}content-type: x\r\nX-Unknown: a:b\r\nCONTENT-LENGTH:\t4 \r\n\r\n\"é\"Content-Length: 0\r\n\r\n"

  @Test(arguments: [1, 2, 3, 7, 1000])
  func framesSplitAnywhere(size: Int) throws {
    let bytes = Array(Self.stream.utf8)
    let chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    #expect(try bodies(of: chunks) == ["{}", "\"é\"", ""])
  }

  @Test(arguments: [
    ("\r\n", FrameError.missingLength),
    ("Content-Type: x\r\n\r\n", .missingLength),
    ("Content-Length: -1\r\n\r\n", .negativeLength),
    ("Content-Length: +1\r\n\r\n", .malformedLength),
    ("Content-Length: 1e3\r\n\r\n", .malformedLength),
    ("Content-Length: \r\n\r\n", .malformedLength),
    ("Content-Length: -\r\n\r\n", .malformedLength),
    ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n", .repeatedLength),
    ("Content-Length: 268435457\r\n\r\n", .bodyTooLong),
    ("Content-Length: 99999999999999999999999999\r\n\r\n", .bodyTooLong),
    ("no colon\r\n", .malformedHeader),
  ])
  func refusesBadHeaders(stream: String, error: FrameError) {
    #expect(throws: error) { try bodies(of: [Array(stream.utf8)]) }
  }

  @Test(arguments: ["x", "X: y\r\n"])
  func refusesEndlessHeaders(part: String) {
    #expect(throws: FrameError.headerTooLong) { try bodies(of: Array(repeating: Array(part.utf8), count: 70_000)) }
  }

  @Test func takesNoMemoryOnTrust() throws {
    var decoder = FrameDecoder()
    decoder.append(Array("Content-Length: 268435456\r\n\r\n{".utf8))
    #expect(try decoder.next() == nil)
    #expect(!decoder.isIdle)
  }

  @Test func framesWhatItDecodes() throws {
    #expect(try bodies(of: [frame(Array("{\"a\":1}".utf8))]) == ["{\"a\":1}"])
  }
}
