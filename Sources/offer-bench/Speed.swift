import Compensation
import Fuzzing
import LanguageServerProtocol
import OfferAnalysis
import OfferServer
import OfferSyntax
import SalaryGuides

/// `offer-bench speed`: how long a keystroke takes from its bytes to its findings, and requests in a long note beside a
/// large library. All of it inside the session: neither pipes nor files are part of it.
func speed() {
  print("in a note of 1,000 lines")
  var small = BenchSession(lines: 1_000, guides: 0)
  measure("keystroke", times: 500) { small.type() }
  print("in a note of 10,000 lines, with 4,500 guides")
  var large = BenchSession(lines: 10_000, guides: 4_500)
  measure("keystroke", times: 200) { large.type() }
  for (method, extra) in [
    ("textDocument/completion", ""), ("textDocument/hover", ""), ("textDocument/inlayHint", ""),
    ("textDocument/codeAction", #","context":{"diagnostics":[]}"#), ("textDocument/semanticTokens/full", ""), ("textDocument/codeLens", ""),
    ("textDocument/documentSymbol", ""), ("textDocument/diagnostic", ""),
  ] {
    measure(method, times: 100) { large.ask(method, extra) }
  }
  measure("completion of a company", times: 100) { large.ask("textDocument/completion", "", above: 4, character: 12) }
  measure("completion of a competitor", times: 100) { large.ask("textDocument/completion", "", above: -3, character: 12) }
  speedOfLongNote(lines: 100_000)
}

/// `offer-bench long`: a long note from scratch, and a keystroke in it.
func speedOfLongNote(lines: Int) {
  fromScratch(lines: lines)
  var small = BenchSession(lines: 1_000, guides: 0)
  let inSmall = measure("keystroke in 1,000 lines", times: 500) { small.type() }
  var huge = BenchSession(lines: lines, guides: 0)
  let inHuge = measure("keystroke in \(lines) lines", times: 500) { huge.type() }
  print("  the keystroke in the long note takes \(ratio(inHuge, inSmall)) times that in the short one")
}

/// Reading a note of many negotiations, and checking it, without a session.
private func fromScratch(lines: Int) {
  let negotiation = BenchSession.negotiation.joined(separator: "\n")
  let text = Array(Array(repeating: negotiation, count: lines / BenchSession.negotiation.count).joined(separator: "\n").utf8)
  print("a note of \(lines) lines and \(text.count) bytes from scratch")
  let reading = measure("reading", times: 9) { NoteSyntax(text) }
  print("  which is \(Int64(text.count) / max(1, reading)) MB a second")
  let environment = NoteAnalysis.Environment(library: GuideLibrary(), today: Day("2026-11-20"))
  measure("reading and checking", times: 9) { NoteAnalysis(text: text, environment) }
}

/// Prints the median and the slowest of many runs.
///
/// - Returns: the median in microseconds.
@discardableResult
func measure<Result>(_ name: String, times: Int, _ work: () -> Result) -> Int64 {
  let clock = ContinuousClock()
  var taken = (0..<times).map { _ in
    // Letting go of a result is no part of the work.
    var result: Result?
    let time = clock.measure { result = work() }
    withExtendedLifetime(result) {}
    return time
  }
  taken.sort()
  let microseconds = { (time: Duration) in time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000 }
  guard let slowest = taken.last else { return 0 }
  let label = name + String(repeating: " ", count: max(1, 36 - name.count))
  let median = microseconds(taken[taken.count / 2])
  print("  \(label) median \(median) µs, slowest \(microseconds(slowest)) µs")
  return median
}

/// With two decimals.
private func ratio(_ a: Int64, _ b: Int64) -> String {
  let hundredths = a * 100 / max(1, b)
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// A session with one long note open, and a cursor in the middle of it.
private struct BenchSession {
  private var session: Session
  private var version = 1
  private var isTyped = false
  private let line: Int

  /// Nothing is to be said of it: a list of findings costs what it weighs, whatever was typed.
  fileprivate static let negotiation = [
    "company: Mistral AI", "role: Security Engineer", "region: Paris",
    "offer 2026-11-02: base €98K, equity €162K over 4 years, signing €10K (by phone, in writing within the week)",
    "ask 2026-11-04: base €100K, equity €175K over 4 years, signing €15K", "term asked: acceleration on a change of control",
    "lever: EU Regulatory Security Compliance", "competing Google 2026-11-03: base €98K, equity €140K",
    "note: the recruiter prefers calls to mails, and needs two days for whatever the people above have to sign", "",
  ]

  init(lines: Int, guides: Int) {
    var files: [String: String] = [:]
    for number in 0..<guides {
      files["/w/guides/\(number).md"] =
        "### Security Engineer | Company \(number) Negotiation Guide\n\n| Region | Base Salary |\n| --- | --- |\n| Paris | €80K-€100K |\n"
    }
    session = Session(host: MemoryHost(today: Day("2026-11-20"), files: files).host)
    let text = Array(repeating: Self.negotiation.joined(separator: "\n"), count: lines / Self.negotiation.count).joined(separator: "\n")
    line = lines / 20 * 10 + 4
    send(
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file:///w","capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true}}}}}"#
    )
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///w/n.offer","languageId":"offer","version":1,"text":\#(String(decoding: JSONWriter.bytes(of: text), as: UTF8.self))}}}"#
    )
    while session.hasWork { _ = session.tick() }
  }

  /// Types a digit behind a figure, or takes it away again.
  mutating func type() {
    version += 1
    // Behind €100: an ask of €1000K, and of €100K again.
    let end = isTyped ? 26 : 25
    let text = isTyped ? "" : "0"
    isTyped.toggle()
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///w/n.offer","version":\#(version)},"contentChanges":[{"range":{"start":{"line":\#(line),"character":25},"end":{"line":\#(line),"character":\#(end)}},"text":"\#(text)"}]}}"#
    )
  }

  /// Asks about a place on the line that is typed on, or on one above or below it.
  mutating func ask(_ method: String, _ extra: String, above: Int = 0, character: Int = 24) {
    let place = #"{"line":\#(line - above),"character":\#(character)}"#
    let range = #"{"start":{"line":\#(line - 20),"character":0},"end":{"line":\#(line + 20),"character":0}}"#
    send(
      #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":{"textDocument":{"uri":"file:///w/n.offer"},"position":\#(place),"range":\#(range)\#(extra)}}"#
    )
  }

  private mutating func send(_ body: String) { _ = session.receive([Array(body.utf8)]) }
}
