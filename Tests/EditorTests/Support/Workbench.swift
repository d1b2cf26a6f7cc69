import Foundation
import Testing

/// The repository that the tests stand in, and the program that they drive.
enum Repository {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let configurations = root.appendingPathComponent("editor-configs")

  /// The server's program: `OFFER_LSP_BIN`, else the one built beside the bundle of tests.
  static let program: String = {
    if let named = ProcessInfo.processInfo.environment["OFFER_LSP_BIN"] { return named }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let upTo = bundle.range(of: ".xctest").map { String(bundle[..<$0.lowerBound]) } ?? bundle
    return URL(fileURLWithPath: upTo).deletingLastPathComponent().appendingPathComponent("offer-lsp").path
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The shell lines of a README, those under a heading where one is given.
  static func shell(_ path: String, under heading: String? = nil) throws -> String {
    var text = try self.text(path)
    if let heading, let place = text.range(of: heading) { text = String(text[place.upperBound...]) }
    guard let start = text.range(of: "```sh\n"), let end = text.range(of: "\n```", range: start.upperBound..<text.endIndex) else {
      return ""
    }
    return String(text[start.upperBound..<end.lowerBound])
  }
}

/// A program of another's that a test drives; nil where it is not installed.
enum Tools {
  static let neovim = find("/usr/bin/nvim", "nvim")
  /// A later Neovim than the distribution's: `OFFER_NVIM`.
  static let neovimLater = ProcessInfo.processInfo.environment["OFFER_NVIM"].flatMap { find($0) }
  static let emacs = find("emacs")
  static let vim = find("vim.nox", "vim")
  static let ale = ["/usr/share/vim-ale", "/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale"].first(where: FileManager.default.fileExists)
  static let node = find("node")
  /// A Python with what the highlighting tests and the conformance suite need: `OFFER_PYTHON`.
  static let python = ProcessInfo.processInfo.environment["OFFER_PYTHON"].flatMap { find($0) } ?? find("python3")
  static let kate = find("kate-syntax-highlighter")
  static let bat = find("batcat", "bat")

  static func find(_ names: String...) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    for name in names {
      let candidates = name.hasPrefix("/") ? [name] : folders.map { "\($0)/\(name)" }
      if let found = candidates.first(where: FileManager.default.isExecutableFile) { return found }
    }
    return nil
  }
}

/// A fresh home and a copy of the sample notes, where a client is run under a time limit.
final class Workbench {
  struct Ended {
    let status: Int32
    let output: String
  }

  let folder: URL
  let home: URL
  let samples: URL
  let out: URL

  init() throws {
    let unique = "offer-editor-\(UUID().uuidString.prefix(8))"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(unique).resolvingSymlinksInPath()
    home = folder.appendingPathComponent("home")
    samples = folder.appendingPathComponent("notes")
    out = folder.appendingPathComponent("out")
    let programs = folder.appendingPathComponent("bin")
    for one in [home, programs] { try FileManager.default.createDirectory(at: one, withIntermediateDirectories: true) }
    try FileManager.default.copyItem(at: Repository.configurations.appendingPathComponent("samples"), to: samples)
    let link = programs.appendingPathComponent("offer-lsp")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(fileURLWithPath: Repository.program))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func process(_ program: String, _ arguments: [String], environment: [String: String], seconds: Int) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["-k", "2", String(seconds), program] + arguments
    process.currentDirectoryURL = Repository.root
    var all = [
      "HOME": home.path, "PATH": "\(folder.path)/bin:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "OFFER_OUT": out.path, "OFFER_SAMPLES": samples.path, "OFFER_ROOT": Repository.root.path,
      // Within how many seconds of opening a finding must be shown: more where all suites share the processors.
      "OFFER_SECONDS": ProcessInfo.processInfo.environment["OFFER_SECONDS"] ?? "5",
    ]
    all.merge(environment) { _, new in new }
    process.environment = all
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs a program to its end. Its output goes through a file, so that no pipe can fill up.
  @discardableResult
  func run(_ program: String, _ arguments: [String], environment: [String: String] = [:], seconds: Int = 60) async throws -> Ended {
    let log = folder.appendingPathComponent("log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    let process = try process(program, arguments, environment: environment, seconds: seconds)
    process.standardOutput = handle
    process.standardError = handle
    let status = try await withCheckedThrowingContinuation { (done: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    try? handle.close()
    return Ended(status: status, output: String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self))
  }

  /// Starts a program that is left running, to be killed by the test.
  func start(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = try process(program, arguments, environment: environment, seconds: 60)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// What the story wrote, a line a step.
  var steps: [String] {
    String(decoding: (try? Data(contentsOf: out)) ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The processes that were started with this workbench's home folder and still run, by name.
  func processesLeft() -> [(id: Int32, name: String)] {
    let mark = Data("HOME=\(home.path)\0".utf8)
    return (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { entry in
      guard let id = Int32(entry), let environment = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(entry)/environ")),
        environment.range(of: mark) != nil
      else { return nil }
      let name = (try? String(contentsOfFile: "/proc/\(entry)/comm", encoding: .utf8)) ?? ""
      return (id, name.trimmingCharacters(in: .whitespacesAndNewlines))
    } ?? []
  }

  /// Waits until a condition holds, at most so many seconds.
  func waits(seconds: Double, until condition: () -> Bool) async throws -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !condition() {
      if Date() > end { return false }
      try await Task.sleep(nanoseconds: 20_000_000)
    }
    return true
  }

  /// Holds the story against what it must say: every step fine or left out for a reason, and no server left behind.
  func expectStory(_ ended: Ended, steps count: Int, leftOut: Int = 0, _ place: SourceLocation = #_sourceLocation) async throws {
    let failed = steps.filter { $0.hasPrefix("not ok") }
    #expect(failed == [], "\(ended.output.suffix(1500))", sourceLocation: place)
    #expect(steps.last == "end", "the story stopped early: \(steps.suffix(2)) \(ended.output.suffix(1500))", sourceLocation: place)
    #expect(steps.filter { $0.hasPrefix("ok") }.count == count, "\(steps)", sourceLocation: place)
    #expect(steps.filter { $0.hasPrefix("skip") }.count == leftOut, "\(steps)", sourceLocation: place)
    let isAlone = try await waits(seconds: 3) { processesLeft().isEmpty }
    #expect(isAlone, "left behind: \(processesLeft())", sourceLocation: place)
  }
}
