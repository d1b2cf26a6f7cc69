internal import SourceText

/// `no-floor`: something is asked, and neither the note nor a guide says what is the least.
func noFloor(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let ask = negotiation.ask?.package, negotiation.floorPackage == nil, !(negotiation.guide?.hasFloor ?? false) else { return [] }
  return [
    Finding(
      .noFloor, at: ask.range, statement: ask.statement,
      "nothing says what the least is that you would accept: write it as `floor:`, and asks are held against it")
  ]
}
