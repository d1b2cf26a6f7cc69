import Compensation
import SourceText

/// The extra asks of a strategy: `Additional asks: (1) double-trigger acceleration, (2) equity refresh at Year 2, and (3) a budget.`
///
/// What leads to a numbered list must say that it is asked for: numbers also count reasons (`three pillars: (1) …`). Without
/// numbers one sentence is read: `Also negotiate for a training budget, a desk (oak), and a title.`
func extraAsks(_ text: [UInt8], in range: TextRange, line: Int) -> [GuideText] {
  let strategy = text[range]
  let counted = countedAsks(strategy, line: line)
  guard counted.isEmpty else { return counted }
  return spokenAsks(strategy).filter { !holdsPay($0, in: text) }.map {
    GuideText(text: plainText($0), place: GuidePlace(line: line, range: $0.range))
  }
}

private func countedAsks(_ strategy: Slice, line: Int) -> [GuideText] {
  guard let start = startOfAsks(strategy) else { return [] }
  var result: [GuideText] = []
  var expected = 1
  var rest = strategy[start...]
  while let open = firstNumber(expected, in: rest) {
    let behind = rest[(open + (expected < 10 ? 3 : 4))...]
    let end = firstNumber(expected + 1, in: behind) ?? endOfAsk(behind)
    let item = withoutTrailingJoint(trimmed(behind[..<end]))
    if !item.isEmpty { result.append(GuideText(text: plainText(item), place: GuidePlace(line: line, range: item.range))) }
    rest = strategy[end...]
    expected += 1
  }
  return result
}

/// Where a list that is asked for starts.
private func startOfAsks(_ strategy: Slice) -> Int? {
  var rest = strategy
  while let open = firstNumber(1, in: rest) {
    // From the end of the sentence before; no lead is longer.
    let window = strategy[max(strategy.startIndex, open - longestLead)..<open]
    let lead = window.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\"") }.map { window[($0 + 1)...] } ?? window
    if leads.contains(where: { lead.containsIgnoringCase($0) }) { return open }
    rest = strategy[(open + 3)...]
  }
  return nil
}

private let longestLead = 120

private let leads: [StaticString] = [
  " asks:", " asks include", "like to discuss:", "ask for", "negotiate for", "insist on", "i require", "i request", "i need:",
]

/// The asks behind `also negotiate for`: a list that ends with `and`, or one ask. Questions are none (`… discuss how refreshes work`).
private func spokenAsks(_ strategy: Slice) -> [Slice] {
  let leads: [StaticString] = ["also negotiate for", "also like to discuss", "also ask for"]
  guard let (lead, start) = leads.lazy.compactMap({ lead in strategy.firstIndex(ofIgnoringCase: lead).map { (lead, $0) } }).first else {
    return []
  }
  let behind = strategy[(start + lead.utf8CodeUnitCount)...]
  var asks = trimmed(behind[..<endOfAsk(behind)])
  if asks.first == UInt8(ascii: ":") { asks = trimmed(asks.dropFirst()) }
  // What follows says why.
  for end in [" — ", " -- ", " as non-", " given "] as [StaticString] {
    asks = partsOutsideParentheses(of: asks, separatedBy: end).first ?? asks
  }
  for question in ["how ", "whether ", "what "] as [StaticString] where asks.starts(with: question) { return [] }
  var items = partsOutsideParentheses(of: asks, separatedBy: ", ")
  guard items.count > 1, let last = items.popLast() else { return asks.isEmpty ? [] : [asks] }
  let joint: StaticString = "and "
  guard last.starts(with: joint) else { return [] }
  items.append(trimmed(last.dropFirst(joint.utf8CodeUnitCount)))
  return items.filter { !$0.isEmpty }
}

/// `a signing bonus of $50K` is an ask with a figure, and read as one.
private func holdsPay(_ item: Slice, in text: [UInt8]) -> Bool {
  proseFigures(text, in: item.range).contains { $0.component != nil && $0.isPay }
}

/// Where `(n)` stands.
private func firstNumber(_ number: Int, in text: Slice) -> Int? {
  let mark = Array("(\(number))".utf8)
  var index = text.startIndex
  while let open = text[index...].firstIndex(of: UInt8(ascii: "(")) {
    if text[open...].starts(with: mark) { return open }
    index = open + 1
  }
  return nil
}

/// The end of the last ask: the end of its sentence.
private func endOfAsk(_ text: Slice) -> Int {
  var index = text.startIndex
  while let stop = text[index...].firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\"") || $0 == 0x0A }) {
    let next = stop + 1
    if text[stop] != UInt8(ascii: ".") || next >= text.endIndex || isBlank(text[next]) || text[next] == UInt8(ascii: "\"") { return stop }
    index = next
  }
  return text.endIndex
}

/// Without the comma, semicolon or `and` that leads to the next.
private func withoutTrailingJoint(_ item: Slice) -> Slice {
  var item = item
  for joint in [" and", ",", ";"] as [StaticString] {
    let length = joint.utf8CodeUnitCount
    if item.count > length, item.suffix(length).starts(with: joint) { item = trimmed(item.dropLast(length)) }
  }
  return item
}
