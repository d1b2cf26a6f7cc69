internal import Processors
package import SalaryGuides

/// The library with what has been looked up in it: notes name the same few companies over and over.
package struct GuideLookups: Sendable {
  /// Always one, in an array so that a copy of the look-ups, of which each note takes some, is one reference and not a dozen.
  private var known: [Known]

  private struct Known: Sendable {
    let library: GuideLibrary
    var states: [RoleName: Negotiation.GuideState] = [:]
    var guides: [ObjectIdentifier: GuideInForce] = [:]
    var regions: [RegionName: RegionInForce?] = [:]
    var keys: [String: String] = [:]

    struct RoleName: Hashable {
      let company: String
      let role: String?
    }

    struct RegionName: Hashable {
      let guide: ObjectIdentifier
      let name: String
    }
  }

  package init(_ library: GuideLibrary) {
    known = [Known(library: library)]
  }

  mutating func guide(company: String, role: String?) -> Negotiation.GuideState {
    let name = Known.RoleName(company: company, role: role)
    if let state = known[0].states[name] { return state }
    let state: Negotiation.GuideState =
      switch known[0].library.lookup(company: company, role: role) {
      case .found(let match): .found(inForce(match.guide), rolesToChooseFrom: match.rolesToChooseFrom)
      case .unknownCompany(let nearest): .unknownCompany(nearest: nearest)
      case .unknownRole(let company, let nearest, let roles): .unknownRole(company: company, nearest: nearest, roles: roles)
      }
    known[0].states[name] = state
    return state
  }

  private mutating func inForce(_ entry: LibraryGuide) -> GuideInForce {
    if let guide = known[0].guides[ObjectIdentifier(entry)] { return guide }
    let guide = GuideInForce(entry)
    known[0].guides[ObjectIdentifier(entry)] = guide
    return guide
  }

  package mutating func region(named name: String, of guide: GuideInForce) -> RegionInForce? {
    let key = Known.RegionName(guide: ObjectIdentifier(guide), name: name)
    if let region = known[0].regions[key] { return region }
    let region = guide.guide.region(named: name).map { RegionInForce($0, of: guide) }
    known[0].regions[key] = .some(region)
    return region
  }

  /// By which two names of companies are the same: the guide's name where there is one, without what does not matter.
  package mutating func key(ofName name: String) -> String {
    if let key = known[0].keys[name] { return key }
    let key = comparableName(known[0].library.companyName(name) ?? name)
    known[0].keys[name] = key
    return key
  }

  /// How much is known.
  var count: Int { known[0].states.count + known[0].regions.count + known[0].keys.count }
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
    kept.withLock { kept in
      if lookups.count > kept.count, lookups.count <= Self.most { kept = lookups }
    }
  }
}
