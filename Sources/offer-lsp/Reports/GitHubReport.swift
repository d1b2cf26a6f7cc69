import OfferAnalysis
import SourceText

/// Annotations of a GitHub workflow, a line a finding.
func githubReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  try report.writeNews(to: &sink)
}

/// `::error file=a.offer,line=3,endLine=3,col=6,endColumn=15,title=ask-below-floor::message`
func githubFinding(_ entry: FindingToWrite) -> String {
  let place = entry.finding.place
  var properties = "file=\(property(entry.path.text)),line=\(place.line),endLine=\(place.endLine)"
  // Columns are understood only where the annotation is of one line.
  if place.line == place.endLine { properties += ",col=\(place.column),endColumn=\(place.endColumn)" }
  let command = command(entry.finding.severity)
  return "::\(command) \(properties),title=\(property(entry.finding.code.rawValue))::\(data(entry.finding.messageText))\n"
}

private func command(_ severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .information, .hint: "notice"
  }
}

/// As the runner's own toolkit escapes what follows `::`; other control characters would reach the log's reader.
private func data(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case "\r": result += "%0D"
    case "\n": result += "%0A"
    default: result += visible(String(scalar))
    }
  }
  return result
}

/// A property's value: colons and commas end one.
private func property(_ text: String) -> String {
  var result = ""
  for scalar in data(text).unicodeScalars {
    switch scalar {
    case ":": result += "%3A"
    case ",": result += "%2C"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
