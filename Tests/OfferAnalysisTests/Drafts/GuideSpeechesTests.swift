import Foundation
import OfferAnalysis
import SalaryGuides
import SourceText
import Testing

/// Guides of the wild, from the folder that `OFFER_CORPUS` names; without it this is skipped, and says so.
private let corpus: URL? = ProcessInfo.processInfo.environment["OFFER_CORPUS"].map { URL(fileURLWithPath: $0, isDirectory: true) }

/// What a guide's strategy lets the candidate say, read as a mail: its asks and floors against those that the guide reader,
/// which reads the same words quite otherwise, knows of it.
@Suite(.enabled(if: corpus != nil, "OFFER_CORPUS names no folder of guides"))
struct GuideSpeechesTests {
  @Test func asksAndFloorsAreThoseThatTheGuideReaderKnows() throws {
    var (asks, floors) = (DraftScore(), DraftScore())
    var speeches = 0
    var faults: [String] = []
    for path in try paths() {
      let text = Array(try Data(contentsOf: path))
      let guide = readGuide(text)
      for speech in Self.speeches(in: text) {
        speeches += 1
        let read = Self.read(Array(text[speech]), company: guide.company)
        func compare(_ score: inout DraftScore, _ what: String, known: [TextRange], read: [TextRange]) {
          let here = known.filter { $0.start >= speech.start && $0.end <= speech.end }
          let found = read.map { TextRange($0.start + speech.start, $0.end + speech.start) }
          for range in found {
            if here.contains(where: { $0.overlaps(range) }) {
              score.right += 1
            } else {
              score.wrong += 1
              faults.append("not known as \(what): \(Self.around(range, text))")
            }
          }
          for range in here where !found.contains(where: { $0.overlaps(range) }) {
            score.missed += 1
            faults.append("not read as \(what): \(Self.around(range, text))")
          }
        }
        let known = guide.asks.filter { $0.figure.component != nil }.map(\.figure.place.range)
        compare(&asks, "ask", known: known, read: read.asks)
        compare(&floors, "floor", known: guide.floors.filter { $0.phrase == .floor }.map(\.place.range), read: read.floors)
      }
    }
    print("\(speeches) speeches of guides read as mails")
    for (name, score) in [("asks", asks), ("floors", floors)] {
      print(
        "  \(name): \(percent(score.precision)) of those read are known, \(percent(score.recall)) of the \(score.right + score.missed) known are read"
      )
    }
    if ProcessInfo.processInfo.environment["OFFER_FAULTS"] != nil { for fault in faults { print("  " + fault) } }
    #expect(asks.precision >= 0.97 && asks.recall >= 0.84)
    #expect(floors.precision >= 0.97 && floors.recall >= 0.97)
  }

  private func paths() throws -> [URL] {
    let folder = try #require(corpus)
    let companies = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let guides = try companies.flatMap { try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) }
    return guides.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// What stands in quotation marks in the line of a strategy, where it is long enough for a speech.
  private static func speeches(in text: [UInt8]) -> [TextRange] {
    var result: [TextRange] = []
    var start = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let range = TextRange(start, start + line.count)
      start = range.end + 1
      guard String(decoding: line.prefix(60), as: UTF8.self).contains("Strategy") else { continue }
      let marks = line.indices.filter { line[$0] == UInt8(ascii: "\"") }
      for (open, close) in zip(marks, marks.dropFirst()) where close - open > 150 { result.append(TextRange(open + 1, close)) }
    }
    return result
  }

  private static func read(_ mail: [UInt8], company: String) -> (asks: [TextRange], floors: [TextRange]) {
    let note = NoteAnalysis(text: Array("company: \(company)\n".utf8), .init(library: GuideLibrary(), today: nil))
    guard let subject = note.negotiations.last?.subject else { return ([], []) }
    // A guide's asks are sums of money.
    let asks = draftColours(mail: mail, tiedTo: subject).map(\.range).filter { range in
      mail[range.end - 1] != UInt8(ascii: "%")
        && draftHover(mail: mail, at: range.start, tiedTo: subject)?.card.plainText.contains("Read as your ask.") == true
    }
    let floors = draftFindings(mail: mail, tiedTo: subject).findings.filter { $0.code == .floorDisclosed }.map(\.range)
    return (asks, floors)
  }

  private static func around(_ range: TextRange, _ text: [UInt8]) -> String {
    String(decoding: text[max(0, range.start - 70)..<range.start], as: UTF8.self) + "⟦"
      + String(decoding: text[range.start..<range.end], as: UTF8.self) + "⟧"
      + String(decoding: text[range.end..<min(text.count, range.end + 40)], as: UTF8.self)
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
