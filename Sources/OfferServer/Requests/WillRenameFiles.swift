import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

extension Session {
  /// The edits that keep the paths in notes right when files, or folders of them, are renamed.
  mutating func willRenameFiles(_ params: RenameFilesParams) -> Nullable<WorkspaceEdit> {
    let renames = params.files.compactMap { file -> Rename? in
      guard let old = DocumentURI(file.oldUri).path, let new = DocumentURI(file.newUri).path else { return nil }
      return Rename(old: old, new: new)
    }
    finishIndex()
    let open = documents.keys.filter { documents[$0]?.kind == .note }
    let closed = workspace.index.notes.keys.filter { documents[$0] == nil }.sorted()
    let edits = (open.compactMap { noteSnapshot($0) } + closed.compactMap { closedNote($0) }).compactMap {
      $0.edits(keepingPathsRight: renames)
    }
    return Nullable(edits.isEmpty ? nil : WorkspaceEdit(form: client.editForm, documents: edits))
  }
}

private struct Rename {
  let old: String
  let new: String
}

extension [Rename] {
  /// Where a file will be.
  fileprivate func path(of path: String) -> String {
    for rename in self where isInside(path, rename.old) { return rename.new + path.dropFirst(rename.old.count) }
    return path
  }
}

extension NoteSnapshot {
  fileprivate func edits(keepingPathsRight renames: [Rename]) -> DocumentEdit? {
    guard let note = document.uri.path else { return nil }
    let folder = parent(of: note)
    let newFolder = parent(of: renames.path(of: note))
    var edits: [PositionEdit] = []
    for (index, negotiation) in analysis.syntax.negotiations.enumerated() {
      for statement in negotiation.statements where statement.keyword == .draft || statement.keyword == .sent {
        guard let value = statement.valueLines.first, statement.valueLines.count == 1 else { continue }
        let written = negotiation.text.string(value)
        let file = joined(folder, written)
        let newFile = renames.path(of: file)
        guard !written.isEmpty, newFile != file || newFolder != folder else { continue }
        let newText = written.hasPrefix("/") ? newFile : relative(newFile, to: newFolder)
        if newText != written { edits.append(PositionEdit(range: range(value, in: index), newText: newText)) }
      }
    }
    return edits.isEmpty ? nil : DocumentEdit(uri: document.uri.text, version: document.version, edits: edits)
  }
}

/// `/a/b/m.md` from `/a/c` is `../b/m.md`.
private func relative(_ path: String, to folder: String) -> String {
  let parts = path.split(separator: "/")
  let base = folder.split(separator: "/")
  let common = zip(parts, base).prefix { $0 == $1 }.count
  return (repeatElement("..", count: base.count - common) + parts.dropFirst(common).map(String.init)).joined(separator: "/")
}
