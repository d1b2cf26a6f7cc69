import LanguageServerProtocol
import SourceText
import Testing

private func text(_ value: some JSONWritable) -> String { String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) }

private let range = PositionRange(start: Position(line: 1, character: 2), end: Position(line: 1, character: 4))
private let rangeText = #"{"start":{"line":1,"character":2},"end":{"line":1,"character":4}}"#

@Suite struct JSONWriterTests {
  @Test(arguments: [
    JSONValue.null, true, 0, .int(.min), .int(.max), .double(0.25), .double(-1e300), "", "é\"\\\n\u{1}\u{7F}🚀",
    [1, [], ["a": .null]], ["b": 1, "a": ["c": false]],
  ])
  func valuesRoundTrip(value: JSONValue) throws {
    #expect(try Params(JSONWriter.bytes(of: value)).decode(JSONValue.self) == value)
  }

  @Test func membersAreSortedAndNumbersFinite() {
    #expect(text(["b": 1, "a": .double(.nan)] as JSONValue) == #"{"a":null,"b":1}"#)
  }

  @Test func nullResultsAreWritten() {
    let body = Outgoing.response(RequestID(7), result: Nullable<Hover>(nil))
    #expect(String(decoding: body, as: UTF8.self) == #"{"jsonrpc":"2.0","id":7,"result":null}"#)
  }

  @Test func errorsWithoutAnIdHaveANullOne() {
    let body = Outgoing.response(nil, error: ResponseError(.parseError, "no"))
    #expect(String(decoding: body, as: UTF8.self) == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}"#)
  }

  @Test func absentMembersAreLeftOut() {
    let diagnostic = Diagnostic(
      range: range, severity: .error, code: "ask-below-floor", href: nil, message: "m", related: nil, tags: nil, data: nil)
    #expect(
      text(PublishDiagnosticsParams(uri: "u", version: nil, diagnostics: [diagnostic]))
        == #"{"uri":"u","diagnostics":[{"range":\#(rangeText),"severity":1,"code":"ask-below-floor","source":"offer","message":"m"}]}"#)
  }

  @Test func unchangedReportsHaveNoItems() {
    let report = DocumentDiagnosticReport(resultId: "5", items: nil)
    #expect(text(report) == #"{"kind":"unchanged","resultId":"5"}"#)
    #expect(
      text(WorkspaceDocumentDiagnosticReport(uri: "u", version: nil, report: report))
        == #"{"uri":"u","version":null,"kind":"unchanged","resultId":"5"}"#)
  }

  @Test func workspaceEditsTakeTheFormTheClientKnows() {
    let documents = [DocumentEdit(uri: "u", version: 3, edits: [PositionEdit(range: range, newText: "x")])]
    #expect(
      text(WorkspaceEdit(form: .documentChanges, documents: documents))
        == #"{"documentChanges":[{"textDocument":{"uri":"u","version":3},"edits":[{"range":\#(rangeText),"newText":"x"}]}]}"#)
    #expect(text(WorkspaceEdit(form: .changes, documents: documents)) == #"{"changes":{"u":[{"range":\#(rangeText),"newText":"x"}]}}"#)
  }

  @Test func selectionRangesAreAChain() {
    let wide = PositionRange(start: Position(line: 0, character: 0), end: Position(line: 2, character: 0))
    let wideText = #"{"start":{"line":0,"character":0},"end":{"line":2,"character":0}}"#
    #expect(text(SelectionRange(ranges: [range, wide])) == #"{"range":\#(rangeText),"parent":{"range":\#(wideText)}}"#)
  }
}
