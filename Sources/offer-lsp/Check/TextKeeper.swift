import Glibc
import Processors

/// Keeps what is written of findings until the report is: in memory while it is little, then in a temporary file without a name,
/// so that the findings of many thousands of notes need no more memory than those of a few.
final class TextKeeper: Sendable {
  private struct State: Sendable {
    /// How many bytes are kept in memory.
    var inMemory = 0
    /// Where the file ends; nil before there is one, and where there can be none.
    var fileEnd: Int?
    var descriptor: Int32 = -1
    var mayHaveFile = true
  }

  private let state = Locked(State())

  private static let mostInMemory = 2 << 20

  /// A text that is kept.
  enum Kept: Sendable {
    case inMemory([UInt8])
    case inFile(start: Int, count: Int)
  }

  /// Keeps a text in memory where a file can be made no more, as on a full disk.
  func keep(_ text: [UInt8]) -> Kept {
    if let (descriptor, start) = placeInFile(for: text.count), writeAll(text, descriptor, at: start) {
      return .inFile(start: start, count: text.count)
    }
    // A copy has no room to spare, of which ten thousand would add up.
    return .inMemory(Array(text[...]))
  }

  /// A part of a text that was kept, in its own bytes.
  func part(_ range: Range<Int>, of kept: Kept) throws(Failure) -> ArraySlice<UInt8> {
    switch kept {
    case .inMemory(let text): return text[range.clamped(to: text.indices)]
    case .inFile(let start, let count):
      let range = range.clamped(to: 0..<count)
      let descriptor = state.withLock { $0.descriptor }
      let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
        while filled < range.count {
          let count = pread(descriptor, buffer.baseAddress?.advanced(by: filled), range.count - filled, start + range.lowerBound + filled)
          if count > 0 { filled += count } else if count == 0 || errno != EINTR { return }
        }
      }
      guard bytes.count == range.count else { throw Failure("temporary file: \(systemMessage())") }
      return bytes[...]
    }
  }

  deinit {
    let descriptor = state.withLock { $0.descriptor }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Where a text is to be written; nil where it is to stay in memory.
  private func placeInFile(for count: Int) -> (descriptor: Int32, start: Int)? {
    state.withLock { state in
      if state.inMemory + count <= Self.mostInMemory || !state.mayHaveFile {
        state.inMemory += count
        return nil
      }
      if state.fileEnd == nil {
        state.descriptor = openNameless()
        state.mayHaveFile = state.descriptor >= 0
        state.fileEnd = state.mayHaveFile ? 0 : nil
      }
      guard let start = state.fileEnd else { return nil }
      state.fileEnd = start + count
      return (state.descriptor, start)
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
