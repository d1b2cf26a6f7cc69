package import SourceText

package struct InlayHint: JSONWritable {
  package enum Kind: Int, Sendable {
    case type = 1
    case parameter = 2
  }

  package let position: Position
  package let label: String
  package let kind: Kind?
  package let tooltip: MarkupContent?
  package let paddingLeft: Bool?
  package let data: JSONValue?

  package init(position: Position, label: String, kind: Kind?, tooltip: MarkupContent?, paddingLeft: Bool?, data: JSONValue?) {
    self.position = position
    self.label = label
    self.kind = kind
    self.tooltip = tooltip
    self.paddingLeft = paddingLeft
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("position", position)
      $0.shown("label", label)
      $0.member("kind", kind?.rawValue)
      $0.member("tooltip", tooltip)
      $0.member("paddingLeft", paddingLeft)
      $0.member("data", data)
    }
  }
}
