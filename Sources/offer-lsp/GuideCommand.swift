import FoundationEssentials
import Glibc
import SalaryGuides

let guideCommand = Command(
  name: "guide",
  summary: "list, show, check and export guides",
  synopsis: ["list [--format text|json]", "show NAME [--role ROLE]", "check FILE… [--format text|json]", "export FILE…"],
  description: """
    list: the guides in force, built-in and your own. show: one guide, its bands drawn. check: faults of guide files; exit status 1 on any. export: guides as JSON lines, one a guide.

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
  run: { ExitStatus(rawValue: runGuide(arguments: $0.operands.map(\.text))) ?? .failed })

/// `offer-lsp guide list | show NAME | check FILE… | export FILE…`.
func runGuide(arguments: [String]) -> Int32 {
  switch arguments.first {
  case "export": return exportGuides(Array(arguments.dropFirst()))
  default: return 2
  }
}

private func exportGuides(_ paths: [String]) -> Int32 {
  for path in paths {
    guard let data = FileManager.default.contents(atPath: path) else { return 2 }
    let line = exportedJSON(readGuide(Array(data)), path: path)
    print(String(decoding: line, as: UTF8.self))
  }
  return 0
}
