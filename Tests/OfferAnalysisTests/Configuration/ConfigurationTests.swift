import Compensation
import OfferAnalysis
import SourceText
import Testing

@Suite struct ConfigurationTests {
  @Test func everyKeyIsRead() {
    let text = """
      {"$schema": "x", "guides": ["g", "more/g.md"], "rules": {"no-floor": "off", "ask-above-band": "hint"},
       "drafts": ["mails/**"], "inlayHints": false, "today": "2026-11-20"}
      """
    let (configuration, problems) = readConfiguration(Array(text.utf8))
    #expect(problems.isEmpty)
    #expect(configuration.guides == ["g", "more/g.md"])
    #expect(configuration.rules == [.noFloor: .off, .askAboveBand: .severity(.hint)])
    #expect(configuration.drafts == ["mails/**"])
    #expect(configuration.inlayHints == false)
    #expect(configuration.today == Day("2026-11-20"))
  }

  @Test(arguments: [
    ("{\"rulez\": {}}", "\"rulez\"", "unknown key \"rulez\": did you mean \"rules\"? (allowed: guides, rules, drafts, inlayHints, today)"),
    ("{\"zzz\": 1}", "\"zzz\"", "unknown key \"zzz\" (allowed: guides, rules, drafts, inlayHints, today)"),
    ("{\"rules\": {\"ask-lowred\": \"hint\"}}", "\"ask-lowred\"", "unknown code \"ask-lowred\": did you mean \"ask-lowered\"?"),
    (
      "{\"rules\": {\"no-floor\": \"eror\"}}", "\"eror\"",
      "\"no-floor\" is a text: did you mean \"error\"? (allowed: error, warning, information, hint, off)"
    ),
    ("{\"rules\": {\"no-floor\": 3}}", "3", "\"no-floor\" is a number (allowed: error, warning, information, hint, off)"),
    ("{\"rules\": []}", "[]", "\"rules\" is a list: allowed is an object of codes and severities"),
    ("{\"guides\": \"g\"}", "\"g\"", "\"guides\" is a text: allowed is a list of paths"),
    ("{\"drafts\": [1]}", "1", "\"drafts\" holds a number: allowed are globs"),
    ("{\"inlayHints\": \"yes\"}", "\"yes\"", "\"inlayHints\" is a text: allowed are true and false"),
    ("{\"today\": \"2026-02-30\"}", "\"2026-02-30\"", "\"today\" is a text: allowed is a day such as \"2026-11-20\""),
    ("{\"today\": \"2026-11-20\", \"today\": \"2026-11-21\"}", "\"today\"", "\"today\" is set twice: the first serves"),
    ("[]", "[]", "expected an object, got a list"),
    ("{\"inlayHints\": true,}", "", "not JSON: expected a key in double quotes"),
    ("{\"inlayHints\": yes}", "", "not JSON: yes is no JSON value: text stands in double quotes"),
    ("", "", "not JSON: the file is empty: expected an object"),
    (
      "{\"\(String(repeating: "k", count: 90))\": 1}", "\"\(String(repeating: "k", count: 90))\"",
      "unknown key \"\(String(repeating: "k", count: 60))…\" (allowed: guides, rules, drafts, inlayHints, today)"
    ),
  ])
  func faultsAreToldWithTheirPlace(text: String, place: String, message: String) {
    let bytes = Array(text.utf8)
    let problems = readConfiguration(bytes).problems
    #expect(problems.map(\.message) == [message])
    #expect(problems.map { bytes.string($0.range) } == [place])
  }

  @Test func theRestStillApplies() {
    let (configuration, problems) = readConfiguration(
      Array("{\"bad\": 1, \"rules\": {\"x\": \"off\", \"no-floor\": \"off\"}, \"inlayHints\": true, ]".utf8))
    #expect(problems.count == 3)
    #expect(configuration.rules == [.noFloor: .off])
    #expect(configuration.inlayHints == true)
  }

  @Test func listsAndFaultsAreBounded() {
    let paths = (0..<1_500).map { "\"g\($0)\"" }.joined(separator: ", ")
    let long = readConfiguration(Array("{\"guides\": [\(paths)]}".utf8))
    #expect(long.configuration.guides?.count == 1_000)
    #expect(long.problems.map(\.message) == ["\"guides\" holds more than 1000 paths: the rest is not looked at"])
    let codes = (0..<1_500).map { "\"x\($0)\": 1" }.joined(separator: ", ")
    let wrong = readConfiguration(Array("{\"rules\": {\(codes)}}".utf8)).problems
    #expect(wrong.count == 1_001)
    #expect(wrong.last?.message == "more than 1000 faults: the rest is not told")
  }

  @Test func noPrefixTraps() {
    let bytes = Array("\u{FEFF}{\"a\": [\"\\u00e9\\ud83d\\ude00\", -1.5e3, {\"b\": null}], \"today\": \"2026-11-20\"}".utf8)
    for end in 0...bytes.count { _ = readConfiguration(Array(bytes[..<end])) }
    _ = readConfiguration(Array(repeating: UInt8(ascii: "["), count: 100_000))
    #expect(readConfiguration([0xFF]).problems.map(\.message) == ["not UTF-8"])
  }

  @Test func theNearerWins() {
    let file = readConfiguration(Array("{\"rules\": {\"no-floor\": \"off\"}, \"guides\": []}".utf8)).configuration
    let editor = readConfiguration(
      Array("{\"rules\": {\"no-floor\": \"hint\", \"ask-lowered\": \"error\"}, \"guides\": [\"g\"], \"inlayHints\": false}".utf8))
    let both = file.over(editor.configuration)
    #expect(both.rules == [.noFloor: .off, .askLowered: .severity(.error)])
    #expect(both.guides == [])
    #expect(both.inlayHints == false)
    #expect(both.severity(of: .noFloor, given: .hint) == nil)
    #expect(both.severity(of: .askLowered, given: .warning) == .error)
    #expect(both.severity(of: .askBelowFloor, given: .error) == .error)
  }
}
