import Compensation
import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// A negotiation to be put side by side, with the note that it is from.
struct ComparedNegotiation: Sendable {
  let path: Path
  let comparison: Comparison
}

/// A table a negotiation, for a terminal.
func comparisonText(_ tables: [ComparedNegotiation], _ mask: Mask, ink: Ink) -> String {
  tables.map { table in
    var text = ink(.bold, visible(title(table.comparison))) + "  \(table.path.shown)\n"
    let rows = [headings] + table.comparison.rows.map { cells($0, mask) }
    let used = headings.indices.filter { column in column == 0 || rows.dropFirst().contains { !$0[column].isEmpty } }
    let widths = used.map { column in rows.map { terminalWidth($0[column]) }.max() ?? 0 }
    for (number, row) in rows.enumerated() {
      var line = ""
      for (index, column) in used.enumerated() {
        let cell = row[column]
        let blanks = String(repeating: " ", count: max(0, widths[index] - terminalWidth(cell)))
        // Names stand at the left, figures at the right.
        line += (index == 0 ? "  " : "  ") + (column < 2 ? cell + blanks : blanks + cell)
      }
      while line.last == " " { line.removeLast() }
      text += (number == 0 ? ink(.dim, line) : line) + "\n"
    }
    return text
  }.joined(separator: "\n")
}

/// A section a negotiation.
func comparisonMarkdown(_ tables: [ComparedNegotiation], _ mask: Mask) -> String {
  tables.map { table in
    var text = "## \(escapedMarkdown(title(table.comparison)))\n\n`\(table.path.shown.filter { $0 != "`" })`\n\n"
    text += "| \(headings.map { $0.isEmpty ? " " : $0 }.joined(separator: " | ")) |\n"
    text += "|\(headings.indices.map { $0 < 2 ? " --- |" : " ---: |" }.joined())\n"
    for row in table.comparison.rows { text += "| \(cells(row, mask).map(escapedMarkdown).joined(separator: " | ")) |\n" }
    return text
  }.joined(separator: "\n")
}

/// One table of all: a line a row, figures as plain numbers, low and high ends apart.
func comparisonCSV(_ tables: [ComparedNegotiation], _ mask: Mask) -> String {
  let spans = ["base", "equity", "bonus", "signing", "total", "yearOne"]
  var text =
    "path,company,role,region,kind,name,date,currency,\(spans.map { "\($0)Low,\($0)High" }.joined(separator: ",")),equityYears,place,discount,deadline\n"
  for table in tables {
    let comparison = table.comparison
    for row in comparison.rows {
      var fields = [table.path.text, comparison.company, comparison.role ?? "", comparison.region ?? "", row.kind.rawValue, row.name ?? ""]
      fields += [row.day?.description ?? "", row.currency?.code ?? ""]
      for span in [row.base, row.equity, row.bonus, row.signing, row.exactTotal, row.exactYearOne] {
        let shown = row.isHidden(mask) ? nil : span
        fields += [shown.map { plainNumber($0.low) } ?? "", (shown?.high).map { plainNumber($0) } ?? ""]
      }
      fields += [row.equityYears.map(String.init) ?? "", row.place.map { plainNumber($0, places: 4) } ?? ""]
      fields += [row.discount.map { plainNumber($0) } ?? "", row.deadline?.description ?? ""]
      text += fields.map(csvField).joined(separator: ",") + "\n"
    }
  }
  return text
}

func comparisonJSON(_ tables: [ComparedNegotiation], _ mask: Mask) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("version", 1)
    json.array("negotiations", tables) { json, table in
      let comparison = table.comparison
      json.object { json in
        json.member("path", table.path.text)
        json.member("company", comparison.company)
        json.member("role", Nullable(comparison.role))
        json.member("region", Nullable(comparison.region))
        json.array("rows", comparison.rows) { json, row in json.object { write(row, mask, to: &$0) } }
      }
    }
  }
  return json.bytes + [0x0A]
}

private func write(_ row: Comparison.Row, _ mask: Mask, to json: inout JSONWriter) {
  json.member("kind", row.kind.rawValue)
  json.member("name", Nullable(row.name))
  json.member("date", Nullable(row.day?.description))
  json.member("currency", Nullable(row.currency?.code))
  let isHidden = row.isHidden(mask)
  json.span("base", isHidden ? nil : row.base)
  json.span("equity", isHidden ? nil : row.equity, years: row.equityYears)
  json.span("bonus", isHidden ? nil : row.bonus)
  json.span("signing", isHidden ? nil : row.signing)
  json.span("total", isHidden ? nil : row.exactTotal)
  json.span("yearOne", isHidden ? nil : row.exactYearOne)
  json.value("place") { json in
    if let place = row.place { json.verbatim(Array(plainNumber(place, places: 4).utf8)) } else { json.word("null") }
  }
  json.value("discount") { json in if let discount = row.discount { json.amount(discount) } else { json.word("null") } }
  json.member("deadline", Nullable(row.deadline?.description))
}

extension JSONWriter {
  fileprivate mutating func span(_ name: String, _ span: Comparison.Span?, years: Int? = nil) {
    value(name) { json in
      guard let span else { return json.word("null") }
      json.object { json in
        json.value("low") { $0.amount(span.low) }
        json.value("high") { json in if let high = span.high { json.amount(high) } else { json.word("null") } }
        if let years { json.member("years", years) }
      }
    }
  }
}

extension Comparison.Row {
  /// Whether the row's figures are secret.
  fileprivate func isHidden(_ mask: Mask) -> Bool { kind == .floor && mask == .masked }

  /// The total where it is known whole.
  var exactTotal: Comparison.Span? { isLowerBound ? nil : total }
  var exactYearOne: Comparison.Span? { isLowerBound ? nil : yearOne }
}

private let headings = ["", "date", "base", "equity", "bonus", "signing", "total", "year 1", "place", "deadline"]

private func title(_ comparison: Comparison) -> String {
  [comparison.company, comparison.role, comparison.region].compactMap { $0 }.joined(separator: ", ")
}

/// The cells of a row, one a heading, empty where there is nothing to say.
private func cells(_ row: Comparison.Row, _ mask: Mask) -> [String] {
  func money(_ span: Comparison.Span?) -> String { span.map { row.isHidden(mask) ? maskText : written($0, row.currency) } ?? "" }
  let years = row.equityYears.map { $0 == 1 ? " a year" : " / \($0) y" } ?? ""
  let bound = row.isLowerBound ? "≥ " : ""
  return [
    visible(rowName(row)), row.day?.description ?? "", money(row.base), row.equity == nil ? "" : money(row.equity) + years,
    money(row.bonus),
    money(row.signing), row.total == nil ? "" : bound + money(row.total), row.yearOne == nil ? "" : bound + money(row.yearOne),
    row.place.map { "\(plainNumber($0 * 100, places: 0)) %" } ?? "", row.deadline?.description ?? "",
  ]
}

/// `offer`, `competing Google, equity −10 %`, `floor (the guide's)`.
func rowName(_ row: Comparison.Row) -> String {
  var name = row.name.map { "\(row.kind.rawValue) \($0)" } ?? row.kind.rawValue
  if let discount = row.discount { name += ", equity −\(plainNumber(discount)) %" }
  switch row.floorFrom {
  case .note: name += " (yours)"
  case .guide: name += " (the guide's)"
  case .accept: name += " (accept level)"
  case .estimate: name += " (estimate)"
  case nil: break
  }
  return name
}

/// `€100K`, `€80K–€108K`, `€80K+` where a band is open above.
func written(_ span: Comparison.Span, _ currency: Currency?) -> String {
  func money(_ amount: Ratio) -> String {
    guard let currency else { return plainNumber(amount) }
    return Money(amount, currency).roundedToMinorUnit.written()
  }
  guard let high = span.high else { return money(span.low) + "+" }
  return high == span.low ? money(span.low) : "\(money(span.low))–\(money(high))"
}

private func csvField(_ text: String) -> String {
  var shown = visible(text)
  // A spreadsheet takes these for formulas.
  if let first = shown.first, "=+-@".contains(first) { shown = "'" + shown }
  guard shown.contains(where: { $0 == "," || $0 == "\"" || $0 == "'" }) else { return shown }
  return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

private func escapedMarkdown(_ text: String) -> String {
  var result = ""
  for character in visible(text) {
    if "\\`*_[]<>|".contains(character) { result += "\\" }
    result.append(character)
  }
  return result
}
