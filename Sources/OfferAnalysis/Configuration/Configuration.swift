package import Compensation
package import SourceText

/// What `.offer-lsp.json`, or an editor's settings, say. A key that is not set is nil, or empty among the rules.
package struct Configuration: Hashable, Sendable {
  /// Files and folders of guides, as written: relative to the folder of the configuration file.
  package var guides: [String]?
  /// The severity of a code instead of its own; `.off` silences it.
  package var rules: [DiagnosticCode: RuleLevel] = [:]
  /// Globs of the files that may be drafts, relative to the root.
  package var drafts: [String]?
  package var inlayHints: Bool?
  /// The day that deadlines are held against.
  package var today: Day?

  package init() {}

  /// This configuration where it says something, else the other; rules code by code.
  package func over(_ other: Configuration) -> Configuration {
    var result = other
    result.guides = guides ?? other.guides
    result.rules.merge(rules) { _, mine in mine }
    result.drafts = drafts ?? other.drafts
    result.inlayHints = inlayHints ?? other.inlayHints
    result.today = today ?? other.today
    return result
  }

  /// The severity in force for a finding that its rule gave `severity`; nil where the code is off.
  package func severity(of code: DiagnosticCode, given severity: Severity) -> Severity? {
    switch rules[code] {
    case nil: severity
    case .off?: nil
    case .severity(let changed)?: changed
    }
  }
}

/// What a rule may be set to.
package enum RuleLevel: Hashable, Sendable {
  case severity(Severity)
  case off

  package init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .severity(severity)
    } else {
      return nil
    }
  }

  package var text: String {
    switch self {
    case .severity(let severity): severity.rawValue
    case .off: "off"
    }
  }
}

/// A key of the configuration.
package enum ConfigurationKey: String, Sendable, CaseIterable {
  case guides, rules, drafts, inlayHints, today
}

/// Something in a configuration that does not apply, and why.
package struct ConfigurationProblem: Hashable, Sendable {
  /// Where in the text it stands, in bytes.
  package let range: TextRange
  /// What is wrong, then what would be right: `unknown key "rule": did you mean "rules"? (guides, rules, …)`. Keys are named,
  /// values are not: they may be anything, and editors log what is said of settings.
  package let message: String
}

/// Reads a configuration. What is wrong is told with its place; everything else applies.
///
///     {"rules": {"no-floor": "off", "ask-lowred": "hint"}}
///       ->  no-floor off; problem at "ask-lowred": unknown code, did you mean "ask-lowered"?
///
/// The keys `$schema` and `version` are let be: editors write them.
package func readConfiguration(_ text: [UInt8]) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
  guard String(validating: text, as: UTF8.self) != nil else {
    return (Configuration(), [ConfigurationProblem(range: TextRange(emptyAt: 0), message: "not UTF-8")])
  }
  let (value, fault) = readJSON(text)
  var reading = ConfigurationReading()
  if let value { reading.read(value) }
  if let fault {
    reading.problems.append(ConfigurationProblem(range: TextRange(emptyAt: fault.offset), message: "not JSON: \(fault.message)"))
  }
  return (reading.configuration, reading.problems)
}

private struct ConfigurationReading {
  var configuration = Configuration()
  var problems: [ConfigurationProblem] = []

  /// More than anybody mends at once; what is wrong beyond is told when these are mended.
  private static let mostProblems = 1_000
  /// More paths or globs are a list that some program has written by mistake, and each is looked for.
  private static let mostElements = 1_000

  mutating func report(_ range: TextRange, _ message: String) {
    guard problems.count <= Self.mostProblems else { return }
    let isLast = problems.count == Self.mostProblems
    problems.append(
      ConfigurationProblem(range: range, message: isLast ? "more than \(Self.mostProblems) faults: the rest is not told" : message))
  }

  mutating func read(_ value: PlacedJSON) {
    guard case .object(let members) = value.kind else {
      report(value.range, "expected an object, got \(value.described)")
      return
    }
    var seen: Set<String> = []
    for member in members where member.key != "$schema" && member.key != "version" {
      guard let key = ConfigurationKey(rawValue: member.key) else {
        reportUnknown("key", member, among: ConfigurationKey.allCases.map(\.rawValue), list: true)
        continue
      }
      guard seen.insert(member.key).inserted else {
        report(member.keyRange, "\"\(member.key)\" is set twice: the first serves")
        continue
      }
      set(key, to: member.value)
    }
  }

  mutating func reportUnknown(_ noun: String, _ member: PlacedJSON.Member, among known: [String], list: Bool) {
    var message = "unknown \(noun) \"\(shortened(member.key))\""
    if let near = nearest(to: member.key, in: known).first { message += ": did you mean \"\(near)\"?" }
    if list { message += " (allowed: \(known.joined(separator: ", ")))" }
    report(member.keyRange, message)
  }

  mutating func set(_ key: ConfigurationKey, to value: PlacedJSON) {
    switch key {
    case .guides: configuration.guides = strings(value, key, of: "paths")
    case .drafts: configuration.drafts = strings(value, key, of: "globs")
    case .rules: readRules(value)
    case .inlayHints:
      guard case .bool(let flag) = value.kind else {
        report(value.range, "\"inlayHints\" is \(value.described): allowed are true and false")
        return
      }
      configuration.inlayHints = flag
    case .today:
      guard case .string(let text) = value.kind, let day = Day(text) else {
        report(value.range, "\"today\" is \(value.described): allowed is a day such as \"2026-11-20\"")
        return
      }
      configuration.today = day
    }
  }

  /// A list of texts; elements that are none are told and left out.
  mutating func strings(_ value: PlacedJSON, _ key: ConfigurationKey, of noun: String) -> [String]? {
    guard case .array(let elements) = value.kind else {
      report(value.range, "\"\(key.rawValue)\" is \(value.described): allowed is a list of \(noun)")
      return nil
    }
    var result: [String] = []
    if elements.count > Self.mostElements {
      report(
        elements[Self.mostElements].range, "\"\(key.rawValue)\" holds more than \(Self.mostElements) \(noun): the rest is not looked at")
    }
    for element in elements.prefix(Self.mostElements) {
      if case .string(let text) = element.kind, !text.isEmpty {
        result.append(text)
      } else {
        report(element.range, "\"\(key.rawValue)\" holds \(element.described): allowed are \(noun)")
      }
    }
    return result
  }

  mutating func readRules(_ value: PlacedJSON) {
    guard case .object(let members) = value.kind else {
      report(value.range, "\"rules\" is \(value.described): allowed is an object of codes and severities")
      return
    }
    let levels = Severity.allCases.map(\.rawValue) + ["off"]
    for member in members {
      guard let code = DiagnosticCode(rawValue: member.key) else {
        reportUnknown("code", member, among: DiagnosticCode.allCases.map(\.rawValue), list: false)
        continue
      }
      guard case .string(let text) = member.value.kind, let level = RuleLevel(text) else {
        var message = "\"\(member.key)\" is \(member.value.described)"
        if case .string(let text) = member.value.kind, let near = nearest(to: text, in: levels).first {
          message += ": did you mean \"\(near)\"?"
        }
        report(member.value.range, message + " (allowed: \(levels.joined(separator: ", ")))")
        continue
      }
      guard configuration.rules[code] == nil else {
        report(member.keyRange, "\"\(member.key)\" is set twice: the first serves")
        continue
      }
      configuration.rules[code] = level
    }
  }
}
