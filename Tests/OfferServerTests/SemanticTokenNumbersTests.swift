import LanguageServerProtocol
import SourceText
import TestSupport
import Testing

@testable import OfferServer

/// A token over each word, and their numbers in each encoding.
@Test(
  arguments: [
    (PositionEncoding.utf8, [0, 2, 4, 0, 0, 0, 9, 1, 0, 0, 1, 3, 2, 0, 0]),
    (.utf16, [0, 2, 2, 0, 0, 0, 5, 1, 0, 0, 1, 3, 2, 0, 0]),
    (.utf32, [0, 2, 2, 0, 0, 0, 4, 1, 0, 0, 1, 3, 2, 0, 0]),
  ] as [(PositionEncoding, [UInt32])])
func tokensAreRelativeToTheOneBefore(encoding: PositionEncoding, expected: [UInt32]) {
  let document = OpenDocument(uri: DocumentURI("u"), kind: .note, version: 1, text: Array("  €a 🚀b\r\n   cd\n".utf8))
  let words = [TextRange(2, 6), TextRange(11, 12), TextRange(17, 19)].map { NumberedToken(range: $0, type: 0, modifiers: 0) }
  #expect(tokenNumbers(words, in: document, encoding) == expected)
}

@Test(arguments: 0..<50)
func tokenEditsMakeTheNewNumbers(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let old = (0..<Int.random(in: 0..<12, using: &random)).map { _ in UInt32.random(in: 0..<3, using: &random) }
  let new = (0..<Int.random(in: 0..<12, using: &random)).map { _ in UInt32.random(in: 0..<3, using: &random) }
  var numbers = old
  for edit in tokenEdits(from: old, to: new) { numbers.replaceSubrange(edit.start..<edit.start + edit.deleteCount, with: edit.data) }
  #expect(numbers == new)
}
