import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func codeLenses(_ params: TextDocumentParams) -> [CodeLens] {
    guard let note = note(params.textDocument.uri) else { return [] }
    return OfferAnalysis.codeLenses(in: note.analysis).map { lens in
      let range = note.range(lens.range)
      return CodeLens(range: range, command: command(of: lens, at: range, in: note), data: nil)
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
