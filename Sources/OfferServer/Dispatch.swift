import LanguageServerProtocol
import SourceText

extension Session {
  typealias Request = @Sendable (inout Session, Params) throws(ResponseError) -> [UInt8]
  typealias Notification = @Sendable (inout Session, Params) throws(ResponseError) -> Void

  /// Every request but those that the session's own life is made of.
  static let requests: [String: Request] = [
    "textDocument/completion": answering { session, params in session.completion(params) },
    "textDocument/hover": answering { session, params in session.hover(params) },
    "textDocument/definition": answering { session, params in session.definition(params) },
    "textDocument/references": answering { session, params in session.references(params) },
    "textDocument/documentHighlight": answering { session, params in session.documentHighlights(params) },
    "textDocument/documentSymbol": answering { session, params in session.documentSymbols(params) },
    "textDocument/documentLink": answering { session, params in session.documentLinks(params) },
    "textDocument/prepareRename": answering { session, params in session.prepareRename(params) },
    "textDocument/rename": answering { session, params throws(ResponseError) in try session.rename(params) },
    "textDocument/inlineCompletion": answering { session, params in session.inlineCompletion(params) },
    "workspace/symbol": answering { session, params in session.workspaceSymbols(params) },
    "textDocument/codeAction": answering { session, params in session.codeActions(params) },
    "textDocument/inlayHint": answering { session, params in session.inlayHints(params) },
    "textDocument/codeLens": answering { session, params in session.codeLenses(params) },
    "textDocument/formatting": answering { session, params in session.formatting(params) },
    "textDocument/rangeFormatting": answering { session, params in session.rangeFormatting(params) },
    "textDocument/rangesFormatting": answering { session, params in session.rangesFormatting(params) },
    "textDocument/onTypeFormatting": answering { session, params in session.onTypeFormatting(params) },
    "textDocument/foldingRange": answering { session, params in session.foldingRanges(params) },
    "textDocument/selectionRange": answering { session, params in session.selectionRanges(params) },
    "textDocument/semanticTokens/full": answering { session, params in session.semanticTokens(params) },
    "textDocument/semanticTokens/full/delta": answering { session, params in session.semanticTokensDelta(params) },
    "textDocument/semanticTokens/range": answering { session, params in session.semanticTokensRange(params) },
    "textDocument/diagnostic": answering { session, params in session.documentDiagnostic(params) },
    "completionItem/resolve": answering { session, item in session.resolveCompletion(item) },
    "codeAction/resolve": answering { session, item in session.resolved(item as Item<CodeActionShape>) },
    "codeLens/resolve": answering { session, item in session.resolved(item as Item<RangedShape>) },
    "documentLink/resolve": answering { session, item in session.resolved(item as Item<RangedShape>) },
    "inlayHint/resolve": answering { session, item in session.resolved(item as Item<InlayHintShape>) },
    "workspaceSymbol/resolve": answering { session, item in session.resolved(item as Item<WorkspaceSymbolShape>) },
    "workspace/willRenameFiles": answering { session, params in session.willRenameFiles(params) },
    "workspace/executeCommand": answering { session, params throws(ResponseError) in try session.executeCommand(params) },
    "workspace/textDocumentContent": answering { session, params throws(ResponseError) in try session.textDocumentContent(params) },
  ]

  static let notifications: [String: Notification] = [
    "initialized": { session, _ throws(ResponseError) in session.initialized() },
    "textDocument/didOpen": handling { session, params in session.didOpen(params) },
    "textDocument/didChange": handling { session, params throws(ResponseError) in try session.didChange(params) },
    "textDocument/didClose": handling { session, params in session.didClose(params) },
    "textDocument/didSave": handling { session, params in session.didSave(params) },
    "workspace/didChangeConfiguration": handling { session, params in session.didChangeConfiguration(params) },
    "workspace/didChangeWorkspaceFolders": handling { session, params in session.didChangeWorkspaceFolders(params) },
    "workspace/didChangeWatchedFiles": handling { session, params in session.didChangeWatchedFiles(params) },
    "workspace/didRenameFiles": handling { session, params in session.didRenameFiles(params) },
    "window/workDoneProgress/cancel": handling { session, params in session.cancelProgress(params) },
    "$/cancelRequest": handling { session, params in session.cancel(params) },
    "$/setTrace": handling { session, params in session.setTrace(params) },
  ]

  /// A request of parameters `P`, answered by `work`.
  private static func answering<P: Decodable & SendableMetatype, R: JSONWritable & SendableMetatype>(
    _ work: @escaping @Sendable (inout Session, P) throws(ResponseError) -> R
  ) -> Request {
    { session, params throws(ResponseError) in JSONWriter.bytes(of: try work(&session, try params.decode(P.self))) }
  }

  private static func handling<P: Decodable & SendableMetatype>(
    _ work: @escaping @Sendable (inout Session, P) throws(ResponseError) -> Void
  ) -> Notification {
    { session, params throws(ResponseError) in try work(&session, try params.decode(P.self)) }
  }
}
