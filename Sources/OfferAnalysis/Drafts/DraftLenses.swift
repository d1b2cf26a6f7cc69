internal import Compensation
internal import SourceText

/// A line above each ask of a mail: `ask €143.75K a year · holds the floor`. Neither the floor nor the distance to it is shown:
/// screens are shared.
package func draftLenses(mail: [UInt8], tiedTo subject: Subject) -> [Lens] {
  guard subject.negotiation.outcome == nil else { return [] }
  return draftAsks(DraftReading(mail, subject.negotiation), subject).compactMap { ask in
    guard let first = ask.asked.own.components.map(\.range).min(),
      let amount = lensAmount(ask.asked.package, ask.asked.total, subject.negotiation.currency)
    else { return nil }
    return Lens(range: first, title: "ask \(amount) · \(floorWords(ask.asked, subject))", action: .none)
  }
}
