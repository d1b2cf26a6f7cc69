import Compensation
import SourceText

/// The levels that a table maps, a row a level of the company's own, a column a company:
///
///     | Borealis Level | Google | Nimbus Equivalent | Scope |      ->  Google L4 DE · Nimbus Data Engineer, both the same as
///     | Data Engineer  | L4 DE  | Data Engineer     | Pipes |          Borealis's Data Engineer
///     | Typical YOE    | 4-6    | 3-6               |       |          (a row or a column that names no level is left out)
func levels(in table: MarkdownTable) -> [GuideLevel] {
  let columns = table.header.cells.map(LevelColumn.init)
  let rows = table.rows.filter { $0.cells.first.map(isLevel) ?? false }
  return rows.flatMap { row -> [GuideLevel] in
    guard let first = row.cells.first else { return [] }
    let own = plainText(withoutEmphasis(first))
    return zip(columns, row.cells).dropFirst().compactMap { column, cell in
      guard let text = column.level(in: cell) else { return nil }
      return GuideLevel(text: text, own: rows.count > 1 ? own : nil, place: GuidePlace(line: row.line, range: cell.range))
    }
  }
}

/// What a column of a level table holds.
private enum LevelColumn {
  /// One company's names: `Google`, `Google Equivalent`, `Equivalent at Google`.
  case company(String)
  /// Names that are common everywhere: `Equivalent Title`.
  case anywhere
  /// The company's own titles, years, scope.
  case other

  init(_ header: Slice) {
    var name = withoutEmphasis(header)
    let isOther = !Set(["internal", "scope", "year", "years", "yoe", "experience", "focus", "notes"]).isDisjoint(
      with: comparableWords(name))
    for start in ["Equivalent at ", "Equivalent @ ", "Equiv. at "] as [StaticString] where name.starts(with: start) {
      self = .company(plainText(trimmed(name.dropFirst(start.utf8CodeUnitCount))))
      return
    }
    for end in [" Equivalent", " Equiv.", " Level", " Equiv"] as [StaticString]
    where name.count > end.utf8CodeUnitCount && name.suffix(end.utf8CodeUnitCount).starts(with: end) {
      name = name.dropLast(end.utf8CodeUnitCount)
      break
    }
    let text = plainText(trimmed(name))
    if text == "External" || text.hasPrefix("Equivalent") || text.hasPrefix("Industry") {
      self = .anywhere
    } else if isOther || text.isEmpty {
      self = .other
    } else {
      self = .company(text)
    }
  }

  /// What the cell calls the level, with its company; nil where it calls it nothing.
  func level(in cell: Slice) -> String? {
    let text = plainText(withoutEmphasis(cell))
    guard text.utf8.contains(where: { $0.isASCIILetter || $0.isASCIIDigit }), !isNothing(text) else { return nil }
    switch self {
    case .company(let name): return text.hasPrefix(name) ? text : "\(name) \(text)"
    case .anywhere: return text
    case .other: return nil
    }
  }
}

/// `N/A (unique role)`, `(No direct equivalent)`, `None`.
private func isNothing(_ text: String) -> Bool {
  let words = comparableWords(Array(text.utf8)[...])
  return words.starts(with: ["n", "a"]) || words.first == "na" || words.first == "none" || words.starts(with: ["no", "direct"])
    || words.starts(with: ["no", "equivalent"])
}

/// Whether a row's first cell names a level. A title is written in capitals; `Platform infra, banking-grade`, `Typical YOE` and
/// `(Signature Role)` say something about the one above.
private func isLevel(_ cell: Slice) -> Bool {
  let name = withoutEmphasis(cell)
  let labels: [StaticString] = [
    "Scope", "Typical", "Comp ", "Compensation", "Years", "YOE", "Experience", "Focus", "Notes", "Base ", "Total ", "Revenue", "Strategic",
  ]
  guard let first = name.first, first != UInt8(ascii: "("), !labels.contains(where: { name.starts(with: $0) }) else { return false }
  let outside = name.prefix { $0 != UInt8(ascii: "(") }
  return outside.split(whereSeparator: { !$0.isWordByte }).allSatisfy { word in
    // `of`, `and`, and names such as `iOS` are no common words.
    word.count < 4 || word.first.map { $0 < 0x61 || $0 > 0x7A } ?? true || word.contains(where: isUpper)
  }
}
