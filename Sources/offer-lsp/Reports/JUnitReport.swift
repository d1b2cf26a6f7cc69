import OfferAnalysis

/// JUnit's XML: a suite a file, a case a finding. What is grave enough to fail is a failure; the rest passes and is written down.
func junitReport(_ report: Report) -> String {
  let tests = report.files.reduce(0) { $0 + cases($1).count } + report.faults.count
  let failures = report.files.reduce(0) { sum, file in sum + cases(file).count { $0.map(report.isFailure) ?? false } }
  var xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="offer-lsp" tests="\(tests)" failures="\(failures)" errors="\(report.faults.count)">

    """
  for file in report.files { xml += suite(file, report) }
  if !report.faults.isEmpty {
    xml += "  <testsuite name=\"offer-lsp\" tests=\"\(report.faults.count)\" failures=\"0\" errors=\"\(report.faults.count)\">\n"
    for fault in report.faults {
      xml += "    <testcase name=\"read\" classname=\"offer-lsp\"><error message=\(quoted(fault.message))/></testcase>\n"
    }
    xml += "  </testsuite>\n"
  }
  return xml + "</testsuites>\n"
}

/// The new findings of a file; a file without any is one case that passes.
private func cases(_ file: CheckedFile) -> [CheckedFinding?] {
  let news = file.findings.filter { !$0.isBaselined }
  return news.isEmpty ? [nil] : news
}

private func suite(_ file: CheckedFile, _ report: Report) -> String {
  let cases = cases(file)
  let failures = cases.count { $0.map(report.isFailure) ?? false }
  let path = file.path.text
  var xml = "  <testsuite name=\(quoted(path)) tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\">\n"
  for finding in cases {
    guard let finding else {
      xml += "    <testcase name=\"check\" classname=\(quoted(path))/>\n"
      continue
    }
    let place = "\(finding.place.line):\(finding.place.column)"
    let said = "\(path):\(place): \(finding.severity.rawValue): \(report.message(finding)) [\(finding.code.rawValue)]"
    xml += "    <testcase name=\(quoted("\(finding.code.rawValue) \(place)")) classname=\(quoted(path))>"
    if report.isFailure(finding) {
      xml += "<failure type=\(quoted(finding.code.rawValue)) message=\(quoted(report.message(finding)))>\(escaped(said))</failure>"
    } else {
      xml += "<system-out>\(escaped(said))</system-out>"
    }
    xml += "</testcase>\n"
  }
  return xml + "  </testsuite>\n"
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
