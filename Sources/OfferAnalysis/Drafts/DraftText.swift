// Drafts: mails and other texts that belong to a note. Whose figure a number is, is read here; what pay is worth and what a
// floor is, is not: that is the model's. Nothing here knows files, the protocol, or which note a draft is tied to.

internal import Compensation
package import SourceText

/// A mail parted into what its author wrote and what is not judged.
///
///     "Offer: n.offer\n\nHi,\nI need €100K base.\n\nOn Mon, Nov 16 Dana wrote:\n> €92K\n-- \nNoor\n"
///         -> header · prose · attribution · quote · signature
package struct DraftText: Sendable {
  package enum RegionKind: Sendable, Hashable {
    case header, frontMatter, comment
    /// Lines behind `>`.
    case quote
    /// `On Monday Dana wrote:` in any of several languages.
    case attribution
    /// What an original message or a forwarded one says, with its headers.
    case forwarded
    case signature
    case code
  }

  package struct Region: Sendable, Hashable {
    package let kind: RegionKind
    /// Whole lines, without the last line's end.
    package let range: TextRange
  }

  /// The parts that are not the author's prose, in order. HTML comments inside a line are not among them.
  package private(set) var regions: [Region] = []
  /// The author's own prose, in order.
  private(set) var blocks: [DraftBlock] = []

  package init(_ text: [UInt8]) {
    var reader = DraftTextReader(text)
    reader.read()
    regions = reader.regions
    blocks = reader.blocks
  }

  /// Whether the offset is in the author's own prose.
  package func isOwnProse(_ offset: Int) -> Bool {
    !regions.contains { $0.range.touches(offset) }
  }
}

/// A paragraph, a list's item, a heading or a row of a table.
struct DraftBlock: Sendable, Hashable {
  enum Kind: Sendable {
    case paragraph, heading
    /// An item of a list, or a line such as `Base: €100K`.
    case item
    case tableRow
  }

  let kind: Kind
  let range: TextRange
  /// What introduces it: `My ask:` above a list.
  let lead: TextRange?
  /// The first row of the table that a row is in.
  let tableHead: TextRange?
}

/// Reads line by line, each line once.
private struct DraftTextReader {
  let text: [UInt8]
  let bytes: Bytes
  var regions: [DraftText.Region] = []
  var blocks: [DraftBlock] = []

  private var position = 0
  /// The block being read.
  private var open: (kind: DraftBlock.Kind, range: TextRange, lead: TextRange?)?
  private var leads: [(indent: Int, range: TextRange)] = []
  private var tableHead: TextRange?
  private var blankBefore = true
  private var isInSignature = false
  /// Whether nothing but quotes came since an attribution that no quote mark followed.
  private var isBelowAttribution = false

  init(_ text: [UInt8]) {
    self.text = text
    bytes = Bytes(text)
  }

  mutating func read() {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    readFrontMatter()
    readHeaders()
    while position < bytes.end { readLine() }
    close()
  }

  // MARK: Lines

  /// The line at an offset: its content's end and the start of the next.
  private func line(at start: Int) -> DraftLine {
    DraftLine(bytes, at: start)
  }

  private mutating func add(_ kind: DraftText.RegionKind, _ range: TextRange) {
    close()
    if let last = regions.last, last.kind == kind, last.range.end + 2 >= range.start {
      regions[regions.count - 1] = DraftText.Region(kind: kind, range: last.range.union(range))
    } else {
      regions.append(DraftText.Region(kind: kind, range: range))
    }
  }

  private mutating func readLine() {
    let line = line(at: position)
    position = line.next
    if line.isBlank {
      close()
      blankBefore = true
      return
    }
    defer { blankBefore = false }
    if line.isQuoted {
      add(.quote, line.range)
      return
    }
    if let end = draftAttributionEnd(line, bytes) {
      // Where no quote marks follow, the rest is the quoted mail.
      add(.attribution, TextRange(line.start, end.end))
      position = end.next
      if !nextIsQuoted(end.next) { takeRest(.forwarded) }
      return
    }
    if isDraftForwardMark(line, bytes) || isDraftHeaderBlock(line, bytes) {
      position = line.start
      takeRest(.forwarded)
      return
    }
    if isInSignature {
      add(.signature, line.range)
      return
    }
    if line.isSignatureMark {
      isInSignature = true
      add(.signature, line.range)
      return
    }
    if let fence = line.fence {
      readFence(line, fence)
      return
    }
    if bytes.has("<!--", at: line.textStart) {
      readComment(line)
      return
    }
    readProse(line)
  }

  private mutating func takeRest(_ kind: DraftText.RegionKind) {
    var end = bytes.end
    while end > position, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    add(kind, TextRange(position, end))
    position = bytes.end
  }

  private func nextIsQuoted(_ start: Int) -> Bool {
    var position = start
    while position < bytes.end {
      let line = line(at: position)
      if !line.isBlank { return line.isQuoted }
      position = line.next
    }
    return true
  }

  private mutating func readFence(_ first: DraftLine, _ fence: UInt8) {
    var end = first.end
    while position < bytes.end {
      let line = line(at: position)
      position = line.next
      end = line.end
      if line.fence == fence, line.isFenceOnly { break }
    }
    add(.code, TextRange(first.start, end))
  }

  /// A comment that opens a line. Text behind it on its last line is prose again.
  private mutating func readComment(_ first: DraftLine) {
    guard let close = bytes.draftOffset(of: "-->", from: first.textStart + 4) else {
      position = first.start
      takeRest(.comment)
      return
    }
    let last = line(at: close)
    add(.comment, TextRange(first.start, close + 3))
    position = last.next
    let rest = bytes.skippingBlanks(close + 3)
    if rest < last.end { readProse(DraftLine(bytes, at: rest)) }
  }

  // MARK: The top

  private mutating func readFrontMatter() {
    let first = line(at: position)
    guard first.isExactly("---", bytes) else { return }
    var next = first.next
    while next < bytes.end {
      let line = line(at: next)
      next = line.next
      if line.isExactly("---", bytes) || line.isExactly("...", bytes) {
        add(.frontMatter, TextRange(first.start, line.end))
        position = next
        return
      }
    }
  }

  private mutating func readHeaders() {
    var start = position
    while start < bytes.end, line(at: start).isBlank { start = line(at: start).next }
    guard start < bytes.end, isDraftHeader(line(at: start), bytes) else { return }
    let first = start
    var end = start
    while start < bytes.end {
      let line = line(at: start)
      let isFolded = start > first && (bytes[line.start] == 0x20 || bytes[line.start] == 0x09) && !line.isBlank
      guard isFolded || line.headerName(bytes) != nil else { break }
      end = line.end
      start = line.next
    }
    add(.header, TextRange(first, end))
    position = start
  }

  // MARK: Prose

  private mutating func readProse(_ line: DraftLine) {
    if line.isRule || line.isLinkDefinition(bytes) {
      close()
      return
    }
    if line.isCertainlyCode(bytes), blankBefore || regions.last?.range.end == line.start - 1, open == nil {
      add(.code, line.range)
      return
    }
    if line.isTableRow(bytes) {
      readRow(line)
      return
    }
    tableHead = nil
    if bytes[line.textStart] == UInt8(ascii: "#"), let start = line.headingText {
      close()
      leads = [(-1, TextRange(start, line.textEnd))]
      blocks.append(DraftBlock(kind: .heading, range: TextRange(start, line.textEnd), lead: nil, tableHead: nil))
      return
    }
    if let start = line.itemText {
      close()
      leads.removeAll { $0.indent >= line.indent }
      open = (.item, TextRange(start, line.textEnd), leads.last?.range)
      if line.endsWithColon { leads.append((line.indent, TextRange(start, line.textEnd))) }
      return
    }
    if line.isLabelled(bytes) {
      close()
      open = (.item, TextRange(line.textStart, line.textEnd), leads.last?.range)
      close()
      return
    }
    if let (kind, range, lead) = open, !(kind == .item && blankBefore) {
      open = (kind, TextRange(range.start, line.textEnd), lead)
    } else {
      open = (.paragraph, TextRange(line.textStart, line.textEnd), leads.last?.range)
    }
    if line.endsWithColon || announces(line), case (.paragraph, let range, let lead)? = open {
      open = nil
      blocks.append(DraftBlock(kind: .paragraph, range: range, lead: lead, tableHead: nil))
      leads = [(-1, lastSentence(of: range))]
    }
  }

  /// `My counter is below.`, `I would propose the following.`
  private func announces(_ line: DraftLine) -> Bool {
    guard bytes[line.textEnd - 1] == UInt8(ascii: ".") else { return false }
    return bytes.word(before: line.textEnd - 1).isOne(of: ["below", "following", "follows"], in: bytes)
  }

  private mutating func readRow(_ line: DraftLine) {
    close()
    guard !line.isTableRule else { return }
    blocks.append(
      DraftBlock(kind: .tableRow, range: TextRange(line.textStart, line.textEnd), lead: leads.last?.range, tableHead: tableHead))
    if tableHead == nil { tableHead = TextRange(line.textStart, line.textEnd) }
  }

  private mutating func close() {
    guard let (kind, range, lead) = open else { return }
    open = nil
    tableHead = nil
    blocks.append(DraftBlock(kind: kind, range: range, lead: lead, tableHead: nil))
    guard kind == .paragraph else { return }
    // A paragraph ends what was introduced before it; a short one without a full stop introduces what follows.
    leads = range.count <= 40 && !bytes.isDraftSentenceEnd(before: range.end) ? [(-1, range)] : []
  }

  /// What stands behind the last full stop: the part that introduces.
  private func lastSentence(of range: TextRange) -> TextRange {
    var start = range.end - 1
    while start > range.start,
      !(bytes.blank(at: start) > 0 && bytes.isDraftSentenceEnd(before: start) && bytes[start - 1] != UInt8(ascii: ","))
    { start -= 1 }
    return TextRange(start, range.end)
  }
}

extension Bytes {
  /// Where a text of ASCII lower case stands next, in any case of letters.
  func draftOffset(of needle: StaticString, from start: Int) -> Int? {
    var position = max(0, start)
    let first = needle.utf8Start[0]
    while position < end {
      if self[position].asciiLowercased == first, has(needle, at: position) { return position }
      position += 1
    }
    return nil
  }

  func isDraftSentenceEnd(before end: Int) -> Bool {
    let last = self[end - 1]
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") || last == UInt8(ascii: ",")
  }
}

/// Whether a sentence ends at a place: a full stop, `!` or `?` before a blank, or an empty line.
func isSentenceEnd(_ text: [UInt8], _ position: Int) -> Bool {
  let next: UInt8 = position + 1 < text.count ? text[position + 1] : 0x0A
  switch text[position] {
  case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return next <= 0x20
  case 0x0A: return next == 0x0A || next == 0x0D
  case 0x0D: return next == 0x0D
  default: return false
  }
}
