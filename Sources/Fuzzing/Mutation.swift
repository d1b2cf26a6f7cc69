import SourceText

/// Changes that a text may suffer: of bytes, as by a broken program, or of lines, as by a hasty writer.
enum Mutation {
  /// JSON with some of its bytes changed, taken away or put in.
  static func bytes(of text: String, _ random: inout Randomness) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...random.below(4) where !bytes.isEmpty {
      let index = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: index)
      default: bytes.insert(random.pick(Array(#"{}[]",:0\-e"#.utf8), or: 0), at: index)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lines lost, doubled, exchanged, or with a piece of another kind in them.
  static func lines(of text: String, _ random: inout Randomness) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...random.below(4) where !lines.isEmpty {
      let index = random.below(lines.count)
      switch random.below(5) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: random.below(lines.count + 1))
      case 2: lines.swapAt(index, random.below(lines.count))
      default:
        var characters = Array(lines[index])
        let start = random.below(characters.count + 1)
        let end = min(characters.count, start + random.below(8))
        characters.replaceSubrange(start..<end, with: RandomText.insertion(&random))
        lines[index] = String(characters)
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// One change as an editor makes it.
struct LineEdit {
  let start: Position
  let end: Position
  let replacement: String

  /// A line taken away, doubled, joined with the next, exchanged with it, or made a comment.
  init(of shadow: ShadowText, _ random: inout Randomness) {
    let lines = shadow.lineTexts
    let line = random.below(lines.count)
    let here = lines[line]
    let below = line + 1 < lines.count ? lines[line + 1] : ""
    let start = Position(line: line, character: 0)
    let end = Position(line: line, character: here.utf16.count)
    let next = line + 1 < lines.count ? Position(line: line + 1, character: 0) : end
    let afterNext = line + 1 < lines.count ? Position(line: line + 1, character: below.utf16.count) : end
    switch random.below(5) {
    case 0: self.init(start: start, end: next, replacement: "")
    case 1: self.init(start: start, end: start, replacement: here + "\n")
    case 2: self.init(start: end, end: next, replacement: "")
    case 3: self.init(start: start, end: afterNext, replacement: below + "\n" + here)
    default: self.init(start: start, end: start, replacement: random.pick(["# ", "  ", "? ", "! "], or: "# "))
    }
  }

  init(start: Position, end: Position, replacement: String) {
    (self.start, self.end, self.replacement) = (start, end, replacement)
  }
}
