internal import Compensation
internal import OfferSyntax
internal import SourceText

/// What may be written where the cursor stands. Ranges are bytes of the negotiation: what has been typed of it, before and
/// behind the cursor.
enum CompletionPlace {
  /// The first word of a line, and what must follow it.
  case statement(TextRange, ending: String)
  case value(Keyword, TextRange)
  case competitor(TextRange)
  case qualifierDate(TextRange)
  case termKind(TextRange)
  case package(PackageSpot)
  case question(TextRange)
  case code(TextRange, present: [String])
  case nothing
}

/// The negotiation around the cursor, and what may be written there.
struct CompletionScene {
  let note: NoteAnalysis
  let index: Int
  let subject: Subject
  /// In the negotiation's bytes.
  let offset: Int
  /// The statement that the cursor is in, by its index.
  let statement: Int?
  let line: TextRange

  var negotiation: Negotiation { subject.negotiation }
  var syntax: NegotiationSyntax { negotiation.syntax }
  var text: [UInt8] { syntax.text }

  init?(_ note: NoteAnalysis, at offset: Int) {
    let cursor = note.cursor(at: offset)
    guard cursor.negotiation < note.negotiations.count else { return nil }
    self.note = note
    index = cursor.negotiation
    subject = note.negotiations[index].subject
    self.offset = cursor.offset
    statement = cursor.statement
    let table = subject.negotiation.syntax.lineTable
    line = table.content(ofLine: table.line(at: cursor.offset), in: subject.negotiation.syntax.text)
  }

  // MARK: Place

  var place: CompletionPlace {
    let number = syntax.lineTable.line(at: offset)
    guard number < syntax.lineKinds.count, offset <= line.end else { return .nothing }
    switch syntax.lineKinds[number] {
    case .blank: return blankLine(number)
    case .comment: return comment
    case .answer: return .nothing
    case .question: return question
    case .strayContinuation: return .nothing
    case .continuation(let index): return continuation(index)
    case .statement(let index): return index < syntax.statements.count ? place(in: syntax.statements[index]) : .nothing
    }
  }

  /// At a line's start a statement; behind blanks more of the package above.
  private func blankLine(_ number: Int) -> CompletionPlace {
    guard offset > line.start else { return .statement(TextRange(emptyAt: offset), ending: ": ") }
    for above in syntax.lineKinds[..<number].reversed() {
      switch above {
      case .blank, .comment: continue
      case .statement(let index), .continuation(let index): return continuation(index)
      case .question, .answer, .strayContinuation: return .nothing
      }
    }
    return .nothing
  }

  private func continuation(_ index: Int) -> CompletionPlace {
    guard index < syntax.statements.count, let keyword = syntax.statements[index].keyword else { return .nothing }
    let start = Bytes(text, end: line.end).skippingBlanks(line.start)
    switch keyword.valueForm {
    case .package: return packagePlace(index, from: min(start, offset))
    case .name: return .value(keyword, typed(from: min(start, offset)))
    case .text, .percentage, .date, .rate, .path, .outcome: return .nothing
    }
  }

  private func place(in statement: StatementSyntax) -> CompletionPlace {
    if offset <= statement.keywordRange.end {
      let next = Bytes(text, end: line.end).blank(at: statement.keywordRange.end)
      return .statement(statement.keywordRange, ending: statement.colon != nil ? "" : next > 0 ? ":" : ": ")
    }
    guard let colon = statement.colon, offset > colon else {
      return Keyword(rawValue: lowercased(statement.keywordRange)).map { qualifier(of: $0, statement) } ?? .nothing
    }
    guard let keyword = statement.keyword else { return .nothing }
    let start = min(Bytes(text, end: line.end).skippingBlanks(colon + 1), offset)
    if keyword.valueForm == .package {
      guard let index = self.statement else { return .nothing }
      return packagePlace(index, from: start)
    }
    return keyword == .note ? .nothing : .value(keyword, typed(from: start))
  }

  /// Between the keyword and the colon, or the line's end where there is none yet.
  private func qualifier(of keyword: Keyword, _ statement: StatementSyntax) -> CompletionPlace {
    let end = statement.colon ?? line.end
    let start = min(Bytes(text, end: line.end).skippingBlanks(statement.keywordRange.end), offset)
    let whole = text.trimmingEnd(of: TextRange(start, end))
    let range = TextRange(start, max(whole.end, offset))
    switch keyword.qualifierForm {
    case .nothing: return .nothing
    case .date: return .qualifierDate(range)
    case .termKind: return .termKind(range)
    case .name: return .competitor(range)
    case .nameAndDate:
      let word = wordStart(from: start)
      let isBehindName = word > start && (word == offset || text[word].isASCIIDigit)
      if isBehindName { return .qualifierDate(TextRange(word, max(offset, statement.qualifier?.range.end ?? offset))) }
      return .competitor(TextRange(start, max(offset, statement.qualifier?.name?.end ?? whole.end)))
    }
  }

  private var question: CompletionPlace {
    let bytes = Bytes(text, end: line.end)
    let mark = bytes.skippingBlanks(line.start)
    guard bytes[mark] == UInt8(ascii: "?"), offset > mark else { return .nothing }
    return .question(typed(from: min(bytes.skippingBlanks(mark + 1), offset)))
  }

  /// `# allow: CODE, CODE -- reason`
  private var comment: CompletionPlace {
    let bytes = Bytes(text, end: line.end)
    let word = bytes.skippingBlanks(bytes.skippingBlanks(line.start) + 1)
    guard bytes.has("allow", at: word) else { return .nothing }
    let colon = bytes.skippingBlanks(word + 5)
    guard bytes[colon] == UInt8(ascii: ":"), offset > colon else { return .nothing }
    var position = colon + 1
    while position < offset {
      if bytes.has("--", at: position) { return .nothing }
      position += 1
    }
    var start = offset
    while start > colon + 1, isCode(text[start - 1]) { start -= 1 }
    var end = offset
    while end < line.end, isCode(text[end]) { end += 1 }
    let range = TextRange(start, end)
    let present = syntax.allows.filter { line.contains($0.range) }.flatMap(\.codes).filter { $0.range != range }.map(\.text)
    return .code(range, present: present)
  }

  private func isCode(_ byte: UInt8) -> Bool { byte.isWordByte || byte == UInt8(ascii: "-") }

  // MARK: Text

  /// From where a value starts to its end on this line, the cursor included.
  private func typed(from start: Int) -> TextRange {
    let statement = statement.flatMap { $0 < syntax.statements.count ? syntax.statements[$0] : nil }
    let line = statement?.valueLines.first { $0.touches(start) && !$0.isEmpty }
    return TextRange(start, max(offset, line?.end ?? text.trimmingEnd(of: TextRange(start, self.line.end)).end))
  }

  /// Where the word that ends at the cursor starts.
  func wordStart(from start: Int) -> Int {
    var position = offset
    while position > start, position <= text.count, text[position - 1] != 0x20, text[position - 1] != 0x09 { position -= 1 }
    return position
  }

  func lowercased(_ range: TextRange) -> String {
    String(decoding: text[range].map(\.asciiLowercased), as: UTF8.self)
  }

  // MARK: Answers

  /// - Parameter isIncomplete: whether there is more than `items`.
  func suggestions(_ items: [Suggestion], for range: TextRange, isIncomplete: Bool = false) -> Suggestions {
    let insert = TextRange(range.start, min(max(range.start, offset), range.end))
    let fitted = NameFilter(text.string(insert)).fitted(items)
    // What was typed is part of what some are matched with: more of it needs another answer.
    let isFitted = zip(items, fitted).contains { $0.filter != $1.filter }
    return Suggestions(
      insert: note.range(insert, in: index), replace: note.range(range, in: index), isIncomplete: isIncomplete || isFitted,
      items: isBehindMark(range) ? fitted.map(\.spaced) : fitted)
  }

  /// Whether a value would stand right behind its colon, where a blank belongs.
  private func isBehindMark(_ range: TextRange) -> Bool {
    guard range.start > 0, range.start <= text.count else { return false }
    return text[range.start - 1] == UInt8(ascii: ":") || text[range.start - 1] == UInt8(ascii: "?")
  }

  /// What ends a qualifier on a line that has no colon yet.
  func closingQualifier(_ items: [Suggestion]) -> [Suggestion] {
    let hasColon = statement.map { $0 < syntax.statements.count && syntax.statements[$0].colon != nil } ?? false
    return hasColon ? items : items.map { $0.with(text: $0.text + ": ") }
  }
}

extension Suggestion {
  fileprivate var spaced: Suggestion {
    Suggestion(
      label, kind, detail: detail, filter: filter, text: " " + text, snippet: snippet.map { " " + $0 }, subject: subject)
  }
}
