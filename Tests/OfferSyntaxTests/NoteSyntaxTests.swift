import OfferSyntax
import SourceText
import TestSupport
import Testing

/// Snippets that sit on the borders: companies, comments, blanks, every line end, halves of them, code points of each length.
private let snippets = [
  "company: HF\n", "company:", "\ncompany: Mistral AI\r\n", "# a comment\n", "#", "\n", "\r", "\r\n", " ", "  base €98K\n",
  "ask: base €98K, equity €155K\n",
  "? what now\n", "! this\n", "# allow: no-floor\n", "é", "🚀", "\u{FEFF}", "COMPANY x: y\n", "company\n", "note: 東京\r", ":", "c", "\u{A0}",
  "offer", "draft: mails/a.md\n",
]

@Suite struct NoteSyntaxTests {
  @Test func negotiationsStartAtTheirComments() {
    let note = NoteSyntax(Array("rate: 1 EUR = 2 USD\n\n# first\ncompany: A\nask: base 1\n\n# second\n\ncompany: B\n".utf8))
    let texts = note.negotiations.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(texts == ["rate: 1 EUR = 2 USD\n\n", "# first\ncompany: A\nask: base 1\n\n", "# second\n\ncompany: B\n"])
    #expect((0..<3).map(note.firstLine) == [0, 2, 6])
  }

  /// Each edit is also found by the places that an editor would name it by, in every encoding.
  @Test(arguments: 0..<24)
  func editsEqualReadingAnew(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = Array((0..<30).map { _ in snippets.randomElement(using: &random) ?? "" }.joined().utf8)
    var note = NoteSyntax(text)
    for step in 0..<1500 {
      let start = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, start + (Bool.random(using: &random) ? 0 : Int.random(in: 0...20, using: &random)))
      let replacement = Bool.random(using: &random) || text.count > 600 ? [] : Array((snippets.randomElement(using: &random) ?? "").utf8)
      let old = text
      text.replaceSubrange(start..<end, with: replacement)
      for encoding in PositionEncoding.allCases {
        let table = LineTable(old)
        for offset in [start, end] {
          let position = note.position(of: offset, encoding: encoding)
          #expect(position == table.position(of: offset, in: old, encoding: encoding))
          #expect(note.offset(of: position, encoding: encoding) == table.offset(of: position, in: old, encoding: encoding))
        }
      }
      let before = note.negotiations
      let change = note.replace(TextRange(start, end), with: replacement)
      let fresh = NoteSyntax(text)
      guard note.negotiations.map(\.text) == fresh.negotiations.map(\.text), places(of: note) == places(of: fresh),
        note.length == text.count, note.text == text, note.drafts == fresh.drafts
      else {
        Issue.record("seed \(seed), step \(step): the edited note differs from the fresh one")
        return
      }
      let kept = Array(before[..<change.first]) + Array(before[(change.first + change.removed)...])
      let now = Array(note.negotiations[..<change.first]) + Array(note.negotiations[(change.first + change.inserted)...])
      #expect(kept.map(ObjectIdentifier.init) == now.map(ObjectIdentifier.init))
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func positionsEqualThoseOfTheFlatText(_ encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      let text = Array((0..<20).map { _ in snippets.randomElement(using: &random) ?? "" }.joined().utf8)
      let note = NoteSyntax(text)
      let table = LineTable(text)
      for offset in 0...text.count {
        let position = table.position(of: offset, in: text, encoding: encoding)
        #expect(note.position(of: offset, encoding: encoding) == position)
        #expect(note.offset(of: position, encoding: encoding) == table.offset(of: position, in: text, encoding: encoding))
      }
      #expect(note.lineCount == table.lineCount)
    }
  }
}

private func places(of note: NoteSyntax) -> [[Int]] {
  note.negotiations.indices.map { [note.start(of: $0), note.firstLine(of: $0)] }
}
