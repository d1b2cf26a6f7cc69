import Compensation
import Glibc
import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

let askCommand = Command(
  name: "ask",
  summary: "ask about a negotiation",
  synopsis: ["[--note PATH[#COMPANY]] [\"QUESTION\"]"],
  description: """
    Answers a question about a note's negotiation from the note and the guide: whether an amount is enough, what to counter with, how far apart you are, which levers there are, how offers compare. No network and no model are involved. Answers tell the floor, also where CI is set: they are for you, not for a build log.

    Without QUESTION it reads questions, a line each, until the end of input or quit; on a terminal that is a conversation, in which "and in London?" goes on with the question before.

    COMPANY names the negotiation of a note that has several. Without --note, the working folder's only note serves; where there is none, questions are about the guides.

    A question that is not understood is answered with the three nearest that are; the exit status is 0 all the same.
    """,
  operands: .none,
  options: [
    Option("--note", takes: .file, "The note, and after a # the company; - for standard input."),
    Option("--thread", takes: .text("TEXT"), "Go on with a conversation: the thread of an answer in JSON."),
    Option("--format", takes: .choice(["text", "json"]), "The answer for people (text, the default) or as JSON with its figures."),
  ],
  examples: [
    Command.Example("offer-lsp ask --note mistral.offer \"is €95K enough?\"", "One question:"),
    Command.Example("offer-lsp ask --note search.offer#Mistral", "A conversation:"),
    Command.Example("offer-lsp ask \"what can I ask\"", "What does it understand?"),
  ],
  run: runAsk)

private func runAsk(_ arguments: Arguments) throws -> ExitStatus {
  var finder = SettingsFinder(arguments)
  let asked = try askedNote(arguments, &finder)
  for fault in finder.faults { printError("offer-lsp: \(fault.message)") }
  var thread: ChatThread?
  if let text = arguments.text("--thread") {
    guard let given = ChatThread(text: text) else { throw Failure("--thread \(text): not the thread of an answer") }
    thread = given
  }
  let isJSON = arguments.text("--format") == "json"
  func reply(to question: String) throws(Failure) -> ChatAnswer {
    let answer = OfferAnalysis.answer(question, in: asked.analysis, at: asked.offset, thread: thread)
    thread = answer.thread ?? thread
    if isJSON {
      try printOut(answerJSON(answer, asked))
    } else {
      try printOut(shown(answer.plain))
    }
    return answer
  }
  if !arguments.operands.isEmpty {
    // Quotation marks around a question are easily forgotten.
    _ = try reply(to: arguments.operands.map(\.text).joined(separator: " "))
  } else if asked.path == Path("-") {
    throw Failure("ask --note - needs a question: standard input is the note")
  } else {
    try converse(arguments, isJSON: isJSON, reply)
  }
  return finder.faults.isEmpty ? .clean : .failed
}

/// Reads questions, a line each, until the end of input.
private func converse(_ arguments: Arguments, isJSON: Bool, _ reply: (String) throws -> ChatAnswer) throws {
  let isConversation = isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO)
  let ink = arguments.ink()
  var input = QuestionInput(prompt: isConversation ? ink(.bold, "> ") : nil)
  while let line = try input.next(), !["quit", "exit", "bye"].contains(line) {
    guard line.contains(where: { !$0.isWhitespace }) else { continue }
    let answer = try reply(line)
    if isConversation, !isJSON, answer.understood, !answer.followUps.isEmpty {
      try printOut(ink(.dim, "ask next: \(visible(answer.followUps.joined(separator: " · ")))") + "\n")
    }
  }
}

// MARK: The note

private struct AskedNote {
  /// As the user may open it; nil where the guides alone are asked.
  let path: Path?
  let text: [UInt8]
  let analysis: NoteAnalysis
  /// Where the negotiation that `#COMPANY` names starts.
  let offset: Int?
}

/// The note that `--note` names; without it the working folder's only one; where there is none an empty note, so that the guides
/// can be asked about.
private func askedNote(_ arguments: Arguments, _ finder: inout SettingsFinder) throws(Failure) -> AskedNote {
  guard let named = arguments.path("--note") else {
    let found = FileWalk(of: .workingFolder, suffixes: ["offer"], respectsIgnoreFiles: true, within: .workingFolder).files
    guard found.count <= 1 else {
      let names = found.prefix(5).map(\.text).joined(separator: ", ")
      throw Failure("which note? --note PATH names one of \(names)\(found.count > 5 ? " and \(found.count - 5) more" : "")")
    }
    if let only = found.first { return try read(only.normalised, &finder) }
    let empty = analyse([], NoteSurroundings(path: Path("-"), settings: finder.settings(inFolder: .workingFolder)))
    return AskedNote(path: nil, text: [], analysis: empty, offset: nil)
  }
  // A file whose own name holds a # is meant before a company.
  guard !exists(named), let mark = named.bytes.lastIndex(of: UInt8(ascii: "#")) else { return try read(named, &finder) }
  let note = try read(Path(named.bytes[..<mark]), &finder)
  let company = Path(named.bytes[(mark + 1)...]).text
  guard let index = note.analysis.index(ofCompany: company) else {
    let known = note.analysis.negotiations.compactMap(\.negotiation.companyTitle)
    throw Failure(
      "\(note.path?.text ?? "-"): no negotiation with \(company): \(suggestion(for: company, among: known))there are \(known.joined(separator: ", "))"
    )
  }
  return AskedNote(path: note.path, text: note.text, analysis: note.analysis, offset: note.analysis.syntax.start(of: index))
}

private func read(_ path: Path, _ finder: inout SettingsFinder) throws(Failure) -> AskedNote {
  let isStandardInput = path == Path("-")
  let text = isStandardInput ? try readStandardInput(named: "-") : try readText(path)
  let settings = isStandardInput ? finder.settings(inFolder: .workingFolder) : finder.settings(for: path)
  return AskedNote(path: path, text: text, analysis: analyse(text, NoteSurroundings(path: path, settings: settings)), offset: nil)
}

// MARK: The answer

/// Lines stay lines; everything else that could steer a terminal is made visible.
private func shown(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\n") + "\n"
}

/// `{"understood", "answer", "plain", "figures", "followUps", "thread"}` on one line.
private func answerJSON(_ answer: ChatAnswer, _ asked: AskedNote) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("understood", answer.understood)
    json.shown("answer", answer.answer)
    json.shown("plain", answer.plain)
    json.array("figures", answer.figures) { json, figure in
      json.object { json in
        json.shown("label", figure.label)
        json.shown("text", figure.text)
        json.value("amount") { $0.amount(figure.amount) }
        json.member("currency", Nullable(figure.currency?.code))
        json.member("basis", name(of: figure.basis))
        guard let place = place(of: figure.basis, asked) else { return }
        json.member("path", place.path)
        json.member("line", place.position.line + 1)
        json.member("column", place.position.character + 1)
      }
    }
    json.member("followUps", answer.followUps)
    json.member("thread", Nullable(answer.thread?.text))
  }
  return json.bytes + [0x0A]
}

private func name(of basis: ChatFigure.Basis) -> String {
  switch basis {
  case .note: "note"
  case .guide: "guide"
  case .question: "question"
  case .derived: "derived"
  case .estimate: "estimate"
  }
}

/// Where a figure is written; a built-in guide's path begins with `built-in/`.
private func place(of basis: ChatFigure.Basis, _ asked: AskedNote) -> (path: String, position: Position)? {
  switch basis {
  case .note(let range):
    (asked.path?.text ?? "-", asked.analysis.syntax.position(of: range.start, encoding: .utf32))
  case .guide(let guide, let place):
    (guide.path, LineTable(guide.text).position(of: place.range.start, in: guide.text, encoding: .utf32))
  case .question, .derived, .estimate: nil
  }
}
