import Foundation
import OfferAnalysis
import Testing

/// The files that no test drives in their editor are at least read, and what they repeat agrees.
struct ConfigurationFileTests {
  private func json(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: Repository.root.appendingPathComponent(path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func value(_ object: [String: Any], _ keys: String...) -> [String: Any] {
    keys.reduce(object) { $0[$1] as? [String: Any] ?? [:] }
  }

  @Test(arguments: [
    "offer-lsp.schema.json", "kate/lspclient.json", "vscode/package.json", "vscode/language-configuration.json",
    "vscode/snippets/offer.json",
    "vscode/syntaxes/offer.tmLanguage.json",
  ])
  func jsonIsRead(path: String) throws {
    #expect(try json("editor-configs/\(path)").isEmpty == false)
  }

  @Test(
    .enabled(if: Tools.python != nil, "Python is not installed"),
    arguments: ["helix/languages.toml", "zed/extension.toml", "zed/Cargo.toml", "zed/languages/offer/config.toml"])
  func tomlIsRead(path: String) async throws {
    let file = Repository.configurations.appendingPathComponent(path).path
    let script = "import sys, tomllib; assert tomllib.load(open(sys.argv[1], 'rb'))"
    let ended = try await Workbench().run(try #require(Tools.python), ["-c", script, file])
    #expect(ended.status == 0, "\(ended.output)")
  }

  @Test func schemaNamesEveryCodeWithItsSeverity() throws {
    let rules = value(try json("editor-configs/offer-lsp.schema.json"), "properties", "rules", "properties")
    #expect(Set(rules.keys) == Set(DiagnosticCode.allCases.map(\.rawValue)))
    for code in DiagnosticCode.allCases {
      #expect(value(rules, code.rawValue)["default"] as? String == code.defaultSeverity.rawValue, "\(code.rawValue)")
    }
  }

  @Test func schemaNamesEveryKey() throws {
    let keys = value(try json("editor-configs/offer-lsp.schema.json"), "properties").keys
    #expect(Set(keys) == Set(ConfigurationKey.allCases.map(\.rawValue) + ["$schema"]))
  }

  /// What the schema takes the reader takes, and what it refuses the reader tells of.
  @Test(arguments: [
    "{}", #"{"$schema": "x"}"#, #"{"guides": []}"#, #"{"guides": ["a", "b.md"]}"#, #"{"guides": "a"}"#, #"{"guides": [1]}"#,
    #"{"guides": [""]}"#, #"{"drafts": ["mails/**"]}"#, #"{"drafts": {}}"#, #"{"drafts": [true]}"#, #"{"inlayHints": true}"#,
    #"{"inlayHints": "true"}"#, #"{"today": "2026-11-20"}"#, #"{"today": "20.11.2026"}"#, #"{"today": 20261120}"#,
    #"{"rules": {}}"#, #"{"rules": []}"#, #"{"rules": {"no-such-code": "off"}}"#, #"{"rules": {"no-floor": "warn"}}"#,
    #"{"rules": {"no-floor": 1}}"#, #"{"rulez": {}}"#, #"{"Guides": []}"#, "[]", "1",
  ])
  func schemaAndReaderAgree(document: String) throws {
    let schema = try json("editor-configs/offer-lsp.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed)
    #expect(readConfiguration(Array(document.utf8)).problems.isEmpty == holds(value, schema), "\(document)")
  }

  @Test func schemaAndReaderAgreeOnEverySeverity() throws {
    let schema = try json("editor-configs/offer-lsp.schema.json")
    for (code, rule) in value(schema, "properties", "rules", "properties") {
      for level in (rule as? [String: Any])?["enum"] as? [String] ?? [] {
        #expect(readConfiguration(Array("{\"rules\": {\"\(code)\": \"\(level)\"}}".utf8)).problems.isEmpty, "\(code): \(level)")
      }
    }
  }

  /// Whether a value is what a schema asks for, as far as this schema's words go.
  private func holds(_ value: Any, _ schema: [String: Any]) -> Bool {
    if let allowed = schema["enum"] as? [String] { return (value as? String).map(allowed.contains) ?? false }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return false }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      return object.allSatisfy { key, value in
        (properties[key] as? [String: Any]).map { holds(value, $0) } ?? (schema["additionalProperties"] as? Bool != false)
      }
    case "array":
      guard let array = value as? [Any], let items = schema["items"] as? [String: Any] else { return false }
      return array.allSatisfy { holds($0, items) }
    case "string":
      guard let text = value as? String, text.count >= schema["minLength"] as? Int ?? 0 else { return false }
      return (schema["pattern"] as? String).map { text.range(of: $0, options: .regularExpression) != nil } ?? true
    case "boolean": return value is Bool
    default: return false
    }
  }

  @Test func extensionOffersTheKeysAndRulesOfTheSchema() throws {
    let schema = value(try json("editor-configs/offer-lsp.schema.json"), "properties")
    let settings = value(try json("editor-configs/vscode/package.json"), "contributes", "configuration", "properties")
    let keys = settings.keys.filter { !$0.hasPrefix("offer.server.") && !$0.hasPrefix("offer.trace.") }
    #expect(Set(keys) == Set(schema.keys.filter { $0 != "$schema" }.map { "offer.\($0)" }))
    #expect(Set(value(settings, "offer.rules", "properties").keys) == Set(value(schema, "rules", "properties").keys))
    for (key, setting) in settings {
      let described = setting as? [String: Any] ?? [:]
      #expect(described["description"] != nil || described["markdownDescription"] != nil, "\(key)")
    }
    #expect(try Repository.text("editor-configs/vscode/offer-lsp.schema.json") == Repository.text("editor-configs/offer-lsp.schema.json"))
  }

  @Test(arguments: ["ci", "emacs", "helix", "kate", "neovim", "samples", "sublime", "vim", "vscode", "zed"])
  func readmeFitsAScreen(folder: String) throws {
    let lines = try Repository.text("editor-configs/\(folder)/README.md").components(separatedBy: "\n")
    #expect(lines.count <= 45)
  }

  @Test func hooksNameExistingCommands() throws {
    let hooks = try Repository.text(".pre-commit-hooks.yaml")
    let entries = hooks.components(separatedBy: "\n").filter { $0.contains("entry:") }.map {
      $0.components(separatedBy: "entry: ").last ?? ""
    }
    #expect(Set(entries) == ["offer-lsp check", "offer-lsp format"])
  }
}
