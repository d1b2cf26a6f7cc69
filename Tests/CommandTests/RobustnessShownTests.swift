import LanguageServerProtocol
import SourceText
import Testing

/// What steers a terminal, turns the direction of writing or cannot be seen.
private let hidden = [
  "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{8}\u{7F}", "\u{202E}\u{2066}back\u{2069}", "\u{9B}31m", "\u{200F}\u{200E}",
  "\u{FEFF}", "\u{B}\u{C}", "\u{61C}\u{180E}", "\u{200B}\u{2060}\u{206F}", "\u{FFF9}\u{FFFB}",
]

/// A note that says it wherever something of the note is shown.
private func note(_ text: String) -> String {
  """
  company: HF\(text)
  region: Par\(text)is
  role: Sec\(text)
  ask: base €79K (\(text))
  foo\(text): x
  lever: EU Regulatory \(text)
  competing Goo\(text)gle: base €98K, wat\(text) €5K
  term asked: \(text)
  draft: x\(text).md

  """
}

@Suite struct RobustnessShownTests {
  @Test(
    arguments: hidden,
    [
      "check --format text", "check --format json", "check --format github", "check --format gitlab", "check --format sarif",
      "check --format junit", "format --diff", "compare", "compare --format markdown", "compare --format csv", "compare --format json",
      "ask terms --note",
    ])
  func commandsShowSigns(text: String, command: String) throws {
    let name = "a\(text).offer".filter { $0 != "/" }
    let folder = try TestFolder([name: note(text)])
    let run = try folder.run(command, [name])
    #expect(run.status >= 0)
    #expect(!holdsHidden(run.out))
    #expect(!holdsHidden(run.error))
  }

  @Test(arguments: hidden, ["explain", "guide show", "check", "help", "check --format"])
  func argumentsAreShownAsSigns(text: String, command: String) throws {
    let run = try TestFolder().run(command, [text])
    #expect(run.status == 2)
    #expect(!holdsHidden(run.out + run.error))
  }

  @Test(arguments: hidden)
  func theServerShowsSigns(text: String) throws {
    let uri = "file:///w/n.offer"
    let server = try ServerProcess()
    try server.initialize(#"{"textDocument":{"diagnostic":{},"hover":{"contentFormat":["markdown"]}}}"#)
    server.open(uri, note(text))
    var shown: [JSONValue?] = [try server.request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#)]
    for method in ["documentSymbol", "codeLens"] {
      shown.append(try server.request("textDocument/\(method)", #"{"textDocument":{"uri":"\#(uri)"}}"#))
    }
    for line in 0..<9 {
      let place = #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(line),"character":11}}"#
      shown.append(try server.request("textDocument/hover", place))
    }
    for value in shown { #expect(!shownTexts(in: value).contains(where: holdsHidden)) }
    #expect(try server.shutDown() == 0)
  }

  /// Text that would be a link, a picture, a heading or a command, were it not text.
  @Test(arguments: [
    "[x](http://evil)", "![x](http://evil/i.png)", "<img src=http://evil>", "[x](command:evil)", "<a href=\"command:x\">y</a>",
    "http://evil.example",
    "www.evil.example", "command:evil", "[x][r]", "<http://evil>", "javascript:alert(1)", "&#60;img src=x&#62;", "\\[x](http://evil)",
    "`[x](http://evil)",
  ])
  func hoversHoldTextOnly(text: String) throws {
    let uri = "file:///w/n.offer"
    let server = try ServerProcess()
    try server.initialize(#"{"textDocument":{"hover":{"contentFormat":["markdown"]}}}"#)
    server.open(uri, note(" " + text))
    var hovers = 0
    for line in 0..<9 {
      for character in [0, 9, 12] {
        let place = #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(line),"character":\#(character)}}"#
        guard let markdown = try server.request("textDocument/hover", place)["result"]?["contents"]?["value"]?.string else { continue }
        hovers += 1
        // What is escaped is no mark.
        let marks = markdown.replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
        #expect(!marks.contains(/\]\s*[(\[]|<[A-Za-z!\/]|!\[|:\/\/|command:|javascript:|www\./), "\(markdown)")
      }
    }
    #expect(hovers > 3)
  }

  private func holdsHidden(_ text: String) -> Bool {
    text.unicodeScalars.contains { isHidden($0) && $0 != "\n" && $0 != "\t" }
  }

  /// The members that an editor shows.
  private func shownTexts(in value: JSONValue?) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { name, value in
        ["message", "title", "label", "name", "detail", "value"].contains(name) && value.string != nil
          ? [value.string ?? ""] : shownTexts(in: value)
      }
    case .array(let elements): elements.flatMap { shownTexts(in: $0) }
    default: []
    }
  }
}
