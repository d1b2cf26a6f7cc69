import Glibc
import SalaryGuides

let initCommand = Command(
  name: "init",
  summary: "write a first note",
  synopsis: ["[--company NAME] [--role ROLE] [--region REGION] [-o FILE]"],
  description: """
    Writes a note for one negotiation: company, role, region, and lines to fill in. On a terminal it asks for what no option gives; elsewhere it takes what it is given. The guides in force tell which roles and regions a company has.

    The note goes to FILE, which must not exist, or to standard output.
    """,
  operands: .none,
  options: [
    Option("--company", takes: .text("NAME"), "The company's name."),
    Option("--role", takes: .text("ROLE"), "The role, as the guide names it."),
    Option("--region", takes: .text("REGION"), "The region, as the guide names it."),
    Option("--output", short: "-o", takes: .file, "Write to FILE instead of standard output."),
  ],
  examples: [
    Command.Example("offer-lsp init -o mistral.offer", "Ask, then write the note:"),
    Command.Example("offer-lsp init --company HF --region Paris -o hf.offer", "Without questions:"),
  ],
  run: runInit)

private func runInit(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.isEmpty else { throw Failure("init takes no paths: -o FILE says where the note goes") }
  if let file = arguments.path("--output"), exists(file) { throw Failure("\(file.text): exists already") }
  var finder = SettingsFinder(arguments)
  let library = finder.settings(inFolder: .workingFolder).library
  for fault in finder.faults { printError("offer-lsp: \(fault.message)") }

  guard let company = try answer(arguments, "--company", "Company", choices: library.companies) else {
    throw Failure("init needs --company NAME")
  }
  let name = library.companyName(company) ?? company
  let roles = library.roles(ofCompany: name)
  let role = roles.count == 1 && !arguments.has("--role") ? roles.first : try answer(arguments, "--role", "Role", choices: roles)
  let match = library.lookup(company: name, role: role).match
  let regions = match?.guide.guide.regions.compactMap(\.name) ?? []
  let region = try answer(arguments, "--region", "Region", choices: regions)
  let note = firstNote(company: name, role: role, region: region, known: match != nil)
  guard let file = arguments.path("--output") else {
    try printOut(note)
    return finder.faults.isEmpty ? .clean : .failed
  }
  try writeFile(Array(note.utf8), to: file)
  if !arguments.isQuiet { printError("\(file.text): written; next, offer-lsp check \(file.text)") }
  return finder.faults.isEmpty ? .clean : .failed
}

/// What an option says, or what is typed on a terminal, on one line; a number stands for a choice. nil where nothing is said.
private func answer(_ arguments: Arguments, _ option: String, _ question: String, choices: [String]) throws -> String? {
  if let text = arguments.text(option) { return try oneLine(text, option) }
  guard isTerminal(STDIN_FILENO), isTerminal(STDERR_FILENO) else { return nil }
  for (index, choice) in choices.prefix(20).enumerated() { printError("  \(index + 1)  \(choice)") }
  var screen = ByteSink(STDERR_FILENO, named: "standard error")
  try screen.write("\(question)\(choices.isEmpty ? "" : " (a name or a number)"): ")
  try screen.flush()
  guard let line = readLine() else { return nil }
  if let number = Int(line), number > 0, number <= choices.count { return choices[number - 1] }
  let text = try oneLine(line, option)
  return text.isEmpty ? nil : text
}

private func oneLine(_ text: String, _ option: String) throws(Failure) -> String {
  guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
    throw Failure("\(option): control characters cannot stand in a note")
  }
  let words = text.split(separator: " ")
  return words.joined(separator: " ")
}

/// What there is to say yet, and comments for the rest: a note that checks clean.
private func firstNote(company: String, role: String?, region: String?, known: Bool) -> String {
  var note = "company: \(company)\n"
  if let role { note += "role: \(role)\n" }
  note += region.map { "region: \($0)\n" } ?? "# region: where the job is, as the guide names it\n"
  note += """

    # Take the # away from what you need. Run offer-lsp check, or open this file in an editor.
    # offer \(placeholderDate): base 90K, equity 120K over 4 years
    # ask \(placeholderDate): base 100K, equity 160K over 4 years, signing 10K

    """
  note +=
    known ? "# floor: base 85K        (yours alone; without it, the guide's floor is held)\n" : "# floor: base 85K        (yours alone)\n"
  return note + """
    # competing NAME: base 95K, equity 110K over 4 years
    # deadline: \(placeholderDate)

    """
}

private var placeholderDate: String { "\(currentDay())" }
