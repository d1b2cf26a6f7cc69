import Foundation
import Testing

/// The extension under Node, with a double of the editor and the real server.
@Suite(.serialized) struct VisualStudioCodeTests {
  @Test(.enabled(if: Tools.node != nil, "Node is not installed"))
  func story() async throws {
    let bench = try Workbench()
    let ended = try await bench.run(try #require(Tools.node), ["\(Repository.tests.path)/Stories/vscode.js"])
    try await bench.expectStory(ended, steps: 17)
  }
}
