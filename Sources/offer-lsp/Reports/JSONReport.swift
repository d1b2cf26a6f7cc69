import Compensation
import LanguageServerProtocol
import OfferAnalysis

/// The findings as one JSON object, keys in a fixed order.
func jsonReport(_ report: Report) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("version", 1)
    json.member("files", report.files.count)
    json.object("summary") { json in
      for severity in Severity.allCases { json.member(severity.rawValue, report.count(severity)) }
    }
    json.array("diagnostics", report.news) { json, entry in write(entry.finding, of: entry.file, report, to: &json) }
  }
  return json.bytes + [0x0A]
}

private func write(_ finding: CheckedFinding, of file: CheckedFile, _ report: Report, to json: inout JSONWriter) {
  json.object { json in
    json.member("path", file.path.text)
    json.member("line", finding.place.line)
    json.member("column", finding.place.column)
    json.member("endLine", finding.place.endLine)
    json.member("endColumn", finding.place.endColumn)
    json.member("severity", finding.severity.rawValue)
    json.member("code", finding.code.rawValue)
    json.member("message", report.message(finding))
    if let data = finding.data { json.object("data") { data.write(to: &$0, report.mask, isSecret: finding.isSourceSecret) } }
  }
}

extension FindingData {
  /// The members of the finding's `data`: whose pay it is, the component, the figures, where the floor is from.
  ///
  /// - Parameter isSecret: whether every figure is a floor's, as in a floor's own statement.
  func write(to json: inout JSONWriter, _ mask: Mask, isSecret: Bool) {
    json.member("company", Nullable(company))
    json.member("role", Nullable(role))
    json.member("region", Nullable(region))
    json.member("component", component.rawValue)
    json.member("currency", Nullable(currency?.code))
    for figure in figures {
      json.value(figure.name.rawValue) { json in
        if figure.isSecret || isSecret, mask == .masked { json.word("null") } else { json.amount(figure.amount) }
      }
    }
    if let floorFrom { json.member("floorFrom", floorFrom.rawValue) }
  }
}

extension JSONWriter {
  /// An amount in units of its currency: a number with up to two decimals, halves rounded up.
  mutating func amount(_ amount: Ratio) {
    let hundredths = amount.rounded(toDecimals: 2)
    let cents = (hundredths * 100).rounded
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    var text = cents < 0 ? "-\(whole)" : "\(whole)"
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    verbatim(Array(text.utf8))
  }
}
