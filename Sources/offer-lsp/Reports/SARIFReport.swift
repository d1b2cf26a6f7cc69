import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// SARIF 2.1.0. Findings of the baseline are there too, marked `unchanged`; where floors are secret, fixes are left out.
func sarifReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  let codes = Set(report.files.flatMap { $0.findings.map(\.code) }).sorted()
  let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
  var driver = JSONWriter()
  driver.object { writeDriver(codes, report.style.mask, to: &$0) }
  var invocation = JSONWriter()
  invocation.object { json in
    json.member("executionSuccessful", report.faults.isEmpty)
    if !report.faults.isEmpty { json.array("toolExecutionNotifications", report.faults) { writeNotification($1, to: &$0) } }
  }
  try sink.write("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":")
  try sink.write(driver.bytes[...])
  try sink.write(",\"invocations\":[")
  try sink.write(invocation.bytes[...])
  try sink.write("],\"columnKind\":\"unicodeCodePoints\",\"results\":[")
  var isFirst = true
  for file in report.files {
    for finding in file.findings {
      // Which rules there are, and so a rule's place in their list, is known only here.
      try sink.write("\(isFirst ? "" : ",")\(resultStart)\(indices[finding.code] ?? 0),")
      isFirst = false
      try sink.write(file.written(finding, report.style.keeper).dropFirst())
    }
  }
  try sink.write("]}]}\n")
}

private let resultStart = "{\"ruleIndex\":"

private func writeDriver(_ codes: [DiagnosticCode], _ mask: Mask, to json: inout JSONWriter) {
  json.object("driver") { json in
    json.member("name", "offer-lsp")
    json.member("version", productVersion)
    json.member("semanticVersion", productVersion)
    json.array("rules", codes) { json, code in
      let page = explanation(of: code)
      json.object { json in
        json.member("id", code.rawValue)
        json.object("shortDescription") { $0.member("text", rule(inPage: page)) }
        // The examples reckon with floors of the built-in guides.
        if mask == .plain {
          json.object("help") { json in
            json.member("text", page)
            json.member("markdown", page)
          }
        }
        json.object("defaultConfiguration") { $0.member("level", level(code.defaultSeverity)) }
      }
    }
  }
}

/// The first paragraph below a page's title, on one line.
private func rule(inPage page: String) -> String {
  let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().drop { $0.isEmpty }
  return lines.prefix { !$0.isEmpty }.joined(separator: " ")
}

private func writeNotification(_ fault: Failure, to json: inout JSONWriter) {
  json.object { json in
    json.member("level", "error")
    json.object("message") { $0.shown("text", fault.message) }
  }
}

/// A result, an object that has all but its `ruleIndex`.
func sarifFinding(_ entry: FindingToWrite, _ style: FindingStyle) -> [UInt8] {
  let finding = entry.finding
  var json = JSONWriter()
  json.object { json in
    json.member("ruleId", finding.code.rawValue)
    json.member("level", level(finding.severity))
    json.object("message") { $0.member("text", finding.messageText) }
    json.array("locations", [finding]) { json, finding in
      json.object { writeLocation(entry.path.text, finding.place, to: &$0) }
    }
    if !finding.related.isEmpty {
      json.array("relatedLocations", Array(finding.related.enumerated())) { json, related in
        json.object { json in
          json.member("id", related.offset + 1)
          writeLocation(related.element.path, related.element.place, to: &json)
          json.object("message") { $0.member("text", related.element.message) }
        }
      }
    }
    if let fingerprint = finding.fingerprint {
      json.object("partialFingerprints") { $0.member("offerFinding/v1", fingerprint.text) }
    }
    if style.baseline != nil { json.member("baselineState", entry.isKnown ? "unchanged" : "new") }
    if style.mask == .plain, !finding.fixes.isEmpty {
      json.array("fixes", finding.fixes) { json, fix in json.object { writeFix(fix, path: entry.path.text, entry.places, to: &$0) } }
    }
    if let data = finding.data {
      json.object("properties") { json in json.object("data") { data.write(to: &$0, style.mask, isSecret: finding.isSourceSecret) } }
    }
  }
  return json.bytes
}

private func writeLocation(_ path: String, _ place: CheckedFinding.Place, to json: inout JSONWriter) {
  json.object("physicalLocation") { json in
    json.object("artifactLocation") { $0.member("uri", reference(to: path)) }
    json.object("region") { writeRegion(place, to: &$0) }
  }
}

private func writeRegion(_ place: CheckedFinding.Place, to json: inout JSONWriter) {
  json.member("startLine", place.line)
  json.member("startColumn", place.column)
  json.member("endLine", place.endLine)
  json.member("endColumn", place.endColumn)
}

private func writeFix(_ fix: CheckedFix, path: String, _ places: PlaceFinder, to json: inout JSONWriter) {
  json.object("description") { $0.shown("text", fix.title) }
  json.array("artifactChanges", [fix.edits]) { json, edits in
    json.object { json in
      json.object("artifactLocation") { $0.member("uri", reference(to: path)) }
      json.array("replacements", edits) { json, edit in
        json.object { json in
          json.object("deletedRegion") { writeRegion(places.place(edit.range), to: &$0) }
          json.object("insertedContent") { $0.member("text", edit.replacement) }
        }
      }
    }
  }
}

private func level(_ severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .information, .hint: "note"
  }
}

/// A path as a reference of a URI: percent-encoded, absolute ones with their scheme.
private func reference(to path: String) -> String {
  var result = path.hasPrefix("/") ? "file://" : ""
  let digits = Array("0123456789ABCDEF".unicodeScalars)
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      result += "%"
      result.unicodeScalars.append(digits[Int(byte >> 4)])
      result.unicodeScalars.append(digits[Int(byte & 15)])
    }
  }
  return result
}
