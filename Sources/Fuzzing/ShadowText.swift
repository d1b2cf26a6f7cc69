import SourceText

/// A text as an editor keeps it: lists of lines of UTF-16 units, with nothing in common with how the server does it.
struct ShadowText {
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// The lines' lengths in UTF-16 units, without their ends.
  private var lines: [[UInt16]] {
    var lines: [[UInt16]] = [[]]
    var after: UInt16 = 0
    for unit in text.utf16 {
      if unit == 0x0A {
        if after != 0x0D { lines.append([]) }
      } else if unit == 0x0D {
        lines.append([])
      } else {
        lines[lines.count - 1].append(unit)
      }
      after = unit
    }
    return lines
  }

  /// The lines without their ends; never none.
  var lineTexts: [String] { lines.map { String(decoding: $0, as: UTF16.self) } }

  /// A place where an edit may begin: line and column in UTF-16 units.
  func place(_ random: inout Randomness) -> Position {
    let lines = lines
    let line = random.below(lines.count)
    let units = lines[line]
    var column = random.below(units.count + 1)
    // Not between the halves of a pair: clients do not edit there.
    if column < units.count, (0xDC00...0xDFFF).contains(units[column]) { column -= 1 }
    return Position(line: line, character: column)
  }

  /// A place a few units behind another one on its line.
  func place(near place: Position, _ random: inout Randomness) -> Position {
    let lines = lines
    guard place.line < lines.count else { return place }
    let units = lines[place.line]
    var column = min(place.character + random.below(6), units.count)
    if column < units.count, (0xDC00...0xDFFF).contains(units[column]) { column += 1 }
    return Position(line: place.line, character: column)
  }

  mutating func replace(from start: Position, to end: Position, with replacement: String) {
    let units = Array(text.utf16)
    let from = offset(of: start, in: units)
    let to = offset(of: end, in: units)
    text = String(decoding: units[..<from] + Array(replacement.utf16) + units[max(from, to)...], as: UTF16.self)
  }

  private func offset(of place: Position, in units: [UInt16]) -> Int {
    var line = 0
    var index = 0
    while line < place.line, index < units.count {
      if units[index] == 0x0D, index + 1 < units.count, units[index + 1] == 0x0A { index += 1 }
      if units[index] == 0x0A || units[index] == 0x0D { line += 1 }
      index += 1
    }
    return min(index + place.character, units.count)
  }
}
