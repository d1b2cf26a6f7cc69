import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func completion(_ params: TextDocumentPositionParams) -> CompletionList {
    if let note = note(params.textDocument.uri) {
      let found = suggestions(in: note.analysis, at: note.offset(of: params.position)) { draftPaths(near: note) }
      return list(found, in: note.document, note, negotiation: note.analysis.locate(found.replace.start).index)
    }
    guard let draft = draft(params.textDocument.uri), let negotiation = draft.negotiation, let subject = draft.subject else {
      return CompletionList(isIncomplete: false, editRange: nil, items: [])
    }
    let found = draftCompletion(mail: draft.document.text, at: draft.offset(of: params.position), tiedTo: subject)
    return list(found, in: draft.document, draft.note, negotiation: negotiation)
  }

  /// - Parameter note: the one that resolving an item looks things up in.
  private func list(_ found: Suggestions, in document: OpenDocument, _ note: NoteSnapshot, negotiation: Int) -> CompletionList {
    let shown = CompletionForm(client)
    let range = { (place: TextRange) in document.positionRange(of: place, encoding: note.encoding) }
    let places = (insert: range(found.insert), replace: range(found.replace))
    let sharesRange = shown.knowsEditRange && (!shown.insertsOrReplaces || places.insert == places.replace)
    let items = found.items.enumerated().map { index, suggestion in
      let snippet = shown.snippets ? suggestion.snippet ?? suggestion.wordsAsSnippet : nil
      let text = snippet ?? suggestion.text
      let edit: CompletionEdit =
        sharesRange
        ? .listDefault(newText: text)
        : shown.insertsOrReplaces
          ? .insertOrReplace(insert: places.insert, replace: places.replace, newText: text) : .replace(places.replace, newText: text)
      return CompletionItem(
        label: suggestion.label, labelDetail: nil, labelDescription: shown.labelDetails ? suggestion.shortDetail : nil,
        kind: CompletionItemKind(suggestion.kind).known(in: shown.kinds), detail: suggestion.detail, documentation: nil, preselect: nil,
        sortText: sortText(index), filterText: suggestion.filter,
        format: snippet == nil ? nil : .snippet, edit: edit, additionalEdits: nil,
        data: suggestion.subject.map { $0.data(note.document.uri.text, negotiation: negotiation) })
    }
    return CompletionList(isIncomplete: found.isIncomplete, editRange: sharesRange ? places.replace : nil, items: items)
  }

  /// The item with what there is to read about it.
  mutating func resolveCompletion(_ given: Item<CompletionItemShape>) -> JSONValue {
    let item = given.whole
    guard case .object(var members) = item, let data = item["data"], let subject = Suggestion.Subject(data), let uri = data["uri"]?.string,
      let note = note(uri),
      let card = documentation(of: subject, in: note.analysis, negotiation: data["negotiation"]?.int ?? 0), !card.isEmpty
    else { return item }
    let formats = client.capabilities.textDocument?.completion?.completionItem?.documentationFormat
    let markup = card.markup(Client.markup(formats))
    // A client that names no format knows only text.
    members["documentation"] =
      formats == nil ? .string(markup.value) : ["kind": .string(markup.kind.rawValue), "value": .string(markup.value)]
    return .object(members)
  }

  /// Files below the note's folder that may be drafts, as the note would name them.
  private func draftPaths(near note: NoteSnapshot) -> [String] {
    guard let folder = note.document.uri.path.map(parent(of:)) else { return [] }
    var paths: [String] = []
    var waiting = [(path: folder, name: "", depth: 0)]
    var looked = 0
    while let next = waiting.popLast(), looked < mostFolders, paths.count < mostPaths {
      looked += 1
      for entry in host.entries(next.path).entries where !entry.name.hasPrefix(".") && entry.name != "node_modules" {
        let path = joined(next.path, entry.name)
        switch entry.kind {
        case .folder: if next.depth < deepestPath { waiting.append((path, next.name + entry.name + "/", next.depth + 1)) }
        case .file, .linkedFile:
          guard DocumentKind(uri: DocumentURI(path: path), languageId: "") == .draft else { continue }
          // What a link leads out of the root to cannot be a draft.
          if entry.kind == .linkedFile, case .outside = host.lead(of: path, within: note.root.folder) { continue }
          paths.append(next.name + entry.name)
        }
      }
    }
    return paths
  }
}

/// A list of more would not be read, and looking for it would be felt.
private let mostPaths = 200
private let mostFolders = 100
private let deepestPath = 4

/// What of an item the client knows to show.
private struct CompletionForm {
  let snippets: Bool
  let labelDetails: Bool
  let insertsOrReplaces: Bool
  let knowsEditRange: Bool
  let kinds: [Int]?

  init(_ client: Client) {
    let completion = client.capabilities.textDocument?.completion
    snippets = completion?.completionItem?.snippetSupport == true
    labelDetails = completion?.completionItem?.labelDetailsSupport == true
    insertsOrReplaces = completion?.completionItem?.insertReplaceSupport == true
    kinds = completion?.completionItemKind?.valueSet
    knowsEditRange = completion?.completionList?.itemDefaults?.contains("editRange") == true
  }
}

/// `0007`: clients sort by text, and the likeliest is to stay the first.
private func sortText(_ index: Int) -> String {
  let number = String(index)
  return String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
}

extension Suggestion {
  /// Text of several words: Neovim takes only the first word of plain text, and all of a snippet.
  fileprivate var wordsAsSnippet: String? { text.utf8.dropLast().contains(UInt8(ascii: " ")) ? escapedSnippet(text) : nil }

  /// What stands at the end of an item's line; a keyword's meaning would be too long for it.
  fileprivate var shortDetail: String? {
    switch kind {
    case .keyword: nil
    default: detail
    }
  }
}

extension Suggestion.Subject {
  fileprivate func data(_ uri: String, negotiation: Int) -> JSONValue {
    ["uri": .string(uri), "negotiation": .int(negotiation), "kind": .string(kind.rawValue), "name": .string(name)]
  }

  fileprivate init?(_ data: JSONValue) {
    guard let kind = data["kind"]?.string.flatMap(Kind.init(rawValue:)), let name = data["name"]?.string else { return nil }
    self.init(kind, name)
  }
}

extension CompletionItemKind {
  fileprivate init(_ kind: Suggestion.Kind) {
    self =
      switch kind {
      case .keyword: .keyword
      case .company, .role: .module
      case .region: .enumMember
      case .component: .field
      case .amount, .rate: .value
      case .period: .unit
      case .lever: .snippet
      case .term, .question: .text
      case .choice: .enumMember
      case .day: .event
      case .path: .file
      case .code: .constant
      }
  }
}
