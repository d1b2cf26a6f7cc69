/// An option of a command, as parsing, help and completions see it.
struct Option: Sendable {
  enum Value: Sendable {
    /// No value: it is there or not.
    case flag
    /// Any text; the placeholder says what in help (`DATE`).
    case text(String)
    case file
    case folder
    case choice([String])
    /// A whole number from 1.
    case count
  }

  /// With its dashes: `--format`.
  let name: String
  /// With its dash: `-o`.
  let short: String?
  let value: Value
  let help: String
  /// Accepted, because editors write it, and not shown.
  let isHidden: Bool

  init(_ name: String, short: String? = nil, takes value: Value = .flag, isHidden: Bool = false, _ help: String) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.isHidden = isHidden
  }

  var takesValue: Bool { if case .flag = value { false } else { true } }

  /// `-o, --output FILE` as help shows it.
  var synopsis: String {
    let names = short.map { "\($0), \(name)" } ?? name
    return placeholder.map { "\(names) \($0)" } ?? names
  }

  var placeholder: String? {
    switch value {
    case .flag: nil
    case .text(let placeholder): placeholder
    case .file: "FILE"
    case .folder: "DIR"
    case .choice(let words): words.joined(separator: "|")
    case .count: "N"
    }
  }
}

extension [Option] {
  /// What every command takes.
  static let common = [
    Option("--guides", takes: .folder, "Take the guides in DIR, and below, too; may be given more than once."),
    Option("--config", takes: .file, "Read the configuration from FILE instead of the nearest .offer-lsp.json."),
    Option("--today", takes: .text("DATE"), "Take DATE (such as 2026-11-20) for today."),
    Option(
      "--color", takes: .choice(["auto", "always", "never"]), "Colours: on a terminal (auto), always or never. NO_COLOR counts as never."),
    Option("--quiet", short: "-q", "Print results and faults, nothing else."),
    Option("--verbose", short: "-v", "Tell on standard error what is read and from where."),
    Option("--help", short: "-h", "Print this help."),
    Option("--stdio", isHidden: true, "Speak over standard input and output, as editors ask for."),
    Option("--clientProcessId", takes: .text("N"), isHidden: true, "The editor's process."),
  ]
}
