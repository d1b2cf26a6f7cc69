import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

/// What a note's text is checked with beside itself.
struct NoteSurroundings: Sendable {
  /// As findings name it.
  let path: Path
  let settings: Settings

  /// The note's place in the root, which fingerprints are made with; its path where it is elsewhere.
  var rootPath: Path { path.resolved.relative(to: settings.root) }
}

/// Reads and checks the text of a note.
func analyse(_ text: [UInt8], _ surroundings: NoteSurroundings) -> NoteAnalysis {
  let folder = surroundings.path.folder
  let environment = NoteAnalysis.Environment(
    library: surroundings.settings.library, today: surroundings.settings.today, sharedLookups: surroundings.settings.lookups,
    pathStatus: { exists(folder.appending($0)) ? .exists : .missing })
  return NoteAnalysis(text: text, environment)
}

/// A note's findings as the command line shows them.
func checked(_ analysis: NoteAnalysis, _ text: [UInt8], _ surroundings: NoteSurroundings) -> CheckedFile {
  let found = analysis.findings
  guard !found.isEmpty else { return CheckedFile(kind: .note, path: surroundings.path, rootPath: Path(""), text: [], findings: []) }
  let places = PlaceFinder(text)
  let rootPath = surroundings.rootPath
  var findings: [CheckedFinding] = []
  for (index, range, finding) in found {
    guard let severity = surroundings.settings.configuration.severity(of: finding.code, given: finding.severity) else { continue }
    let negotiation = analysis.negotiations[index].negotiation
    let keyword = finding.statement.flatMap { statement in
      statement < negotiation.syntax.statements.count ? negotiation.syntax.statements[statement].keyword : nil
    }
    // A line that is no statement may be a misspelt floor.
    let isSecret = keyword == .floor || finding.code == .unknownStatement
    let related = finding.related.compactMap { checkedRelated($0, in: index, analysis, places, surroundings.path) }
    let start = analysis.syntax.start(of: index)
    findings.append(
      CheckedFinding(
        code: finding.code, severity: severity, range: range, place: places.place(range),
        message: isSecret ? withoutFigures(finding.message) : finding.message, data: finding.data,
        related: related, fixes: finding.fixes.map { CheckedFix($0, of: finding, shiftedBy: start) }, isSourceSecret: isSecret,
        fingerprint: fingerprint([
          rootPath.text, finding.code.rawValue, negotiation.companyName ?? "", isSecret ? "" : text.string(range),
        ])))
  }
  return CheckedFile(kind: .note, path: surroundings.path, rootPath: rootPath, text: text, findings: findings.sortedAndNumbered())
}

extension CheckedFix {
  init(_ fix: Fix, of finding: Finding, shiftedBy start: Int) {
    self.init(
      title: fix.title, edits: fix.edits.map { TextEdit($0.range.shifted(by: start), $0.replacement) }, isCertain: fix.isCertain,
      isSecret: finding.message.plain != finding.message.masked || finding.data?.figures.contains { $0.isSecret } ?? false)
  }
}

extension [CheckedFinding] {
  /// By place, then by code; of several with one fingerprint the second and further get a number, so that each has its own.
  func sortedAndNumbered() -> [CheckedFinding] {
    var seen: [String: Int] = [:]
    return sorted { ($0.place.line, $0.place.column, $0.range, $0.code) < ($1.place.line, $1.place.column, $1.range, $1.code) }
      .map { finding in
        var finding = finding
        let count = seen[finding.fingerprint, default: 0]
        seen[finding.fingerprint] = count + 1
        if count > 0 { finding.fingerprint = offer_lsp.fingerprint([finding.fingerprint, String(count)]) }
        return finding
      }
  }
}

/// Where the reason of a finding stands: in the note, or in a user's guide.
///
/// - Parameters:
///   - index: the negotiation that the finding is about.
///   - places: of the note's text.
func checkedRelated(_ related: Related, in index: Int, _ note: NoteAnalysis, _ places: PlaceFinder, _ path: Path) -> CheckedRelated? {
  switch related.place {
  case .negotiation(let range):
    CheckedRelated(path: path.text, place: places.place(note.range(range, in: index)), message: related.message)
  case .otherNegotiation(let other, let range):
    CheckedRelated(path: path.text, place: places.place(note.range(range, in: other)), message: related.message)
  case .guide(let guide, let place):
    // A built-in guide is no file that a viewer of the report could open.
    guide.builtIn ? nil : CheckedRelated(path: guide.path, place: PlaceFinder(guide.text).place(place.range), message: related.message)
  }
}
