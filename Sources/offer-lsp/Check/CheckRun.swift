import OfferAnalysis
import OfferSyntax
import Processors
import SalaryGuides
import SourceText

/// One run of `check`: what is to be checked, and what came of it.
struct CheckRun {
  /// Those of which there is something to say, by path.
  private(set) var files: [CheckedFile] = []
  /// How many were checked in all.
  private(set) var count = 0
  /// What could not be read, one line each.
  private(set) var faults: [Failure] = []

  private let arguments: Arguments
  private let style: FindingStyle
  private var collector: InputCollector

  init(_ arguments: Arguments, _ style: FindingStyle) {
    self.arguments = arguments
    self.style = style
    collector = InputCollector(arguments, suffixes: mailSuffixes.union(["offer"]))
  }

  /// Finds what the operands name; the working folder, or standard input where only its name is given, without any.
  mutating func collect() {
    let operands = arguments.operands
    let none = [arguments.has("--stdin-filename") ? Path("-") : .workingFolder]
    collector.collect(operands.isEmpty ? none : operands)
    faults += collector.faults
    if arguments.isVerbose { tellSettings() }
  }

  private func tellSettings() {
    var told: Set<Path> = []
    for settings in (collector.notes + collector.mails).map(\.settings) where told.insert(settings.root).inserted {
      let file = settings.configurationFile.map { ", configuration \($0.text)" } ?? ""
      let guides = settings.library.guides.count { !$0.builtIn }
      printError("offer-lsp: root \(settings.root.text)\(file), \(guides) guides beside the built-in ones, today \(settings.today)")
    }
  }

  // MARK: Checking

  mutating func check() {
    let notes = collector.notes
    let progress = Progress(of: notes.count, isShown: !arguments.isQuiet)
    let style = style
    let runs = concurrently(notes.count, inRunsOf: 16, jobs: jobs) { run in
      var checked = CheckedNotes()
      for index in run {
        progress.step()
        checked.add(notes[index], style)
      }
      return checked
    }
    progress.end()
    var ties = MailTies()
    for run in runs {
      count += run.count
      files += run.files
      faults += run.faults
      for mails in run.mails { ties.add(mails) }
    }
    checkMails(&ties)
  }

  private var jobs: Int { arguments.count("--jobs") ?? processorCount }

  // MARK: Mails

  /// Checks the mails among the operands, in folders and in what notes name, as far as they are tied to a note.
  private mutating func checkMails(_ ties: inout MailTies) {
    var candidates = collector.mails
    guard !candidates.isEmpty || !ties.drafts.isEmpty else { return }
    var seen = Set(candidates.map(\.path.resolved))
    // A missing file has its own finding.
    for draft in ties.drafts where exists(draft) && !isFolder(draft) && draft.suffix != "offer" && seen.insert(draft.resolved).inserted {
      candidates.append(collector.input(mail: draft))
    }
    var groups: [Path: [TiedMail]] = [:]
    var orphans: [Input] = []
    for mail in candidates {
      guard let start = mail.text ?? readStart(of: mail.path, count: tieLength) else {
        if mail.isNamed || ties.notesByDraft[mail.path.resolved] != nil, case .failure(let failure) = reading(mail) {
          faults.append(failure)
        }
        continue
      }
      if let tied = tied(mail, start, ties) { groups[tied.note, default: []].append(tied) } else { orphans.append(mail) }
    }
    // Other notes of the root may name what no note at hand does: they are looked for only then.
    if !orphans.isEmpty {
      addNotesOfRoots(of: orphans, to: &ties)
      for mail in orphans {
        guard let start = mail.text ?? readStart(of: mail.path, count: tieLength), let tied = tied(mail, start, ties) else { continue }
        groups[tied.note, default: []].append(tied)
      }
    }
    hold(groups.sorted { $0.key < $1.key }.map(\.value))
  }

  private func reading(_ mail: Input) -> Result<[UInt8], Failure> {
    Result { () throws(Failure) in try mail.read() }
  }

  /// The mail with its note; nil where it is nobody's or where the configuration says that it is no draft.
  private mutating func tied(_ mail: Input, _ start: [UInt8], _ ties: MailTies) -> TiedMail? {
    if !mail.isNamed, let globs = mail.settings.configuration.drafts {
      let place = mail.path.resolved.relative(to: mail.settings.root)
      guard globs.contains(where: { Glob($0).matches(place.bytes) }) else { return nil }
    }
    guard let (note, company) = tie(of: mail.path, start: start, ties) else { return nil }
    let noteSettings = collector.settings(for: note)
    // A note reaches nothing outside its root, nor a mail a note outside its own, unless they are named.
    guard mail.isNamed || reaches(note.resolved, mail.path.resolved, root: noteSettings.root) else { return nil }
    guard note.resolved.isInside(mail.settings.root) || collector.holds(note: note) else { return nil }
    return TiedMail(
      path: mail.path, text: mail.text, settings: mail.settings, note: note, noteSettings: noteSettings, company: company)
  }

  /// Whether a mail is where a note's root, or a folder named on the command line, holds it. A note that was named though its root
  /// does not hold it reaches what is below its own folder.
  private func reaches(_ note: Path, _ mail: Path, root: Path) -> Bool {
    mail.isInside(root) || collector.walked.contains { mail.isInside($0) } || (!note.isInside(root) && mail.isInside(note.folder))
  }

  /// Takes up what the notes below the mails' roots name.
  private func addNotesOfRoots(of mails: [Input], to ties: inout MailTies) {
    let roots = Set(mails.map(\.settings.root)).filter { root in !collector.walked.contains { root.isInside($0) } }
    let known = Set((collector.notes + collector.mails).map(\.path.resolved))
    for root in roots.sorted() {
      let walk = FileWalk(of: root, suffixes: ["offer"], respectsIgnoreFiles: true, within: root)
      for file in walk.files where !known.contains(file) {
        guard let text = try? readText(file), let settings = mails.first(where: { $0.settings.root == root })?.settings else { continue }
        let path = shortened(file)
        if let mails = namedMails(of: analyse(text, NoteSurroundings(path: path, settings: settings)), at: path) { ties.add(mails) }
      }
    }
  }

  /// Checks mails note by note, so that each note is read once.
  private mutating func hold(_ groups: [[TiedMail]]) {
    let given = collector.notes.first { $0.text != nil }
    let style = style
    let results = concurrently(groups.count, jobs: jobs) { index in
      offer_lsp.checkMails(groups[index], noteText: groups[index].first?.note == given?.path ? given?.text : nil, style)
    }
    for result in results.joined() {
      switch result {
      case .success(let mail):
        count += 1
        if style.namesCleanFiles || !mail.file.findings.isEmpty { files.append(mail.file) }
        if !mail.usedAllows.isEmpty { keepAllows(mail) }
      case .failure(let failure): faults.append(failure)
      }
    }
    files.sort { $0.path < $1.path }
  }

  /// An allow that silenced something in a draft is not unused.
  private mutating func keepAllows(_ mail: CheckedMail) {
    guard let note = files.firstIndex(where: { $0.path == mail.note }) else { return }
    files[note].removeFindings { finding in
      finding.code == .allowUnused && mail.usedAllows.contains { $0.contains(finding.range) }
    }
  }

  // MARK: Fixing

  /// Mends what is certain and checks again what was mended; or, with `--diff`, shows it.
  mutating func fix() throws(Failure) {
    var unwritten: [Failure] = []
    var isMended = false
    let inputs = Dictionary(collector.notes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for file in files where file.kind == .note && file.findings.contains(where: \.isMendable) {
      guard let input = inputs[file.path] else { continue }
      let old: [UInt8]
      let text: [UInt8]
      do {
        (old, text) = try mended(file, input)
      } catch {
        unwritten.append(error)
        continue
      }
      guard text != old else { continue }
      if arguments.has("--diff") {
        try printOut(unifiedDiff(from: old, to: text, path: file.path.text, mask: style.mask, ink: arguments.ink()))
        continue
      }
      if input.text != nil {
        throw Failure("\(file.path.text): standard input cannot be mended in place: use --fix --diff")
      }
      do {
        try writeFile(text, to: file.path)
        isMended = true
      } catch {
        unwritten.append(error)
      }
    }
    if isMended {
      // A note that asks for something else now may disagree with its mails.
      files = []
      count = 0
      faults = collector.faults
      check()
    }
    faults += unwritten
  }

  /// One mended line may show the next thing to mend; a fix that undoes another must not go on for ever.
  private static let mostRounds = 10

  /// The text of a note as it is, and as it is after all certain fixes.
  private func mended(_ file: CheckedFile, _ input: Input) throws(Failure) -> (old: [UInt8], new: [UInt8]) {
    let old = try input.read()
    let surroundings = NoteSurroundings(input)
    func findings(_ text: [UInt8]) -> [CheckedFinding] {
      checkedFindings(of: analyse(text, surroundings), PlaceFinder(text), surroundings, style)
    }
    // Whether an allow serves a mail is known only of the note as it was.
    let unusedAllows = file.findings.filter { $0.code == .allowUnused }.map(\.range)
    var left = findings(old).filter { $0.code != .allowUnused || unusedAllows.contains($0.range) }
    var text = old
    for _ in 0..<Self.mostRounds {
      let edits = left.nonOverlappingEdits(style.mask)
      if edits.isEmpty { break }
      text = applying(edits, to: text)
      left = findings(text).filter { $0.code != .allowUnused }
    }
    return (old, text)
  }
}

/// A run of notes after checking.
private struct CheckedNotes: Sendable {
  private(set) var count = 0
  private(set) var files: [CheckedFile] = []
  /// Of the notes that name any.
  private(set) var mails: [NamedMails] = []
  private(set) var faults: [Failure] = []

  mutating func add(_ input: Input, _ style: FindingStyle) {
    do {
      let text = try input.read()
      let analysis = NoteAnalysis(NoteSyntax(text), input.folder.environment)
      count += 1
      if style.namesCleanFiles || analysis.hasFindings {
        files.append(checkedNote(analysis, text, NoteSurroundings(input), style))
      }
      if let named = namedMails(of: analysis, at: input.path) { mails.append(named) }
    } catch {
      faults.append(error)
    }
  }
}

extension [CheckedFinding] {
  /// The edits of certain fixes, whole fixes only, none touching another.
  fileprivate func nonOverlappingEdits(_ mask: Mask) -> [TextEdit] {
    var result: [TextEdit] = []
    for finding in self {
      let edits = finding.certainFix(mask)
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
