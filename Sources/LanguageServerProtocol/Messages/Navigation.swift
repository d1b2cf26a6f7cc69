package import SourceText

package struct ReferenceParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
  package let context: Context

  package struct Context: Decodable {
    package let includeDeclaration: Bool
  }
}

package struct RenameParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
  package let newName: String
}

package struct PrepareRename: JSONWritable {
  package let range: PositionRange
  package let placeholder: String

  package init(range: PositionRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("range", range)
      $0.member("placeholder", placeholder)
    }
  }
}

package struct DocumentHighlight: JSONWritable {
  package enum Kind: Int, Sendable {
    case text = 1
    case read = 2
    case write = 3
  }

  package let range: PositionRange
  package let kind: Kind

  package init(range: PositionRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("range", range)
      $0.member("kind", kind.rawValue)
    }
  }
}

package struct DocumentLink: JSONWritable {
  package let range: PositionRange
  /// Nil until it is resolved.
  package let target: String?
  package let tooltip: String?
  package let data: JSONValue?

  package init(range: PositionRange, target: String?, tooltip: String?, data: JSONValue?) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("range", range)
      $0.member("target", target)
      $0.member("tooltip", tooltip)
      $0.member("data", data)
    }
  }
}
