import Foundation
import Glibc
import Testing

@Suite struct ExitStatusTests {
  @Test(arguments: [
    ("check clean.txt.note", Int32(2)),
    ("check clean", 2), ("check ok.offer", 0), ("check bad.offer", 1), ("check ok.offer bad.offer", 1), ("check missing.offer", 2),
    ("check bad.offer missing.offer", 2), ("check latin.offer", 2), ("check --fail-on never bad.offer", 0),
    ("check --fail-on warning bad.offer", 1), ("check --fail-on information ok.offer", 0), ("check --format xml ok.offer", 2),
    ("check --frob", 2), ("check --format", 2), ("check --fix=yes ok.offer", 2), ("check --diff ok.offer", 2),
    ("check --jobs 0 ok.offer", 2), ("check -j0 ok.offer", 2), ("check -j1 ok.offer", 0), ("check -j=1 ok.offer", 0),
    ("check -q1 ok.offer", 2),
    ("check --today yesterday ok.offer", 2), ("check --baseline none.json ok.offer", 2), ("check --mask --no-mask ok.offer", 2),
    ("check --guides nowhere ok.offer", 2), ("check --config nowhere.json ok.offer", 2), ("chekc ok.offer", 2), ("explain", 0),
    ("explain ask-below-floor", 0), ("explain ask-below", 2), ("explain ask-below-floor no-floor", 2), ("help", 0), ("help check", 0),
    ("help chekc", 2), ("check --help", 0), ("--help", 0), ("--version", 0), ("config", 0), ("config ok.offer", 2), ("completions bash", 0),
    ("completions csh", 2), ("completions", 2), ("report ok.offer", 2), ("report -o out.html", 2), ("report missing.offer -o out.html", 2),
    ("report ok.offer -o out.html", 0), ("compare ok.offer", 0), ("compare missing.offer", 2), ("ask --note missing.offer hello", 2),
    ("ask --note ok.offer#Nobody hello", 2), ("ask one two", 2), ("init", 2), ("init --company HF", 0),
    ("init --company HF -o ok.offer", 2),
    ("serve here", 2),
  ])
  func statuses(arguments: String, status: Int32) throws {
    let folder = try TestFolder(["ok.offer": clean, "bad.offer": belowFloor])
    try folder.write(Data([0x63, 0x6F, 0xE9, 0x0A]), to: "latin.offer")
    let run = try folder.run(arguments)
    #expect(run.status == status, "\(run.error)")
    if status == 2 {
      #expect(run.error.hasSuffix("\n"))
      #expect(run.error.hasPrefix("offer-lsp: "))
      #expect(run.error.split(separator: "\n").count == 1)
    }
  }

  @Test func whatCannotBeReadHidesNothing() throws {
    let folder = try TestFolder(["bad.offer": belowFloor])
    let run = try folder.run("check --format json bad.offer missing.offer also-missing.offer")
    #expect(run.status == 2)
    #expect(try run.json["diagnostics"].list.count == 1)
    #expect(run.error.contains("offer-lsp: missing.offer: No such file or directory\n"))
    #expect(run.error.contains("offer-lsp: also-missing.offer: No such file or directory\n"))
  }

  @Test(arguments: [
    ("chekc", "did you mean check?"), ("check --formt json", "did you mean --format?"), ("check --format sarfi", "did you mean sarif?"),
    ("explain ask-below-flor", "did you mean ask-below-floor?"), ("completions zhs", "did you mean zsh?"),
  ])
  func typosGetTheNearest(arguments: String, suggestion: String) throws {
    #expect(try TestFolder().run(arguments).error.contains(suggestion))
  }

  @Test func aReaderThatGoesAwayEndsItSilently() throws {
    let folder = try TestFolder()
    for number in 0..<900 { try folder.write(belowFloor, to: "note-\(number).offer") }
    let line = "'\(ServerProcess.executable)' check . 2>err; echo $? >status"
    _ = try folder.run(program: "/bin/sh", ["-c", "( \(line) ) | head -c 10 >/dev/null"])
    #expect(try folder.read("status") == "0\n")
    #expect(try folder.read("err") == "")
  }

  @Test func aFullDiskIsAFault() throws {
    let folder = try TestFolder(["ok.offer": clean])
    let run = try folder.run(program: "/bin/sh", ["-c", "'\(ServerProcess.executable)' compare ok.offer >/dev/full"])
    #expect(run.status == 2)
    #expect(run.error == "offer-lsp: standard output: No space left on device\n")
    let written = try folder.run("check ok.offer --output /dev/full --format json")
    #expect(written.status == 2)
    #expect(written.error == "offer-lsp: /dev/full: No space left on device\n")
  }

  @Test func anInterruptIs130() throws {
    let folder = try TestFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ServerProcess.executable)
    process.arguments = ["check", "-"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    usleep(300_000)
    kill(process.processIdentifier, SIGINT)
    let limit = Date(timeIntervalSinceNow: 20)
    while process.isRunning, Date() < limit { usleep(2000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }
}
