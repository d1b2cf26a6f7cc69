import Compensation
import Fuzzing
import LanguageServerProtocol
import OfferServer

/// `offer-bench mail`: how long a keystroke in a long thread of mails takes from its bytes to its findings, and how the first look
/// at a thread grows with its length.
func speedOfMail() {
  for (name, quoted) in [("half of it quoted", 10), ("all of it the author's own", 0)] {
    print("a thread of 2,000 lines, \(name)")
    var mail = MailSession(lines: 2_000, quoted: quoted)
    measure("keystroke", times: 300) { mail.type() }
  }
  print("threads from scratch")
  for lines in [10_000, 50_000, 100_000] {
    measure("\(lines) lines", times: 3) { _ = MailSession(lines: lines, quoted: 10) }
  }
}

private struct MailSession {
  private var session: Session
  private var version = 1
  private var isTyped = false
  private let line: Int

  private static let own = [
    "Hi Camille,", "", "Thank you for the call on Monday, and for the offer of €98K base and €162K in equity over four years.",
    "I'm asking for €100K base and €175K in equity over four years; Google has offered me €98K base.", "",
    "- Base: €100K, as I wrote", "- Signing: €15K", "", "I have built compliance for 12 customers in 2024, and the team has 30 people.", "",
  ]

  init(lines: Int, quoted: Int) {
    let note =
      "company: Mistral AI\nrole: Security Engineer\nregion: Paris\noffer: base €98K, equity €162K over 4 years\nask: base €100K, equity €175K over 4 years, signing €15K\ncompeting Google: base €98K\ndraft: m.md\n"
    session = Session(host: MemoryHost(today: Day("2026-11-20"), files: ["/w/n.offer": note]).host)
    var text: [String] = []
    while text.count < lines {
      text += Self.own
      text += (0..<quoted).map { "> \($0) lines of somebody's answer, which speaks of €92K base" }
    }
    line = text.count / 2 / (Self.own.count + quoted) * (Self.own.count + quoted) + 3
    send(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file:///w","capabilities":{}}}"#)
    send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    let json = String(decoding: JSONWriter.bytes(of: text.joined(separator: "\n")), as: UTF8.self)
    while session.hasWork { _ = session.tick() }
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///w/m.md","languageId":"markdown","version":1,"text":\#(json)}}}"#
    )
    while session.hasWork { _ = session.tick() }
  }

  /// Types a letter into a sentence of the middle, or takes it away again.
  mutating func type() {
    version += 1
    let end = isTyped ? 5 : 4
    let text = isTyped ? "" : "x"
    isTyped.toggle()
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///w/m.md","version":\#(version)},"contentChanges":[{"range":{"start":{"line":\#(line),"character":4},"end":{"line":\#(line),"character":\#(end)}},"text":"\#(text)"}]}}"#
    )
  }

  private mutating func send(_ body: String) { _ = session.receive([Array(body.utf8)]) }
}
