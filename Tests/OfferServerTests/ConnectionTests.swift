import Fuzzing
import LanguageServerProtocol
import OfferServer
import Testing

@Test func whatStoodBeforeABadFrameIsAnswered() {
  var connection = Connection(host: MemoryHost(today: nil).host)
  let request = frame(Array(#"{"jsonrpc":"2.0","id":1,"method":"x"}"#.utf8))
  let (answers, error) = connection.receive(request + Array("Content-Length: -1\r\n\r\n".utf8))
  #expect(String(decoding: answers, as: UTF8.self).contains("-32002"))
  #expect(error == .negativeLength)
}
