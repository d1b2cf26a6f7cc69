import Compensation
import LanguageServerProtocol
import OfferServer
import SourceText

/// What a made-up session showed to be wrong.
package struct FuzzFailure: Error, CustomStringConvertible {
  package let seed: UInt64
  package let step: Int
  package let what: String

  package var description: String { "seed \(seed), step \(step): \(what)" }
}

/// A session of a client that is mostly sensible and at times not.
///
/// It holds the server to three promises: every request is answered exactly once; every answer is JSON; and what is told of a
/// document after any history is what a fresh server, given the text at once, tells.
package struct SessionFuzzer {
  private let seed: UInt64
  private var random: Randomness
  private let memory = MemoryHost(
    today: Day("2026-11-20"),
    files: [
      "/w/n.offer": "company: HF\nregion: Paris\nask: base €79K\ndraft: m.md\n", "/w/m.md": "my floor is €138K\n",
      "/w/.offer-lsp.json": "{}",
      "/w/guides/acme.md":
        "### Security Engineer | Acme Negotiation Guide\n\n| Region | Base Salary |\n| --- | --- |\n| Paris | €80K-€100K |\n",
    ])
  private var session: Session
  private var documents: [String: ShadowText] = [:]
  private var steps = 0
  private var lastId = 0
  private var waiting: Set<String> = ["\"initialize\""]
  private var version = 0

  package init(seed: UInt64) throws(FuzzFailure) {
    self.seed = seed
    random = Randomness(seed: seed)
    session = Session(host: memory.host)
    try exchange([Self.initialize(pulls: random.once(in: 2)), Self.notification("initialized", "{}")])
  }

  /// Does one thing a client might do.
  package mutating func step() throws(FuzzFailure) {
    steps += 1
    var batch: [String] = []
    repeat { batch.append(contentsOf: action()) } while random.once(in: 3)
    try exchange(batch)
    if random.once(in: 4) {
      memory.advance(.milliseconds(random.below(500)))
      try take(session.tick())
    }
    if random.once(in: 16) { try compareWithFresh() }
  }

  /// Ends the session as a client would, and holds it to having answered everything.
  package mutating func finish() throws(FuzzFailure) {
    try compareWithFresh()
    try exchange([request("shutdown", "null")])
    guard waiting.isEmpty else { throw failure("no answer to \(waiting.sorted().joined(separator: ", "))") }
    try exchange([Self.notification("exit", "null")])
    guard session.exitStatus == 0 else { throw failure("ended with \(session.exitStatus ?? -1)") }
  }

  // MARK: What a client does

  private mutating func action() -> [String] {
    switch random.below(20) {
    case 0: [open()]
    case 1..<10: [edit()]
    case 10..<15: [ask()]
    case 15: [Self.notification("textDocument/didClose", close())]
    case 16: [fileEvent()]
    case 17: [Self.notification("workspace/didChangeConfiguration", #"{"settings":{"offer":\#(random.pick(Self.settings, or: "{}"))}}"#)]
    case 18: [mutated(ask()), mutated(edit(isKept: false))]
    default: [Self.notification("$/cancelRequest", #"{"id":\#(random.below(lastId + 2))}"#)]
    }
  }

  private mutating func open() -> String {
    let uri = random.pick(Self.uris, or: "untitled:1")
    let text = uri.hasSuffix(".md") ? RandomText.draft(&random) : RandomText.note(&random)
    documents[uri] = ShadowText(text)
    version += 1
    let language = uri.hasSuffix(".md") ? "markdown" : "offer"
    return Self.notification(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"\#(language)","version":\#(version),"text":\#(quoted(text))}}"#)
  }

  private mutating func close() -> String {
    let uri = anyDocument()
    documents[uri] = nil
    return #"{"textDocument":{"uri":"\#(uri)"}}"#
  }

  /// - Parameter isKept: whether the server will read it as it is.
  private mutating func edit(isKept: Bool = true) -> String {
    let uri = anyDocument()
    guard var shadow = documents[uri] else { return open() }
    version += 1
    var changes: [String] = []
    repeat {
      let replacement = RandomText.insertion(&random)
      if random.once(in: 20) {
        shadow = ShadowText(replacement)
        changes.append(#"{"text":\#(quoted(replacement))}"#)
      } else {
        var start = shadow.place(&random)
        var end = random.once(in: 2) ? start : random.once(in: 8) ? shadow.place(&random) : shadow.place(near: start, &random)
        if end < start { swap(&start, &end) }
        shadow.replace(from: start, to: end, with: replacement)
        changes.append(#"{"range":\#(Self.range(start, end)),"text":\#(quoted(replacement))}"#)
      }
    } while random.once(in: 3)
    if isKept { documents[uri] = shadow }
    return Self.notification(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(changes.joined(separator: ","))]}"#)
  }

  private mutating func ask() -> String {
    let uri = anyDocument()
    let shadow = documents[uri] ?? ShadowText("")
    let place = random.once(in: 8) ? Position(line: random.below(1 << 40), character: random.below(1 << 40)) : shadow.place(&random)
    let other = shadow.place(&random)
    let (method, extra) = random.pick(Self.requests, or: ("textDocument/hover", ""))
    let range = Self.range(min(place, other), max(place, other))
    let params =
      #"{"textDocument":{"uri":"\#(uri)"},"position":\#(Self.position(place)),"range":\#(range),"positions":[\#(Self.position(place))],"ranges":[\#(range)]\#(extra)}"#
    return request(method, params.replacing("URI", with: uri))
  }

  private mutating func fileEvent() -> String {
    let path = random.pick(Self.watched, or: "/w/n.offer")
    let text = path.hasSuffix(".json") ? random.pick(Self.settings, or: "{}") : RandomText.note(&random)
    memory.write(path, random.once(in: 4) ? nil : Array(text.utf8))
    return Self.notification("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file://\#(path)","type":\#(1 + random.below(3))}]}"#)
  }

  /// A body with some of its bytes changed: no id in it can be counted on.
  private mutating func mutated(_ body: String) -> String {
    var bytes = Array(body.utf8)
    for _ in 0...random.below(4) where !bytes.isEmpty {
      let index = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: index)
      default: bytes.insert(random.pick(Array(#"{}[]",:0\-e"#.utf8), or: 0), at: index)
      }
    }
    // What was counted on in the unchanged body may now be asked under another id, or not at all.
    isLoose = true
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the client has sent what may or may not be a request.
  private var isLoose = false

  private mutating func anyDocument() -> String {
    let open = documents.keys.sorted()
    return open.isEmpty || random.once(in: 30) ? random.pick(Self.uris, or: "untitled:1") : random.pick(open, or: "untitled:1")
  }

  private mutating func request(_ method: String, _ params: String) -> String {
    lastId += 1
    waiting.insert("\(lastId)")
    return #"{"jsonrpc":"2.0","id":\#(lastId),"method":"\#(method)","params":\#(params)}"#
  }

  // MARK: What the server must keep to

  private mutating func exchange(_ bodies: [String]) throws(FuzzFailure) {
    try take(session.receive(bodies.map { Array($0.utf8) }))
    // Long work is done in slices; here it is all done before anything else is asked.
    var slices = 0
    while session.hasWork, slices < 10_000 {
      memory.advance(.milliseconds(1))
      try take(session.tick())
      slices += 1
    }
    if isLoose { try resynchronize() }
  }

  private mutating func take(_ bodies: [[UInt8]]) throws(FuzzFailure) {
    for body in bodies {
      switch Message(body: body) {
      case .response(let id, _, _):
        let id = String(decoding: id.json, as: UTF8.self)
        guard waiting.remove(id) != nil || isLoose || id == "null" else { throw failure("answered \(id) twice") }
      case .request(let id, _, _):
        try take(session.receive([Array(#"{"jsonrpc":"2.0","id":\#(String(decoding: id.json, as: UTF8.self)),"result":null}"#.utf8)]))
      case .notification, .ignored: break
      case .invalid(_, let error): throw failure("sent what is no message: \(error.message)")
      }
    }
  }

  /// After bodies that may have changed anything, the client gives its texts again in full.
  private mutating func resynchronize() throws(FuzzFailure) {
    isLoose = false
    waiting = []
    var bodies: [String] = []
    for uri in Self.uris {
      bodies.append(Self.notification("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#))
      if let shadow = documents[uri] { bodies.append(Self.opening(uri, shadow.text)) }
    }
    try exchange(bodies)
  }

  private mutating func compareWithFresh() throws(FuzzFailure) {
    memory.advance(.seconds(1))
    try take(session.tick())
    // Of a broken file the last good settings stay in force, which a fresh server has never seen; and an event may have been garbled.
    memory.write("/w/.offer-lsp.json", Array("{}".utf8))
    let changes = Self.watched.map { #"{"uri":"file://\#($0)","type":2}"# }.joined(separator: ",")
    try exchange([Self.notification("workspace/didChangeWatchedFiles", #"{"changes":[\#(changes)]}"#)])
    var fresh = Session(host: memory.host)
    _ = fresh.receive([Self.initialize(pulls: false), Self.notification("initialized", "{}")].map { Array($0.utf8) })
    _ = fresh.receive([Array(#"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"offer":{}}}}"#.utf8)])
    try exchange([#"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"offer":{}}}}"#])
    for (uri, shadow) in documents.sorted(by: { $0.key < $1.key }) { _ = fresh.receive([Array(Self.opening(uri, shadow.text).utf8)]) }
    while fresh.hasWork {
      memory.advance(.milliseconds(1))
      _ = fresh.tick()
    }
    for (uri, shadow) in documents.sorted(by: { $0.key < $1.key }) {
      guard session.text(of: uri) == Array(shadow.text.utf8) else { throw failure("the text of \(uri) is not the client's") }
      for method in Self.compared {
        let params =
          #"{"textDocument":{"uri":"\#(uri)"},"range":\#(Self.range(Position(line: 0, character: 0), Position(line: 1 << 20, character: 0))),"options":{"tabSize":2,"insertSpaces":true}}"#
        let body = Array(#"{"jsonrpc":"2.0","id":"compare","method":"\#(method)","params":\#(params)}"#.utf8)
        guard session.receive([body]) == fresh.receive([body]) else { throw failure("\(method) of \(uri) is not what a fresh server says") }
      }
    }
  }

  private func failure(_ what: String) -> FuzzFailure { FuzzFailure(seed: seed, step: steps, what: what) }

  // MARK: Bodies

  private static let uris = ["file:///w/n.offer", "file:///w/o.offer", "file:///w/a%20b.offer", "file:///w/m.md", "untitled:1"]
  private static let watched = ["/w/n.offer", "/w/m.md", "/w/.offer-lsp.json", "/w/guides/acme.md", "/w/x.offer"]
  private static let settings = [
    "{}", #"{"rules":{"ask-below-floor":"off"}}"#, #"{"today":"2027-01-01"}"#, #"{"rules":7}"#, #"{"inlayHints":false}"#, "null", "[",
    #"{"drafts":["*.md"]}"#,
  ]

  /// What can be asked of a document, with what its parameters have beyond a place and a range.
  private static let requests: [(String, String)] = [
    ("textDocument/hover", ""), ("textDocument/completion", ""), ("textDocument/definition", ""),
    ("textDocument/references", #","context":{"includeDeclaration":true}"#), ("textDocument/documentHighlight", ""),
    ("textDocument/documentSymbol", ""), ("textDocument/codeAction", #","context":{"diagnostics":[]}"#), ("textDocument/codeLens", ""),
    ("textDocument/documentLink", ""), ("textDocument/inlayHint", ""), ("textDocument/foldingRange", ""),
    ("textDocument/selectionRange", ""), ("textDocument/semanticTokens/full", ""), ("textDocument/semanticTokens/range", ""),
    ("textDocument/semanticTokens/full/delta", #","previousResultId":"1""#), ("textDocument/diagnostic", ""),
    ("textDocument/formatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/rangeFormatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/onTypeFormatting", #","ch":"\n","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/prepareRename", ""), ("textDocument/rename", #","newName":"Acme""#),
    ("textDocument/inlineCompletion", #","context":{"triggerKind":1}"#), ("workspace/symbol", #","query":"mi""#),
    ("workspace/diagnostic", #","previousResultIds":[]"#), ("no/such", ""),
    ("workspace/executeCommand", #","command":"offer.ask","arguments":[{"uri":"URI","question":"what is the floor"}]"#),
    ("workspace/textDocumentContent", #","uri":"offer-guide:///Mistral%20AI/Security%20Engineer.md""#),
  ]
  private static let compared = [
    "textDocument/diagnostic", "textDocument/documentSymbol", "textDocument/codeLens", "textDocument/inlayHint",
    "textDocument/foldingRange",
    "textDocument/semanticTokens/full", "textDocument/formatting", "textDocument/documentLink",
  ]

  private static func initialize(pulls: Bool) -> String {
    let diagnostic = pulls ? #","diagnostic":{}"# : ""
    return
      #"{"jsonrpc":"2.0","id":"initialize","method":"initialize","params":{"processId":null,"rootUri":"file:///w","capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true}\#(diagnostic)}}}}"#
  }

  private static func opening(_ uri: String, _ text: String) -> String {
    let language = uri.hasSuffix(".md") ? "markdown" : "offer"
    return notification(
      "textDocument/didOpen", #"{"textDocument":{"uri":"\#(uri)","languageId":"\#(language)","version":1,"text":\#(quoted(text))}}"#)
  }

  private static func notification(_ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
  }

  private static func position(_ place: Position) -> String { #"{"line":\#(place.line),"character":\#(place.character)}"# }

  private static func range(_ start: Position, _ end: Position) -> String {
    #"{"start":\#(position(start)),"end":\#(position(end))}"#
  }
}

/// Text as a JSON string.
private func quoted(_ text: String) -> String { String(decoding: JSONWriter.bytes(of: text), as: UTF8.self) }
