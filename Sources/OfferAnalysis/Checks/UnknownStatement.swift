internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `unknown-statement`: a line whose first word is no keyword, or that has no colon. An error where a keyword is near, for then
/// something that matters is not read.
func unknownStatement(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let syntax = subject.negotiation.syntax
  return syntax.statements.enumerated().compactMap { index, statement in
    guard statement.keyword == nil else { return nil }
    let word = syntax.text.string(statement.keywordRange)
    guard statement.colon != nil else { return withoutColon(statement, index, word, syntax) }
    let near = nearKeywords(statement, word, syntax)
    return Finding(
      .unknownStatement, near.keywords.isEmpty ? .warning : .error, at: statement.keywordRange, statement: index,
      "`\(word)` is no statement: \(suggestion(near.keywords, word))",
      fixes: near.keywords.map { keyword in
        Fix("Use `\(keyword.rawValue)`", [TextEdit(near.range, keyword.rawValue)], isCertain: near.keywords.count == 1)
      } + [asNote(statement)])
  }
}

private func suggestion(_ near: [Keyword], _ word: String) -> Wording {
  if near.isEmpty {
    return Component(name: word.lowercasedASCII) == nil
      ? "`note:` keeps free text" : "components stand behind `offer:`, `ask:` or `floor:`"
  }
  if near.count == 1 { return "did you mean `\(near[0].rawValue)`?" }
  return "did you mean \(near.map { "`\($0.rawValue)`" }.joined(separator: " or "))?"
}

private func withoutColon(_ statement: StatementSyntax, _ index: Int, _ word: String, _ syntax: NegotiationSyntax) -> Finding {
  let near = nearKeywords(statement, word, syntax)
  guard let keyword = near.keywords.first, near.keywords.count == 1 else {
    return Finding(
      .unknownStatement, near.keywords.isEmpty ? .warning : .error, at: statement.keywordRange, statement: index,
      "this line has no keyword with a colon: `note:` keeps free text", fixes: [asNote(statement)])
  }
  // The colon goes behind a date: `ask 2026-11-04 base €98K`.
  let bytes = Bytes(syntax.text, end: statement.range.end)
  let next = bytes.skippingBlanks(near.range.end)
  let isDated = Day(iso: syntax.text[TextRange(next, min(next + 10, bytes.end))]) != nil
  let colon = isDated ? next + 10 : near.range.end
  let edits = [TextEdit(near.range, keyword.rawValue), TextEdit(TextRange(emptyAt: colon), ":")]
  return Finding(
    .unknownStatement, .error, at: statement.keywordRange, statement: index, "this line has no colon: did you mean `\(keyword.rawValue):`?",
    fixes: [Fix("Write `\(keyword.rawValue):`", edits), asNote(statement)])
}

private func asNote(_ statement: StatementSyntax) -> Fix {
  Fix("Make it a note", [TextEdit(TextRange(emptyAt: statement.range.start), "note: ")])
}

/// The keywords that a word stands for most likely, and the words they would replace.
private func nearKeywords(_ statement: StatementSyntax, _ word: String, _ syntax: NegotiationSyntax) -> (
  keywords: [Keyword], range: TextRange
) {
  let folded = String(decoding: word.lowercasedASCII, as: UTF8.self)
  if let exact = Keyword(rawValue: folded) { return ([exact], statement.keywordRange) }
  // `walk away: …`, `counter offer: …`
  let bytes = Bytes(syntax.text, end: statement.colon ?? statement.range.end)
  let next = bytes.skippingBlanks(statement.keywordRange.end)
  let second = TextRange(next, bytes.endOfLetters(next))
  if !second.isEmpty {
    let both = folded + " " + String(decoding: syntax.text.string(second).lowercasedASCII, as: UTF8.self)
    if let keyword = synonyms[both] { return ([keyword], statement.keywordRange.union(second)) }
  }
  if let keyword = synonyms[folded] { return ([keyword], statement.keywordRange) }
  return (keywordList.nearest(to: folded).map { keywords[$0] }, statement.keywordRange)
}

private let keywords = Keyword.allCases
private let keywordList = WordList(keywords.map(\.rawValue))

private let synonyms: [String: Keyword] = [
  "counter": .ask, "counteroffer": .ask, "counter-offer": .ask, "counter offer": .ask, "request": .ask, "target": .ask, "asking": .ask,
  "location": .region, "city": .region, "place": .region, "office": .region, "position": .role, "title": .role, "job": .role,
  "employer": .company, "firm": .company, "organisation": .company, "organization": .company, "walk-away": .floor, "walkaway": .floor,
  "walk away": .floor, "minimum": .floor, "min": .floor, "bottom": .floor, "bottom line": .floor, "least": .floor, "offered": .offer,
  "proposal": .offer, "competitor": .competing, "competition": .competing, "rival": .competing, "competing offer": .competing,
  "alternative": .or, "leverage": .lever, "argument": .lever, "range": .band, "bands": .band, "haircut": .discount, "due": .deadline,
  "expires": .deadline, "expiry": .deadline, "until": .deadline, "fx": .rate, "exchange": .rate, "exchange rate": .rate, "mail": .draft,
  "email": .draft, "e-mail": .draft, "letter": .draft, "result": .outcome, "decision": .outcome, "status": .outcome, "comment": .note,
  "remark": .note, "memo": .note, "clause": .term, "condition": .term,
]

extension String {
  var lowercasedASCII: [UInt8] { utf8.map(\.asciiLowercased) }
}
