import Compensation
import OfferAnalysis
import SourceText

/// The whole page: no script, nothing that is fetched from anywhere.
func htmlReport(_ sections: [ReportSection], today: Day) -> String {
  var html = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="robots" content="noindex">
    <title>Negotiations, \(today)</title>
    <style>
    \(reportStyle)
    </style>
    </head>
    <body>
    <header><h1>Negotiations</h1><p>As of <time datetime="\(today)">\(today)</time></p></header>

    """
  if sections.count > 1 {
    html += "<nav aria-label=\"Negotiations\"><ul>\n"
    for (index, section) in sections.enumerated() {
      html +=
        "<li><a href=\"#n\(index)\">\(escapedHTML(section.comparison.company))</a> \(escapedHTML(section.comparison.region ?? ""))</li>\n"
    }
    html += "</ul></nav>\n"
  }
  html += "<main>\n"
  if sections.isEmpty { html += "<p>There is no negotiation in these notes.</p>\n" }
  for (index, section) in sections.enumerated() { html += write(section, id: "n\(index)") }
  return html + "</main>\n</body>\n</html>\n"
}

private func write(_ section: ReportSection, id: String) -> String {
  let comparison = section.comparison
  var html = "<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">\n<h2 id=\"\(id)-h\">\(escapedHTML(comparison.company))</h2>\n"
  let place = [comparison.role, comparison.region].compactMap { $0 }.joined(separator: ", ")
  html += "<p class=\"about\">\(escapedHTML(place))"
  if let deadline = section.deadline { html += " <span class=\"chip\">deadline <time datetime=\"\(deadline)\">\(deadline)</time></span>" }
  if let outcome = section.outcome { html += " <span class=\"chip\">\(escapedHTML(outcome))</span>" }
  html += " <span class=\"path\">\(escapedHTML(section.path))</span></p>\n"

  let charts = [BandChart.Figure.base, .equity, .total].compactMap { BandChart($0, of: section.rows) }
  if !charts.isEmpty { html += "<div class=\"charts\">\n" }
  for (index, chart) in charts.enumerated() {
    html += "<figure><figcaption>\(escapedHTML(chart.title))</figcaption>\n\(chart.svg(id: "\(id)-c\(index)"))</figure>\n"
  }
  if !charts.isEmpty { html += "</div>\n" + legend(section.rows) }
  html += table(section.rows)
  html += timeline(section.timeline)
  if !section.terms.isEmpty {
    html += "<h3>Terms</h3>\n<ul>\n"
    for term in section.terms {
      let state = term.state.isEmpty ? "" : " <span class=\"chip\">\(escapedHTML(term.state))</span>"
      html += "<li>\(escapedHTML(term.text))\(state)</li>\n"
    }
    html += "</ul>\n"
  }
  if !section.levers.isEmpty {
    html += "<h3>Levers</h3>\n<ul class=\"levers\">\n"
    for lever in section.levers {
      html += "<li>\(escapedHTML(lever.title))\(lever.isUsed ? " <span class=\"chip\">in use</span>" : "")</li>\n"
    }
    html += "</ul>\n"
  }
  return html + "</section>\n"
}

private func legend(_ rows: [Comparison.Row]) -> String {
  let kinds = Set(rows.map(\.kind))
  var items = ""
  if kinds.contains(.offer) { items += item("<circle class=\"mark\" cx=\"8\" cy=\"8\" r=\"5\"/>", "offer", "offer") }
  if kinds.contains(.ask) { items += item("<path class=\"mark\" d=\"M8 2l6 6-6 6-6-6z\"/>", "ask", "ask") }
  if kinds.contains(.or) { items += item("<path class=\"mark\" d=\"M8 2l6 6-6 6-6-6z\"/>", "or", "alternative") }
  if kinds.contains(.competing) {
    items += item("<rect class=\"mark\" x=\"3\" y=\"3\" width=\"10\" height=\"10\"/>", "competing", "competing offer")
  }
  if kinds.contains(.floor) { items += item("<line class=\"floor\" x1=\"8\" y1=\"1\" x2=\"8\" y2=\"15\"/>", "floorKey", "floor") }
  if kinds.contains(.band) { items += item("<rect class=\"band\" x=\"1\" y=\"3\" width=\"14\" height=\"10\"/>", "bandKey", "band") }
  return "<ul class=\"legend\" aria-label=\"Signs\">\(items)</ul>\n"
}

private func item(_ shape: String, _ kind: String, _ name: String) -> String {
  "<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><g class=\"\(kind)\">\(shape)</g></svg>\(name)</li>"
}

private func table(_ rows: [Comparison.Row]) -> String {
  guard !rows.isEmpty else { return "" }
  func money(_ span: Comparison.Span?, _ row: Comparison.Row, _ prefix: String = "") -> String {
    span.map { escapedHTML(prefix + written($0, row.currency)) } ?? "<span class=\"none\">–</span>"
  }
  var html =
    "<h3>Figures</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figures\"><table>\n<thead><tr><th scope=\"col\">"
  html += "<span class=\"hidden\">What</span></th>"
  for heading in ["Date", "Base", "Equity", "Bonus", "Signing", "Annual total", "Year 1", "Place in band"] {
    html += "<th scope=\"col\">\(heading)</th>"
  }
  html += "</tr></thead>\n<tbody>\n"
  for row in rows {
    let bound = row.isLowerBound ? "≥ " : ""
    let years = row.equity == nil ? "" : row.equityYears.map { $0 == 1 ? " a year" : " / \($0) y" } ?? ""
    html += "<tr class=\"\(row.kind.rawValue)\"><th scope=\"row\">\(escapedHTML(rowName(row)))</th>"
    html += "<td>\(row.day.map { "<time datetime=\"\($0)\">\($0)</time>" } ?? "")</td>"
    html += "<td>\(money(row.base, row))</td><td>\(money(row.equity, row))\(years)</td><td>\(money(row.bonus, row))</td>"
    html += "<td>\(money(row.signing, row))</td><td>\(money(row.total, row, bound))</td><td>\(money(row.yearOne, row, bound))</td>"
    html += "<td>\(row.place.map { "\(plainNumber($0 * 100, places: 0)) %" } ?? "")</td></tr>\n"
  }
  return html + "</tbody></table></div>\n"
}

private func timeline(_ events: [ReportSection.Event]) -> String {
  guard !events.isEmpty else { return "" }
  var html = "<h3>Thread</h3>\n<ol class=\"timeline\">\n"
  for event in events {
    let day = event.day.map { "<time datetime=\"\($0)\">\($0)</time>" } ?? "<span class=\"none\">no date</span>"
    html += "<li>\(day) <strong>\(escapedHTML(event.title))</strong> \(escapedHTML(event.text))</li>\n"
  }
  return html + "</ol>\n"
}

/// Text inside an element or a quoted attribute.
func escapedHTML(_ text: String) -> String {
  var result = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
