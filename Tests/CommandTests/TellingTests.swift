import Foundation
import OfferAnalysis
import Testing

/// The commands that tell: explain, help, config, completions, init, version.
@Suite struct TellingTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeIsExplained(code: DiagnosticCode) throws {
    let out = try TestFolder().run("explain \(code.rawValue)").out
    #expect(out.hasPrefix("# `\(code.rawValue)` (\(code.defaultSeverity.rawValue))\n"))
    for heading in ["## Why it matters", "## Fires", "## Does not fire"] { #expect(out.contains("\n\(heading)\n")) }
    #expect(!out.contains("^^"))
  }

  @Test func helpNamesEveryCommandAndOption() throws {
    let folder = try TestFolder()
    let overview = try folder.run("help").out
    for command in ["check", "format", "guide", "compare", "report", "ask", "explain", "config", "init", "completions", "serve", "help"] {
      #expect(overview.contains("\n  \(command) "))
      let help = try folder.run("help \(command)").out
      #expect(help.hasPrefix("offer-lsp \(command) - "))
      #expect(help.contains("\nEXAMPLES\n"))
      #expect(try folder.run("\(command) --help").out == help)
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    #expect(try folder.run("--version").out.wholeMatch(of: /offer-lsp \d+\.\d+\.\d+ \(\w+ build, Linux \w+, Swift [^)]+\)\n/) != nil)
  }

  @Test func configTellsWhereValuesComeFrom() throws {
    let folder = try TestFolder([
      ".offer-lsp.json": "{\"rules\": {\"no-floor\": \"off\"}, \"inlayHints\": false, \"guides\": [\"g\"]}", "g/.keep": "",
    ])
    let json = try folder.run("config --format json --today 2026-11-20").json
    #expect(json.keys == ["drafts", "guides", "inlayHints", "root", "rules", "today"])
    #expect(json["rules"]["value"]["no-floor"].string == "off")
    #expect(json["rules"]["from"].string == ".offer-lsp.json")
    #expect(json["inlayHints"]["value"].number == 0)
    #expect(json["guides"]["value"][0].string == "g")
    #expect(json["today"]["value"].string == "2026-11-20")
    #expect(json["today"]["from"].string == "--today")
    #expect(json["drafts"]["from"].string == "default")
    #expect(try folder.run("config").out.contains("no-floor: off"))
  }

  @Test func initWritesANoteThatIsClean() throws {
    let folder = try TestFolder()
    #expect(try folder.run("init --company HF --region Paris -o n.offer").status == 0)
    #expect(try folder.read("n.offer").hasPrefix("company: Hugging Face\nrole: Security Engineer\nregion: Paris\n"))
    #expect(try folder.run("check --fail-on information n.offer").status == 0)
    #expect(try folder.run("init", ["--company", "a\nfloor: base €1"]).status == 2)
  }

  @Test(arguments: [
    ("bash", "offer-lsp ch", ["check"]), ("bash", "offer-lsp check --format s", ["sarif"]),
    ("bash", "offer-lsp check --fail-on=w", ["warning"]),
    ("bash", "offer-lsp explain ask-below-f", ["ask-below-floor"]), ("bash", "offer-lsp report --no", ["--no-floor"]),
    ("bash", "offer-lsp help comp", ["compare", "completions"]), ("fish", "offer-lsp ch", ["check"]),
    ("fish", "offer-lsp check --format s", ["sarif"]), ("fish", "offer-lsp explain ask-below-f", ["ask-below-floor"]),
  ])
  func shellsComplete(shell: String, line: String, words: [String]) throws {
    let program = "/usr/bin/\(shell)"
    guard FileManager.default.isExecutableFile(atPath: program) else { return }
    let folder = try TestFolder()
    try folder.write(try folder.run("completions \(shell)").out, to: "completions")
    let typed = line.split(separator: " ").map(String.init)
    let bash = """
      source ./completions
      COMP_WORDBREAKS=$' \\t\\n='
      line=(\(typed.flatMap { $0.contains("=") ? $0.split(separator: "=").flatMap { [String($0), "="] }.dropLast() : [$0] }.map { "'\($0)'" }.joined(separator: " ")))
      COMP_WORDS=("${line[@]}"); COMP_CWORD=$((${#line[@]} - 1))
      compopt() { :; }
      _offer_lsp
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let fish = "source ./completions; complete -C '\(line)' | string split -f1 \\t"
    let run = try folder.run(program: program, ["-c", shell == "bash" ? bash : fish], environment: ["HOME": folder.path])
    #expect(Set(run.out.split(separator: "\n").map(String.init)) == Set(words), "\(run.error)")
  }

  @Test func zshReadsItsScript() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh") else { return }
    let folder = try TestFolder()
    try folder.write(try folder.run("completions zsh").out, to: "_offer-lsp")
    let script = "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; autoload -Uz +X _offer-lsp && echo $_comps[offer-lsp]"
    let run = try folder.run(program: "/usr/bin/zsh", ["-f", "-c", script])
    #expect(run.out == "_offer-lsp\n")
    #expect(run.error.isEmpty)
  }
}
