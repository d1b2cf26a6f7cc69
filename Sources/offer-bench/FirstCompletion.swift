import FoundationEssentials
import Glibc

/// How long after a server is started it has answered its first completion of companies, and the most memory it has held by then.
struct FirstCompletion {
  let seconds: Double
  /// In bytes, as the system counts the pages that the process holds.
  let memory: Int

  /// Starts `program serve --guides LIBRARY`, says what an editor says on opening a note, and asks for companies.
  ///
  /// - Returns: nil where the server cannot be started or does not answer within ten seconds.
  init?(program: String, guides: String) {
    guard let server = ServerPipes(program, ["serve", "--guides", guides]) else { return nil }
    defer { server.end() }
    let note = "file:///tmp/offer-bench.offer"
    let bodies = [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#,
      #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(note)","languageId":"offer","version":1,"text":"company: \n"}}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"\#(note)"},"position":{"line":0,"character":9}}}"#,
    ]
    guard server.write(bodies.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()), server.waits(for: #""id":2,"#) else {
      return nil
    }
    seconds = server.seconds
    guard let memory = server.mostMemory else { return nil }
    self.memory = memory
  }
}

/// A process with its standard input and output.
private struct ServerPipes {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let start: ContinuousClock.Instant

  init?(_ program: String, _ arguments: [String]) {
    var toServer: [Int32] = [0, 0]
    var fromServer: [Int32] = [0, 0]
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { return nil }
    // A server that held our end of its own input would never see it closed.
    for end in toServer + fromServer { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toServer[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromServer[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    start = ContinuousClock.now
    let status = posix_spawnp(&process, program, &actions, nil, words, environ)
    close(toServer[0])
    close(fromServer[1])
    (self.process, input, output) = (process, toServer[1], fromServer[0])
    guard status == 0 else {
      close(input)
      close(output)
      return nil
    }
  }

  var seconds: Double {
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  func write(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Glibc.write(input, bytes, bytes.count) == bytes.count
  }

  /// Reads until the text has come.
  func waits(for text: String) -> Bool {
    var heard: [UInt8] = []
    let wanted = Array(text.utf8)
    while seconds < 10 {
      var ready = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      guard poll(&ready, 1, 1000) > 0 else { continue }
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        filled = max(0, read(output, buffer.baseAddress, 1 << 16))
      }
      guard !piece.isEmpty else { return false }
      heard += piece
      if String(decoding: heard, as: UTF8.self).contains(String(decoding: wanted, as: UTF8.self)) { return true }
    }
    return false
  }

  /// In bytes.
  var mostMemory: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return nil }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// Closing its input ends the server.
  func end() {
    close(input)
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
