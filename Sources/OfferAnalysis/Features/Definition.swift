internal import OfferSyntax
package import SalaryGuides
package import SourceText

/// Where a name or a path of a note leads.
package struct Definition: Sendable {
  package enum Target: Sendable {
    case guide(LibraryGuide, GuidePlace)
    /// A place in the note itself.
    case note(TextRange)
    /// A path relative to the note.
    case file(String)
  }

  /// What was asked about, in the note's bytes.
  package let origin: TextRange
  package let target: Target
}

/// From a company or a role to its guide, from a region to its row, from a lever to its script, from a competitor to its own
/// negotiation or guide, from a path to its file.
package func definition(in note: NoteAnalysis, at offset: Int) -> Definition? {
  let cursor = note.cursor(at: offset)
  guard cursor.negotiation < note.negotiations.count else { return nil }
  let negotiation = note.negotiations[cursor.negotiation].negotiation
  let text = negotiation.syntax.text.string(cursor.range)
  guard let target = target(of: cursor.element, text, negotiation, note) else { return nil }
  return Definition(origin: note.range(cursor.range, in: cursor.negotiation), target: target)
}

private func target(
  of element: CursorContext.Element, _ text: String, _ negotiation: Negotiation, _ note: NoteAnalysis
) -> Definition.Target? {
  let guide = negotiation.guide
  switch element {
  case .name(.company), .name(.role): return guide.map { .guide($0.entry, $0.guide.title) }
  case .name(.region): return negotiation.region.map { .guide($0.guide.entry, $0.region.place) }
  case .name(.lever):
    guard let guide, let lever = guide.guide.lever(named: text) else { return nil }
    return .guide(guide.entry, lever.place)
  case .competitor:
    if let index = note.index(ofCompany: text), let company = note.negotiations[index].negotiation.syntax.company {
      return .note(note.range(company.value, in: index))
    }
    return note.environment.library.lookup(company: text, role: nil).match.map { .guide($0.guide, $0.guide.guide.title) }
  case .value(.draft), .value(.sent): return .file(text)
  default: return nil
  }
}
