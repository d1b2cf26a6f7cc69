internal import Compensation
internal import SourceText

/// Whether a block has any of the words that accept; nearly none has.
func mayAccept(_ mail: [UInt8], _ range: TextRange) -> Bool {
  let bytes = Bytes(mail, end: range.end)
  return stems.contains { bytes.draftOffset(of: $0, from: range.start) != nil }
}

/// Whether a sentence of a block accepts their offer.
///
/// - Parameter prose: the block's text, masked.
func acceptsOffer(_ prose: [UInt8]) -> Bool {
  sentences(of: prose).contains { acceptsIn($0, prose) }
}

private let stems: [StaticString] = ["accept", "signed", "deal", "i'm in", "i’m in", "count me in", "take it", "take the offer"]

private func acceptsIn(_ sentence: TextRange, _ prose: [UInt8]) -> Bool {
  let words = draftWords(prose, in: sentence, figures: [], names: DraftNames(company: nil, competing: []))
  guard !isConditional(words), words.last?.text != "?" else { return false }
  return words.indices.contains { start in
    guard let (_, end) = acceptances.match(in: words, at: start) else { return false }
    let before = words[..<start].suffix(3).map(\.text)
    if before.contains("not") || before.contains("never") || before.contains("could") || before.contains("would") { return false }
    // "Raise it to €100K and we have a deal" names a price too.
    if let last = before.last, ["and", "then"].contains(last) { return false }
    // "I'm in Porto all week" is where somebody is.
    if words[end - 1].text == "in", end < words.count, words[end].kind != .mark { return false }
    // "I'm happy to accept at €100K" names a price.
    return end >= words.count || !["at", "anything", "less", "below", "when", "once", "an", "nothing"].contains(words[end].text)
  }
}

private let acceptances = DraftPhraseTable<Bool>([
  (
    true,
    [
      "i ~ accept", "i hereby accept", "i have ~ decided to accept", "i am ~ accepting", "i have ~ accepted", "i have ~ signed",
      "i gladly|happily accept",
      "i am ~ happy|delighted|glad|pleased|thrilled|excited|honoured|honored|overjoyed and? happy|delighted|glad|pleased|thrilled|excited? to ~ accept",
      "happy|delighted|glad|pleased|thrilled|excited to ~ accept", "i would ~ like|love to ~ accept the|your|this",
      "i want to ~ accept the|your|this", "i will take it|the|your", "i am in",
      "count me in", "we have a deal", "it is a deal", "deal !", "pleasure that i accept", "consider this my acceptance",
      "please take this as my acceptance", "i will ~ accept the|your|this",
      "formally accept", "accept your|the|this offer",
    ]
  )
])

/// The sentences of a stretch of prose, as the reader of figures parts them: at a full stop, `!` or `?` before a blank.
private func sentences(of prose: [UInt8]) -> [TextRange] {
  var result: [TextRange] = []
  var start = 0
  for position in prose.indices where isSentenceEnd(prose, position) {
    result.append(TextRange(start, position + 1))
    start = position + 1
  }
  if start < prose.count { result.append(TextRange(start, prose.count)) }
  return result
}
