import Foundation
import Testing

@Suite struct FormatCommandTests {
  private let untidy = "COMPANY :HF\nregion:Paris\nask: 98 k€ base,equity EUR 155,000/4yr"
  private let tidy = "company: HF\nregion: Paris\nask: base €98K, equity €155K over 4 years\n"

  @Test func inPlace() throws {
    let folder = try TestFolder(["a.offer": untidy, "sub/b.offer": untidy, "c.md": untidy])
    #expect(try folder.run("format --check .").status == 1)
    #expect(try folder.run("format .").status == 0)
    #expect(try folder.read("a.offer") == tidy)
    #expect(try folder.read("sub/b.offer") == tidy)
    #expect(try folder.read("c.md") == untidy)
    #expect(try folder.run("format --check .").status == 0)
  }

  @Test func asAFilter() throws {
    let folder = try TestFolder()
    #expect(try folder.run("format -", stdin: untidy).out == tidy)
    #expect(try folder.run("format --stdin-filename x.offer", stdin: untidy).out == tidy)
    #expect(try folder.run("format --check -", stdin: untidy).status == 1)
    #expect(try folder.run("format --check -", stdin: tidy).status == 0)
  }

  @Test func diffShowsAndChangesNothing() throws {
    let folder = try TestFolder(["a.offer": untidy])
    let run = try folder.run("format --diff a.offer")
    #expect(run.status == 0)
    #expect(run.out.contains("\n-COMPANY :HF\n"))
    #expect(run.out.contains("\n+company: HF\n"))
    #expect(run.out.contains("\n\\ No newline at end of file\n"))
    #expect(try folder.run("format --diff --check a.offer").status == 1)
    #expect(try folder.read("a.offer") == untidy)
  }

  @Test(arguments: ["format", "format c.md", "format missing.offer", "format latin.offer"])
  func faults(arguments: String) throws {
    let folder = try TestFolder(["c.md": untidy])
    try folder.write(.init([0x63, 0xE9]), to: "latin.offer")
    #expect(try folder.run(arguments).status == 2)
    #expect(try folder.read("c.md") == untidy)
  }
}
