/// A message in two forms: in full, and with `•••` for every figure that a floor could be told from.
///
///     "base €79K is below the floor of \(secret: "€80K")"
package struct Wording: Sendable, Hashable {
  package let plain: String
  package let masked: String

  package init(_ plain: String, masked: String? = nil) {
    self.plain = plain
    self.masked = masked ?? plain
  }

  package func text(masked isMasked: Mask) -> String {
    isMasked == .masked ? masked : plain
  }

  package static func + (a: Wording, b: Wording) -> Wording {
    Wording(a.plain + b.plain, masked: a.masked + b.masked)
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
    self.init(stringInterpolation.plain, masked: stringInterpolation.masked)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var plain = ""
    var masked = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      plain += literal
      masked += literal
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      plain += value.description
      masked += value.description
    }

    package mutating func appendInterpolation(_ value: Wording) {
      plain += value.plain
      masked += value.masked
    }

    package mutating func appendInterpolation(secret: String) {
      plain += secret
      masked += maskText
    }
  }
}
