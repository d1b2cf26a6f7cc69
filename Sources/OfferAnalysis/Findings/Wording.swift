package import SourceText

/// A message in two forms: in full, and with `•••` for every figure that a floor could be told from.
///
///     "base €79K is below the floor of \(secret: "€80K")"
package struct Wording: Sendable, Hashable {
  /// The full form in UTF-8.
  private let text: [UInt8]
  /// Where the secrets stand in it; most messages have none.
  private let secrets: [Range<Int>]

  package init(_ plain: String) {
    text = Array(plain.utf8)
    secrets = []
  }

  package var plain: String { String(decoding: text, as: UTF8.self) }
  package var masked: String { String(decoding: utf8(.masked), as: UTF8.self) }

  /// The form that may be told, in UTF-8.
  package func utf8(_ mask: Mask) -> [UInt8] {
    if mask == .plain || secrets.isEmpty { return text }
    var masked: [UInt8] = []
    var position = 0
    for secret in secrets {
      masked += text[position..<secret.lowerBound]
      masked += maskText.utf8
      position = secret.upperBound
    }
    return masked + text[position...]
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
    text = stringInterpolation.text
    secrets = stringInterpolation.secrets
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: [UInt8] = []
    fileprivate var secrets: [Range<Int>] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      // Figures and names have some ten bytes; growing step by step costs more than a little room to spare.
      text.reserveCapacity(literalCapacity + 10 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text.append(literal)
    }

    package mutating func appendInterpolation(_ value: String) {
      text.append(value)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text.append(value.description)
    }

    package mutating func appendInterpolation(_ value: some UTF8Writable) {
      value.write(to: &text)
    }

    package mutating func appendInterpolation(_ value: Wording) {
      let start = text.count
      text += value.text
      for secret in value.secrets { secrets.append(start + secret.lowerBound..<start + secret.upperBound) }
    }

    package mutating func appendInterpolation(secret: some UTF8Writable) {
      let start = text.count
      secret.write(to: &text)
      secrets.append(start..<text.count)
    }
  }
}
