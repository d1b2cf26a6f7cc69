import Glibc

/// Collects output and hands it to the system in large pieces, so that a long report need not be held as a whole.
struct ByteSink {
  private let descriptor: Int32
  /// As faults name it.
  private let name: String
  private var buffer: [UInt8] = []

  private static let pieceLength = 1 << 16

  init(_ descriptor: Int32, named name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    buffer += bytes
    if buffer.count >= Self.pieceLength { try flush() }
  }

  mutating func write(_ text: String) throws(Failure) {
    buffer += text.utf8
    if buffer.count >= Self.pieceLength { try flush() }
  }

  /// Writes all of it, however many pieces the system takes it in.
  ///
  /// A reader that has gone away, or was never there, has seen enough: the program ends, silently and with status 0. Any other
  /// fault is thrown.
  mutating func flush() throws(Failure) {
    var done = 0
    while done < buffer.count {
      let count = buffer.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count >= 0 {
        done += count
      } else if errno == EPIPE || errno == EBADF {
        exit(0)
      } else if errno == EAGAIN {
        var descriptors = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&descriptors, 1, -1)
      } else if errno != EINTR {
        throw Failure("\(name): \(systemMessage())")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes to standard output what `body` writes.
func printOut(_ body: (inout ByteSink) throws(Failure) -> Void) throws(Failure) {
  var sink = ByteSink(STDOUT_FILENO, named: "standard output")
  try body(&sink)
  try sink.flush()
}

func printOut(_ bytes: [UInt8]) throws(Failure) {
  try printOut { sink throws(Failure) in try sink.write(bytes[...]) }
}

func printOut(_ text: String) throws(Failure) {
  try printOut { sink throws(Failure) in try sink.write(text) }
}
