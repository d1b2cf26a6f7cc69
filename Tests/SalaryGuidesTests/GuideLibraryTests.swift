import SalaryGuides
import Synchronization
import Testing

@Suite struct GuideLibraryTests {
  private func source(_ path: String, _ role: String, _ company: String, aliases: String = "", base: String = "€70K–€90K") -> GuideSource {
    let text = Array(
      "---\naliases: [\(aliases)]\n---\n### \(role) | \(company) Global Negotiation Guide\n\n| Region | Base Salary |\n|---|---|\n| Berlin | \(base) |\n"
        .utf8)
    guard let head = GuideHead(text) else { preconditionFailure("a test's guide has a title") }
    return GuideSource(path: path, head: head) { text }
  }

  @Test(arguments: [
    ("HF", "Hugging Face"), ("hugging-face", "Hugging Face"), ("Hugging Face, S.A.S.", "Hugging Face"), ("W&B", "Weights & Biases"),
    ("wandb", "Weights & Biases"), ("weights and biases", "Weights & Biases"), ("MISTRAL", "Mistral AI"), ("Mistral AI SAS", "Mistral AI"),
    ("Scale AI, Inc.", "Scale AI"), ("scale", "Scale AI"),
  ])
  func findsTheBuiltInCompanies(name: String, company: String) {
    #expect(GuideLibrary().lookup(company: name, role: "security engineer").match?.guide.company == company)
  }

  @Test(arguments: ["Samovar Global", "samovar global ltd", "Samovar"])
  func aGlobalCompanyIsFoundByItsShortName(name: String) {
    let text = Array("### Data Engineer — Samovar Global Salary Negotiation Guide\n".utf8)
    let library = GuideLibrary(users: GuideHead(text).map { [GuideSource(path: "s.md", head: $0) { text }] } ?? [])
    #expect(library.lookup(company: name, role: nil).match?.guide.company == "Samovar Global")
  }

  @Test(arguments: [("Mistrall AI", "Mistral AI"), ("Huging Face", "Hugging Face"), ("Zzyzx", nil), ("AI", nil)])
  func namesTheNearest(name: String, nearest: String?) {
    guard case .unknownCompany(let found) = GuideLibrary().lookup(company: name, role: nil) else {
      Issue.record("\(name) is known")
      return
    }
    #expect(found == nearest)
  }

  @Test func rolesServeAndAreChosen() {
    let library = GuideLibrary(users: [source("b.md", "Data Scientist", "Zephyr"), source("a.md", "Data Engineer (L4)", "Zephyr")])
    let silent = library.lookup(company: "Zephyr", role: nil).match
    #expect(silent?.guide.role == "Data Engineer (L4)")
    #expect(silent?.rolesToChooseFrom == ["Data Engineer (L4)", "Data Scientist"])
    #expect(library.lookup(company: "Zephyr", role: "data engineer").match?.guide.path == "a.md")
    guard case .unknownRole(_, let nearest, _) = library.lookup(company: "Zephyr", role: "Data Enginer") else {
      Issue.record("a slip is no role")
      return
    }
    #expect(nearest == "Data Engineer (L4)")
    #expect(GuideLibrary().lookup(company: "HF", role: nil).match?.rolesToChooseFrom == [])
  }

  @Test func aUsersGuideReplacesABuiltInOne() {
    let library = GuideLibrary(users: [source("own.md", "Security Engineer", "Mistral AI")])
    #expect(library.lookup(company: "mistral", role: "Security Engineer").match?.guide.path == "own.md")
    #expect(library.lookup(company: "mistral", role: "Security Engineer").match?.others.isEmpty == true)
    #expect(library.guides.count == 4)
  }

  @Test func ofTwoGuidesTheFirstServes() {
    let library = GuideLibrary(users: [
      source("x/1.md", "Data Engineer", "Zephyr"), source("x/2.md", "Data Engineer", "Zephyr Inc.", base: "€1K–€2K"),
    ])
    let match = library.lookup(company: "Zephyr", role: "Data Engineer").match
    #expect(match?.guide.path == "x/1.md")
    #expect(match?.others.map(\.path) == ["x/2.md"])
  }

  @Test func aliasesOfGuidesAndParentheses() {
    let library = GuideLibrary(users: [
      source("1.md", "Data Engineer", "Zephyr", aliases: "Zef, West Wind"), source("2.md", "Data Engineer", "Elastic"),
      source("3.md", "Data Engineer", "Elastic (Security)"),
    ])
    #expect(library.lookup(company: "west wind", role: nil).match?.guide.path == "1.md")
    #expect(library.aliases(ofCompany: "Zephyr") == ["westwind", "zef"])
    #expect(library.lookup(company: "Elastic (Security)", role: nil).match?.guide.path == "3.md")
    #expect(library.lookup(company: "Elastic", role: nil).match?.guide.path == "2.md")
  }

  @Test func aGuideIsReadOnceAndOnlyWhenNeeded() {
    let reads = Counter()
    let head = source("1.md", "Data Engineer", "Zephyr")
    let counted = GuideSource(path: "1.md", head: head.head) {
      reads.count.add(1, ordering: .relaxed)
      return head.text()
    }
    let library = GuideLibrary(users: [counted])
    _ = library.companies
    #expect(reads.count.load(ordering: .relaxed) == 0)
    let same = library.replacing(users: [counted, source("2.md", "Data Engineer", "Boreas")], changed: [])
    for library in [library, same, library] { #expect(library.lookup(company: "zephyr", role: nil).match?.guide.guide.regions.count == 1) }
    #expect(reads.count.load(ordering: .relaxed) == 1)
    _ = same.replacing(users: [counted], changed: ["1.md"]).lookup(company: "zephyr", role: nil).match?.guide.guide
    #expect(reads.count.load(ordering: .relaxed) == 2)
  }

  private final class Counter: Sendable {
    let count = Atomic<Int>(0)
  }

  @Test(arguments: [
    ("nyc", "New York City (HQ)"), ("New York", "New York City (HQ)"), ("SF", "Bay Area / Seattle (US)"),
    ("Bay Area", "Bay Area / Seattle (US)"),
    ("seattle", "Bay Area / Seattle (US)"), ("Bangalore", "Bengaluru"), ("denver", "Denver CO"), ("London (UK)", "London"),
    ("sao paulo", "São Paulo"),
    ("DC", "Washington DC"), ("Paris", nil),
  ])
  func findsRegions(name: String, region: String?) {
    let rows = ["New York City (HQ)", "Bay Area / Seattle (US)", "Bengaluru", "Denver CO", "London", "São Paulo", "Washington DC"]
    let guide = guide(table: "| Region | Base Salary |\n|---|---|\n" + rows.map { "| \($0) | €1K–€2K |" }.joined(separator: "\n"))
    #expect(guide.region(named: name)?.name == region)
  }
}
