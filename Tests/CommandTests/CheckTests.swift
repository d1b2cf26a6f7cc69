import Foundation
import Testing

@Suite struct CheckTests {
  @Test func jsonIsExact() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    let run = try folder.run("check --format json n.offer")
    let expected = """
      {"version":1,"files":1,"summary":{"error":1,"warning":0,"information":0,"hint":0},"diagnostics":[{"path":"n.offer","line":3,\
      "column":6,"endLine":3,"endColumn":15,"severity":"error","code":"ask-below-floor","message":"base €79K is €1K (1.25 %) below the \
      guide's floor of €80K: ask for at least that","data":{"company":"Hugging Face","role":"Security Engineer","region":"Paris",\
      "component":"base","currency":"EUR","asked":79000,"floor":80000,"floorFrom":"guide"}}]}

      """
    #expect(run.out == expected)
  }

  @Test func textIsALineAFinding() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    let run = try folder.run("check")
    #expect(
      run.out == "n.offer:3:6: error: base €79K is €1K (1.25 %) below the guide's floor of €80K: ask for at least that [ask-below-floor]\n")
    #expect(try folder.run("check --color always").out.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(try folder.run("check --quiet").out == run.out)
  }

  @Test func columnsCountScalars() throws {
    let folder = try TestFolder([
      "n.offer": "\u{FEFF}company: HF\rregion: Paris\rask: équity €155K (\u{1F468}\u{200D}\u{1F469}e\u{301}), base €79K\r"
    ])
    let finding = try #require(
      try folder.run("check --format json n.offer").json["diagnostics"].list.first { $0["code"].string == "ask-below-floor" })
    #expect(finding["line"].number == 3)
    #expect(finding["column"].number == 28)
    #expect(finding["endColumn"].number == 37)
  }

  @Test func aByteOrderMarkIsNoColumn() throws {
    let folder = try TestFolder(["n.offer": "\u{FEFF}ask: base €1K\ncompany: HF\nregion: Paris\n"])
    for finding in try folder.run("check --format json n.offer").json["diagnostics"].list where finding["line"].number == 1 {
      #expect((finding["endColumn"].number ?? 99) <= 14)
    }
  }

  @Test func standardInputHasAName() throws {
    let folder = try TestFolder()
    for arguments in [
      "check --format json -", "check --format json --stdin-filename in/x.offer", "check --format json --stdin-filename x.offer -",
    ] {
      let run = try folder.run(arguments, stdin: belowFloor)
      #expect(run.status == 1)
      #expect(try run.json["diagnostics"].list.count == 1)
    }
    #expect(
      try folder.run("check --format json --stdin-filename in/x.offer", stdin: belowFloor).json["diagnostics"][0]["path"].string
        == "in/x.offer")
  }

  @Test func foldersAreWalkedInOrder() throws {
    let folder = try TestFolder([
      "b.offer": belowFloor, "a/z.offer": belowFloor, "a.offer": belowFloor, "a/readme.md": "base €1K", ".hidden/x.offer": belowFloor,
      "x.txt": "my floor is €1K",
    ])
    for arguments in ["check --format json", "check --format json .", "check --format json ./"] {
      let json = try folder.run(arguments).json
      #expect(json["diagnostics"].list.map { $0["path"].string } == ["a.offer", "a/z.offer", "b.offer"])
      #expect(json["files"].number == 3)
    }
    #expect(try folder.run("check --format json ./a b.offer a.offer ./b.offer").json["files"].number == 3)
    #expect(try folder.run("check --format json", ["*.offer"]).json["files"].number == 2)
    #expect(try folder.run("check --format json", ["**/*.offer"]).json["files"].number == 3)
    #expect(try folder.run("check", ["*.none"]).status == 2)
  }

  /// A folder stands where the paths below it do: `a/` behind `a-b` and `a.x`, before `a0`.
  @Test func pathsAreInTheOrderOfTheirBytes() throws {
    let names = ["a/z.offer", "a-b.offer", "a.x/n.offer", "a.offer", "a0.offer", "a/b/c/n.offer", "a/b.offer", "B/n.offer", "ä/n.offer"]
    let folder = try TestFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, belowFloor) }))
    func paths(_ arguments: String) throws -> [String?] {
      try folder.run("check --format json \(arguments)").json["diagnostics"].list.map { $0["path"].string }
    }
    let ordered = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try paths(".") == ordered)
    // Each once, however it is named.
    #expect(try paths("a0.offer a . ./a/z.offer B") == ordered)
    #expect(try paths("a a") == ordered.filter { $0.hasPrefix("a/") })
  }

  @Test func ignoredFilesAreLeftAloneUnlessNamed() throws {
    let folder = try TestFolder([
      ".gitignore": "old/\n*.tmp.offer\n/top.offer\n!keep.tmp.offer\n# comment\n{sub,b}.offer\n", "b.offer": belowFloor,
      "{sub,b}.offer": belowFloor,
      "old/a.offer": belowFloor, "x.tmp.offer": belowFloor,
      "keep.tmp.offer": belowFloor, "top.offer": belowFloor, "sub/top.offer": belowFloor, "sub/.gitignore": "deep/**\n",
      "sub/deep/b.offer": belowFloor,
    ])
    let paths = try folder.run("check --format json").json["diagnostics"].list.map { $0["path"].string }
    #expect(paths == ["b.offer", "keep.tmp.offer", "sub/top.offer"])
    #expect(try folder.run("check --format json old/a.offer").json["files"].number == 1)
    // Above the folder that is walked, up to the repository's.
    try folder.write("", to: ".git/HEAD")
    #expect(try folder.run("check --format json sub").json["files"].number == 1)
    // A folder that is named is meant.
    #expect(try folder.run("check --format json old").json["files"].number == 1)
  }

  @Test func oddFilesNeitherHangNorCrash() throws {
    let folder = try TestFolder(["ok.offer": clean])
    let make = "mkfifo pipe.offer; ln -s . loop; ln -s nowhere.offer dangling.offer; mkdir locked folder.offer; ln -s ok.offer link.offer"
    _ = try folder.run(program: "/bin/sh", ["-c", make])
    let run = try folder.run("check --format json")
    #expect(run.status == 0)
    #expect(try run.json["files"].number == 2)
    #expect(try folder.run("check pipe.offer").error == "offer-lsp: pipe.offer: is not a file\n")
    #expect(try folder.run("check /dev/zero").error == "offer-lsp: /dev/zero: is not a file\n")
    #expect(try folder.run("check folder.offer").status == 0)
  }

  @Test func severitiesAreConfigured() throws {
    let folder = try TestFolder(["n.offer": belowFloor, ".offer-lsp.json": "{\"rules\": {\"ask-below-floor\": \"hint\"}}"])
    #expect(try folder.run("check n.offer").status == 0)
    #expect(try folder.run("check --format json n.offer").json["diagnostics"][0]["severity"].string == "hint")
    try folder.write("{\"rules\": {\"ask-below-floor\": \"off\"}}", to: ".offer-lsp.json")
    #expect(try folder.run("check --format json n.offer").json["diagnostics"].list.isEmpty)
  }

  @Test func theNearestConfigurationServes() throws {
    let folder = try TestFolder([
      ".offer-lsp.json": "{\"rules\": {\"ask-below-floor\": \"off\"}}", "a/n.offer": belowFloor, "b/.offer-lsp.json": "{}",
      "b/n.offer": belowFloor,
    ])
    #expect(try folder.run("check --format json").json["diagnostics"].list.map { $0["path"].string } == ["b/n.offer"])
    #expect(try folder.run("check --format json --config b/.offer-lsp.json").json["diagnostics"].list.count == 2)
  }

  @Test func aBadConfigurationIsSaidAndResultsFollow() throws {
    let folder = try TestFolder(["n.offer": belowFloor, ".offer-lsp.json": "{\n  \"rulez\": {},\n  \"today\": \"2026-11-20\"\n}\n"])
    let run = try folder.run("check --format json n.offer")
    #expect(run.status == 2)
    #expect(
      run.error
        == "offer-lsp: .offer-lsp.json:2:3: unknown key \"rulez\": did you mean \"rules\"? (allowed: guides, rules, drafts, inlayHints, today)\n"
    )
    #expect(try run.json["diagnostics"].list.count == 1)
  }

  @Test func guidesComeFromWhereTheyAreNamed() throws {
    let guide = """
      ### Data Engineer | Borealis Labs Global Negotiation Guide

      **Negotiation DNA:** Steady Pay

      | Region | Base Salary | Equity (RSU/4yr) | Bonus | Total Comp |
      |---|---|---|---|---|
      | Berlin | €70K–€90K | €40K–€80K | — | €80K–€110K |

      > **Negotiate Up Strategy:** "My ask is €86K base. My accept-at floor is €75K base."

      """
    let note = "company: Borealis Labs\nregion: Berlin\nask: base €74K, equity €60K\n"
    func codes(_ files: [String: String], _ arguments: String = "", environment: [String: String] = [:]) throws -> [String?] {
      let folder = try TestFolder(files.merging(["n.offer": note]) { $1 })
      let environment = environment.mapValues { $0 == "." ? folder.path : $0 }
      return try folder.run("check --format json n.offer \(arguments)", environment: environment).json["diagnostics"].list.map {
        $0["code"].string
      }
    }
    #expect(try codes(["guides/deep/b.md": guide]) == ["ask-below-floor"])
    #expect(try codes(["g/b.md": guide], "--guides g") == ["ask-below-floor"])
    #expect(try codes(["g/b.md": guide], "--guides g/b.md") == ["ask-below-floor"])
    #expect(try codes(["g/b.md": guide, ".offer-lsp.json": "{\"guides\": [\"g\"]}"]) == ["ask-below-floor"])
    #expect(try codes(["offer-lsp/guides/b.md": guide], environment: ["XDG_DATA_HOME": "."]) == ["ask-below-floor"])
    #expect(try !codes(["g/b.md": guide]).contains("ask-below-floor"))
  }

  @Test func jobsGiveTheSame() throws {
    let folder = try TestFolder()
    for number in 0..<100 { try folder.write(number % 3 == 0 ? belowFloor : clean, to: "n\(number).offer") }
    let one = try folder.run("check --format json --jobs 1")
    #expect(try one.json["files"].number == 100)
    #expect(try folder.run("check --format json --jobs 7").out == one.out)
  }

  /// What the program writes on a terminal.
  private func onTerminal(_ folder: TestFolder, _ arguments: String) throws -> String {
    let command = "NO_COLOR=1 TERM=xterm '\(ServerProcess.executable)' \(arguments)"
    return try folder.run(program: "/usr/bin/script", ["-qec", command, "/dev/null"]).out.replacing("\r\n", with: "\n")
  }

  @Test func aTerminalShowsTheSourceLine() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let folder = try TestFolder(["n.offer": "company: HF\nregion: Paris\nask:\tequity €155K (\u{1F468}\u{1B}[2J), base €79K\n"])
    let out = try onTerminal(folder, "check n.offer")
    let expected = """
        ask: equity €155K (\u{1F468}␛[2J), base €79K
                                    ^^^^^^^^^
      1 error in 1 file

      """
    #expect(out.hasPrefix("n.offer:3:"))
    #expect(out.hasSuffix(expected))
    #expect(try onTerminal(TestFolder(["n.offer": clean]), "check") == "nothing found in 1 file\n")
    #expect(try !onTerminal(folder, "check --quiet n.offer").contains("^^^"))
  }

  /// Another finding may stand on the line that tells a floor, or an allow give the floor for its reason.
  @Test(arguments: [
    ("check m.md", "Offer: n.offer\n\nMy minimum is €87,654 a year, and I ask for a base of [X] or €95K.\n"),
    ("check n.offer", "Offer: n.offer\n\nHello.\n"),
  ])
  func aTerminalDoesNotShowALineThatTellsAFloor(command: String, mail: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let note = "company: HF\nregion: Paris\n# allow: ask-lowered -- 87,654 is my floor\nask: base €98K, equity €155K\nflor: base €87,654\n"
    let folder = try TestFolder(["n.offer": note, "m.md": mail])
    let shown = try onTerminal(folder, "\(command) --no-mask")
    #expect(shown.contains("87,654"))
    let masked = try onTerminal(folder, "\(command) --mask")
    #expect(!masked.contains("87,654"))
    #expect(masked.split(separator: "\n").count { $0.contains("]") } == shown.split(separator: "\n").count { $0.hasSuffix("]") })
  }

  @Test func withoutACommandATerminalGetsHelp() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let folder = try TestFolder()
    #expect(try onTerminal(folder, "").hasPrefix("offer-lsp - notes on job-offer negotiations"))
    #expect(try folder.run("").out.hasPrefix("offer-lsp - "))
  }
}
