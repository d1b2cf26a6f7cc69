internal import Compensation
internal import SourceText

/// The gaps of a block that were to be filled in, as ranges of the block's masked text: `[X commits]`, `$[X]M`, `{{name}}`, `TODO`,
/// `TBD`, `€XXK`.
///
/// - Parameter isDefined: whether the mail defines a link of that name, so that `[name]` is a link.
func placeholders(in text: [UInt8], isDefined: (ArraySlice<UInt8>) -> Bool) -> [TextRange] {
  let bytes = Bytes(text)
  var result: [TextRange] = []
  var position = 0
  while position < bytes.end {
    var found: TextRange?
    switch bytes[position] {
    case UInt8(ascii: "["): found = bracket(position, bytes, isDefined)
    case UInt8(ascii: "{"): found = braces(position, bytes)
    case UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "F"): found = word(position, bytes)
    case UInt8(ascii: "?") where bytes[position + 1] == UInt8(ascii: "?") && isCurrency(before: position, bytes):
      var end = position
      while bytes[end] == UInt8(ascii: "?") { end += 1 }
      found = glued(TextRange(position, end), bytes)
    default: break
    }
    if let found { result.append(found) }
    position = max(position + 1, found?.end ?? 0)
  }
  return result
}

func unfilledPlaceholder(at range: TextRange, written: String) -> Finding {
  Finding(.unfilledPlaceholder, at: range, statement: nil, "\(written) is still to be filled in")
}

// MARK: Brackets

private func bracket(_ open: Int, _ bytes: Bytes, _ isDefined: (ArraySlice<UInt8>) -> Bool) -> TextRange? {
  // `[[wiki]]`, `![image]`, `[a][b]`, `word[1]`
  guard bytes[open - 1] != UInt8(ascii: "["), bytes[open - 1] != UInt8(ascii: "!"), bytes[open + 1] != UInt8(ascii: "[") else { return nil }
  var close = open + 1
  while close < min(bytes.end, open + 90), bytes[close] != UInt8(ascii: "]"), bytes[close] != UInt8(ascii: "[") { close += 1 }
  guard bytes[close] == UInt8(ascii: "]") else { return nil }
  // The address behind a link's text is masked.
  if bytes[close + 1] == UInt8(ascii: "_") || bytes[close + 1] == UInt8(ascii: "(") || bytes[close + 1] == UInt8(ascii: "[") { return nil }
  if bytes[open - 1] == UInt8(ascii: "]") { return nil }
  let content = bytes.text[(open + 1)..<close]
  guard !content.isEmpty, !isDefined(content), isSlot(content, bytes) else { return nil }
  return glued(TextRange(open, close + 1), bytes)
}

/// Whether brackets hold a gap, and not a mark, a remark or a reference.
private func isSlot(_ content: ArraySlice<UInt8>, _ bytes: Bytes) -> Bool {
  let text = String(decoding: content, as: UTF8.self)
  guard content.contains(where: { $0.isASCIILetter }), let first = content.first, let last = content.last else { return false }
  // Blanks at both ends are a check box's, a full stop is a remark's.
  if first == UInt8(ascii: "^") || first == UInt8(ascii: "!") || first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { return false }
  if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || content.contains(UInt8(ascii: "_")) && text.contains("__") { return false }
  if content.count == 1 {
    return first == UInt8(ascii: "X") || first == UInt8(ascii: "Y") || first == UInt8(ascii: "Z") || first == UInt8(ascii: "N")
      || first == UInt8(ascii: "W")
  }
  let lowercased = text.lowercased()
  if editorial.contains(lowercased) { return false }
  if mailTags.contains(lowercased) { return false }
  for scheme in ["cid:", "http:", "https:", "mailto:", "image:", "image ", "img:", "file:", "attachment:", "tel:", "inline image"]
  where lowercased.hasPrefix(scheme) { return false }
  let words = lowercased.split(separator: " ")
  guard words.count <= 8, let firstWord = words.first else { return false }
  if editorialOpenings.contains(String(firstWord)) { return false }
  if hasSuffix(lowercased, [".png", ".jpg", ".jpeg", ".gif", ".pdf", ".docx", ".svg"]) { return false }
  // `[JIRA-123]`, `[PATCH 1/2]`, `[RFC 2119]`, `[2026-11-04]`, `[€100K base]`: digits make a reference or a remark, unless an X says otherwise.
  if content.contains(where: { $0.isASCIIDigit }), !isVariable(words) { return false }
  return true
}

/// Whether a lone X, Y, Z or N stands among the words: `[X commits]`, `[Y+15]`.
private func isVariable(_ words: [Substring]) -> Bool {
  words.contains { word in
    guard let first = word.utf8.first,
      [UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "z"), UInt8(ascii: "w"), UInt8(ascii: "n")].contains(first)
    else { return false }
    return !(word.utf8.dropFirst().first?.isASCIILetter ?? false) || word == "xx" || word == "xxx"
  }
}

private func hasSuffix(_ text: String, _ suffixes: [String]) -> Bool {
  suffixes.contains { text.hasSuffix($0) }
}

/// What editors of texts put in brackets.
private let editorial: Set<String> = [
  "sic", "sic!", "…", "...", "redacted", "emphasis mine", "emphasis added", "snip", "cut", "laughs", "translation", "translated",
  "attached",
  "see attached", "see below", "see above", "below", "above", "inline", "optional", "confidential", "update", "edit", "edited", "done",
  "ok", "yes", "no", "new", "resolved", "closed", "draft", "wip", "ed", "toc", "sig", "quote", "/quote", "end", "off", "on", "he", "she",
  "they", "them", "him", "her", "it", "we", "you", "i", "me", "us", "my", "your", "our", "their", "his", "its", "the", "a", "an", "and",
  "or", "of", "to", "in", "is", "are", "was", "were", "had", "has", "have", "that", "this", "not", "so", "as",
]
private let editorialOpenings: Set<String> = [
  "appendix", "annex", "exhibit", "section", "chapter", "schedule", "enclosure", "clause", "sic", "see", "note", "nb", "ps", "edit",
  "update", "emphasis", "translation", "translated", "attached", "cf", "cf.", "e.g.", "i.e.",
  "from",
  "quote", "fig", "fig.", "figure", "table", "image", "ticket", "via", "re", "re:", "fwd", "fwd:", "aw:", "wg:", "was", "who", "which",
  "that",
  "and", "or", "but", "in", "then", "to", "they", "we", "i", "he", "she", "it", "is", "are",
]
/// What mail systems and lists put in brackets.
private let mailTags: Set<String> = [
  "external", "ext", "extern", "externe", "externo", "extérieur", "external email", "external sender", "external mail", "internal",
  "intern",
  "spam", "suspected spam", "bulk", "secure", "encrypted", "signed", "confidential", "urgent", "important", "action required", "private",
  "public", "caution", "warning", "info", "fyi", "offtopic", "ot", "patch", "rfc", "bug", "jira", "github", "gitlab", "announce", "ann",
  "newsletter", "unverified", "unverified sender", "phishing", "verified", "automated", "auto", "no-reply", "do not reply",
  "external - use caution", "marketing", "job", "hiring", "recruiting",
]

// MARK: Braces and words

private func braces(_ open: Int, _ bytes: Bytes) -> TextRange? {
  guard bytes[open + 1] == UInt8(ascii: "{") else { return nil }
  var close = open + 2
  while close < min(bytes.end, open + 90), bytes[close] != UInt8(ascii: "}") { close += 1 }
  guard bytes[close] == UInt8(ascii: "}"), bytes[close + 1] == UInt8(ascii: "}"), close > open + 2 else { return nil }
  return glued(TextRange(open, close + 2), bytes)
}

/// `TODO`, `TBD`, `FIXME`, and `XX` that stands for digits.
private func word(_ start: Int, _ bytes: Bytes) -> TextRange? {
  guard !bytes[start - 1].isWordByte || isCurrency(before: start, bytes) else { return nil }
  if bytes[start] == UInt8(ascii: "X") { return crosses(start, bytes) }
  let end = bytes.endOfLetters(start)
  guard !bytes[end].isWordByte, bytes[end] != UInt8(ascii: "-") else { return nil }
  switch bytes.text[start..<end] {
  case Array("TODO".utf8)[...], Array("FIXME".utf8)[...]:
    // A list of things to do is no gap.
    let next = bytes.word(at: bytes.skippingBlanks(end))
    let isThing =
      next.isOne(
        of: ["list", "lists", "app", "apps", "item", "items", "board", "file", "comments", "comment", "tracker", "group"], in: bytes)
      || bytes.word(before: start).isOne(of: ["a", "the", "my", "your", "our", "no", "open", "remaining", "every", "of"], in: bytes)
    return isThing ? nil : TextRange(start, end)
  case Array("TBD".utf8)[...]: return TextRange(start, end)
  default: return nil
  }
}

/// `€XXK`, `XX%`, `XX,XXX`, `$X`: crosses beside a currency or a scale, or three of them.
private func crosses(_ start: Int, _ bytes: Bytes) -> TextRange? {
  var end = start
  var count = 0
  while bytes[end] == UInt8(ascii: "X")
    || ((bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: ".")) && bytes[end + 1] == UInt8(ascii: "X"))
  {
    if bytes[end] == UInt8(ascii: "X") { count += 1 }
    end += 1
  }
  let hasCurrency = isCurrency(before: start, bytes)
  var isScaled = false
  if let letter = Optional(bytes[end].asciiLowercased), letter == UInt8(ascii: "k") || letter == UInt8(ascii: "m"),
    !bytes[end + 1].isWordByte || bytes[end + 1] == 0xE2
  {
    isScaled = true
    end += 1
  }
  guard !bytes[end].isWordByte || bytes[end] == 0xE2 else { return nil }
  let isPercent = bytes[end] == UInt8(ascii: "%")
  let isSum = bytes[end] == 0xE2 && bytes[end + 1] == 0x82 || bytes[end] == UInt8(ascii: "$")
  guard hasCurrency || (count >= 2 && (isScaled || isPercent || isSum)) || count >= 3 else { return nil }
  return glued(TextRange(start, end), bytes)
}

private func isCurrency(before start: Int, _ bytes: Bytes) -> Bool {
  bytes[start - 1] == UInt8(ascii: "$") || (bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x82)
    || (bytes[start - 2] == 0xC2 && (bytes[start - 1] == 0xA3 || bytes[start - 1] == 0xA5))
}

/// With the currency in front of it and the scale, sign or currency behind it: `$[X]M`, `[X]%`.
private func glued(_ range: TextRange, _ bytes: Bytes) -> TextRange {
  var (start, end) = (range.start, range.end)
  if isCurrency(before: start, bytes) {
    start -= bytes[start - 1] == UInt8(ascii: "$") ? 1 : (bytes[start - 3] == 0xE2 ? 3 : 2)
    while start > 0, bytes[start - 1].isASCIILetter, bytes[start] == UInt8(ascii: "$") { start -= 1 }
  }
  let letters = bytes.endOfLetters(end)
  if letters - end == 1, [UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "b")].contains(bytes[end].asciiLowercased) { end = letters }
  if bytes[end] == UInt8(ascii: "%") || bytes[end] == UInt8(ascii: "$") { end += 1 }
  if bytes[end] == 0xE2, bytes[end + 1] == 0x82 { end += 3 }
  return TextRange(start, end)
}
