import LanguageServerProtocol
import SourceText

/// An item that the client hands back, kept whole, once it has been seen to be one.
struct Item<Shape: Decodable>: Decodable {
  let whole: JSONValue

  init(from decoder: any Decoder) throws {
    _ = try Shape(from: decoder)
    whole = try JSONValue(from: decoder)
  }
}

/// What each kind of item must have.
struct CompletionItemShape: Decodable { let label: String }
struct CodeActionShape: Decodable { let title: String }
struct RangedShape: Decodable { let range: PositionRange }

struct InlayHintShape: Decodable {
  let position: Position
  let label: Label

  /// A text, or parts of one.
  struct Label: Decodable {
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      guard (try? container.decode(String.self)) == nil else { return }
      guard try !container.decode([Part].self).isEmpty else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "a label is never empty")
      }
    }
  }

  struct Part: Decodable { let value: String }
}

struct WorkspaceSymbolShape: Decodable {
  let name: String
  let kind: UInt
  let location: TextDocumentIdentifier
}

extension Session {
  /// An item that was whole when it was given: it comes back as it is.
  func resolved<Shape>(_ item: Item<Shape>) -> JSONValue { item.whole }
}
