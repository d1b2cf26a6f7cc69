import Glibc
import Processors

/// Keeps what is written of findings until the report is: in memory while it is little, then in a temporary file without a name,
/// so that the findings of many thousands of notes need no more memory than those of a few.
///
/// The texts stand one behind the other, the first ones in the file, the last ones in memory.
final class TextKeeper: Sendable {
  fileprivate struct State: Sendable {
    /// How many bytes the file has.
    var inFile = 0
    /// What stands behind them.
    var inMemory: [UInt8] = []
    /// -1 before there is a file.
    var descriptor: Int32 = -1
    /// Whether the file takes more: not where none can be made, and not on a full disk.
    var mayGrow = true
    /// A piece of the file that was read: whoever asks mostly goes on near where they were.
    var window: [UInt8] = []
    var windowStart = 0
  }

  private let state = Locked(State())

  /// Of fresh memory the system clears every page: a small piece that is used again costs less than one that holds all.
  private static let mostInMemory = 256 << 10
  /// How much is read at once, a part of it in front of what is asked for: threads keep their texts in turns.
  fileprivate static let windowLength = 96 << 10
  fileprivate static let windowInFront = 32 << 10

  /// Where a text is kept.
  struct Kept: Sendable {
    fileprivate let start: Int
    fileprivate let count: Int

    static let nothing = Kept(start: 0, count: 0)
  }

  func keep(_ text: [UInt8]) -> Kept {
    state.withLock { state in
      if state.inMemory.count + text.count > Self.mostInMemory, state.mayGrow { state.moveToFile() }
      let start = state.inFile + state.inMemory.count
      state.inMemory += text
      return Kept(start: start, count: text.count)
    }
  }

  /// A part of a text that was kept, in its own bytes.
  func part(_ range: Range<Int>, of kept: Kept) throws(Failure) -> ArraySlice<UInt8> {
    let range = range.clamped(to: 0..<kept.count)
    let place = kept.start + range.lowerBound..<kept.start + range.upperBound
    guard let part = state.withLock({ $0.part(place) }) else { throw Failure("temporary file: \(systemMessage())") }
    return part
  }

  deinit {
    let descriptor = state.withLock { $0.descriptor }
    if descriptor >= 0 { close(descriptor) }
  }
}

extension TextKeeper.State {
  fileprivate mutating func moveToFile() {
    if descriptor < 0 { descriptor = openNameless() }
    mayGrow = descriptor >= 0 && writeAll(inMemory, descriptor, at: inFile)
    guard mayGrow else { return }
    inFile += inMemory.count
    inMemory.removeAll(keepingCapacity: true)
  }

  /// nil where the file cannot be read. No text is partly in the file.
  fileprivate mutating func part(_ range: Range<Int>) -> ArraySlice<UInt8>? {
    if range.isEmpty { return [] }
    if range.lowerBound >= inFile { return inMemory[range.lowerBound - inFile..<range.upperBound - inFile] }
    if !(windowStart..<windowStart + window.count).contains(range) { readWindow(for: range) }
    guard (windowStart..<windowStart + window.count).contains(range) else { return nil }
    return window[range.lowerBound - windowStart..<range.upperBound - windowStart]
  }

  private mutating func readWindow(for range: Range<Int>) {
    windowStart = max(0, range.lowerBound - TextKeeper.windowInFront)
    let end = min(inFile, max(range.upperBound, windowStart + TextKeeper.windowLength))
    window = [UInt8](unsafeUninitializedCapacity: end - windowStart) { buffer, filled in
      while filled < buffer.count {
        let count = pread(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, windowStart + filled)
        if count > 0 { filled += count } else if count == 0 || errno != EINTR { return }
      }
    }
  }
}

private func writeAll(_ bytes: [UInt8], _ descriptor: Int32, at start: Int) -> Bool {
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done, start + done) }
    if count > 0 { done += count } else if errno != EINTR { return false }
  }
  return true
}

/// A file that only this program can reach, for it may tell a floor, and that is gone with it; -1 where none can be made.
private func openNameless() -> Int32 {
  let folder = environment("TMPDIR").map { Path($0) } ?? Path("/tmp")
  var template = folder.appending("offer-lsp-XXXXXX").bytes + [0]
  return template.withUnsafeMutableBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { chars in
      guard let name = chars.baseAddress else { return -1 }
      let descriptor = mkstemp(name)
      if descriptor >= 0 { unlink(name) }
      return descriptor
    }
  }
}
