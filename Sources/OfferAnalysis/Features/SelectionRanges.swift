internal import OfferSyntax
package import SourceText

/// The ranges around an offset of a note, the innermost first, each wider than the one before: a word, an amount or a name,
/// its component, the value, the statement, the negotiation, the note.
package func selectionRanges(in note: NoteAnalysis, at offset: Int) -> [TextRange] {
  let offset = min(max(0, offset), note.syntax.length)
  let cursor = note.cursor(at: offset)
  var ranges: [TextRange] = []
  if cursor.negotiation < note.syntax.negotiations.count {
    let negotiation = note.syntax.negotiations[cursor.negotiation]
    var local = [negotiation.word(at: cursor.offset), cursor.range]
    if let index = cursor.statement, index < negotiation.statements.count {
      let statement = negotiation.statements[index]
      local += (statement.package?.components ?? []).filter { $0.range.touches(cursor.offset) }.map(\.range)
      local += [statement.value, statement.range]
    }
    let line = negotiation.lineTable.line(at: cursor.offset)
    local += [negotiation.lineTable.content(ofLine: line, in: negotiation.text), TextRange(0, negotiation.text.count)]
    ranges = local.map { note.range($0, in: cursor.negotiation) }
  }
  ranges.append(TextRange(0, note.syntax.length))
  return ranges.filter { $0.touches(offset) }.sorted { $0.count < $1.count }.reduce(into: []) { chain, range in
    guard let inner = chain.last else { return chain.append(range) }
    if range.contains(inner), range != inner { chain.append(range) }
  }
}

extension NegotiationSyntax {
  /// The run of letters, digits and marks within words around an offset.
  fileprivate func word(at offset: Int) -> TextRange {
    func isPartOfWord(_ index: Int) -> Bool {
      guard index >= 0, index < text.count else { return false }
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        return true
      default: return false
      }
    }
    var start = offset
    var end = offset
    while isPartOfWord(start - 1) { start -= 1 }
    while isPartOfWord(end) { end += 1 }
    return TextRange(start, end)
  }
}
