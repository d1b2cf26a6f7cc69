import Testing

@Suite struct CompareTests {
  private let note = """
    company: Mistral AI
    region: Paris
    deadline: 2026-12-01
    offer 2026-11-02: base €92K, equity €120K over 4 years
    ask 2026-11-04: base €100K, equity €175K over 4 years, signing €15K
    floor: total €141,234
    competing Google 2026-11-03: base €98K, equity €140K over 4 years
    competing Acme: base €120K, equity 0.5%
    discount Google: 10%
    term asked: a day a week from home
    lever: Data Sovereignty Architecture Ownership

    """

  @Test func json() throws {
    let negotiation = try TestFolder(["n.offer": note]).run("compare --format json").json["negotiations"][0]
    #expect(negotiation.keys == ["company", "path", "region", "role", "rows"])
    let rows = negotiation["rows"].list
    #expect(rows.map { $0["kind"].string } == ["offer", "ask", "competing", "competing", "floor", "band"])
    #expect(rows.map { $0["total"]["low"].number } == [122_000, 143_750, 129_500, nil, 141_234, 105_000])
    #expect(rows[1]["yearOne"]["high"].number == 158_750)
    #expect(rows[1]["equity"]["years"].number == 4)
    #expect(rows[1]["place"].number == 0.7452)
    #expect(rows[1]["date"].string == "2026-11-04")
    #expect(rows[2]["name"].string == "Google")
    #expect(rows[3]["total"].isNull)
    #expect(rows[3]["equity"].isNull)
    #expect(rows[0]["deadline"].string == "2026-12-01")
  }

  @Test func text() throws {
    let lines = try TestFolder(["n.offer": note]).run("compare").out.split(separator: "\n")
    #expect(lines[0] == "Mistral AI, Security Engineer, Paris  n.offer")
    #expect(lines.contains { $0.contains("offer  ") && $0.contains("€92K") && $0.contains("€122K") && $0.hasSuffix("2026-12-01") })
    #expect(lines.contains { $0.contains("competing Google, equity −10 %") && $0.contains("€129.5K") })
    #expect(lines.contains { $0.contains("competing Acme") && $0.contains("≥ €120K") })
  }

  @Test func csvAndMarkdownKeepTheirForm() throws {
    let folder = try TestFolder(["n.offer": "company: =cmd|\"x\", `y` <b>\nask: base €100K\n"])
    let csv = try folder.run("compare --format csv").out.split(separator: "\n")
    #expect(csv.count == 2)
    #expect(csv[1].hasPrefix("n.offer,\"'=cmd|\"\"x\"\", `y` <b>\",,,ask,"))
    #expect(try folder.run("compare --format markdown").out.hasPrefix("## =cmd\\|\"x\", \\`y\\` \\<b\\>\n"))
  }

  @Test func theReportIsOnePage() throws {
    let folder = try TestFolder(["n.offer": note])
    #expect(try folder.run("report n.offer -o out.html").status == 0)
    let page = try folder.read("out.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("141,234"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("http://"))
    #expect(!page.contains("https://"))
    #expect(page.matches(of: /<svg class="chart"[^>]*role="img" aria-labelledby="[^"]+">\s*<title/).count == 3)
    #expect(page.matches(of: /<desc/).count == 3)
    #expect(page.contains("Data Sovereignty Architecture Ownership <span class=\"chip\">in use</span>"))
  }

  @Test func theReportKeepsTheSecret() throws {
    let folder = try TestFolder(["n.offer": note])
    #expect(try folder.run("report n.offer --no-floor -o out.html").status == 0)
    let page = try folder.read("out.html")
    #expect(page.firstMatch(of: /141[.,]?234/) == nil)
    #expect(page.firstMatch(of: /class="floor|floor \(/) == nil)
    // The drawing's scale is the same for any floor.
    try folder.write(note.replacing("€141,234", with: "€99K"), to: "n.offer")
    #expect(try folder.run("report n.offer --no-floor -o other.html").status == 0)
    #expect(try folder.read("other.html") == page)
  }

  @Test func theThreadIsInOrder() throws {
    let folder = try TestFolder([
      "n.offer": """
      company: Mistral AI
      region: Paris
      ask 2026-11-04: base €100K
      or: base €104K
      offer 2026-11-02: base €92K
      deadline: 2026-12-01
      outcome 2026-11-20: accepted, with a smile
      """
    ])
    #expect(try folder.run("report n.offer -o out.html").status == 0)
    let events = try folder.read("out.html").matches(of: /<li><time[^>]*>([0-9-]+)<\/time> <strong>([a-z ]+)<\/strong> ([^<]*)<\/li>/)
    #expect(
      events.map { "\($0.1) \($0.2)" } == [
        "2026-11-02 offer", "2026-11-04 ask", "2026-11-04 or", "2026-11-20 outcome", "2026-12-01 deadline",
      ])
    #expect(events.first { $0.2 == "outcome" }?.3 == "accepted, with a smile")
  }

  @Test func hostileTextStaysText() throws {
    let folder = try TestFolder([
      "n.offer": "company: <script>alert(1)</script>\u{1B}[2J\nask: base €100K\nterm asked: \"><img src=x onerror=1>\n"
    ])
    #expect(try folder.run("report n.offer -o out.html").status == 0)
    let page = try folder.read("out.html")
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test func aPageIsNotWrittenOverANote() throws {
    let folder = try TestFolder(["n.offer": note])
    #expect(try folder.run("report n.offer -o n.offer").status == 2)
    #expect(try folder.read("n.offer") == note)
  }
}
