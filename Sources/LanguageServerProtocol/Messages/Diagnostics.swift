package enum DiagnosticSeverity: Int, Sendable, JSONWritable {
  case error = 1
  case warning = 2
  case information = 3
  case hint = 4

  package func write(to json: inout JSONWriter) { json.number(rawValue) }
}

package struct Diagnostic: Hashable, Sendable, JSONWritable {
  package struct Related: Hashable, Sendable, JSONWritable {
    package let location: Location
    package let message: String

    package init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    package func write(to json: inout JSONWriter) {
      json.object {
        $0.member("location", location)
        $0.shown("message", message)
      }
    }
  }

  package let range: PositionRange
  package let severity: DiagnosticSeverity
  package let code: String
  /// Nil where the client does not show links.
  package let href: String?
  package let message: String
  /// Nil where the client does not show them.
  package let related: [Related]?
  /// 1 unnecessary, 2 deprecated.
  package let tags: [Int]?
  package let data: JSONValue?

  package init(
    range: PositionRange, severity: DiagnosticSeverity, code: String, href: String?, message: String, related: [Related]?, tags: [Int]?,
    data: JSONValue?
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.href = href
    self.message = message
    self.related = related
    self.tags = tags
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("range", range)
      $0.member("severity", severity)
      $0.member("code", code)
      if let href { $0.object("codeDescription") { $0.member("href", href) } }
      $0.member("source", "offer")
      $0.shown("message", message)
      $0.member("tags", tags)
      $0.member("relatedInformation", related)
      $0.member("data", data)
    }
  }
}

package struct PublishDiagnosticsParams: JSONWritable {
  package let uri: String
  /// Nil where the client has no `versionSupport`, or the document is not open.
  package let version: Int?
  package let diagnostics: [Diagnostic]

  package init(uri: String, version: Int?, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("uri", uri)
      $0.member("version", version)
      $0.member("diagnostics", diagnostics)
    }
  }
}

package struct DocumentDiagnosticParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  @Lenient package var previousResultId: String?
}

/// `items` is nil where nothing has changed since the result the client named.
package struct DocumentDiagnosticReport: JSONWritable {
  package let resultId: String
  package let items: [Diagnostic]?

  package init(resultId: String, items: [Diagnostic]?) {
    self.resultId = resultId
    self.items = items
  }

  package func write(to json: inout JSONWriter) {
    json.object(writeMembers)
  }

  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("kind", items == nil ? "unchanged" : "full")
    json.member("resultId", resultId)
    json.member("items", items)
  }
}

package struct WorkspaceDiagnosticParams: Decodable {
  package let previousResultIds: [PreviousResultId]
  @Lenient package var partialResultToken: ProgressToken?
  @Lenient package var workDoneToken: ProgressToken?

  package struct PreviousResultId: Decodable {
    package let uri: String
    package let value: String
  }
}

package struct WorkspaceDocumentDiagnosticReport: JSONWritable {
  package let uri: String
  /// Written as null for a file that is not open.
  package let version: Int?
  package let report: DocumentDiagnosticReport

  package init(uri: String, version: Int?, report: DocumentDiagnosticReport) {
    self.uri = uri
    self.version = version
    self.report = report
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("uri", uri)
      $0.member("version", Nullable(version))
      report.writeMembers(to: &$0)
    }
  }
}

/// Also the shape of a partial result.
package struct WorkspaceDiagnosticReport: JSONWritable {
  package let items: [WorkspaceDocumentDiagnosticReport]

  package init(items: [WorkspaceDocumentDiagnosticReport]) { self.items = items }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("items", items) }
  }
}
