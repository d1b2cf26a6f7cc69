import Compensation
import Glibc
import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax

let askCommand = Command(
  name: "ask",
  summary: "ask about a negotiation",
  synopsis: ["[--note PATH[#COMPANY]] [\"QUESTION\"]"],
  description: """
    Answers a question about a note's negotiation from the note and the guide: whether an amount is enough, what to counter with, how far apart you are, which levers there are, how offers compare. No network and no model are involved.

    Without QUESTION it reads questions, a line each, until the end of input or quit; on a terminal that is a conversation, in which "and in London?" goes on with the question before.

    COMPANY names the negotiation of a note that has several. Without --note, questions are about the guides.
    """,
  operands: .none,
  options: [
    Option("--note", takes: .file, "The note, and after a # the company."),
    Option("--format", takes: .choice(["text", "json"]), "The answer for people (text, the default) or as JSON with its figures."),
  ],
  examples: [
    Command.Example("offer-lsp ask --note mistral.offer \"is €95K enough?\"", "One question:"),
    Command.Example("offer-lsp ask --note search.offer#Mistral", "A conversation:"),
    Command.Example("offer-lsp ask \"what can I ask\"", "What does it understand?"),
  ],
  run: runAsk)

private func runAsk(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.count <= 1 else { throw Failure("ask takes one question: put it in quotation marks") }
  var finder = SettingsFinder(arguments)
  let (analysis, offset) = try note(arguments, &finder)
  for fault in finder.faults { printError("offer-lsp: \(fault.message)") }
  let isJSON = arguments.text("--format") == "json"
  var thread: ChatThread?
  func reply(to question: String) throws(Failure) -> ChatAnswer {
    let answer = OfferAnalysis.answer(question, in: analysis, at: offset, thread: thread)
    thread = answer.thread ?? thread
    if isJSON { try write(answerJSON(answer), to: STDOUT_FILENO) } else { try printOut(shown(answer.plain)) }
    return answer
  }
  if let question = arguments.operands.first {
    _ = try reply(to: question.text)
  } else {
    let isConversation = isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO)
    let ink = arguments.ink()
    while true {
      if isConversation { try printOut(ink(.bold, "> ")) }
      guard let line = readLine(), !["quit", "exit"].contains(line) else { break }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let answer = try reply(to: line)
      if isConversation, !isJSON, !answer.followUps.isEmpty {
        try printOut(ink(.dim, "ask next: \(visible(answer.followUps.joined(separator: " · ")))") + "\n")
      }
    }
  }
  return finder.faults.isEmpty ? .clean : .failed
}

/// The note that `--note` names and where its negotiation starts; without it an empty note, so that the guides can be asked about.
private func note(_ arguments: Arguments, _ finder: inout SettingsFinder) throws(Failure) -> (NoteAnalysis, offset: Int?) {
  guard let named = arguments.path("--note") else {
    return (analyse([], NoteSurroundings(path: Path("-"), settings: finder.settings(inFolder: .workingFolder))), nil)
  }
  var path = named
  var company: String?
  // A file whose own name holds a # is meant before a company.
  if !exists(named), let mark = named.bytes.lastIndex(of: UInt8(ascii: "#")) {
    path = Path(named.bytes[..<mark])
    company = Path(named.bytes[(mark + 1)...]).text
  }
  let text = try readText(path)
  let analysis = analyse(text, NoteSurroundings(path: path, settings: finder.settings(for: path)))
  guard let company else { return (analysis, nil) }
  guard let index = analysis.index(ofCompany: company) else {
    let known = analysis.negotiations.compactMap(\.negotiation.companyTitle)
    throw Failure(
      "\(path.text): no negotiation with \(company): \(suggestion(for: company, among: known))there are \(known.joined(separator: ", "))")
  }
  return (analysis, analysis.syntax.start(of: index))
}

/// Lines stay lines; everything else that could steer a terminal is made visible.
private func shown(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { visible($0) }.joined(separator: "\n") + "\n"
}

/// `{"understood", "answer", "plain", "figures", "followUps", "thread"}` on one line.
private func answerJSON(_ answer: ChatAnswer) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("understood", answer.understood)
    json.member("answer", answer.answer)
    json.member("plain", answer.plain)
    json.array("figures", answer.figures) { json, figure in
      json.object { json in
        json.member("label", figure.label)
        json.member("text", figure.text)
        json.value("amount") { $0.amount(figure.amount) }
        json.member("currency", Nullable(figure.currency?.code))
        json.member("basis", name(of: figure.basis))
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
