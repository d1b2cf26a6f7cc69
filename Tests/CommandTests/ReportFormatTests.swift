import Foundation
import Testing

/// A name and a text that try to break out of every format: terminal escapes, workflow commands, quotes, a line break, bidi marks.
private let hostileName = "a\u{1B}[31m\n::error::x,y:z%\"'<&>\u{202E}.offer"
private let hostileNote = """
  company: Hugging Face
  region: Paris\u{1B}]0;owned\u{7}::warning::<script>"'&%
  company: Hugging Face
  region: Paris
  ask: base €79K, equity €155K over 4 years

  """

@Suite struct ReportFormatTests {
  private func folder() throws -> TestFolder {
    let folder = try TestFolder(["low.offer": belowFloor, "clean.offer": clean])
    try folder.write(hostileNote, to: hostileName)
    return folder
  }

  private func hasControls(_ text: String, except allowed: String = "\n") -> Bool {
    text.unicodeScalars.contains {
      ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E) && !allowed.unicodeScalars.contains($0)
    }
  }

  @Test(arguments: ["text", "github", "junit", "gitlab", "sarif", "json"])
  func nothingReachesTheTerminal(format: String) throws {
    let folder = try folder()
    let run = try folder.run("check --format \(format)")
    #expect(run.status == 1)
    let shown = ["json", "sarif", "gitlab"].contains(format) ? run.out.replacing("\u{202E}", with: "") : run.out
    #expect(!hasControls(shown))
    #expect(!hasControls(run.error))
    let failing = try folder.run("check --format \(format) ", ["no\u{1B}such\nfile.offer"])
    #expect(!hasControls(failing.error))
    #expect(failing.error.split(separator: "\n").count == 1)
  }

  @Test func githubEscapes() throws {
    let lines = try folder().run("check --format github").out.split(separator: "\n")
    #expect(
      lines.allSatisfy {
        $0.wholeMatch(of: /::(error|warning|notice) file=[^,:]+(,(line|endLine|col|endColumn)=\d+)+,title=[a-z-]+::[^\n]+/) != nil
      })
    #expect(lines.contains { $0.contains("file=a␛[31m%0A%3A%3Aerror%3A%3Ax%2Cy%3Az%25\"'<&>�.offer,") })
    #expect(lines.contains { $0.contains("1.25 %25") })
  }

  @Test func gitlabHasWhatItsSchemaRequires() throws {
    let entries = try folder().run("check --format gitlab").json.list
    #expect(entries.count >= 2)
    #expect(Set(entries.map { $0["fingerprint"].string }).count == entries.count)
    for entry in entries {
      #expect(entry["description"].string?.isEmpty == false)
      #expect(entry["check_name"].string?.isEmpty == false)
      #expect(["info", "minor", "major", "critical", "blocker"].contains(entry["severity"].string))
      #expect(entry["location"]["path"].string?.isEmpty == false)
      #expect((entry["location"]["lines"]["begin"].number ?? 0) >= 1)
    }
    #expect(try TestFolder(["clean.offer": clean]).run("check --format gitlab").out == "[]\n")
  }

  @Test func sarifHasWhatItsSchemaRequires() throws {
    let json = try folder().run("check --format sarif").json
    #expect(json["version"].string == "2.1.0")
    #expect(json["$schema"].string?.hasPrefix("https://") == true)
    let run = json["runs"][0]
    #expect(run["tool"]["driver"]["name"].string == "offer-lsp")
    #expect(run["columnKind"].string == "unicodeCodePoints")
    #expect(run["invocations"][0]["executionSuccessful"].number == 1)
    let rules = run["tool"]["driver"]["rules"].list
    #expect(Set(rules.map { $0["id"].string }).count == rules.count)
    for rule in rules {
      #expect(rule["shortDescription"]["text"].string?.isEmpty == false)
      #expect(["error", "warning", "note"].contains(rule["defaultConfiguration"]["level"].string))
    }
    #expect(!run["results"].list.isEmpty)
    for result in run["results"].list {
      let rule = rules[Int(result["ruleIndex"].number ?? 0)]
      #expect(rule["id"].string == result["ruleId"].string)
      #expect(["error", "warning", "note"].contains(result["level"].string))
      #expect(result["message"]["text"].string?.isEmpty == false)
      #expect(result["partialFingerprints"].keys == ["offerFinding/v1"])
      for location in result["locations"].list + result["relatedLocations"].list {
        let physical = location["physicalLocation"]
        let uri = try #require(physical["artifactLocation"]["uri"].string)
        #expect(uri.wholeMatch(of: /(file:\/\/)?([A-Za-z0-9._~\/-]|%[0-9A-F]{2})+/) != nil)
        let region = physical["region"]
        let numbers = ["startLine", "startColumn", "endLine", "endColumn"].compactMap { region[$0].number }
        #expect(numbers.count == 4)
        #expect(numbers.allSatisfy { $0 >= 1 })
      }
      for change in result["fixes"].list.flatMap({ $0["artifactChanges"].list }) {
        #expect(change["artifactLocation"]["uri"].string != nil)
        #expect(change["replacements"].list.allSatisfy { ($0["deletedRegion"]["startLine"].number ?? 0) >= 1 })
      }
    }
  }

  /// More is found than is kept in memory until it is reported.
  @Test func longReportsAreWhole() throws {
    let negotiation = "company: HF\nregion: Paris\nask: base €1K, equity €1K\nlevr: x\n"
    let notes = (1...20).map { ("\($0).offer", String(repeating: negotiation, count: 60)) }
    let folder = try TestFolder(Dictionary(uniqueKeysWithValues: notes))
    try FileManager.default.createDirectory(atPath: folder.path + "/temporary", withIntermediateDirectories: false)
    let report = try folder.run("check --format sarif", environment: ["TMPDIR": folder.path + "/temporary"])
    #expect(report.out.utf8.count > 5 << 19)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/temporary").isEmpty)
    let results = try report.json["runs"][0]["results"].list
    let findings = try folder.run("check --format json").json["diagnostics"].list
    #expect(results.map { $0["message"]["text"].string } == findings.map { $0["message"].string })
    // Where no temporary file can be made, memory serves.
    let without = try folder.run("check --format sarif", environment: ["TMPDIR": folder.path + "/none"])
    #expect(without.out == report.out)
  }

  @Test func junitIsWellFormed() throws {
    let folder = try folder()
    let out = try folder.run("check --format junit").out
    let counter = ElementCounter()
    let parser = XMLReader(out)
    try parser.read { counter.take($0, $1) }
    let findings = try folder.run("check --format json").json
    #expect(counter.counts["testsuite"] == 3)
    #expect(counter.counts["testcase"] == findings["diagnostics"].list.count + 1)
    #expect(counter.counts["failure"].map(Double.init) == findings["summary"]["error"].number)
    func sum(_ name: String) -> Int { counter.suites.reduce(0) { $0 + (Int($1[name] ?? "") ?? -1000) } }
    #expect(sum("failures") == counter.counts["failure"])
    #expect(sum("tests") == counter.counts["testcase"])
    #expect(sum("errors") == 0)
  }

  /// What the strictest of the published schemas asks for.
  @Test func junitHasWhatItsSchemasRequire() throws {
    let folder = try folder()
    let run = try folder.run("check --format junit --fail-on information --today 2026-11-20 missing.offer .")
    #expect(run.status == 2)
    let counter = ElementCounter()
    try XMLReader(run.out).read { counter.take($0, $1) }
    #expect(counter.attributes["testsuites"] == [:])
    #expect(counter.suites.map { $0["id"] } == counter.suites.indices.map(String.init))
    for suite in counter.suites {
      #expect(
        suite.keys.sorted() == ["errors", "failures", "hostname", "id", "name", "package", "tests", "time", "timestamp"])
      #expect(suite["timestamp"] == "2026-11-20T00:00:00")
    }
    for name in ["properties", "system-out", "system-err"] { #expect(counter.counts[name] == counter.suites.count) }
    for attributes in counter.cases { #expect(attributes.keys.sorted() == ["classname", "name", "time"]) }
    for name in ["failure", "error"] { #expect(counter.attributes[name]?.keys.sorted() == ["message", "type"]) }
  }

  @Test func outputGoesToAFile() throws {
    let folder = try folder()
    let run = try folder.run("check --format sarif --output out.sarif low.offer")
    #expect(run.status == 1)
    #expect(run.out.isEmpty)
    #expect(try folder.read("out.sarif") == folder.run("check --format sarif low.offer").out)
    #expect(try folder.run("check --format sarif --output nowhere/out.sarif low.offer").status == 2)
  }
}

private final class ElementCounter {
  var counts: [String: Int] = [:]
  var attributes: [String: [String: String]] = [:]
  var suites: [[String: String]] = []
  var cases: [[String: String]] = []

  func take(_ name: String, _ attributes: [String: String]) {
    counts[name, default: 0] += 1
    self.attributes[name] = attributes
    if name == "testsuite" { suites.append(attributes) }
    if name == "testcase" { cases.append(attributes) }
  }
}

/// A strict reader of the XML that a report may be: elements, attributes in double quotes, text, the five entities.
private struct XMLReader {
  struct NotWellFormed: Error {
    let rest: String
  }

  private let text: String

  init(_ text: String) { self.text = text }

  func read(_ element: (String, [String: String]) -> Void) throws {
    var rest = Substring(text)
    guard let head = rest.prefixMatch(of: /<\?xml version="1\.0" encoding="UTF-8"\?>\s*/) else {
      throw NotWellFormed(rest: String(rest.prefix(60)))
    }
    rest = rest[head.range.upperBound...]
    var open: [String] = []
    while !rest.isEmpty {
      if let tag = rest.prefixMatch(of: /<([a-z-]+)((?: [a-z]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>/) {
        var attributes: [String: String] = [:]
        for attribute in tag.2.matches(of: /([a-z]+)="([^"]*)"/) { attributes[String(attribute.1)] = String(attribute.2) }
        element(String(tag.1), attributes)
        if tag.3.isEmpty { open.append(String(tag.1)) }
        rest = rest[tag.range.upperBound...]
      } else if let tag = rest.prefixMatch(of: /<\/([a-z-]+)>/), open.popLast() == String(tag.1) {
        rest = rest[tag.range.upperBound...]
      } else if let run = rest.prefixMatch(of: /(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)+/), !open.isEmpty || run.0.allSatisfy(\.isWhitespace) {
        rest = rest[run.range.upperBound...]
      } else {
        throw NotWellFormed(rest: String(rest.prefix(60)))
      }
    }
    if !open.isEmpty { throw NotWellFormed(rest: "unclosed \(open)") }
  }
}
