import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

extension Session {
  mutating func prepareRename(_ params: TextDocumentPositionParams) -> Nullable<PrepareRename> {
    guard let note = note(params.textDocument.uri), let use = note.use(at: params.position) else { return Nullable(nil) }
    return Nullable(
      PrepareRename(range: note.range(use.range), placeholder: String(decoding: note.document.content.bytes(in: use.range), as: UTF8.self)))
  }

  /// Writes another name for a company, a role, a region or a lever in all notes.
  mutating func rename(_ params: RenameParams) throws(ResponseError) -> Nullable<WorkspaceEdit> {
    guard let note = note(params.textDocument.uri), let use = note.use(at: params.position) else { return Nullable(nil) }
    let name = params.newName
    guard name.utf8.contains(where: { $0 > 0x20 }), !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: ":") }) else {
      throw ResponseError(.invalidParams, "a name is text on one line without a colon")
    }
    let edits = try uses(of: use.thing, seenFrom: note).map { one, uses throws(ResponseError) in
      try refuseIfWorse(one, uses, name)
      let edits = uses.map { PositionEdit(range: one.document.positionRange(of: $0.range, encoding: client.encoding), newText: name) }
      let annotation = one.document.uri.key == note.document.uri.key ? nil : ChangeAnnotation(label: "Rename", needsConfirmation: false)
      return DocumentEdit(uri: one.document.uri.text, version: one.document.version, edits: edits, annotation: annotation)
    }
    return Nullable(WorkspaceEdit(form: client.renameEditForm, documents: edits))
  }

  /// Refuses a name that would not be read as one, or that stands for something else: a note with it would have findings that it
  /// has not now.
  private mutating func refuseIfWorse(_ note: NoteText, _ uses: [NameUse], _ name: String) throws(ResponseError) {
    guard let before = noteAnywhere(note.document.uri.text)?.analysis else { return }
    let root = root(of: note.document.uri)
    let edits = uses.map { TextEdit($0.range, name) }
    let after = NoteAnalysis(text: applying(edits, to: note.document.text), environment(of: note.document.uri, in: root))
    guard nameUses(in: after.syntax, root.library).count == nameUses(in: before.syntax, root.library).count else {
      throw ResponseError(.invalidParams, "a note would not read that as a name")
    }
    let worse = codes(of: after, in: root).filter { code, count in count > codes(of: before, in: root)[code, default: 0] }
    guard worse.isEmpty else {
      let names = worse.keys.map(\.rawValue).sorted().joined(separator: ", ")
      throw ResponseError(.requestFailed, "with that name the note would get findings that it has not now: \(names)")
    }
  }

  /// How many findings a note has of each rule that is not off.
  private func codes(of note: NoteAnalysis, in root: Root) -> [DiagnosticCode: Int] {
    note.findings.reduce(into: [:]) { counts, found in
      guard root.configuration.severity(of: found.finding.code, given: found.finding.severity) != nil else { return }
      counts[found.finding.code, default: 0] += 1
    }
  }
}
