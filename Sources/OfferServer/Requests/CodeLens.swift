import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func codeLenses(_ params: TextDocumentParams) -> [CodeLens] {
    if let note = note(params.textDocument.uri) {
      return OfferAnalysis.codeLenses(in: note.analysis).map { lens in
        let range = note.range(lens.range)
        return CodeLens(range: range, command: command(of: lens, at: range, in: note), data: nil)
      }
    }
    guard let draft = draft(params.textDocument.uri), let subject = draft.subject else { return [] }
    return draftLenses(mail: draft.document.text, tiedTo: subject).map { lens in
      let range = draft.range(lens.range)
      return CodeLens(range: range, command: command(of: lens, at: range, in: draft.note), data: nil)
    }
  }

  private func command(of lens: Lens, at range: PositionRange, in note: NoteSnapshot) -> Command {
    let place: JSONValue = [
      "uri": .string(note.document.uri.text),
      "position": ["line": .int(range.start.line), "character": .int(range.start.character)],
    ]
    switch lens.action {
    case .none: return Command(title: lens.title, command: "", arguments: [])
    case .showGuide(let company, let role):
      return Command(
        title: lens.title, command: CommandName.showGuide.rawValue, arguments: [["company": .string(company), "role": .string(role)]])
    case .draftCounter: return Command(title: lens.title, command: CommandName.draftCounter.rawValue, arguments: [place])
    case .answer: return Command(title: lens.title, command: CommandName.answer.rawValue, arguments: [place])
    }
  }
}
