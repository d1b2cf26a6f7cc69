package import Compensation
internal import OfferSyntax
package import SourceText

/// An offer that a quoted mail makes and the note does not have, with the edit of the note that records it.
package struct QuotedOffer: Sendable {
  /// The first of its figures in the mail.
  package let range: TextRange
  /// In the note's bytes.
  package let noteEdit: TextEdit
}

/// "Record this offer in the note": what they offer in the quoted part of a mail.
///
///     "> We can offer you €95K base and €150K in equity."  ->  "offer 2026-11-16: base €95K, equity €150K" below the last offer
///
/// - Parameters:
///   - index: the negotiation that the mail is tied to.
///   - day: the day to record it with; nil for none.
/// - Returns: nil where nothing is offered there, and where the note has it all.
package func quotedOffer(mail: [UInt8], in note: NoteAnalysis, negotiation index: Int, day: Day?) -> QuotedOffer? {
  guard index < note.negotiations.count else { return nil }
  let subject = note.negotiations[index].subject
  for region in DraftText(mail).regions where region.kind == .quote || region.kind == .forwarded {
    let figures = offeredFigures(mail, region.range, subject.negotiation)
    let components = figures.compactMap { payComponent($0, subject) }
    guard let first = components.first, components.contains(where: { !isRecorded($0, subject.negotiation) }) else { continue }
    return QuotedOffer(range: first.range, noteEdit: recording(components, mail, in: note, index, day))
  }
  return nil
}

/// "Mark as sent": the note's `draft:` becomes `sent DATE:`. The edit is the note's.
package func markAsSent(_ draft: DraftStatement, in note: NoteAnalysis, day: Day) -> TextEdit? {
  guard draft.negotiation < note.negotiations.count else { return nil }
  let syntax = note.negotiations[draft.negotiation].negotiation.syntax
  guard draft.statement < syntax.statements.count else { return nil }
  let statement = syntax.statements[draft.statement]
  return TextEdit(
    note.range(TextRange(statement.keywordRange.start, statement.colon ?? statement.keywordRange.end), in: draft.negotiation), "sent \(day)"
  )
}

// MARK: Quoted offers

/// What the other side writes where it offers.
private let quotedOffers = DraftPhraseTable<Bool>([
  (
    true,
    [
      "we|i ~ can|could|would|are|am|will .. offer|offering you?", "we ~ offer you?", "pleased|happy|delighted|excited|able to offer you?",
      "our ~ updated|revised|new|current|final|best? offer is|would|of|:|for|comes|includes|stands|remains", "offer you a?",
      "the|this ~ offer is|includes|:|of|stands", "your ~ base|salary|starting? salary|base will|would be",
      "we can go|do|get|stretch up? to?",
    ]
  )
])

private func offeredFigures(_ mail: [UInt8], _ range: TextRange, _ negotiation: Negotiation) -> [DraftFigure] {
  let prose = unquoted(mail, range)
  let found = proseFigures(prose, in: TextRange(0, prose.count))
  let names = DraftNames(company: negotiation.companyTitle, competing: [])
  var result: [DraftFigure] = []
  var index = 0
  while index < found.count {
    let sentence = found[index].sentence
    var end = index
    while end < found.count, found[end].sentence == sentence { end += 1 }
    let words = draftWords(prose, in: sentence, figures: (index..<end).map { ($0, found[$0]) }, names: names)
    index = end
    guard !isConditional(words), words.last?.text != "?",
      let cue = words.indices.lazy.compactMap({ quotedOffers.match(in: words, at: $0)?.end }).first
    else { continue }
    for word in words[cue...] {
      if case .figure(let number) = word.kind {
        let figure = found[number].shifted(by: range.start)
        result.append(DraftFigure(figure: figure, owner: .offer, component: figure.component, isChange: false, high: nil))
      } else if !isGapWord(word) {
        break
      }
    }
  }
  return result
}

/// The quoted text of the same length, without the marks that quote it.
private func unquoted(_ mail: [UInt8], _ range: TextRange) -> [UInt8] {
  let bytes = Bytes(mail, end: range.end)
  var plain = Array(mail[range])
  var position = range.start
  while position < range.end {
    let line = DraftLine(bytes, at: position)
    var mark = line.textStart
    while bytes[mark] == UInt8(ascii: ">") || bytes[mark] == 0x20 {
      if mark - range.start < plain.count { plain[mark - range.start] = 0x20 }
      mark += 1
    }
    position = max(position + 1, line.next)
  }
  return maskedProse(plain, TextRange(0, plain.count))
}

private func isRecorded(_ component: PayComponent, _ negotiation: Negotiation) -> Bool {
  negotiation.offers.contains { offer in
    guard let own = offer[component.component] else { return false }
    return own.value == component.value || own.yearly == component.yearly
  }
}

private func recording(_ components: [PayComponent], _ mail: [UInt8], in note: NoteAnalysis, _ index: Int, _ day: Day?) -> TextEdit {
  let negotiation = note.negotiations[index].negotiation
  var seen: Set<Component> = []
  let parts = components.filter { seen.insert($0.component).inserted }.sorted { $0.component < $1.component }.compactMap { component in
    component.wording(local: negotiation.currency).map { "\(component.component.rawValue) \($0)" }
  }
  let syntax = negotiation.syntax
  let places: [Keyword] = [.offer, .region, .role, .company]
  let above = places.lazy.compactMap { keyword in syntax.statements.last { $0.keyword == keyword } }.first
  let lineEnd = syntax.text.contains(0x0D) ? (syntax.text.contains(0x0A) ? "\r\n" : "\r") : "\n"
  let place = note.range(TextRange(emptyAt: above?.range.end ?? 0), in: index)
  return TextEdit(place, "\(lineEnd)offer\(day.map { " \($0)" } ?? ""): \(parts.joined(separator: ", "))")
}
