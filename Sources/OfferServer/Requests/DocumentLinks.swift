import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  /// The paths of drafts in a note, the path of its note in a draft; only what lies in the root.
  mutating func documentLinks(_ params: TextDocumentParams) -> [DocumentLink] {
    let showsTooltips = client.capabilities.textDocument?.documentLink?.tooltipSupport == true
    if let note = note(params.textDocument.uri) {
      let statements = (draftPaths(of: note.analysis) + sentPaths(of: note.analysis)).sorted { $0.range < $1.range }
      return statements.compactMap { statement in
        file(statement.path, of: note).map {
          DocumentLink(range: note.range(statement.range), target: $0, tooltip: showsTooltips ? "Open the draft" : nil, data: nil)
        }
      }
    }
    guard let draft = draft(params.textDocument.uri), let tie = draftTie(inMail: draft.document.text) else { return [] }
    return [
      DocumentLink(
        range: draft.range(tie.range), target: draft.note.document.uri.text, tooltip: showsTooltips ? "Open the note" : nil, data: nil)
    ]
  }
}
