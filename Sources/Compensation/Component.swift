/// A part of a package of pay. The order is the one in which people list them.
package enum Component: String, Sendable, CaseIterable, Comparable {
  case base, equity, bonus, signing, relocation, total

  /// The names people write, without case; the first is the canonical one.
  package var names: [String] {
    switch self {
    case .base: ["base", "salary", "base salary"]
    case .equity: ["equity", "stock", "rsu", "rsus", "options", "shares", "bspce", "pre-ipo equity", "equity grant"]
    case .bonus: ["bonus", "annual bonus", "target bonus"]
    case .signing: ["signing", "sign-on", "signon", "signing bonus", "sign-on bonus"]
    case .relocation: ["relocation"]
    case .total: ["total", "tc", "total comp", "total compensation"]
    }
  }

  /// Paid once, outside the annual total.
  package var isOneTime: Bool { self == .signing || self == .relocation }

  /// The component of a name in lower case with single blanks between its words.
  package init?(name: [UInt8]) {
    for component in Component.allCases where component.nameBytes.contains(name) {
      self = component
      return
    }
    return nil
  }

  private var nameBytes: [[UInt8]] { nameTable[ordinal] }

  private var ordinal: Int {
    switch self {
    case .base: 0
    case .equity: 1
    case .bonus: 2
    case .signing: 3
    case .relocation: 4
    case .total: 5
    }
  }

  package static func < (a: Component, b: Component) -> Bool { a.ordinal < b.ordinal }
}

private let nameTable: [[[UInt8]]] = Component.allCases.map { $0.names.map { Array($0.utf8) } }
