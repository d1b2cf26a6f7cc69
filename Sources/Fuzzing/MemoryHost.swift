package import Compensation
package import OfferServer
import Processors

/// Files and a clock that exist only here.
package final class MemoryHost: Sendable {
  private struct State: Sendable {
    var files: [String: [UInt8]] = [:]
    var now = Duration.zero
    var today: Day?
    var readings: [String: Int] = [:]
    let readingTakes: Duration

    mutating func read(_ path: String) -> [UInt8]? {
      readings[path, default: 0] += 1
      now += readingTakes
      return files[path]
    }
  }

  private let state: Locked<State>

  /// - Parameter readingTakes: what the clock goes on with every file that is looked into.
  package init(today: Day?, files: [String: String] = [:], readingTakes: Duration = .zero) {
    state = Locked(State(readingTakes: readingTakes))
    state.withLock {
      $0.today = today
      $0.files = files.mapValues { Array($0.utf8) }
    }
  }

  /// Makes, changes or (nil) takes away a file.
  package func write(_ path: String, _ text: [UInt8]?) { state.withLock { $0.files[path] = text } }

  /// How often a file was looked into.
  package func readings(of path: String) -> Int { state.withLock { $0.readings[path] ?? 0 } }

  package func advance(_ time: Duration) { state.withLock { $0.now += time } }

  package var host: Host {
    Host(
      now: { self.state.withLock { $0.now } },
      today: { self.state.withLock { $0.today } ?? Day(daysSinceEpoch: 0) },
      read: { path in self.state.withLock { $0.read(path).map { .bytes($0) } ?? .missing } },
      readStart: { path, count in self.state.withLock { $0.read(path).map { .bytes(Array($0.prefix(count))) } ?? .missing } },
      entries: { folder in Host.Listing(self.entries(of: folder)) },
      resolve: { path in self.state.withLock { state in state.files.keys.contains { isInside($0, path) } ? path : nil } },
      namedGuides: [], sharedGuides: [], version: "0")
  }

  private func entries(of folder: String) -> [Host.Entry] {
    let below = state.withLock { state in state.files.keys.filter { isInside($0, folder) && $0 != folder } }
    var kinds: [String: Host.Entry.Kind] = [:]
    for path in below {
      let parts = path.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1).split(separator: "/")
      if let first = parts.first { kinds[String(first)] = parts.count > 1 ? .folder : .file }
    }
    return kinds.sorted { $0.key < $1.key }.map { Host.Entry(name: $0.key, kind: $0.value) }
  }
}
