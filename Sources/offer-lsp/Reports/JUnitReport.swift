import Compensation
import OfferAnalysis
import SourceText

/// JUnit's XML: a suite a file, a case a finding. What is grave enough to fail is a failure; the rest passes, and its name says all.
///
/// There are stricter and laxer schemas of it. This is what all of them take: the empty elements, the host and the times, of which
/// there is nothing to tell, are what the strictest requires.
func junitReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  try sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
  for (index, file) in report.files.enumerated() {
    let news = file.news
    let path = quoted(file.path.text)
    let suite = JUnitSuite(name: path, id: index, tests: max(1, news.count), failures: news.count { $0.fails }, errors: 0)
    try sink.write(suite.start(report.today))
    for finding in news { try sink.write(file.written(finding, report.style.keeper)) }
    if news.isEmpty { try sink.write("    <testcase name=\"check\" classname=\(path) time=\"0\"/>\n") }
    try sink.write(suite.end)
  }
  if !report.faults.isEmpty {
    let count = report.faults.count
    let suite = JUnitSuite(name: quoted("offer-lsp"), id: report.files.count, tests: count, failures: 0, errors: count)
    try sink.write(suite.start(report.today))
    for fault in report.faults {
      let error = "<error type=\"unreadable\" message=\(quoted(fault.message))/>"
      try sink.write("    <testcase name=\"read\" classname=\"offer-lsp\" time=\"0\">\(error)</testcase>\n")
    }
    try sink.write(suite.end)
  }
  try sink.write("</testsuites>\n")
}

private struct JUnitSuite {
  /// In quotes.
  let name: String
  let id: Int
  let tests: Int
  let failures: Int
  let errors: Int

  func start(_ today: Day) -> String {
    let counts = "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\""
    let place = "timestamp=\"\(today)T00:00:00\" hostname=\"localhost\" time=\"0\""
    return "  <testsuite name=\(name) package=\"offer-lsp\" id=\"\(id)\" \(counts) \(place)>\n    <properties/>\n"
  }

  let end = "    <system-out/>\n    <system-err/>\n  </testsuite>\n"
}

func junitFinding(_ entry: FindingToWrite) -> String {
  let finding = entry.finding
  let path = entry.path.text
  let code = finding.code.rawValue
  let place = "\(finding.place.line):\(finding.place.column)"
  let said = "\(finding.severity.rawValue): \(finding.messageText)"
  guard entry.fails else {
    return "    <testcase name=\(quoted("\(code) \(place) \(said)")) classname=\(quoted(path)) time=\"0\"/>\n"
  }
  let text = escaped("\(path):\(place): \(said) [\(code)]")
  let failure = "<failure type=\(quoted(code)) message=\(quoted(finding.messageText))>\(text)</failure>"
  return "    <testcase name=\(quoted("\(code) \(place)")) classname=\(quoted(path)) time=\"0\">\(failure)</testcase>\n"
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
