import OfferAnalysis

/// The rules of the `.gitignore` files that hold for a folder, the outermost first.
struct IgnoreRules: Sendable {
  private struct Rule: Sendable {
    let glob: Glob
    let isNegated: Bool
    let foldersOnly: Bool
    /// The folder of the file that the rule stands in, relative to where the walk started.
    let base: Path
  }

  private var rules: [Rule] = []

  var isEmpty: Bool { rules.isEmpty }

  /// Adds the rules of a `.gitignore`.
  ///
  /// - Parameter folder: where the file stands.
  mutating func add(_ text: [UInt8], in folder: Path) {
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if let rule = Self.rule(String(decoding: line, as: UTF8.self), in: folder) { rules.append(rule) }
    }
  }

  private static func rule(_ line: String, in folder: Path) -> Rule? {
    var pattern = Substring(line)
    while pattern.last == " " || pattern.last == "\t", !pattern.hasSuffix("\\ ") { pattern.removeLast() }
    guard !pattern.isEmpty, pattern.first != "#" else { return nil }
    let isNegated = pattern.first == "!"
    if isNegated { pattern.removeFirst() }
    let foldersOnly = pattern.last == "/"
    if foldersOnly { pattern.removeLast() }
    guard !pattern.isEmpty else { return nil }
    // A slash anywhere but at the end ties the pattern to its folder; without one it serves at any depth.
    let isAnchored = pattern.contains("/")
    if pattern.first == "/" { pattern.removeFirst() }
    // Braces stand for themselves here.
    pattern = Substring(pattern.split(separator: "{", omittingEmptySubsequences: false).joined(separator: "\\{"))
    return Rule(
      glob: Glob(isAnchored ? String(pattern) : "**/" + pattern), isNegated: isNegated, foldersOnly: foldersOnly, base: folder)
  }

  /// Whether the last rule that speaks of the path leaves it out.
  func ignores(_ path: Path, isFolder: Bool) -> Bool {
    for rule in rules.reversed() where isFolder || !rule.foldersOnly {
      let relative: [UInt8]
      if rule.base == .workingFolder {
        relative = path.bytes
      } else {
        guard path.isInside(rule.base) else { continue }
        relative = path.relative(to: rule.base).bytes
      }
      if rule.glob.matches(relative) { return !rule.isNegated }
    }
    return false
  }
}
