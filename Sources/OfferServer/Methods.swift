import LanguageServerProtocol

/// The names of the methods that the session handles by itself or sends.
enum Method {
  static let initialize = "initialize"
  static let shutdown = "shutdown"
  static let exit = "exit"
  static let cancelRequest = "$/cancelRequest"
  static let progress = "$/progress"
  static let logTrace = "$/logTrace"
  static let logMessage = "window/logMessage"
  static let createProgress = "window/workDoneProgress/create"
  static let publishDiagnostics = "textDocument/publishDiagnostics"
  static let workspaceDiagnostic = "workspace/diagnostic"
  static let refreshDiagnostics = "workspace/diagnostic/refresh"
  static let configuration = "workspace/configuration"
  static let registerCapability = "client/registerCapability"
  static let applyEdit = "workspace/applyEdit"
}

/// Why the client was asked something whose answer matters.
enum Asked: Sendable {
  case configuration
  case indexProgress
}
