/// The open documents, by the file they are of.
struct Documents: Sendable {
  private var byKey: [String: OpenDocument] = [:]

  subscript(key: String) -> OpenDocument? {
    get { byKey[key] }
    _modify { yield &byKey[key] }
  }

  subscript(uri text: String) -> OpenDocument? { byKey[DocumentURI(text).key] }

  var keys: [String] { byKey.keys.sorted() }
}
