import Foundation
import Testing

/// Emacs with Eglot, set up in a fresh home by the README's own lines.
@Suite(.serialized) struct EmacsTests {
  @Test(.enabled(if: Tools.emacs != nil, "Emacs is not installed"))
  func story() async throws {
    let bench = try Workbench()
    let install = try await bench.run("/bin/bash", ["-euc", try Repository.shell("editor-configs/emacs/README.md")])
    try #require(install.status == 0, "\(install.output)")
    // Batch mode reads neither the packages nor the init file by itself.
    let arguments = [
      "--batch", "--eval", "(package-initialize)", "-l", "\(bench.home.path)/.emacs.d/init.el", "-l",
      "\(Repository.tests.path)/Stories/story.el",
    ]
    let ended = try await bench.run(try #require(Tools.emacs), arguments, seconds: 90)
    try await bench.expectStory(ended, steps: 10)
  }
}
