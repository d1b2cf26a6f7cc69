import OfferAnalysis

/// JUnit's XML: a suite a file, a case a finding. What is grave enough to fail is a failure; the rest passes and is written down.
func junitReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  let tests = report.files.reduce(0) { $0 + max(1, $1.news.count) } + report.faults.count
  let failures = report.files.reduce(0) { sum, file in sum + file.findings.count { $0.fails } }
  try sink.write(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="offer-lsp" tests="\(tests)" failures="\(failures)" errors="\(report.faults.count)">

    """)
  for file in report.files { try writeSuite(file, to: &sink) }
  if !report.faults.isEmpty {
    let count = report.faults.count
    try sink.write("  <testsuite name=\"offer-lsp\" tests=\"\(count)\" failures=\"0\" errors=\"\(count)\">\n")
    for fault in report.faults {
      try sink.write("    <testcase name=\"read\" classname=\"offer-lsp\"><error message=\(quoted(fault.message))/></testcase>\n")
    }
    try sink.write("  </testsuite>\n")
  }
  try sink.write("</testsuites>\n")
}

/// The new findings of a file; a file without any is one case that passes.
private func writeSuite(_ file: CheckedFile, to sink: inout ByteSink) throws(Failure) {
  let news = file.news
  let failures = news.count { $0.fails }
  let path = quoted(file.path.text)
  try sink.write("  <testsuite name=\(path) tests=\"\(max(1, news.count))\" failures=\"\(failures)\" errors=\"0\">\n")
  for finding in news { try sink.write(file.written(finding)) }
  if news.isEmpty { try sink.write("    <testcase name=\"check\" classname=\(path)/>\n") }
  try sink.write("  </testsuite>\n")
}

func junitFinding(_ entry: FindingToWrite) -> String {
  let finding = entry.finding
  let path = entry.path.text
  let code = finding.code.rawValue
  let place = "\(finding.place.line):\(finding.place.column)"
  let said = escaped("\(path):\(place): \(finding.severity.rawValue): \(finding.message) [\(code)]")
  let body =
    entry.fails
    ? "<failure type=\(quoted(code)) message=\(quoted(finding.message))>\(said)</failure>" : "<system-out>\(said)</system-out>"
  return "    <testcase name=\(quoted("\(code) \(place)")) classname=\(quoted(path))>\(body)</testcase>\n"
}

private func quoted(_ text: String) -> String {
  "\"\(escaped(text))\""
}

/// XML knows no control characters, escaped or not: they are made visible.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
