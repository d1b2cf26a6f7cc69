package import Compensation
internal import OfferAnalysis
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// Files with marks below the lines that something is said of, and what is really said of them, drawn the same way.
///
/// A mark is a comment below its line: `#    ^^^^ ask-below-floor` in a note, `<!--  ^^^^ floor-disclosed -->` in a mail. The first
/// column is marked by the `#` itself; a finding over several lines is marked on its first. A severity other than the code's own
/// stands behind it: `(information)`. `--- path` starts a further file; files in `guides/` are guides.
package struct MarkedFiles: Sendable {
  private struct File {
    let path: String
    /// Without its marks.
    var lines: [String]
    /// With them.
    var marked: [String]
  }

  private var files: [File] = []

  package init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("--- ") {
        files.append(File(path: String(line.dropFirst(4)), lines: [], marked: []))
        continue
      }
      if files.isEmpty { files.append(File(path: "note.offer", lines: [], marked: [])) }
      files[files.count - 1].marked.append(line)
      if !isMark(line) { files[files.count - 1].lines.append(line) }
    }
  }

  /// The files as they are written, marks included, and as they ought to be marked.
  package func drawn(today: Day?) -> (written: String, found: String) {
    let paths = Set(files.map(\.path))
    let guides = files.filter { $0.path.hasPrefix("guides/") }.compactMap { file in
      let text = file.lines.joined(separator: "\n").bytes
      return GuideHead(text).map { head in GuideSource(path: file.path, head: head) { text } }
    }
    let environment = NoteAnalysis.Environment(library: GuideLibrary(users: guides), today: today) {
      paths.contains($0) ? .exists : .missing
    }
    let notes = files.filter { $0.path.hasSuffix(".offer") }.map {
      (file: $0, note: NoteAnalysis(text: $0.lines.joined(separator: "\n").bytes, environment))
    }
    let found = files.map { file in
      if let note = notes.first(where: { $0.file.path == file.path })?.note {
        return draw(file, note.findings.map { ($0.range, $0.finding) }, open: "#", close: "")
      }
      let text = file.lines.joined(separator: "\n").bytes
      for (_, note) in notes {
        guard let named = draftPaths(of: note).first(where: { $0.path == file.path }) else { continue }
        let report = draftFindings(mail: text, tiedTo: note.negotiations[named.negotiation].subject)
        return draw(file, report.findings.map { ($0.range, $0) }, open: "<!--", close: " -->")
      }
      return file.marked.joined(separator: "\n")
    }
    return (files.map { $0.marked.joined(separator: "\n") }.joined(separator: "\n\n"), found.joined(separator: "\n\n"))
  }

  private func draw(_ file: File, _ findings: [(range: TextRange, finding: Finding)], open: String, close: String) -> String {
    let text = file.lines.joined(separator: "\n").bytes
    let table = LineTable(text)
    var result: [String] = []
    for (number, line) in file.lines.enumerated() {
      result.append(line)
      for (range, finding) in findings {
        let start = table.position(of: range.start, in: text, encoding: .utf32)
        let end = table.position(of: range.end, in: text, encoding: .utf32)
        guard start.line == number else { continue }
        let last = end.line == number ? end.character : line.unicodeScalars.count
        let blanks = max(0, start.character - open.unicodeScalars.count)
        let hidden = max(0, open.unicodeScalars.count - start.character)
        let carets = max(1, last - start.character - hidden)
        let severity = finding.severity == finding.code.defaultSeverity ? "" : " (\(finding.severity.rawValue))"
        result.append(
          open + String(repeating: " ", count: blanks) + String(repeating: "^", count: carets) + " " + finding.code.rawValue + severity
            + close)
      }
    }
    return result.joined(separator: "\n")
  }
}

extension String {
  fileprivate var bytes: [UInt8] { Array(utf8) }
}
