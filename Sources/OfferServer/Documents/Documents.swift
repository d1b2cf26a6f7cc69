/// The open documents, by the file they are of.
struct Documents: Sendable {
  private var byKey: [String: OpenDocument] = [:]
  /// The keys of those that are drafts: each change of a note may change what they are told.
  private(set) var drafts: Set<String> = []

  subscript(key: String) -> OpenDocument? {
    get { byKey[key] }
    _modify { yield &byKey[key] }
  }

  /// Opens a document, in place of one that is open already.
  mutating func open(_ document: OpenDocument) {
    byKey[document.uri.key] = document
    if document.kind == .draft { drafts.insert(document.uri.key) } else { drafts.remove(document.uri.key) }
  }

  mutating func close(_ key: String) {
    byKey[key] = nil
    drafts.remove(key)
  }

  var keys: [String] { byKey.keys.sorted() }
}
