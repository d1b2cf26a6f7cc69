import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

extension Session {
  /// What can be done about a range: fixes of the findings in it, and one action for all that is certain in the note.
  mutating func codeActions(_ params: CodeActionParams) -> [CodeAction] {
    guard let note = note(params.textDocument.uri) else { return [] }
    let asked = AskedFor(params.context.only)
    let place = note.document.byteRange(of: params.range, encoding: client.encoding)
    let told = note.told(client.diagnosticsShow)
    var actions: [CodeAction] = []
    if asked.wants("quickfix") {
      for one in told where one.range.overlaps(place) || one.range.touches(place.start) {
        let mended = params.context.diagnostics.filter {
          $0.whole["code"]?.string == one.finding.code.rawValue && $0.range == one.diagnostic.range
        }
        for (index, fix) in one.finding.fixes.enumerated() {
          actions.append(
            CodeAction(
              title: fix.title, kind: "quickfix", diagnostics: mended.isEmpty ? nil : mended.map(\.whole),
              isPreferred: preference(index == 0 && fix.isCertain), disabledReason: nil,
              edit: note.edit(fix, in: one.negotiation, client.editForm),
              command: nil, data: nil))
        }
      }
    }
    if asked.wantsExplicitly("source.fixAll.offer"), let all = note.fixAll(told, client.editForm) {
      actions.append(
        CodeAction(
          title: "Fix all that is certain", kind: "source.fixAll.offer", diagnostics: nil, isPreferred: nil, disabledReason: nil, edit: all,
          command: nil, data: nil))
    }
    return actions
  }

  private func preference(_ isPreferred: Bool) -> Bool? {
    isPreferred && client.capabilities.textDocument?.codeAction?.isPreferredSupport == true ? true : nil
  }
}

/// The kinds of action that the client asks for: all where it names none; `refactor` means `refactor.rewrite` too.
private struct AskedFor {
  let kinds: [String]?

  init(_ kinds: [String]?) { self.kinds = kinds }

  func wants(_ kind: String) -> Bool { kinds == nil || wantsExplicitly(kind) }

  func wantsExplicitly(_ kind: String) -> Bool {
    kinds?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } ?? false
  }
}

extension NoteSnapshot {
  func edit(_ fix: Fix, in negotiation: Int, _ form: WorkspaceEdit.Form) -> WorkspaceEdit {
    edit(fix.edits.map { PositionEdit(range: range($0.range, in: negotiation), newText: $0.replacement) }, form)
  }

  func edit(_ edits: [PositionEdit], _ form: WorkspaceEdit.Form) -> WorkspaceEdit {
    WorkspaceEdit(form: form, documents: [DocumentEdit(uri: document.uri.text, version: document.version, edits: edits)])
  }

  /// The certain fix of each finding, the earlier one first where two would change the same place.
  fileprivate func fixAll(_ told: [Told], _ form: WorkspaceEdit.Form) -> WorkspaceEdit? {
    var taken: [TextRange] = []
    var edits: [PositionEdit] = []
    for one in told {
      guard let fix = one.finding.fixes.first(where: \.isCertain) else { continue }
      let places = fix.edits.map { analysis.range($0.range, in: one.negotiation) }
      guard !places.contains(where: { place in taken.contains { $0.overlaps(place) || $0 == place } }) else { continue }
      taken += places
      edits += zip(places, fix.edits).map { PositionEdit(range: range($0), newText: $1.replacement) }
    }
    return edits.isEmpty ? nil : edit(edits, form)
  }
}
