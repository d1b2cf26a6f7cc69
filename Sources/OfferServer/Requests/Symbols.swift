import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

extension Session {
  mutating func documentSymbols(_ params: TextDocumentParams) -> SymbolAnswer {
    guard let note = note(params.textDocument.uri) else { return .outline([]) }
    let items = OfferAnalysis.documentSymbols(in: note.analysis)
    let support = client.capabilities.textDocument?.documentSymbol
    let kinds = support?.symbolKind?.valueSet
    if support?.hierarchicalDocumentSymbolSupport == true { return .outline(items.map { note.symbol($0, kinds) }) }
    return .flat(items.flatMap { item in [note.flat(item, in: nil, kinds)] + item.children.map { note.flat($0, in: item.name, kinds) } })
  }

  /// The negotiations of all notes whose company, role or region holds the query's letters in order.
  mutating func workspaceSymbols(_ params: WorkspaceSymbolParams) -> [WorkspaceSymbol] {
    finishIndex()
    var symbols: [WorkspaceSymbol] = []
    for key in documents.keys {
      if let note = noteSnapshot(key) { symbols += negotiations(of: note.analysis.syntax, note.document, params.query) }
    }
    for (path, syntax) in workspace.index.notes.sorted(by: { $0.key < $1.key }) where documents[path] == nil {
      let document = OpenDocument(uri: DocumentURI(path: path), kind: .note, version: nil, text: syntax.text)
      symbols += negotiations(of: syntax, document, params.query)
    }
    return symbols
  }

  private func negotiations(of note: NoteSyntax, _ document: OpenDocument, _ query: String) -> [WorkspaceSymbol] {
    note.negotiations.enumerated().compactMap { index, negotiation in
      guard let company = negotiation.company, company.hasValue else { return nil }
      let name = negotiation.valueText(company)
      let place = [negotiation.first(.role), negotiation.first(.region)].compactMap { $0.map(negotiation.valueText) }.joined(
        separator: " · ")
      guard holds(name + " " + place, query) else { return nil }
      let range = company.value.shifted(by: note.start(of: index))
      return WorkspaceSymbol(
        name: name, kind: .namespace, uri: document.uri.text, range: document.positionRange(of: range, encoding: client.encoding),
        containerName: place.isEmpty ? nil : place, data: nil)
    }
  }
}

/// Whether a text has the query's letters in order, case and accents aside.
private func holds(_ text: String, _ query: String) -> Bool {
  var rest = comparableFullName(text).utf8[...]
  for letter in comparableFullName(query).utf8 where letter != UInt8(ascii: " ") {
    guard let found = rest.firstIndex(of: letter) else { return false }
    rest = rest[rest.index(after: found)...]
  }
  return true
}

enum SymbolAnswer: JSONWritable {
  case outline([DocumentSymbol])
  case flat([SymbolInformation])

  func write(to json: inout JSONWriter) {
    switch self {
    case .outline(let symbols): symbols.write(to: &json)
    case .flat(let symbols): symbols.write(to: &json)
    }
  }
}

extension NoteSnapshot {
  /// - Parameter kinds: those that the client knows.
  fileprivate func symbol(_ item: OutlineItem, _ kinds: [Int]?) -> DocumentSymbol {
    DocumentSymbol(
      name: item.name, detail: item.detail, kind: SymbolKind(item.kind).known(in: kinds), range: range(item.range),
      selectionRange: range(item.selection), children: item.children.map { symbol($0, kinds) })
  }

  fileprivate func flat(_ item: OutlineItem, in container: String?, _ kinds: [Int]?) -> SymbolInformation {
    SymbolInformation(
      name: item.name, kind: SymbolKind(item.kind).known(in: kinds), location: Location(uri: document.uri.text, range: range(item.range)),
      containerName: container)
  }
}

extension SymbolKind {
  fileprivate init(_ kind: OutlineItem.Kind) {
    self =
      switch kind {
      case .negotiation: .namespace
      case .package: .object
      case .competing: .object
      case .floor: .constant
      case .date, .outcome: .event
      case .lever: .property
      case .term: .string
      }
  }
}
