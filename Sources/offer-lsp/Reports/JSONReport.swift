import Compensation
import LanguageServerProtocol
import OfferAnalysis

/// The findings as one JSON object, keys in a fixed order.
func jsonReport(_ report: Report, to sink: inout ByteSink) throws(Failure) {
  var summary = JSONWriter()
  summary.object { json in
    for severity in Severity.allCases { json.member(severity.rawValue, report.count(severity)) }
  }
  try sink.write("{\"version\":1,\"files\":\(report.checkedCount),\"summary\":")
  try sink.write(summary.bytes[...])
  try sink.write(",\"diagnostics\":[")
  try report.writeNews(to: &sink, between: [UInt8(ascii: ",")])
  try sink.write("]}\n")
}

func jsonFinding(_ entry: FindingToWrite, _ style: FindingStyle) -> [UInt8] {
  let finding = entry.finding
  var json = JSONWriter()
  json.object { json in
    json.member("path", entry.path.text)
    json.member("line", finding.place.line)
    json.member("column", finding.place.column)
    json.member("endLine", finding.place.endLine)
    json.member("endColumn", finding.place.endColumn)
    json.member("severity", finding.severity.rawValue)
    json.member("code", finding.code.rawValue)
    json.shown("message", finding.messageText)
    if let data = finding.data { json.object("data") { data.write(to: &$0, style.mask, isSecret: finding.isSourceSecret) } }
  }
  return json.bytes
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
