import OfferSyntax
import SourceText
import TestSupport
import Testing

@testable import OfferAnalysis

/// Notes with everything that a note may hold, well and badly written.
private let notes = [
  """
  \u{FEFF}# Spring — search
  rate: 1 EUR = 1.08 USD
  company: Mistral AI
  role: Security Engineer
  region: Paris
  deadline Google: 2026-12-01
  offer 2026-11-02: base €92K, equity €120K over 4 years
  ask 2026-11-04: €100K base, €175K equity over four years and a €15K signing bonus
  or: total 140–150K (they like it)
  floor: total €138K
  competing Google 2026-11-03: base €98K, 14,200 RSUs at $18.50   # verbal
  term asked: double-trigger acceleration
  lever: EU Regulatory Security Compliance
  discount: 30%
  draft: mails/mistral-1.md
  # allow: ask-below-floor, nothing -- since
  ? what should I counter with
  ! a reply
  """,
  "company: W&B\r\nregion: 🚀 Lon\rask: base £—, equity 0.02%, bonus 5–10 %\r\n  signing n/a + ,, (\n\tb\n:\n? \n#allow:\n",
  "ask: base €1\noffer 2026-13-41\ncompeting\nterm maybe: x\ncompany:\nregion:\noutcome: perhaps\nas\nband: base €9K–€1K, total 10^99 ₹45L kr5\n",
]

/// Asks everything of a note at an offset.
private func ask(_ note: NoteAnalysis, at offset: Int) -> Int {
  let cursor = note.cursor(at: offset)
  let found = suggestions(in: note, at: offset) { ["a.md"] }
  #expect(cursor.range.start <= cursor.range.end && found.insert.start == found.replace.start && found.insert.end <= found.replace.end)
  #expect(found.replace.start >= 0 && found.replace.end <= max(note.syntax.length, offset))
  var size = found.items.count
  let widening = selectionRanges(in: note, at: offset)
  #expect(!widening.isEmpty && zip(widening, widening.dropFirst()).allSatisfy { $1.contains($0) && $0 != $1 })
  size += onTypeFormatting(note, at: offset).count + codeActions(in: note, TextRange(emptyAt: offset)).count
  size += definition(in: note, at: offset) == nil ? 0 : 1
  if let hover = hover(in: note, at: offset) { size += hover.card.markdown.utf8.count + hover.card.plainText.utf8.count }
  return size
}

@Suite struct QueriesNeverTrapTests {
  @Test(arguments: notes.indices) func atEveryOffset(_ index: Int) {
    let text = Array(notes[index].utf8)
    let note = analysed(text)
    var size = 0
    for offset in -1...(text.count + 1) { size += ask(note, at: offset) }
    #expect(size > 0)
  }

  @Test(arguments: notes.indices) func atTheEndOfEveryPrefix(_ index: Int) {
    let text = Array(notes[index].utf8)
    for end in 0...text.count {
      let note = analysed(Array(text[..<end]))
      _ = ask(note, at: end)
      _ = ask(note, at: end / 2)
      _ = inlayHints(in: note, range: TextRange(0, end))
      for negotiation in note.negotiations { _ = codeLenses(of: negotiation) }
      _ = foldingRanges(in: note)
      for negotiation in note.negotiations { _ = outline(of: negotiation) }
      let tokens = semanticTokens(in: note, TextRange(0, end)).map(\.range)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test(arguments: notes.indices) func inWhatMistypingMakes(_ index: Int) {
    var generator = SeededGenerator(seed: UInt64(index) + 1)
    let letters = Array(":,;+-€ \n\t?!#()$9Kk%é".utf8)
    for _ in 0..<150 {
      var text = Array(notes[index].utf8)
      for _ in 0..<3 {
        let place = Int.random(in: 0..<text.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text.remove(at: place)
        case 1: text.insert(letters.randomElement(using: &generator) ?? 0, at: place)
        default: text[place] = letters.randomElement(using: &generator) ?? 0
        }
      }
      let note = analysed(text)
      for _ in 0..<6 { _ = ask(note, at: Int.random(in: 0...text.count, using: &generator)) }
      _ = inlayHints(in: note, range: TextRange(0, text.count))
      for negotiation in note.negotiations { _ = codeLenses(of: negotiation) }
    }
  }
}
