import LanguageServerProtocol

extension Session {
  /// Opening a document that is open already takes the new text: the client's word counts.
  mutating func didOpen(_ params: DidOpenTextDocumentParams) {
    let item = params.textDocument
    let uri = DocumentURI(item.uri)
    let kind = DocumentKind(uri: uri, languageId: item.languageId)
    documents.open(OpenDocument(uri: uri, kind: kind, version: item.version, text: Array(item.text.utf8)))
    publishing.opened(uri.key)
    touched(uri.key)
  }

  mutating func didChange(_ params: DidChangeTextDocumentParams) throws(ResponseError) {
    let key = DocumentURI(params.textDocument.uri).key
    guard documents[key] != nil else { throw ResponseError(.invalidParams, "the document is not open") }
    do {
      let typed = try documents[key]?.apply(params.contentChanges, version: params.textDocument.version, encoding: client.encoding)
      hold(key, behind: typed ?? nil)
    } catch {
      throw ResponseError(.invalidParams, "a range runs backwards")
    }
    publishing.changed(key)
    touched(key)
  }

  mutating func didClose(_ params: DidCloseTextDocumentParams) {
    let uri = DocumentURI(params.textDocument.uri)
    guard documents[uri.key] != nil else { return }
    documents.close(uri.key)
    tokens.forget(uri.key)
    kept.forget(uri.key)
    publishing.closed(uri.key)
    if !client.pulls {
      notify(Method.publishDiagnostics, PublishDiagnosticsParams(uri: uri.text, version: nil, diagnostics: []))
    }
    touched(uri.key)
  }

  mutating func didSave(_ params: DidSaveTextDocumentParams) {
    fileChanged(DocumentURI(params.textDocument.uri))
  }
}
