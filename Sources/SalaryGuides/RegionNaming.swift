import Compensation
import SourceText

/// Says which regions the text names for a figure.
///
/// A region stands before its figures (`In London, …`, `London £100K base, Vilnius €70K base`) or behind them (`$220K TC (New York),
/// £175K TC (London)`, `$180,000 base in SF; $185,000 base in NY`). A name whose region is paid in another currency than the figure
/// is not meant.
struct RegionNaming {
  private let names: RegionNames
  private let text: [UInt8]

  init(_ names: RegionNames, _ text: [UInt8]) {
    self.names = names
    self.text = text
  }

  func name(_ cued: inout [StrategyReader.CuedFigure], in sentence: TextRange) {
    let mentions = names.mentions(in: sentence, of: text)
    var index = 0
    while index < cued.count {
      // Figures under one cue are one list.
      var end = index + 1
      while end < cued.count, cued[end].cue.range == cued[index].cue.range { end += 1 }
      name(&cued, index..<end, mentions)
      index = end
    }
  }

  /// The regions that a sentence puts in front of all it says: `In San Francisco, start at …`.
  func scope(of sentence: TextRange) -> [Int]? {
    let mentions = names.mentions(in: sentence, of: text)
    guard let first = mentions.first else { return nil }
    let bytes = Bytes(text, end: sentence.end)
    let word = bytes.word(before: first.range.start)
    guard word.isOne(of: ["in", "for"], in: bytes), word.start >= sentence.start,
      !text[sentence.start..<word.start].contains(where: \.isWordByte)
    else { return nil }
    return joined(first, mentions)
  }

  /// `In San Francisco, start at $225,000 base. Accept no lower than $175,000 base.`: the next sentence, where it says nothing but
  /// its floor and names no region, is still about the same.
  func carry(_ regions: [Int], over cued: inout [StrategyReader.CuedFigure], in sentence: TextRange) {
    guard names.mentions(in: sentence, of: text).isEmpty,
      cued.allSatisfy({ ($0.cue.kind == .floor || $0.cue.kind == .accept) && $0.cue.range.start < sentence.start + 10 })
    else { return }
    for index in cued.indices { cued[index].regions = regions.filter { fits(cued[index].currency, $0, cued, index) } }
  }

  private func name(_ cued: inout [StrategyReader.CuedFigure], _ list: Range<Int>, _ mentions: [(range: TextRange, region: Int)]) {
    guard let first = list.first else { return }
    if nameInTableOrder(&cued, list) { return }
    let cue = cued[first].cue.range
    let firstFigure = cued[first].figure.range.start
    // Behind the cue and before the first figure, or before the cue at the sentence's start: the name rules what follows.
    let leading = mentions.last {
      $0.range.end <= firstFigure && ($0.range.start >= cue.start || rules($0.range, until: cue.start, in: cued[first].figure.sentence))
    }
    let isTrailing =
      leading == nil
      || mentions.contains {
        isBehind($0.range, cued, list) && $0.range.start > firstFigure && leading.map { $0.range.start < cue.start } ?? true
      }
    for index in list {
      let figure = cued[index].figure
      let found: [Int]
      if isTrailing, let behind = mentions.first(where: { $0.range.start >= figure.amount.range.end && isBehind($0.range, cued, list) }),
        !isParted(figure.amount.range.end, behind.range.start)
      {
        found = joined(behind, mentions)
      } else if let leading, !isTrailing || leading.range.end <= figure.range.start {
        let nearest = mentions.last { $0.range.end <= figure.range.start && $0.range.start >= leading.range.start }
        found = joinedBackwards(nearest ?? leading, mentions)
      } else if isTrailing, let only = onlyMention(of: list, cued, mentions), only.range.end <= figure.range.start {
        // `$190,000 base in SF, about $260,000 in total`
        found = joined(only, mentions)
      } else {
        found = []
      }
      cued[index].regions = found.filter { fits(cued[index].currency, $0, cued, index) }
    }
  }

  /// The one region that stands behind a list's figures; nil where there are several.
  private func onlyMention(of list: Range<Int>, _ cued: [StrategyReader.CuedFigure], _ mentions: [(range: TextRange, region: Int)])
    -> (range: TextRange, region: Int)?
  {
    guard let first = list.first, let last = list.last else { return nil }
    let behind = mentions.filter { $0.range.start > cued[first].figure.range.start && $0.range.start <= cued[last].figure.range.end }
    return behind.count == 1 && isBehind(behind[0].range, cued, list) ? behind[0] : nil
  }

  /// `R$215,000 / R$250,000 / $145,000 base respectively`: one a region in the table's order, where currencies alone do not tell them apart.
  private func nameInTableOrder(_ cued: inout [StrategyReader.CuedFigure], _ list: Range<Int>) -> Bool {
    var named = false
    for index in list {
      guard let member = cued[index].figure.member, member.count > 2, member.count == names.regions.count,
        member.index < names.regions.count
      else { continue }
      let group = list.filter { cued[$0].figure.member?.group == member.group }
      guard group.count == member.count, Set(group.map { cued[$0].currency }).count < group.count,
        zip(group, names.regions).allSatisfy({ cued[$0].currency == $1.currency })
      else { continue }
      cued[index].regions = [member.index]
      named = true
    }
    return named
  }

  /// Whether a name at the start of its clause rules up to the cue: `In New York, start at …`, `For Hong Kong roles, …`.
  private func rules(_ mention: TextRange, until cue: Int, in sentence: TextRange) -> Bool {
    guard mention.end <= cue else { return false }
    // `Remote UK candidates should push for …`
    if trimmed(text[TextRange(sentence.start, mention.start)]).isEmpty { return true }
    let bytes = Bytes(text)
    let word = bytes.word(before: mention.start)
    // `For a San Francisco-based role, open at …`
    if word.isOne(of: ["a", "an", "any"], in: bytes), bytes.has("-based", at: mention.end) { return true }
    return word.isOne(of: ["in", "for", "the"], in: bytes)
  }

  /// Whether a name stands behind one of the list's figures: in parentheses or after `in`, `for`.
  private func isBehind(_ mention: TextRange, _ cued: [StrategyReader.CuedFigure], _ list: Range<Int>) -> Bool {
    // `A$165,000 Melbourne base`: between the amount and its noun.
    if list.contains(where: { mention.start >= cued[$0].figure.amount.range.end && mention.end <= cued[$0].figure.range.end }) {
      return true
    }
    guard let last = list.last(where: { cued[$0].figure.range.end <= mention.start }) else { return false }
    var between = trimmed(text[cued[last].figure.range.end..<mention.start])
    // `£90,000-£100,000 London / $180,000-$195,000 SF`
    if between.isEmpty { return true }
    // Marks and the rest of a noun: `TC (`, `base in`, `(4yr vest) in`.
    if between.count > 40 || between.contains(UInt8(ascii: ".")) || between.contains(UInt8(ascii: ";")) { return false }
    if between.last == UInt8(ascii: "/") { return true }
    if between.last == UInt8(ascii: "(") { return true }
    while let byte = between.first, byte == UInt8(ascii: ")") || byte == UInt8(ascii: "*") { between = trimmed(between.dropFirst()) }
    for ending in ["in", "for", "in the", "for the", "at", "in **", "for **"] as [StaticString]
    where between.count >= ending.utf8CodeUnitCount {
      let tail = between.suffix(ending.utf8CodeUnitCount)
      let before = between.dropLast(ending.utf8CodeUnitCount)
      if tail.starts(with: ending), before.last.map({ !$0.isWordByte }) ?? true, !before.contains(UInt8(ascii: ",")) { return true }
    }
    return false
  }

  private func isParted(_ start: Int, _ end: Int) -> Bool {
    text[start..<max(start, end)].contains(UInt8(ascii: ";"))
  }

  /// `(SF/NY)`, `for Oakland and NYC`: names joined to this one, in both directions of reading.
  private func joined(_ mention: (range: TextRange, region: Int), _ mentions: [(range: TextRange, region: Int)]) -> [Int] {
    var result = [mention.region]
    var end = mention.range.end
    for next in mentions where next.range.start >= end {
      guard isJoint(end, next.range.start) else { break }
      result.append(next.region)
      end = next.range.end
    }
    return result
  }

  private func joinedBackwards(_ mention: (range: TextRange, region: Int), _ mentions: [(range: TextRange, region: Int)]) -> [Int] {
    var result = [mention.region]
    var start = mention.range.start
    for previous in mentions.reversed() where previous.range.end <= start {
      guard isJoint(previous.range.end, start) else { break }
      result.insert(previous.region, at: 0)
      start = previous.range.start
    }
    return result
  }

  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    let between = trimmed(text[start..<end])
    return between.elementsEqual([UInt8(ascii: "/")]) || between.elementsEqual(Array("and".utf8)) || between.elementsEqual(Array("or".utf8))
      || between.elementsEqual([UInt8(ascii: "&")])
  }

  /// Whether a region may be meant by a figure in this currency. Of a sum in two currencies the region's own is.
  private func fits(_ currency: Currency, _ region: Int, _ cued: [StrategyReader.CuedFigure], _ index: Int) -> Bool {
    guard let local = names.regions[region].currency else { return true }
    if local == currency { return true }
    // The other half of `£155K / $198K for London` keeps the name, and is left out for its currency. In `€90K / $165K (NY)` the
    // name is the second's alone.
    guard let member = cued[index].figure.member else { return false }
    return cued.contains { $0.figure.member?.group == member.group && $0.figure.member?.index == 0 && $0.currency == local }
  }
}
