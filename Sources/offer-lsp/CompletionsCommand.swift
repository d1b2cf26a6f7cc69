let completionsCommand = Command(
  name: "completions",
  summary: "print a completion script for a shell",
  synopsis: ["bash|zsh|fish"],
  description: "The script completes commands, options, their values, diagnostic codes and file names.",
  operands: .words(["bash", "zsh", "fish"]),
  examples: [
    Command.Example("source <(offer-lsp completions bash)", "In ~/.bashrc:"),
    Command.Example("offer-lsp completions zsh > ~/.zfunc/_offer-lsp", "For zsh, in a folder of $fpath:"),
    Command.Example("offer-lsp completions fish > ~/.config/fish/completions/offer-lsp.fish", "For fish:"),
  ],
  run: runCompletions)

private func runCompletions(_ arguments: Arguments) throws -> ExitStatus {
  let shells = ["bash", "zsh", "fish"]
  guard arguments.operands.count == 1, let shell = arguments.operands.first?.text else {
    throw Failure("completions takes one shell: bash, zsh or fish")
  }
  switch shell {
  case "bash": try printOut(bashCompletions())
  case "zsh": try printOut(zshCompletions())
  case "fish": try printOut(fishCompletions())
  default: throw Failure("unknown shell \(shell): \(suggestion(for: shell, among: shells))allowed are bash, zsh and fish")
  }
  return .clean
}

/// Options that a person would type.
private func shownOptions(_ command: Command) -> [Option] {
  command.allOptions.filter { !$0.isHidden }
}

private func operandWords(_ command: Command) -> [String] {
  switch command.operands {
  case .none, .paths: []
  case .words(let words): words
  case .commands: commands.map(\.name)
  }
}

private func bashCompletions() -> String {
  var cases = ""
  for command in commands {
    let words = operandWords(command).joined(separator: " ")
    let options = shownOptions(command).map(\.name).joined(separator: " ")
    cases += "    \(command.name)) options='\(options)'; words='\(words)' ;;\n"
  }
  var values = ""
  var seen: Set<String> = []
  for command in commands {
    for option in shownOptions(command) {
      let names = [option.name] + (option.short.map { [$0] } ?? [])
      switch option.value {
      case .choice(let words):
        for name in names where seen.insert("\(command.name) \(name)").inserted {
          values +=
            "    '\(command.name) \(name)') COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$current\")); return ;;\n"
        }
      case .folder:
        for name in names where seen.insert("* \(name)").inserted {
          values += "    *' \(name)') COMPREPLY=($(compgen -d -- \"$current\")); return ;;\n"
        }
      case .file:
        for name in names where seen.insert("* \(name)").inserted {
          values += "    *' \(name)') COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
        }
      case .text, .count:
        for name in names where seen.insert("* \(name)").inserted { values += "    *' \(name)') return ;;\n" }
      case .flag: break
      }
    }
  }
  return """
    # bash completion for offer-lsp
    _offer_lsp() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= options= words= index
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in -*) ;; *) command=${COMP_WORDS[index]}; break ;; esac
      done
      if [[ -z $command ]]; then
        COMPREPLY=($(compgen -W '\(commands.map(\.name).joined(separator: " ")) --version --help' -- "$current"))
        return
      fi
      # Bash takes --option=value apart at the equals sign.
      if [[ $current == = ]]; then current=; elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
      case "$command $previous" in
    \(values)  esac
      case $command in
    \(cases)  esac
      if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
      elif [[ -n $words ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
      else
        COMPREPLY=($(compgen -f -- "$current"))
      fi
    }
    complete -o filenames -F _offer_lsp offer-lsp

    """
}

private func zshCompletions() -> String {
  var cases = ""
  for command in commands {
    var specs: [String] = []
    for option in shownOptions(command) {
      let help = zshQuoted(option.help)
      let action: String
      switch option.value {
      case .flag: action = ""
      case .choice(let words): action = ":value:(\(words.joined(separator: " ")))"
      case .file: action = ":file:_files"
      case .folder: action = ":folder:_files -/"
      case .text(let placeholder): action = ":\(placeholder.lowercased()): "
      case .count: action = ":number: "
      }
      let equals = action.isEmpty ? "" : "="
      specs.append("'*\(option.name)\(equals)[\(help)]\(action)'")
      if let short = option.short { specs.append("'*\(short)[\(help)]\(action)'") }
    }
    switch command.operands {
    case .none: break
    case .paths: specs.append("'*:file:_files'")
    case .words, .commands: specs.append("'*:word:(\(operandWords(command).joined(separator: " ")))'")
    }
    cases += "    \(command.name)) _arguments \(specs.joined(separator: " \\\n      ")) ;;\n"
  }
  let names = commands.map { "'\($0.name):\(zshQuoted($0.summary))'" }.joined(separator: "\n    ")
  return """
    #compdef offer-lsp
    # zsh completion for offer-lsp
    _offer_lsp() {
      local -a names
      names=(
        \(names)
      )
      if (( CURRENT == 2 )); then
        _describe 'command' names
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
    \(cases)  esac
    }
    if [ "$funcstack[1]" = "_offer-lsp" ]; then
      _offer_lsp "$@"
    else
      compdef _offer_lsp offer-lsp
    fi

    """
}

/// Help inside single quotes and brackets: what would end either is written so that it does not.
private func zshQuoted(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "'": result += "'\\''"
    case "[", "]", ":", "\\": result += "\\\(character)"
    default: result.append(character)
    }
  }
  return result
}

private func fishCompletions() -> String {
  var text = "# fish completion for offer-lsp\ncomplete -c offer-lsp -f\n"
  for command in commands {
    text += "complete -c offer-lsp -n __fish_use_subcommand -a \(command.name) -d \(fishQuoted(command.summary))\n"
  }
  for command in commands {
    let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
    switch command.operands {
    case .none: break
    case .paths: text += "complete -c offer-lsp \(condition) -F\n"
    case .words, .commands: text += "complete -c offer-lsp \(condition) -a \(fishQuoted(operandWords(command).joined(separator: " ")))\n"
    }
    for option in shownOptions(command) {
      var line = "complete -c offer-lsp \(condition) -l \(option.name.dropFirst(2)) -d \(fishQuoted(option.help))"
      if let short = option.short { line += " -s \(short.dropFirst())" }
      switch option.value {
      case .flag: break
      case .choice(let words): line += " -x -a \(fishQuoted(words.joined(separator: " ")))"
      case .file: line += " -r -F"
      case .folder: line += " -x -a '(__fish_complete_directories)'"
      case .text, .count: line += " -x"
      }
      text += line + "\n"
    }
  }
  return text
}

private func fishQuoted(_ text: String) -> String {
  var result = "'"
  for character in text {
    if character == "'" || character == "\\" { result += "\\" }
    result.append(character)
  }
  return result + "'"
}
