import OfferAnalysis
import SalaryGuides

let reportCommand = Command(
  name: "report",
  summary: "draw negotiations as one page of HTML",
  synopsis: ["PATH… -o FILE.html [--no-floor]"],
  description: """
    Writes one self-contained page: for each negotiation the bands with floor, offers, asks and competing offers drawn in, all figures as a table, the thread as a timeline, terms and levers. It needs no script and no network, reads well on a phone and in print, in light and in dark.

    The page shows your floor. With --no-floor it does not, nor where it lies.
    """,
  operands: .paths,
  options: [
    Option("--output", short: "-o", takes: .file, "Write the page to FILE."),
    Option("--no-floor", "Leave the floor out."),
  ],
  examples: [
    Command.Example("offer-lsp report mistral.offer -o mistral.html", "One note:"),
    Command.Example("offer-lsp report notes/ --no-floor -o for-my-coach.html", "All notes, to be shown to others:"),
  ],
  run: runReport)

private func runReport(_ arguments: Arguments) throws -> ExitStatus {
  guard !arguments.operands.isEmpty else { throw Failure("report needs a PATH") }
  guard let file = arguments.path("--output") else { throw Failure("report needs -o FILE.html") }
  guard file.suffix != "offer" else { throw Failure("\(file.text): a page is not written over a note") }
  let (notes, faults) = readNotes(arguments)
  for fault in faults { printError("offer-lsp: \(fault.message)") }
  let floor: FloorDisplay = arguments.has("--no-floor") ? .hidden : .shown
  let sections = notes.flatMap { note in comparisons(of: note.analysis).map { ReportSection($0, of: note, floor: floor) } }
  try writeFile(Array(htmlReport(sections, today: notes.first?.settings.today ?? currentDay()).utf8), to: file)
  return faults.isEmpty ? .clean : .failed
}

/// Whether a report tells the floor.
enum FloorDisplay: Sendable {
  case shown, hidden
}
