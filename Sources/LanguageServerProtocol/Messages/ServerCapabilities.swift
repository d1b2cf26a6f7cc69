/// What this server offers. Every provider is on for every client, so that the answer never depends on guesses about
/// it; only the encoding, the legend, the words that name commands and the like come from above, and whether a client
/// reads more than "yes" of two providers.
package struct ServerCapabilities: JSONWritable {
  package let positionEncoding: String
  package let commands: [String]
  package let completionTriggers: [String]
  /// Nil for a client that takes actions as commands: it is told of no kinds.
  package let codeActionKinds: [String]?
  /// Whether the client asks first what it would rename.
  package let preparesRename: Bool
  package let onTypeTrigger: String
  package let legend: SemanticTokensLegend
  /// URI schemes of `workspace/textDocumentContent`.
  package let contentSchemes: [String]
  /// Globs of the files whose renaming this server wants to prepare.
  package let renamedFiles: [String]

  package init(
    positionEncoding: String, commands: [String], completionTriggers: [String], codeActionKinds: [String]?, preparesRename: Bool,
    onTypeTrigger: String, legend: SemanticTokensLegend, contentSchemes: [String], renamedFiles: [String]
  ) {
    self.positionEncoding = positionEncoding
    self.commands = commands
    self.completionTriggers = completionTriggers
    self.codeActionKinds = codeActionKinds
    self.preparesRename = preparesRename
    self.onTypeTrigger = onTypeTrigger
    self.legend = legend
    self.contentSchemes = contentSchemes
    self.renamedFiles = renamedFiles
  }

  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("positionEncoding", positionEncoding)
      json.object("textDocumentSync") {
        $0.member("openClose", true)
        $0.member("change", TextDocumentSyncKind.incremental)
        $0.object("save") { $0.member("includeText", false) }
      }
      json.object("completionProvider") {
        $0.member("triggerCharacters", completionTriggers)
        $0.member("resolveProvider", true)
        $0.object("completionItem") { $0.member("labelDetailsSupport", true) }
      }
      json.member("hoverProvider", true)
      json.member("definitionProvider", true)
      json.member("referencesProvider", true)
      json.member("documentHighlightProvider", true)
      json.member("documentSymbolProvider", true)
      if let codeActionKinds {
        json.object("codeActionProvider") {
          $0.member("codeActionKinds", codeActionKinds)
          $0.member("resolveProvider", true)
        }
      } else {
        json.member("codeActionProvider", true)
      }
      json.object("codeLensProvider") { $0.member("resolveProvider", true) }
      json.object("documentLinkProvider") { $0.member("resolveProvider", true) }
      json.object("workspaceSymbolProvider") { $0.member("resolveProvider", true) }
      json.member("documentFormattingProvider", true)
      json.object("documentRangeFormattingProvider") { $0.member("rangesSupport", true) }
      json.object("documentOnTypeFormattingProvider") { $0.member("firstTriggerCharacter", onTypeTrigger) }
      if preparesRename {
        json.object("renameProvider") { $0.member("prepareProvider", true) }
      } else {
        json.member("renameProvider", true)
      }
      json.member("foldingRangeProvider", true)
      json.member("selectionRangeProvider", true)
      json.object("executeCommandProvider") { $0.member("commands", commands) }
      json.object("semanticTokensProvider") {
        $0.member("legend", legend)
        $0.member("range", true)
        $0.object("full") { $0.member("delta", true) }
      }
      json.object("inlayHintProvider") { $0.member("resolveProvider", true) }
      json.object("diagnosticProvider") {
        $0.member("identifier", "offer")
        $0.member("interFileDependencies", true)
        $0.member("workspaceDiagnostics", true)
      }
      json.member("inlineCompletionProvider", true)
      json.object("workspace") { json in
        json.object("workspaceFolders") {
          $0.member("supported", true)
          $0.member("changeNotifications", true)
        }
        json.object("fileOperations") {
          $0.object("willRename") { $0.member("filters", renamedFiles.map(FileOperationFilter.init)) }
          $0.object("didRename") { $0.member("filters", renamedFiles.map(FileOperationFilter.init)) }
        }
        json.object("textDocumentContent") { $0.member("schemes", contentSchemes) }
      }
    }
  }
}

package enum TextDocumentSyncKind: Int, JSONWritable {
  case incremental = 2

  package func write(to json: inout JSONWriter) { json.number(rawValue) }
}

/// A glob over files, such as `**/*.md`.
package struct FileOperationFilter: JSONWritable {
  package let glob: String

  package init(glob: String) { self.glob = glob }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("scheme", "file")
      $0.object("pattern") { $0.member("glob", glob) }
    }
  }
}
