import Compensation
import Glibc
import OfferAnalysis
import Processors
import SalaryGuides
import SourceText

/// What holds for a file: its root, the configuration, the guides, today. An object, for ten thousand files share it.
final class Settings: Sendable {
  /// The root's full path.
  let root: Path
  /// The configuration file in force, as the user may open it.
  let configurationFile: Path?
  let configuration: Configuration
  /// Folders and files of guides with where each was named, the strongest first.
  let guideFolders: [(path: Path, from: String)]
  let library: GuideLibrary
  let lookups: SharedLookups
  let today: Day
  let todayFrom: String

  init(
    root: Path, configurationFile: Path?, configuration: Configuration, guideFolders: [(path: Path, from: String)], library: GuideLibrary,
    lookups: SharedLookups, today: Day, todayFrom: String
  ) {
    self.root = root
    self.configurationFile = configurationFile
    self.configuration = configuration
    self.guideFolders = guideFolders
    self.library = library
    self.lookups = lookups
    self.today = today
    self.todayFrom = todayFrom
  }
}

/// What holds for the files of one folder; an object, for they share it.
final class FolderSettings: Sendable {
  let settings: Settings
  /// The folder's full path.
  let resolved: Path
  /// What its notes are checked with.
  let environment: NoteAnalysis.Environment
  /// The folder itself; nil where too many are open already.
  let open: OpenFolder?

  init(_ settings: Settings, folder: Path, resolved: Path, staysOpen: Bool) {
    self.settings = settings
    self.resolved = resolved
    environment = settings.environment(inFolder: folder)
    open = staysOpen ? OpenFolder(folder) : nil
  }
}

extension Settings {
  /// What a note in the folder is checked with beside its text.
  func environment(inFolder folder: Path) -> NoteAnalysis.Environment {
    NoteAnalysis.Environment(
      library: library, today: today, sharedLookups: lookups,
      pathStatus: { isFile(folder.appending($0)) ? .exists : .missing })
  }
}

/// Finds the settings of files. Files of one folder share them, and folders with the same guides share the library.
struct SettingsFinder {
  /// What was wrong with configuration files and named guides, one line each, in the order found.
  private(set) var faults: [Failure] = []

  private let arguments: Arguments
  private var byFolder: [Path: FolderSettings] = [:]
  /// The folder asked for last: of the next file it is mostly the same.
  private var last: (folder: Path, found: FolderSettings)?
  private var byConfigurationFile: [Path?: Settings] = [:]
  private var libraries: [[Path]: (GuideLibrary, SharedLookups)] = [:]

  /// Well below what the system lets a program have open.
  private static let mostOpenFolders = 100

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  /// - Parameter file: need not exist; its folder and those above are looked at.
  mutating func settings(for file: Path) -> Settings {
    folderSettings(of: file).settings
  }

  /// - Parameter file: one of many that are met one after another.
  mutating func folderSettings(of file: Path) -> FolderSettings {
    if let last, file.isDirectly(in: last.folder) { return last.found }
    return folderSettings(file.folder)
  }

  private mutating func folderSettings(_ folder: Path) -> FolderSettings {
    let found = found(folder)
    last = (folder, found)
    return found
  }

  private mutating func found(_ folder: Path) -> FolderSettings {
    if let known = byFolder[folder] { return known }
    let resolved = folder.resolved
    let nearest = nearestConfigurationFile(above: resolved)
    let settings: Settings
    if let known = byConfigurationFile[nearest] {
      settings = known
    } else {
      settings = read(configurationFile: nearest)
      byConfigurationFile[nearest] = settings
    }
    let found = FolderSettings(settings, folder: folder, resolved: resolved, staysOpen: byFolder.count < Self.mostOpenFolders)
    byFolder[folder] = found
    return found
  }

  mutating func settings(inFolder folder: Path) -> Settings {
    folderSettings(folder).settings
  }

  private mutating func read(configurationFile nearest: Path?) -> Settings {
    let root = nearest?.folder ?? Path.current
    let named = arguments.path("--config")
    let file = named ?? nearest.map(shortened)
    var configuration = Configuration()
    if let file, named == nil, !isNear(file) {
      faults.append(leadsOut(file))
    } else if let file {
      do {
        let text = try readFile(file)
        let (read, problems) = readConfiguration(text)
        configuration = read
        var walk = PositionWalk(LineTable(text), text, encoding: .utf32)
        for problem in problems {
          let place = walk.position(of: problem.range.start)
          faults.append(Failure("\(file.text):\(place.line + 1):\(place.character + 1): \(problem.message)"))
        }
      } catch {
        faults.append(error)
      }
    }
    let base = file.map { $0.resolved.folder } ?? root
    let folders = guideFolders(configuration, root: root, base: base, file: file)
    let (today, todayFrom) = today(configuration, file: file)
    let (library, lookups) = library(folders, root: root)
    return Settings(
      root: root, configurationFile: file, configuration: configuration, guideFolders: folders, library: library, lookups: lookups,
      today: today,
      todayFrom: todayFrom)
  }

  /// Whether a configuration that nobody has named is where it was found, or below the working folder, when links are followed.
  private func isNear(_ file: Path) -> Bool {
    let real = file.resolved
    return [file.folder.resolved, Path.current].contains { real.isInside($0) }
  }

  private func today(_ configuration: Configuration, file: Path?) -> (Day, String) {
    if let day = arguments.today { return (day, "--today") }
    if let day = configuration.today { return (day, file?.text ?? "") }
    return (currentDay(), "clock")
  }

  private mutating func guideFolders(_ configuration: Configuration, root: Path, base: Path, file: Path?) -> [(path: Path, from: String)] {
    var folders: [(Path, String)] = []
    for path in arguments.paths("--guides") {
      if exists(path) { folders.append((path, "--guides")) } else { faults.append(Failure("\(path.text): no such folder of guides")) }
    }
    for text in configuration.guides ?? [] {
      let path = shortened(base.appending(text).normalised)
      if exists(path) {
        folders.append((path, file?.text ?? ""))
      } else {
        faults.append(Failure("\(path.text): no such folder of guides, named in \(file?.text ?? "the configuration")"))
      }
    }
    let own = shortened(root.appending("guides"))
    if isFolder(own) {
      if own.resolved.isInside(root.resolved) { folders.append((own, "root")) } else { faults.append(leadsOut(own)) }
    }
    if let shared = sharedGuides(), isFolder(shared) { folders.append((shared, "XDG_DATA_HOME")) }
    return folders
  }

  private mutating func library(_ folders: [(path: Path, from: String)], root: Path) -> (GuideLibrary, SharedLookups) {
    let key = folders.map(\.path)
    let own = folders.first { $0.from == "root" }?.path
    if let known = libraries[key] { return known }
    var seen: Set<Path> = []
    var sources: [GuideSource] = []
    for folder in key {
      var files = [folder]
      if isFolder(folder) {
        // Guides that somebody has named may be anywhere.
        let walk = FileWalk(of: folder, suffixes: ["md", "markdown"], respectsIgnoreFiles: false, within: folder == own ? root : nil)
        faults += walk.faults + walk.linkedOut.map(leadsOut)
        files = walk.files
      }
      for found in concurrently(files.filter({ seen.insert($0.resolved).inserted }), guideSource) {
        switch found {
        case .success(let source): if let source { sources.append(source) }
        case .failure(let fault): faults.append(fault)
        }
      }
    }
    let library = GuideLibrary(users: sources)
    let shared = SharedLookups(library)
    libraries[key] = (library, shared)
    return (library, shared)
  }
}

/// A guide file, its head read; nil where it is no guide, a fault where it cannot be read.
func guideSource(_ path: Path) -> Result<GuideSource?, Failure> {
  do throws(Failure) {
    let start = try readHead(path, count: GuideHead.readLength)
    return .success(GuideHead(start).map { head in GuideSource(path: path.text, head: head) { try? readFile(path) } })
  } catch {
    return .failure(error)
  }
}

/// The path from the working folder where it lies below it, else the path.
func shortened(_ path: Path) -> Path {
  path.relative(to: Path.current)
}

private func nearestConfigurationFile(above folder: Path) -> Path? {
  var folder = folder
  while true {
    let file = folder.appending(".offer-lsp.json")
    if exists(file) { return file }
    if folder.folder == folder { return nil }
    folder = folder.folder
  }
}

/// The guides that serve every folder of this user: `$XDG_DATA_HOME/offer-lsp/guides`.
func sharedGuides() -> Path? {
  if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return Path(data).appending("offer-lsp/guides") }
  return environment("HOME").map { Path($0).appending(".local/share/offer-lsp/guides") }
}

/// The day it is where the machine stands.
func currentDay() -> Day {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? Day(daysSinceEpoch: 0)
}
