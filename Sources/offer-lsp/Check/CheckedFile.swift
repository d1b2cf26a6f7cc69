import OfferAnalysis
import OfferSyntax
import SourceText

/// A note or a draft after checking.
struct CheckedFile: Sendable {
  enum Kind: Sendable {
    case note, draft
  }

  let kind: Kind
  /// As findings name it.
  let path: Path
  /// The place in the root that fingerprints are made with.
  let rootPath: Path
  /// Its text where there is something to say of it, else empty: ten thousand clean notes need no memory.
  var text: [UInt8]
  var findings: [CheckedFinding]
}

/// A finding with its severity in force and its place as people count.
struct CheckedFinding: Sendable {
  let code: DiagnosticCode
  let severity: Severity
  let range: TextRange
  let place: Place
  let message: Wording
  let data: FindingData?
  let related: [CheckedRelated]
  let fixes: [CheckedFix]
  /// Whether the source line may tell a floor: a floor's own statement, or a disclosure.
  let isSourceSecret: Bool
  /// The same finding tomorrow has the same, wherever it stands then.
  var fingerprint: String
  var isBaselined = false

  /// Lines and columns from 1, columns in Unicode scalars, the end exclusive.
  struct Place: Sendable, Hashable {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
  }
}

struct CheckedRelated: Sendable {
  let path: String
  let place: CheckedFinding.Place
  let message: Wording
}

struct CheckedFix: Sendable {
  let title: String
  /// In the file's bytes.
  let edits: [TextEdit]
  let isCertain: Bool
  /// Whether a floor could be told from what it writes.
  let isSecret: Bool
}

/// Turns offsets of a text into places as people count. A byte order mark is no column.
///
/// An object, for it remembers the last place: the next one is mostly near.
final class PlaceFinder {
  private let text: [UInt8]
  private let lines: LineTable
  private var walk: PositionWalk
  private let hasMark: Bool

  init(_ text: [UInt8]) {
    self.text = text
    lines = LineTable(text)
    walk = PositionWalk(lines, text, encoding: .utf32)
    hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
  }

  func place(_ range: TextRange) -> CheckedFinding.Place {
    let start = position(range.start)
    let end = position(range.end)
    return CheckedFinding.Place(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  /// The bytes of the line, counted from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let content = text[lines.content(ofLine: number - 1, in: text)]
    return number == 1 && hasMark ? content.dropFirst(3) : content
  }

  private func position(_ offset: Int) -> (line: Int, column: Int) {
    let position = walk.position(of: offset)
    let column = position.line == 0 && hasMark ? max(0, position.character - 1) : position.character
    return (position.line + 1, column + 1)
  }
}

/// A message about a floor's own statement, or about a disclosure, with no figure at all in its masked form: whatever is wrong with it,
/// what it quotes may be the secret.
///
///     "base €87,6O4 cannot be read"  ->  "base ••• cannot be read"
func withoutFigures(_ message: Wording) -> Wording {
  let words = message.masked.split(separator: " ", omittingEmptySubsequences: false)
  let masked = words.map { word in word.contains { $0.isNumber } ? maskText : String(word) }
  return Wording(message.plain, masked: masked.joined(separator: " "))
}

/// A hash of texts that is the same on every machine (FNV-1a, 64 bits), as 16 hexadecimal digits.
func fingerprint(_ parts: [String]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for part in parts {
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // A byte that no text holds, so that "ab", "c" is not "a", "bc".
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
