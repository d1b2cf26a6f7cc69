package import LanguageServerProtocol

/// A session on a byte stream: bytes as they arrive in, bytes to send out.
package struct Connection {
  private var decoder = FrameDecoder()
  package private(set) var session: Session

  package init(host: Host) {
    session = Session(host: host)
  }

  /// All whole messages in what has arrived are one batch.
  ///
  /// - Throws: where the stream is no series of frames; it cannot be read on.
  package mutating func receive(_ bytes: some Collection<UInt8>) throws(FrameError) -> [UInt8] {
    decoder.append(bytes)
    var bodies: [[UInt8]] = []
    while let body = try decoder.next() { bodies.append(body) }
    return bodies.isEmpty ? [] : framed(session.receive(bodies))
  }

  /// See `Session.tick()`.
  package mutating func tick() -> [UInt8] {
    framed(session.tick())
  }

  private func framed(_ bodies: [[UInt8]]) -> [UInt8] {
    bodies.reduce(into: []) { $0 += frame($1) }
  }
}
