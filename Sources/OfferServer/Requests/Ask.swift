import Compensation
import LanguageServerProtocol
import OfferAnalysis
import SalaryGuides
import SourceText

extension Session {
  /// `offer.ask`: `{uri, question, position?, thread?}` -> `{answer, plain, figures, followUps, thread}`.
  mutating func ask(_ argument: JSONValue) throws(ResponseError) -> JSONValue {
    let asked = try Self.decode(AskArguments.self, from: argument)
    guard let note = noteAnywhere(asked.uri) else { throw ResponseError(.requestFailed, "there is no such note") }
    let answer = OfferAnalysis.answer(
      asked.question, in: note.analysis, at: asked.position.map(note.offset(of:)), thread: asked.thread.flatMap { ChatThread(text: $0) })
    return [
      "answer": .string(visibleLines(answer.answer)), "plain": .string(visibleLines(answer.plain)),
      "figures": .array(answer.figures.map { note.json($0) }),
      "followUps": .array(answer.followUps.map { .string(visible($0)) }), "thread": JSONValue(answer.thread?.text),
    ]
  }

  /// `offer.answer`: `{uri, position}`: writes the answer below the question there.
  mutating func answerInNote(_ argument: JSONValue) throws(ResponseError) -> JSONValue {
    let place = try Self.decode(PlaceArguments.self, from: argument)
    guard let note = note(place.uri) else { throw ResponseError(.requestFailed, "the note is not open") }
    guard let question = noteQuestion(in: note.analysis, at: note.offset(of: place.position)),
      let edit = answerEdit(for: question, in: note.analysis)
    else { throw ResponseError(.requestFailed, "there is no question") }
    let edits = note.edit(note.edits([edit]), client.editForm)
    applyEdit("Answer the question", edits)
    return .null
  }

  mutating func applyEdit(_ label: String, _ edit: WorkspaceEdit) {
    guard client.appliesEdits else { return }
    ask(Method.applyEdit, ApplyWorkspaceEditParams(label: label, edit: edit))
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from argument: JSONValue) throws(ResponseError) -> Value {
    try Params(JSONWriter.bytes(of: argument)).decode(type)
  }
}

private struct AskArguments: Decodable {
  let uri: String
  let question: String
  @Lenient var position: Position?
  @Lenient var thread: String?
}

struct PlaceArguments: Decodable {
  let uri: String
  let position: Position
}

extension NoteSnapshot {
  /// `{"label", "text", "amount", "currency", "basis"}`, with the place where it is written.
  fileprivate func json(_ figure: ChatFigure) -> JSONValue {
    var members: [String: JSONValue] = [
      "label": .string(visible(figure.label)), "text": .string(visible(figure.text)), "amount": JSONValue(figure.amount),
      "currency": JSONValue(figure.currency?.code),
    ]
    switch figure.basis {
    case .note(let place):
      members["basis"] = "note"
      members["location"] = json(Location(uri: document.uri.text, range: range(place)))
    case .guide(let guide, let place):
      members["basis"] = "guide"
      members["location"] = json(location(of: place, in: guide))
    case .question: members["basis"] = "question"
    case .derived: members["basis"] = "derived"
    case .estimate: members["basis"] = "estimate"
    }
    return .object(members)
  }

  private func json(_ location: Location) -> JSONValue {
    let position = { (one: Position) -> JSONValue in ["line": .int(one.line), "character": .int(one.character)] }
    return ["uri": .string(location.uri), "range": ["start": position(location.range.start), "end": position(location.range.end)]]
  }
}
