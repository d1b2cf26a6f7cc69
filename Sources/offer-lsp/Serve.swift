import Glibc
import LanguageServerProtocol
import OfferServer
import Synchronization

/// `offer-lsp serve`: the Language Server Protocol over standard input and output.
///
/// One loop waits for input, for room in the output, for a signal and for the session's own deadline. It never blocks on a
/// client that does not read, and ends with its input, its output, its client's process, or SIGTERM.
///
/// - Parameter clientProcess: the process whose end is the server's too, beside the one that `initialize` names.
/// - Returns: 0 after `shutdown` and `exit`, else 1.
func serve(host: Host, clientProcess: Int32?) -> Int32 {
  var server = ServeLoop(host: host, clientProcess: clientProcess)
  return server.run()
}

/// Where the signal handler tells the loop to end.
private let wakingPipe = Atomic<Int32>(-1)

private struct ServeLoop {
  private var connection: Connection
  private let clientProcess: Int32?
  /// What is to be sent, from `sent` on.
  private var output: [UInt8] = []
  private var sent = 0
  private var ending: Ending?
  /// Until when what came before the end of input may still be answered; nil while there is input.
  private var lastAnswers: ContinuousClock.Instant?
  private var nextLook = ContinuousClock.now

  private enum Ending {
    /// Nothing more is read; what is to be sent is sent, if the client takes it.
    case afterOutput
    case now
  }

  /// A client that writes requests and does not read answers gets no more of them beyond this, so that memory stays bounded.
  private static let mostOutput = 8 << 20
  /// Such a client is read from up to this: it may read only once it has written all.
  private static let mostInput = 8 << 20
  /// What is read at once at most.
  private static let pieceLength = 256 << 10
  /// How often the client's process is looked for.
  private static let watch = Duration.seconds(5)
  /// How long a client that has gone may keep the last answers waiting; as long again for what it asked last.
  private static let farewell = Duration.seconds(2)

  init(host: Host, clientProcess: Int32?) {
    connection = Connection(host: host)
    self.clientProcess = clientProcess
  }

  mutating func run() -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    keepCrashesSilent()
    let waking = openWakingPipe()
    setNonBlocking(STDOUT_FILENO)
    var end: ContinuousClock.Instant?
    while true {
      if ending == .now { break }
      if ending == .afterOutput {
        if sent == output.count { break }
        let limit = end ?? ContinuousClock.now + Self.farewell
        end = limit
        if ContinuousClock.now >= limit { break }
      }
      step(waking)
    }
    return connection.session.exitStatus ?? 1
  }

  /// Waits once, and does what is due.
  private mutating func step(_ waking: Int32) {
    // What waits is answered before more is read, but for a client that does not read.
    let isReading = lastAnswers == nil && ending == nil && !canAnswer && (!connection.hasMessages || connection.waiting < Self.mostInput)
    var descriptors = [
      pollfd(fd: isReading ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDOUT_FILENO, events: sent < output.count ? Int16(POLLOUT) : 0, revents: 0),
      pollfd(fd: waking, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, nfds_t(descriptors.count), timeout) >= 0 || errno == EINTR else {
      ending = .now
      return
    }
    if descriptors[2].revents != 0 { ending = .now }
    if descriptors[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { ending = .now }
    if descriptors[1].revents & Int16(POLLOUT) != 0 { write() }
    if descriptors[0].revents != 0 { read() }
    if ending == nil, canAnswer { answer() }
    if let lastAnswers, ending == nil, !connection.hasMessages || ContinuousClock.now >= lastAnswers { ending = .afterOutput }
    if connection.session.exitStatus != nil, ending == nil { ending = .afterOutput }
    guard ending == nil else { return }
    if connection.session.hasWork || isDue { queue(connection.tick()) }
    lookForClient()
  }

  /// In milliseconds: none while there is work.
  private var timeout: Int32 {
    if ending == nil, connection.session.hasWork || canAnswer { return 0 }
    var wait = ending == nil && lastAnswers == nil ? nextLook - ContinuousClock.now : .milliseconds(50)
    if let deadline = connection.session.deadline { wait = min(wait, deadline - monotonicTime()) }
    return Int32(clamping: max(0, wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000 + 1))
  }

  private var isDue: Bool { connection.session.deadline.map { $0 <= monotonicTime() } ?? false }

  /// Whether there is something to answer, and room for the answers.
  private var canAnswer: Bool { connection.hasMessages && output.count - sent < Self.mostOutput }

  /// Answers a batch of what has arrived.
  private mutating func answer() {
    let (answers, error) = connection.work(untilAnswered: Self.mostOutput - (output.count - sent))
    queue(answers)
    if let error {
      printError("offer-lsp: \(error.description)")
      ending = .afterOutput
    }
  }

  /// Takes up all that has arrived.
  private mutating func read() {
    var arrived: [UInt8] = []
    while arrived.count < Self.pieceLength {
      let room = 1 << 16
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, room)
        failure = count < 0 ? errno : 0
        filled = max(0, count)
      }
      if failure == EAGAIN || failure == EINTR { break }
      if piece.isEmpty {
        lastAnswers = ContinuousClock.now + Self.farewell
        break
      }
      arrived += piece
      var more = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
      guard poll(&more, 1, 0) > 0 else { break }
    }
    connection.append(arrived)
  }

  private mutating func queue(_ bytes: [UInt8]) {
    output += bytes
    write()
  }

  /// Sends as much as the client takes now.
  private mutating func write() {
    while sent < output.count {
      let count = output.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
      if count > 0 {
        sent += count
      } else if errno == EINTR {
        continue
      } else {
        if errno != EAGAIN { ending = .now }
        break
      }
    }
    // Moving what is left pays where that is the smaller half.
    if sent == output.count || sent > max(1 << 20, output.count / 2) {
      output.removeSubrange(..<sent)
      sent = 0
    }
  }

  private mutating func lookForClient() {
    guard ContinuousClock.now >= nextLook else { return }
    nextLook = ContinuousClock.now + Self.watch
    let named = [connection.session.clientProcess.flatMap { Int32(exactly: $0) }, clientProcess]
    for case let process? in named where process > 0 && !isAlive(process) { ending = .now }
  }
}

/// Whether a process runs; one that has ended and that nobody has asked after yet does not.
private func isAlive(_ process: Int32) -> Bool {
  guard kill(process, 0) == 0 || errno != ESRCH else { return false }
  guard let status = readStart(of: Path("/proc/\(process)/stat"), count: 512), let name = status.lastIndex(of: UInt8(ascii: ")")) else {
    return true
  }
  return status.dropFirst(name + 2).first != UInt8(ascii: "Z")
}

/// A pipe that SIGTERM, SIGINT and SIGHUP write to, so that none comes between two looks.
private func openWakingPipe() -> Int32 {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return -1 }
  for end in ends { setNonBlocking(end) }
  wakingPipe.store(ends[1], ordering: .relaxed)
  // Whoever started the server may have had them blocked, and that is inherited.
  var ending = sigset_t()
  sigemptyset(&ending)
  for number in [SIGTERM, SIGINT, SIGHUP] {
    sigaddset(&ending, number)
    signal(number) { _ in
      var byte: UInt8 = 0
      _ = Glibc.write(wakingPipe.load(ordering: .relaxed), &byte, 1)
    }
  }
  pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  return ends[0]
}

/// A crash must tell nothing: the toolchain's report of one shows what is in memory, and so does a core file.
private func keepCrashesSilent() {
  for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT] { signal(number, SIG_DFL) }
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
}

private func setNonBlocking(_ descriptor: Int32) {
  let flags = fcntl(descriptor, F_GETFL)
  if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) }
}

/// Time since the machine started.
func monotonicTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
