import Glibc
import Synchronization

/// The results of a function on every item, in the items' order, worked out on all cores.
///
/// Threads of the system rather than tasks: the work is reading files, and a task that waits for a disk holds a core of the pool.
func inParallel<Item: Sendable, Result: Sendable>(_ items: [Item], _ body: @escaping @Sendable (Item) -> Result) -> [Result] {
  let cores = min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  // Below this a thread costs more than it saves.
  guard cores > 1, items.count >= 32 else { return items.map(body) }
  let work = SharedWork(items, body)
  var threads: [pthread_t] = []
  for _ in 1..<cores {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(work.run))
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, start.toOpaque())
    if status == 0 { threads.append(thread) } else { start.release() }
  }
  work.run()
  for thread in threads { pthread_join(thread, nil) }
  return work.results()
}

private final class Start: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}

/// Hands out blocks of items to whoever asks, and keeps their results by block.
private final class SharedWork<Item: Sendable, Result: Sendable>: Sendable {
  private let items: [Item]
  private let body: @Sendable (Item) -> Result
  private let next = Atomic<Int>(0)
  private let done = Mutex<[(block: Int, results: [Result])]>([])

  /// Small enough that the cores end together, large enough that handing out costs nothing.
  private static var blockSize: Int { 16 }

  init(_ items: [Item], _ body: @escaping @Sendable (Item) -> Result) {
    self.items = items
    self.body = body
  }

  func run() {
    while true {
      let block = next.add(1, ordering: .relaxed).oldValue
      let start = block * Self.blockSize
      guard start < items.count else { return }
      let results = items[start..<min(start + Self.blockSize, items.count)].map(body)
      done.withLock { $0.append((block, results)) }
    }
  }

  func results() -> [Result] {
    done.withLock { $0.sorted { $0.block < $1.block }.flatMap(\.results) }
  }
}
