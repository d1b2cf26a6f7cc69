import Foundation
import Glibc
import Testing

/// A folder of a test's own, taken away with the test.
final class TestFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/offer-command-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
    path = String(cString: made)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let file = URL(fileURLWithPath: path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// Runs the executable in the folder.
  ///
  /// - Parameters:
  ///   - arguments: parted at blanks.
  ///   - more: arguments that may hold blanks.
  func run(_ arguments: String, _ more: [String] = [], stdin: String = "", environment: [String: String] = [:]) throws -> CommandRun {
    try run(
      program: ServerProcess.executable, arguments.split(separator: " ").map(String.init) + more, stdin: stdin, environment: environment)
  }

  /// Runs any program in the folder, for a minute at most.
  func run(program: String, _ arguments: [String], stdin: String = "", environment: [String: String] = [:]) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": path, "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    let streams = try TestStreams(stdin: stdin)
    // `Process` outlives its run, and fails where a suite has a thousand files open.
    defer { streams.close() }
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.error
    try process.run()
    let limit = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < limit { usleep(2000) }
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      Issue.record("\(arguments) ran for more than a minute")
    }
    return CommandRun(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      out: streams.text(streams.output),
      error: streams.text(streams.error))
  }
}

/// How a run ended: a signal is a negative status.
struct CommandRun {
  let status: Int32
  let out: String
  let error: String

  /// The output as JSON.
  var json: JSON {
    get throws { JSON(try JSONSerialization.jsonObject(with: Data(out.utf8))) }
  }
}

/// Streams in files without names: whatever is written, nobody waits for anybody.
struct TestStreams {
  let input: FileHandle
  let output: FileHandle
  let error: FileHandle

  init(stdin: String) throws {
    func unnamed() throws -> FileHandle {
      guard let file = tmpfile() else { throw POSIXError(.EIO) }
      defer { fclose(file) }
      return FileHandle(fileDescriptor: dup(fileno(file)), closeOnDealloc: true)
    }
    input = try unnamed()
    output = try unnamed()
    error = try unnamed()
    try input.write(contentsOf: Data(stdin.utf8))
    try input.seek(toOffset: 0)
  }

  func close() {
    for handle in [input, output, error] { try? handle.close() }
  }

  func text(_ handle: FileHandle) -> String {
    try? handle.seek(toOffset: 0)
    return String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
  }
}

/// A parsed JSON value, walked by keys and indices; what is not there is nil.
struct JSON {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
  subscript(index: Int) -> JSON {
    guard let list = value as? [Any], index < list.count else { return JSON(nil) }
    return JSON(list[index])
  }

  var string: String? { value as? String }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var list: [JSON] { (value as? [Any])?.map { JSON($0) } ?? [] }
  var keys: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
  var isNull: Bool { value is NSNull }
}

/// A note with one error, on line 3 at column 6.
let belowFloor = """
  company: Hugging Face
  region: Paris
  ask: base €79K, equity €155K over 4 years

  """

/// A note with nothing to say of it.
let clean = """
  company: Hugging Face
  region: Paris
  ask: base €98K, equity €155K over 4 years

  """
