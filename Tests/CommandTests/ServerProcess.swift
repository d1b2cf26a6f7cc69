import Glibc
import LanguageServerProtocol
import Synchronization
import Testing

/// Between making a pipe and saying that children do not get it, no other test may start one: its ends would stay open there.
private let spawning = Mutex(())

/// The real executable, serving, with its three streams in hand. Everything that waits has a time limit.
final class ServerProcess {
  enum Failure: Error {
    case notStarted
    case noAnswer(String)
    case stillRunning
  }

  let process: pid_t
  private var input: Int32
  private var output: Int32
  private let errors: Int32
  private var decoder = FrameDecoder()
  private var hasEnded: Int32?
  private var lastId = 0

  init(_ arguments: [String] = ["serve"], home: String = "/nowhere") throws {
    let started = try spawning.withLock { _ in try Self.start(arguments, home: home) }
    (process, input, output, errors) = started
    // A test never hangs in a write to a server that does not read.
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    signal(SIGPIPE, SIG_IGN)
  }

  private static func start(_ arguments: [String], home: String) throws -> (pid_t, Int32, Int32, Int32) {
    var ends: [[Int32]] = []
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard pipe(&pair) == 0 else { throw Failure.notStarted }
      for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      ends.append(pair)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0][0], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1][1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[2][1], 2)
    var process: pid_t = 0
    let environment = ["HOME=\(home)", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
    let status = withPointers([executable] + arguments) { argv in
      withPointers(environment) { envp in posix_spawn(&process, executable, &actions, nil, argv, envp) }
    }
    close(ends[0][0])
    close(ends[1][1])
    close(ends[2][1])
    guard status == 0 else { throw Failure.notStarted }
    return (process, ends[0][1], ends[1][0], ends[2][0])
  }

  deinit {
    if hasEnded == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    closeInput()
    closeOutput()
    close(errors)
  }

  /// The program stands beside the bundle of tests.
  static var executable: String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let path = bundle.components(upTo: ".xctest")
    return path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex) + "/offer-lsp"
  }

  private static func withPointers<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  // MARK: Sending

  /// Writes raw bytes, waiting at most `seconds` for a server that does not read.
  ///
  /// - Returns: whether all was taken.
  @discardableResult
  func write(_ bytes: some Collection<UInt8>, seconds: Double = 60) -> Bool {
    let bytes = Array(bytes)
    var done = 0
    let end = ContinuousClock.now + .seconds(seconds)
    while done < bytes.count, ContinuousClock.now < end {
      let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count > 0 {
        done += count
      } else if errno == EAGAIN {
        _ = waits(for: input, POLLOUT, seconds: 0.1)
      } else {
        return false
      }
    }
    return done == bytes.count
  }

  func send(_ body: String) {
    write(frame(Array(body.utf8)))
  }

  func notify(_ method: String, _ params: String) {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// Sends a request and gives its number.
  @discardableResult
  func start(_ method: String, _ params: String) -> Int {
    lastId += 1
    send(#"{"jsonrpc":"2.0","id":\#(lastId),"method":"\#(method)","params":\#(params)}"#)
    return lastId
  }

  /// Sends a request and waits for its answer.
  func request(_ method: String, _ params: String, seconds: Double = 60) throws -> JSONValue {
    let id = start(method, params)
    return try message(seconds: seconds) { $0["id"] == .int(id) && $0["method"] == nil }
  }

  func initialize(_ capabilities: String = "{}", root: String? = nil, options: String = "{}") throws {
    let root = root.map { "\"file://\($0)\"" } ?? "null"
    _ = try request(
      "initialize", #"{"processId":null,"rootUri":\#(root),"capabilities":\#(capabilities),"initializationOptions":\#(options)}"#)
    notify("initialized", "{}")
  }

  func open(_ uri: String, _ text: String, version: Int = 1) {
    notify("textDocument/didOpen", #"{"textDocument":{"uri":"\#(uri)","languageId":"offer","version":\#(version),"text":\#(json(text))}}"#)
  }

  func shutDown() throws -> Int32 {
    _ = try request("shutdown", "null")
    send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    return try status()
  }

  func closeInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  func closeOutput() {
    guard output >= 0 else { return }
    close(output)
    output = -1
  }

  // MARK: Receiving

  /// The next message that is wanted; others are dropped.
  func message(seconds: Double = 60, where isWanted: (JSONValue) -> Bool = { _ in true }) throws -> JSONValue {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      while let body = try decoder.next() {
        let value = try Params(body).decode(JSONValue.self)
        if isWanted(value) { return value }
      }
      guard ContinuousClock.now < end else { throw Failure.noAnswer("in \(seconds) s") }
      guard waits(for: output, POLLIN, seconds: 0.1) else { continue }
      let piece = read(output)
      if piece.isEmpty { throw Failure.noAnswer("the server has ended") }
      decoder.append(piece)
    }
  }

  /// Waits for the answer to a request of ours without reading it: some are of megabytes.
  func waitForAnswer(to id: Int, seconds: Double = 60) throws {
    let start = Array(#"{"jsonrpc":"2.0","id":\#(id),"#.utf8)
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      while let body = try decoder.next() { if body.starts(with: start) { return } }
      guard waits(for: output, POLLIN, seconds: 0.1) else { continue }
      let piece = read(output)
      if piece.isEmpty { throw Failure.noAnswer("the server has ended") }
      decoder.append(piece)
    }
    throw Failure.noAnswer("in \(seconds) s")
  }

  /// All that was written to standard error until now.
  func errorText() -> String {
    var bytes: [UInt8] = []
    while waits(for: errors, POLLIN, seconds: 0) {
      let piece = read(errors)
      if piece.isEmpty { break }
      bytes += piece
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The exit status; below 0 for the signal that ended it.
  func status(seconds: Double = 10) throws -> Int32 {
    if let hasEnded { return hasEnded }
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        let result = signal == 0 ? (status >> 8) & 0xFF : -signal
        hasEnded = result
        return result
      }
      usleep(5_000)
    }
    throw Failure.stillRunning
  }

  /// Resident memory in MiB.
  var memory: Int {
    guard let file = fopen("/proc/\(process)/statm", "r") else { return 0 }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 256) { $1 = fread($0.baseAddress, 1, 256, file) }
    let pages = String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096 >> 20
  }

  /// What the server has computed so far, in seconds, whatever else the machine does.
  var processorTime: Double {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return 0 }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { $1 = fread($0.baseAddress, 1, 1024, file) }
    // The fields behind the name, which may hold blanks.
    let fields = bytes.split(separator: UInt8(ascii: ")")).last?.split(separator: UInt8(ascii: " ")) ?? []
    let ticks = fields.dropFirst(11).prefix(2).compactMap { Int(String(decoding: $0, as: UTF8.self)) }.reduce(0, +)
    return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func waits(for descriptor: Int32, _ events: Int32, seconds: Double) -> Bool {
    var entry = [pollfd(fd: descriptor, events: Int16(events), revents: 0)]
    return poll(&entry, 1, Int32(seconds * 1000)) > 0
  }

  private func read(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { $1 = max(0, Glibc.read(descriptor, $0.baseAddress, 1 << 16)) }
  }
}

extension String {
  /// Up to the first `mark`, all where there is none.
  fileprivate func components(upTo mark: String) -> String {
    var end = startIndex
    while end < endIndex, !self[end...].hasPrefix(mark) { end = index(after: end) }
    return String(self[..<end])
  }
}

/// Text as a JSON string.
func json(_ text: String) -> String { String(decoding: JSONWriter.bytes(of: text), as: UTF8.self) }

/// `1 ok`, `"a" -32601`, `note textDocument/publishDiagnostics`: a message in a word or two.
func described(_ message: JSONValue) -> String {
  if let method = message["method"]?.string { return "\(message["id"] == nil ? "note" : "asks") \(method)" }
  let id = message["id"].map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) } ?? "no id"
  guard let error = message["error"] else { return message["result"] == nil ? "\(id) nothing" : "\(id) ok" }
  return "\(id) \(error["code"]?.int ?? 0)"
}
