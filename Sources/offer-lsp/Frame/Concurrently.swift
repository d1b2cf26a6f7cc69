import Glibc
import Synchronization

/// Does `work` for every index below `count` on `jobs` threads and gives the results in the order of the indices.
///
/// Threads of the system rather than tasks: the work is reading files, and a task that waits for a disk holds a processor of the
/// pool. Work is handed out in small runs, so that a slow file does not hold up the others.
func concurrently<Result: Sendable>(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
  let jobs = min(jobs, (count + runLength - 1) / runLength)
  guard jobs > 1 else { return (0..<count).map(work) }
  let shared = Shared(count: count, work: work)
  var threads: [pthread_t] = []
  for _ in 1..<jobs {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box { shared.run() })
    let status = pthread_create(&thread, nil, startThread, box.toOpaque())
    guard status == 0 else {
      // No more threads to be had: those at hand do the work.
      box.release()
      break
    }
    threads.append(thread)
  }
  shared.run()
  for thread in threads { pthread_join(thread, nil) }
  return shared.results
}

/// Does `work` for every item on all processors and gives the results in the items' order.
func concurrently<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @escaping @Sendable (Item) -> Result) -> [Result] {
  concurrently(items.count, jobs: processorCount) { work(items[$0]) }
}

/// The processors that are there to be used.
var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

private let runLength = 16

private final class Box: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func startThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
  return nil
}

private final class Shared<Result: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let done = Mutex<[(start: Int, results: [Result])]>([])

  init(count: Int, work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
  }

  func run() {
    while true {
      let start = next.wrappingAdd(runLength, ordering: .relaxed).oldValue
      guard start < count else { return }
      let results = (start..<min(start + runLength, count)).map(work)
      done.withLock { $0.append((start, results)) }
    }
  }

  var results: [Result] {
    done.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
  }
}
