internal import Compensation
internal import SourceText

/// A line above each ask of a mail: `ask €143.75K a year · holds the floor`. Neither the floor nor the distance to it is shown:
/// screens are shared.
package func draftLenses(mail: [UInt8], tiedTo subject: Subject) -> [Lens] {
  var memory = DraftMemory()
  return draftLenses(mail: mail, tiedTo: subject, &memory)
}

/// The same, where the mail was read before in much the same form.
package func draftLenses(mail: [UInt8], tiedTo subject: Subject, _ memory: inout DraftMemory) -> [Lens] {
  guard subject.negotiation.outcome == nil else { return [] }
  return draftAsks(memory.reading(of: mail, subject.negotiation), subject).compactMap { ask in
    guard let first = ask.asked.own.components.map(\.range).min(),
      let amount = lensAmount(ask.asked.package, ask.asked.total, subject.negotiation.currency)
    else { return nil }
    return Lens(range: first, title: "ask \(amount) · \(floorWords(ask.asked, subject))", action: .none)
  }
}
