import SalaryGuides
import SourceText
import Testing

@Suite struct GuideReaderTests {
  @Test(arguments: [
    ("### ML/AI Engineer | E*TRADE (Morgan Stanley) Global Negotiation Guide", "E*TRADE (Morgan Stanley)", "ML/AI Engineer"),
    ("### Data Engineer — Airborne Salary Negotiation Guide", "Airborne", "Data Engineer"),
    ("### Data Engineer — Airborne Global Salary Negotiation Guide", "Airborne Global", "Data Engineer"),
    ("# Software Engineer - Macrohard Negotiation Guide", "Macrohard", "Software Engineer"),
    ("### Edge Engineer | Samovar Global Negotiation Guide | **SIGNATURE ROLE**", "Samovar", "Edge Engineer"),
    ("### Software Engineer (SDE I-II / L4-L5) | Orinoco Global Negotiation Guide", "Orinoco", "Software Engineer (SDE I-II / L4-L5)"),
    ("### Edge Engineer | Guidewire Global Negotiation Guide — SIGNATURE ROLE", "Guidewire", "Edge Engineer"),
    ("# SIGNATURE ROLE\n\n### Edge Engineer | Samovar & Sons Global Negotiation Guide", "Samovar & Sons", "Edge Engineer"),
    ("---\naliases: [Samo, \"S & S\"]\n---\n### Edge Engineer | Samovar Global Negotiation Guide", "Samovar", "Edge Engineer"),
    ("\u{FEFF}### Edge Engineer | Samovar Global Negotiation Guide\r\n", "Samovar", "Edge Engineer"),
  ])
  func readsTitles(text: String, company: String, role: String) {
    let guide = readGuide(Array(text.utf8))
    #expect(guide.company == company)
    #expect(guide.role == role)
    let head = GuideHead(Array(text.utf8))
    #expect(head?.company == company)
    #expect(head?.role == role)
  }

  @Test func frontMatterGivesAliases() {
    let list = "---\naliases:\n- Samo\n- 'S & S'\ntags: x\n---\n### Edge Engineer | Samovar Global Negotiation Guide"
    #expect(GuideHead(Array(list.utf8))?.aliases == ["Samo", "S & S"])
  }

  @Test func sayWhatIsMissing() {
    #expect(readGuide([]).problems.map(\.code) == [.noTitle, .noBands, .noLevers, .noStrategy])
    #expect(readGuide(Array("# Shopping list\n- milk".utf8)).company == "")
  }

  @Test(arguments: [
    ("1. **Night Shift:** \"I keep the lights on.\"\n2. **Patience:** \"I wait.\"", ["Night Shift", "Patience"]),
    ("1. **Night Shift** — I keep the lights on.\n2. **Patience**: I wait.", ["Night Shift", "Patience"]),
    ("**Lever 1 — Night Shift**\n> \"I keep the lights on.\"\n\n**Lever 2: Patience:** \"I wait.\"", ["Night Shift", "Patience"]),
    ("#### Global Lever 1: Night Shift\n\nText.\n\n#### Lever 2: Patience — \"I wait.\"", ["Night Shift", "Patience"]),
    (
      "**1. The \"Night\" Lever**\n> \"Lights.\"\n\n**2. The Patience Lever ($5K-$9K lever)**\nText.",
      ["The \"Night\" Lever", "The Patience Lever ($5K-$9K lever)"]
    ),
    ("1. **Lever 1 — Night Shift** \"Lights.\"\n2. **Lever 2 — Patience** \"I wait.\"", ["Night Shift", "Patience"]),
  ])
  func readsLeversInEveryForm(levers: String, titles: [String]) {
    let guide = guide(levers: levers)
    #expect(guide.levers.map(\.title) == titles)
    #expect(guide.levers.map(\.number) == Array(1...titles.count))
  }

  @Test func otherNumberedListsAreNoLevers() {
    let guide = guide(
      levers: "1. **Night Shift:** \"Lights.\"", more: "#### Evidence & Sources\n1. **Levels.fyi — pay** — data\n2. Glassdoor")
    #expect(guide.levers.map(\.title) == ["Night Shift"])
    #expect(guide.sources.count == 2)
  }

  @Test func leverScriptsAndFigures() {
    let guide = guide(
      levers: """
        1. **Rivals:** "Zephyr is offering $220K / $260K RSU. I need $225K+ base and a $30K signing bonus, on a $14B market."
        2. **Scope:** "That warrants an €8K-€12K premium and a $20K tooling budget."
        """)
    #expect(guide.levers.map(drawn) == ["1 · base USD 225000 · signing USD 30000", "2"])
    #expect(guide.levers.first?.script.hasPrefix("Zephyr is") == true)
    #expect(guide.competing.map(drawn) == ["Zephyr: base USD 220000", "Zephyr: equity USD 260000"])
  }

  /// Numbered arguments that nobody calls levers are none, not even where each has a speech.
  @Test(arguments: ["They burst.", "> *\"I mend pipes for €90K base.\"*"])
  func numberedArgumentsAreNoLevers(body: String) {
    let guide = guide(more: "### Water\n\n**1. Pipes**\n\n\(body)\n\n**2. Drains**\n\(body)\n\n**3. Wells**\n\(body)")
    #expect(guide.levers.isEmpty)
  }

  @Test func aLeverMayBeAboutLeverage() {
    let guide = guide(more: "**1. The Leverage Lever**\n> \"One.\"\n\n**2. The Other Lever**\n> \"Two.\"")
    #expect(guide.levers.map(\.title) == ["The Leverage Lever", "The Other Lever"])
  }

  @Test(arguments: [
    ("I'm after base compensation of €90K.", "1 · base EUR 90000"),
    ("RSUs at Staff level should be $380K+ over 4 years.", "1 · equity USD 380000"),
    ("The base must be competitive at $310K+.", "1 · base USD 310000"),
    ("I'd like the offer to reflect that at $185K base.", "1 · base USD 185000"),
    ("I'd like to increase my grant: RSU grant from $150K to $200K.", "1 · equity USD 200000"),
    (
      "I expect a $20K performance bonus and a relocation package of €15K-€25K covering moving costs.",
      "1 · bonus USD 20000 · relocation EUR 15000–25000"
    ),
    ("I need the grant to reflect that: €190K / $340K over four years.", "1 · equity EUR 190000 · equity USD 340000"),
    ("I'm targeting $340K all-in.", "1 · total USD 340000"),
    (
      "Can we get to $330K through $200K base, $100K RSU and a $30K bonus?",
      "1 · total USD 330000 · base USD 200000 · equity USD 100000 · bonus USD 30000"
    ),
    // Of several years, of other people, for something else.
    ("The equity helps. I hear of $465K guaranteed over four years.", "1"),
    ("I see $330K near $200K base and $100K RSU.", "1 · base USD 200000 · equity USD 100000"),
    ("My options should be $400K total over four years.", "1"),
    ("Data Engineers at Zephyr command $220K+ base; Nimbus pays $350K total comp.", "1"),
    ("Zephyr's $180K-$245K TC leaves a gap; Nimbus’s $200K TC does not. Grants range $500K-$800K in RSUs.", "1"),
    ("Designer compensation at Zephyr is $175K base with $180K RSU.", "1"),
  ])
  func figuresOfALever(script: String, expected: String) {
    #expect(guide(levers: "1. **Pay:** \"\(script)\"").levers.map(drawn) == [expected])
  }

  /// What lies in the band is a whole base, what does not is a difference.
  @Test(arguments: [("That justifies $218K base above the usual.", "1 · base USD 218000"), ("It needs $20K base above the band.", "1")])
  func baseAboveSomething(script: String, expected: String) {
    let guide = guide(table: "| Region | Base Salary |\n|---|---|\n| Boston | $170K–$230K |", levers: "1. **Pay:** \"\(script)\"")
    #expect(guide.levers.map(drawn) == [expected])
  }

  @Test func levelChainsEndAtTheSentence() {
    let guide = guide(more: "**Level Mapping:** Borealis Engineer = Google L4 (Paris) = Snyk Sr. Engineer. It pays 15% more.")
    #expect(guide.levels.map(\.text) == ["Google L4 (Paris)", "Snyk Sr. Engineer"])
  }

  @Test(arguments: [
    ("Borealis L4 ~ Google L4/L5 | Nimbus 61/62", ["Google L4/L5", "Nimbus 61/62"]),
    ("Borealis L4 (no levels) ~ Google L4 = Nimbus 61", ["Google L4", "Nimbus 61"]),
    (
      "Borealis L4 = L4 at Google, Coder (E4, E5) at Meta, equivalent Zephyr 2, no equivalent at banks",
      ["L4 at Google", "Coder (E4, E5) at Meta", "Zephyr 2"]
    ),
    ("Borealis L4 = Google L4–L5 / Nimbus (61 / 62) / Zephyr Sr. Coder", ["Google L4–L5", "Nimbus (61 / 62)", "Zephyr Sr. Coder"]),
    ("Borealis L4 = Nimbus Associate / VP", ["Nimbus Associate / VP"]),
    ("Borealis L4 = Nimbus Coder, Trading", ["Nimbus Coder, Trading"]),
    ("Borealis L4 = Google L4 = Zephyr Coder -- with a pager", ["Google L4", "Zephyr Coder"]),
    ("Borealis L4 = Google L4 = Zephyr Coder — Trading", ["Google L4", "Zephyr Coder — Trading"]),
    ("Coder (IC3) | Borealis Band 3 | Equivalent: Google L4, Nimbus E4/E5", ["Google L4", "Nimbus E4/E5"]),
    ("Coder at Borealis maps to IC3 (L5 equivalent Coder at Google, E5 at Meta). They code.", ["L5 Coder at Google", "E5 at Meta"]),
    ("Coder at Borealis maps to E5 (Senior) in the Zephyr coding ladder, a senior.", ["E5 (Senior) in the Zephyr coding ladder"]),
    ("Coder at Borealis maps to a senior (or a lead), much like others.", []),
    ("", []),
  ])
  func levelChainsHaveTheirForms(mapping: String, expected: [String]) {
    #expect(guide(more: "**Level Mapping:** \(mapping)").levels.map(\.text) == expected)
  }

  /// A row a level, a column a company; what says something about a level names none.
  @Test(arguments: ["#### Level Mapping & Internal Benchmarking", "**Level Mapping:**", "## Borealis Level Mapping & Internal Titles"])
  func levelTables(heading: String) {
    let guide = guide(
      table: "| Region | Base Salary |\n|---|---|\n| Oslo | €70K–€90K |",
      more: """
        \(heading)

        | Borealis Level | Google | Equivalent at Nimbus | Zephyr Equivalent | Internal Title | Equivalent Title | Scope |
        |---|---|---|---|---|---|---|
        | **Data Engineer** | L4 DE | **Data Engineer** | Zephyr IC2 | DE | Data Engineer | Pipelines |
        | Squad pipelines, well tested | Infra | Infra | Infra | Infra | Infra | Infra |
        | Senior DE | L5 DE | N/A (unique) | No Direct Equivalent | SDE | Senior Data Engineer | Platform |
        | (Signature) | (none) | — | — | — | — | — |
        | Typical YOE | 4-7 | 4-6 | 3-5 | — | — | — |

        | Borealis | Google |
        |---|---|
        | Staff DE | L6 DE |
        """)
    #expect(
      guide.levelChains == [
        "Data Engineer = Google L4 DE = Nimbus Data Engineer = Zephyr IC2 = Data Engineer",
        "Senior DE = Google L5 DE = Senior Data Engineer",
        "Google L6 DE",
      ])
    #expect(guide.regions.map(drawn) == ["Oslo · base EUR 70000–90000"])
  }

  @Test func tagsScriptsTermsAndSlots() {
    let guide = guide(
      strategy: "\"I ship. Additional asks: (1) double-trigger acceleration, (2) a desk (oak), and (3) a refresh at Year 2.\"",
      more: """
        ### 🌙 Night Owl — The Moonlight Premium
        I merged [X commits] into [library], see [docs](https://example.org) and $[X]M. [Source: none]

        **Why this matters:**
        It does.
        """)
    #expect(guide.dna == ["Steady Pay", "Long Nights"])
    #expect(guide.scripts.map(\.title) == ["Night Owl — The Moonlight Premium"])
    #expect(guide.terms.map(\.text) == ["double-trigger acceleration", "a desk (oak)", "a refresh at Year 2"])
    #expect(guide.placeholders.map(\.text) == ["[X commits]", "[library]", "[X]"])
  }

  @Test(arguments: [
    ("I'd also like to discuss: (1) a shorter cliff, and (2) a desk.", ["a shorter cliff", "a desk"]),
    ("Insist on two things: (1) a desk; (2) a chair.", ["a desk", "a chair"]),
    ("Rest on two pillars: (1) scarcity, and (2) patience. Additional asks: (1) a desk.", ["a desk"]),
    ("Rest on two pillars: (1) scarcity, and (2) patience.", []),
    (
      "Also negotiate for a desk (oak, tall), a signing bonus of $20K, and a written title — they last. Wait.",
      ["a desk (oak, tall)", "a written title"]
    ),
    ("I'd also like to discuss a shorter cliff given my age.", ["a shorter cliff"]),
    ("I'd also like to discuss how refreshes work.", []),
    ("Also ask for a desk, a chair.", []),
  ])
  func extraAsks(strategy: String, expected: [String]) {
    #expect(guide(strategy: strategy).terms.map(\.text) == expected)
  }

  @Test func placesPointIntoTheText() {
    let text = "### Edge Engineer | Samovar Global Negotiation Guide\n\n> **Negotiate Up Strategy:** My floor is $210K base.\n"
    let guide = readGuide(Array(text.utf8))
    let place = guide.floors.first?.place
    #expect(place?.line == 2)
    #expect(place.map { String(decoding: Array(text.utf8)[$0.range.start..<$0.range.end], as: UTF8.self) } == "$210K")
  }

  /// Cut anywhere, a guide is still read: no index leaves the text.
  @Test func everyPrefixIsRead() {
    let text = Array(
      """
      ---
      aliases: [a]
      ---
      ### Edge | Samovar Global Negotiation Guide
      | Region | Base Salary | Stock (RSU/4yr) |
      |---|---|---|
      | 🇬🇧 **Bath** (GBP £) | £95K / $120K - £125K / $158K | ₹18,00,000 |
      | Far | Varies (60–100% of Bath) | Same equity grant |
      **Level Mapping:** A = B = C
      **Global Levers**
      1. **T:** "€5K base [X]"
      > **Negotiate Up Strategy:** "Zephyr offers €80K / $182K base. My floor is €80K (Bath), S$5K / S$6K options; accept at €9K."
      """.utf8)
    for end in 0...text.count { _ = readGuide(Array(text[..<end])) }
    for start in 0..<text.count { _ = readGuide(Array(text[start...])) }
  }

  /// Text that no person writes costs time in proportion to its length, whatever its shape.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("[", 200_000), ("(", 200_000), ("floor ", 30_000), ("€5K / ", 20_000), ("€5K base, ", 20_000), ("My floor is €5K base. ", 8_000),
      ("A = ", 50_000), ("**a** ", 30_000), ("> ", 100_000), ("9", 200_000), ("1,", 100_000), ("Aaa Bbb ", 20_000), ("*", 200_000),
      ("\n1. **T:** \"€5K base\"", 8_000), ("\n### H\ntext", 20_000), ("|a", 100_000), ("\n| Oslo | €70K–€90K |", 10_000), ("🇩🇪", 20_000),
    ])
  func oddShapesTakeNoLonger(piece: String, count: Int) {
    let body = String(repeating: piece, count: count)
    _ = guide(table: "| Region | Base Salary |\n|---|---|\n\(body)")
    _ = guide(levers: body)
    _ = guide(strategy: body)
    _ = readGuide(Array(body.utf8))
  }
}
