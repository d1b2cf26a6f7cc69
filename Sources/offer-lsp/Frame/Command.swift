/// A command of the command line: what runs, and all that help and completions say of it.
struct Command: Sendable {
  /// What may stand beside the options, for completions.
  enum Operands: Sendable {
    case none
    case paths
    case words([String])
    /// The names of commands.
    case commands
  }

  let name: String
  /// One line, without a full stop.
  let summary: String
  /// What may follow the name: `[PATH…]`.
  let synopsis: [String]
  let description: String
  let operands: Operands
  let options: [Option]
  let examples: [Example]
  let run: @Sendable (Arguments) throws -> ExitStatus

  struct Example: Sendable {
    let line: String
    let meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  init(
    name: String, summary: String, synopsis: [String], description: String, operands: Operands, options: [Option] = [],
    examples: [Example], run: @escaping @Sendable (Arguments) throws -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.synopsis = synopsis
    self.description = description
    self.operands = operands
    self.options = options
    self.examples = examples
    self.run = run
  }

  var allOptions: [Option] { options + .common }
}
