import SalaryGuides

let guideCommand = Command(
  name: "guide",
  summary: "list, show, check and export guides",
  synopsis: ["list [--format text|json]", "show NAME [--role ROLE]", "check FILE… [--format text|json]", "export FILE…"],
  description: """
    list: the guides in force, built-in and your own. show: one guide, its bands drawn. check: faults of guide files; exit status 1 on any. export: guides as JSON lines, one a guide, in the order given. check and export take folders too.

    Guides are Markdown files. They are taken from guides/ in the root, $XDG_DATA_HOME/offer-lsp/guides, the configuration's guides, and --guides. Your guide replaces a built-in one of the same company and role.
    """,
  operands: .words(["list", "show", "check", "export"]),
  options: [
    Option("--role", takes: .text("ROLE"), "The role, where the company has guides for several."),
    Option("--format", takes: .choice(["text", "json"]), "Lines for people (text, the default) or JSON."),
  ],
  examples: [
    Command.Example("offer-lsp guide show \"Mistral AI\"", "Mistral's bands, levers and floor:"),
    Command.Example("offer-lsp guide check guides/*.md", "Can my guides be read?"),
  ],
  run: runGuide)

/// `offer-lsp guide list | show NAME | check FILE… | export FILE…`.
private func runGuide(_ arguments: Arguments) throws -> ExitStatus {
  let operands = Array(arguments.operands.dropFirst())
  guard let verb = arguments.operands.first?.text else {
    throw Failure("guide needs one of list, show, check, export: see offer-lsp help guide")
  }
  switch verb {
  case "list": return try listGuides(operands, arguments)
  case "show": return try showGuide(operands, arguments)
  case "check": return try checkGuides(operands, arguments)
  case "export": return try exportGuides(operands)
  default:
    throw Failure("guide \(verb): \(suggestion(for: verb, among: ["list", "show", "check", "export"]))see offer-lsp help guide")
  }
}

/// The guide files that the paths name; a folder stands for the Markdown files below it. What cannot be found is said when it is read.
func guideFiles(_ paths: [Path], faults: inout [Failure]) -> [Path] {
  paths.flatMap { path -> [Path] in
    guard isFolder(path) else { return [path] }
    let walk = FileWalk(of: path, suffixes: ["md", "markdown"], respectsIgnoreFiles: false, within: nil)
    faults += walk.faults
    return walk.files
  }
}
