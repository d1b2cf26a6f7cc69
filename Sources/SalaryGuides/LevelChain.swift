import Compensation
import SourceText

/// What a role is called elsewhere, as a line of prose says it.
///
///     Own = Google L4 = Meta E4. More prose              ->  Google L4 · Meta E4
///     Own ~ Google L4 = Meta E4                          ->  the same
///     Own ~ Google L4 | Meta E4                          ->  the same
///     Own = Google L4 / Meta E4 / Amazon SDE II          ->  Google L4 · Meta E4 · Amazon SDE II
///     Own = L4 at Google, E4 at Meta, equivalent Acme 2  ->  L4 at Google · E4 at Meta · Acme 2
///     Own | Own's band | Equivalent: Google L4, Meta E4  ->  Google L4 · Meta E4
///     Own maps to IC3 (L5 equivalent at Google, E5 at Meta). More prose  ->  L5 at Google · E5 at Meta
///     Own maps to E5 in the Acme ladder, a senior      ->  E5 in the Acme ladder
func levelChain(_ text: Slice, line: Int) -> [GuideText] {
  levelMembers(text).filter { !$0.isEmpty }.map { member in
    GuideText(text: plainText(withoutEquivalent(member)), place: GuidePlace(line: line, range: member.range))
  }
}

private func levelMembers(_ text: Slice) -> [Slice] {
  let about = parts(of: text, separatedBy: " ~ ")
  let mapped = parts(of: text, separatedBy: " maps to ")
  if mapped.count == 2, text.firstIndex(of: " = ") == nil { return mappedLevels(firstSentence(mapped[1])) }
  let chains = parts(of: text, separatedBy: " | ")
  if about.count == 2, text.firstIndex(of: " = ") == nil { return parts(of: about[1], separatedBy: " | ") }
  return chains.flatMap { chain -> [Slice] in
    let label: StaticString = "Equivalent: "
    if chain.starts(with: label) {
      return partsOutsideParentheses(of: firstSentence(chain.dropFirst(label.utf8CodeUnitCount)), separatedBy: ", ")
    }
    var members = parts(of: chain, separatedBy: " = ")
    guard members.count > 1 else { return [] }
    // `Own ~ Google L4 = Meta E4`: what the own name is about the same as is one of the others.
    members = parts(of: members.removeFirst(), separatedBy: " ~ ").dropFirst() + members
    if let last = members.popLast() { members.append(withoutRemark(firstSentence(last))) }
    return members.count == 1 ? members.flatMap(listedLevels) : members
  }
}

/// The levels that one member of a chain lists. Between two of one company's own titles the marks mean something else: `Associate / VP`.
private func listedLevels(_ member: Slice) -> [Slice] {
  let slashed = partsOutsideParentheses(of: member, separatedBy: " / ")
  if slashed.count > 2, slashed.allSatisfy({ $0.first.map(isUpper) ?? false }) { return slashed }
  let listed = partsOutsideParentheses(of: member, separatedBy: ", ")
  guard listed.count > 1, listed.allSatisfy(isCompanysLevel), listed.first.map(isEquivalent) == false else { return [member] }
  return listed.compactMap { level in
    if level.starts(with: "no ") { return nil }
    return isEquivalent(level) ? trimmed(level.dropFirst(equivalent.utf8CodeUnitCount)) : level
  }
}

/// What a role maps to: the companies in parentheses, or the ladder of one company.
private func mappedLevels(_ level: Slice) -> [Slice] {
  if let open = level.firstIndex(of: UInt8(ascii: "(")), let close = level[open...].firstIndex(of: UInt8(ascii: ")")) {
    let listed = parts(of: level[(open + 1)..<close], separatedBy: ", ")
    if listed.count > 1, listed.allSatisfy(isCompanysLevel) { return listed }
  }
  let first = partsOutsideParentheses(of: level, separatedBy: ", ").first ?? level
  let ladder = parts(of: first, separatedBy: " in the ")
  return ladder.count == 2 && ladder[1].first.map(isUpper) ?? false ? [first] : []
}

/// `L5 equivalent at Google` is `L5 at Google`.
private func withoutEquivalent(_ level: Slice) -> Slice {
  guard isCompanysLevel(level), let word = level.firstIndex(of: " equivalent ") else { return level }
  return (level[..<word] + level[(word + 11)...])[...]
}

private let equivalent: StaticString = "equivalent "

private func isEquivalent(_ level: Slice) -> Bool { level.starts(with: equivalent) }

/// `L4 at Google`, `equivalent Acme 2`, `no equivalent at banks`.
private func isCompanysLevel(_ level: Slice) -> Bool {
  if isEquivalent(level) || level.starts(with: "no equivalent") { return true }
  let named = parts(of: level, separatedBy: " at ")
  return named.count == 2 && named[1].first.map(isUpper) ?? false
}

/// Without what a dash adds to the last name: `Zephyr SRE -- with a pager`.
private func withoutRemark(_ member: Slice) -> Slice {
  for dash in [" -- ", " — ", " – "] as [StaticString] {
    let sides = partsOutsideParentheses(of: member, separatedBy: dash)
    if sides.count > 1, let next = sides[1].first, next >= 0x61, next <= 0x7A { return sides[0] }
  }
  return member
}

/// Up to a full stop before a blank and a capital; `Sr. Engineer` goes on.
private func firstSentence(_ text: Slice) -> Slice {
  var index = text.startIndex
  while let stop = text[index...].firstIndex(of: UInt8(ascii: ".")) {
    let next = stop + 1
    if next >= text.endIndex { return text[..<stop] }
    if isBlank(text[next]), next + 1 < text.endIndex, text[next + 1] < 0x61 || text[next + 1] > 0x7A {
      let word = text[..<stop].suffix(2)
      if !word.elementsEqual(Array("Sr".utf8)), !word.elementsEqual(Array("Jr".utf8)), !word.elementsEqual(Array("St".utf8)) {
        return text[..<stop]
      }
    }
    index = next
  }
  return text
}
