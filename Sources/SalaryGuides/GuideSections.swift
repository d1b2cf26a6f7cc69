import Compensation
import SourceText

/// What a heading, or a line in bold that stands for one, announces.
enum SectionName {
  case levers
  case levels
  case strategy
  case evidence
  /// Bands, the role's description and the like.
  case standard
  /// A section written about this company: its script.
  case company

  init(_ title: Slice) {
    func has(_ text: StaticString) -> Bool { title.containsIgnoringCase(text) }
    if has("evidence") || hasWord("sources", title) {
      self = .evidence
    } else if has("levers") && !has("premium section") {
      self = .levers
    } else if has("level mapping") || has("internal titles") {
      self = .levels
    } else if has("negotiate up strategy") || has("negotiation strategy") {
      self = .strategy
    } else if has("negotiation dna") || has("compensation benchmark") || has("compensation table") || has("compensation overview")
      || has("compensation band") || has("role overview") || has("signature role") || has("negotiation guide")
      || isAboutTheRole(title)
    {
      self = .standard
    } else {
      self = .company
    }
  }
}

/// Whether a word starts so: `Sources` does in `Evidence & Sources`, not in `Human Resources`.
private func hasWord(_ word: StaticString, _ title: Slice) -> Bool {
  guard let at = title.firstIndex(ofIgnoringCase: word) else { return false }
  return at == title.startIndex || !title[at - 1].isASCIILetter
}

/// Sections that explain the role or how to negotiate in general, and so are no script of the company's.
private func isAboutTheRole(_ title: Slice) -> Bool {
  let words: [StaticString] = [
    "this role", "role definition", "role-specific", "negotiation timeline", "negotiation playbook", "negotiation tactics",
    "negotiation scenarios",
    "negotiation strateg", "negotiation nuances", "interview preparation", "technical scope", "technical context", "technical complexity",
    "key insight", "risk factors", "risk assessment", "career trajectory", "competitive landscape", "competitive intelligence",
    "comparable role",
    "strategic positioning", "deployment scenarios", "components to negotiate", "detailed platform",
  ]
  let small = title.map(\.asciiLowercased)[...]
  return words.contains { small.firstIndex(of: $0) != nil }
}

/// The name of a line that is nothing but bold text, as guides write section titles: `**Global Levers**`. A line that ends with a
/// colon is a label inside a section, except where it announces a part of its own (`**Evidence & Sources:**`).
func boldOnly(_ line: Slice) -> Slice? {
  guard line.count > 4, line.starts(with: "**"), line.suffix(2).allSatisfy({ $0 == 0x2A }) else { return nil }
  var name = trimmed(line.dropFirst(2).dropLast(2))
  guard let last = name.last, name.count <= 120, name.firstIndex(of: "**") == nil else { return nil }
  // A whole sentence in bold is no title.
  guard last != UInt8(ascii: "."), last != UInt8(ascii: "\"") else { return nil }
  if name.last == UInt8(ascii: ":") {
    name = trimmed(name.dropLast())
    guard SectionName(name) != .company else { return nil }
  }
  return name
}

/// The text behind `**Negotiation DNA:**`; empty for a line that has the words alone and for prose, nil for other lines.
func dnaText(_ line: Slice) -> Slice? {
  guard line.starts(with: "**Negotiation DNA") else { return nil }
  let rest = line.dropFirst("**Negotiation DNA".utf8.count)
  // With the colon outside the bold a paragraph follows, not tags.
  guard rest.starts(with: ":**") else { return rest.starts(with: "**") ? rest.prefix(0) : nil }
  return trimmed(rest.dropFirst(3))
}

/// `A | B`, `` `A` `B` ``, or one phrase.
func dnaTags(_ text: Slice) -> [String] {
  if text.first == UInt8(ascii: "`") {
    let parts = text.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
    // Outside and inside take turns.
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { plainText(trimmed($0.element)) }.filter { !$0.isEmpty }
  }
  return text.split(separator: UInt8(ascii: "|")).map { plainText(trimmed($0)) }.filter { !$0.isEmpty }
}

/// The text behind `**Level Mapping:**`, or nil.
func levelMappingText(_ line: Slice) -> Slice? {
  guard line.starts(with: "**Level Mapping") else { return nil }
  guard let end = line.dropFirst(2).firstIndex(of: "**") else { return nil }
  let rest = line[(end + 2)...]
  return trimmed(rest.first == UInt8(ascii: ":") ? rest.dropFirst() : rest)
}

func parts(of text: Slice, separatedBy separator: StaticString) -> [Slice] {
  var result: [Slice] = []
  var rest = text
  while let at = rest.firstIndex(of: separator) {
    result.append(trimmed(rest[..<at]))
    rest = rest[(at + separator.utf8CodeUnitCount)...]
  }
  result.append(trimmed(rest))
  return result
}

/// Like `parts(of:separatedBy:)`, with what stands in parentheses kept whole.
func partsOutsideParentheses(of text: Slice, separatedBy separator: StaticString) -> [Slice] {
  var result: [Slice] = []
  var depth = 0
  var start = text.startIndex
  var index = text.startIndex
  while index < text.endIndex {
    if text[index] == UInt8(ascii: "(") { depth += 1 }
    if text[index] == UInt8(ascii: ")") { depth -= 1 }
    if depth <= 0, text[index...].starts(with: separator) {
      result.append(trimmed(text[start..<index]))
      index += separator.utf8CodeUnitCount
      start = index
    } else {
      index += 1
    }
  }
  result.append(trimmed(text[start...]))
  return result
}

/// The text behind `**Negotiate Up Strategy:**`, or nil. The label may name a level: `**Negotiate Up Strategy (L5 SDE II):**`.
func strategyText(_ line: Slice) -> Slice? {
  guard line.starts(with: "**Negotiate Up Strategy") else { return nil }
  guard let end = line.dropFirst(2).firstIndex(of: "**") else { return nil }
  let rest = line[(end + 2)...]
  return trimmed(rest.first == UInt8(ascii: ":") ? rest.dropFirst() : rest)
}

/// The text of `- item`, `* item`, `1. item`, `2) item`; nil for other lines.
func listItem(_ line: Slice) -> Slice? {
  guard let first = line.first else { return nil }
  if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
    let rest = line.dropFirst()
    return rest.first.map(isBlank) == true ? trimmed(rest) : nil
  }
  if line.starts(with: "•") { return trimmed(line.dropFirst(3)) }
  return numbered(line)?.text
}

/// `12. text` and `12) text`.
func numbered(_ line: Slice) -> (number: Int, text: Slice)? {
  var index = line.startIndex
  var number = 0
  while index < line.endIndex, line[index].isASCIIDigit, index - line.startIndex < 4 {
    number = number * 10 + Int(line[index] - 0x30)
    index += 1
  }
  guard index > line.startIndex, index + 1 < line.endIndex, line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")"),
    isBlank(line[index + 1])
  else { return nil }
  return (number, trimmed(line[(index + 1)...]))
}

/// The slots of a line that are to be filled: `[X commits/PRs]`, `$[target]`. Links, `[Source: …]`, `[1]` and check boxes are none.
func placeholders(in line: Line) -> [GuideText] {
  let bytes = line.bytes
  guard bytes.contains(UInt8(ascii: "[")) else { return [] }
  var result: [GuideText] = []
  var open: Int?
  for index in bytes.indices {
    if bytes[index] == UInt8(ascii: "[") { open = index }
    guard bytes[index] == UInt8(ascii: "]"), let start = open else { continue }
    open = nil
    let inner = bytes[(start + 1)..<index]
    let isLink = index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "(")
    guard !isLink, inner.count <= longestSlot, isSlot(inner, in: bytes) else { continue }
    result.append(GuideText(text: bytes[start...index].text, place: GuidePlace(line: line.number, range: TextRange(start, index + 1))))
  }
  return result
}

/// What is longer is a paragraph in brackets.
private let longestSlot = 400

private func isSlot(_ inner: Slice, in line: Slice) -> Bool {
  if inner.starts(with: "Source") || inner.starts(with: "^") { return false }
  // `[ ]` and `[x]` are check boxes, `[X]` at a list item's start too.
  if inner.count <= 1, !inner.contains(where: isUpper) || line.starts(with: "- [X]") { return false }
  return !inner.allSatisfy(\.isASCIIDigit)
}
