import Glibc

let serveCommand = Command(
  name: "serve",
  summary: "speak the Language Server Protocol over standard input and output",
  synopsis: ["[--stdio]"],
  description: """
    What editors start. Serves notes (language id offer) and drafts (markdown, plaintext, mail) until the client says exit or goes away. Logs go to standard error, and hold no text or figure of a note.

    A program that starts offer-lsp without any command, a pipe at its standard input, gets the same.
    """,
  operands: .none,
  examples: [Command.Example("offer-lsp serve --stdio", "In an editor's configuration:")],
  run: runServe)

private func runServe(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.isEmpty else { throw Failure("serve takes no paths: the editor names them") }
  let host = serveHost(
    namedGuides: arguments.paths("--guides").map(\.resolved.text), sharedGuides: sharedGuides().map { [$0.text] } ?? [],
    today: arguments.today, version: productVersion)
  exit(serve(host: host, clientProcess: arguments.count("--clientProcessId").map { Int32(clamping: $0) }))
}
