import Compensation
import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// A file of ignores as it was last read: which findings of the drafts of the notes beside it are let be.
struct IgnoreFile: Sendable {
  let text: [UInt8]
  let ignores: [DraftIgnore]
  let faults: [DraftIgnoreFault]
}

extension Session {
  /// Where the file that speaks of a note's drafts stands; nil for a note without a file.
  func ignorePath(of note: NoteSnapshot) -> String? {
    note.document.uri.path.map { joined(parent(of: $0), draftIgnoreFileName) }
  }

  /// What the file says: the editor's text where it is open. It is small, and looked at anew each time, for not every client
  /// watches files.
  mutating func ignoreFile(at path: String) -> IgnoreFile? {
    if let open = documents[path] { return IgnoreFile(open.text) }
    var file: IgnoreFile?
    if case .bytes(let text) = textOfFile(path, in: root(of: DocumentURI(path: path))) { file = IgnoreFile(text) }
    workspace.ignores.updateValue(file, forKey: path)
    return file
  }

  /// A draft's findings without those that are let be.
  mutating func left(of findings: [Finding], of draft: TiedDraft) -> [Finding] {
    guard !findings.isEmpty, let path = ignorePath(of: draft.note), let file = ignoreFile(at: path) else { return findings }
    return applying(file.ignores, to: findings, in: draft.document.text, today: today(of: draft.note)).left
  }

  /// Takes the file up again: the drafts of the notes beside it may be told other things.
  mutating func ignoresChanged(_ path: String) {
    workspace.ignores[path] = nil
    publishing.stale.formUnion(documents.drafts)
    publishing.stale.insert(path)
    publishing.needsRefresh = true
  }

  /// What is wrong with the file, told in it: entries that cannot be used, that have run out, that no draft needs any more.
  mutating func ignoreDiagnostics(of path: String) -> [Diagnostic] {
    guard let file = ignoreFile(at: path) else { return [] }
    var walk = PositionWalk(LineTable(file.text), file.text, encoding: client.encoding)
    var used: Set<Int> = []
    var today: Day?
    for key in notes(beside: path) {
      guard let note = noteSnapshot(key) ?? closedNote(key) else { continue }
      today = self.today(of: note)
      for draft in drafts(of: note) {
        let findings = withMemory(of: draft) { draftFindings(mail: draft.document.text, tiedTo: draft.subject, &$0) }.findings
        used.formUnion(applying(file.ignores, to: findings, in: draft.document.text, today: today).used)
      }
    }
    // Before the workspace is read, which are unused is not known.
    if hasWork { used = Set(file.ignores.indices) }
    return (file.faults.map { ($0, DiagnosticSeverity.error) } + faults(of: file.ignores, used: used, today: today).map { ($0, .hint) })
      .map { fault, severity in
        Diagnostic(
          range: walk.positionRange(of: fault.range), severity: severity, code: "ignore",
          href: nil, message: fault.message, related: nil, tags: nil, data: nil)
      }
  }

  private func notes(beside path: String) -> [String] {
    let folder = parent(of: path)
    let open = documents.keys.filter { documents[$0]?.kind == .note }
    return Set(open).union(workspace.index.notes.keys).filter { parent(of: $0) == folder }.sorted()
  }

  /// Where and when, for nobody reads a fingerprint; the author may say why in its place.
  private func reason(of draft: TiedDraft) -> String {
    let name = draft.document.uri.path?.split(separator: "/").last.map(String.init) ?? "a draft"
    return "meant so in \(name), \(today(of: draft.note))"
  }

  /// "Ignore here": the edit that adds a finding to the file, which is made where there is none; nil where the client cannot.
  mutating func ignoring(_ finding: Finding, of draft: TiedDraft) -> DocumentEdit? {
    guard let path = ignorePath(of: draft.note) else { return nil }
    let file = ignoreFile(at: path)
    // A client that takes no steps opens what an edit names, also where no such file is.
    guard file != nil || client.createsFiles || !client.takesSteps, file?.faults.isEmpty ?? true else { return nil }
    let entry = draftIgnore(of: finding, in: draft.document.text, reason: reason(of: draft), expires: nil)
    let text = writtenDraftIgnores((file?.ignores ?? []) + [entry])
    let whole = file.map { LineTable($0.text).positionRange(of: TextRange(0, $0.text.count), in: $0.text, encoding: client.encoding) }
    let start = Position(line: 0, character: 0)
    let edit = PositionEdit(range: whole ?? PositionRange(start: start, end: start), newText: text)
    let uri = documents[path]?.uri ?? DocumentURI(path: path)
    return DocumentEdit(uri: uri.text, version: documents[path]?.version, edits: [edit], isCreated: file == nil && client.createsFiles)
  }
}

extension IgnoreFile {
  fileprivate init(_ text: [UInt8]) {
    let read = readDraftIgnores(text)
    self.init(text: text, ignores: read.ignores, faults: read.faults)
  }
}
