internal import Compensation
internal import SalaryGuides
internal import SourceText

/// What could stand at an offset of a mail: the figures of the note's ask, of their offer and of competing offers, and the guide's
/// levers with their scripts. A floor is never among them.
///
/// - Returns: nothing outside the author's own prose. The ranges are the mail's.
package func draftCompletion(mail: [UInt8], at offset: Int, tiedTo subject: Subject) -> Suggestions {
  guard subject.negotiation.outcome == nil, DraftText(mail).isOwnProse(offset) else { return .none(at: offset) }
  let bytes = Bytes(mail)
  var start = min(max(0, offset), mail.count)
  while start > 0, isNameByte(bytes[start - 1]) { start -= 1 }
  var end = min(max(0, offset), mail.count)
  while isNameByte(bytes[end]) { end += 1 }
  return Suggestions(
    insert: TextRange(start, offset), replace: TextRange(start, end), isIncomplete: false,
    items: draftAmounts(subject) + draftLevers(subject.negotiation))
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte.isWordByte || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".")
}

private func draftAmounts(_ subject: Subject) -> [Suggestion] {
  let negotiation = subject.negotiation
  var items: [Suggestion] = []
  var seen: Set<String> = []
  func add(_ component: PayComponent, _ whose: String) {
    guard let amount = component.wording(local: negotiation.currency), seen.insert("\(component.component) \(amount)").inserted else {
      return
    }
    items.append(Suggestion(amount, .amount, detail: "\(component.component.rawValue), \(whose)", text: amount))
  }
  for ask in subject.asks {
    for component in ask.own.components { add(component, "your ask") }
    if let total = ask.total, total.isExact {
      let amount = shortMoney(total.range, local: negotiation.currency)
      if seen.insert("total \(amount)").inserted {
        items.append(Suggestion(amount, .amount, detail: "annual total, your ask", text: amount + " a year"))
      }
    }
  }
  for component in subject.offer?.components ?? [] { add(component, "their offer") }
  for competing in negotiation.competing {
    for component in competing.package.components { add(component, "\(competing.name)'s offer") }
  }
  return items
}

/// A lever's label is its title; what is written is its script with the note's figures.
private func draftLevers(_ negotiation: Negotiation) -> [Suggestion] {
  (negotiation.guide?.guide.namedLevers ?? []).compactMap { lever in
    let sentences = draftSentences(of: lever, in: negotiation)
    guard !sentences.isEmpty else { return nil }
    return Suggestion(
      lever.title, .lever, detail: "lever", text: sentences.joined(separator: " "), subject: Suggestion.Subject(.lever, lever.title))
  }
}
