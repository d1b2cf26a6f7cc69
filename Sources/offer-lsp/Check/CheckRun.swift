import OfferAnalysis
import OfferSyntax
import SourceText

/// One run of `check`: what is to be checked, and what came of it.
struct CheckRun {
  /// By path.
  private(set) var files: [CheckedFile] = []
  /// What could not be read, one line each.
  private(set) var faults: [Failure] = []

  private let arguments: Arguments
  private let mask: Mask
  private var collector: InputCollector

  init(_ arguments: Arguments, mask: Mask) {
    self.arguments = arguments
    self.mask = mask
    collector = InputCollector(arguments, suffixes: mailSuffixes.union(["offer"]))
  }

  /// Finds what the operands name; the working folder, or standard input where only its name is given, without any.
  mutating func collect() {
    let operands = arguments.operands
    let none = [arguments.has("--stdin-filename") ? Path("-") : .workingFolder]
    collector.collect(operands.isEmpty ? none : operands)
    faults += collector.faults
  }

  // MARK: Checking

  mutating func check() {
    let inputs = collector.inputs.filter { !$0.isMail }
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
      let surroundings = NoteSurroundings(path: file.path, settings: collector.settings(for: file.path))
      let (text, mended) = mend(file, surroundings)
      guard text != file.text else { continue }
      if arguments.has("--diff") {
        try printOut(unifiedDiff(from: file.text, to: text, path: file.path.text, ink: arguments.ink()))
        continue
      }
      if collector.inputs.contains(where: { $0.path == file.path && $0.text != nil }) {
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

private func checkNote(_ input: Input) -> Result<CheckedFile, Failure> {
  do throws(Failure) {
    let text = try input.read()
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
