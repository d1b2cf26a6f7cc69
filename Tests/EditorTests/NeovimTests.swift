import Foundation
import Testing

/// Neovim, set up in a fresh home by the README's own lines.
@Suite(.serialized) struct NeovimTests {
  static let later = "Neovim 0.11 and later"
  static let earlier = "Neovim 0.7 to 0.10"

  static func workbench(heading: String) async throws -> Workbench {
    let bench = try Workbench()
    let lines = try Repository.shell("editor-configs/neovim/README.md", under: "## \(heading)")
    let install = try await bench.run("/bin/bash", ["-euc", lines])
    try #require(install.status == 0, "\(install.output)")
    return bench
  }

  static func story(_ name: String) -> [String] {
    ["--headless", "-i", "NONE", "-n", "-c", "luafile \(Repository.tests.path)/Stories/\(name).lua"]
  }

  @Test(.enabled(if: Tools.neovimLater != nil, "no later Neovim: OFFER_NVIM names none"))
  func storyInTheLaterNeovim() async throws {
    let bench = try await Self.workbench(heading: Self.later)
    let ended = try await bench.run(try #require(Tools.neovimLater), Self.story("story"), seconds: 90)
    try await bench.expectStory(ended, steps: 18, leftOut: 1)
  }

  @Test(.enabled(if: Tools.neovim != nil, "Neovim is not installed"))
  func storyInTheDistributionsNeovim() async throws {
    let bench = try await Self.workbench(heading: Self.earlier)
    let ended = try await bench.run(try #require(Tools.neovim), Self.story("story"), seconds: 90)
    try await bench.expectStory(ended, steps: 16, leftOut: 3)
  }

  @Test(.enabled(if: Tools.neovim != nil, "Neovim is not installed"))
  func killedNeovimLeavesNoServer() async throws {
    let bench = try await Self.workbench(heading: Self.earlier)
    let editor = try bench.start(try #require(Tools.neovim), Self.story("wait"))
    let isShown = try await bench.waits(seconds: 15) { bench.steps == ["shown 1"] }
    #expect(isShown, "\(bench.steps)")
    #expect(bench.processesLeft().contains { $0.name == "offer-lsp" })
    for one in bench.processesLeft() where one.name != "offer-lsp" { kill(one.id, SIGKILL) }
    editor.waitUntilExit()
    let isGone = try await bench.waits(seconds: 5) { bench.processesLeft().isEmpty }
    #expect(isGone, "\(bench.processesLeft())")
  }
}
