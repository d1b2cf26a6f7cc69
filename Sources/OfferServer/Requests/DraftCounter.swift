import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  /// `offer.draftCounter`: `{uri, position}`: writes a counter mail of the negotiation there, as a file that the note names as its
  /// draft. A client that cannot make files, or a note that is none, gets it below a question in the note.
  mutating func draftCounter(_ argument: JSONValue) throws(ResponseError) -> JSONValue {
    let place = try Self.decode(PlaceArguments.self, from: argument)
    guard let note = note(place.uri) else { throw ResponseError(.requestFailed, "the note is not open") }
    let offset = note.offset(of: place.position)
    guard let edits = mailInAFile(note, offset) ?? mailInTheNote(note, offset) else {
      throw ResponseError(.requestFailed, "there is nothing to write a mail from")
    }
    applyEdit("Draft a counter mail", WorkspaceEdit(form: client.editForm, documents: edits))
    return .null
  }

  private func mailInAFile(_ note: NoteSnapshot, _ offset: Int) -> [DocumentEdit]? {
    guard client.createsFiles, let path = note.document.uri.path else { return nil }
    let name = unusedName(counterMailName(in: note.analysis, at: offset), in: parent(of: path))
    guard let name, let mail = counterMail(in: note.analysis, at: offset, path: name) else { return nil }
    let start = Position(line: 0, character: 0)
    let text = PositionEdit(range: PositionRange(start: start, end: start), newText: mail.text)
    return [
      DocumentEdit(uri: DocumentURI(path: joined(parent(of: path), name)).text, version: nil, edits: [text], isCreated: true),
      DocumentEdit(uri: note.document.uri.text, version: note.document.version, edits: note.edits([mail.noteEdit])),
    ]
  }

  private func mailInTheNote(_ note: NoteSnapshot, _ offset: Int) -> [DocumentEdit]? {
    counterMailEdit(in: note.analysis, at: offset).map { edit in
      [DocumentEdit(uri: note.document.uri.text, version: note.document.version, edits: note.edits([edit]))]
    }
  }

  /// `name.md`, or with a number where that is taken; nil where very many are.
  private func unusedName(_ name: String, in folder: String) -> String? {
    (1...100).lazy.map { $0 == 1 ? "\(name).md" : "\(name)-\($0).md" }.first { file in
      let path = joined(folder, file)
      return documents[path] == nil && host.resolve(path) == nil
    }
  }
}
