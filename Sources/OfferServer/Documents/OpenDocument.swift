package import LanguageServerProtocol
package import OfferAnalysis
import OfferSyntax
package import SourceText

/// A document: the client's text, or a file's, its version, and for a note what it means.
package struct OpenDocument: Sendable {
  package let uri: DocumentURI
  package let kind: DocumentKind
  /// Nil for a file that is not open.
  package private(set) var version: Int?
  package private(set) var content: EditedText
  /// The note as it was last asked for; nil before that.
  private var analysis: NoteAnalysis?
  /// What was read of a draft; empty before that, and for a note.
  package var draftMemory = DraftMemory()
  /// Whether what the note's meaning depends on beside its text has changed since then.
  private var isOutdated = false
  /// What edits have changed of the text since then.
  private var unread = Untouched.everything

  package init(uri: DocumentURI, kind: DocumentKind, version: Int?, text: [UInt8]) {
    self.uri = uri
    self.kind = kind
    self.version = version
    content = EditedText(text)
  }

  /// Applies the changes of one notification in order, each to the text that the one before it left. A place past a line's
  /// or the text's end means that end, one inside a character its start.
  ///
  /// - Returns: the offset behind a single typed character, where that is all that changed.
  /// - Throws: where a range runs backwards; then nothing has changed.
  package mutating func apply(
    _ changes: [TextDocumentContentChange], version: Int?, encoding: PositionEncoding
  ) throws(ReversedRange) -> Int? {
    for case let range? in changes.map(\.range) where range.end < range.start { throw ReversedRange() }
    var typed: Int?
    for change in changes {
      typed = nil
      if let range = change.range {
        let bytes = byteRange(of: range, encoding: encoding)
        let count = change.text.utf8.count
        content.replace(bytes, with: change.text.utf8)
        unread.narrow(start: bytes.start, end: content.count - bytes.start - count)
        if bytes.isEmpty, change.text.unicodeScalars.count == 1, changes.count == 1 { typed = bytes.start + count }
      } else {
        content = EditedText(Array(change.text.utf8))
        analysis = nil
      }
    }
    if let version { self.version = version }
    return typed
  }

  package struct ReversedRange: Error {}

  /// The note and what it means. Edits are read here, all at once, and only the negotiations that they touch.
  package mutating func note(in environment: NoteAnalysis.Environment) -> NoteAnalysis {
    guard var current = analysis else { return analysed(NoteAnalysis(text: text, environment)) }
    // The copy that is edited must be the only one, or all of it would be copied.
    analysis = nil
    if unread != .everything {
      let length = current.syntax.length
      let start = min(unread.start, length, content.count)
      let end = min(unread.end, length - start, content.count - start)
      current.replace(TextRange(start, length - end), with: content.bytes(in: TextRange(start, content.count - end)))
    }
    if isOutdated { current = NoteAnalysis(current.syntax, environment) }
    return analysed(current)
  }

  private mutating func analysed(_ current: NoteAnalysis) -> NoteAnalysis {
    analysis = current
    unread = .everything
    isOutdated = false
    return current
  }

  /// To be called where the guides, the configuration, the day or the files beside the note are others.
  package mutating func forgetMeaning() {
    isOutdated = true
  }

  /// The whole text in one piece: for those who read all of it.
  package var text: [UInt8] { content.bytes }

  package func offset(of position: Position, encoding: PositionEncoding) -> Int {
    content.offset(of: position, encoding: encoding)
  }

  package func byteRange(of range: PositionRange, encoding: PositionEncoding) -> TextRange {
    TextRange(offset(of: range.start, encoding: encoding), offset(of: range.end, encoding: encoding))
  }

  package func positionRange(of range: TextRange, encoding: PositionEncoding) -> PositionRange {
    PositionRange(
      start: content.position(of: range.start, encoding: encoding), end: content.position(of: range.end, encoding: encoding))
  }
}

/// How many bytes at a text's start and at its end no edit has touched.
private struct Untouched: Hashable {
  var start: Int
  var end: Int

  static let everything = Untouched(start: .max, end: .max)

  mutating func narrow(start: Int, end: Int) {
    self.start = min(self.start, start)
    self.end = min(self.end, end)
  }
}

extension PositionWalk {
  package mutating func positionRange(of range: TextRange) -> PositionRange {
    let start = position(of: range.start)
    return PositionRange(start: start, end: position(of: range.end))
  }
}

extension LineTable {
  package func positionRange(of range: TextRange, in text: [UInt8], encoding: PositionEncoding) -> PositionRange {
    PositionRange(
      start: position(of: range.start, in: text, encoding: encoding), end: position(of: range.end, in: text, encoding: encoding))
  }
}
