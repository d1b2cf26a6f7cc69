package import SourceText

// `SourceText.Position` is the protocol's position: line from 0, and column from 0 in units of the negotiated encoding.

extension Position: Decodable {
  private enum Key: CodingKey {
    case line, character
  }

  /// Numbers beyond any text mean its end; negative ones and fractions are refused.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(line: try Self.number(.line, in: container), character: try Self.number(.character, in: container))
  }

  private static func number(_ key: Key, in container: KeyedDecodingContainer<Key>) throws -> Int {
    let number =
      if let whole = try? container.decode(Int.self, forKey: key) {
        whole
      } else if try container.decode(Double.self, forKey: key) >= 0x1p53 {
        Int(Int32.max)
      } else {
        -1
      }
    guard number >= 0 else {
      throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "not a place")
    }
    return min(number, Int(Int32.max))
  }
}

extension Position: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.value("line") { $0.line(line) }
      $0.member("character", character)
    }
  }
}

/// From `start` up to `end`, which is not part of it.
package struct PositionRange: Hashable, Sendable, Decodable {
  package let start: Position
  package let end: Position

  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}

extension PositionRange: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}

package struct Location: Hashable, Sendable {
  package let uri: String
  package let range: PositionRange

  package init(uri: String, range: PositionRange) {
    self.uri = uri
    self.range = range
  }
}

extension Location: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("uri", uri)
      $0.member("range", range)
    }
  }
}

/// For clients with `linkSupport`.
package struct LocationLink: JSONWritable {
  package let originSelectionRange: PositionRange?
  package let targetUri: String
  package let targetRange: PositionRange
  package let targetSelectionRange: PositionRange

  package init(originSelectionRange: PositionRange?, targetUri: String, targetRange: PositionRange, targetSelectionRange: PositionRange) {
    self.originSelectionRange = originSelectionRange
    self.targetUri = targetUri
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("originSelectionRange", originSelectionRange)
      $0.member("targetUri", targetUri)
      $0.member("targetRange", targetRange)
      $0.member("targetSelectionRange", targetSelectionRange)
    }
  }
}
