package enum SymbolKind: Int, Sendable, JSONWritable {
  case file = 1
  case namespace = 3
  case property = 7
  case constant = 14
  case string = 15
  case object = 19
  case event = 24

  package func write(to json: inout JSONWriter) { json.number(rawValue) }

  /// The kind where a client knows it; one that says nothing knows those of the protocol's first version.
  package func known(in set: [Int]?) -> SymbolKind {
    let isKnown = set?.contains(rawValue) ?? (rawValue <= 18)
    return isKnown ? self : .property
  }
}

package struct DocumentSymbol: JSONWritable {
  package let name: String
  package let detail: String?
  package let kind: SymbolKind
  package let range: PositionRange
  package let selectionRange: PositionRange
  package let children: [DocumentSymbol]

  package init(
    name: String, detail: String?, kind: SymbolKind, range: PositionRange, selectionRange: PositionRange, children: [DocumentSymbol]
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("name", name)
      $0.shown("detail", detail)
      $0.member("kind", kind)
      $0.member("range", range)
      $0.member("selectionRange", selectionRange)
      if !children.isEmpty { $0.member("children", children) }
    }
  }
}

/// The flat form of an outline, for clients without hierarchical symbols.
package struct SymbolInformation: JSONWritable {
  package let name: String
  package let kind: SymbolKind
  package let location: Location
  package let containerName: String?

  package init(name: String, kind: SymbolKind, location: Location, containerName: String?) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("name", name)
      $0.member("kind", kind)
      $0.member("location", location)
      $0.shown("containerName", containerName)
    }
  }
}

/// A symbol of the workspace. Without a range, `workspaceSymbol/resolve` gives it.
package struct WorkspaceSymbol: JSONWritable {
  package let name: String
  package let kind: SymbolKind
  package let uri: String
  package let range: PositionRange?
  package let containerName: String?
  package let data: JSONValue?

  package init(name: String, kind: SymbolKind, uri: String, range: PositionRange?, containerName: String?, data: JSONValue?) {
    self.name = name
    self.kind = kind
    self.uri = uri
    self.range = range
    self.containerName = containerName
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("name", name)
      $0.member("kind", kind)
      $0.object("location") {
        $0.member("uri", uri)
        $0.member("range", range)
      }
      $0.shown("containerName", containerName)
      $0.member("data", data)
    }
  }
}
