package struct PositionEdit: Hashable, Sendable, Decodable, JSONWritable {
  package let range: PositionRange
  package let newText: String

  package init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("range", range)
      $0.member("newText", newText)
    }
  }
}

/// The edits of one document, at the version they were made for.
package struct DocumentEdit: Sendable {
  package let uri: String
  /// Nil where the document is not open.
  package let version: Int?
  package let edits: [PositionEdit]

  package init(uri: String, version: Int?, edits: [PositionEdit]) {
    self.uri = uri
    self.version = version
    self.edits = edits
  }
}

/// Written as `documentChanges` or as `changes`, as the client can take it.
package struct WorkspaceEdit: Sendable, JSONWritable {
  package enum Form: Sendable {
    case documentChanges
    case changes
  }

  package let form: Form
  /// At most one entry a document.
  package let documents: [DocumentEdit]

  package init(form: Form, documents: [DocumentEdit]) {
    self.form = form
    self.documents = documents
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      switch form {
      case .documentChanges: $0.member("documentChanges", documents.map(VersionedDocumentEdit.init))
      case .changes:
        $0.object("changes") {
          for document in documents { $0.member(document.uri, document.edits) }
        }
      }
    }
  }
}

private struct VersionedDocumentEdit: JSONWritable {
  let document: DocumentEdit

  func write(to json: inout JSONWriter) {
    json.object {
      $0.object("textDocument") {
        $0.member("uri", document.uri)
        $0.member("version", Nullable(document.version))
      }
      $0.member("edits", document.edits)
    }
  }
}

package struct Command: Sendable, JSONWritable {
  package let title: String
  package let command: String
  package let arguments: [JSONValue]

  package init(title: String, command: String, arguments: [JSONValue]) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("title", title)
      $0.member("command", command)
      $0.member("arguments", arguments)
    }
  }
}
