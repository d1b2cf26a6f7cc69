package import Compensation

/// What a session needs of the world, handed in by the executable or by a test.
package struct Host: Sendable {
  /// What reading a file gave.
  package enum Content: Sendable {
    case bytes([UInt8])
    case missing
    /// Why it was not read: too large, no permission …
    case refused(String)
  }

  /// What a folder holds, as far as it could be seen.
  package struct Listing: Sendable {
    /// Sorted by name: regular files, links to such, and folders that are no links.
    package let entries: [Entry]
    /// What could not be seen, and why; nil where all was.
    package let problem: String?

    package init(_ entries: [Entry], problem: String? = nil) {
      self.entries = entries
      self.problem = problem
    }
  }

  package struct Entry: Sendable {
    package enum Kind: Sendable {
      case file
      /// A link to a file, which may be anywhere.
      case linkedFile
      case folder
    }

    package let name: String
    package let kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// Time since a moment of the host's choice: only differences count.
  package let now: @Sendable () -> Duration
  package let today: @Sendable () -> Day
  /// A regular file's bytes.
  package let read: @Sendable (_ path: String) -> Content
  /// At most so many bytes of its start. What is too large for `read` is refused here too; a folder, a
  /// pipe or a device counts as missing.
  package let readStart: @Sendable (_ path: String, _ count: Int) -> Content
  package let entries: @Sendable (_ folder: String) -> Listing
  /// A path without links and `..`, nil where nothing is there.
  package let resolve: @Sendable (_ path: String) -> String?
  /// Folders and files of guides named on the command line: they go before all others.
  package let namedGuides: [String]
  /// Folders of guides that serve all of a user's workspaces: they come last.
  package let sharedGuides: [String]
  /// The program's version.
  package let version: String

  package init(
    now: @escaping @Sendable () -> Duration, today: @escaping @Sendable () -> Day, read: @escaping @Sendable (String) -> Content,
    readStart: @escaping @Sendable (String, Int) -> Content,
    entries: @escaping @Sendable (String) -> Listing, resolve: @escaping @Sendable (String) -> String?, namedGuides: [String],
    sharedGuides: [String], version: String
  ) {
    self.now = now
    self.today = today
    self.read = read
    self.readStart = readStart
    self.entries = entries
    self.resolve = resolve
    self.namedGuides = namedGuides
    self.sharedGuides = sharedGuides
    self.version = version
  }
}

extension Host {
  /// Where a path leads.
  enum Lead: Sendable {
    /// A regular file inside, by its path without links.
    case file(String)
    /// Nothing is there, or something that is no file.
    case nothing
    /// Outside: what is there is not looked at, so that nothing can be learned about it.
    case outside
  }

  /// Where a path leads when links are followed, seen from a folder that it may not leave.
  func lead(of path: String, within folder: String) -> Lead {
    guard isInside(path, folder) else { return .outside }
    guard path.utf8.count <= longestPath else { return .nothing }
    let reach = resolve(folder) ?? folder
    guard let real = resolve(path) else {
      // A folder on the way may be a link that leads out.
      var above = parent(of: path)
      while resolve(above) == nil, above != folder, above != "/" { above = parent(of: above) }
      return isInside(resolve(above) ?? above, reach) ? .nothing : .outside
    }
    guard isInside(real, reach) else { return .outside }
    if case .missing = readStart(real, 0) { return .nothing }
    return .file(real)
  }
}
