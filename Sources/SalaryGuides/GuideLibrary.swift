import Processors

/// A guide that a library may hold: where it comes from, what its head says, and how to get at its text.
package struct GuideSource: Sendable {
  /// As shown to people; a built-in guide's is `built-in/NAME.md`.
  package let path: String
  package let builtIn: Bool
  package let head: GuideHead
  /// The whole text; nil where it can no longer be read.
  package let text: @Sendable () -> [UInt8]?

  package init(path: String, builtIn: Bool = false, head: GuideHead, text: @escaping @Sendable () -> [UInt8]?) {
    self.path = path
    self.builtIn = builtIn
    self.head = head
    self.text = text
  }
}

/// A guide of a library. Its text is read and parsed on first need, and kept.
package final class LibraryGuide: Sendable {
  package let source: GuideSource
  package var company: String { source.head.company }
  package var role: String { source.head.role }
  package var path: String { source.path }
  package var builtIn: Bool { source.builtIn }

  private enum Content: Sendable {
    case unread
    case read(text: [UInt8], guide: Guide)
    case gone
  }
  private let content = Locked<Content>(.unread)

  init(_ source: GuideSource) {
    self.source = source
  }

  /// The guide; one whose text has gone since it was listed has its names and nothing else.
  package var guide: Guide {
    if case .read(_, let guide) = loaded { return guide }
    return Guide(company: company, role: role, title: source.head.title)
  }

  package var text: [UInt8] {
    if case .read(let text, _) = loaded { return text }
    return []
  }

  private var loaded: Content {
    content.withLock { content in
      if case .unread = content {
        content = source.text().map { .read(text: $0, guide: readGuide($0)) } ?? .gone
      }
      return content
    }
  }
}

/// All guides in force, found by company and role.
///
/// A value: a changed folder makes a new library from the same `LibraryGuide`s, so what was parsed stays parsed.
package struct GuideLibrary: Sendable {
  /// In order of preference: of two for the same company and role the first serves. A user's guide stands before a built-in one.
  package let guides: [LibraryGuide]
  /// The guides of a company by its comparable name.
  private let byCompany: [String: [Int]]
  private let byAlias: [String: String]
  /// Every company once, sorted by comparable name: kept, because completion asks for it at every keystroke.
  package let companyNames: [CompanyName]

  package struct CompanyName: Sendable, Hashable {
    /// As the company's first guide spells it.
    package let name: String
    package let comparable: String
    /// Other names that find it, in comparable form, sorted.
    package let aliases: [String]
  }

  /// - Parameter guides: in order of preference. A built-in guide is left out where a user's has the same company and role.
  package init(_ guides: [LibraryGuide]) {
    var users: Set<String> = []
    for guide in guides where !guide.builtIn { users.insert(libraryKey(of: guide)) }
    let kept = guides.filter { !$0.builtIn || !users.contains(libraryKey(of: $0)) }
    var byCompany: [String: [Int]] = [:]
    var byAlias = companyAliases
    for (index, guide) in kept.enumerated() {
      byCompany[comparableName(guide.company), default: []].append(index)
    }
    // `LianLian` finds `LianLian Global`.
    for company in byCompany.keys where company.hasSuffix("global") {
      let short = String(company.dropLast("global".count))
      if !short.isEmpty, byCompany[short] == nil { byAlias[short] = company }
    }
    for guide in kept.reversed() {
      for alias in guide.source.head.aliases { byAlias[comparableName(alias)] = comparableName(guide.company) }
    }
    self.guides = kept
    self.byCompany = byCompany
    self.byAlias = byAlias
    var aliases: [String: [String]] = [:]
    for (alias, company) in byAlias { aliases[company, default: []].append(alias) }
    companyNames = byCompany.sorted { $0.key < $1.key }.compactMap { key, indices in
      indices.first.map { CompanyName(name: kept[$0].company, comparable: key, aliases: aliases[key, default: []].sorted()) }
    }
  }

  /// - Parameter users: a user's guides in order of preference; the built-in ones come last.
  package init(users: [GuideSource] = []) {
    self.init(users.map(LibraryGuide.init) + builtInGuides)
  }

  /// This library with other user guides; one with the same path and head keeps what was parsed unless it is in `changed`.
  package func replacing(users: [GuideSource], changed: Set<String>) -> GuideLibrary {
    var kept: [String: LibraryGuide] = [:]
    for guide in guides where !guide.builtIn && !changed.contains(guide.path) { kept[guide.path] = guide }
    let next = users.map { source in
      if let old = kept[source.path], old.source.head == source.head { return old }
      return LibraryGuide(source)
    }
    return GuideLibrary(next + builtInGuides)
  }

  /// Every company once, as its first guide spells it, sorted by comparable name.
  package var companies: [String] { companyNames.map(\.name) }

  /// Other names that find the company, in comparable form, sorted: `["hf"]` for Hugging Face.
  package func aliases(ofCompany company: String) -> [String] {
    guard let found = key(forCompany: company) else { return [] }
    return byAlias.filter { $0.value == found }.map(\.key).sorted()
  }

  /// The company as its guides spell it; nil where there is no guide.
  package func companyName(_ company: String) -> String? {
    guidesOfCompany(company).first?.company
  }

  /// The guides of a company, in order of preference.
  package func guidesOfCompany(_ company: String) -> [LibraryGuide] {
    guard let found = key(forCompany: company), let indices = byCompany[found] else { return [] }
    let all = indices.map { guides[$0] }
    // `Elastic` and `Elastic (Security)` compare alike; who writes the parenthesis means that one.
    let full = comparableFullName(company)
    let exact = all.filter { comparableFullName($0.company) == full }
    return exact.isEmpty || comparableName(company) == full ? all : exact
  }

  /// The roles of a company's guides, each once, sorted by name.
  package func roles(ofCompany company: String) -> [String] {
    var seen: Set<String> = []
    return guidesOfCompany(company).map(\.role).sorted().filter { seen.insert(comparableName($0)).inserted }
  }

  /// The guide that serves a negotiation.
  ///
  /// - Parameter role: nil where the note names none: then the company's only guide serves, or of several the one whose role comes first by name.
  package func lookup(company: String, role: String?) -> GuideLookup {
    let all = guidesOfCompany(company)
    guard let first = all.first else { return .unknownCompany(nearest: nearestCompany(to: company)) }
    guard let role else {
      let roles = roles(ofCompany: company)
      let name = roles.first ?? first.role
      let serving = all.filter { comparableName($0.role) == comparableName(name) }
      return .found(
        GuideMatch(guide: serving.first ?? first, others: Array(serving.dropFirst()), rolesToChooseFrom: roles.count > 1 ? roles : []))
    }
    let wanted = comparableName(role)
    var serving = all.filter { comparableName($0.role) == wanted }
    let exact = serving.filter { comparableFullName($0.role) == comparableFullName(role) }
    if !exact.isEmpty { serving = exact }
    guard let guide = serving.first else {
      let roles = roles(ofCompany: company)
      return .unknownRole(company: first.company, nearest: nearestName(to: role, among: roles), roles: roles)
    }
    return .found(GuideMatch(guide: guide, others: Array(serving.dropFirst()), rolesToChooseFrom: []))
  }

  /// The company whose name, or an alias of it, is nearest to a name that no guide has.
  package func nearestCompany(to company: String) -> String? {
    let names = companies
    if let near = nearestName(to: company, among: names) { return near }
    guard let alias = nearestName(to: company, among: byAlias.keys.filter { $0.utf8.count > 3 }.sorted()), let found = byAlias[alias] else {
      return nil
    }
    return byCompany[found]?.first.map { guides[$0].company }
  }

  private func key(forCompany company: String) -> String? {
    let plain = comparableName(company)
    if byCompany[plain] != nil { return plain }
    guard let other = byAlias[plain], byCompany[other] != nil else { return nil }
    return other
  }
}

package enum GuideLookup: Sendable {
  case found(GuideMatch)
  case unknownCompany(nearest: String?)
  /// The company is known, the role is none of its.
  case unknownRole(company: String, nearest: String?, roles: [String])

  package var match: GuideMatch? {
    if case .found(let match) = self { return match }
    return nil
  }
}

package struct GuideMatch: Sendable {
  package let guide: LibraryGuide
  /// More guides of the same company and role, told apart by file; they serve completion only.
  package let others: [LibraryGuide]
  /// Where the note names no role and the company has several: all of them. Empty otherwise.
  package let rolesToChooseFrom: [String]
}

private func libraryKey(of guide: LibraryGuide) -> String {
  comparableName(guide.company) + "\n" + comparableName(guide.role)
}
