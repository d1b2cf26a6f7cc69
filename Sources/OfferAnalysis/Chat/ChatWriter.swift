internal import Compensation
internal import SalaryGuides
internal import SourceText

/// Text in which parts stand out. User's text in it is text, whatever Markdown it may look like.
struct RichText: ExpressibleByStringInterpolation {
  private(set) var parts: [(text: String, isStrong: Bool)] = []

  init(stringLiteral value: String) {
    parts = [(value, false)]
  }

  init(_ text: String) {
    parts = [(text, false)]
  }

  init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var parts: [(text: String, isStrong: Bool)] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { parts.append((literal, false)) }
    mutating func appendInterpolation(_ text: String) { parts.append((text, false)) }
    mutating func appendInterpolation(_ number: Int) { parts.append((String(number), false)) }
    mutating func appendInterpolation(strong text: String) { parts.append((text, true)) }
    mutating func appendInterpolation(_ text: RichText) { parts += text.parts }
  }

  static func + (a: RichText, b: RichText) -> RichText {
    var result = a
    result.parts += b.parts
    return result
  }

  var plain: String { parts.map(\.text).joined() }

  var markdown: String {
    parts.map { part in
      let text = escapedInLine(part.text)
      return part.isStrong && !text.isEmpty ? "**\(text)**" : text
    }.joined()
  }
}

/// Gathers an answer: its text in Markdown and plain, and every figure in it.
struct ChatWriter {
  private enum Block {
    case paragraph(RichText)
    case items([RichText])
    case table([[RichText]])
    /// Text to be sent as it stands.
    case mail(String)
  }

  private var blocks: [Block] = []
  private(set) var figures: [ChatFigure] = []
  /// The region's currency, in which `$` may stand for it.
  let local: Currency?

  init(local: Currency?) {
    self.local = local
  }

  // MARK: Text

  mutating func say(_ text: RichText) { blocks.append(.paragraph(text)) }

  mutating func list(_ items: [RichText]) {
    if !items.isEmpty { blocks.append(.items(items)) }
  }

  /// - Parameter rows: the first is the head.
  mutating func table(_ rows: [[RichText]]) { blocks.append(.table(rows)) }

  mutating func mail(_ text: String) { blocks.append(.mail(text)) }

  var isEmpty: Bool { blocks.isEmpty }

  var markdown: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): text.markdown
      case .items(let items): items.map { "- " + $0.markdown }.joined(separator: "\n")
      case .table(let rows): markdownTable(rows)
      case .mail(let text): fenced(text)
      }
    }.joined(separator: "\n\n")
  }

  var plain: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): text.plain
      case .items(let items): items.map { "- " + $0.plain }.joined(separator: "\n")
      case .table(let rows): plainTable(rows)
      case .mail(let text): text
      }
    }.joined(separator: "\n")
  }

  // MARK: Figures

  /// Money as the answer writes it; the figure is kept with what it rests on.
  mutating func money(_ amount: Ratio, _ currency: Currency, _ label: String, _ basis: ChatFigure.Basis) -> String {
    let text = Money(amount, currency).written(local: local)
    keep(ChatFigure(label: label, text: text, amount: amount, currency: currency, basis: basis))
    return text
  }

  /// `€80K–€108K`, or one figure where both ends are the same or there is no high one.
  mutating func range(_ low: Ratio, _ high: Ratio?, _ currency: Currency, _ label: String, _ basis: ChatFigure.Basis) -> String {
    guard let high, high != low else { return money(low, currency, label, basis) }
    return money(low, currency, "low end of \(label)", basis) + "–" + money(high, currency, "high end of \(label)", basis)
  }

  mutating func percent(_ amount: Ratio, _ label: String, _ basis: ChatFigure.Basis = .derived, places: Int = 1) -> String {
    let text = plainNumber(amount, places: places) + " %"
    keep(ChatFigure(label: label, text: text, amount: amount, currency: nil, basis: basis))
    return text
  }

  /// `€1,250 (1.3 %)`: how far `a` is from `b`.
  mutating func distance(_ a: Ratio, _ b: Ratio, _ currency: Currency, _ label: String) -> String {
    let difference = a < b ? b - a : a - b
    let money = money(difference, currency, label, .derived)
    guard !b.isZero, !b.isNegative else { return money }
    return "\(money) (\(percent(difference * 100 / b, "\(label) in per cent")))"
  }

  /// Keeps the figures of a text that is shown as it stands.
  ///
  /// - Parameter original: the text as the guide has it, where the note's figures were filled in: those are not the guide's.
  mutating func quote(_ text: String, _ label: String, _ basis: ChatFigure.Basis, original: String? = nil) -> String {
    let stated = original.map { Set(quotedMoney($0)) }
    for money in quotedMoney(text) {
      let basis = stated?.contains(money) ?? true ? basis : .derived
      keep(
        ChatFigure(
          label: label, text: money.written(local: local), amount: money.amount, currency: money.currency, basis: basis))
    }
    return text
  }

  private func quotedMoney(_ text: String) -> [Money] {
    let bytes = Array(text.utf8)
    return proseFigures(bytes, in: TextRange(0, bytes.count)).flatMap { figure -> [Money] in
      guard figure.amount.unit == .money, let currency = figure.amount.mark?.resolved(in: local) else { return [] }
      return [figure.amount.low, figure.amount.high].compactMap { $0.map { Money($0, currency) } }
    }
  }

  private mutating func keep(_ figure: ChatFigure) {
    guard !figures.contains(where: { $0.amount == figure.amount && $0.currency == figure.currency && $0.label == figure.label }) else {
      return
    }
    figures.append(figure)
  }
}

/// A block of letters of one width, whose fence no run of marks in the text can close.
private func fenced(_ text: String) -> String {
  let runs = text.utf8.split { $0 != UInt8(ascii: "`") }
  let fence = String(repeating: "`", count: max(3, (runs.map(\.count).max() ?? 0) + 1))
  return fence + "text\n" + text + "\n" + fence
}

private func markdownTable(_ rows: [[RichText]]) -> String {
  var lines = rows.map { "| " + $0.map { $0.markdown }.joined(separator: " | ") + " |" }
  if let head = rows.first { lines.insert("|" + String(repeating: " --- |", count: head.count), at: 1) }
  return lines.joined(separator: "\n")
}

private func plainTable(_ rows: [[RichText]]) -> String {
  let texts = rows.map { $0.map(\.plain) }
  let columns = texts.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in texts.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0 }
  return texts.map { row in
    var line = ""
    for (column, cell) in row.enumerated() {
      line += cell
      guard column + 1 < row.count else { break }
      line += String(repeating: " ", count: widths[column] - cell.unicodeScalars.count + 2)
    }
    return line
  }.joined(separator: "\n")
}
