import Glibc
import LanguageServerProtocol

/// `offer-bench start`: from starting the program that stands beside this one to the whole answer to `initialize`.
///
/// - Returns: 1 where it could not be started.
func start() -> Int32 {
  let clock = ContinuousClock()
  var taken: [Duration] = []
  var memory = 0
  for _ in 0..<20 {
    let begin = clock.now
    guard let pages = pagesAfterInitialize(at: beside(CommandLine.arguments[0], "offer-lsp")) else {
      print("offer-lsp cannot be started")
      return 1
    }
    taken.append(clock.now - begin)
    memory = max(memory, pages * 4)
  }
  taken.sort()
  print("start to the answer to initialize: median \(taken[taken.count / 2]), \(memory) KiB resident")
  return 0
}

/// `a/b`, `c` -> `a/c`
private func beside(_ program: String, _ name: String) -> String {
  guard let slash = program.lastIndex(of: "/") else { return name }
  return program[...slash] + name
}

/// Starts the program, waits for its first answer, and ends it.
///
/// - Returns: its resident pages of 4 KiB at that moment.
private func pagesAfterInitialize(at path: String) -> Int? {
  var input: [Int32] = [-1, -1]
  var output: [Int32] = [-1, -1]
  guard pipe(&input) == 0, pipe(&output) == 0 else { return nil }
  defer { for end in [input[1], output[0]] { close(end) } }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
  var process: pid_t = 0
  var words = [strdup(path), strdup("serve"), nil]
  defer { for word in words { free(word) } }
  let status = posix_spawn(&process, path, &actions, nil, &words, environ)
  close(input[0])
  close(output[1])
  guard status == 0 else { return nil }
  defer {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }
  let body = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#
  let sent = frame(Array(body.utf8))
  guard sent.withUnsafeBytes({ write(input[1], $0.baseAddress, $0.count) }) == sent.count else { return nil }
  var decoder = FrameDecoder()
  while true {
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { $1 = max(0, read(output[0], $0.baseAddress, 1 << 16)) }
    guard !piece.isEmpty else { return nil }
    decoder.append(piece)
    guard let answer = try? decoder.next() else { continue }
    return answer.isEmpty ? nil : residentPages(of: process)
  }
}

private func residentPages(of process: pid_t) -> Int? {
  guard let file = fopen("/proc/\(process)/statm", "r") else { return nil }
  defer { fclose(file) }
  let bytes = [UInt8](unsafeUninitializedCapacity: 256) { $1 = fread($0.baseAddress, 1, 256, file) }
  return String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
}
