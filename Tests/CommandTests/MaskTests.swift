import Testing

@Suite struct MaskTests {
  /// The floor is 87,654; the ask misses it by 1,111, which is 1.27 % of it.
  private let note = """
    company: Hugging Face
    region: Paris
    floor: base €87,654
    ask: base €86,543, equity €155K over 4 years

    """
  private let secrets = /87[.,]?654|\b1[.,]?111\b|\b1[.,]2\d*\s?%/

  @Test(arguments: ["text", "json", "github", "gitlab", "sarif", "junit"], ["--mask", "CI"])
  func noFormatTellsAFloor(format: String, by: String) throws {
    let folder = try TestFolder(["n.offer": note])
    let run = try folder.run("check --format \(format) n.offer \(by == "CI" ? "" : by)", environment: by == "CI" ? ["CI": "1"] : [:])
    #expect(run.status == 1)
    #expect(run.out.contains("•••"))
    #expect(run.out.firstMatch(of: secrets) == nil)
    #expect(run.out.contains("86543") || run.out.contains("86,543"))
  }

  @Test(arguments: ["text", "json", "github", "gitlab", "sarif", "junit"])
  func guidesFloorsAreSecretToo(format: String) throws {
    let folder = try TestFolder(["n.offer": "company: Mistral AI\nregion: Paris\nask: base €90K, equity €175K over 4 years\n"])
    let run = try folder.run("check --mask --format \(format) n.offer")
    #expect(run.out.contains("•••"))
    #expect(run.out.firstMatch(of: /138[.,]?(000|K)|€138|4[.,]?250|94[.,]?250/) == nil)
  }

  @Test func dataFloorIsNull() throws {
    let folder = try TestFolder(["n.offer": note])
    let data = try folder.run("check --mask --format json n.offer").json["diagnostics"][0]["data"]
    #expect(data["floor"].isNull)
    #expect(data["asked"].number == 86543)
    #expect(data["floorFrom"].string == "note")
  }

  @Test func noMaskWinsOverTheEnvironment() throws {
    let folder = try TestFolder(["n.offer": note])
    #expect(try folder.run("check --no-mask n.offer", environment: ["CI": "true"]).out.contains("€87,654"))
    #expect(try folder.run("check n.offer").out.contains("€87,654"))
  }

  @Test func fixesThatWriteAFloorAreLeftOut() throws {
    let folder = try TestFolder(["n.offer": note])
    #expect(try !folder.run("check --mask --format sarif n.offer").out.contains("\"fixes\""))
    #expect(try folder.run("check --mask --fix --diff n.offer").out.isEmpty)
    #expect(try folder.run("check --mask --fix n.offer").status == 1)
    #expect(try folder.read("n.offer") == note)
  }

  @Test func aBaselineHoldsNoFloor() throws {
    let folder = try TestFolder(["n.offer": note])
    _ = try folder.run("check --write-baseline b.json n.offer")
    #expect(try folder.read("b.json").firstMatch(of: secrets) == nil)
  }

  @Test(arguments: [
    "floor: base €87,6S4", "floor: base €87,654, base €90K", "floor: bse €87,654", "floor: base $87,654", "floor: base €90K–€87,654",
  ])
  func whatIsWrongWithAFloorDoesNotTellIt(floor: String) throws {
    let folder = try TestFolder(["n.offer": "company: Hugging Face\nregion: Paris\n\(floor)\n"])
    for format in ["text", "json", "sarif", "gitlab"] {
      #expect(try folder.run("check --mask --format \(format)").out.firstMatch(of: /87[.,]?6|90[.,]?(K|000)/) == nil)
    }
  }

  /// What a line that is not canonical, or that is to be mended, has about it: the floor, a slip of the word, people's own words.
  @Test(arguments: [
    "floor: base €87,654", "floor:\n  base  €87,654", "flor: base €87,654", "floor base €87,654", "# base €87,654 is my floor",
    "note: base €87,654 is my floor", "? is base €87,654 enough\n! base €87,654 is your floor", "floor: base €90K–€87,654",
    "# allow: ask-lowered -- base €87,654 is my floor",
  ])
  func diffsDoNotTellIt(line: String) throws {
    let text = "compny: Hugging Face\nregion:Paris\n\(line)\nask:base €98K, equity €155K over 4 years\n"
    let folder = try TestFolder(["n.offer": text])
    for command in ["check --fix --diff --mask n.offer", "format --diff --mask n.offer"] {
      let run = try folder.run(command)
      #expect(run.out.contains("•••"))
      #expect(run.out.contains("@@"))
      #expect(run.out.firstMatch(of: /87[.,]?6/) == nil)
    }
    let inCI = try folder.run("format --diff n.offer", environment: ["CI": "true"])
    #expect(try inCI.out == folder.run("format --diff --mask n.offer").out)
    #expect(try folder.run("format --diff --no-mask n.offer", environment: ["CI": "true"]).out.contains("87,654"))
  }

  @Test(arguments: ["text", "json", "markdown", "csv"])
  func compareDoesNotTellIt(format: String) throws {
    let folder = try TestFolder(["n.offer": note])
    let run = try folder.run("compare --format \(format) n.offer", environment: ["CI": "true"])
    #expect(run.status == 0)
    #expect(run.out.contains("floor"))
    #expect(run.out.firstMatch(of: secrets) == nil)
    #expect(try folder.run("compare --format \(format) --mask n.offer").out == run.out)
    #expect(try folder.run("compare --format \(format) n.offer").out.firstMatch(of: secrets) != nil)
  }
}
