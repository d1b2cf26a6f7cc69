import Compensation
import SourceText

/// The rows of a Markdown table, with their lines.
struct MarkdownTable {
  struct Row {
    let line: Int
    let cells: [Slice]
  }
  let header: Row
  var rows: [Row] = []
}

/// What a band table says: its regions, and what in it cannot be read.
struct BandTable {
  private(set) var regions: [GuideRegion] = []
  private(set) var problems: [GuideProblem] = []
  private let text: [UInt8]

  /// Reads a table by the names of its columns, whatever their order.
  ///
  ///     | Region | Base Salary | Stock (RSU/4yr) | …      a region a row
  ///     | Component | Sydney (AUD A$) | London (GBP) |    a component a row, a region a column
  ///     | Level | San Francisco (USD) | Toronto (CAD) |   a level a row, a region a column, the component not stated
  init(_ table: MarkdownTable, in text: [UInt8]) {
    self.text = text
    let columns = oneOfEach(table.header.cells.map(TableColumn.init))
    let hasComponents = columns.contains { if case .component = $0 { true } else { false } }
    if case .components? = columns.first {
      readTransposed(table)
    } else if case .level? = columns.first, !hasComponents {
      readLevelsByCity(table)
    } else if hasComponents || columns.contains(where: { if case .region = $0 { true } else { false } }) {
      readRegionRows(table, columns)
    } else {
      problems.append(
        GuideProblem(
          code: .noBands, message: "the first table has no column that is known; expected Region, Base Salary, Equity, Bonus, Total Comp",
          place: place(table.header.cells.first, table.header.line)))
    }
    derive()
  }

  // MARK: Layouts

  private mutating func readRegionRows(_ table: MarkdownTable, _ columns: [TableColumn]) {
    var unknownWithFigures: Set<Int> = []
    for row in table.rows {
      var region = GuideRegion(name: nil, level: nil, place: place(row.cells.first, row.line))
      var local: Currency?
      for (column, cell) in zip(columns, row.cells) where !cell.isEmpty {
        switch column {
        case .region:
          let name = RegionName(cell)
          region.name = name.text
          region.place = place(cell, row.line)
          local = name.currency
        case .level: region.level = plainText(withoutEmphasis(cell))
        default: break
        }
      }
      // A row that says of itself that there is no such region.
      if let name = region.name, name.hasPrefix("N/A") { continue }
      for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
        switch column {
        case .component(let component, let years):
          read(cell, as: component, years: years, local: local, line: row.line, into: &region, at: regions.count)
        case .other where BandCell(cell, in: text, local: local).hasFigure: unknownWithFigures.insert(index)
        default: break
        }
      }
      region.otherPlace = otherPlace(of: row, columns).map { [$0] } ?? []
      regions.append(region)
    }
    reportUnknown(unknownWithFigures, of: table)
  }

  /// The second place of a row whose name and figures come in twos. A second figure in US dollars is the first one converted, as guides
  /// do for places anywhere.
  private mutating func otherPlace(of row: MarkdownTable.Row, _ columns: [TableColumn]) -> GuideRegion? {
    guard let named = zip(columns, row.cells).first(where: { if case .region = $0.0 { true } else { false } })?.1,
      let name = twoPlaces(named)?.second
    else { return nil }
    let halves = row.cells.map { twoCurrencies($0, in: text)?.second }
    guard halves.contains(where: { $0 != nil }) else { return nil }
    var region = GuideRegion(name: RegionName(name).text, level: nil, place: place(named, row.line))
    for (column, (cell, half)) in zip(columns, zip(row.cells, halves)) {
      guard case .component(let component, let years) = column else { continue }
      read(half ?? cell, as: component, years: years, local: nil, line: row.line, into: &region, at: -1)
    }
    region.currency = (region.base ?? region.total ?? region.equity)?.currency
    return region.currency == .usd ? nil : region
  }

  private mutating func readTransposed(_ table: MarkdownTable) {
    let names = table.header.cells.dropFirst().map { (cell: $0, name: RegionName($0)) }
    var columns = names.map { GuideRegion(name: $0.name.text, level: nil, place: place($0.cell, table.header.line)) }
    let kinds = oneOfEach(table.rows.map { $0.cells.first.map(TableColumn.init) ?? .other })
    for (row, kind) in zip(table.rows, kinds) {
      guard let first = row.cells.first else { continue }
      for (index, cell) in row.cells.dropFirst().enumerated() where index < columns.count {
        let local = names[index].name.currency
        if case .component(let component, let years) = kind {
          read(cell, as: component, years: years, local: local, line: row.line, into: &columns[index], at: index)
        } else if BandCell(cell, in: text, local: local).hasFigure {
          problems.append(unknownColumn(named: first, line: row.line))
          break
        }
      }
    }
    regions += columns
  }

  private mutating func readLevelsByCity(_ table: MarkdownTable) {
    let names = table.header.cells.map { RegionName($0) }
    for row in table.rows {
      guard let level = row.cells.first else { continue }
      for (index, cell) in row.cells.enumerated().dropFirst() where index < names.count {
        var region = GuideRegion(
          name: names[index].text, level: plainText(withoutEmphasis(level)), place: place(table.header.cells[index], table.header.line))
        region.band = band(cell, years: nil, local: names[index].currency, line: row.line, note: &region.note)
        regions.append(region)
      }
    }
  }

  private mutating func reportUnknown(_ columns: Set<Int>, of table: MarkdownTable) {
    for index in columns.sorted() where index < table.header.cells.count {
      problems.append(unknownColumn(named: table.header.cells[index], line: table.header.line))
    }
  }

  private func unknownColumn(named cell: Slice, line: Int) -> GuideProblem {
    GuideProblem(
      code: .unknownColumn, message: "`\(plainText(cell))` is none of base, equity, bonus, signing and total, so its figures are not read",
      place: place(cell, line))
  }

  // MARK: Cells

  /// - Parameter index: which of the regions it is.
  private mutating func read(
    _ cell: Slice, as component: Component, years: Int?, local: Currency?, line: Int, into region: inout GuideRegion, at index: Int
  ) {
    switch component {
    case .base:
      region.base = band(cell, years: nil, local: local, line: line, note: &region.note)
      if region.base == nil, let found = shareOfRegion(cell, in: text) {
        shares[index] = (.share(low: found.low, high: found.high), found.region, place(cell, line))
        region.note = plainText(withoutEmphasis(cell))
      }
    case .equity:
      region.equity = band(cell, years: years, local: local, line: line, note: &region.note, keepsYears: true)
      if region.equity == nil, saysSame(cell) { sameEquity[index] = (cell, line) }
    case .signing: region.signing = band(cell, years: nil, local: local, line: line, note: &region.note)
    case .total: region.total = band(cell, years: nil, local: local, line: line, note: &region.note)
    case .bonus: region.bonus = bonus(cell, local: local, line: line, note: &region.note)
    case .relocation: break
    }
  }

  private mutating func band(
    _ cell: Slice, years: Int?, local: Currency?, line: Int, note: inout String?, keepsYears: Bool = false
  ) -> GuideBand? {
    let read = BandCell(cell, in: text, local: local)
    if note == nil { note = read.note }
    switch read.figure {
    case .none, .percent: return nil
    case .unreadable(let code, let message):
      problems.append(GuideProblem(code: code, message: message, place: place(cell, line)))
      return nil
    case .money(let money):
      return GuideBand(
        currency: money.currency, low: money.low, high: money.high, years: keepsYears ? money.years ?? years : nil, place: place(cell, line)
      )
    }
  }

  private mutating func bonus(_ cell: Slice, local: Currency?, line: Int, note: inout String?) -> GuideBonus? {
    let read = BandCell(cell, in: text, local: local)
    switch read.figure {
    case .none: return nil
    case .unreadable(let code, let message):
      problems.append(GuideProblem(code: code, message: message, place: place(cell, line)))
      return nil
    case .percent(let low, let high): return .percent(low: low, high: high, place: place(cell, line))
    case .money(let money): return .money(GuideBand(currency: money.currency, low: money.low, high: money.high, place: place(cell, line)))
    }
  }

  // MARK: Regions that lean on another

  /// Rows whose equity is said to be another region's, by the row's index.
  private var sameEquity: [Int: (cell: Slice, line: Int)] = [:]
  /// Rows whose base is a share of another region's, by the row's index.
  private var shares: [Int: (share: GuideBand.Derivation, of: String, place: GuidePlace)] = [:]

  private mutating func derive() {
    var table = Guide(company: "", role: "", title: GuidePlace(line: 0, range: TextRange(emptyAt: 0)))
    table.regions = regions
    for index in regions.indices {
      if let share = shares[index], let source = table.region(named: share.of), source.name != regions[index].name {
        regions[index].derivedFrom = source.name
        regions[index].base = source.base.map { derived($0, share.share, at: share.place) }
      }
      if let same = sameEquity[index] {
        let named = regionAfterSame(same.cell).flatMap { table.region(named: $0) }
        let source = named ?? regions[index].derivedFrom.flatMap { table.region(named: $0) }
        if let source, source.name != regions[index].name {
          regions[index].derivedFrom = regions[index].derivedFrom ?? source.name
          regions[index].equity = source.equity.map { derived($0, .same, at: place(same.cell, same.line)) }
        }
      }
    }
    for index in regions.indices {
      let row = regions[index]
      let own = row.base ?? row.band ?? row.total ?? row.equity
      regions[index].currency = own?.currency ?? row.derivedFrom.flatMap { table.region(named: $0)?.base?.currency }
    }
  }

  private func derived(_ band: GuideBand, _ derivation: GuideBand.Derivation, at place: GuidePlace) -> GuideBand {
    var result = band
    result.place = place
    result.derivation = derivation
    if case .share(let low, let high) = derivation {
      result.low = band.low * low
      result.high = (band.high ?? band.low) * high
    }
    return result
  }

  private func place(_ cell: Slice?, _ line: Int) -> GuidePlace {
    GuidePlace(line: line, range: cell?.range ?? TextRange(emptyAt: 0))
  }
}

/// Of two columns for one component the first is it (`Total Comp`, `Total Comp (Remote)`). Where no column is said to name regions or
/// levels, the first does.
private func oneOfEach(_ columns: [TableColumn]) -> [TableColumn] {
  var seen: Set<Component> = []
  var result = columns.map { column in
    if case .component(let component, _) = column, !seen.insert(component).inserted { return TableColumn.other }
    return column
  }
  let isNamed = columns.contains {
    switch $0 {
    case .region, .level, .components: true
    case .component, .other: false
    }
  }
  if !isNamed, !seen.isEmpty, case .other? = result.first { result[0] = .region }
  return result
}

private func saysSame(_ cell: Slice) -> Bool {
  let cell = withoutEmphasis(cell)
  return cell.starts(with: "Same") || cell.starts(with: "same")
}

/// `Same as Paris` names the region; `Same equity grant` names none.
private func regionAfterSame(_ cell: Slice) -> String? {
  guard let at = cell.firstIndex(ofIgnoringCase: " as ") else { return nil }
  return plainText(cell[(at + 4)...])
}

/// `60–100% of NYC` anywhere in a cell, unless the cell speaks of another currency (`KRW equivalent (~60-70% of US)`).
private func shareOfRegion(_ cell: Slice, in text: [UInt8]) -> (low: Ratio, high: Ratio, region: String)? {
  guard !cell.containsIgnoringCase("equivalent"), let digit = cell.firstIndex(where: \.isASCIIDigit) else { return nil }
  guard case .amount(let amount) = readAmount(Bytes(text, end: cell.endIndex), at: digit, style: .prose), amount.unit == .percent else {
    return nil
  }
  let rest = trimmed(cell[min(amount.range.end, cell.endIndex)...])
  guard rest.starts(with: "of ") else { return nil }
  let name = rest.dropFirst(3)
  let end = name.firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") } ?? name.endIndex
  let region = plainText(trimmed(name[..<end]))
  guard !region.isEmpty else { return nil }
  return (amount.low / 100, (amount.high ?? amount.low) / 100, region)
}
