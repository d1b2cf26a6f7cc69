import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

extension Session {
  /// What can be done about a range: fixes of the findings in it, and one action for all that is certain in the document.
  mutating func codeActions(_ params: CodeActionParams) -> CodeActionAnswer {
    let actions = actions(params)
    if client.takesCodeActions { return .actions(actions) }
    // A command is carried out by asking the client to apply an edit, so that is all that can be offered.
    return .commands(client.appliesEdits ? actions.compactMap(\.asCommand) : [])
  }

  /// Carries out an action that was offered as a command: `{title, edit}`, as this server wrote it.
  mutating func applyAction(_ argument: JSONValue) throws(ResponseError) -> JSONValue {
    guard let title = argument["title"]?.string, let edit = argument["edit"], edit.object != nil else {
      throw ResponseError(.invalidParams, "title and edit are missing")
    }
    guard client.appliesEdits else { throw ResponseError(.requestFailed, "the client applies no edits") }
    let params: JSONValue = ["label": .string(title), "edit": edit]
    ask(Method.applyEdit, params)
    return .null
  }

  private mutating func actions(_ params: CodeActionParams) -> [CodeAction] {
    let form = client.codeActionEditForm
    let asked = AskedFor(params.context.only)
    guard let subject = actionSubject(params.textDocument.uri) else { return [] }
    let place = subject.document.byteRange(of: params.range, encoding: client.encoding)
    let found = subject.told.lazy.filter { $0.range.overlaps(place) || $0.range.touches(place.start) }.prefix(mostFindings)
    var actions: [CodeAction] = []
    if asked.wants("quickfix") {
      for one in found {
        let mended = params.context.diagnostics.filter {
          $0.whole["code"]?.string == one.finding.code.rawValue && $0.range == one.diagnostic.range
        }
        for (index, fix) in one.finding.fixes.enumerated() {
          actions.append(
            CodeAction(
              title: fix.title, kind: "quickfix", diagnostics: mended.isEmpty ? nil : mended.map(\.whole),
              isPreferred: preference(index == 0 && fix.isCertain), disabledReason: nil,
              edit: subject.edit(fix.title, subject.edits(of: fix, one), form), command: nil, data: nil))
        }
      }
    }
    if asked.wants("quickfix"), let draft = subject.draft {
      for one in found {
        guard let edit = ignoring(one.finding, of: draft) else { continue }
        let title = "Ignore \(one.finding.code.rawValue) here"
        actions.append(
          CodeAction(
            title: title, kind: "quickfix", diagnostics: nil, isPreferred: nil, disabledReason: nil,
            edit: subject.edit(title, [edit], form), command: nil, data: nil))
      }
    }
    if asked.wants("refactor.rewrite") {
      let rewrites = subject.draft.map { self.rewrites(of: $0, at: place.start) } ?? self.rewrites(of: subject.note, at: place.start)
      actions += rewrites.map { rewrite in
        CodeAction(
          title: rewrite.title, kind: "refactor.rewrite", diagnostics: nil, isPreferred: nil, disabledReason: nil,
          edit: subject.edit(rewrite.title, rewrite.edits, form), command: nil, data: nil)
      }
    }
    for action in subject.draft == nil ? OfferAnalysis.codeActions(in: subject.note.analysis, place) : []
    where asked.wants(action.kind.name) && (action.disabledReason == nil || showsDisabled) {
      actions.append(
        CodeAction(
          title: action.title, kind: action.kind.name, diagnostics: nil, isPreferred: nil, disabledReason: action.disabledReason,
          edit: action.edits.isEmpty ? nil : subject.note.edit(subject.note.edits(action.edits), form), command: nil, data: nil))
    }
    if asked.wantsExplicitly("source.fixAll.offer"), let all = subject.fixAll {
      actions.append(
        CodeAction(
          title: "Fix all that is certain", kind: "source.fixAll.offer", diagnostics: nil, isPreferred: nil, disabledReason: nil,
          edit: WorkspaceEdit(form: form, documents: [all]), command: nil, data: nil))
    }
    return actions
  }

  private mutating func actionSubject(_ uri: String) -> ActionSubject? {
    if let note = note(uri) { return ActionSubject(document: note.document, note: note, draft: nil, told: told(note)) }
    guard let draft = draft(uri) else { return nil }
    return ActionSubject(document: draft.document, note: draft.note, draft: draft, told: told(draft))
  }

  private var showsDisabled: Bool { client.capabilities.textDocument?.codeAction?.disabledSupport == true }

  private func preference(_ isPreferred: Bool) -> Bool? {
    isPreferred && client.capabilities.textDocument?.codeAction?.isPreferredSupport == true ? true : nil
  }
}

/// Nobody reads a menu of more; what is certain is mended all at once.
private let mostFindings = 200

enum CodeActionAnswer: JSONWritable {
  case actions([CodeAction])
  case commands([Command])

  func write(to json: inout JSONWriter) {
    switch self {
    case .actions(let actions): actions.write(to: &json)
    case .commands(let commands): commands.write(to: &json)
    }
  }
}

extension CodeAction {
  fileprivate var asCommand: Command? {
    guard let edit, let written = try? Params(JSONWriter.bytes(of: edit)).decode(JSONValue.self) else { return nil }
    let action: JSONValue = ["title": .string(title), "edit": written]
    return Command(title: title, command: CommandName.applyAction.rawValue, arguments: [action])
  }
}

/// The kinds of action that the client asks for: all where it names none; `refactor` means `refactor.rewrite` too.
private struct AskedFor {
  let kinds: [String]?

  init(_ kinds: [String]?) { self.kinds = kinds }

  func wants(_ kind: String) -> Bool { kinds == nil || wantsExplicitly(kind) }

  func wantsExplicitly(_ kind: String) -> Bool {
    kinds?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } ?? false
  }
}

/// The document that actions are asked for, a note or a draft, with what is told of it.
private struct ActionSubject {
  let document: OpenDocument
  /// The note itself, or the draft's.
  let note: NoteSnapshot
  /// Nil where the document is a note.
  let draft: TiedDraft?
  let told: [Told]

  /// The edit of an action; what it changes elsewhere is annotated, and asked about first where nobody would see it.
  func edit(_ title: String, _ edits: [DocumentEdit], _ form: WorkspaceEdit.Form) -> WorkspaceEdit {
    let annotated = edits.map { edit in
      guard edit.uri != document.uri.text else { return edit }
      let annotation = ChangeAnnotation(label: title, needsConfirmation: edit.version == nil)
      return DocumentEdit(uri: edit.uri, version: edit.version, edits: edit.edits, annotation: annotation, isCreated: edit.isCreated)
    }
    return WorkspaceEdit(form: form, documents: annotated)
  }

  func edits(of fix: Fix, _ told: Told) -> [DocumentEdit] {
    var edits: [DocumentEdit] = []
    if !fix.edits.isEmpty {
      let own = fix.edits.map { PositionEdit(range: range($0.range, told), newText: $0.replacement) }
      edits.append(DocumentEdit(uri: document.uri.text, version: document.version, edits: own))
    }
    if let negotiation = told.negotiation, !fix.noteEdits.isEmpty {
      let inNote = fix.noteEdits.map { PositionEdit(range: note.range($0.range, in: negotiation), newText: $0.replacement) }
      edits.append(DocumentEdit(uri: note.document.uri.text, version: note.document.version, edits: inNote))
    }
    return edits
  }

  /// The certain fix of each finding, the earlier one first where two would change the same place.
  var fixAll: DocumentEdit? {
    var taken = TakenPlaces()
    var walk = document.content.walk(note.encoding)
    var edits: [PositionEdit] = []
    for one in told {
      guard let fix = one.finding.fixes.first(where: { $0.isCertain && $0.noteEdits.isEmpty }) else { continue }
      let places = fix.edits.map { bytes($0.range, one) }
      guard places.allSatisfy(taken.isFree) else { continue }
      for (place, edit) in zip(places, fix.edits) {
        taken.take(place)
        let start = walk.position(of: place.start)
        edits.append(PositionEdit(range: PositionRange(start: start, end: walk.position(of: place.end)), newText: edit.replacement))
      }
    }
    return edits.isEmpty ? nil : DocumentEdit(uri: document.uri.text, version: document.version, edits: edits)
  }

  /// A note's fix counts from its negotiation's start, a draft's from the draft's.
  private func bytes(_ range: TextRange, _ told: Told) -> TextRange {
    guard draft == nil, let negotiation = told.negotiation else { return range }
    return note.analysis.range(range, in: negotiation)
  }

  private func range(_ range: TextRange, _ told: Told) -> PositionRange {
    document.positionRange(of: bytes(range, told), encoding: note.encoding)
  }
}

/// Places that edits change, none overlapping another.
private struct TakenPlaces {
  /// By start.
  private var places: [TextRange] = []

  /// Whether no edit changes a part of the place.
  func isFree(_ place: TextRange) -> Bool {
    let index = index(of: place)
    return ![index - 1, index].contains { places.indices.contains($0) && (places[$0].overlaps(place) || places[$0] == place) }
  }

  mutating func take(_ place: TextRange) { places.insert(place, at: index(of: place)) }

  private func index(of place: TextRange) -> Int {
    // Findings come in order, nearly all.
    if let last = places.last, last < place { return places.count }
    return places.firstIndex { !($0 < place) } ?? places.count
  }
}

extension NoteAction.Kind {
  fileprivate var name: String {
    switch self {
    case .fix: "quickfix"
    case .rewrite: "refactor.rewrite"
    }
  }
}

extension NoteSnapshot {
  func edit(_ edits: [PositionEdit], _ form: WorkspaceEdit.Form) -> WorkspaceEdit {
    WorkspaceEdit(form: form, documents: [DocumentEdit(uri: document.uri.text, version: document.version, edits: edits)])
  }
}
