import OfferAnalysis
import OfferSyntax

/// What commands take that may write to a log which others read.
let maskingOptions = [
  Option("--mask", "Show no floor."),
  Option("--no-mask", "Show floors also where CI is set."),
]

/// Floors are secret where asked for, and in CI, whose logs others read.
func mask(_ arguments: Arguments) throws(Failure) -> Mask {
  if arguments.has("--mask"), arguments.has("--no-mask") { throw Failure("--mask and --no-mask exclude each other") }
  if arguments.has("--mask") { return .masked }
  if arguments.has("--no-mask") { return .plain }
  return environment("CI") == nil ? .plain : .masked
}

/// The lines of a note, counted from 0, that may tell a floor: its statements, what may be a misspelt one, and what people and the
/// server write in their own words.
func secretLines(ofNote text: [UInt8]) -> Set<Int> {
  let note = NoteSyntax(text)
  var lines: Set<Int> = []
  for (index, negotiation) in note.negotiations.enumerated() {
    let first = note.firstLine(of: index)
    for statement in negotiation.statements where statement.keyword == nil || statement.keyword == .floor || statement.keyword == .note {
      for line in statement.lines { lines.insert(first + line) }
    }
    for (line, kind) in negotiation.lineKinds.enumerated() {
      switch kind {
      case .blank, .statement, .continuation: break
      default: lines.insert(first + line)
      }
    }
  }
  return lines
}
