import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func codeLenses(_ params: TextDocumentParams) -> [MovedJSON] {
    if let note = note(params.textDocument.uri) {
      let pieces = kept.lenses[note.document.uri.key, default: NotePieces()].pieces(of: note.analysis) { analysed in
        MovableJSON(
          OfferAnalysis.codeLenses(of: analysed).map { lens in
            codeLens(lens, at: analysed.positions(lens.range, note.encoding), in: note.document.uri)
          })
      }
      return note.analysis.placed(pieces)
    }
    guard let draft = draft(params.textDocument.uri), let subject = draft.subject else { return [] }
    let lenses = withMemory(of: draft) { draftLenses(mail: draft.document.text, tiedTo: subject, &$0) }
    let placed = lenses.map { codeLens($0, at: draft.range($0.range), in: draft.note.document.uri) }
    return [MovableJSON(placed).moved(to: 0)]
  }
}

private func codeLens(_ lens: Lens, at range: PositionRange, in note: DocumentURI) -> CodeLens {
  CodeLens(range: range, command: command(of: lens, at: range.start, in: note), data: nil)
}

private func command(of lens: Lens, at position: Position, in note: DocumentURI) -> Command {
  let place = Place(uri: note.text, position: position)
  switch lens.action {
  case .none: return Command(title: lens.title, command: "", arguments: [])
  case .showGuide(let company, let role):
    let guide: JSONValue = ["company": .string(company), "role": .string(role)]
    return Command(title: lens.title, command: CommandName.showGuide.rawValue, arguments: [guide])
  case .draftCounter: return Command(title: lens.title, command: CommandName.draftCounter.rawValue, arguments: [place])
  case .answer: return Command(title: lens.title, command: CommandName.answer.rawValue, arguments: [place])
  }
}

/// What commands take that are about a place of a note.
private struct Place: JSONWritable, Sendable {
  let uri: String
  let position: Position

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("uri", uri)
      $0.member("position", position)
    }
  }
}
