import Fuzzing
import LanguageServerProtocol
import OfferServer
import Testing

/// Folders of guides as a session finds them, and follows their changes.
@Suite struct GuideFolderTests {
  private let uri = "file:///w/n.offer"

  private func guide(_ company: String, base: String = "€80K-€100K") -> String {
    "### Engineer | \(company) Negotiation Guide\n\n| Region | Base Salary |\n| --- | --- |\n| Paris | \(base) |\n"
  }

  private func library(_ numbers: Range<Int>) -> [String: String] {
    Dictionary(uniqueKeysWithValues: numbers.map { ("/w/guides/\($0).md", guide("Company \($0)")) })
  }

  private func changed(_ path: String) -> String { #"{"changes":[{"uri":"file://\#(path)","type":2}]}"# }

  @Test func onlyTheChangedGuideIsReadAgain() throws {
    var client = try TestClient(files: library(100..<160))
    client.open(uri, "company: Company 120\nrole: Engineer\nregion: Paris\nask: base €79K\nfloor: base €1K\n")
    #expect(client.published() == ["n.offer: ask-below-band"])
    let before = (100..<160).map { client.memory.readings(of: "/w/guides/\($0).md") }
    #expect(before[20] == 2 && before.filter { $0 == 1 }.count == 59)
    client.memory.write("/w/guides/120.md", Array(guide("Company 120", base: "€70K-€90K").utf8))
    client.notify("workspace/didChangeWatchedFiles", changed("/w/guides/120.md"))
    #expect(client.published() == ["n.offer: "])
    let after = (100..<160).map { client.memory.readings(of: "/w/guides/\($0).md") }
    #expect(zip(before, after).enumerated().allSatisfy { $0.offset == 20 || $0.element.0 == $0.element.1 })
  }

  @Test func guidesAppearAndGo() throws {
    var client = try TestClient(files: library(100..<103))
    client.open(uri, "company: Samovar\nrole: Engineer\nregion: Paris\nask: base €79K\nfloor: base €1K\n")
    #expect(client.published() == ["n.offer: unknown-company"])
    client.memory.write("/w/guides/new/s.md", Array(guide("Samovar").utf8))
    client.notify("workspace/didChangeWatchedFiles", changed("/w/guides/new/s.md"))
    #expect(client.published() == ["n.offer: ask-below-band"])
    client.memory.write("/w/guides/new/s.md", nil)
    client.notify("workspace/didChangeWatchedFiles", changed("/w/guides/new"))
    #expect(client.published() == ["n.offer: unknown-company"])
  }

  /// Where reading takes long, the first question is answered with what there is, and the rest comes in slices that are told of.
  @Test func aSlowLibraryKeepsNobodyWaiting() throws {
    var client = try TestClient(
      #"{"window":{"workDoneProgress":true}}"#, files: library(1000..<1800), readingTakes: .milliseconds(1))
    client.open(uri, "company: Company 1799\nrole: Engineer\nregion: Paris\nask: base €79K\nfloor: base €1K\n")
    #expect(client.session.hasWork)
    #expect(client.memory.readings(of: "/w/guides/1799.md") == 0)
    #expect(client.published() == ["n.offer: unknown-company"])
    client.finishWork()
    #expect(client.published().last == "n.offer: ask-below-band")
  }

  @Test func progressIsToldAndEnds() throws {
    var client = try TestClient(
      #"{"window":{"workDoneProgress":true}}"#, files: library(1000..<1800), readingTakes: .milliseconds(1))
    client.open(uri, "company: Company 1799\n")
    client.wait(.milliseconds(1))
    let create = try #require(client.heard.last { $0["method"]?.string == "window/workDoneProgress/create" })
    client.receive([#"{"jsonrpc":"2.0","id":\#(text(create["id"] ?? .null)),"result":null}"#])
    client.finishWork()
    let kinds = client.heard.filter { $0["method"]?.string == "$/progress" }.compactMap { $0["params"]?["value"]?["kind"]?.string }
    #expect(kinds.first == "begin" && kinds.last == "end" && kinds.contains("report"))
    #expect(!client.session.hasWork)
  }

  @Test func aFileThatIsNoGuideIsNone() throws {
    var client = try TestClient(files: ["/w/guides/README.md": "# Guides\n", "/w/guides/empty.md": "", "/w/guides/a.md": guide("Samovar")])
    client.open(uri, "company: Samovar\nrole: Engineer\nregion: Paris\nask: base €79K\nfloor: base €1K\n")
    #expect(client.published() == ["n.offer: ask-below-band"])
  }
}
