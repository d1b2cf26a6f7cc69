import LanguageServerProtocol
import SourceText

/// A `workspace/diagnostic` request that is being answered, slice by slice.
struct WorkspaceDiagnosticJob: Sendable {
  let id: RequestID
  let partialResults: ProgressToken?
  let progress: ProgressToken?
  /// Result ids that the client has, by document.
  let known: [String: String]
  /// What is left to check, the next last; nil until the workspace's files are known.
  var waiting: [String]?
  var total = 0
  var reports: [WorkspaceDocumentDiagnosticReport] = []
}

extension Session {
  /// Begins to answer; the answer comes from the slices of background work.
  mutating func startWorkspaceDiagnostic(_ id: RequestID, _ params: Params) {
    do {
      let params = try params.decode(WorkspaceDiagnosticParams.self)
      let known = Dictionary(params.previousResultIds.map { (DocumentURI($0.uri).key, $0.value) }, uniquingKeysWith: { _, last in last })
      publishing.pullsWorkspace = true
      jobs.append(
        WorkspaceDiagnosticJob(id: id, partialResults: params.partialResultToken, progress: params.workDoneToken, known: known))
      if let token = params.workDoneToken { progress(token, .begin(title: "Checking notes", percentage: 0)) }
    } catch {
      refuse(id, error)
    }
  }

  /// Checks one more file of the oldest job, or ends it.
  mutating func jobStep() {
    guard !jobs.isEmpty else { return }
    // Taken out, for a list that is held twice is copied at each step.
    var job = jobs.removeFirst()
    if job.waiting == nil {
      let waiting = filesToCheck()
      job.total = waiting.count
      job.waiting = waiting
    }
    guard let key = job.waiting?.popLast() else { return end(job) }
    let document = documents[key]
    let uri = document?.uri ?? DocumentURI(path: key)
    let diagnostics = document == nil ? diagnosticsOfFile(key) : diagnosticsToTell(of: key)
    job.reports.append(
      WorkspaceDocumentDiagnosticReport(uri: uri.text, version: document?.version, report: report(diagnostics, previous: job.known[key])))
    if job.reports.count == Self.partSize, let token = job.partialResults {
      notify(Method.progress, Progress(token: token, value: WorkspaceDiagnosticReport(items: job.reports)))
      job.reports = []
    }
    let done = job.total - (job.waiting?.count ?? 0)
    if done % Self.partSize == 0, let token = job.progress {
      progress(token, .report(message: "\(done) of \(job.total)", percentage: done * 100 / max(1, job.total)))
    }
    jobs.insert(job, at: 0)
  }

  private static let partSize = 64

  /// Open documents and the workspace's files, the last to be checked first.
  private mutating func filesToCheck() -> [String] {
    // Their configurations and guides may be what cannot be read.
    for folder in workspace.folders { _ = root(of: DocumentURI(path: joined(folder, configurationFileName))) }
    let open = documents.keys
    let configurations = workspace.configurations.values.compactMap { file in file.map(\.path) }
    let closed = Set(workspace.index.notes.keys).union(workspace.refused.keys).union(workspace.index.drafts).union(configurations)
      .subtracting(open)
    return Array((open + closed.sorted()).reversed())
  }

  private mutating func end(_ job: WorkspaceDiagnosticJob) {
    if let token = job.partialResults, !job.reports.isEmpty {
      notify(Method.progress, Progress(token: token, value: WorkspaceDiagnosticReport(items: job.reports)))
    }
    if let token = job.progress { progress(token, .end(message: "\(job.total) files checked")) }
    send(Outgoing.response(job.id, result: WorkspaceDiagnosticReport(items: job.partialResults == nil ? job.reports : [])))
  }

  mutating func cancelJobs(_ isCancelled: (WorkspaceDiagnosticJob) -> Bool) {
    for job in jobs where isCancelled(job) {
      if let token = job.progress { progress(token, .end(message: "cancelled")) }
      refuse(job.id, ResponseError(.requestCancelled, "cancelled"))
    }
    jobs.removeAll(where: isCancelled)
  }

  private mutating func progress(_ token: ProgressToken, _ value: WorkDone) {
    notify(Method.progress, Progress(token: token, value: value))
  }

  /// The findings of a file that is not open.
  mutating func diagnosticsOfFile(_ path: String) -> [Diagnostic] {
    if path.hasSuffix("/" + configurationFileName) { return configurationDiagnostics(of: path) }
    if let reason = workspace.reason(leavingOut: path) ?? unreadableDraft(path) { return [unreadable(reason)] }
    if path.hasSuffix(".offer") { return closedNote(path).map { told($0).map(\.diagnostic) } ?? [] }
    return closedDraft(path).map { told($0).map(\.diagnostic) } ?? []
  }
}

/// What is told of a file or a folder that cannot be read, or only in part, at its start.
func unreadable(_ reason: String) -> Diagnostic {
  let start = Position(line: 0, character: 0)
  return Diagnostic(
    range: PositionRange(start: start, end: start), severity: .error, code: "unreadable", href: nil, message: reason, related: nil,
    tags: nil,
    data: nil)
}
