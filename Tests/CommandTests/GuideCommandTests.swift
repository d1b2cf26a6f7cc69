import Foundation
import Testing

/// `guide list`, `show`, `check`, `export` as the real executable does them.
@Suite struct GuideCommandTests {
  private let good = """
    ### Data Engineer | Borealis Labs Global Negotiation Guide

    **Negotiation DNA:** Steady Pay

    | Region | Base Salary | Equity (Pre-IPO/4yr) | Bonus | Total Comp |
    |---|---|---|---|---|
    | 🇩🇪 **Berlin** (EUR) | €70K–€90K | €40K–€80K | €5K–€9K | €84K–€119K |
    | Remote | Varies by location (50–90% of Berlin) | Same equity grant | 10% | — |

    **Level Mapping:** Borealis Engineer = Google L4

    **Global Levers**
    1. **Night Shift:** "That justifies €85K+ base."

    > **Negotiate Up Strategy:** "My ask is €86K base. My accept-at floor is €75K base for Berlin."

    **Evidence & Sources**
    - Levels.fyi

    """

  @Test func exportGivesALineAGuideInTheOrderGiven() throws {
    let folder = try TestFolder(["b.md": good, "a.md": "# nothing\n"])
    let run = try folder.run("guide export b.md a.md")
    #expect(run.status == 0)
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(
      lines.first == """
        {"path":"b.md","company":"Borealis Labs","role":"Data Engineer","dna":["Steady Pay"],"aliases":[],"regions":[\
        {"name":"Berlin","level":null,"base":{"currency":"EUR","low":70000,"high":90000,"derived":false},\
        "equity":{"currency":"EUR","low":40000,"high":80000,"years":4,"derived":false},\
        "bonus":{"currency":"EUR","low":5000,"high":9000},"total":{"currency":"EUR","low":84000,"high":119000},"band":null,"note":null},\
        {"name":"Remote","level":null,"base":{"currency":"EUR","low":35000,"high":81000,"derived":true},\
        "equity":{"currency":"EUR","low":40000,"high":80000,"years":4,"derived":true},"bonus":{"percentLow":10,"percentHigh":10},\
        "total":null,"band":null,"note":"Varies by location (50–90% of Berlin)"}],"levels":["Google L4"],\
        "levers":[{"number":1,"title":"Night Shift","figures":[{"component":"base","currency":"EUR","low":85000,"high":null}]}],"scripts":[],\
        "asks":[{"component":"base","currency":"EUR","low":86000,"high":null,"region":null}],\
        "floors":[{"component":"base","currency":"EUR","amount":75000,"region":"Berlin","phrase":"floor"}],"competing":[],"terms":[],\
        "sources":1,"placeholders":0,"problems":[]}
        """)
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("{\"path\":\"a.md\",\"company\":null,\"role\":null,") == true)
  }

  @Test func aFileThatCannotBeReadHidesNoOther() throws {
    let folder = try TestFolder(["b.md": good])
    try folder.write(Data([0x23, 0xFF, 0xFE]), to: "odd.md")
    let run = try folder.run("guide export none.md odd.md b.md")
    #expect(run.status == 2)
    #expect(run.out.split(separator: "\n").count == 1)
    #expect(run.error.contains("none.md") && run.error.contains("odd.md"))
  }

  @Test func checkTellsFaultsWithPlaces() throws {
    let folder = try TestFolder([
      "good.md": good, "bad.md": good.replacing("€70K–€90K", with: "€70K–$90K").replacing("Borealis", with: "Zephyr"),
    ])
    #expect(try folder.run("guide check good.md").status == 0)
    let run = try folder.run("guide check bad.md")
    #expect(run.status == 1)
    #expect(run.out.hasPrefix("bad.md:7:25: warning: "))
    #expect(run.out.contains("[mixed-currencies]"))
    let json = try folder.run("guide check --format json bad.md")
    #expect(json.out.hasPrefix("{\"version\":1,\"files\":1,\"problems\":[{\"path\":\"bad.md\",\"line\":7,\"column\":25,"))
  }

  @Test func twoGuidesForOneRoleAreSaid() throws {
    let folder = try TestFolder(["1.md": good, "2.md": good])
    let run = try folder.run("guide check 1.md 2.md")
    #expect(run.status == 1)
    #expect(run.out.hasPrefix("2.md:1:1: ") && run.out.contains("[duplicate-guide]"))
  }

  @Test func listGivesUsersAndBuiltInGuides() throws {
    let folder = try TestFolder(["guides/own/b.md": good, "more/m.md": good.replacing("Data Engineer", with: "Designer")])
    let run = try folder.run("guide list --format json --guides more")
    #expect(run.status == 0)
    #expect(run.out.contains("{\"company\":\"Borealis Labs\",\"role\":\"Data Engineer\",\"path\":\"guides/own/b.md\",\"builtIn\":false}"))
    #expect(run.out.contains("{\"company\":\"Borealis Labs\",\"role\":\"Designer\",\"path\":\"more/m.md\",\"builtIn\":false}"))
    #expect(run.out.contains("\"company\":\"Hugging Face\""))
  }

  @Test func showDrawsTheBands() throws {
    let folder = try TestFolder(["guides/b.md": good])
    let run = try folder.run("guide show", ["borealis labs"])
    #expect(run.status == 0)
    #expect(run.out.contains("base    €70K–€90K"))
    #expect(run.out.contains("█"))
    #expect(run.out.contains("base €75K in Berlin"))
    let unknown = try folder.run("guide show", ["Borealis Lab"])
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("did you mean Borealis Labs?"))
    #expect(try folder.run("guide show", ["HF", "--role", "Security Enginer"]).error.contains("did you mean Security Engineer?"))
  }

  @Test func loopsAndPipesAreNoGuides() throws {
    let folder = try TestFolder(["guides/b.md": good])
    symlink(".", folder.path + "/guides/loop")
    mkfifo(folder.path + "/guides/pipe.md", 0o600)
    let run = try folder.run("guide list")
    #expect(run.status == 0)
    #expect(run.out.split(separator: "\n").count == 5)
  }
}
