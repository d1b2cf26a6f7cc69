import OfferAnalysis
import SourceText

/// A line a finding; for people also the source line, carets and a summary.
func textReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  try report.writeNews(to: &sink)
  if report.style.isForPeople { try sink.write(summary(report)) }
}

/// `path:line:column: severity: message [code]`
func textFinding(_ entry: FindingToWrite, _ style: FindingStyle, to bytes: inout [UInt8]) {
  let finding = entry.finding
  let ink = style.ink
  ink.write(.bold, to: &bytes) { bytes in
    bytes.append(entry.shownPath)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(digitsOf: finding.place.line)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(digitsOf: finding.place.column)
    bytes.append(UInt8(ascii: ":"))
  }
  bytes.append(UInt8(ascii: " "))
  ink.write(colour(finding.severity), to: &bytes) { bytes in
    bytes.append(finding.severity.rawValue)
    bytes.append(UInt8(ascii: ":"))
  }
  bytes.append(UInt8(ascii: " "))
  appendVisible(finding.message, to: &bytes)
  bytes.append(UInt8(ascii: " "))
  ink.write(.dim, to: &bytes) { bytes in
    bytes.append(UInt8(ascii: "["))
    bytes.append(finding.code.rawValue)
    bytes.append(UInt8(ascii: "]"))
  }
  bytes.append(UInt8(ascii: "\n"))
  guard style.isForPeople, entry.isSourceShown else { return }
  bytes += excerpt(entry.places.line(finding.place.line), finding, ink).utf8
}

private func colour(_ severity: Severity) -> Ink.Colour {
  switch severity {
  case .error: .red
  case .warning: .yellow
  case .information: .blue
  case .hint: .cyan
  }
}

/// Longer lines are cut: the part around the finding is what matters.
private let widestExcerpt = 160

/// The source line and, below it, carets under the finding.
///
///     ask: base €79K, equity €155K
///          ^^^^^^^^^
private func excerpt(_ bytes: ArraySlice<UInt8>, _ finding: CheckedFinding, _ ink: Ink) -> String {
  let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  let start = min(max(0, finding.place.column - 1), scalars.count)
  let end = finding.place.endLine == finding.place.line ? min(max(start, finding.place.endColumn - 1), scalars.count) : scalars.count
  let first = start > widestExcerpt / 2 ? start - 40 : 0
  let last = min(scalars.count, max(first + widestExcerpt, min(end, first + widestExcerpt)))
  var source = first > 0 ? "…" : ""
  var marks = first > 0 ? " " : ""
  for index in first..<last {
    let shown = scalars[index] == "\t" ? " " : visible(String(scalars[index]))
    source += shown
    let width = terminalWidth(shown)
    if index < start { marks += String(repeating: " ", count: width) }
    if index >= start, index < end { marks += String(repeating: "^", count: width) }
  }
  if last < scalars.count { source += "…" }
  if start == end { marks += "^" }
  return "  \(source)\n  \(ink(colour(finding.severity), marks))\n"
}

private func summary(_ report: Report) -> String {
  let parts = Severity.allCases.compactMap { severity -> String? in
    let count = report.count(severity)
    guard count > 0 else { return nil }
    switch severity {
    case .error: return count == 1 ? "1 error" : "\(count) errors"
    case .warning: return count == 1 ? "1 warning" : "\(count) warnings"
    case .information: return "\(count) information"
    case .hint: return count == 1 ? "1 hint" : "\(count) hints"
    }
  }
  let files = report.checkedCount == 1 ? "1 file" : "\(report.checkedCount) files"
  return parts.isEmpty ? report.style.ink(.green, "nothing found in \(files)") + "\n" : "\(parts.joined(separator: ", ")) in \(files)\n"
}
