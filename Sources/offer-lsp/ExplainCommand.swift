import OfferAnalysis

let explainCommand = Command(
  name: "explain",
  summary: "say what a diagnostic means, with an example",
  synopsis: ["CODE", ""],
  description: """
    Prints the page of a diagnostic: the rule, why it matters in a negotiation, an example that gets it and one that does not. The same text opens in editors behind a diagnostic's code.

    Without CODE, lists all codes with their severities.
    """,
  operands: .words(DiagnosticCode.allCases.map(\.rawValue).sorted()),
  examples: [
    Command.Example("offer-lsp explain ask-below-floor", "What is an ask below the floor?"),
    Command.Example("offer-lsp explain", "Which codes are there?"),
  ],
  run: runExplain)

private func runExplain(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.count <= 1 else { throw Failure("explain takes one code") }
  guard let name = arguments.operands.first?.text else {
    let codes = DiagnosticCode.allCases.sorted()
    let width = codes.map(\.rawValue.count).max() ?? 0
    try printOut(codes.map { "\(padded($0.rawValue, to: width))  \($0.defaultSeverity.rawValue)\n" }.joined())
    return .clean
  }
  guard let code = DiagnosticCode(rawValue: name) else {
    throw Failure("unknown code \(name): \(suggestion(for: name, among: DiagnosticCode.allCases.map(\.rawValue)))see offer-lsp explain")
  }
  let ink = arguments.ink()
  let lines = explanation(of: code).split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.hasPrefix("#") ? ink(.bold, String(line)) : line.hasPrefix("```") ? ink(.dim, String(line)) : String(line)
  }
  try printOut(lines.joined(separator: "\n"))
  return .clean
}
