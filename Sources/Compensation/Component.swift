package import SourceText

/// A part of a package of pay. The order is the one in which people list them.
///
/// Public, so that comparing two is inlined everywhere.
public enum Component: String, Sendable, CaseIterable, Comparable {
  case base, equity, bonus, signing, relocation, total

  /// The names people write, without case; the first is the canonical one.
  package var names: [String] {
    Component.nameTable.compactMap { $0.component == self ? $0.name.description : nil }
  }

  /// Every name in lower case, single blanks between its words.
  package static let nameTable: [(name: StaticString, component: Component)] = [
    ("base", .base), ("salary", .base), ("base salary", .base),
    ("equity", .equity), ("stock", .equity), ("rsu", .equity), ("rsus", .equity), ("options", .equity), ("shares", .equity),
    ("bspce", .equity), ("pre-ipo equity", .equity), ("equity grant", .equity),
    ("bonus", .bonus), ("annual bonus", .bonus), ("target bonus", .bonus),
    ("signing", .signing), ("sign-on", .signing), ("signon", .signing), ("signing bonus", .signing), ("sign-on bonus", .signing),
    ("relocation", .relocation),
    ("total", .total), ("tc", .total), ("total comp", .total), ("total compensation", .total),
  ]

  /// Paid once, outside the annual total.
  package var isOneTime: Bool { self == .signing || self == .relocation }

  /// The component that a single word names, in any case of letters.
  package init?(word: TextRange, in bytes: borrowing Bytes) {
    let first = bytes[word.start].asciiLowercased
    for (known, component) in Component.nameTable
    where known.utf8CodeUnitCount == word.count && known.utf8Start[0] == first && bytes.has(known, at: word.start) {
      self = component
      return
    }
    return nil
  }

  /// The component of a name in any case of letters with single blanks between its words.
  package init?(name: [UInt8]) {
    let bytes = Bytes(name)
    for (known, component) in Component.nameTable where known.utf8CodeUnitCount == name.count && bytes.has(known, at: 0) {
      self = component
      return
    }
    return nil
  }

  /// Its place among all components.
  @inlinable public var ordinal: Int {
    switch self {
    case .base: 0
    case .equity: 1
    case .bonus: 2
    case .signing: 3
    case .relocation: 4
    case .total: 5
    }
  }

  @inlinable public static func < (a: Component, b: Component) -> Bool { a.ordinal < b.ordinal }
}
