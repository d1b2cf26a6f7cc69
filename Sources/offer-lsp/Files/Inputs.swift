import Glibc
import OfferAnalysis
import SourceText

/// Something that a command is to work on.
struct Input: Sendable {
  /// As output names it: without `./`.
  let path: Path
  /// What standard input held; nil for a file.
  let text: [UInt8]?
  /// Whether it was named by itself, not found in a folder.
  let isNamed: Bool
  let folder: FolderSettings
  var settings: Settings { folder.settings }

  /// The place in the root, which fingerprints are made with; the full path where it is elsewhere.
  var rootPath: Path { folder.resolved.appending(Path(path.name)).relative(to: settings.root) }

  /// The text, which must be UTF-8.
  func read() throws(Failure) -> [UInt8] {
    if let text { return text }
    return try readText(path, in: folder.open)
  }
}

/// Finds what the operands of a command name: files, all below folders, what globs match, standard input.
struct InputCollector {
  /// By path, each once.
  private(set) var notes: [Input] = []
  /// By path, each once.
  private(set) var mails: [Input] = []
  /// What could not be found or read, one line each; the settings' own too.
  var faults: [Failure] { ownFaults + finder.faults }
  private var finder: SettingsFinder
  /// The folders that were walked, as full paths.
  private(set) var walked: [Path] = []

  private let suffixes: Set<String>
  private var takesMails: Bool { suffixes.count > 1 }
  private let standardInputName: Path?
  private var ownFaults: [Failure] = []

  /// - Parameter suffixes: of the files that count in a folder; one that is named always counts.
  init(_ arguments: Arguments, suffixes: Set<String>) {
    finder = SettingsFinder(arguments)
    standardInputName = arguments.path("--stdin-filename")
    self.suffixes = suffixes
  }

  mutating func collect(_ operands: [Path]) {
    for operand in operands { collect(operand) }
    // One folder's files are in order already, and all others.
    guard operands.count > 1 else { return }
    notes = firstOfEachPath(notes)
    mails = firstOfEachPath(mails)
  }

  private mutating func collect(_ operand: Path) {
    if operand == Path("-") {
      let path = standardInputName ?? operand
      do throws(Failure) {
        add(path.normalised, isMail: takesMails && isMail(path), text: try readStandardInput(named: path.text), isNamed: true)
      } catch {
        ownFaults.append(error)
      }
    } else if isFolder(operand) {
      walked.append(operand.resolved)
      collectFolder(operand, matching: nil)
    } else if exists(operand) || !operand.isGlob {
      add(operand.normalised, isMail: takesMails && operand.suffix != "offer", text: nil, isNamed: true)
    } else {
      let before = notes.count + mails.count
      collectFolder(operand.globBase, matching: Glob(operand.normalised.text))
      if notes.count + mails.count == before { ownFaults.append(Failure("\(operand.text): no such file")) }
    }
  }

  private mutating func collectFolder(_ folder: Path, matching glob: Glob?) {
    // Behind a link, `..` leads elsewhere than it seems: such a folder is walked as it is named.
    let isPlain = !folder.bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    let start = isPlain ? folder.normalised : folder
    let root = glob == nil ? finder.settings(inFolder: start).root : nil
    let walk = FileWalk(of: start, suffixes: suffixes, respectsIgnoreFiles: glob == nil, within: root)
    // A note that is not checked must be said; a mail may be anybody's.
    ownFaults += walk.faults + walk.linkedOut.filter { $0.suffix == "offer" }.map(leadsOut)
    notes.reserveCapacity(notes.count + walk.files.count)
    for file in walk.files {
      let path = isPlain ? file : file.normalised
      if let glob, !glob.matches(path.bytes) { continue }
      add(path, isMail: isMail(path), text: nil, isNamed: glob != nil)
    }
  }

  /// Whether a note is among those to work on.
  func holds(note path: Path) -> Bool {
    let index = notes.leading { $0.path < path }
    return index < notes.count && notes[index].path == path
  }

  /// A mail that a note names.
  mutating func input(mail path: Path) -> Input {
    Input(path: path, text: nil, isNamed: false, folder: finder.folderSettings(of: path))
  }

  /// The settings of a file, whether it was collected or not.
  mutating func settings(for path: Path) -> Settings {
    finder.settings(for: path)
  }

  private mutating func add(_ path: Path, isMail: Bool, text: [UInt8]?, isNamed: Bool) {
    let input = Input(path: path, text: text, isNamed: isNamed, folder: finder.folderSettings(of: path))
    if isMail { mails.append(input) } else { notes.append(input) }
  }

  private func isMail(_ path: Path) -> Bool { path.hasSuffix(among: mailSuffixBytes) }
}

/// By path; of those with the same path the first.
private func firstOfEachPath(_ inputs: [Input]) -> [Input] {
  var result: [Input] = []
  result.reserveCapacity(inputs.count)
  for (_, input) in inputs.enumerated().sorted(by: { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) })
  where input.path != result.last?.path {
    result.append(input)
  }
  return result
}

/// What a mail's file name may end in.
let mailSuffixes: Set<String> = ["md", "markdown", "txt", "eml"]
private let mailSuffixBytes = mailSuffixes.map { Array($0.utf8) }

extension Path {
  fileprivate var isGlob: Bool { bytes.contains { [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "[")].contains($0) } }

  /// The folder above the first part that holds a wildcard.
  fileprivate var globBase: Path {
    var base = self
    while base.isGlob { base = base.folder }
    return base
  }
}
