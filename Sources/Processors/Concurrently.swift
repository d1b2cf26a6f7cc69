import Glibc
import Synchronization

/// Does `work` for every index below `count` on `jobs` threads and gives the results in the order of the indices.
package func concurrently<Result: Sendable>(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
  concurrently(count, inRunsOf: 16, jobs: jobs) { $0.map(work) }.flatMap { $0 }
}

/// Does `work` for every item on all processors and gives the results in the items' order.
package func concurrently<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @escaping @Sendable (Item) -> Result) -> [Result] {
  concurrently(items.count, jobs: processorCount) { work(items[$0]) }
}

/// Does `work` for the indices below `count`, run by run, on `jobs` threads and gives the results in the order of the runs.
///
/// Threads of the system rather than tasks: the work is often reading files, and a task that waits for a disk holds a processor
/// of the pool. Short runs let a slow one not hold up the others.
///
/// A single run, as of nearly every note, is done at once and where it is asked for: inlined, for what a generic function costs
/// in another module is more than a short note. (Public, for of what is `package` nothing is inlined.)
@inlinable
public func concurrently<Result: Sendable>(
  _ count: Int, inRunsOf length: Int, jobs: Int = processorCount, _ work: @escaping @Sendable (Range<Int>) -> Result
) -> [Result] {
  if count <= 0 { return [] }
  if count <= length { return [work(0..<count)] }
  return onThreads(count, inRunsOf: length, jobs: jobs, work)
}

@usableFromInline
func onThreads<Result: Sendable>(
  _ count: Int, inRunsOf length: Int, jobs: Int, _ work: @escaping @Sendable (Range<Int>) -> Result
) -> [Result] {
  let length = max(1, length)
  let shared = Shared(count: count, length: length, work: work)
  var threads: [pthread_t] = []
  for _ in 1..<max(1, min(jobs, (count + length - 1) / length)) {
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

/// The processors that are there to be used.
public let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

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
  private let length: Int
  private let work: @Sendable (Range<Int>) -> Result
  private let next = Atomic<Int>(0)
  private let done = Locked<[(start: Int, result: Result)]>([])

  init(count: Int, length: Int, work: @escaping @Sendable (Range<Int>) -> Result) {
    self.count = count
    self.length = length
    self.work = work
  }

  func run() {
    while true {
      let start = next.wrappingAdd(length, ordering: .relaxed).oldValue
      guard start < count else { return }
      let result = work(start..<min(start + length, count))
      done.withLock { $0.append((start, result)) }
    }
  }

  var results: [Result] {
    done.withLock { $0.sorted { $0.start < $1.start }.map { $0.result } }
  }
}
