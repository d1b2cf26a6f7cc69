import Foundation
import Testing

/// The examples for continuous integration do what they say: their commands are run as they are written.
struct CIExampleTests {
  @Test(arguments: ["github-actions.yml", "gitlab-ci.yml"])
  func commandsRunAsWritten(file: String) async throws {
    let bench = try Workbench()
    // Where the examples build the program.
    let built = bench.folder.appendingPathComponent(".offer-lsp/.build/release")
    try FileManager.default.createDirectory(at: built, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: built.appendingPathComponent("offer-lsp"), withDestinationURL: URL(fileURLWithPath: Repository.program))
    let text = try Repository.text("editor-configs/ci/\(file)")
    let commands = text.matches(of: /(?m)^ +(?:- )?(?:run: |- )((?:\S+\/)?offer-lsp .*)$/).map { String($0.1) }
    #expect(commands.count == 3, "\(commands)")
    for command in commands {
      let ended = try await bench.run("/bin/sh", ["-ec", "cd '\(bench.folder.path)'; \(command)"], environment: ["CI": "true"])
      // One of the samples asks for less than the floor.
      let mayFail = command.contains(" check ") && !command.contains("--fail-on never")
      #expect(ended.status == (mayFail ? 1 : 0), "\(command): \(ended.output)")
      #expect(!ended.output.contains("offer-lsp:"), "\(command): \(ended.output)")
    }
    // What is handed on afterwards has been written.
    for name in Set(text.matches(of: /offers\.\w+/).map { String($0.0) }) {
      let report = try Data(contentsOf: bench.folder.appendingPathComponent(name))
      #expect(!report.isEmpty, "\(name)")
    }
  }

  @Test func readmeCommandsRun() async throws {
    let bench = try Workbench()
    let commands = try Repository.text("editor-configs/ci/README.md").matches(of: /`offer-lsp (.*?)`/).map { "offer-lsp \($0.1)" }
    #expect(!commands.isEmpty)
    for command in commands {
      let ended = try await bench.run("/bin/sh", ["-ec", "cd '\(bench.folder.path)'; \(command)"], environment: ["CI": "true"])
      #expect(ended.status == 0, "\(command): \(ended.output)")
    }
  }
}
