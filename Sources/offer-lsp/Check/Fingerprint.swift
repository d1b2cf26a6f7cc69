import OfferAnalysis

/// A hash of texts that is the same on every machine (FNV-1a, 64 bits).
struct Fingerprint: Hashable, Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// - Parameter path: of a file, from its root.
  init(startingWith path: Path) {
    add(path.bytes[...])
  }

  /// - Parameter text: what a finding stands on.
  mutating func add(_ code: DiagnosticCode, company: String?, text: ArraySlice<UInt8>) {
    add(code.rawValue)
    add(company ?? "")
    add(text)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { add(byte) }
    end()
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    end()
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// A byte that no text holds, so that "ab", "c" is not "a", "bc".
  private mutating func end() {
    add(0xFF)
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
