package import Compensation

/// What a session needs of the world, handed in by the executable or by a test.
package struct Host: Sendable {
  /// What reading a file gave.
  package enum Content: Sendable {
    case bytes([UInt8])
    case missing
    /// Why it was not read: a folder, a device, too large, no permission …
    case refused(String)
  }

  package struct Entry: Sendable {
    package enum Kind: Sendable {
      case file
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
  /// At most so many bytes of its start.
  package let readStart: @Sendable (_ path: String, _ count: Int) -> Content
  /// What a folder holds, sorted by name: regular files, and folders that are no links.
  package let entries: @Sendable (_ folder: String) -> [Entry]
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
    entries: @escaping @Sendable (String) -> [Entry], resolve: @escaping @Sendable (String) -> String?, namedGuides: [String],
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
