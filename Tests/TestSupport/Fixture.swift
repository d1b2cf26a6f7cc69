internal import Compensation
package import OfferAnalysis
internal import SalaryGuides

/// A note written for a test, with a cursor in it.
///
///     Fixture("region: Par$0is")  ->  "region: Paris", cursor 11
package struct Fixture: Sendable {
  package let text: [UInt8]
  /// The offset of `$0`; the text's end where there is none.
  package let cursor: Int

  package init(_ marked: String) {
    var text = Array(marked.utf8)
    let mark = Array("$0".utf8)
    var position = text.count
    for index in text.indices where text[index...].starts(with: mark) {
      position = index
      text.removeSubrange(index..<(index + mark.count))
      break
    }
    self.text = text
    cursor = position
  }

  /// The note with the built-in guides, on 2026-11-20.
  package var note: NoteAnalysis { analysed(text) }
}

/// A note with the built-in guides, on a day that fixtures are written for.
package func analysed(_ text: [UInt8]) -> NoteAnalysis {
  NoteAnalysis(text: text, NoteAnalysis.Environment(library: GuideLibrary(), today: Day(year: 2026, month: 11, day: 20)))
}
