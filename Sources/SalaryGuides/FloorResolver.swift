import Compensation
import SourceText

/// Finds the component of a floor whose own amount has no noun.
struct FloorResolver {
  struct Resolved {
    let item: StrategyReader.CuedFigure
    let component: Component
  }

  let names: RegionNames
  /// Every figure of the sentence.
  let all: [ProseFigure]
  /// What the guide has said of floors before the sentence.
  let floors: [GuideFloor]

  func component(of item: StrategyReader.CuedFigure, in regions: [GuideRegion], before: [Resolved], among cued: [StrategyReader.CuedFigure])
    -> Component?
  {
    if let component = item.figure.component { return component }
    if let component = pairComponent(item, regions) { return component }
    // `£155K TC for London, £120K for Leeds`: a list of regions says its noun once.
    if let last = before.last, last.item.cue.range == item.cue.range, !regions.isEmpty, last.item.regions != item.regions {
      return last.component
    }
    // `start at S$245,000 total comp, accept no lower than S$150,000`: the ask of the sentence is one figure, and says its noun.
    if let component = elliptical(item, cued) { return component }
    // `will counter at $370K-$410K RSUs — accept at $385K+`: the noun stands in the counter-offer that holds the figure.
    let earlier = all.filter { $0.range.end <= item.figure.range.start }
    if let counter = earlier.last(where: {
      $0.component != nil && $0.amount.mark == item.figure.amount.mark && holds($0.amount, item.figure.amount.low)
    }),
      let component = counter.component
    {
      return component
    }
    // A counter-offer without a noun leaves open what is spoken of.
    guard
      !earlier.contains(where: {
        $0.component == nil && $0.member == nil && $0.amount.mark == item.figure.amount.mark && $0.amount.high != nil
      })
    else { return nil }
    // `Accept-at floor: £125,000 total comp. Walk away below £107,000.`
    if let said = floors.first?.component, floors.allSatisfy({ $0.component == said }) { return said }
    return componentByBand(item, regions)
  }

  private func elliptical(_ item: StrategyReader.CuedFigure, _ cued: [StrategyReader.CuedFigure]) -> Component? {
    guard let ask = cued.last(where: { $0.cue.kind == .ask && $0.figure.range.end <= item.cue.range.start })?.cue else { return nil }
    let asked = cued.filter { $0.cue.range == ask.range && !$0.isInParentheses }
    guard asked.count == 1, let only = asked.first, only.currency == item.currency, only.figure.member == nil else { return nil }
    return only.figure.component
  }

  /// A pair in one currency is base and equity; two nouns missing, an earlier pair of the sentence says so or the bands do.
  private func pairComponent(_ item: StrategyReader.CuedFigure, _ regions: [GuideRegion]) -> Component? {
    guard let member = item.figure.member, member.count == 2 else { return nil }
    let pair = all.filter { $0.member?.group == member.group }
    guard pair.count == 2, pair[0].amount.mark == pair[1].amount.mark else { return nil }
    if member.index == 0, pair[1].component == .equity { return .base }
    guard pair[0].component == nil, pair[1].component == nil else { return nil }
    let known = all.filter { $0.member != nil && $0.member?.group != member.group && $0.component == .equity && $0.member?.index == 1 }
    let isKnown = known.contains { equity in
      all.contains {
        $0.member?.group == equity.member?.group && $0.member?.index == 0 && ($0.component == .base || $0.component == nil)
          && $0.amount.mark == equity.amount.mark
      }
    }
    if isKnown { return member.index == 0 ? .base : .equity }
    let candidates = self.candidates(item, regions)
    let fits = candidates.contains { region in
      guard let base = region.base, let equity = region.equity else { return false }
      return holds(base, pair[0].amount.low) && holds(equity, pair[1].amount.low)
    }
    return fits ? (member.index == 0 ? .base : .equity) : nil
  }

  /// The component whose band holds the figure, base before total.
  private func componentByBand(_ item: StrategyReader.CuedFigure, _ regions: [GuideRegion]) -> Component? {
    let candidates = self.candidates(item, regions)
    let amount = item.figure.amount.low
    if candidates.contains(where: { $0.base.map { holds($0, amount) } ?? false }) { return .base }
    if candidates.contains(where: { $0.total.map { holds($0, amount) } ?? false }) { return .total }
    return nil
  }

  private func candidates(_ item: StrategyReader.CuedFigure, _ regions: [GuideRegion]) -> [GuideRegion] {
    (regions.isEmpty ? names.regions : regions).filter { $0.currency == item.currency }
  }

  /// Whether the figure speaks of a region at all: the second half of a sum in two currencies (`£155K / $198K for London`) does not.
  func isForARegion(_ item: StrategyReader.CuedFigure, _ regions: [GuideRegion], among cued: [StrategyReader.CuedFigure]) -> Bool {
    guard let member = item.figure.member else { return true }
    let group = cued.filter { $0.figure.member?.group == member.group }
    guard Set(group.map(\.currency)).count > 1 else { return true }
    let local = (regions.isEmpty ? names.regions : regions).compactMap(\.currency)
    if local.contains(item.currency) { return true }
    return !group.contains { local.contains($0.currency) }
  }

  private func holds(_ band: GuideBand, _ amount: Ratio) -> Bool {
    band.low <= amount && amount <= (band.high ?? band.low)
  }

  private func holds(_ range: WrittenAmount, _ amount: Ratio) -> Bool {
    guard let high = range.high else { return false }
    return range.low <= amount && amount <= high
  }
}

/// Floors whose word stands behind the figure: `$280K is the floor I'd need`, `accept at AED 410,000 floor`, `… as your floor`.
struct FloorWords {
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
  }

  func turnIntoFloors(_ cued: inout [StrategyReader.CuedFigure], _ cues: [StrategyCue]) {
    for floor in cues where floor.kind == .floor && Bytes(text).has("floor", at: floor.range.start) {
      guard let last = cued.lastIndex(where: { $0.figure.range.end <= floor.range.start }) else { continue }
      let between = trimmed(text[cued[last].figure.range.end..<floor.range.start])
      if between.isEmpty || isBinding(between, ["is the", "is my", "is your", "as the", "as my", "as your", "as a"]) {
        for index in cued.indices where index <= last && cued[index].cue.range == cued[last].cue.range {
          cued[index] = StrategyReader.CuedFigure(
            figure: cued[index].figure, currency: cued[index].currency, cue: StrategyCue(kind: .floor, range: cued[index].cue.range),
            isInParentheses: cued[index].isInParentheses, regions: cued[index].regions)
        }
        // What follows such words is not the floor's.
        cued.removeAll { $0.cue.range == floor.range }
      }
    }
    // A floor's list ends at a dash: `My floor is $210K — below that, $220K elsewhere wins.`
    var ended: Set<Int> = []
    var clauses: [Int: TextRange] = [:]
    cued.removeAll { item in
      guard item.cue.kind == .floor || item.cue.kind == .accept else { return false }
      let key = item.cue.range.start
      guard let first = clauses[key] else {
        clauses[key] = item.figure.clause
        return false
      }
      if item.figure.clause != first, !endsWithSemicolon(before: item.figure.clause.start) { ended.insert(key) }
      return ended.contains(key)
    }
  }

  private func endsWithSemicolon(before start: Int) -> Bool {
    start > 0 && start <= text.count && text[start - 1] == UInt8(ascii: ";")
  }

  private func isBinding(_ words: Slice, _ accepted: [StaticString]) -> Bool {
    accepted.contains { words.count == $0.utf8CodeUnitCount && words.starts(with: $0) }
  }
}
