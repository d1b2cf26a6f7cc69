import OfferAnalysis
import SourceText

/// A note or a draft after checking. Its findings are written in the report's format where they are made, on all processors, and
/// only what the whole report needs is kept of them: the findings of ten thousand notes need little memory then.
struct CheckedFile: Sendable {
  enum Kind: Sendable {
    case note, draft
  }

  let kind: Kind
  /// As findings name it.
  let path: Path
  /// By place, then by code.
  private(set) var findings: [WrittenFinding] = []
  /// What the report says of the findings, one behind the other.
  private let written: TextKeeper.Kept

  /// A file of which there is nothing to say.
  init(_ kind: Kind, _ path: Path) {
    self.kind = kind
    self.path = path
    written = .nothing
  }

  /// - Parameters:
  ///   - text: the file's.
  ///   - places: of the text.
  init(_ kind: Kind, _ path: Path, _ found: [CheckedFinding], in text: [UInt8], _ places: PlaceFinder, _ style: FindingStyle) {
    self.kind = kind
    self.path = path
    var written: [UInt8] = []
    let shownPath = path.shown
    let secretLines = style.mask == .masked ? found.secretLines : []
    findings.reserveCapacity(found.count)
    // A line of text output has some hundred bytes.
    written.reserveCapacity(found.count * 160)
    for finding in found {
      let start = written.count
      let isKnown = finding.fingerprint.flatMap { style.baseline?.contains($0) } ?? false
      let fails = style.fails(finding.severity) && !isKnown
      if !isKnown || style.format == .sarif {
        let entry = FindingToWrite(
          finding: finding, path: path, shownPath: shownPath, places: places, isKnown: isKnown, fails: fails,
          isSourceShown: !secretLines.contains(finding.place.line))
        style.format.write(entry, style, to: &written)
      }
      findings.append(
        WrittenFinding(
          code: finding.code, severity: finding.severity, range: finding.range, fingerprint: finding.fingerprint, isKnown: isKnown,
          fails: fails, isMendable: !finding.certainFix(style.mask).isEmpty, place: TextRange(start, written.count)))
    }
    self.written = style.keeper.keep(written)
  }

  /// The findings that are not in the baseline.
  var news: [WrittenFinding] { findings.filter { !$0.isKnown } }

  /// What the report says of one of the findings.
  ///
  /// - Parameter keeper: of the style that the file was checked with.
  func written(_ finding: WrittenFinding, _ keeper: TextKeeper) throws(Failure) -> ArraySlice<UInt8> {
    try keeper.part(finding.place.start..<finding.place.end, of: written)
  }

  /// Writes what the report says of the new findings, in one piece where they follow each other.
  func writeNews(to sink: inout ByteSink, _ keeper: TextKeeper) throws(Failure) {
    var piece = TextRange(emptyAt: 0)
    for finding in findings where !finding.isKnown {
      if finding.place.start > piece.end {
        try sink.write(keeper.part(piece.start..<piece.end, of: written))
        piece = finding.place
      } else {
        piece = piece.union(finding.place)
      }
    }
    try sink.write(keeper.part(piece.start..<piece.end, of: written))
  }

  mutating func removeFindings(where isGone: (WrittenFinding) -> Bool) {
    findings.removeAll(where: isGone)
  }
}

/// What is kept of a finding that is written.
struct WrittenFinding: Sendable {
  let code: DiagnosticCode
  let severity: Severity
  /// In the file's bytes.
  let range: TextRange
  /// nil where the style needs none.
  let fingerprint: Fingerprint?
  /// Whether the baseline has it.
  let isKnown: Bool
  /// Whether it is new and grave enough to fail.
  let fails: Bool
  let isMendable: Bool
  /// Where it stands in what is written of its file.
  fileprivate let place: TextRange
}
