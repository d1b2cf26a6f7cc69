import LanguageServerProtocol
import SourceText

/// Bodies of messages, and what a made-up client fills them with.
enum Bodies {
  static let uris = ["file:///w/n.offer", "file:///w/o.offer", "file:///w/a%20b.offer", "file:///w/m.md", "untitled:1"]
  static let watched = ["/w/n.offer", "/w/m.md", "/w/.offer-lsp.json", "/w/guides/acme.md", "/w/x.offer"]
  static let settings = [
    "{}", #"{"rules":{"ask-below-floor":"off"}}"#, #"{"today":"2027-01-01"}"#, #"{"rules":7}"#, #"{"inlayHints":false}"#, "null", "[",
    #"{"drafts":["*.md"]}"#, #"{"guides":["guides","../w","/"]}"#, #"{"drafts":["**/**/[a-","{"]}"#, #"{"rule":{}}"#,
  ]

  /// What can be asked of a document, with what its parameters have beyond a place and a range.
  static let requests: [(String, String)] = [
    ("textDocument/hover", ""), ("textDocument/completion", ""), ("textDocument/definition", ""),
    ("textDocument/references", #","context":{"includeDeclaration":true}"#), ("textDocument/documentHighlight", ""),
    ("textDocument/documentSymbol", ""), ("textDocument/codeAction", #","context":{"diagnostics":[]}"#), ("textDocument/codeLens", ""),
    ("textDocument/documentLink", ""), ("textDocument/inlayHint", ""), ("textDocument/foldingRange", ""),
    ("textDocument/selectionRange", ""), ("textDocument/semanticTokens/full", ""), ("textDocument/semanticTokens/range", ""),
    ("textDocument/semanticTokens/full/delta", #","previousResultId":"1""#), ("textDocument/diagnostic", ""),
    ("textDocument/formatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/rangeFormatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/onTypeFormatting", #","ch":"\n","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/prepareRename", ""), ("textDocument/rename", #","newName":"Acme""#),
    ("textDocument/inlineCompletion", #","context":{"triggerKind":1}"#), ("workspace/symbol", #","query":"mi""#),
    ("workspace/diagnostic", #","previousResultIds":[]"#), ("no/such", ""),
    ("workspace/executeCommand", #","command":"offer.ask","arguments":[{"uri":"URI","question":"what is the floor"}]"#),
    ("workspace/textDocumentContent", #","uri":"offer-guide:///Mistral%20AI/Security%20Engineer.md""#),
  ]

  /// What must be told of a whole document as a fresh server tells it.
  static let comparedWhole = [
    "textDocument/diagnostic", "textDocument/documentSymbol", "textDocument/codeLens", "textDocument/inlayHint",
    "textDocument/foldingRange", "textDocument/semanticTokens/full", "textDocument/formatting", "textDocument/documentLink",
  ]
  /// The same of a place in it.
  static let comparedAtPlaces = [
    "textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/documentHighlight",
    "textDocument/selectionRange", "textDocument/codeAction", "textDocument/prepareRename", "textDocument/inlineCompletion",
  ]

  static func initialize(pulls: Bool) -> String {
    let diagnostic = pulls ? #","diagnostic":{}"# : ""
    return
      #"{"jsonrpc":"2.0","id":"initialize","method":"initialize","params":{"processId":null,"rootUri":"file:///w","capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true}\#(diagnostic)}}}}"#
  }

  static func request(_ id: String, _ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  static func notification(_ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
  }

  static func opening(_ uri: String, _ text: String, version: Int = 1) -> String {
    let language = uri.hasSuffix(".md") ? "markdown" : "offer"
    return notification(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"\#(language)","version":\#(version),"text":\#(quoted(text))}}"#)
  }

  static func closing(_ uri: String) -> String {
    notification("textDocument/didClose", #"{"textDocument":{"uri":\#(quoted(uri))}}"#)
  }

  static func changed(_ paths: [String]) -> String {
    let changes = paths.map { #"{"uri":"file://\#($0)","type":2}"# }.joined(separator: ",")
    return notification("workspace/didChangeWatchedFiles", #"{"changes":[\#(changes)]}"#)
  }

  static func settings(_ settings: String) -> String {
    notification("workspace/didChangeConfiguration", #"{"settings":{"offer":\#(settings)}}"#)
  }

  static func position(_ place: Position) -> String { #"{"line":\#(place.line),"character":\#(place.character)}"# }

  static func range(_ start: Position, _ end: Position) -> String { #"{"start":\#(position(start)),"end":\#(position(end))}"# }

  /// Text as a JSON string.
  static func quoted(_ text: String) -> String { String(decoding: JSONWriter.bytes(of: text), as: UTF8.self) }
}
