import LanguageServerProtocol
import OfferAnalysis

extension Session {
  mutating func didChangeWatchedFiles(_ params: DidChangeWatchedFilesParams) {
    for change in params.changes { fileChanged(DocumentURI(change.uri)) }
  }

  mutating func didRenameFiles(_ params: RenameFilesParams) {
    for file in params.files {
      fileChanged(DocumentURI(file.oldUri))
      fileChanged(DocumentURI(file.newUri))
    }
  }

  mutating func didChangeWorkspaceFolders(_ params: DidChangeWorkspaceFoldersParams) {
    let removed = Set(params.event.removed.compactMap { DocumentURI($0.uri).path })
    let added = params.event.added.compactMap { DocumentURI($0.uri).path }
    workspace.setFolders(workspace.folders.filter { !removed.contains($0) } + added)
    workspace.forgetRoots()
    workspace.ties = DraftTies()
    touchedAll()
  }

  /// Takes up a file that was made, changed or taken away outside the editor, or saved by it.
  mutating func fileChanged(_ uri: DocumentURI) {
    guard let path = uri.path else { return }
    if path.hasSuffix("/" + configurationFileName) { return configurationChanged(path) }
    if path.hasSuffix("/" + draftIgnoreFileName) { return ignoresChanged(path) }
    if isGuide(path) || holdsGuides(path) { guidesChanged([path]) }
    if host.resolve(path) == nil {
      for note in workspace.index.notes.keys where isInside(note, path) { touched(note) }
      workspace.index.forget(folder: path)
    }
    if workspace.folder(holding: path) != nil {
      if host.entries(path).entries.isEmpty { workspace.index.read(path, host) } else { workspace.index.look(into: path) }
    }
    lookAtDrafts([path])
    // A folder takes configurations and guides with it.
    for folder in workspace.configurations.keys.sorted() where isInside(folder, path) {
      configurationChanged(joined(folder, configurationFileName))
    }
    // A draft that appears or goes changes what its note is told.
    for key in documents.keys where documents[key]?.kind == .note {
      documents[key]?.forgetMeaning()
      publishing.stale.insert(key)
    }
    // A draft that was saved may need an ignore no more.
    for case let (ignores, _?) in workspace.ignores { publishing.stale.insert(ignores) }
    touched(path)
  }

  /// Reads what is left of the workspace at once, for an answer that needs it whole.
  mutating func finishIndex() {
    while !workspace.index.isComplete { indexStep() }
  }

  /// A slice of background work, short enough that no keystroke waits for it.
  mutating func workSlice() {
    let end = host.now() + Self.slice
    while host.now() < end, hasWork {
      if let root = workspace.searches.keys.min() {
        findGuides(of: root, until: end)
      } else if workspace.index.isComplete {
        jobStep()
      } else {
        indexStep()
      }
    }
    tellIndexProgress()
  }

  private mutating func indexStep() {
    guard let path = workspace.index.step(host) else { return }
    // Open drafts may belong to a note that is only now known.
    publishing.stale.formUnion(retie(path).intersection(documents.drafts))
    if workspace.index.refused[path] != nil { publishing.stale.insert(path) }
  }

  private static let slice = Duration.milliseconds(5)
}
