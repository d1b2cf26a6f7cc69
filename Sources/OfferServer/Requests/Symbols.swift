import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

extension Session {
  mutating func documentSymbols(_ params: TextDocumentParams) -> [MovedJSON] {
    guard let note = note(params.textDocument.uri) else { return [] }
    let support = client.capabilities.textDocument?.documentSymbol
    let symbols = Symbols(uri: note.document.uri.text, encoding: note.encoding, known: support?.symbolKind?.valueSet)
    let pieces = kept.symbols[note.document.uri.key, default: NotePieces()].pieces(of: note.analysis) { analysed in
      let items = outline(of: analysed).map { [$0] } ?? []
      if support?.hierarchicalDocumentSymbolSupport == true { return MovableJSON(items.map { symbols.tree($0, analysed) }) }
      return MovableJSON(items.flatMap { symbols.list($0, analysed) })
    }
    return note.analysis.placed(pieces)
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

/// Outlines as the client takes them, their lines counted from the negotiation's first.
private struct Symbols {
  let uri: String
  let encoding: PositionEncoding
  /// The kinds that the client knows; nil where it does not say.
  let known: [Int]?

  func tree(_ item: OutlineItem, _ analysed: AnalysedNegotiation) -> DocumentSymbol {
    DocumentSymbol(
      name: item.name, detail: item.detail, kind: SymbolKind(item.kind).known(in: known), range: analysed.positions(item.range, encoding),
      selectionRange: analysed.positions(item.selection, encoding), children: item.children.map { tree($0, analysed) })
  }

  func list(_ item: OutlineItem, _ analysed: AnalysedNegotiation) -> [SymbolInformation] {
    [symbol(item, analysed, in: nil)] + item.children.map { symbol($0, analysed, in: item.name) }
  }

  private func symbol(_ item: OutlineItem, _ analysed: AnalysedNegotiation, in container: String?) -> SymbolInformation {
    SymbolInformation(
      name: item.name, kind: SymbolKind(item.kind).known(in: known),
      location: Location(uri: uri, range: analysed.positions(item.range, encoding)), containerName: container)
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
