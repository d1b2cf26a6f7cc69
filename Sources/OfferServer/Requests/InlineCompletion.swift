import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  /// The next sentence of a draft, as ghost text.
  mutating func inlineCompletion(_ params: TextDocumentPositionParams) -> InlineCompletionList {
    guard let draft = draft(params.textDocument.uri), let subject = draft.subject,
      let edit = draftNextSentence(mail: draft.document.text, at: draft.offset(of: params.position), tiedTo: subject)
    else { return InlineCompletionList(items: []) }
    return InlineCompletionList(items: [InlineCompletionItem(insertText: edit.replacement, range: draft.range(edit.range))])
  }
}
