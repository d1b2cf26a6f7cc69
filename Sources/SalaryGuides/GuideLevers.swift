/// A lever that a note can name: one of a guide's numbered levers, or its script for this company alone.
package struct NamedLever: Sendable, Hashable {
  /// nil for a company script.
  package let number: Int?
  package let title: String
  /// What to say, with its slots; empty where the guide gives a title only.
  package let script: String
  package let place: GuidePlace

  package init(number: Int?, title: String, script: String, place: GuidePlace) {
    self.number = number
    self.title = title
    self.script = script
    self.place = place
  }
}

extension Guide {
  /// The numbered levers, then the company's scripts.
  package var namedLevers: [NamedLever] {
    levers.map { NamedLever(number: $0.number, title: $0.title, script: $0.script, place: $0.place) }
      + scripts.map { NamedLever(number: nil, title: $0.title, script: $0.text, place: $0.place) }
  }

  /// The lever that a note's words mean: its title, or a part of a script's title as one would say it.
  ///
  ///     "EU Regulatory Security Compliance"  ->  EU Regulatory Security Compliance (GDPR + EU AI Act)
  ///     "ecosystem moat"                     ->  Open Source Impact — The Ecosystem Moat Script
  package func lever(named name: String) -> NamedLever? {
    let wanted = comparableLever(name)
    guard !wanted.isEmpty else { return nil }
    let all = namedLevers
    if let whole = all.first(where: { comparableLever($0.title) == wanted }) { return whole }
    return all.first { $0.shortNames.contains { comparableLever($0) == wanted } }
  }
}

extension NamedLever {
  /// What the lever is also called: the parts of a title in two parts.
  package var shortNames: [String] {
    let parts = title.split(separator: "—").map(String.init)
    return parts.count > 1 ? parts.map { trimmed(Array($0.utf8)[...]).text } : []
  }
}

/// A lever's title in comparable form, without an article before it and without `Script` or `Lever` behind it.
package func comparableLever(_ title: String) -> String {
  var words = comparableWords(withoutTrailingParenthesis(Array(title.utf8)))
  if words.count > 1, words.first == "the" { words.removeFirst() }
  if words.count > 1, let last = words.last, last == "script" || last == "lever" { words.removeLast() }
  return words.joined()
}
