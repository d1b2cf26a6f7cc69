import Compensation
import SourceText

/// Finds the component of an ask whose own amount has no noun, where another ask says it.
struct AskResolver {
  let text: [UInt8]
  let names: RegionNames
  /// What the guide has asked for before.
  let asks: [GuideAsk]

  /// - Parameters:
  ///   - before: the ask that was read last in the same sentence.
  ///   - cued: all figures of the sentence.
  func component(
    of item: StrategyReader.CuedFigure, after before: (item: StrategyReader.CuedFigure, component: Component)?,
    among cued: [StrategyReader.CuedFigure]
  ) -> Component? {
    if let component = item.figure.component ?? pairComponent(item) { return component }
    guard !item.regions.isEmpty, !item.figure.hasOtherNoun else { return nil }
    // `$195,000 base (SF) or $200,000 (NY)`: a list of regions says its noun once.
    if let before, before.item.cue.range == item.cue.range, before.item.regions != item.regions, item.figure.member == nil {
      return before.component
    }
    return laterComponent(item, cued) ?? openingComponent(item)
  }

  /// `$225K / $250K RSU`: the first of a pair in one currency whose second is equity is base.
  func pairComponent(_ cued: StrategyReader.CuedFigure) -> Component? {
    guard let member = cued.figure.member, member.count == 2, member.index == 0 else { return nil }
    let next = proseFigures(text, in: TextRange(cued.figure.range.end, cued.figure.sentence.end)).first
    guard let next, next.component == .equity, next.amount.mark == cued.figure.amount.mark else { return nil }
    return .base
  }

  /// `£110,000 London / $215,000 SF / A$165,000 Melbourne base`: the list says its noun at its end.
  private func laterComponent(_ item: StrategyReader.CuedFigure, _ cued: [StrategyReader.CuedFigure]) -> Component? {
    var end = item.figure.amount.range.end
    for next in cued where next.figure.amount.range.start >= end && next.cue.range == item.cue.range {
      guard text[end..<next.figure.amount.range.start].contains(UInt8(ascii: "/")) else { return nil }
      if let component = next.figure.component { return component }
      end = next.figure.amount.range.end
    }
    return nil
  }

  /// `Anchor at £192K total compensation for London. For Hong Kong, anchor at HK$1.92M`: what is asked for in one region is asked
  /// for in the next, if the region's own band holds the figure.
  private func openingComponent(_ item: StrategyReader.CuedFigure) -> Component? {
    guard !item.isInParentheses, let opening = asks.first?.figure.component else { return nil }
    let low = item.figure.amount.low
    let isHeld = item.regions.allSatisfy { index in
      let region = names.regions[index]
      let band = opening == .base ? region.base : opening == .total ? region.total : nil
      guard let band, band.currency == item.currency else { return false }
      return band.low <= low && low <= (band.high ?? band.low)
    }
    return isHeld ? opening : nil
  }
}
