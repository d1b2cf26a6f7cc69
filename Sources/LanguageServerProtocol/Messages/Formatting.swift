package import SourceText

package struct DocumentRangesFormattingParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let ranges: [PositionRange]
}

package struct DocumentOnTypeFormattingParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
  package let ch: String
}
