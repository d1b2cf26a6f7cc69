import LanguageServerProtocol
import SourceText

/// A coloured piece of a text: a range of bytes on one line, and places in the legend.
struct NumberedToken {
  let range: TextRange
  let type: UInt32
  /// A bit for each modifier of the legend.
  let modifiers: UInt32
}

/// The protocol's five numbers a token, each token relative to the one before.
///
/// - Parameter tokens: in order of place, none overlapping another.
func tokenNumbers(_ tokens: [NumberedToken], in document: OpenDocument, _ encoding: PositionEncoding) -> [UInt32] {
  var numbers: [UInt32] = []
  numbers.reserveCapacity(tokens.count * 5)
  var walk = document.content.walk(encoding)
  var last = Position(line: 0, character: 0)
  for token in tokens {
    let start = walk.position(of: token.range.start)
    let length = walk.position(of: token.range.end).character - start.character
    guard length > 0 else { continue }
    let columns = start.line == last.line ? start.character - last.character : start.character
    numbers += [UInt32(clamping: start.line - last.line), UInt32(clamping: columns), UInt32(clamping: length), token.type, token.modifiers]
    last = start
  }
  return numbers
}

/// The one edit that makes the old numbers the new ones: what is the same at both ends is left out.
func tokenEdits(from old: [UInt32], to new: [UInt32]) -> [SemanticTokensEdit] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  guard start < max(old.count, new.count) else { return [] }
  let shorter = min(old.count, new.count) - start
  let end = zip(old.reversed(), new.reversed()).prefix(shorter).prefix { $0 == $1 }.count
  return [SemanticTokensEdit(start: start, deleteCount: old.count - start - end, data: Array(new[start..<new.count - end]))]
}

/// The numbers each document was last told, to answer with what has changed since.
struct TokenResults: Sendable {
  private var byKey: [String: [UInt32]] = [:]

  /// Remembers what is told now.
  ///
  /// - Returns: its name, which equal numbers have in common, and what was told before under the name that the client has.
  mutating func tell(_ numbers: [UInt32], of key: String, after known: String?) -> (id: String, before: [UInt32]?) {
    let before = byKey.updateValue(numbers, forKey: key)
    return (Self.id(of: numbers), before.flatMap { known == Self.id(of: $0) ? $0 : nil })
  }

  mutating func forget(_ key: String) { byKey[key] = nil }

  private static func id(of numbers: [UInt32]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in numbers { hash = (hash ^ UInt64(number)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
