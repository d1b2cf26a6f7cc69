import Glibc
import SourceText

/// One line for people, on standard error. A standard error that cannot be written is nobody's to hear of.
func printError(_ line: String) {
  let bytes = Array((visible(line) + "\n").utf8)
  _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// What the system says about the last call that failed: `No such file or directory`.
func systemMessage(_ number: Int32 = errno) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}

/// Whether another program is at the other end: a pipe or a socket.
func isPipe(_ descriptor: Int32) -> Bool {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return false }
  return status.st_mode & S_IFMT == S_IFIFO || status.st_mode & S_IFMT == S_IFSOCK
}

/// The columns of the terminal on standard output; 80 where it does not say.
func terminalColumns() -> Int {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
  return Int(size.ws_col)
}

/// The value of a variable of the environment; nil where it is not set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// Marks parts of a text with colours, or not.
struct Ink: Sendable {
  let isOn: Bool

  enum Colour: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "36"
  }

  func callAsFunction(_ colour: Colour, _ text: String) -> String {
    isOn ? start(colour) + text + end : text
  }

  /// Marks what `text` appends.
  func write(_ colour: Colour, to bytes: inout [UInt8], _ text: (inout [UInt8]) -> Void) {
    if isOn { bytes += start(colour).utf8 }
    text(&bytes)
    if isOn { bytes += end.utf8 }
  }

  private func start(_ colour: Colour) -> String { "\u{1B}[\(colour.rawValue)m" }
  private var end: String { "\u{1B}[0m" }
}
