import FoundationEssentials

/// A request's id as it was written: `1` and `"1"` are two ids, and each comes back with its type and value.
package struct RequestID: Hashable, Sendable {
  package let json: [UInt8]

  package init(_ number: Int) { json = Array("\(number)".utf8) }

  /// Nil for what is no id: null, a fraction, a list …
  init?(json: ArraySlice<UInt8>) {
    let isText = json.first == UInt8(ascii: "\"")
    let isWhole = json.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
    guard isText || isWhole else { return nil }
    self.json = Array(json)
  }
}

/// The codes of JSON-RPC 2.0 and of LSP 3.17 that this server sends.
package enum ErrorCode: Int, Sendable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case serverNotInitialized = -32002
  case requestFailed = -32803
  case requestCancelled = -32800
}

package struct ResponseError: Error, Equatable, JSONWritable {
  package let code: ErrorCode
  package let message: String

  package init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("code", code.rawValue)
      $0.shown("message", message)
    }
  }
}

/// A body, read as far as to know what it is.
package enum Message: Equatable {
  case request(RequestID, method: String, params: Params)
  case notification(method: String, params: Params)
  /// What the client says to a request of ours; `error` where it refused.
  case response(RequestID, result: Params, failed: Bool)
  /// What is no message, with the error to answer (a null id where none can be read).
  case invalid(RequestID?, ResponseError)
  /// What is no message and asks for no answer.
  case ignored

  /// Bytes of one body -> what it is. Never fails: what cannot be read is a message to answer too.
  package init(body: [UInt8]) {
    var readable = body
    let outline: JSONScanner.Outline
    do {
      outline = try JSONScanner.outline(of: &readable)
    } catch {
      self = .invalid(nil, ResponseError(.parseError, "no JSON: byte \(error.offset)"))
      return
    }
    switch outline {
    case .object(let members): self.init(members, of: readable, asSent: body)
    case .array: self = .invalid(nil, ResponseError(.invalidRequest, "batches are not part of the protocol"))
    case .scalar: self = .invalid(nil, ResponseError(.invalidRequest, "a message is an object"))
    }
  }

  /// - Parameter original: the body before lone surrogates were replaced: an id goes back as it came.
  private init(_ members: [String: Range<Int>], of body: [UInt8], asSent original: [UInt8]) {
    let id = members["id"].flatMap { RequestID(json: original[$0]) }
    func refuse(_ why: String) -> Message {
      members["id"] == nil && members["method"] != nil ? .ignored : .invalid(id, ResponseError(.invalidRequest, why))
    }
    guard let version = members["jsonrpc"], JSONScanner.text(body[version]) == "2.0" else {
      self = refuse("jsonrpc must be \"2.0\"")
      return
    }
    let params = Params(members["params"].map { Array(body[$0]) })
    if let name = members["method"] {
      guard let method = JSONScanner.text(body[name]) else {
        self = refuse("method must be a string")
        return
      }
      if let id {
        self = .request(id, method: method, params: params)
      } else {
        self = members["id"] == nil ? .notification(method: method, params: params) : refuse("an id is a whole number or a string")
      }
    } else if members["result"] != nil || members["error"] != nil {
      // An answer to nothing is dropped: answering it could go on for ever.
      guard let id else {
        self = .ignored
        return
      }
      self = .response(id, result: Params(members["result"].map { Array(body[$0]) }), failed: members["error"] != nil)
    } else {
      self = refuse("neither a method nor a result")
    }
  }
}

/// The parameters of a message as they came, decoded once its method has said as what.
package struct Params: Equatable, Sendable {
  /// JSON text, nil where the message has none.
  package let json: [UInt8]?

  package init(_ json: [UInt8]?) { self.json = json }

  /// - Throws: `invalidParams`, naming the member that does not fit, never its value.
  package func decode<Value: Decodable>(_ type: Value.Type) throws(ResponseError) -> Value {
    guard let json else { throw ResponseError(.invalidParams, "parameters are missing") }
    do {
      return try JSONDecoder().decode(type, from: Data(json))
    } catch let error as DecodingError {
      throw ResponseError(.invalidParams, Self.describe(error))
    } catch {
      throw ResponseError(.invalidParams, "parameters cannot be read")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "missing: \(path(context.codingPath + [key]))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "wrong type: \(path(context.codingPath))"
    case .dataCorrupted(let context): "out of range: \(path(context.codingPath))"
    @unknown default: "parameters cannot be read"
    }
  }

  /// `contentChanges[2].range`; the members named are the protocol's own, not the client's.
  private static func path(_ keys: [any CodingKey]) -> String {
    guard !keys.isEmpty else { return "params" }
    return keys.reduce(into: "params") { path, key in
      if let index = key.intValue { path += "[\(index)]" } else { path += ".\(key.stringValue)" }
    }
  }
}

/// The bodies this server sends.
package enum Outgoing {
  package static func response(_ id: RequestID, result: some JSONWritable) -> [UInt8] {
    body {
      $0.member("id", RawJSON(id.json))
      $0.member("result", result)
    }
  }

  /// A null id where the request's own could not be read.
  package static func response(_ id: RequestID?, error: ResponseError) -> [UInt8] {
    body {
      if let id { $0.member("id", RawJSON(id.json)) } else { $0.member("id", JSONNull()) }
      $0.member("error", error)
    }
  }

  package static func request(_ id: RequestID, method: String, params: (some JSONWritable)?) -> [UInt8] {
    body {
      $0.member("id", RawJSON(id.json))
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  package static func notification(method: String, params: some JSONWritable) -> [UInt8] {
    body {
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  private static func body(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("jsonrpc", "2.0")
      members(&$0)
    }
    return json.bytes
  }
}
