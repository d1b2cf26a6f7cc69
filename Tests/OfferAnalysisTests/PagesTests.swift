import Compensation
import Foundation
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText
import Testing

/// The pages behind the codes are executed: each example yields exactly what it marks.
///
/// A mark is a comment line, `#    ^^^^ code` in a note and `<!-- ^^^^ code -->` in a mail, below the line that it marks; a `#` right
/// before the carets is a caret too, so that the first column can be marked.
@Suite struct PagesTests {
  @Test(arguments: DiagnosticCode.allCases)
  func theExamplesDoWhatTheySay(code: DiagnosticCode) throws {
    let page = page(of: code)
    #expect(page.hasPrefix("# `\(code.rawValue)` (\(code.defaultSeverity.rawValue))\n\n"))
    let fires = try Example(section: "Fires", of: page)
    #expect(fires.marks.map(\.code) == [code.rawValue])
    #expect(fires.findings == fires.marks)
    let nearMiss = try Example(section: "Does not fire", of: page)
    #expect(nearMiss.marks.isEmpty)
    #expect(nearMiss.findings.isEmpty)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func explanationsHaveNoMarks(code: DiagnosticCode) {
    #expect(!explanation(of: code).contains("^^"))
    #expect(explanation(of: code).hasSuffix("\n"))
  }
}

/// The files of one example, their marks taken out.
private struct Example {
  /// Something said at a place: line and columns from 1, the end exclusive.
  struct Said: Hashable {
    let file: String
    let line: Int
    let columns: Range<Int>
    let code: String
  }

  struct NoSection: Error {}

  private(set) var files: [(name: String, text: String)] = []
  private(set) var marks: [Said] = []

  init(section: String, of page: String) throws {
    guard let start = page.range(of: "\n## \(section)\n")?.upperBound else { throw NoSection() }
    let rest = page[start...]
    let text = rest.range(of: "\n## ").map { rest[..<$0.lowerBound] } ?? rest
    for fence in text.components(separatedBy: "```").enumerated() where fence.offset % 2 == 1 {
      var lines = fence.element.components(separatedBy: "\n").dropFirst()
      var name = "note.offer"
      if let header = lines.first, header.hasPrefix("--- ") {
        name = String(header.dropFirst(4))
        lines = lines.dropFirst()
      }
      add(Array(lines.dropLast()), named: name)
    }
  }

  private mutating func add(_ lines: [String], named name: String) {
    var kept: [String] = []
    for line in lines {
      guard isMark(line) else {
        kept.append(line)
        continue
      }
      let scalars = Array(line.unicodeScalars)
      guard var first = scalars.firstIndex(of: "^"), let last = scalars.lastIndex(of: "^") else { continue }
      if first == 1 { first = 0 }
      let code = String(String.UnicodeScalarView(scalars[(last + 1)...])).split(separator: " ").first.map(String.init) ?? ""
      marks.append(Said(file: name, line: kept.count, columns: first + 1..<last + 2, code: code))
    }
    files.append((name, kept.joined(separator: "\n") + "\n"))
  }

  /// What is said of the note and of the mails that it names.
  var findings: [Said] {
    let guides = files.filter { $0.name.hasPrefix("guides/") }.compactMap { file in
      let bytes = Array(file.text.utf8)
      return GuideHead(bytes).map { GuideSource(path: file.name, head: $0) { bytes } }
    }
    let names = Set(files.map(\.name))
    let environment = NoteAnalysis.Environment(
      library: GuideLibrary(users: guides), today: Day("2026-11-20"), pathStatus: { names.contains($0) ? .exists : .missing })
    guard let note = files.first(where: { $0.name == "note.offer" }) else { return [] }
    let analysis = NoteAnalysis(text: Array(note.text.utf8), environment)
    var said = analysis.findings.map { Self.said($0.finding.code, $0.range, note) }
    for draft in draftPaths(of: analysis) {
      guard let mail = files.first(where: { $0.name == draft.path }) else { continue }
      let report = draftFindings(mail: Array(mail.text.utf8), tiedTo: analysis.negotiations[draft.negotiation].subject)
      said += report.findings.map { Self.said($0.code, $0.range, mail) }
    }
    return said
  }

  private static func said(_ code: DiagnosticCode, _ range: TextRange, _ file: (name: String, text: String)) -> Said {
    let bytes = Array(file.text.utf8)
    let lines = LineTable(bytes)
    let start = lines.position(of: range.start, in: bytes, encoding: .utf32)
    let end = lines.position(of: range.end, in: bytes, encoding: .utf32)
    return Said(
      file: file.name, line: start.line + 1, columns: start.character + 1..<max(start.character, end.character) + 1, code: code.rawValue)
  }
}
