package struct MarkupContent: Hashable, Sendable, JSONWritable {
  package enum Kind: String, Sendable {
    case plainText = "plaintext"
    case markdown
  }

  package let kind: Kind
  package let value: String

  package init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("kind", kind.rawValue)
      $0.shown("value", value)
    }
  }
}
