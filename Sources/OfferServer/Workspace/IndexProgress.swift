import LanguageServerProtocol

/// How far the client has been told that the workspace is being read.
enum IndexProgress: Sendable {
  case untold
  /// The client has been asked for a place to show it.
  case asked
  case shown
}

extension Session {
  private static let token = ProgressToken.text("offer-index")
  /// After so many more files the client is told again.
  private static let stride = 500

  /// Tells of reading the workspace where that takes more than a moment.
  mutating func tellIndexProgress() {
    switch (workspace.progress, !workspace.hasWork) {
    case (.untold, false) where client.showsProgress:
      workspace.progress = .asked
      ask(Method.createProgress, WorkDoneProgressCreateParams(token: Self.token), for: .indexProgress)
    case (.shown, false) where workspace.foundFiles >= workspace.toldFiles + Self.stride:
      workspace.toldFiles = workspace.foundFiles
      tell(.report(message: "\(workspace.toldFiles) files", percentage: nil))
    case (.shown, true):
      workspace.progress = .untold
      tell(.end(message: "\(workspace.foundFiles) files"))
    default: break
    }
  }

  /// The client has made a place to show progress.
  mutating func beginIndexProgress() {
    guard workspace.progress == .asked, workspace.hasWork else { return }
    workspace.progress = .shown
    tell(.begin(title: "Reading notes and guides", percentage: nil))
  }

  mutating func cancelIndexing(_ token: ProgressToken) {
    guard token == Self.token else { return }
    workspace.index.stop()
    workspace.searches = [:]
    tellIndexProgress()
  }

  private mutating func tell(_ value: WorkDone) {
    notify(Method.progress, Progress(token: Self.token, value: value))
  }
}
