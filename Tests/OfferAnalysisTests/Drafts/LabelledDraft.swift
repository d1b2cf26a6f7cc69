import Foundation
import OfferAnalysis
import SalaryGuides
import SourceText

/// A mail with what must be said of it, written into its text: `I'm asking for ⟦draft-disagrees|€95K⟧ base.`; several codes are
/// joined by `+`.
struct LabelledDraft: CustomStringConvertible {
  struct Expectation: Hashable {
    let code: String
    let range: TextRange
  }

  let title: String
  let note: String
  let mail: String
  let expected: [Expectation]

  var description: String { title }

  /// The sets in `Sets`, by name; each says above its first draft where it comes from.
  static let sets: [(name: String, drafts: [LabelledDraft])] =
    setNames.sorted().filter { $0 != "notes" }.map { ($0, set(text(ofSet: $0))) }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Sets")

  private static let setNames: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
    .map { String($0.dropLast(4)) }

  private static func text(ofSet name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: folder.appending(path: name + ".txt").path) ?? Data(), as: UTF8.self)
  }

  /// Reads a set: `=== title [name]` with a mail below it, tied to the note of that name in `Sets/notes.txt`.
  static func set(_ text: String) -> [LabelledDraft] {
    parts(text).compactMap { head, body in
      guard let open = head.lastIndex(of: "["), let close = head.lastIndex(of: "]") else { return nil }
      let (mail, expected) = unmarked(body)
      let name = String(head[head.index(after: open)..<close])
      return LabelledDraft(title: head, note: notes[name] ?? "", mail: mail, expected: expected)
    }
  }

  /// `=== NOTE name` with a note below it.
  private static let notes = Dictionary(parts(text(ofSet: "notes")).map { (String($0.head.dropFirst(5)), $0.body) }) { first, _ in first }

  private static func parts(_ text: String) -> [(head: String, body: String)] {
    text.split(separator: "\n=== ").dropFirst().map { part in
      let head = String(part.prefix { $0 != "\n" })
      return (head, String(part.dropFirst(head.count + 1)) + "\n")
    }
  }

  private static func unmarked(_ text: String) -> (String, [Expectation]) {
    var mail = ""
    var expected: [Expectation] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟦"), let bar = rest[open...].firstIndex(of: "|"), let close = rest[bar...].firstIndex(of: "⟧") {
      mail += rest[..<open]
      let start = mail.utf8.count
      mail += rest[rest.index(after: bar)..<close]
      let range = TextRange(start, mail.utf8.count)
      for code in rest[rest.index(after: open)..<bar].split(separator: "+") {
        expected.append(Expectation(code: String(code), range: range))
      }
      rest = rest[rest.index(after: close)...]
    }
    return (mail + rest, expected)
  }

  /// What is said of the mail.
  func findings(_ library: GuideLibrary) -> [Finding] {
    draftFindings(mail: Array(mail.utf8), tiedTo: subject(library)).findings
  }

  /// How each of the mail's figures of pay is read: `€95K: base €95K, … Read as your ask.`
  func readings(_ library: GuideLibrary) -> [String] {
    guard let subject = subject(library) else { return [] }
    let bytes = Array(mail.utf8)
    var result: [String] = []
    var last: TextRange?
    for offset in bytes.indices {
      guard let card = draftHover(mail: bytes, at: offset, tiedTo: subject), card.range != last else { continue }
      last = card.range
      result.append("\(bytes.string(card.range)): " + card.card.plainText.split(separator: "\n").joined(separator: " "))
    }
    return result
  }

  private func subject(_ library: GuideLibrary) -> Subject? {
    let note = NoteAnalysis(text: Array(self.note.utf8), .init(library: library, today: nil))
    return negotiation(of: note, company: nil, named: []).map { note.negotiations[$0].subject }
  }
}

/// How often what is said is right, and how much of what is to be said is said.
struct DraftScore {
  var right = 0
  var wrong = 0
  var missed = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
}

/// The score of each code over a set of drafts, by code, and a line for everything that is wrong or missed.
struct DraftScores {
  let byCode: [(code: String, score: DraftScore)]
  let faults: [String]

  init(of drafts: [LabelledDraft], _ library: GuideLibrary) {
    var byCode: [String: DraftScore] = [:]
    var faults: [String] = []
    for draft in drafts {
      let mail = Array(draft.mail.utf8)
      var left = draft.expected
      for finding in draft.findings(library) {
        let code = finding.code.rawValue
        if let index = left.firstIndex(where: { $0.code == code && $0.range.overlaps(finding.range) }) {
          left.remove(at: index)
          byCode[code, default: DraftScore()].right += 1
        } else {
          byCode[code, default: DraftScore()].wrong += 1
          faults.append("\(draft.title): wrong \(code) on \"\(mail.string(finding.range))\": \(finding.message.plain)")
        }
      }
      for expectation in left {
        byCode[expectation.code, default: DraftScore()].missed += 1
        faults.append("\(draft.title): missed \(expectation.code) on \"\(mail.string(expectation.range))\"")
      }
    }
    self.byCode = byCode.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.faults = faults
  }
}
