import Compensation
import OfferAnalysis

/// One component drawn: its band, and a lane for every row that states it. Shapes as well as colours tell kinds apart.
struct BandChart {
  let title: String
  let marks: [Mark]
  let band: Comparison.Span?
  let floor: Comparison.Span?
  let currency: Currency

  struct Mark {
    let kind: Comparison.Kind
    let label: String
    let span: Comparison.Span
    let isLowerBound: Bool
  }

  enum Figure {
    case base, equity, total

    var title: String {
      switch self {
      case .base: "Base"
      case .equity: "Equity, a year’s worth"
      case .total: "Annual total"
      }
    }
  }

  /// nil where no offer, ask or competing offer states the component in the band's currency.
  init?(_ figure: Figure, of rows: [Comparison.Row]) {
    let band = rows.first { $0.kind == .band }
    let stated = rows.filter { $0.kind != .band && $0.kind != .floor }
    guard let currency = band?.currency ?? stated.lazy.compactMap(\.currency).first else { return nil }
    marks = stated.compactMap { row in
      guard row.currency == currency, let span = row.span(figure) else { return nil }
      let day = row.day.map { " \($0)" } ?? ""
      return Mark(
        kind: row.kind, label: (row.name ?? row.kind.rawValue) + day, span: span, isLowerBound: figure == .total && row.isLowerBound)
    }
    guard !marks.isEmpty else { return nil }
    self.band = band.flatMap { $0.currency == currency ? $0.span(figure) : nil }
    floor = rows.first { $0.kind == .floor && $0.currency == currency }?.span(figure)
    self.currency = currency
    title = "\(figure.title) (\(currency.code))"
  }

  /// The drawing as an `svg` element.
  ///
  /// - Parameter id: of the page's own, for the names of title and description.
  func svg(id: String) -> String {
    let height = top + marks.count * lane + bottom
    var svg = """
      <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d">
      <title id="\(id)-t">\(escapedHTML(title))</title>
      <desc id="\(id)-d">\(escapedHTML(description))</desc>

      """
    if let band {
      let left = x(band.low)
      let right = band.high.map(x) ?? plotRight
      svg +=
        "<rect class=\"band\" x=\"\(left)\" y=\"\(top - 4)\" width=\"\(max(2, right - left))\" height=\"\(marks.count * lane + 8)\" rx=\"3\"/>\n"
      // Where the band is narrow its ends stand outside, so that they do not run into each other.
      let isNarrow = right - left < 90
      svg += label(money(band.low), at: left, y: height - 7, isNarrow ? .end : .start, "axis")
      if let high = band.high {
        svg += label(money(high), at: right, y: height - 7, isNarrow && right < plotRight - 50 ? .start : .end, "axis")
      }
    }
    if let floor {
      let at = x(floor.low)
      svg += "<line class=\"floor\" x1=\"\(at)\" y1=\"\(top - 8)\" x2=\"\(at)\" y2=\"\(height - bottom + 4)\"/>\n"
      svg += label(
        "floor \(money(floor.low))", at: at, y: 12, at > (plotLeft + plotRight) / 2 ? .end : .start, "floorText")
    }
    for (index, mark) in marks.enumerated() { svg += draw(mark, y: top + index * lane + lane / 2) }
    return svg + "</svg>\n"
  }

  // MARK: Lanes

  private func draw(_ mark: Mark, y: Int) -> String {
    let left = x(mark.span.low)
    let right = x(mark.span.high ?? mark.span.low)
    var svg = "<g class=\"\(mark.kind.rawValue)\"><title>\(escapedHTML("\(mark.label): \(value(mark))"))</title>"
    svg += "<text x=\"0\" y=\"\(y + 4)\">\(escapedHTML(shortened(mark.label)))</text>"
    svg += "<line class=\"lane\" x1=\"\(plotLeft)\" y1=\"\(y)\" x2=\"\(plotRight)\" y2=\"\(y)\"/>"
    if right > left { svg += "<line class=\"span\" x1=\"\(left)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\"/>" }
    svg += shape(mark.kind, x: left, y: y)
    // The figure stands behind the sign, or before it where it would leave the drawing or cross the floor's line.
    let length = 7 * value(mark).count
    let crosses = floor.map { (right..<(right + 12 + length)).contains(x($0.low)) } ?? false
    let goesBefore = right + 8 + length > plotRight + 8 || (crosses && left - 8 - length > plotLeft)
    svg += label(value(mark), at: goesBefore ? left - 8 : right + 8, y: y + 4, goesBefore ? .end : .start, "value")
    return svg + "</g>\n"
  }

  private func shape(_ kind: Comparison.Kind, x: Int, y: Int) -> String {
    switch kind {
    case .ask, .or: "<path class=\"mark\" d=\"M\(x) \(y - 6)l6 6-6 6-6-6z\"/>"
    case .competing: "<rect class=\"mark\" x=\"\(x - 5)\" y=\"\(y - 5)\" width=\"10\" height=\"10\"/>"
    case .offer, .floor, .band: "<circle class=\"mark\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    }
  }

  private func value(_ mark: Mark) -> String {
    (mark.isLowerBound ? "≥ " : "") + written(mark.span, currency)
  }

  private func money(_ amount: Ratio) -> String {
    Money(amount, currency).roundedToMinorUnit.written()
  }

  /// What the drawing shows, in words.
  private var description: String {
    var parts: [String] = []
    if let band { parts.append("The band is \(written(band, currency)).") }
    if let floor { parts.append("The floor is \(money(floor.low)).") }
    parts += marks.map { "\($0.label): \(value($0))." }
    return parts.joined(separator: " ")
  }

  // MARK: Geometry, in units of the view box

  private let width = 360
  private let plotLeft = 116
  private let plotRight = 352
  private let top = 24
  private let lane = 26
  private let bottom = 24

  /// The ends of the axis: everything drawn, with some room around.
  private var domain: (low: Ratio, high: Ratio) {
    var all = marks.map(\.span)
    if let band { all.append(band) }
    if let floor { all.append(floor) }
    let low = all.map(\.low).min() ?? 0
    let high = all.map { $0.high ?? $0.low }.max() ?? 1
    let room = max((high - low) / 12, Ratio(1))
    return (low - room, high + room)
  }

  private func x(_ amount: Ratio) -> Int {
    let domain = domain
    let share = (amount - domain.low) / (domain.high - domain.low)
    return plotLeft + Int(clamping: (share * Ratio(plotRight - plotLeft)).rounded)
  }

  private enum Anchor: String {
    case start, end
  }

  private func label(_ text: String, at x: Int, y: Int, _ anchor: Anchor, _ name: String) -> String {
    "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\">\(escapedHTML(text))</text>"
  }

  private func shortened(_ label: String) -> String {
    let most = 19
    return label.count <= most ? label : String(label.prefix(most - 1)) + "…"
  }
}

extension Comparison.Row {
  /// A figure of the row, equity as a year's worth.
  fileprivate func span(_ figure: BandChart.Figure) -> Comparison.Span? {
    switch figure {
    case .base: return base
    case .total: return total
    case .equity:
      guard let equity, let years = equityYears, years > 0 else { return nil }
      return Comparison.Span(low: equity.low / Ratio(years), high: equity.high.map { $0 / Ratio(years) })
    }
  }
}
