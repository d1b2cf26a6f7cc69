import SourceText

/// Reads a guide, in one pass over its bytes. It never fails as a whole: what cannot be read is in the guide's `problems`.
package func readGuide(_ text: [UInt8]) -> Guide {
  var reader = GuideReader(text)
  return reader.read()
}

private struct GuideReader {
  let text: [UInt8]
  var lines: LineScanner
  var guide: Guide

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
    var table: MarkdownTable?
    var isBandTableRead = false
    while let line = lines.next() {
      if case .tableRow = line.kind, !isBandTableRead {
        let row = MarkdownTable.Row(line: line.number, cells: cells(of: line.bytes))
        if table == nil {
          table = MarkdownTable(header: row)
        } else if !isDelimiterRow(line.bytes) {
          table?.rows.append(row)
        }
        continue
      }
      if let found = table, !isBandTableRead {
        readBands(found)
        isBandTableRead = true
      }
    }
    if let table, !isBandTableRead { readBands(table) }
    if table == nil { problem(.noBands, "no table of bands", guide.title) }
    guide.problems.sort { $0.place.range < $1.place.range }
    return guide
  }

  private mutating func readBands(_ table: MarkdownTable) {
    let bands = BandTable(table, in: text)
    guide.regions = bands.regions
    guide.problems += bands.problems
  }

  private mutating func problem(_ code: GuideProblem.Code, _ message: String, _ place: GuidePlace) {
    guide.problems.append(GuideProblem(code: code, message: message, place: place))
  }
}
