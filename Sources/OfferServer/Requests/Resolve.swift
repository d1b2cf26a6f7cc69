import LanguageServerProtocol

extension Session {
  /// An item that was whole when it was given: it comes back as it is.
  func resolved(_ item: JSONValue) throws(ResponseError) -> JSONValue {
    guard case .object = item else { throw ResponseError(.invalidParams, "wrong type: params") }
    return item
  }
}
