internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
package import SourceText

/// The sentence that could come next in a mail, as ghost text at the cursor: from the levers that the note names, else from the
/// guide's, with the note's figures; once they are said, the ask itself.
///
///     "Thank you for the offer. |"  ->  "I have built security compliance for regulated customers in the EU."
///
/// No floor is ever in it, nor a gap to be filled in.
///
/// - Returns: nil outside the author's own prose, within a line, and where nothing is left to say.
package func draftNextSentence(mail: [UInt8], at offset: Int, tiedTo subject: Subject) -> TextEdit? {
  let negotiation = subject.negotiation
  guard negotiation.outcome == nil, offset >= 0, offset <= mail.count, DraftText(mail).isOwnProse(offset) else { return nil }
  let bytes = Bytes(mail)
  let rest = bytes.skippingBlanks(offset)
  guard rest >= mail.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D else { return nil }
  let said = comparableProse(mail[...])
  let sentences = levers(negotiation).lazy.flatMap { draftSentences(of: $0, in: negotiation) }
  guard let next = (sentences.first { !said.contains(comparableProse(Array($0.utf8)[...])) } ?? askSentence(subject, said)) else {
    return nil
  }
  let before = offset > 0 ? bytes[offset - 1] : 0x0A
  let isJoined = before == 0x20 || before == 0x0A || before == 0x0D || before == 0x09
  return TextEdit(TextRange(emptyAt: offset), (isJoined ? "" : " ") + next)
}

/// The levers that the note names, in its order, then the guide's.
private func levers(_ negotiation: Negotiation) -> [NamedLever] {
  guard let guide = negotiation.guide?.guide else { return [] }
  let named = negotiation.levers.compactMap { guide.lever(named: negotiation.syntax.valueText(negotiation.statement($0))) }
  return named + guide.namedLevers.filter { lever in !named.contains { $0.title == lever.title } }
}

/// The sentences of a lever's script that can be sent as they stand: without a gap, without a floor.
func draftSentences(of lever: NamedLever, in negotiation: Negotiation) -> [String] {
  let script = Array(filledScript(lever, in: negotiation, unknowns: .slots).utf8)
  return prosaicSentences(of: script).filter { isSendable($0, negotiation) }
}

private func isSendable(_ sentence: String, _ negotiation: Negotiation) -> Bool {
  guard sentence.utf8.count > 20, !sentence.contains("["), !sentence.contains("{") else { return false }
  let lowercased = sentence.lowercased()
  if ["floor", "minimum", "walk away", "accept at", "lowest"].contains(where: lowercased.contains) { return false }
  let bytes = Array(sentence.utf8)
  let floors = Set(negotiation.floor.flatMap { [$0.amount, $0.yearly] })
  return !proseFigures(bytes, in: TextRange(0, bytes.count)).contains {
    floors.contains($0.amount.low) || floors.contains($0.amount.high ?? -1)
  }
}

private func askSentence(_ subject: Subject, _ said: String) -> String? {
  guard let ask = subject.asks.first else { return nil }
  let parts = ask.own.components.compactMap { component in
    component.wording(local: subject.negotiation.currency).map { "\($0) \(noun(component.component))" }
  }
  guard let last = parts.last else { return nil }
  let list = parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  let sentence = "I'm asking for \(list)."
  return said.contains("asking for") ? nil : sentence
}

private func noun(_ component: Component) -> String {
  switch component {
  case .base: "base"
  case .equity: "in equity"
  case .bonus: "bonus"
  case .signing: "as a signing bonus"
  case .relocation: "for relocation"
  case .total: "in total"
  }
}

/// Sentences of a script, trimmed.
private func prosaicSentences(of script: [UInt8]) -> [String] {
  var result: [String] = []
  var start = 0
  for position in script.indices {
    let byte = script[position]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { continue }
    let next = position + 1
    guard next >= script.count || script[next] == 0x20 || script[next] == 0x0A else { continue }
    result.append(String(decoding: script[start...position], as: UTF8.self))
    start = next
  }
  return result.map { text in String(text.drop { $0 == " " || $0 == "\n" || $0 == "\r" }) }
}

/// A text by its letters and digits alone, so that wrapped lines and other quotes do not matter.
private func comparableProse(_ text: ArraySlice<UInt8>) -> String {
  var result: [UInt8] = []
  var wasBlank = false
  for byte in text {
    if byte.isWordByte {
      if wasBlank, !result.isEmpty { result.append(0x20) }
      result.append(byte.asciiLowercased)
      wasBlank = false
    } else {
      wasBlank = true
    }
  }
  return String(decoding: result, as: UTF8.self)
}
