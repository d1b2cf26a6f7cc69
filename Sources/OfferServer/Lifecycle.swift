import LanguageServerProtocol

extension Session {
  /// Takes up what the client says of itself, and says what this server can do.
  mutating func initialize(_ params: Params) throws(ResponseError) -> [UInt8] {
    let params = try params.decode(InitializeParams.self)
    client = Client(params.capabilities ?? ClientCapabilities())
    trace = params.trace ?? .off
    clientProcess = params.processId
    workspace.setFolders(params.folders)
    if let options = params.initializationOptions { apply(settings: options, initially: true) }
    phase = .running
    let result = InitializeResult(capabilities: serverCapabilities(client), serverName: "offer-lsp", serverVersion: host.version)
    return JSONWriter.bytes(of: result)
  }

  /// Asks for what the client offers: to watch files, to tell of changed settings, the settings themselves.
  mutating func initialized() {
    var registrations: [Registration] = []
    if client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration == true {
      registrations.append(
        Registration(
          id: "offer-files", method: "workspace/didChangeWatchedFiles",
          options: ["watchers": .array(watchedGlobs.map { ["globPattern": .string($0)] })]))
    }
    if client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration == true {
      registrations.append(
        Registration(id: "offer-settings", method: "workspace/didChangeConfiguration", options: ["section": .string(settingsSection)]))
    }
    if !registrations.isEmpty { ask(Method.registerCapability, RegistrationParams(registrations: registrations)) }
    askForSettings()
  }

  mutating func setTrace(_ params: SetTraceParams) {
    trace = params.value
  }

  /// A request that is still being worked on; one that was answered already is not there any more.
  mutating func cancel(_ params: CancelParams) {
    guard let id = params.id.requestID else { return }
    cancelJobs { $0.id == id }
  }

  mutating func cancelProgress(_ params: WorkDoneProgressCancelParams) {
    cancelJobs { $0.progress == params.token }
    cancelIndexing(params.token)
  }
}

/// Everything whose change outside the editor can change an answer.
private let watchedGlobs = ["**/*.offer", "**/.offer-lsp.json", "**/.offer-lsp-ignore.json", "**/*.{md,markdown,txt,eml}"]

extension InitializeParams {
  /// The workspace's folders, from whichever of three members the client gives.
  fileprivate var folders: [String] {
    if let workspaceFolders { return workspaceFolders.compactMap { DocumentURI($0.uri).path } }
    if let root = rootUri.flatMap({ DocumentURI($0).path }) { return [root] }
    return rootPath.map { [DocumentURI.normalized($0)] } ?? []
  }
}
