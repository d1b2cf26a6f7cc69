/// A message in two forms: in full, and with `•••` for every figure that a floor could be told from.
///
///     "base €79K is below the floor of \(secret: "€80K")"
package struct Wording: Sendable, Hashable {
  package let plain: String
  /// nil where nothing in it is secret.
  private let maskedApart: String?

  package init(_ plain: String, masked: String? = nil) {
    self.plain = plain
    maskedApart = masked
  }

  package var masked: String { maskedApart ?? plain }

  package func text(masked isMasked: Mask) -> String {
    isMasked == .masked ? masked : plain
  }

  package static func + (a: Wording, b: Wording) -> Wording {
    Wording(a.plain + b.plain, masked: a.maskedApart == nil && b.maskedApart == nil ? nil : a.masked + b.masked)
  }
}

/// Whether output may tell a floor.
package enum Mask: Sendable, Hashable {
  case plain, masked
}

package let maskText = "•••"

extension Wording: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.plain, masked: stringInterpolation.maskedApart)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var plain = ""
    /// Kept apart from the first secret on: most messages have none.
    fileprivate var maskedApart: String?

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      append(literal, masked: nil)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(value.description, masked: nil)
    }

    package mutating func appendInterpolation(_ value: Wording) {
      append(value.plain, masked: value.maskedApart)
    }

    package mutating func appendInterpolation(secret: String) {
      append(secret, masked: maskText)
    }

    private mutating func append(_ text: String, masked: String?) {
      if masked != nil, maskedApart == nil { maskedApart = plain }
      plain += text
      maskedApart?.append(masked ?? text)
    }
  }
}
