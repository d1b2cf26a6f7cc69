import LanguageServerProtocol
import OfferAnalysis

/// A code quality report of GitLab: a list of what was found, each with a fingerprint that stays when lines move.
func gitlabReport(_ report: Report) -> [UInt8] {
  var json = JSONWriter()
  json.array(report.news) { json, entry in
    json.object { json in
      json.member("description", report.message(entry.finding))
      json.member("check_name", entry.finding.code.rawValue)
      json.member("fingerprint", entry.finding.fingerprint)
      json.member("severity", severity(entry.finding.severity))
      json.object("location") { json in
        json.member("path", entry.file.path.text)
        json.object("lines") { json in
          json.member("begin", entry.finding.place.line)
          json.member("end", entry.finding.place.endLine)
        }
      }
    }
  }
  return json.bytes + [0x0A]
}

private func severity(_ severity: Severity) -> String {
  switch severity {
  case .error: "critical"
  case .warning: "major"
  case .information: "minor"
  case .hint: "info"
  }
}
