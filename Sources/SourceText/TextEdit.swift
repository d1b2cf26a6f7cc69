/// Replaces the bytes of `range` by `replacement`.
package struct TextEdit: Hashable, Sendable {
  package let range: TextRange
  package let replacement: String

  package init(_ range: TextRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Applies edits that were all made against the same text and do not overlap; edits at one place keep their order.
///
///     applying([TextEdit(TextRange(0, 1), "b")], to: Array("a c".utf8))  ->  "b c"
package func applying(_ edits: [TextEdit], to text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var position = 0
  for (_, edit) in edits.enumerated().sorted(by: { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }) {
    result += text[TextRange(position, edit.range.start)]
    result += edit.replacement.utf8
    position = max(position, edit.range.end)
  }
  return result + text[TextRange(position, text.count)]
}
