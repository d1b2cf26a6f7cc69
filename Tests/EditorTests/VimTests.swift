import Foundation
import Testing

/// Vim with ALE, set up in a fresh home by the README's own lines.
@Suite(.serialized) struct VimTests {
  @Test(.enabled(if: Tools.vim != nil && Tools.ale != nil, "Vim with ALE is not installed"))
  func story() async throws {
    let bench = try Workbench()
    let install = try await bench.run("/bin/bash", ["-euc", try Repository.shell("editor-configs/vim/README.md")])
    try #require(install.status == 0, "\(install.output)")
    let settings = bench.home.appendingPathComponent(".vimrc")
    let ale = try #require(Tools.ale)
    try Data("set encoding=utf-8\nset runtimepath+=\(ale)\nfiletype plugin on\nsyntax on\n".utf8).write(to: settings)
    let arguments = ["-N", "-u", settings.path, "-i", "NONE", "-n", "-es", "-S", "\(Repository.tests.path)/Stories/story.vim"]
    let ended = try await bench.run(try #require(Tools.vim), arguments, seconds: 90)
    try await bench.expectStory(ended, steps: 6)
  }
}
