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
      "/w/.offer-lsp.json": "{}", "/w/guides/acme.md": RandomText.acme,
    ])
  private var connection: Connection
  private var received = FrameDecoder()
  private var documents: [String: ShadowText] = [:]
  /// Where each document was last edited.
  private var edited: [String: Position] = [:]
  private var steps = 0
  private var lastId = 0
  private var waiting: Set<String> = ["\"initialize\""]
  private var version = 0
  /// Whether the client has sent what may or may not be a request.
  private var isLoose = false

  package init(seed: UInt64) throws(FuzzFailure) {
    self.seed = seed
    random = Randomness(seed: seed)
    connection = Connection(host: memory.host)
    try exchange([Bodies.initialize(pulls: random.once(in: 2)), Bodies.notification("initialized", "{}")])
  }

  /// Does one thing a client might do.
  package mutating func step() throws(FuzzFailure) {
    steps += 1
    var batch: [String] = []
    repeat { batch.append(contentsOf: action()) } while random.once(in: 3)
    try exchange(batch)
    if random.once(in: 4) {
      memory.advance(.milliseconds(random.below(500)))
      try take(connection.tick())
    }
    if random.once(in: 16) { try compareWithFresh() }
  }

  /// Ends the session as a client would, and holds it to having answered everything.
  package mutating func finish() throws(FuzzFailure) {
    try compareWithFresh()
    try exchange([request("shutdown", "null")])
    guard waiting.isEmpty else { throw failure("no answer to \(waiting.sorted().joined(separator: ", "))") }
    try exchange([Bodies.notification("exit", "null")])
    guard connection.session.exitStatus == 0 else { throw failure("ended with \(connection.session.exitStatus ?? -1)") }
    breakStream()
  }

  // MARK: What a client does

  private mutating func action() -> [String] {
    switch random.below(20) {
    case 0: [open()]
    case 1..<10: [edit()]
    case 10..<15: [ask()]
    case 15: [close()]
    case 16: [fileEvent()]
    case 17: [Bodies.settings(random.pick(Bodies.settings, or: "{}"))]
    case 18: [mutated(ask()), mutated(edit(isKept: false))]
    default: [Bodies.notification("$/cancelRequest", #"{"id":\#(random.below(lastId + 2))}"#)]
    }
  }

  private mutating func open() -> String {
    let uri = random.pick(Bodies.uris, or: "untitled:1")
    let text = uri.hasSuffix(".md") ? RandomText.draft(&random) : RandomText.note(&random)
    documents[uri] = ShadowText(text)
    edited[uri] = nil
    version += 1
    return Bodies.opening(uri, text, version: version)
  }

  private mutating func close() -> String {
    let uri = anyDocument()
    documents[uri] = nil
    return Bodies.closing(uri)
  }

  /// - Parameter isKept: whether the server will read it as it is.
  private mutating func edit(isKept: Bool = true) -> String {
    let uri = anyDocument()
    guard var shadow = documents[uri] else { return open() }
    version += 1
    var changes: [String] = []
    repeat {
      if random.once(in: 20) {
        let text = uri.hasSuffix(".md") ? RandomText.draft(&random) : RandomText.insertion(&random)
        shadow = ShadowText(text)
        changes.append(#"{"text":\#(Bodies.quoted(text))}"#)
        continue
      }
      let edit = change(of: shadow)
      shadow.replace(from: edit.start, to: edit.end, with: edit.replacement)
      if isKept { edited[uri] = edit.start }
      changes.append(#"{"range":\#(Bodies.range(edit.start, edit.end)),"text":\#(Bodies.quoted(edit.replacement))}"#)
    } while random.once(in: 3)
    if isKept { documents[uri] = shadow }
    return Bodies.notification(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(changes.joined(separator: ","))]}"#)
  }

  /// A few characters anywhere, or a whole line.
  private mutating func change(of shadow: ShadowText) -> LineEdit {
    if random.once(in: 5) { return LineEdit(of: shadow, &random) }
    let replacement = RandomText.insertion(&random)
    var start = shadow.place(&random)
    var end = random.once(in: 2) ? start : random.once(in: 8) ? shadow.place(&random) : shadow.place(near: start, &random)
    if end < start { swap(&start, &end) }
    return LineEdit(start: start, end: end, replacement: replacement)
  }

  /// Mostly asks about the place of the last edit: there is what was just broken.
  private mutating func ask() -> String {
    let uri = anyDocument()
    let shadow = documents[uri] ?? ShadowText("")
    var place = random.once(in: 8) ? Position(line: random.below(1 << 40), character: random.below(1 << 40)) : shadow.place(&random)
    if let last = edited[uri], !random.once(in: 3) { place = last }
    let other = shadow.place(&random)
    let (method, extra) = random.pick(Bodies.requests, or: ("textDocument/hover", ""))
    return request(method, params(uri, place, other, extra: extra.replacing("URI", with: uri)))
  }

  /// Parameters that fit every request about a document.
  private func params(_ uri: String, _ place: Position, _ other: Position, extra: String) -> String {
    let range = Bodies.range(min(place, other), max(place, other))
    let position = Bodies.position(place)
    return
      #"{"textDocument":{"uri":"\#(uri)"},"position":\#(position),"range":\#(range),"positions":[\#(position)],"ranges":[\#(range)]\#(extra)}"#
  }

  private mutating func fileEvent() -> String {
    let path = random.pick(Bodies.watched, or: "/w/n.offer")
    memory.write(path, random.once(in: 4) ? nil : Array(fileText(path).utf8))
    return Bodies.notification(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file://\#(path)","type":\#(1 + random.below(3))}]}"#)
  }

  private mutating func fileText(_ path: String) -> String {
    if path.hasSuffix(".json") { return random.pick(Bodies.settings, or: "{}") }
    if path.contains("/guides/") { return RandomText.guide(&random) }
    return path.hasSuffix(".md") ? RandomText.draft(&random) : RandomText.note(&random)
  }

  /// A body in which no id can be counted on, and which may open or ask for anything.
  private mutating func mutated(_ body: String) -> String {
    isLoose = true
    return Mutation.bytes(of: body, &random)
  }

  private mutating func anyDocument() -> String {
    let open = documents.keys.sorted()
    return open.isEmpty || random.once(in: 30) ? random.pick(Bodies.uris, or: "untitled:1") : random.pick(open, or: "untitled:1")
  }

  private mutating func request(_ method: String, _ params: String) -> String {
    lastId += 1
    waiting.insert("\(lastId)")
    return Bodies.request("\(lastId)", method, params)
  }

  // MARK: What the server must keep to

  private mutating func exchange(_ bodies: [String]) throws(FuzzFailure) {
    let stream = bodies.flatMap { frame(Array($0.utf8)) }
    // At times what is sent arrives in two pieces, cut anywhere.
    let cut = random.once(in: 4) ? random.below(stream.count + 1) : stream.count
    for piece in [stream[..<cut], stream[cut...]] where !piece.isEmpty {
      let (answers, error) = connection.receive(piece)
      if let error { throw failure("took frames for none: \(error.description)") }
      try take(answers)
    }
    // Long work is done in slices; here it is all done before anything else is asked.
    var slices = 0
    while connection.session.hasWork, slices < 10_000 {
      memory.advance(.milliseconds(1))
      try take(connection.tick())
      slices += 1
    }
    if isLoose { try resynchronize() }
  }

  private mutating func take(_ bytes: [UInt8]) throws(FuzzFailure) {
    received.append(bytes)
    while let body = try nextBody() {
      switch Message(body: body) {
      case .response(let id, _, _):
        let id = String(decoding: id.json, as: UTF8.self)
        guard waiting.remove(id) != nil || isLoose || id == "null" else { throw failure("answered \(id) twice") }
      case .request(let id, _, _):
        let answer = #"{"jsonrpc":"2.0","id":\#(String(decoding: id.json, as: UTF8.self)),"result":null}"#
        try take(connection.receive(frame(Array(answer.utf8))).answers)
      case .notification, .ignored: break
      case .invalid(_, let error): throw failure("sent what is no message: \(error.message)")
      }
    }
  }

  private mutating func nextBody() throws(FuzzFailure) -> [UInt8]? {
    do throws(FrameError) {
      return try received.next()
    } catch {
      throw failure("sent what is no frame: \(error.description)")
    }
  }

  /// After bodies that may have changed anything, the client closes whatever is open, and gives its texts again in full.
  private mutating func resynchronize() throws(FuzzFailure) {
    isLoose = false
    waiting = []
    let closed = connection.session.openDocuments.map(Bodies.closing)
    let opened = documents.sorted { $0.key < $1.key }.map { Bodies.opening($0.key, $0.value.text) }
    try exchange(closed + opened)
  }

  private mutating func compareWithFresh() throws(FuzzFailure) {
    memory.advance(.seconds(1))
    try take(connection.tick())
    // Of a broken file the last good settings stay in force, which a fresh server has never seen; and an event may have been garbled.
    memory.write("/w/.offer-lsp.json", Array("{}".utf8))
    try exchange([Bodies.changed(Bodies.watched), Bodies.settings("{}")])
    var fresh = Session(host: memory.host)
    _ = fresh.receive(
      [Bodies.initialize(pulls: false), Bodies.notification("initialized", "{}"), Bodies.settings("{}")].map { Array($0.utf8) })
    let documents = documents.sorted { $0.key < $1.key }
    _ = fresh.receive(documents.map { Array(Bodies.opening($0.key, $0.value.text).utf8) })
    while fresh.hasWork {
      memory.advance(.milliseconds(1))
      _ = fresh.tick()
    }
    for (uri, shadow) in documents {
      guard connection.text(of: uri) == Array(shadow.text.utf8) else { throw failure("the text of \(uri) is not the client's") }
      let whole = (Position(line: 0, character: 0), Position(line: 1 << 20, character: 0))
      for method in Bodies.comparedWhole { try compare(method, uri, whole.0, whole.1, &fresh) }
      let place = edited[uri] ?? shadow.place(&random)
      for method in Bodies.comparedAtPlaces { try compare(method, uri, place, shadow.place(&random), &fresh) }
    }
  }

  private mutating func compare(
    _ method: String, _ uri: String, _ place: Position, _ other: Position, _ fresh: inout Session
  ) throws(FuzzFailure) {
    let extra = #","context":{"diagnostics":[],"triggerKind":1},"options":{"tabSize":2,"insertSpaces":true}"#
    let body = Array(Bodies.request("\"compare\"", method, params(uri, place, other, extra: extra)).utf8)
    guard connection.receive(frame(body)).answers == fresh.receive([body]).flatMap({ frame($0) }) else {
      throw failure("\(method) of \(uri) is not what a fresh server says")
    }
  }

  /// A stream with bytes changed anywhere, headers too, is read as far as it goes.
  private mutating func breakStream() {
    var other = Connection(host: memory.host)
    let stream = String(
      decoding: [Bodies.initialize(pulls: false), ask(), edit(), open()].flatMap { frame(Array($0.utf8)) }, as: UTF8.self)
    _ = other.receive(Array(Mutation.bytes(of: stream, &random).utf8))
    _ = other.tick()
  }

  private func failure(_ what: String) -> FuzzFailure { FuzzFailure(seed: seed, step: steps, what: what) }
}
