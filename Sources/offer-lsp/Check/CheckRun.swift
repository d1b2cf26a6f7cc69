import Glibc
import OfferAnalysis
import OfferSyntax
import SourceText
import Synchronization

/// One run of `check`: what is to be checked, and what came of it.
struct CheckRun {
  /// By path.
  private(set) var files: [CheckedFile] = []
  /// What could not be read, one line each.
  private(set) var faults: [Failure] = []

  private let arguments: Arguments
  private let mask: Mask
  private var finder: SettingsFinder
  private var inputs: [CheckInput] = []
  private var seen: Set<Path> = []

  init(_ arguments: Arguments, mask: Mask) {
    self.arguments = arguments
    self.mask = mask
    finder = SettingsFinder(arguments)
  }

  // MARK: Collecting

  /// Finds what the operands name.
  mutating func collect() throws(Failure) {
    var operands = arguments.operands
    if operands.isEmpty { operands = [arguments.has("--stdin-filename") ? Path("-") : .workingFolder] }
    for operand in operands { try collect(operand) }
    inputs.sort { $0.path < $1.path }
    faults += finder.faults
  }

  private mutating func collect(_ operand: Path) throws(Failure) {
    if operand == Path("-") {
      let path = arguments.path("--stdin-filename") ?? operand
      let text: [UInt8]
      do { text = try readStandardInput(named: path.text) } catch {
        faults.append(error)
        return
      }
      add(path.normalised, isMail: path.isMail, text: text, isNamed: true)
    } else if isFolder(operand) {
      collectFolder(operand, matching: nil)
    } else if exists(operand) || !operand.isGlob {
      add(operand.normalised, isMail: operand.suffix != "offer", text: nil, isNamed: true)
    } else {
      let before = inputs.count
      collectFolder(operand.globBase, matching: Glob(operand.normalised.text))
      if inputs.count == before { faults.append(Failure("\(operand.text): no such file")) }
    }
  }

  private mutating func collectFolder(_ folder: Path, matching glob: Glob?) {
    let walk = FileWalk(of: folder, suffixes: ["offer", "md", "markdown", "txt", "eml"], respectsIgnoreFiles: glob == nil)
    faults += walk.faults
    for file in walk.files {
      let path = file.normalised
      if let glob, !glob.matches(path.bytes) { continue }
      add(path, isMail: path.isMail, text: nil, isNamed: glob != nil)
    }
  }

  private mutating func add(_ path: Path, isMail: Bool, text: [UInt8]?, isNamed: Bool) {
    guard seen.insert(path).inserted else { return }
    inputs.append(CheckInput(path: path, isMail: isMail, text: text, isNamed: isNamed, settings: finder.settings(for: path)))
  }

  // MARK: Checking

  mutating func check() {
    let inputs = inputs.filter { !$0.isMail }
    let progress = Progress(of: inputs.count, isShown: !arguments.isQuiet)
    let results = concurrently(inputs.count, jobs: arguments.count("--jobs") ?? processorCount) { index in
      progress.step()
      return checkNote(inputs[index])
    }
    progress.end()
    for result in results {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let failure): faults.append(failure)
      }
    }
    files.sort { $0.path < $1.path }
  }

  // MARK: Baseline

  mutating func mark(_ baseline: Baseline) {
    for file in files.indices {
      for finding in files[file].findings.indices {
        files[file].findings[finding].isBaselined = baseline.contains(files[file].findings[finding].fingerprint)
      }
    }
  }

  // MARK: Fixing

  /// Mends what is certain and checks again what was mended; or, with `--diff`, shows it.
  mutating func fix() throws(Failure) {
    for index in files.indices where files[index].findings.contains(where: { !$0.certainFixes(mask).isEmpty }) {
      let file = files[index]
      let surroundings = NoteSurroundings(path: file.path, settings: finder.settings(for: file.path))
      let (text, mended) = mend(file, surroundings)
      guard text != file.text else { continue }
      if arguments.has("--diff") {
        try printOut(unifiedDiff(from: file.text, to: text, path: file.path.text, ink: arguments.ink()))
        continue
      }
      if inputs.first(where: { $0.path == file.path })?.text != nil {
        throw Failure("\(file.path.text): standard input cannot be mended in place: use --fix --diff")
      }
      do {
        try writeFile(text, to: file.path)
        files[index] = mended
      } catch {
        faults.append(error)
      }
    }
  }

  /// One mended line may show the next thing to mend; a fix that undoes another must not go on for ever.
  private static let mostRounds = 10

  private func mend(_ file: CheckedFile, _ surroundings: NoteSurroundings) -> (text: [UInt8], CheckedFile) {
    var text = file.text
    var file = file
    for _ in 0..<Self.mostRounds {
      let edits = file.findings.nonOverlappingEdits(mask)
      if edits.isEmpty { break }
      text = applying(edits, to: text)
      file = checked(analyse(text, surroundings), text, surroundings)
    }
    return (text, file)
  }
}

/// Something to check.
struct CheckInput: Sendable {
  let path: Path
  let isMail: Bool
  /// What standard input held; nil for a file.
  let text: [UInt8]?
  /// Whether it was named by itself, not found in a folder.
  let isNamed: Bool
  let settings: Settings
}

private func checkNote(_ input: CheckInput) -> Result<CheckedFile, Failure> {
  do throws(Failure) {
    let text: [UInt8]
    if let given = input.text { text = given } else { text = try readText(input.path) }
    let surroundings = NoteSurroundings(path: input.path, settings: input.settings)
    return .success(checked(analyse(text, surroundings), text, surroundings))
  } catch {
    return .failure(error)
  }
}

extension CheckedFinding {
  /// The first certain fix, where it may be done: what would write a floor is not, where floors are secret.
  func certainFixes(_ mask: Mask) -> [TextEdit] {
    fixes.first { $0.isCertain && !($0.isSecret && mask == .masked) }?.edits ?? []
  }
}

extension [CheckedFinding] {
  /// The edits of certain fixes, whole fixes only, none touching another.
  fileprivate func nonOverlappingEdits(_ mask: Mask) -> [TextEdit] {
    var result: [TextEdit] = []
    for finding in self {
      let edits = finding.certainFixes(mask)
      let isFree = edits.allSatisfy { edit in
        result.allSatisfy {
          !$0.range.overlaps(edit.range) && $0.range != edit.range && $0.range.end != edit.range.start && $0.range.start != edit.range.end
        }
      }
      if isFree { result += edits }
    }
    return result
  }
}

extension Path {
  /// Whether the file may be a mail, by its suffix; what is no note and no mail is only checked where it is named.
  var isMail: Bool { ["md", "markdown", "txt", "eml"].contains(suffix) }

  fileprivate var isGlob: Bool { bytes.contains { [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "[")].contains($0) } }

  /// The folder above the first part that holds a wildcard.
  fileprivate var globBase: Path {
    var base = self
    while base.isGlob { base = base.folder }
    return base
  }
}

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
