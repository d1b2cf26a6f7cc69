import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

extension Session {
  /// The edits that keep the paths in notes, and those in mails that name their note, right when files, or folders of them, are
  /// renamed.
  mutating func willRenameFiles(_ params: RenameFilesParams) -> Nullable<WorkspaceEdit> {
    let renames = params.files.compactMap { file -> Rename? in
      guard let old = DocumentURI(file.oldUri).path, let new = DocumentURI(file.newUri).path else { return nil }
      return Rename(old: old, new: new)
    }
    finishIndex()
    let open = documents.keys.filter { documents[$0]?.kind == .note }
    let closed = workspace.index.notes.keys.filter { documents[$0] == nil }.sorted()
    var edits = (open.compactMap { noteSnapshot($0) } + closed.compactMap { closedNote($0) }).compactMap {
      $0.edits(keepingPathsRight: renames)
    }
    edits += mailsToLookAt.compactMap { mail in renames.edits(keepingTieRightOf: mail, client.encoding) }
    return Nullable(edits.isEmpty ? nil : WorkspaceEdit(form: client.editForm, documents: edits))
  }
}

extension Session {
  /// Open mails, and the starts of the workspace's others.
  private var mailsToLookAt: [OpenDocument] {
    let open = documents.keys.compactMap { documents[$0] }.filter { $0.kind == .draft }
    let closed = workspace.index.drafts.filter { documents[$0] == nil }.sorted().compactMap { path -> OpenDocument? in
      guard case .bytes(let start) = host.readStart(path, Self.startOfMail) else { return nil }
      return OpenDocument(uri: DocumentURI(path: path), kind: .draft, version: nil, text: start)
    }
    return open + closed
  }

  /// A tie stands among a mail's first lines.
  private static let startOfMail = 4096
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

  /// The path that a mail names its note by, written anew where the mail or the note moves.
  fileprivate func edits(keepingTieRightOf mail: OpenDocument, _ encoding: PositionEncoding) -> DocumentEdit? {
    guard let path = mail.uri.path, let tie = draftTie(inMail: mail.text) else { return nil }
    guard let newPath = rewritten(tie.path, in: path) else { return nil }
    let range = mail.positionRange(of: TextRange(tie.range.start, tie.range.start + tie.path.utf8.count), encoding: encoding)
    return DocumentEdit(uri: mail.uri.text, version: mail.version, edits: [PositionEdit(range: range, newText: newPath)])
  }

  /// What a path written in a file has to be afterwards; nil where it stays.
  fileprivate func rewritten(_ written: String, in file: String) -> String? {
    let folder = parent(of: file)
    let newFolder = parent(of: self.path(of: file))
    let target = OfferServer.joined(folder, written)
    let newTarget = path(of: target)
    guard !written.isEmpty, newTarget != target || newFolder != folder else { return nil }
    let newText = written.hasPrefix("/") ? newTarget : relative(newTarget, to: newFolder)
    return newText == written ? nil : newText
  }
}

extension NoteSnapshot {
  fileprivate func edits(keepingPathsRight renames: [Rename]) -> DocumentEdit? {
    guard let note = document.uri.path else { return nil }
    var edits: [PositionEdit] = []
    for (index, negotiation) in analysis.syntax.negotiations.enumerated() {
      for statement in negotiation.statements where statement.keyword == .draft || statement.keyword == .sent {
        guard let value = statement.valueLines.first, statement.valueLines.count == 1 else { continue }
        guard let newText = renames.rewritten(negotiation.text.string(value), in: note) else { continue }
        edits.append(PositionEdit(range: range(value, in: index), newText: newText))
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
