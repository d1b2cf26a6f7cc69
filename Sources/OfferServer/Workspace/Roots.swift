import LanguageServerProtocol
import OfferAnalysis
import SalaryGuides
import SourceText

extension Session {
  /// The root of a document: the folder of the nearest configuration at or above it, else the workspace's folder, else its
  /// own. A document without a file has the first folder's.
  mutating func root(of uri: DocumentURI) -> Root {
    guard let path = uri.path else { return root(at: workspace.folders.first) }
    var folder = parent(of: path)
    let outermost = workspace.folder(holding: path)
    while true {
      if configurationFile(in: folder) != nil { return root(at: folder) }
      if folder == "/" { break }
      folder = parent(of: folder)
    }
    return root(at: outermost ?? parent(of: path))
  }

  private mutating func root(at folder: String?) -> Root {
    let key = folder ?? ""
    if let known = workspace.roots[key] { return known }
    let file = folder.flatMap { configurationFile(in: $0) }
    let configuration = file?.configuration.over(workspace.settings) ?? workspace.settings
    let root = Root(folder: key, configuration: configuration, library: GuideLibrary(), refused: [:])
    workspace.roots[key] = root
    workspace.searches[key] = GuideSearch(of: guidePaths(of: root))
    findGuides(of: key, until: host.now() + Self.firstLook, isFirst: true)
    return workspace.roots[key] ?? root
  }

  private mutating func configurationFile(in folder: String) -> ConfigurationFile? {
    if let known = workspace.configurations[folder] { return known }
    let file = readConfigurationFile(in: folder, before: nil)
    workspace.configurations.updateValue(file, forKey: folder)
    if let file, !file.problems.isEmpty || file.refused != nil { publishing.stale.insert(file.path) }
    return file
  }

  private func readConfigurationFile(in folder: String, before: ConfigurationFile?) -> ConfigurationFile? {
    let path = joined(folder, configurationFileName)
    switch host.read(path) {
    case .missing: return nil
    case .refused(let reason):
      return ConfigurationFile(
        path: path, text: [], configuration: before?.configuration ?? Configuration(), problems: [], refused: reason)
    case .bytes(let bytes):
      guard isReachable(path, from: folder) else {
        return ConfigurationFile(
          path: path, text: [], configuration: before?.configuration ?? Configuration(), problems: [], refused: "it leads out of its folder"
        )
      }
      let (read, problems) = readConfiguration(bytes)
      var text = bytes
      let isJSON = (try? JSONScanner.outline(of: &text)) != nil
      return ConfigurationFile(
        path: path, text: bytes, configuration: isJSON ? read : before?.configuration ?? read, problems: problems, refused: nil)
    }
  }

  /// Whether a file of a folder is there, or elsewhere in the workspace, when links are followed.
  private func isReachable(_ path: String, from folder: String) -> Bool {
    guard let real = host.resolve(path) else { return false }
    return ([folder] + workspace.folders).contains { isInside(real, host.resolve($0) ?? $0) }
  }

  /// Takes a configuration file up again: the last good one stays in force where the new one is no JSON.
  mutating func configurationChanged(_ path: String) {
    let folder = parent(of: path)
    let before = workspace.configurations[folder] ?? nil
    workspace.configurations.updateValue(readConfigurationFile(in: folder, before: before), forKey: folder)
    workspace.forgetRoots()
    publishing.stale.insert(path)
    touchedAll()
  }

  /// What is wrong with a configuration file, told in it: of the editor's text where it is open.
  mutating func configurationDiagnostics(of path: String) -> [Diagnostic] {
    let file = workspace.configurations[parent(of: path)] ?? nil
    if documents[path] == nil, let reason = file?.refused { return [unreadable(reason)] }
    guard let text = documents[path]?.text ?? file?.text else { return [] }
    var walk = PositionWalk(LineTable(text), text, encoding: client.encoding)
    return readConfiguration(text).problems.map { problem in
      Diagnostic(
        range: walk.positionRange(of: problem.range), severity: .error, code: "configuration",
        href: nil, message: problem.message, related: nil, tags: nil, data: nil)
    }
  }

  /// How long a root's first question waits for its guides: thousands are found in less, and what is left comes in slices.
  private static let firstLook = Duration.milliseconds(200)

  /// Where a root's guides are, in order of preference. Those that nobody has named are only looked for in the root itself.
  private func guidePaths(of root: Root) -> [(path: String, reach: String?)] {
    let configured = (root.configuration.guides ?? []).map { joined(root.folder.isEmpty ? "/" : root.folder, $0) }
    let named = (host.namedGuides + configured).map { (path: $0, reach: String?.none) }
    let own = root.folder.isEmpty ? [] : [(path: joined(root.folder, "guides"), reach: String?.some(root.folder))]
    return named + own + host.sharedGuides.map { (path: $0, reach: nil) }
  }

  /// Goes on with a root's search. Its library changes when all is found; a root that is new begins with what there is.
  mutating func findGuides(of key: String, until end: Duration, isFirst: Bool = false) {
    guard var search = workspace.searches.removeValue(forKey: key), let root = workspace.roots[key] else { return }
    while !search.isComplete {
      search.step(host, &workspace.guideHeads)
      if host.now() >= end { break }
    }
    if !search.isComplete { workspace.searches[key] = search }
    guard search.isComplete || isFirst else { return }
    let library = root.library.replacing(users: search.sources(host, workspace.guideHeads), changed: search.changed)
    let refused = search.refused(workspace.guideHeads)
    workspace.roots[key] = Root(folder: root.folder, configuration: root.configuration, library: library, refused: refused)
    publishing.stale.formUnion(root.refused.keys)
    publishing.stale.formUnion(refused.keys)
    if !isFirst { touchedAll() }
  }

  /// Whether a file may be one of the guides in force.
  func isGuide(_ path: String) -> Bool {
    isMarkdown(path) && guideFolders.contains { isInside(path, $0) }
  }

  /// Whether what may be a folder has guides, or is or was in a folder of them.
  func holdsGuides(_ path: String) -> Bool {
    DocumentKind(uri: DocumentURI(path: path), languageId: "") == .other
      && guideFolders.contains { isInside(path, $0) || isInside($0, path) }
  }

  /// Every folder and file that guides in force come from.
  private var guideFolders: [String] {
    let ofRoots = workspace.roots.values.flatMap { root in
      [joined(root.folder, "guides")] + (root.configuration.guides ?? []).map { joined(root.folder, $0) }
    }
    return host.namedGuides + host.sharedGuides + ofRoots
  }

  /// Looks for the guides again. Of those that are known only the changed ones are read, heads only; what was parsed of the
  /// others stays.
  mutating func guidesChanged(_ changed: Set<String>) {
    workspace.guideHeads = workspace.guideHeads.filter { known in !changed.contains { isInside(known.key, $0) } }
    for (key, root) in workspace.roots {
      let before = workspace.searches[key]?.changed ?? []
      workspace.searches[key] = GuideSearch(of: guidePaths(of: root), changed: before.union(changed))
      findGuides(of: key, until: host.now() + Self.firstLook)
    }
  }
}
