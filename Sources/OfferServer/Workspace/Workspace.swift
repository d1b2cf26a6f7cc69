import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

/// The folders the client works in, and what is known of the files in them.
struct Workspace: Sendable {
  private(set) var folders: [String] = []
  /// What the client began with.
  var initialSettings = Configuration()
  /// What the editor's settings say, over what it began with.
  var settings = Configuration()
  /// The roots in use, by their folder.
  var roots: [String: Root] = [:]
  /// What is still to be found of roots' guides, by the root's folder.
  var searches: [String: GuideSearch] = [:]
  var guideHeads: GuideSearch.Heads = [:]
  /// The configuration files that were looked for, by folder; nil where there is none.
  var configurations: [String: ConfigurationFile?] = [:]
  /// The files of ignores that were looked at, by path; nil where there is none.
  var ignores: [String: IgnoreFile?] = [:]
  var index = FileIndex()
  var ties = DraftTies()
  /// The drafts that notes name and that cannot be read, with the reason.
  var refusedDrafts: [String: String] = [:]
  var progress = IndexProgress.untold
  /// How many files the client was last told of.
  var toldFiles = 0

  var hasWork: Bool { !index.isComplete || !searches.isEmpty }
  var foundFiles: Int { index.found + guideHeads.count }

  /// Has every root made anew when it is next asked for, and its guides looked for again.
  mutating func forgetRoots() {
    roots = [:]
    searches = [:]
    guideHeads = [:]
  }

  /// Everything that was left out, all or in part, with the reason: notes, folders, drafts and guides.
  var refused: [String: String] {
    roots.values.reduce(into: index.refused.merging(refusedDrafts) { own, _ in own }) { all, root in
      all.merge(root.refused) { own, _ in own }
    }
  }

  /// Why a file or folder was left out; nil where it was not.
  func reason(leavingOut path: String) -> String? {
    index.refused[path] ?? refusedDrafts[path] ?? roots.values.lazy.compactMap { $0.refused[path] }.min()
  }

  mutating func setFolders(_ folders: [String]) {
    self.folders = folders
    index = FileIndex(folders: folders)
  }

  /// The innermost folder of the workspace that holds the path.
  func folder(holding path: String) -> String? {
    folders.filter { isInside(path, $0) }.max { $0.utf8.count < $1.utf8.count }
  }
}

/// Whether `path` is `folder` or below it.
package func isInside(_ path: String, _ folder: String) -> Bool {
  path == folder || folder == "/" || path.hasPrefix(folder + "/")
}

/// The folder that a file's guides, configuration and drafts are looked for in, and what was found there.
struct Root: Sendable {
  let folder: String
  /// What is in force: the file over the editor's settings.
  let configuration: Configuration
  let library: GuideLibrary
  /// The guides, and folders of guides, that were left out, with the reason.
  let refused: [String: String]
}

/// A configuration file as it was last read.
struct ConfigurationFile: Sendable {
  let path: String
  let text: [UInt8]
  /// What is in force: of a file that is no JSON any more, what it last said.
  let configuration: Configuration
  let problems: [ConfigurationProblem]
  /// Why it cannot be read at all.
  let refused: String?
}
