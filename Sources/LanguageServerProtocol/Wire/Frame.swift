/// Why a byte stream cannot be read on as frames. Nothing of the stream is in it: a header may hold anything.
package enum FrameError: Error, Equatable {
  case missingLength
  case repeatedLength
  case malformedLength
  case negativeLength
  /// The length announced is above `FrameDecoder.longestBody`.
  case bodyTooLong
  /// The header section is longer than `FrameDecoder.longestHeader`.
  case headerTooLong
  /// A header line without a colon.
  case malformedHeader

  /// One line for people, such as `a frame without Content-Length`.
  package var description: String {
    switch self {
    case .missingLength: "a frame without Content-Length"
    case .repeatedLength: "a frame with more than one Content-Length"
    case .malformedLength: "a Content-Length that is not a number"
    case .negativeLength: "a negative Content-Length"
    case .bodyTooLong: "a Content-Length above \(FrameDecoder.longestBody) bytes"
    case .headerTooLong: "a frame header above \(FrameDecoder.longestHeader) bytes"
    case .malformedHeader: "a frame header without a colon"
    }
  }
}

/// Cuts a byte stream, which may arrive split anywhere, into the bodies of its frames.
///
///     Content-Length: 2\r\n\r\n{}   ->   {}
///
/// Header names are read without case and in any order, unknown ones are skipped. Memory grows with the bytes
/// that came, never with a length that was only announced.
package struct FrameDecoder {
  /// 256 MiB: far above any note, and far below what would hurt.
  package static let longestBody = 256 << 20
  /// Real headers take some 60 bytes.
  package static let longestHeader = 64 << 10

  private var buffer: [UInt8] = []
  /// Where the unread part of `buffer` starts.
  private var start = 0
  /// Up to where the present header line was searched for its end, so that a header that comes byte by byte is
  /// read in linear time.
  private var searched = 0
  private var headerBytes = 0
  private var length: Int?
  private var inBody = false

  package init() {}

  /// Whether bytes wait for the rest of their frame.
  package var isIdle: Bool { start == buffer.count && !inBody && headerBytes == 0 }

  /// How many bytes wait to be read as frames.
  package var waiting: Int { buffer.count - start }

  package mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0, start == buffer.count || start > 1 << 20 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole body, or nil until more bytes come.
  package mutating func next() throws(FrameError) -> [UInt8]? {
    while !inBody {
      guard let line = try headerLine() else { return nil }
      if line.isEmpty {
        guard length != nil else { throw .missingLength }
        inBody = true
      } else {
        try read(header: line)
      }
    }
    guard let length, buffer.count - start >= length else { return nil }
    let body = Array(buffer[start..<start + length])
    start += length
    searched = start
    self.length = nil
    inBody = false
    headerBytes = 0
    return body
  }

  /// The next header line without its end (CRLF, or a bare LF), empty for the one that ends the section.
  private mutating func headerLine() throws(FrameError) -> ArraySlice<UInt8>? {
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      guard headerBytes + buffer.count - start <= Self.longestHeader else { throw .headerTooLong }
      return nil
    }
    var line = buffer[start..<end]
    headerBytes += line.count + 1
    guard headerBytes <= Self.longestHeader else { throw .headerTooLong }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    start = end + 1
    searched = start
    return line
  }

  private mutating func read(header line: ArraySlice<UInt8>) throws(FrameError) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformedHeader }
    let name = line[..<colon].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard name.elementsEqual("content-length".utf8) else { return }
    guard length == nil else { throw .repeatedLength }
    length = try Self.number(line[(colon + 1)...])
  }

  private static func number(_ text: ArraySlice<UInt8>) throws(FrameError) -> Int {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var digits = text.drop(while: isBlank)
    while let last = digits.last, isBlank(last) { digits.removeLast() }
    if digits.first == UInt8(ascii: "-") {
      throw digits.dropFirst().allSatisfy(isDigit) && digits.count > 1 ? .negativeLength : .malformedLength
    }
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { throw .malformedLength }
    var value = 0
    for digit in digits {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      guard value <= longestBody else { throw .bodyTooLong }
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// `{}` -> `Content-Length: 2\r\n\r\n{}`.
package func frame(_ body: [UInt8]) -> [UInt8] {
  var bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
  bytes.append(contentsOf: body)
  return bytes
}
