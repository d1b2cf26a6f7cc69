import OfferAnalysis
import OfferSyntax
import SourceText

/// A finding as the command line shows it: with its severity in force, its words, and its place as people count.
///
/// An object, for it is sorted, numbered and handed on.
final class CheckedFinding: Sendable {
  let finding: Finding
  let severity: Severity
  let range: TextRange
  let place: Place
  /// In UTF-8; masked, where floors are.
  let message: [UInt8]
  /// Where only the style's format tells of them.
  let related: [CheckedRelated]
  /// Where they are done or told.
  let fixes: [CheckedFix]
  /// Whether the source line may tell a floor: a floor's own statement, or a disclosure.
  let isSourceSecret: Bool
  /// The same finding tomorrow has the same, wherever it stands then. nil where the style needs none.
  let fingerprint: Fingerprint?

  init(
    _ finding: Finding, severity: Severity, range: TextRange, place: Place, message: [UInt8], related: [CheckedRelated],
    fixes: [CheckedFix], isSourceSecret: Bool, fingerprint: Fingerprint?
  ) {
    self.finding = finding
    self.severity = severity
    self.range = range
    self.place = place
    self.message = message
    self.related = related
    self.fixes = fixes
    self.isSourceSecret = isSourceSecret
    self.fingerprint = fingerprint
  }

  /// The same with a fingerprint that tells it from those before it.
  fileprivate func numbered(_ number: Int) -> CheckedFinding {
    var fingerprint = fingerprint
    fingerprint?.add("\(number)")
    return CheckedFinding(
      finding, severity: severity, range: range, place: place, message: message, related: related, fixes: fixes,
      isSourceSecret: isSourceSecret, fingerprint: fingerprint)
  }

  var code: DiagnosticCode { finding.code }
  var data: FindingData? { finding.data }
  var messageText: String { String(decoding: message, as: UTF8.self) }

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
  let message: String
}

struct CheckedFix: Sendable {
  let title: String
  /// In the file's bytes.
  let edits: [TextEdit]
  let isCertain: Bool
  /// Whether a floor could be told from what it writes.
  let isSecret: Bool

  /// - Parameter start: where the fix's negotiation starts in the note.
  init(_ fix: Fix, of finding: Finding, shiftedBy start: Int) {
    title = fix.title
    edits = start == 0 ? fix.edits : fix.edits.map { TextEdit($0.range.shifted(by: start), $0.replacement) }
    isCertain = fix.isCertain
    isSecret = finding.message.plain != finding.message.masked || finding.data?.figures.contains { $0.isSecret } ?? false
  }
}

extension CheckedFinding {
  /// The first certain fix, where it may be done: what would write a floor is not, where floors are secret.
  func certainFix(_ mask: Mask) -> [TextEdit] {
    fixes.first { $0.isCertain && !($0.isSecret && mask == .masked) }?.edits ?? []
  }
}

extension [CheckedFinding] {
  /// The lines that may tell a floor: an allow's reason is in somebody's own words.
  var secretLines: Set<Int> {
    var lines: Set<Int> = []
    for finding in self where finding.isSourceSecret || finding.code == .allowUnused {
      lines.formUnion(finding.place.line...Swift.max(finding.place.line, finding.place.endLine))
    }
    return lines
  }

  /// By place, then by code; of several with one fingerprint the second and further get a number, so that each has its own.
  func sortedAndNumbered() -> [CheckedFinding] {
    guard count > 1 else { return self }
    func inOrder(_ a: CheckedFinding, _ b: CheckedFinding) -> Bool {
      if a.place.line != b.place.line { return a.place.line < b.place.line }
      return (a.place.column, a.range, a.code) < (b.place.column, b.range, b.code)
    }
    // Nearly always they are in order already: those of one negotiation come so.
    let isSorted = indices.dropFirst().allSatisfy { !inOrder(self[$0], self[$0 - 1]) }
    var sorted = isSorted ? self : sorted(by: inOrder)
    var seen: [Fingerprint: Int] = [:]
    for index in sorted.indices {
      guard let fingerprint = sorted[index].fingerprint else { continue }
      let before = seen[fingerprint, default: 0]
      seen[fingerprint] = before + 1
      if before > 0 { sorted[index] = sorted[index].numbered(before) }
    }
    return sorted
  }
}

/// A message about a floor's own statement, or about a disclosure, with no figure at all in its masked form: whatever is wrong with it,
/// what it quotes may be the secret.
///
///     "base €87,6O4 cannot be read"  ->  "base ••• cannot be read"
func withoutFigures(_ message: Wording) -> String {
  message.masked.split(separator: " ", omittingEmptySubsequences: false)
    .map { word in word.contains { $0.isNumber } ? maskText : String(word) }
    .joined(separator: " ")
}
