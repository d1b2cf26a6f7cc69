import LanguageServerProtocol
import OfferAnalysis

/// A code quality report of GitLab: a list of what was found.
func gitlabReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  try sink.write("[")
  try report.writeNews(to: &sink, between: [UInt8(ascii: ",")])
  try sink.write("]\n")
}

/// An entry of the list, with a fingerprint that stays when lines move.
func gitlabFinding(_ entry: FindingToWrite) -> [UInt8] {
  let finding = entry.finding
  var json = JSONWriter()
  json.object { json in
    json.shown("description", finding.messageText)
    json.member("check_name", finding.code.rawValue)
    json.member("fingerprint", finding.fingerprint?.text)
    json.member("severity", severity(finding.severity))
    json.object("location") { json in
      json.member("path", entry.path.text)
      json.object("lines") { json in
        json.member("begin", finding.place.line)
        json.member("end", finding.place.endLine)
      }
    }
  }
  return json.bytes
}

private func severity(_ severity: Severity) -> String {
  switch severity {
  case .error: "critical"
  case .warning: "major"
  case .information: "minor"
  case .hint: "info"
  }
}
