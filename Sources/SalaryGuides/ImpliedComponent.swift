import Compensation
import SourceText

extension ProseSentence {
  /// The component of a figure of one's own speech that has no noun, where the rest of the sentence leaves one only.
  ///
  ///     "I need the grant to reflect that: $200K over four years."              ->  equity
  ///     "I'm targeting $340K all-in."                                           ->  total
  ///     "Can we get to $330K through $200K base, $100K RSU and a $30K bonus?"   ->  total, being their sum
  func impliedComponent(at index: Int, _ text: [UInt8]) -> Component? {
    let figure = figures[index]
    if let component = figure.component { return component }
    guard figure.isPay else { return nil }
    if isSumOfNext(index) || isAllIn(figure, text) { return .total }
    guard !figure.hasOtherNoun else { return nil }
    return isOverYears(index) && lastNounIsEquity(before: figure.amount.range.start, text) ? .equity : nil
  }

  /// Whether the figures that follow are different components that make it up.
  private func isSumOfNext(_ index: Int) -> Bool {
    let whole = figures[index]
    guard whole.amount.high == nil, whole.member == nil else { return false }
    var sum: Ratio = 0
    var seen: Set<Component> = []
    for part in figures[(index + 1)...] {
      guard let component = part.component, component != .total, seen.insert(component).inserted, part.isPay, part.amount.high == nil,
        part.amount.mark == whole.amount.mark, part.period == whole.period
      else { return false }
      sum = sum + part.amount.low
      if sum == whole.amount.low { return seen.count > 1 }
      if sum > whole.amount.low { return false }
    }
    return false
  }

  /// `targeting $340K all-in`.
  private func isAllIn(_ figure: ProseFigure, _ text: [UInt8]) -> Bool {
    let bytes = Bytes(text, end: range.end)
    return bytes.word(at: bytes.skippingBlanks(figure.range.end)).isOne(of: ["all-in"], in: bytes)
  }

  /// Whether it, or the group that it is the head of, covers several years.
  private func isOverYears(_ index: Int) -> Bool {
    let figure = figures[index]
    let group = figure.member.map(\.group)
    let last = figures[index...].last { $0.amount.range == figure.amount.range || (group != nil && $0.member?.group == group) }
    if case .years(let count)? = last?.period { return count > 1 }
    return false
  }

  private func lastNounIsEquity(before end: Int, _ text: [UInt8]) -> Bool {
    let bytes = Bytes(text, end: end)
    var position = range.start
    var isEquity = false
    while position < end {
      let word = bytes.word(at: position)
      guard !word.isEmpty else {
        position += 1
        continue
      }
      position = word.end
      if word.isOne(of: ["equity", "rsu", "rsus", "grant", "option", "options", "stock"], in: bytes) {
        isEquity = true
      } else if word.isOne(of: otherNouns, in: bytes) {
        isEquity = false
      }
    }
    return isEquity
  }
}

private let otherNouns: [StaticString] = [
  "base", "salary", "bonus", "signing", "sign-on", "total", "tc", "comp", "compensation", "cash", "value", "revenue", "valuation",
  "refresh", "refreshes", "budget", "guaranteed",
]
