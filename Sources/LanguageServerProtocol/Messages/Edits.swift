package struct PositionEdit: Hashable, Sendable, Decodable, JSONWritable {
  package let range: PositionRange
  package let newText: String

  package init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }

  package func write(to json: inout JSONWriter) {
    json.object { members(to: &$0) }
  }

  fileprivate func members(to json: inout JSONWriter) {
    json.member("range", range)
    json.member("newText", newText)
  }
}

/// Why a document is changed, shown before it is; and whether the user is asked first.
package struct ChangeAnnotation: Hashable, Sendable, JSONWritable {
  package let label: String
  package let needsConfirmation: Bool

  package init(label: String, needsConfirmation: Bool) {
    self.label = label
    self.needsConfirmation = needsConfirmation
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("label", label)
      $0.member("needsConfirmation", needsConfirmation)
    }
  }
}

/// The edits of one document, at the version they were made for.
package struct DocumentEdit: Sendable {
  package let uri: String
  /// Nil where the document is not open.
  package let version: Int?
  package let edits: [PositionEdit]
  /// For clients that show one.
  package let annotation: ChangeAnnotation?
  /// Whether the file is made first; only for clients that can.
  package let isCreated: Bool

  package init(uri: String, version: Int?, edits: [PositionEdit], annotation: ChangeAnnotation? = nil, isCreated: Bool = false) {
    self.uri = uri
    self.version = version
    self.edits = edits
    self.annotation = annotation
    self.isCreated = isCreated
  }
}

/// Written as `documentChanges` or as `changes`, as the client can take it.
package struct WorkspaceEdit: Sendable, JSONWritable {
  package enum Form: Sendable {
    case documentChanges
    case annotatedDocumentChanges
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
      case .documentChanges: documentChanges(to: &$0, annotations: [])
      case .annotatedDocumentChanges: documentChanges(to: &$0, annotations: annotations)
      case .changes:
        $0.object("changes") {
          for document in documents { $0.member(document.uri, document.edits) }
        }
      }
    }
  }

  /// Each once, in the order of the documents; an annotation's place is its name.
  private var annotations: [ChangeAnnotation] {
    documents.reduce(into: []) { known, document in
      if let annotation = document.annotation, !known.contains(annotation) { known.append(annotation) }
    }
  }

  private func documentChanges(to json: inout JSONWriter, annotations: [ChangeAnnotation]) {
    json.value("documentChanges") { json in
      let steps = documents.flatMap { ($0.isCreated ? [DocumentChange.created($0.uri)] : []) + [.edited($0)] }
      json.array(steps) { json, step in step.write(to: &json, annotations: annotations) }
    }
    guard !annotations.isEmpty else { return }
    json.object("changeAnnotations") {
      for (name, annotation) in annotations.enumerated() { $0.member(String(name), annotation) }
    }
  }
}

private enum DocumentChange {
  case created(String)
  case edited(DocumentEdit)

  func write(to json: inout JSONWriter, annotations: [ChangeAnnotation]) {
    json.object { json in
      switch self {
      case .created(let uri):
        json.member("kind", "create")
        json.member("uri", uri)
      case .edited(let document):
        json.object("textDocument") {
          $0.member("uri", document.uri)
          $0.member("version", Nullable(document.version))
        }
        let name = document.annotation.flatMap { annotations.firstIndex(of: $0) }.map { String($0) }
        json.array("edits", document.edits) { json, edit in
          json.object {
            edit.members(to: &$0)
            $0.member("annotationId", name)
          }
        }
      }
    }
  }
}

package struct Command: Sendable, JSONWritable {
  package let title: String
  package let command: String
  package let arguments: [any JSONWritable & Sendable]

  package init(title: String, command: String, arguments: [any JSONWritable & Sendable]) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("title", title)
      $0.member("command", command)
      $0.array("arguments", arguments) { $1.write(to: &$0) }
    }
  }
}
