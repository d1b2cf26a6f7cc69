import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

/// What a note's text is checked with beside itself.
struct NoteSurroundings: Sendable {
  /// As findings name it.
  let path: Path
  let settings: Settings
  let environment: NoteAnalysis.Environment
  private let input: Input?

  init(_ input: Input) {
    path = input.path
    settings = input.settings
    environment = input.folder.environment
    self.input = input
  }

  /// - Parameter path: of a note that is read, and of which nothing is said.
  init(path: Path, settings: Settings) {
    self.path = path
    self.settings = settings
    environment = settings.environment(inFolder: path.folder)
    input = nil
  }

  /// The note's place in the root, which fingerprints are made with; its path where it is elsewhere.
  var rootPath: Path { input?.rootPath ?? path }
}

/// Reads and checks the text of a note.
func analyse(_ text: [UInt8], _ surroundings: NoteSurroundings) -> NoteAnalysis {
  NoteAnalysis(NoteSyntax(text), surroundings.environment)
}

/// A note's findings, and those that its statements' allows leave, as the command line shows them.
///
/// - Parameter places: of the note's text.
func checkedFindings(
  of analysis: NoteAnalysis, _ places: PlaceFinder, _ surroundings: NoteSurroundings, _ style: FindingStyle
) -> [CheckedFinding] {
  let start = style.needsFingerprints ? Fingerprint(startingWith: surroundings.rootPath) : nil
  var findings: [CheckedFinding] = []
  for (index, analysed) in analysis.negotiations.enumerated() {
    let negotiation = analysed.negotiation
    let statements = negotiation.syntax.statements
    for finding in analysed.findings {
      guard let severity = surroundings.settings.configuration.severity(of: finding.code, given: finding.severity) else { continue }
      let range = analysis.range(finding.range, in: index)
      let keyword = finding.statement.flatMap { $0 < statements.count ? statements[$0].keyword : nil }
      // A line that is no statement may be a misspelt floor.
      let isSecret = keyword == .floor || finding.code == .unknownStatement
      var fingerprint = start
      fingerprint?.add(finding.code, company: negotiation.companyName, text: isSecret ? [] : negotiation.syntax.text[finding.range])
      findings.append(
        CheckedFinding(
          finding, severity: severity, range: range, place: places.place(range),
          message: style.message(finding.message, isSecret: isSecret),
          related: style.tellsReasons
            ? finding.related.compactMap { checkedRelated($0, in: index, analysis, places, surroundings.path, style) } : [],
          fixes: style.needsFixes ? finding.fixes.map { CheckedFix($0, of: finding, shiftedBy: analysis.syntax.start(of: index)) } : [],
          isSourceSecret: isSecret, fingerprint: fingerprint))
    }
  }
  return findings.sortedAndNumbered()
}

/// A note's text checked, its findings written.
func checkedNote(_ analysis: NoteAnalysis, _ text: [UInt8], _ surroundings: NoteSurroundings, _ style: FindingStyle) -> CheckedFile {
  guard analysis.hasFindings else { return CheckedFile(.note, surroundings.path) }
  let places = PlaceFinder(text, analysis.syntax)
  return CheckedFile(.note, surroundings.path, checkedFindings(of: analysis, places, surroundings, style), in: text, places, style)
}

/// Where the reason of a finding stands: in the note, or in a user's guide.
///
/// - Parameters:
///   - index: the negotiation that the finding is about.
///   - places: of the note's text.
func checkedRelated(
  _ related: Related, in index: Int, _ note: NoteAnalysis, _ places: PlaceFinder, _ path: Path, _ style: FindingStyle
) -> CheckedRelated? {
  let message = String(decoding: related.message.utf8(style.mask), as: UTF8.self)
  return
    switch related.place
  {
  case .negotiation(let range):
    CheckedRelated(path: path.text, place: places.place(note.range(range, in: index)), message: message)
  case .otherNegotiation(let other, let range):
    CheckedRelated(path: path.text, place: places.place(note.range(range, in: other)), message: message)
  case .guide(let guide, let place):
    // A built-in guide is no file that a viewer of the report could open.
    guide.builtIn ? nil : CheckedRelated(path: guide.path, place: PlaceFinder(guide.text).place(place.range), message: message)
  }
}
