package import SourceText

package struct TextDocumentIdentifier: Decodable {
  package let uri: String
}

package struct VersionedTextDocumentIdentifier: Decodable {
  package let uri: String
  @Lenient package var version: Int?
}

package struct TextDocumentItem: Decodable {
  package let uri: String
  package let languageId: String
  package let version: Int
  package let text: String
}

package struct DidOpenTextDocumentParams: Decodable {
  package let textDocument: TextDocumentItem
}

package struct DidChangeTextDocumentParams: Decodable {
  package let textDocument: VersionedTextDocumentIdentifier
  package let contentChanges: [TextDocumentContentChange]
}

/// `text` replaces `range`, or everything where there is none.
package struct TextDocumentContentChange: Decodable {
  package let range: PositionRange?
  package let text: String
}

package struct DidCloseTextDocumentParams: Decodable {
  package let textDocument: TextDocumentIdentifier
}

package struct DidSaveTextDocumentParams: Decodable {
  package let textDocument: TextDocumentIdentifier
}

/// Most requests ask about a document, or about a place in one.
package struct TextDocumentParams: Decodable {
  package let textDocument: TextDocumentIdentifier
}

package struct TextDocumentPositionParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
}

package struct TextDocumentRangeParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let range: PositionRange
}
