/// A message in two forms: in full, and with `•••` for every figure that a floor could be told from.
///
///     "base €79K is below the floor of \(secret: "€80K")"
package struct Wording: Sendable, Hashable {
  package let plain: String
  /// Where the secrets stand in the full form, in its UTF-8 bytes; most messages have none.
  private let secrets: [Range<Int>]

  package init(_ plain: String) {
    self.init(plain, secrets: [])
  }

  private init(_ plain: String, secrets: [Range<Int>]) {
    self.plain = plain
    self.secrets = secrets
  }

  package var masked: String {
    if secrets.isEmpty { return plain }
    let bytes = Array(plain.utf8)
    var masked: [UInt8] = []
    var position = 0
    for secret in secrets {
      masked += bytes[position..<secret.lowerBound]
      masked += maskText.utf8
      position = secret.upperBound
    }
    return String(decoding: masked + bytes[position...], as: UTF8.self)
  }

  package func text(masked isMasked: Mask) -> String {
    isMasked == .masked ? masked : plain
  }

  package static func + (a: Wording, b: Wording) -> Wording {
    "\(a)\(b)"
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
    self.init(stringInterpolation.plain, secrets: stringInterpolation.secrets)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var plain = ""
    fileprivate var secrets: [Range<Int>] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      // Figures and names have some ten bytes; growing step by step costs more than a little room to spare.
      plain.reserveCapacity(literalCapacity + 10 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      plain += literal
    }

    package mutating func appendInterpolation(_ text: String) {
      plain += text
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      plain += value.description
    }

    package mutating func appendInterpolation(_ value: Wording) {
      let start = plain.utf8.count
      plain += value.plain
      for secret in value.secrets { secrets.append(start + secret.lowerBound..<start + secret.upperBound) }
    }

    package mutating func appendInterpolation(secret: String) {
      let start = plain.utf8.count
      plain += secret
      secrets.append(start..<plain.utf8.count)
    }
  }
}
