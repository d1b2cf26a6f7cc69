import Glibc
import Synchronization

/// A counter on standard error, where that is a terminal and there is much to do.
final class Progress: Sendable {
  private let total: Int
  private let isShown: Bool
  private let done = Atomic<Int>(0)

  private static let worthTelling = 500

  init(of total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > Self.worthTelling && isTerminal(STDERR_FILENO)
  }

  func step() {
    guard isShown else { return }
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    if count % 100 == 0 { tell("\r\(count) of \(total)") }
  }

  func end() {
    if isShown { tell("\r\u{1B}[K") }
  }

  private func tell(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
