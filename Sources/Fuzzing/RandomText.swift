import SalaryGuides

/// Notes, drafts, guides and bits of them that are nearly right: what is nearly right reaches the furthest.
enum RandomText {
  static func note(_ random: inout Randomness) -> String {
    (0..<random.below(4)).map { _ in
      let head = ["company: " + random.pick(companies, or: ""), "region: " + random.pick(regions, or: ""), "ask: " + package(&random)]
      let lines = head.filter { _ in !random.once(in: 6) } + (0..<random.below(7)).map { _ in line(&random) }
      return lines.map { $0 + random.pick(lineEnds, or: "\n") }.joined()
    }.joined()
  }

  static func draft(_ random: inout Randomness) -> String {
    (0..<random.below(8)).map { _ in random.pick(sentences, or: "") + random.pick(["\n", "\n\n", "\r\n"], or: "\n") }.joined()
  }

  /// A guide that says what it says of a company of this name, with some of its lines changed.
  static func guide(_ random: inout Randomness) -> String {
    let guide = random.pick(guides, or: acme)
    return random.once(in: 8) ? guide : Mutation.lines(of: guide, &random)
  }

  /// A small guide of a company that no built-in guide knows.
  static let acme =
    "### Security Engineer | Acme Negotiation Guide\n\n| Region | Base Salary |\n| --- | --- |\n| Paris | €80K-€100K |\n"
  private static let guides =
    [acme]
    + builtInGuides.map { guide in String(decoding: guide.text, as: UTF8.self).replacing(guide.company, with: "Acme", maxReplacements: 1) }

  /// What an edit puts in: mostly a character or a word, at times a line or what no note should hold.
  static func insertion(_ random: inout Randomness) -> String {
    switch random.below(10) {
    case 0..<3: random.pick(characters, or: "")
    case 3..<5: random.pick(amounts, or: "")
    case 5..<7: random.pick(words, or: "")
    case 7: line(&random) + "\n"
    case 8: random.pick(oddities, or: "")
    default: ""
    }
  }

  private static func line(_ random: inout Randomness) -> String {
    switch random.below(12) {
    case 0..<3: "company: " + random.pick(companies, or: "")
    case 3: "region: " + random.pick(regions, or: "")
    case 4: "role: Security Engineer"
    case 5..<9: random.pick(packageWords, or: "ask") + ": " + package(&random)
    case 9: random.pick(statements, or: "")
    case 10: "  " + package(&random)
    default: random.pick(oddities, or: "")
    }
  }

  private static func package(_ random: inout Randomness) -> String {
    (0..<random.below(4)).map { _ in random.pick(components, or: "base") + " " + random.pick(amounts, or: "") }
      .joined(separator: random.pick([", ", " and ", " + ", ";"], or: ", "))
  }

  private static let lineEnds = ["\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n"]
  private static let companies = [
    "Hugging Face", "HF", "Mistral AI", "Scale AI", "Weights & Biases", "W&B", "wandb", "Mistrl", "", "Acme", "ACME Inc.", "Élan  SAS",
    "🚀 Shop",
  ]
  private static let regions = ["Paris", "New York", "London", "Remote EU", "NYC", "San Francisco", "Atlantis", "Remote Global", ""]
  private static let packageWords = [
    "ask", "ask 2026-11-04", "offer", "offer 2026-11-02", "or", "floor", "band", "competing Google", "competing",
    "competing Scale AI 2026-02-30", "Ask",
  ]
  private static let components = [
    "base", "equity", "bonus", "signing", "total", "relocation", "rsus", "bas", "", "a €15K", "target bonus",
  ]
  private static let amounts = [
    "€100K", "€79,999", "98 k€", "EUR 100 000", "$1.2M", "₹45L", "15%", "€95–100K", "€120K–€95K", "€100K over 4 years", "$320K/4yr",
    "€5K a month",
    "none", "—", "-€5K", "€", "100", "0.02%", "14,200 shares at $18.50", "€999999999999999999999", "€1.2.3M", "CHF 140’000", "(4yr)",
  ]
  private static let statements = [
    "discount: 40 %", "discount Google: 30%", "deadline: 2026-12-01", "deadline Google: 2025-01-01", "rate: 1 EUR = 1.08 USD",
    "rate: 1 EUR = 0 USD",
    "term asked: acceleration", "term maybe: x", "lever: EU Regulatory Security Compliance", "lever: 1", "draft: m.md", "draft: ../../m.md",
    "sent 2026-01-01: m.md",
    "outcome: accepted", "outcome: perhaps", "note: x", "? what is the floor", "? is €95K enough", "! old answer",
    "# allow: ask-below-floor -- why",
    "# allow: nonsense", "# comment", "walk-away: €90K", "counter: base €90K",
  ]
  private static let sentences = [
    "Hi Camille,", "Offer: n.offer", "My floor is €138K total comp.", "I would ask for €100K base and €175K equity over four years.",
    "> their offer was €92K", "Could you do $[X]M?", "I could accept €80K.", "Google offered me €98K base.", "-- ", "```", "My ask:",
    "- €15K signing",
  ]
  private static let characters = [
    " ", ",", ":", "0", "9", "K", "€", "\n", "\r", "\r\n", "-", "–", "#", "?", "(", ")", "%", "é", "🚀", "e\u{301}", "\t", "\u{A0}",
  ]
  private static let words = ["company", "ask", "base", "equity", "over 4 years", "and", "with", "floor", "Paris", "per month"]
  private static let oddities = [
    "\u{0}", "\u{FEFF}", "\u{2028}", "\u{202E}", "((((((((", String(repeating: "é", count: 300), ":::::", "\u{1B}[31m", "%s%n", "👩‍👩‍👧‍👦",
    "{{name}}", "[](command:x)",
  ]
}
