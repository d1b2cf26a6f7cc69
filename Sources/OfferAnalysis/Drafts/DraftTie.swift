internal import Compensation
internal import OfferSyntax
package import SourceText

/// The note that a mail itself says it belongs to.
package struct DraftTie: Sendable, Hashable {
  /// Relative to the mail.
  package let path: String
  /// Which negotiation of the note: what stands behind `#`.
  package let company: String?
  /// The path and the company in the mail.
  package let range: TextRange
}

/// Beyond this many lines nobody looks for a tie.
private let mostTieLines = 40

/// The tie in a mail's own text: an `Offer:` line among its first, `offer:` in YAML front matter, or an HTML comment, in this order.
///
///     "Offer: mistral.offer#Mistral AI"  ->  path "mistral.offer", company "Mistral AI"
///     "<!-- offer: notes/hf.offer -->"   ->  path "notes/hf.offer", no company
package func draftTie(inMail mail: [UInt8]) -> DraftTie? {
  let bytes = Bytes(mail)
  var position = mail.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let frontMatter = DraftLine(bytes, at: position).isExactly("---", bytes)
  var isInFrontMatter = frontMatter
  var header: DraftTie?
  var fromFrontMatter: DraftTie?
  var comment: DraftTie?
  for number in 0..<mostTieLines where position < bytes.end {
    let line = DraftLine(bytes, at: position)
    position = line.next
    if frontMatter, number > 0, line.isExactly("---", bytes) || line.isExactly("...", bytes) {
      isInFrontMatter = false
      continue
    }
    if bytes.has("offer", at: line.textStart), let tie = tie(afterKey: line.textStart + 5, line, bytes, isYAML: isInFrontMatter) {
      if isInFrontMatter {
        fromFrontMatter = fromFrontMatter ?? tie
      } else {
        header = header ?? tie
      }
    }
    if comment == nil { comment = commentTie(line, bytes) }
  }
  return header ?? fromFrontMatter ?? comment
}

private func tie(afterKey key: Int, _ line: DraftLine, _ bytes: Bytes, isYAML: Bool) -> DraftTie? {
  let colon = bytes.skippingBlanks(key)
  guard bytes[colon] == UInt8(ascii: ":"), colon < line.end else { return nil }
  var start = bytes.skippingBlanks(colon + 1)
  var end = line.textEnd
  guard start < end else { return nil }
  if isYAML {
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = (start + 1..<end).first(where: { bytes[$0] == quote }) {
      start += 1
      end = close
    } else if let hash = (start + 1..<end).first(where: { bytes[$0] == UInt8(ascii: "#") && bytes.blank(at: $0 - 1) > 0 }) {
      end = hash
      while end > start, bytes.blank(at: end - 1) == 1 { end -= 1 }
    }
  }
  return tie(in: TextRange(start, end), bytes)
}

private func commentTie(_ line: DraftLine, _ bytes: Bytes) -> DraftTie? {
  let cut = Bytes(bytes.text, end: line.end)
  guard let open = cut.draftOffset(of: "<!--", from: line.textStart), let close = cut.draftOffset(of: "-->", from: open) else { return nil }
  let key = cut.skippingBlanks(open + 4)
  guard cut.has("offer", at: key) else { return nil }
  let colon = cut.skippingBlanks(key + 5)
  guard cut[colon] == UInt8(ascii: ":") else { return nil }
  let start = cut.skippingBlanks(colon + 1)
  var end = close
  while end > start, cut.blank(at: end - 1) == 1 { end -= 1 }
  return tie(in: TextRange(start, end), cut)
}

/// A path ends in `.offer`, so that `Offer: €92K base` at a mail's top is no tie.
private func tie(in range: TextRange, _ bytes: Bytes) -> DraftTie? {
  let text = bytes.text.string(range)
  let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  guard let first = parts.first else { return nil }
  let path = first.trimmed
  guard path.lowercased().hasSuffix(".offer") else { return nil }
  let company = parts.count > 1 ? parts[1].trimmed : ""
  return DraftTie(path: path, company: company.isEmpty ? nil : company, range: range)
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text = text.dropFirst() }
    while text.last == " " || text.last == "\t" { text = text.dropLast() }
    return String(text)
  }
}

// MARK: From the note's side

/// A `draft:` or `sent:` statement.
package struct DraftStatement: Sendable, Hashable {
  /// The negotiation's index in the note.
  package let negotiation: Int
  /// The statement's index in its negotiation.
  package let statement: Int
  /// Relative to the note.
  package let path: String
  /// The path, in the note's bytes.
  package let range: TextRange
}

/// The mails that a note names as drafts, in order. A path that `sent:` names as well is out, and no draft any more.
package func draftPaths(of note: NoteAnalysis) -> [DraftStatement] {
  let sent = Set(sentPaths(of: note).map(\.path))
  return mailStatements(.draft, of: note).filter { !sent.contains($0.path) }
}

/// The mails that a note names as sent: never checked.
package func sentPaths(of note: NoteAnalysis) -> [DraftStatement] {
  mailStatements(.sent, of: note)
}

private func mailStatements(_ keyword: Keyword, of note: NoteAnalysis) -> [DraftStatement] {
  var result: [DraftStatement] = []
  for (index, analysed) in note.negotiations.enumerated() {
    guard analysed.negotiation.occasions.contains(.file) else { continue }
    let syntax = analysed.negotiation.syntax
    guard syntax.company != nil else { continue }
    // By index: nearly all statements are others, and need not be copied.
    for number in syntax.statements.indices where syntax.statements[number].keyword == keyword {
      let statement = syntax.statements[number]
      guard statement.hasValue else { continue }
      result.append(
        DraftStatement(
          negotiation: index, statement: number, path: syntax.valueText(statement), range: note.range(statement.value, in: index)))
    }
  }
  return result
}

/// Which negotiation of a note a mail belongs to.
///
/// - Parameters:
///   - company: what the mail's own tie says behind `#`.
///   - named: the note's statements that name the mail, as the caller resolved their paths.
/// - Returns: the company's; else the first that names the mail; else the only one. nil where several are left, and where none is:
///   then nothing can be held against anything.
package func negotiation(of note: NoteAnalysis, company: String?, named: [DraftStatement]) -> Int? {
  if let company { return note.index(ofCompany: company) }
  if let first = named.first { return first.negotiation }
  let real = note.negotiations.indices.filter { note.negotiations[$0].negotiation.syntax.company != nil }
  return real.count == 1 ? real.first : nil
}
