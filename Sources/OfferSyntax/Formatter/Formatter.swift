package import Compensation
package import SourceText

/// The edits that bring a note into canonical form: line by line, in order, never overlapping; none for a note that is in it.
///
///     "COMPANY  :HF\nask:base 98 k€ , equity EUR 155,000 /4yr"  ->  "company: HF\nask: base €98K, equity €155K over 4 years\n"
///
/// Texts keep their inner form; statements that are not known and components with a fault stay as written. What the note means
/// never changes.
///
/// - Parameters:
///   - lines: where given, only edits on these lines (from 0) are made.
///   - localCurrency: the currency of the region of the negotiation with this index, if it is known.
package func formattingEdits(
  of note: NoteSyntax, lines: ClosedRange<Int>? = nil, localCurrency: (_ index: Int) -> Currency?
) -> [TextEdit] {
  // A note of nothing but blanks is an empty note.
  if !note.negotiations.contains(where: { $0.lineKinds.contains { $0 != .blank } }) {
    let start = note.negotiations.first?.text.starts(with: byteOrderMark) ?? false ? byteOrderMark.count : 0
    return note.length > start && lines == nil ? [TextEdit(TextRange(start, note.length), "")] : []
  }
  var edits: [TextEdit] = []
  let lineEnd = note.negotiations.lazy.compactMap { $0.terminator(ofLine: 0) }.first { !$0.isEmpty } ?? "\n"
  for (index, negotiation) in note.negotiations.enumerated() {
    let first = note.firstLine(of: index)
    if let lines, lines.upperBound < first || lines.lowerBound >= first + negotiation.lineTable.lineCount { continue }
    let formatter = NegotiationFormatter(negotiation, local: localCurrency(index))
    let isLast = index == note.negotiations.count - 1
    let end: NegotiationFormatter.End = isLast ? .ofNote(lineEnd: lineEnd) : index == 0 ? .ofPreamble : .ofNegotiation
    for (line, edit) in formatter.edits(end) where lines?.contains(first + line) ?? true {
      edits.append(TextEdit(edit.range.shifted(by: note.start(of: index)), edit.replacement))
    }
  }
  return edits
}

private struct NegotiationFormatter {
  let syntax: NegotiationSyntax
  let local: Currency?

  /// What follows the negotiation.
  enum End {
    /// What stands before the first `company:` keeps its distance from it.
    case ofPreamble
    case ofNegotiation
    case ofNote(lineEnd: String)
  }

  init(_ syntax: NegotiationSyntax, local: Currency?) {
    self.syntax = syntax
    self.local = local
  }

  private var text: [UInt8] { syntax.text }

  /// Edits with the lines on which they are made, in order; all count from the negotiation's start.
  func edits(_ end: End) -> [(line: Int, edit: TextEdit)] {
    let contents = canonicalContents()
    let lastLine = syntax.lineKinds.lastIndex { $0 != .blank } ?? -1
    var result: [(line: Int, edit: TextEdit)] = []
    for line in syntax.lineKinds.indices {
      if line > lastLine, case .ofNote = end { break }
      if line > lastLine, case .ofNegotiation = end { break }
      let content = content(ofLine: line)
      let canonical = contents[line] ?? text.string(text.trimmingEnd(of: content))
      if !text[content].elementsEqual(canonical.utf8) { result.append((line, TextEdit(content, canonical))) }
    }
    if let edit = endEdit(end, after: lastLine) { result.append((max(0, lastLine), edit)) }
    return result
  }

  /// A line without its terminator, and the first without the file's byte order mark.
  private func content(ofLine line: Int) -> TextRange {
    let content = syntax.lineTable.content(ofLine: line, in: text)
    return line == 0 && text.starts(with: byteOrderMark) ? TextRange(min(byteOrderMark.count, content.end), content.end) : content
  }

  /// One blank line before the next negotiation; one line end at the note's end.
  private func endEdit(_ end: End, after line: Int) -> TextEdit? {
    let lineEnd = syntax.lineTable.content(ofLine: max(0, line), in: text).end
    let rest = TextRange(lineEnd, text.count)
    var wanted: String
    switch end {
    case .ofPreamble: return nil
    case .ofNegotiation:
      let own = syntax.terminator(ofLine: line) ?? "\n"
      // A blank line keeps its own terminator, so that mixed line ends stay as they are.
      let blank = syntax.terminator(ofLine: line + 1) ?? ""
      wanted = own + (blank.isEmpty ? own : blank)
    case .ofNote(let fallback):
      let own = syntax.terminator(ofLine: line) ?? ""
      wanted = own.isEmpty ? fallback : own
    }
    return text[rest].elementsEqual(wanted.utf8) ? nil : TextEdit(rest, wanted)
  }

  // MARK: Statements

  /// The new content of the lines that statements stand on; lines of what stays as written are left out.
  private func canonicalContents() -> [Int: String] {
    var contents: [Int: String] = [:]
    for statement in syntax.statements {
      let written = canonicalContents(of: statement)
      guard meansTheSame(written.map(\.content), as: statement, in: text, local: local) else { continue }
      for (line, content) in written { contents[line] = content }
    }
    return contents
  }

  /// The statement's own lines in order; none for a statement that stays as written.
  private func canonicalContents(of statement: StatementSyntax) -> [(line: Int, content: String)] {
    guard let keyword = statement.keyword, let colon = statement.colon, !statement.hasUnknownQualifier else { return [] }
    let values = canonicalLines(of: statement, in: text, local: local) ?? statement.valueLines.map(text.string)
    // Lines of free text may be indented for a reason.
    let keepsIndentation = keyword.valueForm == .text || keyword.valueForm == .outcome
    var contents: [(line: Int, content: String)] = []
    // Both the lines and the values on them go down the note.
    var next = 0
    for line in statement.lines {
      let content = text.trimmingEnd(of: content(ofLine: line))
      while next < statement.valueLines.count, statement.valueLines[next].end < content.start { next += 1 }
      let index = next < statement.valueLines.count && content.contains(statement.valueLines[next]) ? next : nil
      let value = index.flatMap { $0 < values.count ? values[$0] : nil } ?? ""
      // A comment keeps its distance from what is before it.
      func behind(_ start: Int) -> String { text.string(TextRange(index.map { statement.valueLines[$0].end } ?? start, content.end)) }
      if line == statement.lines.lowerBound {
        contents.append((line, head(of: statement, keyword) + (value.isEmpty ? "" : " " + value) + behind(colon + 1)))
      } else if case .continuation = syntax.lineKinds[line] {
        let start = Bytes(text, end: content.end).skippingBlanks(content.start)
        let indentation = keepsIndentation ? text.string(TextRange(content.start, start)) : "  "
        contents.append((line, indentation + value + behind(start)))
      }
    }
    return contents
  }

  /// `competing Google 2026-11-03:`
  private func head(of statement: StatementSyntax, _ keyword: Keyword) -> String {
    guard let qualifier = statement.qualifier else { return keyword.rawValue + ":" }
    let written =
      switch qualifier.content {
      case .term(let kind): kind.rawValue
      case .name(let name, let date?) where !name.isEmpty: text.string(name) + " " + text.string(date.range)
      case .name, .date, .malformedDate, .unknown: text.string(qualifier.range)
      }
    return "\(keyword.rawValue) \(written):"
  }
}

extension StatementSyntax {
  fileprivate var hasUnknownQualifier: Bool {
    if case .unknown? = qualifier?.content { true } else { false }
  }
}

extension NegotiationSyntax {
  /// `\n`, `\r\n` or `\r`; empty for the last line; nil for a line that there is not.
  fileprivate func terminator(ofLine line: Int) -> String? {
    guard line >= 0, line < lineTable.lineCount else { return nil }
    let end = line + 1 < lineTable.lineCount ? lineTable.starts[line + 1] : text.count
    return text.string(TextRange(lineTable.content(ofLine: line, in: text).end, end))
  }
}
