internal import Compensation
package import OfferSyntax
internal import SalaryGuides
package import SourceText

/// What a hover shows, and of what.
package struct HoverCard: Sendable {
  package let card: Card
  /// What the card is about, in the note's bytes.
  package let range: TextRange
}

/// What there is to say of what stands at an offset of the note; nil where there is nothing.
package func hover(in note: NoteAnalysis, at offset: Int) -> HoverCard? {
  let cursor = note.cursor(at: offset)
  guard cursor.negotiation < note.negotiations.count else { return nil }
  let subject = note.negotiations[cursor.negotiation].subject
  guard let card = card(for: cursor, subject, in: note), !card.isEmpty else { return nil }
  return HoverCard(card: card, range: note.range(cursor.range, in: cursor.negotiation))
}

private func card(for cursor: CursorContext, _ subject: Subject, in note: NoteAnalysis) -> Card? {
  let negotiation = subject.negotiation
  let syntax = negotiation.syntax
  let statement = cursor.statement.flatMap { $0 < syntax.statements.count ? syntax.statements[$0] : nil }
  func word() -> String { syntax.text.string(cursor.range) }
  switch cursor.element {
  case .keyword(let keyword): return keyword.map(keywordCard)
  case .name(.company): return companyCard(subject, library: note.environment.library)
  case .name(.role): return roleCard(subject)
  case .name(.region): return regionCard(subject)
  case .name(.lever): return leverCard(statement.map(syntax.valueText) ?? word(), negotiation)
  case .name: return nil
  case .competitor: return competitorCard(word(), subject, in: note)
  case .date: return dateCard(word(), statement, today: note.environment.today)
  case .termKind: return statement.flatMap(termCard)
  case .componentName(let index), .amount(let index), .componentRest(let index):
    return cursor.statement.flatMap { amountCard(subject, statement: $0, component: index) }
  case .value(let keyword): return valueCard(keyword, statement, subject)
  case .question(let index):
    return answer(to: NoteQuestion(negotiation: cursor.negotiation, question: index), in: note).map { answer in
      var card = Card()
      card.prose(markdown: answer.answer, plain: answer.plain)
      return card
    }
  case .allowCode:
    return DiagnosticCode(rawValue: word()).map(codeCard)
  case .answer, .comment, .nothing: return nil
  }
}

/// What a keyword means, with an example.
package func keywordCard(_ keyword: Keyword) -> Card {
  let (text, example) = meaning(of: keyword)
  var card = Card()
  card.title(keyword.rawValue)
  card.text(text)
  card.drawing([example])
  return card
}

/// The page of a code, as `explain` prints it.
package func codeCard(_ code: DiagnosticCode) -> Card {
  var card = Card()
  let page = explanation(of: code)
  card.prose(markdown: page, plain: page)
  return card
}
