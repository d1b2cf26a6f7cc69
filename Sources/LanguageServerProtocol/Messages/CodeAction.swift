package struct CodeActionParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let range: PositionRange
  package let context: Context

  package struct Context: Decodable {
    package let diagnostics: [Reported]
    @Lenient package var only: [String]?
    /// 1 invoked by the user, 2 asked for by the editor itself.
    @Lenient package var triggerKind: Int?
  }

  /// A diagnostic as the client hands it back, kept whole so that it can be named in the action that mends it.
  package struct Reported: Decodable, Sendable {
    package let range: PositionRange
    package let whole: JSONValue

    private enum Key: CodingKey {
      case range, message
    }

    package init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Key.self)
      range = try members.decode(PositionRange.self, forKey: .range)
      _ = try members.decode(String.self, forKey: .message)
      whole = try JSONValue(from: decoder)
    }
  }
}

package struct CodeAction: JSONWritable {
  package let title: String
  /// Such as `quickfix` or `refactor.rewrite`.
  package let kind: String
  /// The client's own diagnostics that the action mends.
  package let diagnostics: [JSONValue]?
  package let isPreferred: Bool?
  /// Why the action cannot be done now, for clients that show it greyed.
  package let disabledReason: String?
  package let edit: WorkspaceEdit?
  package let command: Command?
  package let data: JSONValue?

  package init(
    title: String, kind: String, diagnostics: [JSONValue]?, isPreferred: Bool?, disabledReason: String?, edit: WorkspaceEdit?,
    command: Command?, data: JSONValue?
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.disabledReason = disabledReason
    self.edit = edit
    self.command = command
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("title", title)
      $0.member("kind", kind)
      $0.member("diagnostics", diagnostics)
      $0.member("isPreferred", isPreferred)
      if let disabledReason { $0.object("disabled") { $0.shown("reason", disabledReason) } }
      $0.member("edit", edit)
      $0.member("command", command)
      $0.member("data", data)
    }
  }
}
