import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// What has been told of each document, and what is due.
struct Publishing: Sendable {
  var held: Held?
  /// Documents whose findings must be looked at again.
  var stale: Set<String> = []
  /// The list that was last told of a document, pushed or pulled.
  var told: [String: [Diagnostic]] = [:]
  private(set) var newlyOpened: Set<String> = []
  private(set) var newlyChanged: Set<String> = []
  /// Configuration files that a pulling client was told of all the same: it may never ask about a file that is not open.
  var pushedBeside: Set<String> = []
  /// Whether the client asks about the whole workspace.
  var pullsWorkspace = false
  /// A pulling client must ask again for more than the document it edits.
  var needsRefresh = false

  mutating func opened(_ key: String) { newlyOpened.insert(key) }

  mutating func changed(_ key: String) { newlyChanged.insert(key) }

  mutating func released(_ key: String) { stale.insert(key) }

  mutating func closed(_ key: String) {
    told[key] = nil
    newlyOpened.remove(key)
    newlyChanged.remove(key)
    if held?.document == key { held = nil }
  }

  mutating func settled() {
    stale = []
    newlyOpened = []
    newlyChanged = []
    needsRefresh = false
  }
}

extension Session {
  /// Ends a batch: each document that was opened is told of, each that changed where the client counts versions, and every
  /// other one whose list is another now.
  mutating func settle() {
    guard phase == .running else { return }
    retieStale()
    if client.pulls {
      pushConfigurations()
      let others = publishing.stale.subtracting(publishing.newlyOpened).subtracting(publishing.newlyChanged)
        .subtracting(publishing.pushedBeside).sorted()
      // Each of them is looked at, so that what is compared with the next time is what the client would get now.
      let changed = others.filter { key in
        let diagnostics = diagnosticsToTell(of: key)
        return publishing.told.updateValue(diagnostics, forKey: key) != diagnostics
      }
      if publishing.needsRefresh || !changed.isEmpty { refreshDiagnostics() }
    } else {
      // Looking at one document may show that another cannot be read.
      var done: Set<String> = []
      while done.count < publishing.stale.count {
        for key in publishing.stale.subtracting(done).sorted() {
          publish(key)
          done.insert(key)
        }
      }
    }
    // Before anything is open nothing is shown.
    if publishing.needsRefresh, !documents.keys.isEmpty { refreshViews() }
    publishing.settled()
  }

  /// Takes up what the notes of this batch name as drafts: a request about a draft may stand in the same batch.
  mutating func retieStale() {
    for note in publishing.stale.sorted() where isNote(note) { publishing.stale.formUnion(retie(note).intersection(documents.drafts)) }
  }

  /// A document that is open no more may have been a note by its language alone: what it named is known.
  private func isNote(_ key: String) -> Bool {
    documents[key].map { $0.kind == .note } ?? (key.hasSuffix(".offer") || !workspace.ties.drafts(of: key).isEmpty)
  }

  private mutating func publish(_ key: String) {
    guard let document = documents[key] else { return publishUnopened(key) }
    let diagnostics = diagnosticsToTell(of: key)
    let isDue = publishing.newlyOpened.contains(key) || publishing.newlyChanged.contains(key) && client.takesVersions
    guard isDue || publishing.told[key] != diagnostics else { return }
    publishing.told[key] = diagnostics
    notify(
      Method.publishDiagnostics,
      PublishDiagnosticsParams(uri: document.uri.text, version: client.takesVersions ? document.version : nil, diagnostics: diagnostics))
    traceFindings("published", diagnostics)
  }

  /// Why a document is marked where it is: places and rules, never a figure.
  mutating func traceFindings(_ what: String, _ diagnostics: [Diagnostic]) {
    logTrace("\(what) \(diagnostics.count) findings") { _ in
      diagnostics.map { "\($0.range.start.line + 1):\($0.range.start.character + 1) \($0.code)" }.joined(separator: "\n")
    }
  }

  /// A configuration file is told of whether it is open or not, and so are one of ignores and what cannot be read.
  private mutating func publishUnopened(_ key: String) {
    let diagnostics = workspace.reason(leavingOut: key).map { [unreadable($0)] } ?? diagnosticsBeside(key)
    guard !diagnostics.isEmpty || publishing.told[key] != nil else { return }
    publishing.told[key] = diagnostics.isEmpty ? nil : diagnostics
    notify(
      Method.publishDiagnostics, PublishDiagnosticsParams(uri: DocumentURI(path: key).text, version: nil, diagnostics: diagnostics))
  }

  private mutating func diagnosticsBeside(_ key: String) -> [Diagnostic] {
    key.hasSuffix("/" + draftIgnoreFileName) ? ignoreDiagnostics(of: key) : configurationDiagnostics(of: key)
  }

  /// Tells a pulling client of broken configuration files that it does not ask about, and takes that back once it does.
  private mutating func pushConfigurations() {
    let unopened = publishing.stale.filter { documents[$0] == nil && $0.hasSuffix("/" + configurationFileName) }
    for path in publishing.pushedBeside.union(unopened).sorted() {
      let isAskedAbout = publishing.pullsWorkspace || documents[path] != nil
      guard isAskedAbout || publishing.stale.contains(path) else { continue }
      let diagnostics = isAskedAbout ? [] : configurationDiagnostics(of: path)
      guard !diagnostics.isEmpty || publishing.pushedBeside.contains(path) else { continue }
      if diagnostics.isEmpty { publishing.pushedBeside.remove(path) } else { publishing.pushedBeside.insert(path) }
      notify(Method.publishDiagnostics, PublishDiagnosticsParams(uri: DocumentURI(path: path).text, version: nil, diagnostics: diagnostics))
    }
  }

  private mutating func refreshDiagnostics() {
    guard client.refreshesDiagnostics else { return }
    ask(Method.refreshDiagnostics, JSONNull?.none)
  }

  /// Has a client that can do so ask again for what it shows beside the text.
  private mutating func refreshViews() {
    let workspace = client.capabilities.workspace
    let views = [
      ("workspace/semanticTokens/refresh", workspace?.semanticTokens), ("workspace/inlayHint/refresh", workspace?.inlayHint),
      ("workspace/codeLens/refresh", workspace?.codeLens),
    ]
    for (method, view) in views where view?.refreshSupport == true { ask(method, JSONNull?.none) }
  }

  /// Marks a document to be looked at again; the drafts that belong to a note follow it.
  mutating func touched(_ key: String) {
    publishing.stale.insert(key)
    if key.hasSuffix("/" + draftIgnoreFileName) { ignoresChanged(key) }
  }

  /// Marks everything: the guides, the configuration, the day or the files beside the notes are others.
  mutating func touchedAll() {
    for key in documents.keys { documents[key]?.forgetMeaning() }
    publishing.stale.formUnion(documents.keys)
    publishing.needsRefresh = true
  }
}
