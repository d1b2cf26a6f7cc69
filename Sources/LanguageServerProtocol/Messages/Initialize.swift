package struct InitializeParams: Decodable {
  @Lenient package var processId: Int?
  @Lenient package var clientInfo: ClientInfo?
  @Lenient package var rootUri: String?
  @Lenient package var rootPath: String?
  @Lenient package var workspaceFolders: [WorkspaceFolder]?
  @Lenient package var capabilities: ClientCapabilities?
  @Lenient package var initializationOptions: JSONValue?
  @Lenient package var trace: TraceValue?
}

package struct ClientInfo: Decodable, Sendable {
  package let name: String
  @Lenient package var version: String?
}

package struct WorkspaceFolder: Decodable, Sendable {
  package let uri: String
  @Lenient package var name: String?
}

package enum TraceValue: String, Decodable, Sendable {
  case off, messages, verbose
}

package struct SetTraceParams: Decodable {
  package let value: TraceValue
}

package struct InitializeResult: JSONWritable {
  package let capabilities: ServerCapabilities
  package let serverName: String
  package let serverVersion: String

  package init(capabilities: ServerCapabilities, serverName: String, serverVersion: String) {
    self.capabilities = capabilities
    self.serverName = serverName
    self.serverVersion = serverVersion
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("capabilities", capabilities)
      $0.object("serverInfo") {
        $0.member("name", serverName)
        $0.member("version", serverVersion)
      }
    }
  }
}
