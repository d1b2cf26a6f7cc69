package import LanguageServerProtocol

/// A session on a byte stream: bytes as they arrive in, bytes to send out.
package struct Connection {
  private var decoder = FrameDecoder()
  /// Bodies that came and are not answered yet.
  private var bodies: [[UInt8]] = []
  /// Whether what waits may hold a whole frame.
  private var isUnread = false
  /// Why what follows the bodies is no frame.
  private var fault: FrameError?
  package private(set) var session: Session

  /// What is taken up in one batch at most, so that answers begin early.
  private static let longestBatch = 256 << 10

  package init(host: Host) {
    session = Session(host: host)
  }

  /// All whole messages in what has arrived are one batch.
  ///
  /// - Returns: what is to be sent, and why the stream cannot be read on, where it is no series of frames.
  package mutating func receive(_ bytes: some Collection<UInt8>) -> (answers: [UInt8], error: FrameError?) {
    append(bytes)
    return work(batch: .max, untilAnswered: .max)
  }

  /// Keeps what has arrived until `work`.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    decoder.append(bytes)
    isUnread = true
  }

  /// Whether messages may wait to be answered.
  package var hasMessages: Bool { isUnread || !bodies.isEmpty }

  /// How many bytes wait.
  package var waiting: Int { decoder.waiting }

  /// Answers a batch of what waits, until there is about so much to be sent: a client may ask for much more than it reads.
  ///
  /// - Returns: as `receive` does; the error once all before it is answered.
  package mutating func work(untilAnswered bytes: Int) -> (answers: [UInt8], error: FrameError?) {
    work(batch: Self.longestBatch, untilAnswered: bytes)
  }

  private mutating func work(batch: Int, untilAnswered bytes: Int) -> (answers: [UInt8], error: FrameError?) {
    if bodies.isEmpty, fault == nil { read(upTo: batch) }
    guard !bodies.isEmpty else { return ([], fault) }
    let (answers, taken) = session.receive(bodies, untilAnswered: bytes)
    bodies.removeFirst(taken)
    return (framed(answers), bodies.isEmpty ? fault : nil)
  }

  private mutating func read(upTo batch: Int) {
    var length = 0
    do throws(FrameError) {
      while length < batch {
        guard let body = try decoder.next() else {
          isUnread = false
          return
        }
        length += body.count
        bodies.append(body)
      }
    } catch {
      isUnread = false
      fault = error
    }
  }

  /// See `Session.tick()`.
  package mutating func tick() -> [UInt8] {
    framed(session.tick())
  }

  /// See `Session.text(of:)`.
  package mutating func text(of uri: String) -> [UInt8]? { session.text(of: uri) }

  private func framed(_ bodies: [[UInt8]]) -> [UInt8] {
    bodies.reduce(into: []) { $0 += frame($1) }
  }
}
