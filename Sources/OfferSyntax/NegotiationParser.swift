internal import Compensation
package import SourceText

/// Reads the lines of one negotiation into statements. It never fails: what it cannot read silences only itself.
struct NegotiationParser {
  struct Parsed {
    var lineTable: LineTable
    var lineKinds: [LineKind] = []
    var statements: [StatementSyntax] = []
    var questions: [QuestionSyntax] = []
    var allows: [AllowSyntax] = []
    /// A bit for each ordinal.
    var keywords: UInt32 = 0
    /// The first of them.
    var company: StatementSyntax?
  }

  static func parse(_ text: [UInt8]) -> Parsed {
    var parser = NegotiationParser(text)
    parser.readLines()
    return parser.result
  }

  private let text: [UInt8]
  private let reader: StatementParser
  private var result: Parsed
  /// The lines of the statement or question that is being read.
  private var open: Open?
  /// Allows that no statement has followed yet, by index.
  private var pendingAllows: [Int] = []

  private enum Open {
    case statement(lines: LineRanges, firstLine: Int, lastLine: Int)
    case question(lines: [TextRange], line: Int, answers: Range<Int>?)
  }

  private init(_ text: [UInt8]) {
    self.text = text
    reader = StatementParser(text: text)
    result = Parsed(lineTable: LineTable(text))
  }

  // MARK: Lines

  private mutating func readLines() {
    result.lineKinds.reserveCapacity(result.lineTable.lineCount)
    result.statements.reserveCapacity(result.lineTable.lineCount)
    for line in 0..<result.lineTable.lineCount {
      var content = result.lineTable.content(ofLine: line, in: text)
      if line == 0, text.starts(with: byteOrderMark) { content = TextRange(min(3, content.end), content.end) }
      let start = text.skippingBlanks(content)
      if start >= content.end {
        result.lineKinds.append(.blank)
      } else if text[start] == UInt8(ascii: "#") {
        readComment(Bytes(text, end: content.end), from: start)
        result.lineKinds.append(.comment)
      } else if start > content.start {
        readContinuation(TextRange(start, content.end), line: line)
      } else {
        readFirstLine(content, line: line)
      }
    }
    close()
  }

  private mutating func readFirstLine(_ content: TextRange, line: Int) {
    switch text[content.start] {
    case UInt8(ascii: "?"):
      close()
      result.lineKinds.append(.question(result.questions.count))
      let start = text.skippingBlanks(TextRange(content.start + 1, content.end))
      open = .question(lines: [trimmed(TextRange(start, content.end))], line: line, answers: nil)
    case UInt8(ascii: "!"):
      result.lineKinds.append(.answer)
      if case .question(let lines, let first, let answers) = open, answers.map({ $0.upperBound == line }) ?? (line == first + lines.count) {
        open = .question(lines: lines, line: first, answers: (answers?.lowerBound ?? line)..<(line + 1))
      } else {
        close()
      }
    default:
      close()
      for index in pendingAllows { result.allows[index] = result.allows[index].speaking(of: result.statements.count) }
      pendingAllows.removeAll(keepingCapacity: true)
      result.lineKinds.append(.statement(result.statements.count))
      open = .statement(lines: LineRanges(content), firstLine: line, lastLine: line)
    }
  }

  private mutating func readContinuation(_ content: TextRange, line: Int) {
    // Taken out first, so that appending does not copy what is read already.
    let current = open
    open = nil
    switch consume current {
    case .statement(var lines, let firstLine, _):
      result.lineKinds.append(.continuation(result.statements.count))
      lines.append(content)
      open = .statement(lines: lines, firstLine: firstLine, lastLine: line)
    case .question(let lines, let first, nil):
      result.lineKinds.append(.question(result.questions.count))
      open = .question(lines: lines + [trimmed(content)], line: first, answers: nil)
    case .question(let lines, let first, let answers):
      result.lineKinds.append(.answer)
      open = .question(lines: lines, line: first, answers: answers)
    case nil:
      let afterAnswer = result.lineKinds.last == .answer
      result.lineKinds.append(afterAnswer ? .answer : .strayContinuation)
    }
  }

  private mutating func close() {
    switch open {
    case .statement(let lines, let firstLine, let lastLine):
      let statement = reader.statement(lines, on: firstLine...lastLine)
      if let keyword = statement.keyword {
        result.keywords |= 1 << UInt32(keyword.ordinal)
        if keyword == .company, result.company == nil { result.company = statement }
      }
      result.statements.append(statement)
    case .question(let lines, let line, let answers):
      let text = TextRange(lines.first?.start ?? 0, lines.last?.end ?? 0)
      let start = result.lineTable.content(ofLine: line, in: self.text).start
      result.questions.append(
        QuestionSyntax(
          text: text, range: TextRange(start, max(start + 1, text.end)), line: line,
          answerLines: answers ?? (line + lines.count)..<(line + lines.count)))
    case nil: break
    }
    open = nil
  }

  // MARK: Comments

  private mutating func readComment(_ bytes: Bytes, from start: Int) {
    let word = bytes.skippingBlanks(start + 1)
    guard bytes.has("allow", at: word) else { return }
    var position = bytes.skippingBlanks(word + 5)
    guard bytes[position] == UInt8(ascii: ":") else { return }
    position += 1
    var codes: [AllowSyntax.Code] = []
    while position < bytes.end {
      position = bytes.skippingBlanks(position)
      if bytes.has("--", at: position) { break }
      let codeStart = position
      while position < bytes.end, bytes.blank(at: position) == 0, bytes[position] != UInt8(ascii: ",") { position += 1 }
      if position > codeStart {
        let range = TextRange(codeStart, position)
        codes.append(AllowSyntax.Code(range: range, text: text.string(range)))
      } else {
        position += 1
      }
    }
    pendingAllows.append(result.allows.count)
    result.allows.append(AllowSyntax(range: trimmed(TextRange(start, bytes.end)), codes: codes, statement: nil))
  }

  private func trimmed(_ range: TextRange) -> TextRange {
    text.trimmingEnd(of: range)
  }
}

extension AllowSyntax {
  fileprivate func speaking(of statement: Int) -> AllowSyntax {
    AllowSyntax(range: range, codes: codes, statement: statement)
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension [UInt8] {
  /// The range without blanks at either end.
  package func trimming(_ range: TextRange) -> TextRange {
    trimmingEnd(of: TextRange(skippingBlanks(range), range.end))
  }

  /// The first offset of the range that is no blank; its end where all are.
  package func skippingBlanks(_ range: TextRange) -> Int {
    Swift.min(Bytes(self, end: range.end).skippingBlanks(range.start), Swift.max(range.start, range.end))
  }

  /// The range without blanks at its end.
  package func trimmingEnd(of range: TextRange) -> TextRange {
    var end = Swift.min(range.end, count)
    while end > range.start {
      if self[end - 1] == 0x20 || self[end - 1] == 0x09 {
        end -= 1
      } else if end - 2 >= range.start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else if end - 3 >= range.start, self[end - 3] == 0xE2, self[end - 2] == 0x80, self[end - 1] == 0xAF || self[end - 1] == 0x89 {
        end -= 3
      } else {
        break
      }
    }
    return TextRange(range.start, end)
  }
}
