import Glibc
import SourceText

/// A file's path as the system has it: bytes, which need not be UTF-8. (FoundationEssentials repairs odd names, and then
/// cannot open them.)
struct Path: Hashable, Comparable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  static let workingFolder = Path(".")

  static func < (a: Path, b: Path) -> Bool {
    let order = a.bytes.withUnsafeBytes { a in
      b.bytes.withUnsafeBytes { b in
        guard let start = a.baseAddress, let other = b.baseAddress else { return Int32(0) }
        return memcmp(start, other, min(a.count, b.count))
      }
    }
    return order < 0 || (order == 0 && a.bytes.count < b.bytes.count)
  }

  var isAbsolute: Bool { bytes.first == slash }

  /// The path as text, for JSON and the like, which escape for themselves; bytes that are not UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path as people see it on a terminal: control characters made visible.
  var shown: String { visible(text) }

  /// The last part: `b.md` of `a/b.md`.
  var name: ArraySlice<UInt8> {
    guard let last = bytes.lastIndex(of: slash) else { return bytes[...] }
    return bytes[(last + 1)...]
  }

  /// What follows the last dot of the name, in lower case: `md`; empty where there is none.
  var suffix: String {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return String(decoding: name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// Whether the suffix is one of these, which are in lower case.
  func hasSuffix(among suffixes: [[UInt8]]) -> Bool {
    guard let dot = bytes.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == slash }), bytes[dot] != slash, dot > name.startIndex else {
      return false
    }
    let start = dot + 1
    return suffixes.contains { suffix in
      suffix.count == bytes.count - start
        && suffix.indices.allSatisfy { index in
          let byte = bytes[start + index]
          return suffix[index] == ((0x41...0x5A).contains(byte) ? byte + 32 : byte)
        }
    }
  }

  /// The folder that holds it: `a` of `a/b.md`, `.` of `b.md`.
  var folder: Path {
    guard let last = bytes.lastIndex(of: slash) else { return .workingFolder }
    return last == 0 ? Path("/") : Path(bytes[..<last])
  }

  /// `a` and `b` give `a/b`; `.` and `b` give `b`; an absolute path stands for itself.
  func appending(_ other: Path) -> Path {
    if other.isAbsolute || self == .workingFolder || bytes.isEmpty { return other }
    if other == .workingFolder || other.bytes.isEmpty { return self }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + other.bytes.count)
    joined += bytes
    if bytes.last != slash { joined.append(slash) }
    joined += other.bytes
    return Path(joined)
  }

  func appending(_ name: String) -> Path {
    appending(Path(name))
  }

  /// Without `.`, doubled slashes and `..` where that needs no look at the disk: `a/./b/../c` is `a/c`, `../a` stays.
  var normalised: Path {
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if let last = parts.last, !last.elementsEqual("..".utf8) {
          parts.removeLast()
          continue
        }
        if isAbsolute { continue }
      }
      parts.append(part)
    }
    let joined = Array(parts.joined(separator: [slash]))
    if isAbsolute { return Path([slash] + joined) }
    return joined.isEmpty ? .workingFolder : Path(joined)
  }

  /// From the root of the file system, without symbolic links where the path exists.
  var resolved: Path {
    if let real = withCString({ realpath($0, nil) }) {
      defer { free(real) }
      return Path(UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
    }
    if isAbsolute { return normalised }
    return Path.current.appending(self).normalised
  }

  /// The working folder's full path.
  static var current: Path {
    guard let name = getcwd(nil, 0) else { return .workingFolder }
    defer { free(name) }
    return Path(UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) })
  }

  /// Whether the path is the folder or lies below it. Both are to be resolved.
  func isInside(_ folder: Path) -> Bool {
    if folder.bytes == [slash] { return isAbsolute }
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || bytes[folder.bytes.count] == slash
  }

  /// Whether it is one of the names in the folder, as both are written.
  func isDirectly(in folder: Path) -> Bool {
    let length = folder.bytes.count
    guard bytes.count > length + 1, bytes[length] == slash, bytes.lastIndex(of: slash) == length else { return false }
    return bytes.starts(with: folder.bytes)
  }

  /// What is left of a path inside a folder: `b/c` of `/a/b/c` in `/a`. The whole where it is not inside.
  func relative(to folder: Path) -> Path {
    guard isInside(folder) else { return self }
    let rest = bytes.dropFirst(folder.bytes.count).drop { $0 == slash }
    return rest.isEmpty ? .workingFolder : Path(rest)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // A name with a NUL inside names no file; the system would read it cut off.
    let safe = bytes.contains(0) ? [slash, 0xFF] : bytes
    return (safe + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map(body) ?? body("")
      }
    }
  }
}

private let slash = UInt8(ascii: "/")
