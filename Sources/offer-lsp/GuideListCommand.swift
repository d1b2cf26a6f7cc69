import LanguageServerProtocol
import SalaryGuides
import SourceText

/// `guide list`: every guide in force, one a line, by company, role and path.
func listGuides(_ operands: [Path], _ arguments: Arguments) throws -> ExitStatus {
  guard operands.isEmpty else { throw Failure("guide list takes no names: see offer-lsp guide show") }
  var finder = SettingsFinder(arguments)
  let library = finder.settings(inFolder: .workingFolder).library
  let guides = sorted(library.guides)
  if arguments.text("--format") == "json" {
    var json = JSONWriter()
    json.array(guides) { json, guide in
      json.object { json in
        json.member("company", guide.company)
        json.member("role", guide.role)
        json.member("path", guide.path)
        json.member("builtIn", guide.builtIn)
      }
    }
    try printOut(json.bytes + Array("\n".utf8))
  } else {
    let names = guides.map { (company: visible($0.company), role: visible($0.role)) }
    let companyWidth = names.map { terminalWidth($0.company) }.max() ?? 0
    let roleWidth = names.map { terminalWidth($0.role) }.max() ?? 0
    var text = ""
    for (name, guide) in zip(names, guides) {
      text += "\(padded(name.company, to: companyWidth))  \(padded(name.role, to: roleWidth))  \(visible(guide.path))\n"
    }
    try printOut(text)
  }
  for fault in finder.faults { printError("offer-lsp: \(fault.message)") }
  return finder.faults.isEmpty ? .clean : .failed
}

private func sorted(_ guides: [LibraryGuide]) -> [LibraryGuide] {
  guides.map { (key: (comparableName($0.company), comparableName($0.role), $0.path), guide: $0) }.sorted { $0.key < $1.key }.map(\.guide)
}
