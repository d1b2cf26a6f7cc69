import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// A change that somebody may want, though nothing is wrong: `refactor.rewrite`.
struct Rewrite {
  let title: String
  let edits: [DocumentEdit]
}

extension Session {
  /// In a note: a lever's script below it, the answer to a question, a draft that is out.
  func rewrites(of note: NoteSnapshot, at offset: Int) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    func add(_ title: String, _ edit: TextEdit?) {
      if let edit { rewrites.append(Rewrite(title: title, edits: [note.documentEdit([edit])])) }
    }
    add("Insert the lever's script", leverScriptEdit(in: note.analysis, at: offset))
    add("Answer the question", noteQuestion(in: note.analysis, at: offset).flatMap { answerEdit(for: $0, in: note.analysis) })
    let draft = draftPaths(of: note.analysis).first { $0.range.touches(offset) }
    add("Mark the draft as sent", draft.flatMap { markAsSent($0, in: note.analysis, day: today(of: note)) })
    return rewrites
  }

  /// In a draft: what the quoted mail offers into the note, the draft marked as sent there, a lever's script at the cursor.
  func rewrites(of draft: TiedDraft, at offset: Int) -> [Rewrite] {
    guard let negotiation = draft.negotiation, let subject = draft.subject else { return [] }
    let note = draft.note
    var rewrites: [Rewrite] = []
    if let offer = quotedOffer(mail: draft.document.text, in: note.analysis, negotiation: negotiation, day: today(of: note)) {
      rewrites.append(Rewrite(title: "Record the quoted offer in the note", edits: [note.documentEdit([offer.noteEdit])]))
    }
    let path = note.document.uri.path.map(parent(of:))
    let statement = draftPaths(of: note.analysis).first { statement in
      path.map { joined($0, statement.path) } == draft.document.uri.path
    }
    if let edit = statement.flatMap({ markAsSent($0, in: note.analysis, day: today(of: note)) }) {
      rewrites.append(Rewrite(title: "Mark this draft as sent", edits: [note.documentEdit([edit])]))
    }
    let place = draft.range(TextRange(emptyAt: offset))
    rewrites += leverScripts(of: subject.negotiation).map { lever in
      let edit = PositionEdit(range: place, newText: lever.script)
      return Rewrite(
        title: "Insert the script of \(lever.title)",
        edits: [DocumentEdit(uri: draft.document.uri.text, version: draft.document.version, edits: [edit])])
    }
    return rewrites
  }
}

extension NoteSnapshot {
  fileprivate func documentEdit(_ edits: [TextEdit]) -> DocumentEdit {
    DocumentEdit(uri: document.uri.text, version: document.version, edits: self.edits(edits))
  }
}
