internal import Compensation
internal import SourceText

/// What there is to say of a figure in a mail: its place in the band and, of an ask, its distance to the floor. It is shown in
/// the editor only, never written.
///
/// - Returns: nil where no figure of pay stands at the offset. The card's range is the amount in the mail.
package func draftHover(mail: [UInt8], at offset: Int, tiedTo subject: Subject) -> HoverCard? {
  var memory = DraftMemory()
  return draftHover(mail: mail, at: offset, tiedTo: subject, &memory)
}

/// The same, where the mail was read before in much the same form.
package func draftHover(mail: [UInt8], at offset: Int, tiedTo subject: Subject, _ memory: inout DraftMemory) -> HoverCard? {
  let reading = memory.reading(of: mail, subject.negotiation)
  guard let figure = reading.figures.first(where: { $0.range.touches(offset) }), let stated = payComponent(figure, subject) else {
    return nil
  }
  var whole: EffectivePackage?
  if figure.owner == .ask {
    whole = draftAsks(reading, subject).map(\.asked.package).first { $0.own.components.contains { $0.range == figure.range } }
  }
  guard var card = draftAmountCard(stated, of: whole, subject) else { return nil }
  card.text(owned(figure, subject.negotiation))
  return HoverCard(card: card, range: figure.range)
}

private func owned(_ figure: DraftFigure, _ negotiation: Negotiation) -> String {
  switch figure.owner {
  case .ask: "Read as your ask."
  case .offer: "Read as their offer."
  case .competing(let index):
    index < negotiation.competing.count ? "Read as \(negotiation.competing[index].name)'s offer." : "Read as another offer."
  case .floor: "Read as the least you would take."
  case .nobody: "Read as nobody's figure: it is held against nothing."
  }
}
