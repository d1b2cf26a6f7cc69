package import SourceText

package struct FoldingRange: JSONWritable {
  package let startLine: Int
  package let endLine: Int
  /// `comment` or `region`; nil where the client does not know the kind.
  package let kind: String?

  package init(startLine: Int, endLine: Int, kind: String?) {
    self.startLine = startLine
    self.endLine = endLine
    self.kind = kind
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("startLine", startLine)
      $0.member("endLine", endLine)
      $0.member("kind", kind)
    }
  }
}

package struct SelectionRangeParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let positions: [Position]
}

/// The ranges around a place, innermost first, never empty; written as a chain of parents.
package struct SelectionRange: JSONWritable {
  package let ranges: [PositionRange]

  package init(ranges: [PositionRange]) { self.ranges = ranges }

  package func write(to json: inout JSONWriter) { Self.write(ranges[...], to: &json) }

  /// As deep as there are ranges: a handful, set by the grammar.
  private static func write(_ ranges: ArraySlice<PositionRange>, to json: inout JSONWriter) {
    json.object { json in
      guard let inner = ranges.first else { return }
      json.member("range", inner)
      guard ranges.count > 1 else { return }
      json.value("parent") { write(ranges.dropFirst(), to: &$0) }
    }
  }
}
