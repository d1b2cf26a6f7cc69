internal import Compensation
internal import Processors
package import SourceText

/// A note: what stands before the first `company:`, then its negotiations.
///
/// Offsets are bytes from the note's start, lines count from 0 through the whole note. An edit reads again only the
/// negotiations that it touches and their neighbours; all others stay the very same objects.
package struct NoteSyntax: Sendable {
  /// The first is what stands before any `company:`, possibly nothing; each further one has its `company:`.
  package private(set) var negotiations: [NegotiationSyntax]
  /// Where each negotiation starts.
  private var places = PieceIndex()
  /// Whether each negotiation names files: most do not, and whoever asks for the files should not have to look at those.
  private var namesFiles: [Bool]

  /// Which negotiations an edit replaced: `removed` old ones from `first` on by `inserted` new ones.
  package struct Change: Sendable, Hashable {
    package let first: Int
    package let removed: Int
    package let inserted: Int
  }

  package init(_ text: [UInt8]) {
    let ranges = pieces(of: text, startsNote: true)
    let longestRun = 256
    if ranges.count <= longestRun {
      negotiations = ranges.map { NegotiationSyntax.read($0, of: text) }
    } else {
      negotiations = concurrently(ranges.count, inRunsOf: longestRun) { run in
        ranges[run].map { NegotiationSyntax.read($0, of: text) }
      }.flatMap { $0 }
    }
    places.replace(0..<0, with: negotiations.map { PieceIndex.Size($0.lineTable) })
    namesFiles = negotiations.map { $0.has(.draft) }
  }

  /// The length in bytes.
  package var length: Int { places.length }

  // MARK: Places

  /// The index of the negotiation that holds the offset; an offset between two belongs to the second.
  package func index(at offset: Int) -> Int {
    places.index(at: offset)
  }

  /// The offset at which a negotiation starts.
  package func start(of index: Int) -> Int { places.start(of: index) }

  /// The line on which a negotiation starts.
  package func firstLine(of index: Int) -> Int { places.firstLine(of: index) }

  package var lineCount: Int { places.lineBreaks + 1 }

  /// See `LineTable.position(of:in:encoding:)`.
  package func position(of offset: Int, encoding: PositionEncoding) -> Position {
    let offset = min(max(0, offset), length)
    let index = index(at: offset)
    guard index >= 0, index < negotiations.count else { return Position(line: 0, character: 0) }
    let negotiation = negotiations[index]
    let local = negotiation.lineTable.position(of: offset - places.start(of: index), in: negotiation.text, encoding: encoding)
    return Position(line: local.line + places.firstLine(of: index), character: local.character)
  }

  /// See `LineTable.offset(of:in:encoding:)`.
  package func offset(of position: Position, encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    let index = places.index(ofLine: position.line)
    guard index >= 0, index < negotiations.count else { return length }
    let negotiation = negotiations[index]
    let local = Position(line: position.line - places.firstLine(of: index), character: position.character)
    return places.start(of: index) + negotiation.lineTable.offset(of: local, in: negotiation.text, encoding: encoding)
  }

  /// The files that the note names by `draft:`, as written.
  package var drafts: [String] {
    var drafts: [String] = []
    for index in namesFiles.indices where namesFiles[index] {
      let negotiation = negotiations[index]
      for statement in negotiation.statements where statement.keyword == .draft && statement.hasValue {
        drafts.append(negotiation.valueText(statement))
      }
    }
    return drafts
  }

  // MARK: Text

  package var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(length)
    for negotiation in negotiations { text += negotiation.text }
    return text
  }

  package func bytes(in range: TextRange) -> [UInt8] {
    var result: [UInt8] = []
    var index = max(0, index(at: range.start))
    while index < negotiations.count, places.start(of: index) < range.end {
      let local = TextRange(range.start - places.start(of: index), range.end - places.start(of: index))
      result += negotiations[index].text[TextRange(max(0, local.start), max(0, local.end))]
      index += 1
    }
    return result
  }

  // MARK: Edits

  /// Replaces the bytes of a range, held inside the text, and says which negotiations are new.
  package mutating func replace(_ range: TextRange, with replacement: [UInt8]) -> Change {
    let range = TextRange(min(max(0, range.start), length), min(max(0, range.end), length))
    // One neighbour on each side: comments above a `company:` may move over the border, and a border may go.
    let first = max(0, index(at: max(0, range.start - 1)) - 1)
    var last = min(index(at: range.end) + 1, negotiations.count - 1)
    while last + 1 < negotiations.count, !hasContent(last, after: range.end) { last += 1 }

    let origin = places.start(of: first)
    var text: [UInt8] = []
    text.reserveCapacity(start(of: last + 1) - origin + replacement.count)
    for index in first...last { text += negotiations[index].text }
    text.replaceSubrange(clamped(range.start - origin, text)..<clamped(range.end - origin, text), with: replacement)

    let read = pieces(of: text, startsNote: first == 0)
    var new: [NegotiationSyntax] = []
    new.reserveCapacity(read.count)
    for (offset, piece) in read.enumerated() {
      let bytes = Array(text[piece])
      // A neighbour that came out unchanged stays the same object, and with it all that was derived from it.
      let old = offset == 0 ? negotiations[first] : offset == read.count - 1 ? negotiations[last] : nil
      if let old, old.text == bytes { new.append(old) } else { new.append(NegotiationSyntax(bytes)) }
    }
    let change = Change(first: first, removed: last - first + 1, inserted: new.count)
    negotiations.replaceSubrange(first...last, with: new)
    places.replace(first..<last + 1, with: new.map { PieceIndex.Size($0.lineTable) })
    namesFiles.replaceSubrange(first...last, with: new.map { $0.has(.draft) })
    return change
  }

  /// Whether the negotiation has a line other than blanks and comments behind the offset, so that its end is its own.
  private func hasContent(_ index: Int, after offset: Int) -> Bool {
    let negotiation = negotiations[index]
    for (line, kind) in negotiation.lineKinds.enumerated().reversed() where kind != .blank && kind != .comment {
      return places.start(of: index) + negotiation.lineTable.starts[line] > offset
    }
    return false
  }

  private func clamped(_ offset: Int, _ text: [UInt8]) -> Int {
    min(max(0, offset), text.count)
  }
}

/// Cuts a text into what stands before the first `company:` (only where the text starts a note) and its negotiations, each
/// from the comments right above its `company:` on.
private func pieces(of text: [UInt8], startsNote: Bool) -> [TextRange] {
  var borders: [Int] = startsNote ? [0] : []
  text.withUnsafeBufferPointer { bytes in
    var position = 0
    // Where the first comment stands that only blanks and comments separate from here.
    var comment: Int?
    var isFirst = true
    while position < bytes.count {
      let start = position
      if isFirst, startsNote, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
      isFirst = false
      let contentStart = position
      let end = lineEnd(in: bytes, from: position)
      position = end
      if position < bytes.count {
        position += bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
      }
      switch firstTextByte(bytes, contentStart, end) {
      case nil: break
      case UInt8(ascii: "#"): comment = comment ?? start
      case .some:
        if isCompany(bytes, contentStart, end) { borders.append(comment ?? start) }
        comment = nil
      }
    }
  }
  if borders.first != 0 { borders.insert(0, at: 0) }
  return borders.indices.map { TextRange(borders[$0], $0 + 1 < borders.count ? borders[$0 + 1] : text.count) }
}

private func firstTextByte(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8? {
  var position = start
  while position < end {
    let length = blankLength(bytes, position, end)
    if length == 0 { return bytes[position] }
    position += length
  }
  return nil
}

private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int {
  switch bytes[position] {
  case 0x20, 0x09: 1
  case 0xC2: position + 1 < end && bytes[position + 1] == 0xA0 ? 2 : 0
  case 0xE2: position + 2 < end && bytes[position + 1] == 0x80 && (bytes[position + 2] == 0xAF || bytes[position + 2] == 0x89) ? 3 : 0
  default: 0
  }
}

/// Whether the line is a statement whose keyword is `company`, as the statement parser reads it.
private func isCompany(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
  let keyword: StaticString = "company"
  let length = keyword.utf8CodeUnitCount
  guard end - start > length else { return false }
  for index in 0..<length where bytes[start + index].asciiLowercased != keyword.utf8Start[index] { return false }
  let next = start + length
  guard bytes[next] == UInt8(ascii: ":") || blankLength(bytes, next, end) > 0 else { return false }
  for index in next..<end where bytes[index] == UInt8(ascii: ":") { return true }
  return false
}
