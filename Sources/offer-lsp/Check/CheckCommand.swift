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
      "--format", takes: .choice(ReportFormat.allCases.map(\.rawValue)), "How findings are written; text by default."),
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
  ] + maskingOptions,
  examples: [
    Command.Example("offer-lsp check", "Everything in this folder:"),
    Command.Example("offer-lsp check --fail-on warning --format github .", "In a workflow, strictly:"),
    Command.Example("offer-lsp check --fix --diff mistral.offer", "What would be mended?"),
    Command.Example("pandoc mail.docx -t plain | offer-lsp check --stdin-filename mails/counter.txt -", "A mail on its way out:"),
  ],
  run: runCheck)

private func runCheck(_ arguments: Arguments) throws -> ExitStatus {
  if arguments.has("--diff"), !arguments.has("--fix") { throw Failure("--diff needs --fix") }
  let started = ContinuousClock.now
  let style = try style(arguments)
  var run = CheckRun(arguments, style)
  run.collect()
  run.check()
  if style.fixes { try run.fix() }

  if let file = arguments.path("--write-baseline") { try writeFile(Baseline(run.files).text, to: file) }
  for fault in run.faults { printError("offer-lsp: \(fault.message)") }
  let report = Report(files: run.files, checkedCount: run.count, faults: run.faults, style: style, today: arguments.today ?? currentDay())
  if !arguments.has("--diff") || arguments.has("--format") {
    if let file = arguments.path("--output") { try writeFile(to: file, report.write) } else { try printOut(report.write) }
  }
  if arguments.isVerbose { printError("offer-lsp: checked \(run.count) files in \((ContinuousClock.now - started).milliseconds) ms") }
  if !run.faults.isEmpty { return .failed }
  return arguments.has("--write-baseline") || !report.fails ? .clean : .found
}

private func style(_ arguments: Arguments) throws(Failure) -> FindingStyle {
  let toFile = arguments.has("--output")
  var baseline: Baseline?
  if let file = arguments.path("--baseline") { baseline = try Baseline(readFile(file), named: file.text) }
  return FindingStyle(
    format: arguments.text("--format").flatMap { ReportFormat(rawValue: $0) } ?? .text, mask: try mask(arguments),
    failOn: Severity(rawValue: arguments.text("--fail-on") ?? "error"),
    ink: toFile && arguments.text("--color") != "always" ? Ink(isOn: false) : arguments.ink(),
    isForPeople: isTerminal(STDOUT_FILENO) && !toFile && !arguments.isQuiet, fixes: arguments.has("--fix"), baseline: baseline,
    writesBaseline: arguments.has("--write-baseline"))
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
