import Testing

/// On a terminal `init` asks for what no option gives.
@Suite struct InitQuestionsTests {
  @Test func asksCompanyAndRegion() throws {
    let folder = try TestFolder()
    let run = try TestTerminal().run("init -o first.offer", typing: "hf\nParis\n", in: folder)
    #expect(run.status == 0)
    #expect(try folder.read("first.offer").hasPrefix("company: Hugging Face\nrole: Security Engineer\nregion: Paris\n"))
    #expect(run.error.contains("Company (a name or a number): "))
    #expect(run.error.contains("Hugging Face"))
    #expect(run.error.contains("Region (a name or a number): "))
    // The role is the only one, and not asked for.
    #expect(!run.error.contains("Role"))
    #expect(run.error.contains("first.offer: written; next, offer-lsp check first.offer"))
    #expect(try folder.run("check --fail-on information first.offer").status == 0)
  }

  @Test func takesANumberForAChoice() throws {
    let folder = try TestFolder()
    let run = try TestTerminal().run("init --company Mistral -o first.offer", typing: "2\n", in: folder)
    #expect(run.status == 0)
    let shown = try #require(run.error.split(whereSeparator: \.isNewline).first { $0.hasPrefix("  2  ") })
    #expect(try folder.read("first.offer").contains("\nregion: \(shown.dropFirst(5))\n"))
  }

  @Test func asksTheRoleWhereThereAreSeveral() throws {
    let folder = try TestFolder()
    for role in ["Cook", "Welder"] {
      try folder.write("### \(role) | Acme Guide\n\n| Region | Base |\n| --- | --- |\n| Lyon | €60K–€80K |\n", to: "guides/\(role).md")
    }
    let run = try TestTerminal().run("init --company Acme", typing: "Cook\nLyon\n", in: folder)
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("company: Acme\nrole: Cook\nregion: Lyon\n"), "\(run.out) \(run.error)")
  }

  @Test func leavesOutWhatIsNotSaid() throws {
    let folder = try TestFolder()
    let run = try TestTerminal().run("init", typing: "Nobody Known\n\n\n", in: folder)
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("company: Nobody Known\n# region: "))
  }

  @Test func endsWithoutACompany() throws {
    let folder = try TestFolder()
    let run = try TestTerminal().run("init -o first.offer", typing: "\u{4}", in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("init needs --company NAME"))
    #expect(!folder.exists("first.offer"))
  }
}
