/// What `offer-lsp help` says: the commands, in a line each.
func overview(ink: Ink) -> String {
  let width = commands.map(\.name.count).max() ?? 0
  var text = """
    \(ink(.bold, "offer-lsp")) - notes on job-offer negotiations, checked as you type and in CI

    \(ink(.bold, "USAGE"))
      offer-lsp COMMAND [OPTION…] [PATH…]

    \(ink(.bold, "COMMANDS"))

    """
  for command in commands { text += "  \(ink(.cyan, padded(command.name, to: width)))  \(command.summary)\n" }
  text += """

    \(ink(.bold, "OPTIONS OF EVERY COMMAND"))
    \(list([Option].common, ink: ink))
    \(ink(.bold, "EXAMPLES"))
      offer-lsp check .
      offer-lsp explain ask-below-floor
      offer-lsp help check

    \(ink(.bold, "EXIT STATUS"))
    \(exitStatus)
    With no command and a pipe on standard input, offer-lsp serves editors (see offer-lsp help serve).

    """
  return text
}

/// What `offer-lsp help COMMAND` says.
func help(for command: Command, ink: Ink) -> String {
  var text = "\(ink(.bold, "offer-lsp \(command.name)")) - \(command.summary)\n\n\(ink(.bold, "USAGE"))\n"
  for form in command.synopsis { text += "  offer-lsp \(command.name)\(form.isEmpty ? "" : " ")\(form)\n" }
  text += "\n\(ink(.bold, "DESCRIPTION"))\n"
  for paragraph in command.description.split(separator: "\n", omittingEmptySubsequences: false) {
    text += paragraph.isEmpty ? "\n" : wrapped(String(paragraph), width: helpWidth - 2).map { "  \($0)\n" }.joined()
  }
  if !command.options.isEmpty { text += "\n\(ink(.bold, "OPTIONS"))\n\(list(command.options, ink: ink))" }
  text += "\n\(ink(.bold, "COMMON OPTIONS"))\n\(list([Option].common, ink: ink))"
  text += "\n\(ink(.bold, "EXAMPLES"))\n"
  for example in command.examples { text += "  \(example.meaning)\n    \(ink(.cyan, example.line))\n\n" }
  return text + "\(ink(.bold, "EXIT STATUS"))\n\(exitStatus)"
}

private let helpWidth = 80

private let exitStatus = """
    0  nothing found, or nothing grave enough to fail on
    1  something found
    2  the command could not do its work; standard error says why

  """

private func list(_ options: [Option], ink: Ink) -> String {
  var text = ""
  for option in options where !option.isHidden {
    text += "  \(ink(.cyan, option.synopsis))\n"
    for line in wrapped(option.help, width: helpWidth - 6) { text += "      \(line)\n" }
  }
  return text
}

/// The text in lines of at most `width` columns, broken at blanks; a line's indentation and longer words stay whole.
private func wrapped(_ text: String, width: Int) -> [String] {
  let indentation = String(text.prefix { $0 == " " })
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, terminalWidth(line) + 1 + terminalWidth(word) > width - indentation.count {
      lines.append(indentation + line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return lines + [indentation + line]
}
