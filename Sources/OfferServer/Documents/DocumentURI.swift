/// A document's address. The client's own spelling is kept for answers; two spellings of one file
/// (`file:///a%20b`, `file:///a b`) are the same document.
package struct DocumentURI: Sendable {
  /// As the client wrote it.
  package let text: String
  /// The file it names, nil for `untitled:` and other documents without one.
  package let path: String?

  package init(_ text: String) {
    self.text = text
    self.path = Self.path(of: text)
  }

  /// `/a b` -> `file:///a%20b`
  package init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    text = "file://" + parts.map { Self.escaped(String($0)) }.joined(separator: "/")
    self.path = path
  }

  /// What documents are kept by.
  package var key: String { path ?? text }

  /// The scheme in lower case, without its colon; empty where there is none.
  package var scheme: String {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return text[..<colon].lowercased()
  }

  /// The path after the scheme, escapes read; for all schemes.
  package var decodedPath: String {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text }
    var rest = text.utf8[text.utf8.index(after: colon)...]
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      rest = rest[(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)...]
    }
    return String(decoding: Self.unescaped(rest), as: UTF8.self)
  }

  /// The path's parts, each with its escapes read, so that a name may hold a slash: `offer-guide:///A%2FB/C.md` -> `A/B`, `C.md`.
  package var escapedParts: [String] {
    text.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { String(decoding: Self.unescaped($0), as: UTF8.self) }
  }

  private static func path(of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count > 7, text.lowercased().hasPrefix("file://") else { return nil }
    let rest = bytes[7...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let authority = String(decoding: rest[..<slash], as: UTF8.self)
    guard authority.isEmpty || authority == "localhost" else { return nil }
    // A file's name may hold anything but NUL; one that is not UTF-8 is kept by its spelling.
    let path = unescaped(rest[slash...])
    guard !path.contains(0), path.count <= longestPath else { return nil }
    return String(validating: path, as: UTF8.self).map(normalized)
  }

  /// `/a/./b//c/../d` -> `/a/b/d`, by the text alone.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func unescaped(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var escape: [UInt8] = []
    for byte in bytes {
      guard !escape.isEmpty || byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      escape.append(byte)
      guard escape.count == 3 else { continue }
      if let value = UInt8(String(decoding: escape.dropFirst(), as: UTF8.self), radix: 16) {
        result.append(value)
      } else {
        result += escape
      }
      escape = []
    }
    return result + escape
  }

  /// One part of a path with everything but letters, digits and a few marks escaped: `W&B` -> `W%26B`.
  package static func escaped(_ part: String) -> String {
    part.utf8.reduce(into: "") { $0 += isPlain($1) ? String(Unicode.Scalar($1)) : escape($1) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~".utf8.contains(byte)
    }
  }

  private static func escape(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

/// In bytes: the system takes no longer path, and each folder of one is looked at.
let longestPath = 4096

/// `/a`, `b/c.md` -> `/a/b/c.md`; an absolute path stays.
package func joined(_ folder: String, _ path: String) -> String {
  DocumentURI.normalized(path.hasPrefix("/") ? path : folder + "/" + path)
}

/// `/a/b.md` -> `/a`
package func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}
