import Compensation
import SalaryGuides
import Testing

@Suite struct BandTableTests {
  /// One region with one cell of each kind.
  private func row(_ cells: String, header: String = "Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp") -> Guide {
    let width = header.split(separator: "|").count
    return guide(table: "| \(header) |\n|\(String(repeating: "---|", count: width))\n| \(cells) |")
  }

  /// Two places in a row, each with its own currency; a second figure in dollars is the first one converted.
  @Test func aRowOfTwoPlacesHasTheSecondOnesFigures() {
    let guide = row("Leeds / Ghent | £90K–£110K / €95K–€120K | £40K–£80K / €45K–€90K | 10–15% | £110K–£140K / €118K–€150K")
    let leeds = "Leeds / Ghent · base GBP 90000–110000 · equity GBP 40000–80000 over 4 · bonus 10–15% · total GBP 110000–140000"
    #expect(guide.regions.map(drawn) == [leeds])
    for name in ["Leeds", "Leeds / Ghent"] { #expect(guide.region(named: name).map(drawn) == leeds) }
    #expect(
      guide.region(named: "Ghent").map(drawn)
        == "Ghent · base EUR 95000–120000 · equity EUR 45000–90000 over 4 · bonus 10–15% · total EUR 118000–150000")
    #expect(guide.region(named: "Ghent")?.currency == Currency("EUR"))
    let converted = row("Leeds / York | £90K–£110K / $115K–$140K | £40K–£80K | 10% | —")
    #expect(converted.region(named: "York")?.currency == Currency("GBP"))
  }

  @Test(arguments: [
    ("Oslo | €70K–€90K | — | — | —", "Oslo · base EUR 70000–90000"),
    (
      "Lyon | €70,000 - €90,000 | €40K-€80K | None | €80K–€110K",
      "Lyon · base EUR 70000–90000 · equity EUR 40000–80000 over 4 · total EUR 80000–110000"
    ),
    (
      "Pune | ₹18,00,000-₹28,00,000 / $22,000-$34,000 | ₹8L–₹16L | 10–15% | —",
      "Pune · base INR 1800000–2800000 · equity INR 800000–1600000 over 4 · bonus 10–15%"
    ),
    (
      "Leeds | £95K / $120K - £125K / $158K | £30K / $38K - £45K / $57K | £20K / $25K - £38K / $48K | —",
      "Leeds · base GBP 95000–125000 · equity GBP 30000–45000 over 4 · bonus GBP 20000–38000"
    ),
    (
      "York | £255K - £355K ($320K - $445K) | £1.2M–£2.05M | 25%+ | —",
      "York · base GBP 255000–355000 · equity GBP 1200000–2050000 over 4 · bonus 25%+"
    ),
    (
      "Lund | SEK 45K–56K/mo | SEK 280K–490K/yr (4yr vest) | 10% | SEK 54K–72K/mo",
      "Lund · base SEK 540000–672000 · equity SEK 280000–490000 over 1 · bonus 10–10% · total SEK 648000–864000"
    ),
    (
      "Perth | A$110,000–A$145,000 | $440K-$720K ($110K-$180K/yr) | $12K-$25K (10-15%) | —",
      "Perth · base AUD 110000–145000 · equity USD 440000–720000 over 4 · bonus USD 12000–25000"
    ),
    (
      "Cusco | R$1,035K – R$1,490K | $20K - $35K/yr | 15% target ($31,500 – $39,000) | $725K - $1.05M+",
      "Cusco · base BRL 1035000–1490000 · equity USD 20000–35000 over 1 · bonus 15–15% · total USD 725000–1050000"
    ),
    (
      "Turku | EUR95K–EUR120K | 13,000 – 27,000 options | Discretionary | $0-$40K (senior only)",
      "Turku · base EUR 95000–120000 · total USD 0–40000"
    ),
    (
      "Medan | IDR 580M–IDR 1.03B | CNY 600K–CNY 1.05M | — | UYU 1,800,000 - 3,000,000",
      "Medan · base IDR 580000000–1030000000 · equity CNY 600000–1050000 over 4 · total UYU 1800000–3000000"
    ),
    ("**Ghent** | **€70K–€90K** | **€40K–€80K** | — | —", "Ghent · base EUR 70000–90000 · equity EUR 40000–80000 over 4"),
    ("Split | €70K-€90K equivalent | Equity profit-sharing | Performance | Adjusted for market", "Split · base EUR 70000–90000"),
  ])
  func readsEveryNotation(cells: String, expected: String) {
    let guide = row(cells)
    #expect(guide.regions.map(drawn) == [expected])
    #expect(guide.problems.map(drawn).filter { $0.hasPrefix("7") } == [])
  }

  @Test(arguments: [
    ("Oslo | €70K–$90K | — | — | —", "7 mixed-currencies"),
    ("Oslo | $175K–C$322K | — | — | —", "7 mixed-currencies"),
    ("Oslo | €90K–€70K | — | — | —", "7 reversed-range"),
    ("Oslo | Up to €90K | — | — | —", "7 unreadable-amount"),
    ("Oslo | €1,23,4K–€5K | — | — | —", "7 unreadable-amount"),
    ("Oslo | £95K / $120K - €125K / $158K | — | — | —", "7 mixed-currencies"),
  ])
  func saysWhatItCannotRead(cells: String, problem: String) {
    let guide = row(cells)
    #expect(guide.regions.map(drawn) == ["Oslo"])
    #expect(guide.problems.map(drawn).filter { $0.hasPrefix("7") } == [problem])
  }

  @Test(arguments: [
    ("🇳🇴 **Oslo** (NOK)", "Oslo"), (":norway: Oslo (NOK kr)", "Oslo"), ("Oslo (GBP/USD)", "Oslo"), ("Oslo (HQ)", "Oslo (HQ)"),
    ("US (Menlo Park / NYC)", "US (Menlo Park / NYC)"), ("Dallas, TX", "Dallas, TX"),
  ])
  func namesRegionsWithoutTheirDress(cell: String, name: String) {
    #expect(row("\(cell) | €70K–€90K | — | — | —").regions.first?.name == name)
  }

  @Test func columnsAreReadByName() {
    let guide = row("Basel | 5% | €70K–€90K | $1K–$2K | €80K–€99K", header: "Region | Bonus | Base Salary | PnL Participation | Total Comp")
    #expect(guide.regions.map(drawn) == ["Basel · base EUR 70000–90000 · bonus 5–5% · total EUR 80000–99000"])
    #expect(guide.problems.map(drawn).contains("5 unknown-column"))
    let merged = row("Basel | €70K–€90K | $28K–$60K/yr", header: "Region | Base Salary | Stock/Bonus")
    #expect(merged.regions.map(drawn) == ["Basel · base EUR 70000–90000"])
  }

  @Test func ofTwoColumnsForOneComponentTheFirstIsIt() {
    let guide = row("Basel | €70K–€90K | €80K–€99K | €100K–€140K", header: "Site | Base Salary | Total Comp | Total w/ 40% Agentic Premium")
    #expect(guide.regions.map(drawn) == ["Basel · base EUR 70000–90000 · total EUR 80000–99000"])
    #expect(guide.problems.map(drawn).contains("5 unknown-column"))
  }

  @Test func aTransposedTableMayLeanOnARegionToo() {
    let guide = self.guideOf(
      "| Component | Bath (GBP) | Far |\n|---|---|---|\n| Base Salary | £70K–£90K | 50–90% of Bath |\n| Stock | £1K–£2K | Same equity grant |"
    )
    #expect(
      guide.regions.map(drawn) == [
        "Bath · base GBP 70000–90000 · equity GBP 1000–2000", "Far · base GBP 35000–81000 derived · equity GBP 1000–2000 derived",
      ])
  }

  private func guideOf(_ table: String) -> Guide { guide(table: table) }

  @Test func aTableMayBeTransposed() {
    let guide = guide(
      table: """
        | Component | Bath (GBP £) | Kobe (JPY ¥) |
        |---|---|---|
        | **Base Salary** | £70,000 – £90,000 | ¥9M–¥12M |
        | RSU Grant (4yr vest) | £30,000 – £50,000 | ¥1M–¥2M |
        | Annual Bonus | 10% target | 10–12% target |
        | Sign-On Bonus | £5K–£8K | — |
        | Total Year 1 | £90K–£120K | ¥11M–¥15M |
        """)
    #expect(
      guide.regions.map(drawn) == [
        "Bath · base GBP 70000–90000 · equity GBP 30000–50000 over 4 · bonus 10–10% · total GBP 90000–120000",
        "Kobe · base JPY 9000000–12000000 · equity JPY 1000000–2000000 over 4 · bonus 10–12% · total JPY 11000000–15000000",
      ])
    #expect(guide.regions.first?.signing?.low == 5000)
  }

  @Test func levelsByCityStateNoComponent() {
    let guide = guide(
      table: """
        | Level | Bath (GBP £) | Reno (USD) |
        |---|---|---|
        | Mid (L3) | £70K–£90K | $100K–$120K |
        | Senior | £90K–£99K | $120K–$140K |
        """)
    #expect(
      guide.regions.map(drawn) == [
        "Bath · level Mid (L3) · band GBP 70000–90000", "Reno · level Mid (L3) · band USD 100000–120000",
        "Bath · level Senior · band GBP 90000–99000", "Reno · level Senior · band USD 120000–140000",
      ])
  }

  @Test func bandsMayBeSharesOfAnother() {
    let guide = guide(
      table: """
        | Region | Base Salary | Equity (Pre-IPO/4yr) | Bonus | Total Comp |
        |---|---|---|---|---|
        | New York | $175K–$218K | $155K–$278K | — | $214K–$288K |
        | Remote | Varies by location (50–90% of NYC) | Same equity grant | — | Varies by geo band |
        | Seoul | KRW equivalent (~60-70% of US) | Shares | — | Adjusted for market |
        | Kent | £74K-£99K (+5-10% effective vs Paris) | £1K–£2K | — | — |
        """)
    #expect(
      guide.regions.map(drawn) == [
        "New York · base USD 175000–218000 · equity USD 155000–278000 over 4 · total USD 214000–288000",
        "Remote · base USD 87500–196200 derived · equity USD 155000–278000 over 4 derived", "Seoul",
        "Kent · base GBP 74000–99000 · equity GBP 1000–2000 over 4",
      ])
    #expect(guide.regions[1].derivedFrom == "New York")
    #expect(guide.regions[1].currency?.code == "USD")
    #expect(guide.regions[3].note == "+5-10% effective vs Paris")
  }
}
