package struct DidChangeConfigurationParams: Decodable {
  @Lenient package var settings: JSONValue?
}

package struct ConfigurationParams: JSONWritable {
  package let section: String

  package init(section: String) { self.section = section }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("items", [ConfigurationItem(section: section)]) }
  }
}

private struct ConfigurationItem: JSONWritable {
  let section: String

  func write(to json: inout JSONWriter) {
    json.object { $0.member("section", section) }
  }
}

package struct DidChangeWorkspaceFoldersParams: Decodable {
  package let event: Event

  package struct Event: Decodable {
    package let added: [WorkspaceFolder]
    package let removed: [WorkspaceFolder]
  }
}

package struct DidChangeWatchedFilesParams: Decodable {
  package let changes: [FileEvent]
}

package struct FileEvent: Decodable {
  package let uri: String
  /// 1 created, 2 changed, 3 deleted.
  package let type: Int
}

package struct RenameFilesParams: Decodable {
  package let files: [FileRename]
}

package struct FileRename: Decodable {
  package let oldUri: String
  package let newUri: String
}

package struct ExecuteCommandParams: Decodable {
  package let command: String
  @Lenient package var arguments: [JSONValue]?
}

package struct WorkspaceSymbolParams: Decodable {
  package let query: String
}

package struct TextDocumentContentParams: Decodable {
  package let uri: String
}

package struct TextDocumentContentResult: JSONWritable {
  package let text: String

  package init(text: String) { self.text = text }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("text", text) }
  }
}

package struct TextDocumentContentRefreshParams: JSONWritable {
  package let uri: String

  package init(uri: String) { self.uri = uri }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("uri", uri) }
  }
}

package struct ApplyWorkspaceEditParams: JSONWritable {
  package let label: String
  package let edit: WorkspaceEdit

  package init(label: String, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("label", label)
      $0.member("edit", edit)
    }
  }
}

/// A capability asked for after `initialize`.
package struct Registration: JSONWritable {
  package let id: String
  package let method: String
  package let options: JSONValue?

  package init(id: String, method: String, options: JSONValue?) {
    self.id = id
    self.method = method
    self.options = options
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("method", method)
      $0.member("registerOptions", options)
    }
  }
}

package struct RegistrationParams: JSONWritable {
  package let registrations: [Registration]

  package init(registrations: [Registration]) { self.registrations = registrations }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("registrations", registrations) }
  }
}
