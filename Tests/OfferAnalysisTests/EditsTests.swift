import Compensation
import OfferAnalysis
import SalaryGuides
import SourceText
import TestSupport
import Testing

/// Lines that name, refer, convert, allow and are wrong: what one negotiation says depends on others and on what stands above them all.
private let snippets = [
  "company: Mistral AI\n", "company: Hugging Face\n", "company: Google\n", "region: Paris\n", "role: Security Engineer\n", "\n",
  "offer 2026-11-02: base €98K, equity €162K over 4 years\n", "offer: base $120K\n", "ask: base €60K, equity €80K\n", "ask: total €90K\n",
  "competing Google:\n", "competing Mistral AI:\n", "competing HF: base $200K, equity $400K\n", "rate: 1 EUR = 1.1 USD\n",
  "# allow: ask-below-band\n",
  "discount Google: 50%\n", "floor: base €90K\n", "or: base €70K\n", "lever: EU\n", "outcome: accepted\n", "draft: mail.md\n", "c", ":",
  "9", "K",
]

/// Thousands of keystrokes: after each of them a note says what the same text says that is read anew.
@Test(arguments: 0..<10)
func editedNotesSayWhatFreshOnesSay(_ seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let environment = NoteAnalysis.Environment(library: GuideLibrary(), today: Day("2026-11-20"))
  var text: [UInt8] = []
  var note = NoteAnalysis(text: text, environment)
  for step in 0..<400 {
    let isLine = Bool.random(using: &random)
    let starts = isLine ? [0] + text.indices.filter { text[$0] == 0x0A }.map { $0 + 1 } : Array(0...text.count)
    let start = starts.randomElement(using: &random) ?? 0
    let isRemoval = text.count > 900 || Int.random(in: 0..<3, using: &random) == 0
    let end = isRemoval ? min(text.count, start + Int.random(in: 0...40, using: &random)) : start
    let replacement = isRemoval ? [] : Array((snippets.randomElement(using: &random) ?? "").utf8)
    text.replaceSubrange(start..<end, with: replacement)
    note.replace(TextRange(start, end), with: replacement)
    let fresh = NoteAnalysis(text: text, environment)
    guard said(in: note) == said(in: fresh) else {
      Issue.record("seed \(seed), step \(step): \(String(decoding: text, as: UTF8.self))")
      return
    }
  }
}

private func said(in note: NoteAnalysis) -> [String] {
  note.findings.map { index, range, finding in
    "\(index) \(range.start)-\(range.end) \(finding.severity) \(finding.code.rawValue) \(finding.message.plain) \(finding.related.map(\.message.plain))"
  } + note.negotiations.map { "\($0.unusedAllows)" }
}
