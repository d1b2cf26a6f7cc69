import Compensation
import SourceText

/// The head of a lever: its number, its title, and what stands behind the title on the same line.
struct LeverItem {
  let number: Int
  let title: Slice
  let rest: Slice
}

/// `Global Lever 1: Title`, `Lever 2 — Title`, `Lever 3: Edge — "Operating an edge …"`.
func leverItem(inHeading title: Slice) -> LeverItem? {
  guard let item = namedLever(withoutLeadingPictures(withoutEmphasis(title))) else { return nil }
  return item
}

/// A lever in a text line. Inside the list of levers a number and a bold title are enough; elsewhere it must call itself a lever.
///
///     1. **Title:** "script"      **Lever 1 — Title**      **1. The "X" Lever**      1. **Lever 1 — Title** — script
func leverItem(in line: Slice, isInLevers: Bool, after last: Int) -> LeverItem? {
  if let (number, text) = numbered(line) {
    guard isInLevers, number == last + 1, let bold = boldStart(text) else { return nil }
    let title = namedLever(bold.title)?.title ?? cleanTitle(bold.title)
    guard !title.isEmpty else { return nil }
    return LeverItem(number: number, title: title, rest: bold.rest)
  }
  guard let bold = boldStart(line) else { return nil }
  if let named = namedLever(bold.title) { return LeverItem(number: named.number, title: named.title, rest: bold.rest) }
  guard let (number, name) = numbered(bold.title), number == last + 1, isInLevers || callsItselfLever(name) else { return nil }
  let title = cleanTitle(name)
  return title.isEmpty ? nil : LeverItem(number: number, title: title, rest: bold.rest)
}

/// Whether the word `lever` stands there, not `leverage`.
private func callsItselfLever(_ name: Slice) -> Bool {
  var rest = name
  while let at = rest.firstIndex(ofIgnoringCase: "lever") {
    rest = rest[(at + 5)...]
    if rest.first.map({ !$0.isASCIILetter }) ?? true { return true }
  }
  return false
}

/// `**Title:** rest` split; nil for a line that does not start in bold.
private func boldStart(_ line: Slice) -> (title: Slice, rest: Slice)? {
  guard line.starts(with: "**"), let end = line.dropFirst(2).firstIndex(of: "**") else { return nil }
  return (trimmed(line[(line.startIndex + 2)..<end]), trimmed(line[(end + 2)...]))
}

/// `Lever 1 — Title` in any of its spellings.
private func namedLever(_ name: Slice) -> LeverItem? {
  var rest = name
  if rest.starts(with: "Global ") { rest = rest.dropFirst(7) }
  guard rest.starts(with: "Lever ") else { return nil }
  rest = trimmed(rest.dropFirst(6))
  if rest.first == UInt8(ascii: "#") { rest = rest.dropFirst() }
  var number = 0
  var digits = 0
  while let digit = rest.first, digit.isASCIIDigit, digits < 3 {
    number = number * 10 + Int(digit - 0x30)
    digits += 1
    rest = rest.dropFirst()
  }
  guard digits > 0 else { return nil }
  let title = cleanTitle(rest)
  guard !title.isEmpty else { return nil }
  // A heading may hold the script as well: `Edge Operations — "Operating an edge …"`.
  for separator in [" — \"", " – \"", " - \"", ": \"", " — “"] as [StaticString] {
    if let at = title.firstIndex(of: separator) {
      let script = title[(at + separator.utf8CodeUnitCount - 1)...]
      return LeverItem(number: number, title: trimmed(title[..<at]), rest: script)
    }
  }
  return LeverItem(number: number, title: title, rest: title.suffix(0))
}

/// Without the mark that parts a title from what is before and behind it.
private func cleanTitle(_ title: Slice) -> Slice {
  var result = trimmed(title)
  while let first = result.first {
    if first == UInt8(ascii: ":") || first == UInt8(ascii: ".") || first == UInt8(ascii: "-") || first == UInt8(ascii: ")")
      || isBlank(first)
    {
      result = result.dropFirst()
    } else if result.starts(with: "—") || result.starts(with: "–") {
      result = result.dropFirst(3)
    } else {
      break
    }
  }
  while let last = result.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ".") || isBlank(last) { result = result.dropLast() }
  return withoutEmphasis(result)
}

/// Gathers the levers of a guide line by line.
struct LeverCollector {
  private struct Pending {
    let item: LeverItem
    let line: Int
    /// The lines behind the title's: their bytes.
    var body: [Slice]
  }

  private var done: [Pending] = []
  private var current: Pending?
  private(set) var lastNumber = 0

  var hasItem: Bool { current != nil }

  /// A new list of levers: numbers start again, unless a list has been read already.
  mutating func beginList() {
    endItem()
    if done.isEmpty { lastNumber = 0 }
  }

  mutating func begin(_ item: LeverItem, line: Line) {
    endItem()
    // A second list that counts from 1 again is another one.
    guard item.number > lastNumber else { return }
    lastNumber = item.number
    current = Pending(item: item, line: line.number, body: item.rest.isEmpty ? [] : [item.rest])
  }

  mutating func add(_ line: Line) {
    current?.body.append(line.bytes)
  }

  mutating func endItem() {
    if let current { done.append(current) }
    current = nil
  }

  /// The levers, each with the figures of its script as they stand there: those of other offers are in them.
  ///
  /// - Parameter regions: of the guide's band table.
  mutating func finish(_ text: [UInt8], regions: [GuideRegion]) -> [(lever: GuideLever, prose: [ProseSentence])] {
    endItem()
    return done.map { pending in
      let range = scriptRange(pending.body) ?? TextRange(emptyAt: pending.item.title.endIndex)
      let prose = proseSentences(text, in: range)
      let lever = GuideLever(
        number: pending.item.number, title: plainText(pending.item.title), script: scriptText(text[range]),
        figures: figures(of: prose, under: pending, text, regions),
        place: GuidePlace(line: pending.line, range: pending.item.title.range), scriptRange: range)
      return (lever, prose)
    }
  }

  /// The figures that are pay of a known kind, without those that are other people's.
  private func figures(of prose: [ProseSentence], under pending: Pending, _ text: [UInt8], _ regions: [GuideRegion]) -> [GuideFigure] {
    var lines = LineCursor(text, at: GuidePlace(line: pending.line, range: pending.item.title.range))
    return prose.flatMap { sentence in
      sentence.figures.indices.compactMap { index in
        let figure = sentence.figures[index]
        guard let mark = figure.amount.mark else { return nil }
        let isWhole = figure.isPay || isWholeBase(figure, mark, text, regions)
        guard isWhole, let component = sentence.impliedComponent(at: index, text) else { return nil }
        let cue = sentence.cue(of: figure)
        guard cue?.kind != .competing, cue?.kind != .nobody else { return nil }
        let line = lines.line(of: figure.range.start)
        return GuideFigure(figure, component: component, currency: mark.inGuide(local: nil), line: line, in: text)
      }
    }
  }

  /// `That justifies $218K base above standard pay`: what lies in a band of base pay is all of it, not what comes on top.
  private func isWholeBase(_ figure: ProseFigure, _ mark: CurrencyMark, _ text: [UInt8], _ regions: [GuideRegion]) -> Bool {
    let bytes = Bytes(text, end: figure.sentence.end)
    guard figure.nature == .difference, figure.component == .base,
      bytes.word(at: bytes.skippingBlanks(figure.range.end)).isOne(of: ["above"], in: bytes)
    else { return false }
    let currency = mark.inGuide(local: nil)
    return regions.contains { region in
      guard let band = region.base, band.currency == currency else { return false }
      return band.low <= figure.amount.low && figure.amount.low <= (band.high ?? band.low)
    }
  }

  /// Where the script stands: in the quoted lines (`> "…"`), else in all of them.
  private func scriptRange(_ body: [Slice]) -> TextRange? {
    let quoted = body.filter { $0.first == UInt8(ascii: ">") }
    let lines = quoted.isEmpty ? body : quoted
    guard let first = lines.first, let last = lines.last else { return nil }
    return TextRange(first.startIndex, last.endIndex)
  }
}

/// A script as it is spoken: quotation marks, emphasis, `>` and the dash behind the title dropped, lines joined.
private func scriptText(_ bytes: Slice) -> String {
  var words: [String] = []
  for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
    var line = trimmed(line)
    while line.first == UInt8(ascii: ">") { line = trimmed(line.dropFirst()) }
    if !line.isEmpty { words.append(plainText(line)) }
  }
  var script = Array(words.joined(separator: " ").utf8)[...]
  for dash in ["— ", "– ", "- ", ": "] as [StaticString] where script.starts(with: dash) {
    script = script.dropFirst(dash.utf8CodeUnitCount)
  }
  script = trimmed(script)
  if script.first == UInt8(ascii: "\""), script.last == UInt8(ascii: "\""), script.count > 1,
    !script.dropFirst().dropLast().contains(UInt8(ascii: "\""))
  {
    script = script.dropFirst().dropLast()
  }
  return script.text
}

/// Gathers the sections that are about the company alone.
struct ScriptCollector {
  /// A title in bold weighs less than any heading.
  static let boldLevel = 7

  private struct Section {
    let title: Slice
    let line: Int
    let level: Int
    var lines: [Slice] = []
  }

  private var done: [Section] = []
  private var current: Section?

  mutating func begin(_ title: Slice, line: Line, level: Int) {
    endSection()
    current = Section(title: withoutLeadingPictures(withoutEmphasis(title)), line: line.number, level: level)
  }

  mutating func add(_ line: Line) {
    current?.lines.append(line.bytes)
  }

  mutating func endSection() {
    if let current { done.append(current) }
    current = nil
  }

  /// The sections of the highest level that any has: what is below them is part of them.
  mutating func finish(_ text: [UInt8]) -> [GuideScript] {
    endSection()
    let highest = done.map(\.level).min() ?? 0
    return done.filter { $0.level == highest }.map { section in
      let body = section.lines.map { line in
        var line = line
        while line.first == UInt8(ascii: ">") { line = trimmed(line.dropFirst()) }
        return plainText(line)
      }
      return GuideScript(
        title: plainText(section.title), text: body.joined(separator: "\n"),
        place: GuidePlace(line: section.line, range: section.title.range))
    }
  }
}
