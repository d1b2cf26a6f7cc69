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
    let (sources, refused) = guideSources(folder: folder, configuration: configuration)
    let root = Root(folder: key, configuration: configuration, library: GuideLibrary(users: sources), refused: refused)
    workspace.roots[key] = root
    publishing.stale.formUnion(refused.keys)
    return root
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
      let (read, problems) = readConfiguration(bytes)
      var text = bytes
      let isJSON = (try? JSONScanner.outline(of: &text)) != nil
      return ConfigurationFile(
        path: path, text: bytes, configuration: isJSON ? read : before?.configuration ?? read, problems: problems, refused: nil)
    }
  }

  /// Takes a configuration file up again: the last good one stays in force where the new one is no JSON.
  mutating func configurationChanged(_ path: String) {
    let folder = parent(of: path)
    let before = workspace.configurations[folder] ?? nil
    workspace.configurations.updateValue(readConfigurationFile(in: folder, before: before), forKey: folder)
    workspace.roots = [:]
    publishing.stale.insert(path)
    touchedAll()
  }

  /// What is wrong with a configuration file, told in it: of the editor's text where it is open.
  mutating func configurationDiagnostics(of path: String) -> [Diagnostic] {
    let file = workspace.configurations[parent(of: path)] ?? nil
    if documents[path] == nil, let reason = file?.refused { return [unreadable(reason)] }
    guard let text = documents[path]?.text ?? file?.text else { return [] }
    let lines = LineTable(text)
    return readConfiguration(text).problems.map { problem in
      Diagnostic(
        range: lines.positionRange(of: problem.range, in: text, encoding: client.encoding), severity: .error, code: "configuration",
        href: nil, message: problem.message, related: nil, tags: nil, data: nil)
    }
  }

  /// The guides of a root in order of preference, named by what the head of each file says, and what was left out.
  private func guideSources(folder: String?, configuration: Configuration) -> ([GuideSource], refused: [String: String]) {
    let configured = (configuration.guides ?? []).map { joined(folder ?? "/", $0) }
    let paths = host.namedGuides + configured + (folder.map { [joined($0, "guides")] } ?? []) + host.sharedGuides
    var seen: Set<String> = []
    var refused: [String: String] = [:]
    var sources: [GuideSource] = []
    for path in paths.flatMap({ guideFiles(at: $0, &refused) }) where seen.insert(path).inserted {
      switch host.readStart(path, GuideHead.readLength) {
      case .missing: break
      case .refused(let reason): refused[path] = reason
      case .bytes(let start):
        guard let head = GuideHead(start) else { break }
        let host = host
        sources.append(
          GuideSource(path: path, head: head) {
            guard case .bytes(let text) = host.read(path) else { return nil }
            return text
          })
      }
    }
    return (sources, refused)
  }

  /// The Markdown files at and below a path, sorted folder by folder.
  private func guideFiles(at path: String, _ refused: inout [String: String]) -> [String] {
    var files: [String] = []
    var waiting = [(path, 0)]
    while let (folder, depth) = waiting.popLast() {
      guard files.count < FileIndex.mostFiles else {
        refused[path] = "of more than \(FileIndex.mostFiles) guides the rest is not read"
        break
      }
      if isMarkdown(folder) {
        files.append(folder)
        continue
      }
      guard depth <= FileIndex.deepest else {
        refused[parent(of: folder)] = "folders more than \(FileIndex.deepest) deep are not looked into"
        continue
      }
      let listing = host.entries(folder)
      if let problem = listing.problem { refused[folder] = problem }
      for entry in listing.entries.reversed() where entry.kind == .folder || isMarkdown(entry.name) {
        waiting.append((joined(folder, entry.name), depth + 1))
      }
    }
    return files
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

  /// Reads the guides again: heads only, and what was parsed of unchanged files stays.
  mutating func guidesChanged(_ changed: Set<String>) {
    for (key, root) in workspace.roots {
      let (sources, refused) = guideSources(folder: key.isEmpty ? nil : key, configuration: root.configuration)
      let library = root.library.replacing(users: sources, changed: changed)
      workspace.roots[key] = Root(folder: root.folder, configuration: root.configuration, library: library, refused: refused)
      publishing.stale.formUnion(root.refused.keys)
      publishing.stale.formUnion(refused.keys)
    }
    touchedAll()
  }
}

private func isMarkdown(_ path: String) -> Bool {
  path.hasSuffix(".md") || path.hasSuffix(".markdown")
}
