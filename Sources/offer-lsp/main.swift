// offer-lsp: notes on job-offer negotiations, checked on the command line and in editors.
//
// The only module that knows files, the clock, the environment, terminals and exit codes.

import Glibc

holdStandardStreams()
// A reader that goes away shows in the result of `write`, not as a signal.
signal(SIGPIPE, SIG_IGN)
// So does a limit on the size of files.
signal(SIGXFSZ, SIG_IGN)
signal(SIGINT) { _ in _exit(130) }
// Whoever starts this may have blocked the interrupt for itself.
var interrupt = sigset_t()
sigemptyset(&interrupt)
sigaddset(&interrupt, SIGINT)
pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)

do {
  let status = try run(CommandLine.rawArguments)
  exit(status.rawValue)
} catch let failure as Failure {
  printError("offer-lsp: \(failure.message)")
} catch {
  printError("offer-lsp: \(error)")
}
exit(ExitStatus.failed.rawValue)

/// Where a program was started without one of the three streams, the next file opened would take its place. Output that was
/// closed stays one that cannot be written to.
func holdStandardStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    _ = open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Runs the command that the arguments name.
func run(_ words: [Path]) throws -> ExitStatus {
  var words = words[...]
  var before: [Path] = []
  // Options may stand before the command; those that take a value must write it with `=` there.
  while let word = words.first, word.bytes.first == UInt8(ascii: "-"), word.bytes.count > 1 {
    before.append(word)
    words = words.dropFirst()
  }
  guard let word = words.first else { return try runWithoutCommand(before) }
  guard let command = commands.first(where: { $0.name == word.text }) else {
    throw Failure("unknown command \(word.text): \(suggestion(for: word.text, among: commands.map(\.name)))see offer-lsp help")
  }
  let arguments = try Arguments(before + words.dropFirst(), for: command)
  if arguments.has("--help") {
    try printOut(help(for: command, ink: arguments.ink()))
    return .clean
  }
  return try command.run(arguments)
}

/// No command: the version or help where asked for; a server where a program stands at the other end of a pipe; else help.
private func runWithoutCommand(_ options: [Path]) throws -> ExitStatus {
  if options.contains(where: { $0.text == "--version" || $0.text == "-V" }) { return try printVersion() }
  let arguments = try Arguments(options, for: serveCommand)
  if !arguments.has("--help"), arguments.has("--stdio") || isPipe(STDIN_FILENO) { return try serveCommand.run(arguments) }
  try printOut(overview(ink: arguments.ink()))
  return .clean
}

extension CommandLine {
  /// The arguments as the system handed them over, without the program's name. (`arguments` repairs what is not UTF-8.)
  static var rawArguments: [Path] {
    (1..<max(1, Int(argc))).compactMap { index in
      unsafeArgv[index].map { word in Path(UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }) }
    }
  }
}
