import Fuzzing
import LanguageServerProtocol
import Testing

private let note = "file:///w/n.offer"
private let draft = "file:///w/m.md"

@Suite struct DispatchTests {
  /// What `initialize` offers, and what its parameters have beyond a document, a place and a range.
  @Test(arguments: [
    ("textDocument/completion", ""), ("textDocument/hover", ""), ("textDocument/definition", ""),
    ("textDocument/references", #","context":{"includeDeclaration":true}"#), ("textDocument/documentHighlight", ""),
    ("textDocument/documentSymbol", ""), ("textDocument/codeAction", #","context":{"diagnostics":[]}"#), ("textDocument/codeLens", ""),
    ("textDocument/documentLink", ""), ("textDocument/formatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/rangeFormatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/rangesFormatting", #","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/onTypeFormatting", #","ch":"\n","options":{"tabSize":2,"insertSpaces":true}"#),
    ("textDocument/prepareRename", ""), ("textDocument/rename", #","newName":"Acme""#), ("textDocument/foldingRange", ""),
    ("textDocument/selectionRange", ""), ("textDocument/semanticTokens/full", ""), ("textDocument/semanticTokens/range", ""),
    ("textDocument/semanticTokens/full/delta", #","previousResultId":"x""#), ("textDocument/inlayHint", ""),
    ("textDocument/diagnostic", ""), ("textDocument/inlineCompletion", #","context":{"triggerKind":1}"#),
    ("workspace/symbol", #","query":"""#), ("workspace/diagnostic", #","previousResultIds":[]"#),
    ("workspace/willRenameFiles", #","files":[]"#), ("completionItem/resolve", #","label":"x""#), ("codeAction/resolve", #","title":"x""#),
    ("codeLens/resolve", ""), ("documentLink/resolve", ""), ("inlayHint/resolve", #","label":"x""#),
    ("workspaceSymbol/resolve", #","name":"x","kind":3,"location":{"uri":"x"}"#),
    ("workspace/textDocumentContent", #","uri":"offer-docs:///ask-below-floor.md""#),
  ])
  func whatIsOfferedIsAnswered(method: String, extra: String) throws {
    var client = try TestClient()
    client.open(note, "company: HF\nregion: Paris\nask: base €79K\ndraft: m.md\n? what is the floor\n")
    client.open(draft, "My floor is €80K.\n")
    for uri in [note, draft, "file:///w/not-open.offer", "untitled:2"] {
      let place = #"{"line":2,"character":10}"#
      let range = #"{"start":\#(place),"end":\#(place)}"#
      let params =
        #"{"textDocument":{"uri":"\#(uri)"},"position":\#(place),"range":\#(range),"positions":[\#(place)],"ranges":[\#(range)]\#(extra)}"#
      let answer = try client.request(method, params)
      #expect(answer["code"] == nil, "\(method) of \(uri)")
    }
    for params in ["7", "null", "[]"] { #expect(try client.request(method, params)["code"] == -32602) }
  }
}
