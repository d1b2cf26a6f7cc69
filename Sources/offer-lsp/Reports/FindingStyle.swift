import LanguageServerProtocol
import OfferAnalysis

/// How findings are written: known before the first file is read, so that each processor writes what it finds.
struct FindingStyle: Sendable {
  let format: ReportFormat
  let mask: Mask
  /// The least grave severity that fails; nil for never.
  let failOn: Severity?
  let ink: Ink
  /// Whether source lines and a summary are shown, to people who read it as it is written.
  let isForPeople: Bool
  /// Whether certain fixes are asked for.
  let fixes: Bool
  let baseline: Baseline?
  /// Whether a baseline is made of what is found.
  let writesBaseline: Bool
  /// Where what is written waits for the report.
  let keeper = TextKeeper()

  func fails(_ severity: Severity) -> Bool {
    guard let failOn else { return false }
    return severity >= failOn
  }

  /// - Parameter isSecret: whether every figure may be a floor's.
  func message(_ message: Wording, isSecret: Bool) -> [UInt8] {
    isSecret && mask == .masked ? Array(withoutFigures(message).utf8) : message.utf8(mask)
  }

  /// Whether the report says anything of a file without findings.
  var namesCleanFiles: Bool { format == .junit }

  /// Whether the reasons of findings are told.
  var tellsReasons: Bool { format == .sarif }

  /// Whether findings are told from each other by more than their places.
  var needsFingerprints: Bool { format == .sarif || format == .gitlab || baseline != nil || writesBaseline }

  /// Whether fixes are needed, to be done or to be told: where floors are secret, they are not told.
  var needsFixes: Bool { fixes || (format == .sarif && mask == .plain) }
}

/// The formats of `--format`.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, github, gitlab, sarif, junit

  /// Writes what the report says of one finding.
  func write(_ entry: FindingToWrite, _ style: FindingStyle, to bytes: inout [UInt8]) {
    switch self {
    case .text: textFinding(entry, style, to: &bytes)
    case .json: bytes += jsonFinding(entry, style)
    case .github: bytes += githubFinding(entry).utf8
    case .gitlab: bytes += gitlabFinding(entry)
    case .sarif: bytes += sarifFinding(entry, style)
    case .junit: bytes += junitFinding(entry).utf8
    }
  }
}

/// A finding with what a report says beside it.
struct FindingToWrite {
  let finding: CheckedFinding
  let path: Path
  /// The path as people see it.
  let shownPath: String
  /// Of the file's text.
  let places: PlaceFinder
  /// Whether the baseline has it.
  let isKnown: Bool
  /// Whether it is new and grave enough to fail.
  let fails: Bool
  /// Whether its source line may be shown.
  let isSourceShown: Bool
}
