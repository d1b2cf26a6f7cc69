import Glibc
import OfferAnalysis

let compareCommand = Command(
  name: "compare",
  summary: "put every negotiation's offers side by side",
  synopsis: ["[--format text|json|markdown|csv] [PATH…]"],
  description: """
    For each negotiation: its offers, asks and alternatives, the competing offers, the floor and the band, with base, equity, bonus, signing, the annual total, year 1 (with what is paid once), the place of the total in the band, and deadlines. A discount counts: equity is worth that much less in totals.

    ≥ marks a total of which a part is stated nowhere. Without PATH the notes in the working folder, and below, are compared. The floor is shown, unless --mask is given or the variable CI is set: a build log is read by others.
    """,
  operands: .paths,
  options: [
    Option("--format", takes: .choice(["text", "json", "markdown", "csv"]), "How the tables are written; text by default."),
    Option("--output", short: "-o", takes: .file, "Write to FILE instead of standard output."),
  ] + maskingOptions,
  examples: [
    Command.Example("offer-lsp compare", "All offers in this folder:"),
    Command.Example("offer-lsp compare --format csv notes/ > offers.csv", "For a spreadsheet:"),
  ],
  run: runCompare)

private func runCompare(_ arguments: Arguments) throws -> ExitStatus {
  let mask = try mask(arguments)
  let (notes, faults) = readNotes(arguments)
  let tables = notes.flatMap { note in comparisons(of: note.analysis).map { ComparedNegotiation(path: note.path, comparison: $0) } }
  let bytes: [UInt8]
  switch arguments.text("--format") {
  case "json": bytes = comparisonJSON(tables, mask)
  case "csv": bytes = Array(comparisonCSV(tables, mask).utf8)
  case "markdown": bytes = Array(comparisonMarkdown(tables, mask).utf8)
  default: bytes = Array(comparisonText(tables, mask, ink: arguments.has("--output") ? Ink(isOn: false) : arguments.ink()).utf8)
  }
  for fault in faults { printError("offer-lsp: \(fault.message)") }
  if let file = arguments.path("--output") { try writeFile(bytes, to: file) } else { try printOut(bytes) }
  return faults.isEmpty ? .clean : .failed
}

/// A note that a command works on, read and analysed.
struct ReadNote: Sendable {
  let path: Path
  let settings: Settings
  let text: [UInt8]
  let analysis: NoteAnalysis
}

/// The notes that the operands name, by path; without any, those in the working folder. What cannot be read hides no other.
func readNotes(_ arguments: Arguments) -> (notes: [ReadNote], faults: [Failure]) {
  var collector = InputCollector(arguments, suffixes: ["offer"])
  collector.collect(arguments.operands.isEmpty ? [.workingFolder] : arguments.operands)
  var notes: [ReadNote] = []
  var faults = collector.faults
  for input in collector.notes {
    do throws(Failure) {
      let text = try input.read()
      let analysis = analyse(text, NoteSurroundings(path: input.path, settings: input.settings))
      notes.append(ReadNote(path: input.path, settings: input.settings, text: text, analysis: analysis))
    } catch {
      faults.append(error)
    }
  }
  return (notes, faults)
}
