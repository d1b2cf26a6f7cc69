import Foundation
import Glibc

/// A terminal of a test's own, with a program on it: what is typed goes to the program, what the program shows is kept.
final class TestTerminal {
  private let master: Int32
  private let slave: Int32

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var locked: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw POSIXError(.ENXIO)
    }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { throw POSIXError(.ENXIO) }
  }

  /// Linux's TIOCSPTLCK and TIOCGPTN, which Swift does not see, nor the functions that wrap them.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  deinit {
    close(slave)
    close(master)
  }

  /// Runs the program in a folder, its input and its errors on the terminal.
  ///
  /// - Parameter typed: all that is typed, with its line ends; a byte of 4 at a line's start is the end of input (Ctrl-D).
  /// - Returns: `error` is what the terminal shows, the typed lines among it.
  func run(_ arguments: String, typing typed: String, in folder: TestFolder) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ServerProcess.executable)
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
    let streams = try TestStreams(stdin: "")
    defer { streams.close() }
    let terminal = FileHandle(fileDescriptor: slave)
    process.standardInput = terminal
    process.standardOutput = streams.output
    process.standardError = terminal
    let keys = Array(typed.utf8)
    guard write(master, keys, keys.count) == keys.count else { throw POSIXError(.EIO) }
    try process.run()
    let limit = Date(timeIntervalSinceNow: 30)
    var shown: [UInt8] = []
    while process.isRunning, Date() < limit { shown += read(within: 5) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    shown += read(within: 0)
    return CommandRun(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      out: streams.text(streams.output), error: String(decoding: shown, as: UTF8.self))
  }

  /// What is there to be read within some milliseconds.
  private func read(within milliseconds: Int32) -> [UInt8] {
    var shown: [UInt8] = []
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var piece = [UInt8](repeating: 0, count: 4096)
    while poll(&waiting, 1, shown.isEmpty ? milliseconds : 0) > 0 {
      let count = Glibc.read(master, &piece, piece.count)
      guard count > 0 else { break }
      shown += piece[..<count]
    }
    return shown
  }
}
