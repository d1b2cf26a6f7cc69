let helpCommand = Command(
  name: "help",
  summary: "say what a command does",
  synopsis: ["[COMMAND]"],
  description: "Without COMMAND, lists the commands. `offer-lsp COMMAND --help` is the same.",
  operands: .commands,
  examples: [Command.Example("offer-lsp help check", "What check takes and does:")],
  run: runHelp)

private func runHelp(_ arguments: Arguments) throws -> ExitStatus {
  guard let name = arguments.operands.first?.text else {
    try printOut(overview(ink: arguments.ink()))
    return .clean
  }
  guard let command = commands.first(where: { $0.name == name }) else {
    throw Failure("unknown command \(name): \(suggestion(for: name, among: commands.map(\.name)))see offer-lsp help")
  }
  try printOut(help(for: command, ink: arguments.ink()))
  return .clean
}
