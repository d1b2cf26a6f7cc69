internal import Processors
package import SalaryGuides

/// The library with what has been looked up in it: notes name the same few companies over and over.
package struct GuideLookups: Sendable {
  package let library: GuideLibrary
  private var states: [String: Negotiation.GuideState] = [:]
  private var guides: [ObjectIdentifier: GuideInForce] = [:]
  private var regions: [RegionKey: RegionInForce?] = [:]
  private var keys: [String: String] = [:]

  private struct RegionKey: Hashable {
    let guide: ObjectIdentifier
    let name: String
  }

  package init(_ library: GuideLibrary) {
    self.library = library
  }

  mutating func guide(company: String, role: String?) -> Negotiation.GuideState {
    let name = company + "\u{0}" + (role ?? "\u{0}")
    if let known = states[name] { return known }
    let state: Negotiation.GuideState =
      switch library.lookup(company: company, role: role) {
      case .found(let match): .found(inForce(match.guide), rolesToChooseFrom: match.rolesToChooseFrom)
      case .unknownCompany(let nearest): .unknownCompany(nearest: nearest)
      case .unknownRole(let company, let nearest, let roles): .unknownRole(company: company, nearest: nearest, roles: roles)
      }
    states[name] = state
    return state
  }

  private mutating func inForce(_ entry: LibraryGuide) -> GuideInForce {
    if let known = guides[ObjectIdentifier(entry)] { return known }
    let guide = GuideInForce(entry)
    guides[ObjectIdentifier(entry)] = guide
    return guide
  }

  package mutating func region(named name: String, of guide: GuideInForce) -> RegionInForce? {
    let key = RegionKey(guide: ObjectIdentifier(guide), name: name)
    if let known = regions[key] { return known }
    let region = guide.guide.region(named: name).map { RegionInForce($0, of: guide) }
    regions[key] = .some(region)
    return region
  }

  /// By which two names of companies are the same: the guide's name where there is one, without what does not matter.
  package mutating func key(ofName name: String) -> String {
    if let known = keys[name] { return known }
    let key = comparableName(library.companyName(name) ?? name)
    keys[name] = key
    return key
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
    kept.withLock { kept in
      if lookups.count > kept.count, lookups.count <= Self.most { kept = lookups }
    }
  }
}

extension GuideLookups {
  /// How much is known.
  var count: Int { states.count + regions.count + keys.count }
}
