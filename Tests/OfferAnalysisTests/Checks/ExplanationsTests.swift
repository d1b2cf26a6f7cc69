import Compensation
import OfferAnalysis
import TestSupport
import Testing

/// Each code's page, executed: its example fires what its marks say and nothing else, its near miss nothing.
@Suite struct ExplanationsTests {
  @Test(arguments: DiagnosticCode.allCases)
  func examplesDoWhatTheirPagesSay(_ code: DiagnosticCode) throws {
    let page = page(of: code)
    #expect(page.hasPrefix("# `\(code.rawValue)` (\(code.defaultSeverity.rawValue))\n\n"))
    let fires = try #require(example("## Fires", in: page), "no example that fires")
    let silent = try #require(example("## Does not fire", in: page), "no example that does not")
    let today = Day("2026-11-20")

    let (written, found) = MarkedFiles(fires).drawn(today: today)
    #expect(found == written)
    #expect(written.contains("^ " + code.rawValue))

    let (expected, got) = MarkedFiles(silent).drawn(today: today)
    #expect(got == expected)
    #expect(!got.contains("^ "))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func explanationsHaveNoMarks(_ code: DiagnosticCode) {
    #expect(!explanation(of: code).contains("^^"))
    #expect(explanation(of: code).hasSuffix("\n"))
  }

  /// The fenced blocks below a heading, one after another; a block without a path is the note.
  private func example(_ heading: String, in page: String) -> String? {
    var isBelow = false
    var isInside = false
    var lines: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isBelow, isInside { lines.append("--- note.offer") }
        continue
      }
      if !isInside, line.hasPrefix("## ") { isBelow = line == heading }
      guard isBelow, isInside else { continue }
      // A block that names its file does so in its first line.
      if line.hasPrefix("--- "), lines.last == "--- note.offer" { lines.removeLast() }
      lines.append(String(line))
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
