package enum MessageType: Int, JSONWritable, Sendable {
  case error = 1
  case warning = 2
  case info = 3
  case log = 4

  package func write(to json: inout JSONWriter) { json.number(rawValue) }
}

/// Of `window/logMessage` and `window/showMessage`.
package struct MessageParams: JSONWritable {
  package let type: MessageType
  package let message: String

  package init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("type", type)
      $0.shown("message", message)
    }
  }
}

package struct LogTraceParams: JSONWritable {
  package let message: String
  package let verbose: String?

  package init(message: String, verbose: String?) {
    self.message = message
    self.verbose = verbose
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("message", message)
      $0.shown("verbose", verbose)
    }
  }
}

package struct CancelParams: Decodable {
  package let id: ProgressToken
}
