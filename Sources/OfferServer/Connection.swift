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
  /// - Returns: what is to be sent, and why the stream cannot be read on, where it is no series of frames.
  package mutating func receive(_ bytes: some Collection<UInt8>) -> (answers: [UInt8], error: FrameError?) {
    decoder.append(bytes)
    var bodies: [[UInt8]] = []
    var fault: FrameError?
    do throws(FrameError) {
      while let body = try decoder.next() { bodies.append(body) }
    } catch {
      fault = error
    }
    return (bodies.isEmpty ? [] : framed(session.receive(bodies)), fault)
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
