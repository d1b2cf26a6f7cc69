import Foundation
import Testing

/// Whether the suite, and with it the executable, was built with the thread sanitizer.
private let isThreadSanitized = dlsym(nil, "__tsan_init") != nil

/// What a command writes is there as a whole or not at all, whatever the disk says.
@Suite struct RobustnessWritingTests {
  private static let note = String(repeating: "company:HF\nregion:Paris\nask:base €79K\n", count: 400)

  /// A command, and the file that it writes.
  @Test(
    .disabled(if: isThreadSanitized, "the thread sanitizer itself does not start where no file may grow"),
    arguments: [
      ("format note.offer", "note.offer"), ("check --fix note.offer", "note.offer"), ("report note.offer -o page.html", "page.html"),
      ("check --format json --output out.json note.offer", "out.json"), ("check --write-baseline base.json note.offer", "base.json"),
    ])
  func aFullDiskLeavesTheOldFileWhole(command: String, file: String) throws {
    let folder = try TestFolder(["note.offer": Self.note])
    if file != "note.offer" { try folder.write("old", to: file) }
    let before = try folder.read(file)
    // No file may grow beyond a block of 512 or 1024 bytes.
    let run = try folder.run(
      program: "/bin/sh",
      ["-c", "ulimit -f 1; exec \"$0\" \"$@\" >/dev/null", ServerProcess.executable] + command.split(separator: " ").map(String.init))
    #expect(run.status == 2)
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(try folder.read(file) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix(".offer-lsp-") })
  }

  @Test(arguments: [
    "check --format json note.offer", "compare note.offer", "guide list", "explain ask-below-floor", "help",
    "report note.offer -o /dev/full",
    "check --output /dev/full note.offer", "init --company HF -o /dev/full",
  ])
  func aFullDeviceIsSaidInOneLine(command: String) throws {
    let folder = try TestFolder(["note.offer": belowFloor])
    let run = try folder.run(
      program: "/bin/sh",
      ["-c", "exec \"$0\" \"$@\" >/dev/full", ServerProcess.executable] + command.split(separator: " ").map(String.init))
    #expect(run.status == 2)
    #expect(run.error.split(separator: "\n").count == 1)
  }

  /// What is no file is said to be none, and takes no time.
  @Test(arguments: ["pipe.offer", "zero.offer", "huge.offer", "dead.offer"], ["check", "format", "compare", "ask --note"])
  func whatIsNoFileIsRefused(name: String, command: String) throws {
    let folder = try TestFolder()
    mkfifo(folder.path + "/pipe.offer", 0o644)
    symlink("/dev/zero", folder.path + "/zero.offer")
    symlink("nowhere", folder.path + "/dead.offer")
    let huge = open(folder.path + "/huge.offer", O_CREAT | O_WRONLY, 0o644)
    ftruncate(huge, 1 << 40)
    close(huge)
    let run = try folder.run("\(command) \(name)", command.hasPrefix("ask") ? ["what is the floor"] : [])
    #expect(run.status == 2)
    #expect(run.error.contains(name))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
