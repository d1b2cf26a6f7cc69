import Compensation
import SourceText

/// Reads a guide, in one pass over its bytes. It never fails as a whole: what cannot be read is in the guide's `problems`.
package func readGuide(_ text: [UInt8]) -> Guide {
  var reader = GuideReader(text)
  return reader.read()
}

/// Goes through a guide line by line, knowing in which section it is; each part has a reader of its own.
private struct GuideReader {
  /// The section that a line stands in.
  private enum Section {
    /// Before the first heading, and in sections that nobody but people reads.
    case other
    case levels
    case levers
    case strategy
    case evidence
  }

  let text: [UInt8]
  var lines: LineScanner
  var guide: Guide
  private var section = Section.other
  private var table: MarkdownTable?
  private var isBandTableRead = false
  private var levers = LeverCollector()
  private var scripts = ScriptCollector()
  private var strategies: [GuidePlace] = []
  /// The heading level of a strategy that is a section rather than one line.
  private var strategyLevel = 0
  private var evidenceLevel = 0

  init(_ text: [UInt8]) {
    self.text = text
    lines = LineScanner(text)
    guide = Guide(company: "", role: "", title: GuidePlace(line: 0, range: TextRange(emptyAt: 0)))
  }

  mutating func read() -> Guide {
    let start = lines
    if let head = GuideHead(from: &lines) {
      guide = Guide(company: head.company, role: head.role, title: head.title)
      guide.aliases = head.aliases
    } else {
      lines = start
      problem(
        .noTitle, "no title line; expected `### Role | Company Global Negotiation Guide`", GuidePlace(line: 0, range: TextRange(emptyAt: 0))
      )
    }
    while let line = lines.next() { read(line) }
    finishTable()
    let levers = levers.finish(text, regions: guide.regions)
    guide.levers = levers.map(\.lever)
    guide.scripts = scripts.finish(text)
    let prose = StrategyReader(strategies, levers: levers, of: guide, text: text)
    guide.asks = prose.asks
    guide.floors = prose.floors
    guide.competing = prose.competing
    guide.terms = prose.terms
    guide.problems += prose.problems
    reportMissingParts()
    guide.problems.sort { $0.place.range < $1.place.range }
    return guide
  }

  // MARK: Lines

  private mutating func read(_ line: Line) {
    if section != .evidence { guide.placeholders += placeholders(in: line) }
    switch line.kind {
    case .tableRow: readRow(line)
    case .blank: finishTable()
    case .rule:
      finishTable()
      levers.endItem()
    case .heading(let level, let title):
      finishTable()
      readHeading(line, level: level, title: title)
    case .text:
      finishTable()
      readText(line)
    }
  }

  private mutating func readRow(_ line: Line) {
    guard !isBandTableRead || section == .levels else { return }
    let row = MarkdownTable.Row(line: line.number, cells: cells(of: line.bytes))
    if table == nil {
      table = MarkdownTable(header: row)
    } else if !isDelimiterRow(line.bytes) {
      table?.rows.append(row)
    }
  }

  private mutating func finishTable() {
    guard let table else { return }
    self.table = nil
    guard !isBandTableRead else {
      guide.levels += levels(in: table)
      return
    }
    isBandTableRead = true
    let bands = BandTable(table, in: text)
    guide.regions = bands.regions
    guide.problems += bands.problems
  }

  private mutating func readHeading(_ line: Line, level: Int, title: Slice) {
    if section == .strategy, strategyLevel > 0, level > strategyLevel { return extendStrategy(line) }
    if section == .evidence, level > evidenceLevel { return }
    if let item = leverItem(inHeading: title) {
      section = .levers
      scripts.endSection()
      levers.begin(item, line: line)
      return
    }
    levers.endItem()
    begin(SectionName(title), named: title, line: line, level: level)
    if section == .strategy {
      strategyLevel = level
      strategies.append(GuidePlace(line: line.number, range: TextRange(emptyAt: line.bytes.endIndex)))
    }
  }

  private mutating func readText(_ line: Line) {
    var body = line.bytes
    while body.first == UInt8(ascii: ">") { body = trimmed(body.dropFirst()) }
    if let strategy = strategyText(body) {
      levers.endItem()
      scripts.endSection()
      section = .strategy
      strategyLevel = 0
      strategies.append(GuidePlace(line: line.number, range: strategy.range))
      return
    }
    if section == .strategy, strategyLevel > 0 || line.bytes.first == UInt8(ascii: ">") { return extendStrategy(line) }
    if let tags = dnaText(body) {
      if guide.dna.isEmpty, !tags.isEmpty { guide.dna = dnaTags(tags) }
      scripts.endSection()
      section = .other
      return
    }
    if let mapping = levelMappingText(body) {
      levers.endItem()
      scripts.endSection()
      section = .levels
      addLevels(levelChain(mapping, line: line.number))
      return
    }
    if section == .evidence { return readSource(line) }
    if let item = leverItem(in: body, isInLevers: section == .levers, after: levers.lastNumber) {
      section = .levers
      scripts.endSection()
      levers.begin(item, line: line)
      return
    }
    if let name = boldOnly(body) {
      let kind = SectionName(name)
      if kind != .company || section != .levers || !levers.hasItem {
        levers.endItem()
        begin(kind, named: name, line: line, level: ScriptCollector.boldLevel)
        return
      }
    }
    switch section {
    case .levels:
      // Prose between may hold an equals sign; a chain of its own has several.
      if let item = listItem(body) {
        addLevels(levelChain(item, line: line.number))
      } else if parts(of: body, separatedBy: " = ").count > 2 {
        addLevels(levelChain(body, line: line.number))
      }
    case .levers: levers.add(line)
    case .other: scripts.add(line)
    case .strategy, .evidence: break
    }
  }

  private mutating func addLevels(_ chain: [GuideText]) {
    guide.levels += chain.map { GuideLevel(text: $0.text, own: nil, place: $0.place) }
  }

  private mutating func begin(_ kind: SectionName, named name: Slice, line: Line, level: Int) {
    scripts.endSection()
    switch kind {
    case .levers:
      section = .levers
      levers.beginList()
    case .levels: section = .levels
    case .strategy: section = .strategy
    case .evidence:
      section = .evidence
      evidenceLevel = level
    case .standard: section = .other
    case .company:
      section = .other
      scripts.begin(name, line: line, level: level)
    }
  }

  private mutating func extendStrategy(_ line: Line) {
    guard let last = strategies.popLast() else { return }
    strategies.append(GuidePlace(line: last.line, range: TextRange(last.range.start, line.bytes.endIndex)))
  }

  private mutating func readSource(_ line: Line) {
    guard let item = listItem(line.bytes) else { return }
    guide.sources.append(GuideText(text: plainText(item), place: GuidePlace(line: line.number, range: line.bytes.range)))
  }

  // MARK: Faults

  private mutating func reportMissingParts() {
    if !isBandTableRead { problem(.noBands, "no table of bands", guide.title) }
    if guide.levers.isEmpty { problem(.noLevers, "no levers; expected `**Global Levers**` and a numbered list", guide.title) }
    if strategies.isEmpty { problem(.noStrategy, "no strategy; expected `> **Negotiate Up Strategy:** …`", guide.title) }
  }

  private mutating func problem(_ code: GuideProblem.Code, _ message: String, _ place: GuidePlace) {
    guide.problems.append(GuideProblem(code: code, message: message, place: place))
  }
}
