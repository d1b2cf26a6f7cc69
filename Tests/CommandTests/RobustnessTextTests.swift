import LanguageServerProtocol
import TestSupport
import Testing

private let pulling = #"{"textDocument":{"diagnostic":{}}}"#
private let uri = "file:///w/n.offer"
private let start = "company: HF\nregion: Paris\nask: base €79K\n"

/// A change of a text that every editor can send: a range (line, column, line, column) and what replaces it, or all of it.
struct Change: CustomTestStringConvertible {
  let range: (Int, Int, Int, Int)?
  let text: String

  init(_ range: (Int, Int, Int, Int)?, _ text: String) {
    (self.range, self.text) = (range, text)
  }

  var testDescription: String { json }

  var json: String {
    let text = CommandTests.json(self.text)
    guard let (line, column, endLine, endColumn) = range else { return #"{"text":\#(text)}"# }
    return
      #"{"range":{"start":{"line":\#(line),"character":\#(column)},"end":{"line":\#(endLine),"character":\#(endColumn)}},"text":\#(text)}"#
  }
}

private func change(_ server: ServerProcess, _ changes: [Change], version: Int) {
  server.notify(
    "textDocument/didChange",
    #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(changes.map(\.json).joined(separator: ","))]}"#)
}

/// What is told of the document now.
private func findings(_ server: ServerProcess) throws -> JSONValue? {
  try server.request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#)["result"]?["items"]
}

/// What a server that is given the text at once tells of it.
private func freshFindings(_ text: String) throws -> JSONValue? {
  let server = try ServerProcess()
  try server.initialize(pulling)
  server.open(uri, text)
  return try findings(server)
}

/// What a writer, or a broken program, puts into a text.
private let pieces = [
  "", "a", " ", "\n", "\r", "\r\n", "é", "🚀", "e\u{301}", "€", ":", "ask: base €79K\n", "company: HF\n", "\u{2028}", "\u{85}", "\u{B}",
  "region: Paris\n", ",", "\u{0}", "\u{FEFF}", "\t", "? x\n", "# c\n",
]

/// The index of the scalar at a place, or of the end of its line or of the text.
private func offset(_ line: Int, _ column: Int, in text: [Unicode.Scalar], _ encoding: String) -> Int {
  var index = 0
  for _ in 0..<line {
    while index < text.count, text[index] != "\n", text[index] != "\r" { index += 1 }
    guard index < text.count else { return text.count }
    index += text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n" ? 2 : 1
  }
  var units = 0
  while index < text.count, text[index] != "\n", text[index] != "\r" {
    let width = encoding == "utf-8" ? UTF8.width(text[index]) : encoding == "utf-16" ? UTF16.width(text[index]) : 1
    if units + width > column { break }
    units += width
    index += 1
  }
  return index
}

@Suite struct RobustnessTextTests {
  /// Edits, and the text they leave.
  @Test(
    arguments: [
      ("nothing", [], start),
      ("a line longer than it is", [Change((2, 9, 2, 999), "base €80K")], "company: HF\nregion: Paris\nask: basebase €80K\n"),
      ("behind the end", [Change((99, 0, 99, 5), "ask: base €1K\n")], start + "ask: base €1K\n"),
      ("beyond 2^31", [Change((4_294_967_296, 0, 4_294_967_297, 0), "ask: base €1K\n")], start + "ask: base €1K\n"),
      ("inside a pair", [Change(nil, "company: 🚀 X\nask: base €79K\n"), Change((0, 10, 0, 10), "")], "company: 🚀 X\nask: base €79K\n"),
      (
        "CR", [Change(nil, "company: HF\rregion: Paris\rask: base €79K\r"), Change((2, 10, 2, 13), "€1K")],
        "company: HF\rregion: Paris\rask: base €1KK\r"
      ),
      (
        "CRLF", [Change(nil, "company: HF\r\nregion: Paris\r\nask: base €79K\r\n"), Change((2, 99, 2, 99), ", equity €1K")],
        "company: HF\r\nregion: Paris\r\nask: base €79K, equity €1K\r\n"
      ),
      (
        "separators that are none", [Change(nil, "company: HF\u{2028}\u{85}\u{B}\u{C}\nask: base €79K\n"), Change((1, 0, 1, 3), "floor")],
        "company: HF\u{2028}\u{85}\u{B}\u{C}\nfloor: base €79K\n"
      ),
      (
        "one after the other", [Change((2, 0, 3, 0), ""), Change((2, 0, 2, 0), "ask: base €70K\n"), Change((2, 10, 2, 12), "€6")],
        "company: HF\nregion: Paris\nask: base €60K\n"
      ),
      (
        "NUL and friends", [Change((3, 0, 3, 0), "note: \u{0}\u{1}\u{1B}[31m\u{FEFF}\u{FFFF}\n")],
        start + "note: \u{0}\u{1}\u{1B}[31m\u{FEFF}\u{FFFF}\n"
      ),
      ("nothing left", [Change((0, 0, 9, 9), "")], ""),
    ] as [(String, [Change], String)])
  func equalsAFreshServer(name: String, changes: [Change], text: String) throws {
    let server = try ServerProcess()
    try server.initialize(pulling)
    server.open(uri, start)
    for (index, one) in changes.enumerated() { change(server, [one], version: index + 2) }
    #expect(try findings(server) == freshFindings(text))
    change(server, [Change(nil, start)], version: 100)
    #expect(try findings(server) == freshFindings(start))
    #expect(server.errorText().isEmpty)
  }

  @Test(arguments: [
    Change((2, 5, 2, 1), "x"), Change((2, 5, 1, 0), "x"), Change((-1, 0, 0, 0), "x"), Change((0, -5, 0, 0), "x"),
    Change((0, 0, -1, -1), "x"),
  ])
  func refusesWhatIsNoRange(one: Change) throws {
    let server = try ServerProcess()
    try server.initialize(pulling)
    server.open(uri, start)
    change(server, [one], version: 2)
    #expect(try findings(server) == freshFindings(start))
    change(server, [Change(nil, start)], version: 3)
    #expect(try findings(server) == freshFindings(start))
  }

  /// Random edits, applied here in the plainest way: what is told of the document in the end is told of its text.
  @Test(arguments: ["utf-8", "utf-16", "utf-32"], 1...4 as ClosedRange<UInt64>)
  func anyHistoryEqualsAFreshServer(encoding: String, seed: UInt64) throws {
    let capabilities = #"{"general":{"positionEncodings":["\#(encoding)"]},"textDocument":{"diagnostic":{}}}"#
    var random = SeededGenerator(seed: seed)
    let server = try ServerProcess()
    try server.initialize(capabilities)
    server.open(uri, start)
    var text = Array(start.unicodeScalars)
    for version in 2...150 {
      let line = Int.random(in: 0..<6, using: &random)
      let column = Int.random(in: 0..<20, using: &random)
      let end = column + Int.random(in: 0..<4, using: &random)
      let inserted = pieces.randomElement(using: &random) ?? ""
      let from = offset(line, column, in: text, encoding)
      let to = max(from, offset(line, end, in: text, encoding))
      text.replaceSubrange(from..<to, with: inserted.unicodeScalars)
      change(server, [Change((line, column, line, end), inserted)], version: version)
    }
    let fresh = try ServerProcess()
    try fresh.initialize(capabilities)
    fresh.open(uri, String(String.UnicodeScalarView(text)))
    #expect(try findings(server) == findings(fresh))
  }

  @Test(arguments: [
    "0", "-5", "null", "9223372036854775808", "1.5", "\"x\"", "[]",
  ])
  func anOddVersionDoesNotEndTheSession(version: String) throws {
    let server = try ServerProcess()
    try server.initialize(pulling)
    server.open(uri, start)
    server.notify(
      "textDocument/didChange", #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[{"text":"company: HF\n"}]}"#)
    change(server, [Change(nil, start)], version: 9)
    #expect(try findings(server) == freshFindings(start))
  }

  enum Disorder: CaseIterable {
    case changeBeforeOpen, openTwice, closeTwice, changeAfterClose
  }

  @Test(arguments: Disorder.allCases)
  func opensAnewAfterDisorder(_ disorder: Disorder) throws {
    let server = try ServerProcess()
    try server.initialize(pulling)
    let close = { server.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#) }
    switch disorder {
    case .changeBeforeOpen: change(server, [Change((0, 0, 0, 1), "x")], version: 1)
    case .openTwice: server.open(uri, "company: X\n")
    case .closeTwice:
      server.open(uri, "company: X\n")
      close()
      close()
    case .changeAfterClose:
      server.open(uri, "company: X\n")
      close()
      change(server, [Change((0, 0, 0, 1), "x")], version: 2)
    }
    server.open(uri, start)
    #expect(try findings(server) == freshFindings(start))
    #expect(try server.shutDown() == 0)
  }

  @Test(arguments: ["utf-8", "utf-16", "utf-32"])
  func takesEveryEncoding(encoding: String) throws {
    let server = try ServerProcess()
    try server.initialize(#"{"general":{"positionEncodings":["\#(encoding)"]},"textDocument":{"diagnostic":{}}}"#)
    server.open(uri, "company: HF\nregion: Paris\nask: (🚀) base €79K\n")
    let width = encoding == "utf-8" ? 12 : encoding == "utf-16" ? 10 : 9
    let items = try #require(try findings(server)?.array)
    #expect(items.contains { $0["range"]?["start"]?["character"] == .int(width) })
  }
}
