/// Why a command could not do its work: said in one line on standard error, exit status 2.
struct Failure: Error, Sendable {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}

/// How a command ended.
enum ExitStatus: Int32, Sendable {
  case clean = 0
  /// There is something that the command was asked to tell of.
  case found = 1
  /// It could not do its work, or not all of it.
  case failed = 2

  /// The graver of two: 2 wins over 1.
  func and(_ other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
