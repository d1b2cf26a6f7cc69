import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func codeLenses(_ params: TextDocumentParams) -> [CodeLens] {
    guard let note = note(params.textDocument.uri) else { return [] }
    return noteQuestions(in: note.analysis).compactMap { question in
      guard let place = range(of: question, in: note.analysis) else { return nil }
      let range = note.range(place)
      let argument: JSONValue = [
        "uri": .string(note.document.uri.text),
        "position": ["line": .int(range.start.line), "character": .int(range.start.character)],
      ]
      return CodeLens(
        range: range, command: Command(title: "answer", command: CommandName.answer.rawValue, arguments: [argument]), data: nil)
    }
  }
}
