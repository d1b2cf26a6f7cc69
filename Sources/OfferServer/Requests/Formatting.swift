import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  /// A newline behind a question writes the answer below it.
  mutating func onTypeFormatting(_ params: DocumentOnTypeFormattingParams) -> [PositionEdit] {
    guard params.ch == "\n", params.position.line > 0, let note = note(params.textDocument.uri) else { return [] }
    let above = note.offset(of: Position(line: params.position.line - 1, character: 0))
    guard let question = noteQuestion(in: note.analysis, at: above), let edit = answerEdit(for: question, in: note.analysis) else {
      return []
    }
    return [PositionEdit(range: note.range(edit.range), newText: edit.replacement)]
  }
}
