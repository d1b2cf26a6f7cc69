import LanguageServerProtocol
import TestSupport
import Testing

private let n = "file:///w/n.offer"
private let whole = #"{"textDocument":{"uri":"file:///w/n.offer"}}"#
private let lines = [
  "company: HF", "company: Mistral AI", "region: Paris", "region: London", "role: Security Engineer", "ask: base €79K, equity €155K",
  "ask 2026-11-04: base €100K 🚀, equity €175K", "  signing €15K", "offer: base €90K", "competing HF", "floor: total €138K", "# a comment",
  "? what is the band", "! so", "", "note: 日本", "\t x",
]

@Suite struct WholeDocumentTests {
  /// Answers that are put together from kept pieces are those of a session that has just begun, and a delta leads to them.
  @Test(arguments: 0..<6)
  func keptPiecesAreWhatTheyWouldBeAnew(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let nested = #"{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}"#
    var client = try TestClient(seed % 2 == 0 ? nested : "{}")
    var text = (0..<24).map { _ in lines.randomElement(using: &random) ?? "" }
    client.open(n, text.joined(separator: "\n"))
    var told: [Int] = []
    var id = ""
    for version in 2..<40 {
      let place = Int.random(in: 0..<text.count, using: &random)
      let new = Bool.random(using: &random) ? lines.randomElement(using: &random) ?? "" : ""
      client.edit(n, line: place, 0..<text[place].utf16.count, new, version: version)
      text[place] = new
      var fresh = try TestClient(seed % 2 == 0 ? nested : "{}")
      fresh.open(n, text.joined(separator: "\n"))
      for method in ["codeLens", "documentSymbol"] {
        let answer = try client.request("textDocument/\(method)", whole)
        #expect(answer == (try fresh.request("textDocument/\(method)", whole)), "\(method), seed \(seed), version \(version)")
      }
      let expected = try fresh.request("textDocument/semanticTokens/full", whole)["data"]?.array?.compactMap(\.int) ?? []
      let delta = try client.request(
        "textDocument/semanticTokens/full/delta", #"{"textDocument":{"uri":"\#(n)"},"previousResultId":"\#(id)"}"#)
      id = delta["resultId"]?.string ?? ""
      for edit in delta["edits"]?.array ?? [] {
        let start = edit["start"]?.int ?? 0
        told.replaceSubrange(start..<(start + (edit["deleteCount"]?.int ?? 0)), with: edit["data"]?.array?.compactMap(\.int) ?? [])
      }
      if let all = delta["data"]?.array { told = all.compactMap(\.int) }
      #expect(told == expected, "tokens, seed \(seed), version \(version)")
      #expect((delta["edits"] != nil) == (version > 2))
    }
  }

  /// What is pushed, what is pulled of the document and what is pulled of the workspace are one list with one name.
  @Test(arguments: [
    "company: HF\nrole: Security Engineer\nregion: Paris\nask: base €79K, equity €155K\n", "offr: x\nfoo\n",
    "company: HF\nregion: Pariss\n# allow: no-floor\ndraft: none.md\n",
    "company: Mistral AI\nregion: Paris\ndeadline: 2026-01-01\nask: base x\n", "",
  ])
  func pushAndPullAgree(_ note: String) throws {
    let shows =
      #""publishDiagnostics":{"relatedInformation":true,"dataSupport":true,"codeDescriptionSupport":true,"tagSupport":{"valueSet":[1]}}"#
    var pushed = try TestClient(#"{"textDocument":{\#(shows)}}"#, files: ["/w/n.offer": note])
    pushed.open(n, note)
    let list = pushed.heard.last { $0["method"]?.string == "textDocument/publishDiagnostics" }?["params"]?["diagnostics"]
    var pulling = try TestClient(#"{"textDocument":{"diagnostic":{},\#(shows)}}"#, files: ["/w/n.offer": note])
    let closed = try pulling.request("textDocument/diagnostic", whole)
    pulling.open(n, note)
    let pulled = try pulling.request("textDocument/diagnostic", whole)
    #expect(pulled["items"] == list)
    #expect(closed == pulled)
    let report = try pulling.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)["items"]?.array?.first {
      $0["uri"] == .string(n)
    }
    #expect(report?["items"] == list && report?["resultId"] == pulled["resultId"])
    let again = try pulling.request(
      "textDocument/diagnostic", #"{"textDocument":{"uri":"\#(n)"},"previousResultId":"\#(pulled["resultId"]?.string ?? "")"}"#)
    #expect(again["kind"] == "unchanged" && again["items"] == nil)
  }
}
