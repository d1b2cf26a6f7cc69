import Compensation
import OfferAnalysis

/// What a run of `check` has to report, in the format of its style.
struct Report {
  /// Those of which there is something to say, by path.
  let files: [CheckedFile]
  /// How many files were checked in all.
  let checkedCount: Int
  let faults: [Failure]
  let style: FindingStyle
  /// The day that deadlines were held against.
  let today: Day

  func write(to sink: inout ByteSink) throws(Failure) {
    switch style.format {
    case .text: try textReport(self, to: &sink)
    case .json: try jsonReport(self, to: &sink)
    case .github: try githubReport(self, to: &sink)
    case .gitlab: try gitlabReport(self, to: &sink)
    case .sarif: try sarifReport(self, to: &sink)
    case .junit: try junitReport(self, to: &sink)
    }
  }

  /// Whether there is a new finding grave enough.
  var fails: Bool {
    files.contains { $0.findings.contains { $0.fails } }
  }

  /// How many new findings there are of a severity.
  func count(_ severity: Severity) -> Int {
    files.reduce(0) { sum, file in sum + file.findings.count { $0.severity == severity && !$0.isKnown } }
  }

  /// Writes the new findings one behind the other.
  func writeNews(to sink: inout ByteSink) throws(Failure) {
    for file in files { try file.writeNews(to: &sink, style.keeper) }
  }

  func writeNews(to sink: inout ByteSink, between separator: [UInt8]) throws(Failure) {
    var isFirst = true
    for file in files {
      for finding in file.findings where !finding.isKnown {
        if !isFirst { try sink.write(separator[...]) }
        isFirst = false
        try sink.write(file.written(finding, style.keeper))
      }
    }
  }
}
