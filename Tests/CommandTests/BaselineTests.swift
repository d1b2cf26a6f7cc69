import Testing

@Suite struct BaselineTests {
  @Test func whatIsKnownIsLeftOutAndWhatIsNewIsNot() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    let written = try folder.run("check --write-baseline b.json n.offer")
    #expect(written.status == 0)
    let known = try folder.run("check --baseline b.json --format json n.offer")
    #expect(known.status == 0)
    #expect(try known.json["diagnostics"].list.isEmpty)
    #expect(try known.json["summary"]["error"].number == 0)

    // Moved down the file it stays known; another figure is news.
    try folder.write("# a comment\n\n" + belowFloor, to: "n.offer")
    #expect(try folder.run("check --baseline b.json n.offer").status == 0)
    try folder.write(belowFloor.replacing("€79K", with: "€78K"), to: "n.offer")
    #expect(try folder.run("check --baseline b.json n.offer").status == 1)
  }

  @Test func sarifMarksWhatIsKnown() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    _ = try folder.run("check --write-baseline b.json")
    try folder.write(belowFloor + belowFloor.replacing("€79K", with: "€77K"), to: "n.offer")
    let run = try folder.run("check --baseline b.json --format sarif")
    #expect(run.status == 1)
    #expect(try run.json["runs"][0]["results"].list.map { $0["baselineState"].string } == ["unchanged", "new"])
  }

  @Test func theSameFindingTwiceIsTwo() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    _ = try folder.run("check --write-baseline b.json")
    try folder.write(belowFloor + belowFloor, to: "n.offer")
    #expect(try folder.run("check --baseline b.json --format json").json["diagnostics"].list.count == 1)
  }

  @Test func aFileThatIsNoBaselineIsAFault() throws {
    let folder = try TestFolder(["n.offer": belowFloor, "b.json": "{\"version\": 2}", "c.json": "no"])
    for name in ["b.json", "c.json", "missing.json"] {
      let run = try folder.run("check --baseline \(name) n.offer")
      #expect(run.status == 2)
      #expect(run.error.contains(name))
    }
  }
}
