import OfferAnalysis

/// What a run of `check` has to report, in any of its formats.
struct Report {
  /// By path.
  let files: [CheckedFile]
  let faults: [Failure]
  let mask: Mask
  /// The least grave severity that fails; nil for never.
  let failOn: Severity?
  let ink: Ink
  /// Whether people read it as it is written: then it shows source lines and a summary.
  let isTerminal: Bool
  let isQuiet: Bool

  /// The report in a format of `--format`.
  func bytes(_ format: String) -> [UInt8] {
    switch format {
    case "json": jsonReport(self)
    case "github": Array(githubReport(self).utf8)
    case "gitlab": gitlabReport(self)
    case "sarif": sarifReport(self)
    case "junit": Array(junitReport(self).utf8)
    default: Array(textReport(self).utf8)
    }
  }

  /// Whether there is a new finding grave enough.
  var fails: Bool {
    files.contains { file in file.findings.contains { isFailure($0) } }
  }

  func isFailure(_ finding: CheckedFinding) -> Bool {
    guard let failOn else { return false }
    return finding.severity >= failOn && !finding.isBaselined
  }

  /// The findings that are not in the baseline, by path and then by place.
  var news: [(file: CheckedFile, finding: CheckedFinding)] {
    files.flatMap { file in file.findings.filter { !$0.isBaselined }.map { (file, $0) } }
  }

  func message(_ finding: CheckedFinding) -> String {
    finding.message.text(masked: mask)
  }

  /// How many new findings there are of a severity.
  func count(_ severity: Severity) -> Int {
    files.reduce(0) { sum, file in sum + file.findings.count { $0.severity == severity && !$0.isBaselined } }
  }
}
