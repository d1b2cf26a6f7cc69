import Compensation
import LanguageServerProtocol

/// A client's session from its first message to `exit`.
///
/// Bodies of messages go in as they came, in batches; bodies of answers, in order, come out. `deadline` and `hasWork` tell
/// the caller when to come back although nothing has arrived.
package struct Session {
  package enum Phase: Sendable {
    case waiting
    case running
    case shutDown
  }

  let host: Host
  package internal(set) var phase = Phase.waiting
  /// What the process should end with, once the client has said `exit`.
  package internal(set) var exitStatus: Int32?
  /// The process whose end should end the server too.
  package internal(set) var clientProcess: Int?

  var client = Client()
  var trace = TraceValue.off
  var documents = Documents()
  var workspace = Workspace()
  var publishing = Publishing()
  var tokens = TokenResults()
  var kept = KeptPieces()
  var jobs: [WorkspaceDiagnosticJob] = []
  var outbox: [[UInt8]] = []
  /// The bytes of what is in the outbox.
  private var outboxLength = 0
  /// Requests of ours whose answer matters.
  var asked: [RequestID: Asked] = [:]
  private var lastAsked = 0
  private var day: Day?

  package init(host: Host) {
    self.host = host
  }

  /// Takes all messages at hand, and gives what is to be sent. Later cancellations in the batch count for earlier requests.
  package mutating func receive(_ bodies: [[UInt8]]) -> [[UInt8]] { receive(bodies, untilAnswered: .max).answers }

  /// The same, until there is about so much to be sent; the messages behind are to be given again.
  ///
  /// - Returns: also how many messages were taken.
  package mutating func receive(_ bodies: [[UInt8]], untilAnswered bytes: Int) -> (answers: [[UInt8]], taken: Int) {
    noteDay()
    let messages = bodies.map(Message.init(body:))
    var cancelled = Self.cancelled(in: messages)
    var taken = 0
    for message in messages {
      guard exitStatus == nil, outboxLength < bytes else { break }
      take(message, cancelled: &cancelled)
      taken += 1
    }
    settle()
    return (drain(), exitStatus == nil ? taken : messages.count)
  }

  /// Does what is due though nothing came: findings held back for a moment, and a slice of background work.
  package mutating func tick() -> [[UInt8]] {
    guard phase == .running else { return [] }
    noteDay()
    releaseHeld()
    workSlice()
    settle()
    return drain()
  }

  /// The addresses of the documents that are open, as the client wrote them.
  package var openDocuments: [String] { documents.keys.compactMap { documents[$0]?.uri.text } }

  /// When `tick` should be called at the latest, on the host's clock.
  package var deadline: Duration? { publishing.held?.deadline }

  /// Whether there is work to do whenever nothing else waits.
  package var hasWork: Bool { phase == .running && (!jobs.isEmpty || workspace.hasWork) }

  /// A server may run for weeks, and deadlines pass.
  private mutating func noteDay() {
    let today = host.today()
    if day != nil, day != today { touchedAll() }
    day = today
  }

  private mutating func drain() -> [[UInt8]] {
    defer {
      outbox = []
      outboxLength = 0
    }
    return outbox
  }

  private static func cancelled(in messages: [Message]) -> Set<RequestID> {
    var ids: Set<RequestID> = []
    for case .notification(Method.cancelRequest, let params) in messages {
      if let id = (try? params.decode(CancelParams.self))?.id.requestID { ids.insert(id) }
    }
    return ids
  }

  private mutating func take(_ message: Message, cancelled: inout Set<RequestID>) {
    switch message {
    case .request(let id, let method, let params):
      if phase == .running, cancelled.remove(id) != nil {
        refuse(id, ResponseError(.requestCancelled, "cancelled"))
      } else {
        answer(id, method, params)
      }
    case .notification(let method, let params):
      note(method, params)
    case .response(let id, let result, let failed):
      guard let waiting = asked.removeValue(forKey: id) else { return }
      take(failed ? nil : result, for: waiting)
    case .invalid(let id, let error):
      refuse(id, error)
    case .ignored:
      break
    }
  }

  private mutating func answer(_ id: RequestID, _ method: String, _ params: Params) {
    switch (phase, method) {
    case (.waiting, Method.initialize): reply(id) { session throws(ResponseError) in try session.initialize(params) }
    case (.waiting, _): refuse(id, ResponseError(.serverNotInitialized, "initialize comes first"))
    case (.running, Method.initialize): refuse(id, ResponseError(.invalidRequest, "initialized already"))
    case (.running, Method.shutdown):
      phase = .shutDown
      for job in jobs { refuse(job.id, ResponseError(.requestCancelled, "shutting down")) }
      jobs = []
      send(Outgoing.response(id, result: JSONNull()))
    case (.running, Method.workspaceDiagnostic): startWorkspaceDiagnostic(id, params)
    case (.running, _):
      guard let route = Self.requests[method] else {
        return refuse(id, ResponseError(.methodNotFound, "no such request"))
      }
      let start = host.now()
      reply(id) { session throws(ResponseError) in try route(&session, params) }
      logTrace("answered \(method)") { session in "in \((session.host.now() - start).microseconds) µs" }
    case (.shutDown, _): refuse(id, ResponseError(.invalidRequest, "shut down already"))
    }
  }

  private mutating func note(_ method: String, _ params: Params) {
    if method == Method.exit {
      exitStatus = phase == .shutDown ? 0 : 1
      return
    }
    guard phase == .running, let route = Self.notifications[method] else { return }
    do {
      try route(&self, params)
    } catch {
      log(.warning, "\(method) was refused: \(error.message)")
    }
  }

  private mutating func reply(_ id: RequestID, _ work: (inout Session) throws(ResponseError) -> [UInt8]) {
    do {
      let result = try work(&self)
      send(Outgoing.response(id, result: RawJSON(result)))
    } catch {
      refuse(id, error)
    }
  }

  mutating func refuse(_ id: RequestID?, _ error: ResponseError) {
    send(Outgoing.response(id, error: error))
  }

  mutating func send(_ body: [UInt8]) {
    outbox.append(body)
    outboxLength += body.count
  }

  mutating func notify(_ method: String, _ params: some JSONWritable) {
    send(Outgoing.notification(method: method, params: params))
  }

  /// Sends a request; its answer is taken up as `purpose` says, and does not matter without one.
  mutating func ask(_ method: String, _ params: (some JSONWritable)?, for purpose: Asked? = nil) {
    lastAsked += 1
    let id = RequestID(lastAsked)
    asked[id] = purpose
    send(Outgoing.request(id, method: method, params: params))
  }

  /// For the client's log: methods, codes, places, rule names and timings, never text or a figure of a note.
  mutating func log(_ type: MessageType, _ message: String) {
    notify(Method.logMessage, MessageParams(type: type, message: message))
  }

  /// For a client that has asked for a trace; `detail` only where it asked for much.
  mutating func logTrace(_ message: String, detail: (Session) -> String) {
    guard trace != .off else { return }
    notify(Method.logTrace, LogTraceParams(message: message, verbose: trace == .verbose ? detail(self) : nil))
  }
}

extension Duration {
  /// Whole microseconds, cut.
  var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
