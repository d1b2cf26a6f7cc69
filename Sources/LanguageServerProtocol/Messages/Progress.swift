/// A number or a text that names a progress; requests are cancelled by ids of the same shape.
package enum ProgressToken: Hashable, Sendable, Decodable, JSONWritable {
  case number(Int)
  case text(String)

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): json.number(number)
    case .text(let text): json.string(text)
    }
  }

  /// The id of a request as it would be written, to find the request that `$/cancelRequest` means.
  package var requestID: RequestID? { RequestID(json: JSONWriter.bytes(of: self)[...]) }
}

/// The tokens that any request may carry.
package struct ProgressParams: Decodable {
  @Lenient package var workDoneToken: ProgressToken?
  @Lenient package var partialResultToken: ProgressToken?
}

/// `$/progress` with a part of a result, or with how far work has come.
package struct Progress<Value: JSONWritable>: JSONWritable {
  package let token: ProgressToken
  package let value: Value

  package init(token: ProgressToken, value: Value) {
    self.token = token
    self.value = value
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("token", token)
      $0.member("value", value)
    }
  }
}

package enum WorkDone: JSONWritable {
  /// Without a percentage where nobody knows how much there is to do.
  case begin(title: String, percentage: Int?)
  case report(message: String, percentage: Int?)
  case end(message: String)

  package func write(to json: inout JSONWriter) {
    json.object {
      switch self {
      case .begin(let title, let percentage):
        $0.member("kind", "begin")
        $0.shown("title", title)
        $0.member("cancellable", true)
        $0.member("percentage", percentage)
      case .report(let message, let percentage):
        $0.member("kind", "report")
        $0.member("cancellable", true)
        $0.shown("message", message)
        $0.member("percentage", percentage)
      case .end(let message):
        $0.member("kind", "end")
        $0.shown("message", message)
      }
    }
  }
}

package struct WorkDoneProgressCreateParams: JSONWritable {
  package let token: ProgressToken

  package init(token: ProgressToken) { self.token = token }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("token", token) }
  }
}

package struct WorkDoneProgressCancelParams: Decodable {
  package let token: ProgressToken
}
