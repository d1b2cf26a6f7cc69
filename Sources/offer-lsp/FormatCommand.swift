import Glibc
import OfferAnalysis

let formatCommand = Command(
  name: "format",
  summary: "bring notes into canonical form",
  synopsis: ["[--check] [--diff] PATH…", "[--stdin-filename NAME] -"],
  description: """
    Rewrites notes in place: canonical keywords and amounts, aligned continuation lines, one blank line between negotiations. What a note means never changes; texts, comments, questions and answers stay as they are. A folder is everything below it that ends in .offer.

    With - standard input goes to standard output. --check changes nothing and exits with 1 where something would change; --diff changes nothing and shows what would.

    --mask keeps lines that may tell a floor out of a diff. It is on where the variable CI is set.
    """,
  operands: .paths,
  options: [
    Option("--check", "Change nothing; exit with 1 where a note is not in canonical form."),
    Option("--diff", "Change nothing; show what would change."),
    Option("--stdin-filename", takes: .text("NAME"), "Take standard input for the file NAME, in its folder."),
  ] + maskingOptions,
  examples: [
    Command.Example("offer-lsp format notes/", "All notes of a folder:"),
    Command.Example("offer-lsp format --check .", "In CI:"),
    Command.Example("offer-lsp format - < draft.offer", "As a filter:"),
  ],
  run: runFormat)

private func runFormat(_ arguments: Arguments) throws -> ExitStatus {
  var operands = arguments.operands
  if operands.isEmpty, arguments.has("--stdin-filename") { operands = [Path("-")] }
  guard !operands.isEmpty else { throw Failure("format needs a PATH, or - for standard input") }
  let mask = try mask(arguments)
  var collector = InputCollector(arguments, suffixes: ["offer"])
  collector.collect(operands)
  var faults = collector.faults
  var changed = 0
  for input in collector.notes {
    do throws(Failure) {
      if try format(input, arguments, mask) == .found { changed += 1 }
    } catch {
      faults.append(error)
    }
  }
  for fault in faults { printError("offer-lsp: \(fault.message)") }
  if !arguments.isQuiet, isTerminal(STDERR_FILENO), !operands.contains(Path("-")) {
    let verb = arguments.has("--check") || arguments.has("--diff") ? "not in canonical form" : "formatted"
    printError("\(changed) of \(collector.notes.count) notes \(verb)")
  }
  if !faults.isEmpty { return .failed }
  return arguments.has("--check") && changed > 0 ? .found : .clean
}

/// Formats one note, or only tells.
///
/// - Returns: `.found` where the note was not in canonical form.
private func format(_ input: Input, _ arguments: Arguments, _ mask: Mask) throws(Failure) -> ExitStatus {
  guard input.text != nil || input.path.suffix == "offer" else {
    throw Failure("\(input.path.text): is no note: its name does not end in .offer")
  }
  let text = try input.read()
  let analysis = analyse(text, NoteSurroundings(path: input.path, settings: input.settings))
  let canonical = formatted(analysis)
  let changes = canonical != text
  if arguments.has("--diff") {
    try printOut(unifiedDiff(from: text, to: canonical, path: input.path.text, mask: mask, ink: arguments.ink()))
  } else if arguments.has("--check") {
    if changes { try printOut("\(input.path.shown): not in canonical form\n") }
  } else if input.text != nil {
    try printOut(canonical)
  } else if changes {
    try writeFile(canonical, to: input.path)
  }
  return changes ? .found : .clean
}
