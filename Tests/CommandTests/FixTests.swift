import Foundation
import Testing

@Suite struct FixTests {
  @Test func raisesToTheFloorInPlace() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    let run = try folder.run("check --fix n.offer")
    #expect(run.status == 0)
    #expect(run.out.isEmpty)
    #expect(try folder.read("n.offer") == belowFloor.replacing("€79K", with: "€80K"))
    #expect(try folder.run("check --fix n.offer").status == 0)
  }

  @Test func diffOnlyShows() throws {
    let folder = try TestFolder(["n.offer": belowFloor])
    let run = try folder.run("check --fix --diff n.offer")
    #expect(run.status == 1)
    let expected = """
      --- n.offer
      +++ n.offer
      @@ -1,3 +1,3 @@
       company: Hugging Face
       region: Paris
      -ask: base €79K, equity €155K over 4 years
      +ask: base €80K, equity €155K over 4 years

      """
    #expect(run.out == expected)
    #expect(try folder.read("n.offer") == belowFloor)
  }

  @Test func keepsPermissionsLineEndsAndLinks() throws {
    let crlf = belowFloor.replacing("\n", with: "\r\n")
    let folder = try TestFolder(["real/n.offer": crlf])
    _ = try folder.run(program: "/bin/sh", ["-c", "chmod 640 real/n.offer; ln -s real/n.offer n.offer"])
    #expect(try folder.run("check --fix n.offer").status == 0)
    #expect(try folder.read("real/n.offer") == crlf.replacing("€79K", with: "€80K"))
    let permissions = try FileManager.default.attributesOfItem(atPath: folder.path + "/real/n.offer")[.posixPermissions] as? Int
    #expect(permissions == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder.path + "/n.offer")[.type] as? FileAttributeType
    #expect(link == .typeSymbolicLink)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/real") == ["n.offer"])
  }

  @Test func standardInputIsNotMendedInPlace() throws {
    let run = try TestFolder().run("check --fix -", stdin: belowFloor)
    #expect(run.status == 2)
    #expect(try TestFolder().run("check --fix --diff -", stdin: belowFloor).out.contains("+ask: base €80K"))
  }
}
