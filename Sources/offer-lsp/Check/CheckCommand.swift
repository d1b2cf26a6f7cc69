import Glibc
import OfferAnalysis

let checkCommand = Command(
  name: "check",
  summary: "check notes and drafts",
  synopsis: ["[OPTION…] [PATH…]"],
  description: """
    Says what is wrong with notes, and with the mails that belong to them.

    A note (NAME.offer) is checked with the drafts that it names; a mail, if it is tied to a note; a folder, with everything below it that is not hidden or named in a .gitignore. Without PATH the working folder is checked. A PATH of - is standard input. Globs are expanded.

    Text output is a line for each finding, path:line:column: severity: message [code], with the source line on a terminal. The other formats are for machines: json, github (workflow annotations), gitlab (code quality report), sarif (2.1.0) and junit.

    --mask keeps floors secret, as a public build log asks for: the floor's figure, the difference to it and its per cent are written •••, and what would put a floor into a file or show one is left out. It is on where the variable CI is set.
    """,
  operands: .paths,
  options: [
    Option(
      "--format", takes: .choice(["text", "json", "github", "gitlab", "sarif", "junit"]), "How findings are written; text by default."),
    Option(
      "--fail-on", takes: .choice(["error", "warning", "information", "never"]),
      "Exit with 1 on findings of this severity or a graver one; error by default."),
    Option(
      "--fix",
      "Mend what is certain: raise asks to the floor, use the nearest name where there is only one, turn ranges round, drop unused allows. Reports what is left."
    ),
    Option("--diff", "With --fix: show what would change, and change nothing."),
    Option("--output", short: "-o", takes: .file, "Write the findings to FILE instead of standard output."),
    Option("--jobs", short: "-j", takes: .count, "Check N files at a time; as many as there are processors by default."),
    Option("--stdin-filename", takes: .text("NAME"), "Take standard input for the file NAME, in its folder and of its kind."),
    Option("--baseline", takes: .file, "Leave out the findings in FILE; in SARIF, mark them."),
    Option("--write-baseline", takes: .file, "Write all findings to FILE, to be left out from now on; exits with 0."),
    Option("--mask", "Show no floor."),
    Option("--no-mask", "Show floors also where CI is set."),
  ],
  examples: [
    Command.Example("offer-lsp check", "Everything in this folder:"),
    Command.Example("offer-lsp check --fail-on warning --format github .", "In a workflow, strictly:"),
    Command.Example("offer-lsp check --fix --diff mistral.offer", "What would be mended?"),
    Command.Example("pandoc mail.docx -t plain | offer-lsp check --stdin-filename mails/counter.txt -", "A mail on its way out:"),
  ],
  run: runCheck)

private func runCheck(_ arguments: Arguments) throws -> ExitStatus {
  if arguments.has("--diff"), !arguments.has("--fix") { throw Failure("--diff needs --fix") }
  if arguments.has("--mask"), arguments.has("--no-mask") { throw Failure("--mask and --no-mask exclude each other") }
  let started = ContinuousClock.now
  let mask = mask(arguments)
  let baseline = try arguments.path("--baseline").map { try Baseline(readFile($0), named: $0.text) }
  var run = CheckRun(arguments, mask: mask)
  run.collect()
  run.check()
  if arguments.has("--fix") { try run.fix() }
  if let baseline { run.mark(baseline) }

  if let file = arguments.path("--write-baseline") { try writeFile(Baseline(run.files).text, to: file) }
  let report = Report(
    files: run.files, faults: run.faults, mask: mask, failOn: failOn(arguments), ink: ink(arguments),
    isTerminal: isShownToPeople(arguments),
    isQuiet: arguments.isQuiet)
  let bytes = report.bytes(arguments.text("--format") ?? "text")
  for fault in run.faults { printError("offer-lsp: \(fault.message)") }
  if !arguments.has("--diff") || arguments.has("--format") {
    if let file = arguments.path("--output") { try writeFile(bytes, to: file) } else { try write(bytes, to: STDOUT_FILENO) }
  }
  if arguments.isVerbose { printError("offer-lsp: checked \(run.files.count) files in \((ContinuousClock.now - started).milliseconds) ms") }
  if !run.faults.isEmpty { return .failed }
  return arguments.has("--write-baseline") || !report.fails ? .clean : .found
}

/// Floors are secret where asked for, and in CI, whose logs others read.
private func mask(_ arguments: Arguments) -> Mask {
  if arguments.has("--mask") { return .masked }
  if arguments.has("--no-mask") { return .plain }
  return environment("CI") == nil ? .plain : .masked
}

/// The least grave severity that fails; nil for never.
private func failOn(_ arguments: Arguments) -> Severity? {
  Severity(rawValue: arguments.text("--fail-on") ?? "error")
}

private func isShownToPeople(_ arguments: Arguments) -> Bool {
  isTerminal(STDOUT_FILENO) && !arguments.has("--output")
}

private func ink(_ arguments: Arguments) -> Ink {
  arguments.has("--output") && arguments.text("--color") != "always" ? Ink(isOn: false) : arguments.ink()
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
