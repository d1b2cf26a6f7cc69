import Glibc
import SourceText

/// Lines that somebody types: on a terminal with a prompt, a cursor that moves and the lines typed before (arrow keys); elsewhere
/// the lines of standard input.
struct QuestionInput {
  /// nil where nobody sits at a terminal.
  private let prompt: String?
  private var history: [String] = []

  init(prompt: String?) {
    self.prompt = prompt
  }

  /// The next line without its end; nil at the end of input (Ctrl-D).
  mutating func next() throws(Failure) -> String? {
    guard let prompt else { return readLine() }
    guard let saved = RawTerminal.enter() else {
      try printOut(prompt)
      return readLine()
    }
    defer { RawTerminal.leave(saved) }
    var line = EditedLine(history: history)
    while true {
      try printOut("\r\u{1B}[K" + prompt + line.shown(within: terminalColumns() - 4))
      switch line.take(readKey()) {
      case .more: continue
      case .end:
        try printOut("\r\n")
        return nil
      case .interrupt:
        RawTerminal.leave(saved)
        try printOut("\r\n")
        exit(130)
      case .line(let text):
        try printOut("\r\u{1B}[K\(prompt)\(visible(text))\r\n")
        if !text.isEmpty, history.last != text { history.append(text) }
        return text
      }
    }
  }
}

/// A terminal that hands over every key as it is pressed.
private enum RawTerminal {
  static func enter() -> termios? {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    let saved = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    return tcsetattr(STDIN_FILENO, TCSANOW, &settings) == 0 ? saved : nil
  }

  static func leave(_ saved: termios) {
    var saved = saved
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
  }
}

private enum Key {
  case character(Unicode.Scalar)
  case enter, backspace, delete, left, right, up, down, home, end, interrupt, clear, endOfInput, other
}

private func readByte() -> UInt8? {
  var byte: UInt8 = 0
  while true {
    let count = read(STDIN_FILENO, &byte, 1)
    if count == 1 { return byte }
    if count < 0, errno == EINTR { continue }
    return nil
  }
}

private func readKey() -> Key {
  guard let byte = readByte() else { return .endOfInput }
  switch byte {
  case 0x0A, 0x0D: return .enter
  case 0x08, 0x7F: return .backspace
  case 0x01: return .home
  case 0x02: return .left
  case 0x03: return .interrupt
  case 0x04: return .endOfInput
  case 0x05: return .end
  case 0x06: return .right
  case 0x0E: return .down
  case 0x10: return .up
  case 0x15: return .clear
  case 0x1B: return readEscape()
  case ..<0x20: return .other
  case ..<0x80: return .character(Unicode.Scalar(byte))
  default: return readScalar(byte)
  }
}

/// `ESC [ A` and the like.
private func readEscape() -> Key {
  guard let first = readByte(), first == UInt8(ascii: "[") || first == UInt8(ascii: "O"), let second = readByte() else { return .other }
  switch second {
  case UInt8(ascii: "A"): return .up
  case UInt8(ascii: "B"): return .down
  case UInt8(ascii: "C"): return .right
  case UInt8(ascii: "D"): return .left
  case UInt8(ascii: "H"): return .home
  case UInt8(ascii: "F"): return .end
  case 0x30...0x39:
    var last = readByte()
    while let byte = last, byte != UInt8(ascii: "~"), byte < 0x40 { last = readByte() }
    return second == UInt8(ascii: "3") ? .delete : .other
  default: return .other
  }
}

/// The rest of a code point that began with this byte.
private func readScalar(_ first: UInt8) -> Key {
  let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  var bytes = [first]
  while bytes.count < count, let byte = readByte() { bytes.append(byte) }
  guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return .other }
  return .character(scalar)
}

/// A line that is being typed.
private struct EditedLine {
  enum Outcome {
    case more
    case line(String)
    /// Ctrl-D on an empty line, or no more input.
    case end
    case interrupt
  }

  private var scalars: [Unicode.Scalar] = []
  private var cursor = 0
  /// The lines typed before, and this one behind them.
  private var lines: [[Unicode.Scalar]]
  private var place: Int

  init(history: [String]) {
    lines = history.map { Array($0.unicodeScalars) } + [[]]
    place = history.count
  }

  var text: String { string(scalars[...]) }

  /// What a terminal of so many columns shows of the line, the cursor put where it is: a longer line loses its start, so that it
  /// stays on one row.
  func shown(within columns: Int) -> String {
    let behind = string(scalars[cursor...].prefix(max(0, columns / 2)))
    var before = scalars[..<cursor]
    while terminalWidth(string(before)) + terminalWidth(behind) > columns, !before.isEmpty { before = before.dropFirst() }
    let back = terminalWidth(visible(behind))
    return visible(string(before)) + visible(behind) + (back > 0 ? "\u{1B}[\(back)D" : "")
  }

  mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .character(let scalar):
      scalars.insert(scalar, at: cursor)
      cursor += 1
    case .enter: return .line(text)
    case .backspace where cursor > 0:
      cursor -= 1
      scalars.remove(at: cursor)
    case .delete where cursor < scalars.count: scalars.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(scalars.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = scalars.count
    case .up: recall(place - 1)
    case .down: recall(place + 1)
    case .clear:
      scalars = []
      cursor = 0
    case .interrupt: return .interrupt
    case .endOfInput where scalars.isEmpty: return .end
    case .backspace, .delete, .endOfInput, .other: break
    }
    return .more
  }

  private mutating func recall(_ other: Int) {
    guard lines.indices.contains(other) else { return }
    lines[place] = scalars
    place = other
    scalars = lines[other]
    cursor = scalars.count
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
