import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

/// A coloured piece of a text: a range of bytes on one line, and places in the legend.
struct NumberedToken {
  let range: TextRange
  let type: UInt32
  /// A bit for each modifier of the legend.
  let modifiers: UInt32
}

/// The protocol's five numbers a token, each token relative to the one before.
struct TokenNumbering {
  private(set) var numbers: [UInt32] = []
  /// Where the last token starts.
  private(set) var last = Position(line: 0, character: 0)

  /// Tokens come in order of place, none overlapping another. An empty one is left out.
  mutating func add(_ token: NumberedToken, at start: Position, length: Int) {
    guard length > 0 else { return }
    let columns = start.line == last.line ? start.character - last.character : start.character
    numbers.append(UInt32(clamping: start.line - last.line))
    numbers.append(UInt32(clamping: columns))
    numbers.append(UInt32(clamping: length))
    numbers.append(token.type)
    numbers.append(token.modifiers)
    last = start
  }
}

func tokenNumbers(_ tokens: [NumberedToken], in document: OpenDocument, _ encoding: PositionEncoding) -> [UInt32] {
  var numbering = TokenNumbering()
  var walk = document.content.walk(encoding)
  for token in tokens {
    let start = walk.position(of: token.range.start)
    numbering.add(token, at: start, length: walk.position(of: token.range.end).character - start.character)
  }
  return numbering.numbers
}

/// The one edit that makes the old numbers the new ones: what is the same at both ends is left out.
func tokenEdits(from old: [UInt32], to new: [UInt32]) -> [SemanticTokensEdit] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  guard start < max(old.count, new.count) else { return [] }
  let shorter = min(old.count, new.count) - start
  let end = zip(old.reversed(), new.reversed()).prefix(shorter).prefix { $0 == $1 }.count
  return [SemanticTokensEdit(start: start, deleteCount: old.count - start - end, data: Array(new[start..<new.count - end]))]
}

/// The tokens of a negotiation, to be put together with those of the others.
struct TokenPiece: Sendable {
  /// The first line counts from the negotiation's first.
  let numbers: [UInt32]
  /// All but the first number, as JSON.
  fileprivate let rest: [UInt8]
  /// The line of the last token, from the negotiation's first.
  fileprivate let lastLine: Int
  fileprivate let digest: UInt64

  init(_ tokens: [NumberedToken], of analysed: AnalysedNegotiation, _ encoding: PositionEncoding) {
    let syntax = analysed.negotiation.syntax
    var numbering = TokenNumbering()
    var walk = PositionWalk(syntax.lineTable, syntax.text, encoding: encoding)
    for token in tokens {
      let start = walk.position(of: token.range.start)
      numbering.add(token, at: start, length: encoding.units(in: syntax.text[token.range]))
    }
    numbers = numbering.numbers
    lastLine = numbering.last.line
    digest = numbers.digest
    rest = Array(JSONWriter.bytes(of: Array(numbers.dropFirst())).dropFirst().dropLast())
  }
}

/// The tokens of a whole document, as numbers and as JSON.
struct JoinedTokens {
  /// Names them: the same tokens of the same pieces have the same.
  let id: String
  private(set) var numbers: [UInt32] = []
  private(set) var json: [UInt8] = [UInt8(ascii: "[")]

  init(_ numbers: [UInt32]) {
    self.numbers = numbers
    json = JSONWriter.bytes(of: numbers)
    id = String(numbers.digest, radix: 16)
  }

  /// - Parameter firstLine: the line of the note on which each piece's negotiation starts.
  init(_ pieces: [TokenPiece], firstLine: (Int) -> Int) {
    numbers.reserveCapacity(pieces.reduce(0) { $0 + $1.numbers.count })
    json.reserveCapacity(pieces.reduce(2) { $0 + $1.rest.count + 8 })
    var line = 0
    var digest = Digest()
    for (index, piece) in pieces.enumerated() {
      guard let first = piece.numbers.first else { continue }
      let start = firstLine(index)
      let lines = UInt32(clamping: start + Int(first) - line)
      if !numbers.isEmpty { json.append(UInt8(ascii: ",")) }
      json += "\(lines),".utf8
      json += piece.rest
      numbers.append(lines)
      numbers += piece.numbers.dropFirst()
      line = start + piece.lastLine
      digest.add(UInt64(lines))
      digest.add(piece.digest)
    }
    json.append(UInt8(ascii: "]"))
    id = String(digest.value, radix: 16)
  }
}

/// The numbers each document was last told, to answer with what has changed since.
struct TokenResults: Sendable {
  private var byKey: [String: (id: String, numbers: [UInt32])] = [:]

  /// Remembers what is told now.
  ///
  /// - Returns: what was told before, under the name that the client has.
  mutating func tell(_ tokens: JoinedTokens, of key: String, after known: String?) -> [UInt32]? {
    let told = byKey.updateValue((tokens.id, tokens.numbers), forKey: key)
    return told.flatMap { known == $0.id ? $0.numbers : nil }
  }

  mutating func forget(_ key: String) { byKey[key] = nil }
}

/// A name for numbers that is the same whenever they are.
private struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01B3 }
}

extension [UInt32] {
  fileprivate var digest: UInt64 {
    var digest = Digest()
    for number in self { digest.add(UInt64(number)) }
    return digest.value
  }
}
