import Foundation
import Testing

/// One fixture for every editor's highlighting, so that they agree on what is a keyword, an amount, a name, a comment, a question.
struct HighlightingTests {
  /// A note, and a letter for each of its characters, as `Highlighting/fixture.txt` draws them.
  struct Fixture {
    var text: [String] = []
    var letters: [String] = []

    init() throws {
      let lines = try Repository.text("Tests/EditorTests/Highlighting/fixture.txt").components(separatedBy: "\n")
      for (index, line) in lines.enumerated() where line.hasPrefix(">") {
        text.append(String(line.dropFirst(2)))
        letters.append(text.last == "" ? "" : String(lines[index + 1].dropFirst(2)))
      }
    }

    /// The lines where what came out differs, each as text, wanted and got, one below the other.
    func differences(from rows: [String]) -> [String] {
      var result: [String] = rows.count < text.count ? ["only \(rows.count) of \(text.count) lines"] : []
      for (index, row) in rows.prefix(text.count).enumerated() {
        let line = Array(text[index].unicodeScalars)
        let isSame = line.indices.allSatisfy { place in
          line[place] == " " || Self.letter(letters[index], place) == Self.letter(row, place)
        }
        if !isSame { result.append("\n\(text[index])\n\(letters[index]) (wanted)\n\(row) (got)") }
      }
      return result
    }

    private static func letter(_ row: String, _ place: Int) -> Character {
      let characters = Array(row)
      guard place < characters.count, characters[place] != " " else { return "." }
      return characters[place]
    }
  }

  private func check(_ program: String?, _ arguments: [String], grammar: String = "", environment: [String: String] = [:]) async throws {
    let bench = try Workbench()
    let fixture = try Fixture()
    let note = bench.folder.appendingPathComponent("fixture.offer")
    try Data((fixture.text.joined(separator: "\n") + "\n").utf8).write(to: note)
    var all = environment
    all["OFFER_NOTE"] = note.path
    all["OFFER_GRAMMAR"] = Repository.configurations.appendingPathComponent(grammar).path
    let ended = try await bench.run(try #require(program), arguments, environment: all)
    let rows = (try? String(contentsOf: bench.out, encoding: .utf8))?.components(separatedBy: "\n") ?? []
    #expect(fixture.differences(from: rows) == [], "\(ended.output)")
  }

  private func driver(_ name: String) -> String {
    Repository.tests.appendingPathComponent("Highlighting/\(name)").path
  }

  private static let canScopeTextMate = {
    guard let python = Tools.python else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import onigurumacffi"]
    process.standardError = FileHandle.nullDevice
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canScopeTextMate, "no Python with onigurumacffi: OFFER_PYTHON names none"))
  func textMateGrammarOfVisualStudioCode() async throws {
    try await check(Tools.python, [driver("textmate.py")], grammar: "vscode/syntaxes/offer.tmLanguage.json")
  }

  @Test(.enabled(if: Tools.vim != nil, "Vim is not installed"))
  func syntaxFileOfVim() async throws {
    let options = [
      "-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "--cmd", "set rtp^=\(Repository.configurations.path)/vim", "-S", driver("vim.vim"),
    ]
    try await check(Tools.vim, options)
  }

  @Test func syntaxFileOfNeovimIsTheSame() throws {
    #expect(try Repository.text("editor-configs/neovim/syntax/offer.vim") == Repository.text("editor-configs/vim/syntax/offer.vim"))
  }

  @Test(.enabled(if: Tools.emacs != nil, "Emacs is not installed"))
  func fontLockOfEmacs() async throws {
    try await check(Tools.emacs, ["-Q", "--batch", "-L", "\(Repository.configurations.path)/emacs", "-l", driver("emacs.el")])
  }

  @Test(.enabled(if: Tools.kate != nil && Tools.python != nil, "Kate's highlighter is not installed"))
  func syntaxFileOfKate() async throws {
    try await check(Tools.python, [driver("kate.py")], grammar: "kate/offer.xml")
  }

  @Test(.enabled(if: Tools.bat != nil && Tools.python != nil, "bat, which reads Sublime Text's syntaxes, is not installed"))
  func syntaxOfSublimeText() async throws {
    try await check(Tools.python, [driver("sublime.py")], grammar: "sublime/Offer.sublime-syntax")
  }
}
