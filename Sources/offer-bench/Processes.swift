import Glibc

/// What running a program took.
struct ProcessCost {
  let seconds: Double
  /// The most memory that it had at a time, in KiB.
  let memory: Int
  let status: Int32
}

/// Runs a program, found like the shell does, with its output thrown away; nil where it does not come to an end of its own.
func run(_ program: String, _ arguments: [String]) -> ProcessCost? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
  words.append(nil)
  defer { for word in words { free(word) } }
  var process = pid_t()
  let start = ContinuousClock.now
  guard posix_spawnp(&process, program, &actions, nil, words, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
  let time = ContinuousClock.now - start
  guard status & 0x7F == 0 else { return nil }
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  return ProcessCost(seconds: seconds, memory: Int(usage.ru_maxrss), status: status >> 8 & 0xFF)
}

/// The seconds that a program takes; nil where it does not end with status 0.
func seconds(_ program: String, _ arguments: [String]) -> Double? {
  run(program, arguments).flatMap { $0.status == 0 ? $0.seconds : nil }
}

func median(_ rounds: Int, _ measure: () -> Double?) -> Double? {
  median((0..<max(1, rounds)).compactMap { _ in measure() })
}

func median(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.sorted()[values.count / 2]
}

func milliseconds(_ seconds: Double) -> String {
  "\((seconds * 10_000).rounded() / 10) ms"
}
