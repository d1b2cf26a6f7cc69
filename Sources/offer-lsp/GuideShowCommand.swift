import Compensation
import SalaryGuides
import SourceText

/// `guide show NAME [--role R]`: one guide for people, its bands drawn.
func showGuide(_ operands: [Path], _ arguments: Arguments) throws -> ExitStatus {
  guard let name = operands.first?.text, operands.count == 1 else {
    throw Failure("guide show takes one company: offer-lsp guide show \"Mistral AI\"")
  }
  var finder = SettingsFinder(arguments)
  let library = finder.settings(inFolder: .workingFolder).library
  for fault in finder.faults { printError("offer-lsp: \(fault.message)") }
  switch library.lookup(company: name, role: arguments.text("--role")) {
  case .unknownCompany(let nearest):
    throw Failure("no guide for \(name)\(nearest.map { ", did you mean \($0)?" } ?? "; see offer-lsp guide list")")
  case .unknownRole(let company, let nearest, let roles):
    let role = arguments.text("--role") ?? ""
    throw Failure(
      "no guide for \(role) at \(company)\(nearest.map { ", did you mean \($0)?" } ?? "; there are \(roles.joined(separator: ", "))")")
  case .found(let match):
    let drawing = GuideDrawing(match.guide.guide, columns: terminalColumns(), ink: arguments.ink())
    var text = drawing.text(path: match.guide.path)
    if !match.rolesToChooseFrom.isEmpty {
      text += "\nOther roles: \(match.rolesToChooseFrom.filter { $0 != match.guide.role }.map { visible($0) }.joined(separator: ", "))\n"
    }
    try printOut(text)
  }
  return finder.faults.isEmpty ? .clean : .failed
}

/// A guide as lines of text.
struct GuideDrawing {
  private let guide: Guide
  private let ink: Ink
  private let barWidth: Int

  init(_ guide: Guide, columns: Int, ink: Ink) {
    self.guide = guide
    self.ink = ink
    barWidth = min(40, max(12, columns - 52))
  }

  func text(path: String) -> String {
    var lines = [ink(.bold, "\(visible(guide.company)) · \(visible(guide.role))"), ink(.dim, visible(path))]
    if !guide.dna.isEmpty { lines.append(visible(guide.dna.joined(separator: " · "))) }
    lines += bands
    lines += figures(
      "Ask", guide.asks.map { ($0.figure.component, $0.figure.currency, $0.figure.low, $0.figure.high, $0.figure.years, $0.region) })
    let stated = guide.floors.filter { $0.phrase == .floor }
    let accepted = guide.floors.filter { $0.phrase == .accept }
    lines += figures("Floor", stated.map { ($0.component, $0.currency, $0.amount, nil, $0.years, $0.region) })
    lines += figures("Accept at", accepted.map { ($0.component, $0.currency, $0.amount, nil, $0.years, $0.region) })
    lines += list("Levers", guide.levers.map { "\($0.number). \($0.title)" })
    lines += list("Script", guide.scripts.map(\.title))
    lines += list("Levels elsewhere", guide.levelChains)
    lines += list("Other offers", offers)
    lines += list("Extra asks", guide.terms.map(\.text))
    lines += list("Sources", guide.sources.map(\.text))
    let unread = guide.problems.count { $0.code.isUnreadFigure }
    if unread > 0 { lines += ["", "\(unread) \(unread == 1 ? "figure" : "figures") not read: offer-lsp guide check \(visible(path))"] }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Bands

  private struct Row {
    let label: String
    let ends: String
    /// nil for percentages, which have no place on a scale of money.
    let band: GuideBand?
    let remark: String
  }

  private var bands: [String] {
    var lines: [String] = []
    for region in guide.regions {
      let name = [region.name, region.level].compactMap { $0 }.joined(separator: ", ")
      lines += ["", ink(.bold, visible(name)) + (region.note.map { ink(.dim, " (\(visible($0)))") } ?? "")]
      let rows = self.rows(region)
      lines += rows.isEmpty ? ["  no figures"] : rows.map(line)
    }
    return lines
  }

  private func line(_ row: Row) -> String {
    let drawn = row.band.map { ink(.cyan, bar($0)) } ?? ""
    return "  \(padded(row.label, to: 8))\(padded(row.ends, to: 20)) \(drawn) \(ink(.dim, row.remark))".trimmedEnd
  }

  private func rows(_ region: GuideRegion) -> [Row] {
    var rows: [Row] = []
    func add(_ label: String, _ band: GuideBand?, _ remark: String = "") {
      guard let band else { return }
      let derived = band.derivation == nil ? [] : ["from \(visible(region.derivedFrom ?? ""))"]
      let years = band.years.map { $0 == 1 ? ["a year"] : ["over \($0) years"] } ?? []
      let ends = "\(money(band.currency, band.low))\(band.high.map { "–\(money(band.currency, $0))" } ?? "")"
      let remarks = years + derived + (remark.isEmpty ? [] : [remark])
      rows.append(Row(label: label, ends: ends, band: band, remark: remarks.joined(separator: ", ")))
    }
    add("base", region.base)
    add("equity", region.equity)
    switch region.bonus {
    case .money(let band)?: add("bonus", band)
    case .percent(let low, let high, _)?:
      let ends = "\(plainNumber(low))\(high.map { $0 == low ? "" : "–\(plainNumber($0))" } ?? "+")%"
      rows.append(Row(label: "bonus", ends: ends, band: nil, remark: ""))
    case nil: break
    }
    add("signing", region.signing)
    add("total", region.total)
    add("band", region.band, "component not stated")
    return rows
  }

  /// `······███████···`: all bands of a currency on one scale, from 0 to the highest of them.
  private func bar(_ band: GuideBand) -> String {
    let others = guide.regions.flatMap { rows($0).compactMap(\.band) }.filter { $0.currency == band.currency }
    let highest = others.map { $0.high ?? $0.low }.max() ?? 0
    guard highest > 0 else { return "" }
    func column(_ amount: Ratio) -> Int { min(barWidth, max(0, Int((amount * Ratio(barWidth) / highest).rounded))) }
    let start = min(column(band.low), barWidth - 1)
    let end = max(start + 1, column(band.high ?? band.low))
    return String(repeating: "·", count: start) + String(repeating: "█", count: end - start)
      + String(repeating: "·", count: max(0, barWidth - end))
  }

  // MARK: Lists

  private func figures(_ title: String, _ items: [(Component?, Currency, Ratio, Ratio?, Int?, String?)]) -> [String] {
    list(
      title,
      items.map { component, currency, low, high, years, region in
        figure(component, currency, low, high, years) + (region.map { " in \($0)" } ?? "")
      })
  }

  private var offers: [String] {
    guide.competing.map { offer in
      let told = offer.figure
      return "\(offer.name): \(figure(told.component, told.currency, told.low, told.high, told.years))"
    }
  }

  /// `equity $90K–$130K a year`
  private func figure(_ component: Component?, _ currency: Currency, _ low: Ratio, _ high: Ratio?, _ years: Int?) -> String {
    let ends = "\(component?.rawValue ?? "") \(money(currency, low))\(high.map { "–\(money(currency, $0))" } ?? "")"
    return ends + (years.map { $0 == 1 ? " a year" : " over \($0) years" } ?? "")
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", ink(.bold, title)] + items.map { "  \(visible($0))" }
  }

  private func money(_ currency: Currency, _ amount: Ratio) -> String {
    Money(amount, currency).written()
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
