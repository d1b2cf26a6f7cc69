internal import Compensation
internal import OfferSyntax
internal import Processors
package import SalaryGuides
internal import SourceText

/// The library with what has been looked up in it: notes name the same few companies over and over.
package struct GuideLookups: Sendable {
  /// Always one, in an array so that a copy of the look-ups, of which each note takes some, is one reference and not a dozen.
  private var known: [Known]

  /// Whether anything was looked up that was not known before.
  fileprivate(set) var hasLearned = false

  private struct Known: Sendable {
    let library: GuideLibrary
    /// By the names as they are written.
    var standings: [[UInt8]: GuideStanding] = [:]
    var guides: [ObjectIdentifier: GuideInForce] = [:]
    var keys: [String: String] = [:]
  }

  package init(_ library: GuideLibrary) {
    known = [Known(library: library)]
  }

  /// What a negotiation names, and what the library knows of that.
  mutating func standing(of syntax: NegotiationSyntax) -> GuideStanding {
    let written = syntax.writtenNames
    if let standing = known[0].standings[written] { return standing }
    let names = GuideStanding.Names(company: syntax.name(.company), role: syntax.name(.role), region: syntax.name(.region))
    let standing = standing(of: names)
    known[0].standings[written] = standing
    hasLearned = true
    return standing
  }

  private mutating func standing(of names: GuideStanding.Names) -> GuideStanding {
    guard let company = names.company else { return GuideStanding(names, .none) }
    switch known[0].library.lookup(company: company, role: names.role) {
    case .found(let match):
      let guide = inForce(match.guide)
      let region = names.region.flatMap { guide.guide.region(named: $0) }.map { RegionInForce($0, of: guide) }
      return GuideStanding(names, .found(guide, rolesToChooseFrom: match.rolesToChooseFrom), region)
    case .unknownCompany(let nearest): return GuideStanding(names, .unknownCompany(nearest: nearest))
    case .unknownRole(let company, let nearest, let roles):
      return GuideStanding(names, .unknownRole(company: company, nearest: nearest, roles: roles))
    }
  }

  private mutating func inForce(_ entry: LibraryGuide) -> GuideInForce {
    if let guide = known[0].guides[ObjectIdentifier(entry)] { return guide }
    let guide = GuideInForce(entry)
    known[0].guides[ObjectIdentifier(entry)] = guide
    return guide
  }

  /// By which two names of companies are the same: the guide's name where there is one, without what does not matter.
  package mutating func key(ofName name: String) -> String {
    if let key = known[0].keys[name] { return key }
    let key = comparableName(known[0].library.companyName(name) ?? name)
    known[0].keys[name] = key
    hasLearned = true
    return key
  }

  /// How much is known.
  var count: Int { known[0].standings.count + known[0].keys.count }
}

/// What a negotiation names, and what the library knows of that. An object, for negotiations share it.
package final class GuideStanding: Sendable {
  let names: Names
  let state: Negotiation.GuideState
  /// The region of the guide that is named; nil for none.
  let region: RegionInForce?
  // Of the region; every check asks, and an object that all processors look at is slow to take hold of.
  let currency: Currency?
  let regionHasBonus: Bool

  /// nil where nothing stands behind the keyword, or there is none.
  struct Names: Sendable {
    let company: String?
    let role: String?
    let region: String?
  }

  init(_ names: Names, _ state: Negotiation.GuideState, _ region: RegionInForce? = nil) {
    self.names = names
    self.state = state
    self.region = region
    currency = region?.region.currency
    regionHasBonus = region?.hasBonus ?? false
  }
}

extension NegotiationSyntax {
  fileprivate func name(_ keyword: Keyword) -> String? {
    guard let statement = first(keyword), statement.hasValue else { return nil }
    return valueText(statement)
  }

  /// Company, role and region as they are written, a line each, which no name breaks.
  fileprivate var writtenNames: [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(64)
    for keyword in [Keyword.company, .role, .region] {
      if let statement = first(keyword) {
        for line in statement.valueLines {
          written += text[line]
          written.append(UInt8(ascii: " "))
        }
      }
      written.append(UInt8(ascii: "\n"))
    }
    return written
  }
}

/// What was looked up for one note, kept for the next: ten thousand notes name the same few companies.
package final class SharedLookups: Sendable {
  private let kept: Locked<GuideLookups>

  /// Notes that name ever new companies must not fill the memory.
  private static let most = 10_000

  package init(_ library: GuideLibrary) {
    kept = Locked(GuideLookups(library))
  }

  /// What is known so far.
  var current: GuideLookups { kept.withLock { $0 } }

  /// Keeps what a note's reading has added; of two notes at a time the one that knows more wins.
  func keep(_ lookups: GuideLookups) {
    // Mostly there is nothing new, and all processors would wait for each other here.
    guard lookups.hasLearned else { return }
    kept.withLock { kept in
      guard lookups.count > kept.count, lookups.count <= Self.most else { return }
      kept = lookups
      kept.hasLearned = false
    }
  }
}
