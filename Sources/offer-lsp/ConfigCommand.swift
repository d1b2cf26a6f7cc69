import Compensation
import LanguageServerProtocol
import OfferAnalysis
import SourceText

let configCommand = Command(
  name: "config",
  summary: "show the configuration in force and where each value comes from",
  synopsis: ["[--format text|json]"],
  description: """
    Shows, for the working folder, every key of the configuration with its value and where that comes from: the configuration file, an option, or the built-in default. Values come from the nearest .offer-lsp.json at or above the working folder.

    Keys: guides (paths of guides), rules (a severity, or off, for a code), drafts (globs of the files that may be drafts), inlayHints (true or false), today (a day).

    An unknown key or a bad value is said with file, line and column; the rest applies all the same.
    """,
  operands: .none,
  options: [Option("--format", takes: .choice(["text", "json"]), "Lines for people (text, the default) or one JSON object.")],
  examples: [
    Command.Example("offer-lsp config", "What is in force here?"),
    Command.Example("offer-lsp config --config strict.json --format json", "What would this file do?"),
  ],
  run: runConfig)

private func runConfig(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.isEmpty else { throw Failure("config takes no paths: it is about the working folder") }
  var finder = SettingsFinder(arguments)
  let settings = finder.settings(inFolder: .workingFolder)
  for fault in finder.faults { printError("offer-lsp: \(fault.message)") }
  let entries = entries(settings)
  if arguments.text("--format") == "json" {
    var json = JSONWriter()
    json.object { json in
      for entry in entries {
        json.object(entry.key) { json in
          json.value("value", entry.write)
          json.member("from", entry.from)
        }
      }
    }
    try printOut(json.bytes + Array("\n".utf8))
  } else {
    let width = entries.map(\.key.count).max() ?? 0
    try printOut(entries.map { "\(padded($0.key, to: width))  \(visible($0.shown))  (\(visible($0.from)))\n" }.joined())
  }
  return finder.faults.isEmpty ? .clean : .failed
}

private struct Entry {
  let key: String
  let from: String
  /// The value as people read it.
  let shown: String
  let write: (inout JSONWriter) -> Void
}

private func entries(_ settings: Settings) -> [Entry] {
  let file = settings.configurationFile?.text ?? "default"
  let configuration = settings.configuration
  let folders = settings.guideFolders
  var entries = [
    Entry(
      key: "guides", from: folders.isEmpty ? "default" : unique(folders.map(\.from)).joined(separator: ", "),
      shown: folders.isEmpty ? "built-in guides only" : folders.map(\.path.text).joined(separator: ", "),
      write: { $0.array(folders.map(\.path.text)) })
  ]
  let rules = configuration.rules.sorted { $0.key < $1.key }
  entries.append(
    Entry(
      key: "rules", from: rules.isEmpty ? "default" : file,
      shown: rules.isEmpty ? "every code as it is" : rules.map { "\($0.key.rawValue): \($0.value.text)" }.joined(separator: ", "),
      write: { json in
        json.object { json in
          for (code, level) in rules { json.member(code.rawValue, level.text) }
        }
      }))
  let drafts = configuration.drafts
  entries.append(
    Entry(
      key: "drafts", from: drafts == nil ? "default" : file, shown: drafts?.joined(separator: ", ") ?? "every mail that is tied to a note",
      write: { json in
        if let drafts { json.array(drafts) } else { json.array(["**/*.{md,markdown,txt,eml}"]) }
      }))
  let hints = configuration.inlayHints
  entries.append(
    Entry(
      key: "inlayHints", from: hints == nil ? "default" : file, shown: "\(hints ?? true)", write: { (hints ?? true).write(to: &$0) }))
  entries.append(
    Entry(key: "today", from: settings.todayFrom, shown: "\(settings.today)", write: { $0.string("\(settings.today)") }))
  entries.append(
    Entry(
      key: "root", from: settings.configurationFile == nil ? "working folder" : file, shown: settings.root.text,
      write: { $0.string(settings.root.text) }))
  return entries
}

private func unique(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
