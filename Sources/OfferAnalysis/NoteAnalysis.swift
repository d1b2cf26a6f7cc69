package import Compensation
package import OfferSyntax
internal import Processors
package import SalaryGuides
package import SourceText

/// A note with what it means and what is to be said of it: the immutable snapshot that every query works on.
///
/// After an edit only the negotiations that the edit touched, and those that refer to them, are read and checked again.
package struct NoteAnalysis: Sendable {
  package private(set) var syntax: NoteSyntax
  /// One for each negotiation of `syntax`, what stands before the first included.
  package private(set) var negotiations: [AnalysedNegotiation]
  package let environment: Environment
  private var lookups: GuideLookups
  private var fileRates: Rates
  /// Which negotiations have findings and which refer to others of this note: so that a keystroke need not look at all of them.
  private var traits: [Traits] = []
  /// The negotiations by what their companies are compared as; nil until somebody asks, and once it may be others.
  private var companies: [String: Int]?

  private struct Traits: Hashable {
    let hasFindings: Bool
    let refersToOthers: Bool

    init(_ negotiation: AnalysedNegotiation) {
      hasFindings = !negotiation.findings.isEmpty
      refersToOthers = negotiation.refersToOthers
    }
  }

  /// What a note's meaning depends on beside its text.
  ///
  /// An object, for whoever holds a snapshot holds this too.
  package final class Environment: Sendable {
    package let library: GuideLibrary
    package let today: Day?
    /// What a path relative to the note leads to.
    package let pathStatus: @Sendable (String) -> CheckContext.PathStatus
    /// Of the same library, where many notes are read one after another.
    package let sharedLookups: SharedLookups?

    package init(
      library: GuideLibrary, today: Day?, sharedLookups: SharedLookups? = nil,
      pathStatus: @escaping @Sendable (String) -> CheckContext.PathStatus = { _ in .unknown }
    ) {
      self.library = library
      self.today = today
      self.pathStatus = pathStatus
      self.sharedLookups = sharedLookups
    }
  }

  package init(_ syntax: NoteSyntax, _ environment: Environment) {
    var lookups = environment.sharedLookups?.current ?? GuideLookups(environment.library)
    let rates = OfferAnalysis.fileRates(syntax)
    let reader = Reader(fileRates: rates, context: CheckContext(today: environment.today, pathStatus: environment.pathStatus))
    let read: [AnalysedNegotiation]
    if syntax.negotiations.count <= longestRun {
      read = reader.read(syntax.negotiations[...], &lookups)
    } else {
      let known = lookups
      let runs = concurrently(syntax.negotiations.count, inRunsOf: longestRun) { run in
        var lookups = known
        let read = reader.read(syntax.negotiations[run], &lookups)
        return (negotiations: read, lookups: lookups)
      }
      read = runs.flatMap { $0.negotiations }
      // Of what the runs have looked up the most serves from here on.
      lookups = runs.map { $0.lookups }.max { $0.count < $1.count } ?? known
    }
    environment.sharedLookups?.keep(lookups)
    let traits = read.map(Traits.init)
    self.syntax = syntax
    self.environment = environment
    self.lookups = lookups
    self.traits = traits
    fileRates = rates
    negotiations = read
    guard traits.contains(where: \.refersToOthers) else { return }
    for index in traits.indices where traits[index].refersToOthers { check(index) }
  }

  package init(text: [UInt8], _ environment: Environment) {
    self.init(NoteSyntax(text), environment)
  }

  // MARK: Edits

  /// Replaces a range of the note's bytes.
  package mutating func replace(_ range: TextRange, with replacement: [UInt8]) {
    let change = syntax.replace(range, with: replacement)
    let rates = OfferAnalysis.fileRates(syntax)
    guard rates == fileRates else {
      self = NoteAnalysis(syntax, environment)
      return
    }
    let old = Array(negotiations[change.first..<(change.first + change.removed)])
    var new: [AnalysedNegotiation] = []
    var fresh: [Int] = []
    for index in change.first..<(change.first + change.inserted) {
      let piece = syntax.negotiations[index]
      if let kept = old.first(where: { $0.negotiation.syntax === piece }) {
        new.append(kept)
      } else {
        fresh.append(index)
        new.append(AnalysedNegotiation(lower(piece, fileRates: fileRates, lookups: &lookups)))
      }
    }
    negotiations.replaceSubrange(change.first..<(change.first + change.removed), with: new)
    traits.replaceSubrange(change.first..<(change.first + change.removed), with: new.map(Traits.init))
    // An insertion moves what others refer to by its place.
    let moved = change.inserted != change.removed
    let oldKeys = old.map { keyOfCompany($0.negotiation) }
    let newKeys = new.map { keyOfCompany($0.negotiation) }
    if oldKeys != newKeys || old.map({ $0.negotiation.offer == nil }) != new.map({ $0.negotiation.offer == nil }) { companies = nil }
    let changed = Set((oldKeys + newKeys).compactMap(\.self))
    for index in traits.indices where traits[index].refersToOthers && !fresh.contains(index) {
      if moved || negotiations[index].negotiation.competing.contains(where: { $0.isReference && changed.contains($0.key) }) {
        fresh.append(index)
      }
    }
    for index in fresh { check(index) }
  }

  // MARK: Queries

  /// The index of the negotiation at an offset, and the offset within it.
  package func locate(_ offset: Int) -> (index: Int, local: Int) {
    let index = max(0, syntax.index(at: min(max(0, offset), syntax.length)))
    return (index, offset - syntax.start(of: index))
  }

  /// A range of a negotiation as a range of the note.
  package func range(_ local: TextRange, in index: Int) -> TextRange {
    local.shifted(by: syntax.start(of: index))
  }

  /// Whether there is anything to be said.
  package var hasFindings: Bool { traits.contains { $0.hasFindings } }

  /// Everything to be said, by place and then by code; ranges are the note's.
  package var findings: [(index: Int, range: TextRange, finding: Finding)] {
    var result: [(index: Int, range: TextRange, finding: Finding)] = []
    for index in traits.indices where traits[index].hasFindings {
      for finding in negotiations[index].findings { result.append((index, range(finding.range, in: index), finding)) }
    }
    return result
  }

  /// The index of the negotiation with a company of that name: the last that has an offer, else the last.
  package func index(ofCompany name: String) -> Int? {
    var copy = self
    return copy.knownCompanies()[copy.lookups.key(ofName: name)]
  }

  /// Reads a negotiation that is not in the note, such as one of it with a further line, with what was looked up for the note.
  package func lowered(_ syntax: NegotiationSyntax, rates: Rates) -> Negotiation {
    var lookups = lookups
    return lower(syntax, fileRates: rates, lookups: &lookups)
  }

  /// By which two names of companies are the same.
  package func key(ofName name: String) -> String {
    var lookups = lookups
    return lookups.key(ofName: name)
  }

  // MARK: Checking

  private mutating func check(_ index: Int) {
    let context = CheckContext(today: environment.today, pathStatus: environment.pathStatus, negotiation: others(than: index))
    negotiations[index] = negotiations[index].checked(in: context)
    traits[index] = Traits(negotiations[index])
  }

  /// The negotiation that a name means in the negotiation at an index: none where that refers to none.
  private mutating func others(than index: Int) -> @Sendable (String) -> (index: Int, Negotiation)? {
    guard traits[index].refersToOthers else { return { _ in nil } }
    var found: [String: (index: Int, Negotiation)] = [:]
    for competing in negotiations[index].negotiation.competing where competing.isReference {
      guard let other = knownCompanies()[competing.key], other != index else { continue }
      found[competing.key] = (other, negotiations[other].negotiation)
    }
    return { [found] in found[$0] }
  }

  private mutating func knownCompanies() -> [String: Int] {
    if let companies { return companies }
    var result: [String: Int] = [:]
    for (index, analysed) in negotiations.enumerated() {
      guard let key = keyOfCompany(analysed.negotiation) else { continue }
      if analysed.negotiation.offer == nil, result[key] != nil { continue }
      result[key] = index
    }
    companies = result
    return result
  }

  private mutating func keyOfCompany(_ negotiation: Negotiation) -> String? {
    negotiation.companyName.map { lookups.key(ofName: $0) }
  }
}

/// Reads negotiations, and checks those that refer to no other of their note.
private struct Reader: Sendable {
  let fileRates: Rates
  let context: CheckContext

  func read(_ pieces: ArraySlice<NegotiationSyntax>, _ lookups: inout GuideLookups) -> [AnalysedNegotiation] {
    pieces.map { piece in
      if piece === NegotiationSyntax.nothing { return .nothing }
      let negotiation = lower(piece, fileRates: fileRates, lookups: &lookups)
      return negotiation.refersToOthers ? AnalysedNegotiation(negotiation) : AnalysedNegotiation(Subject(negotiation), checkedIn: context)
    }
  }
}

/// As many negotiations as are read where they are asked for; of more each run has a thread of its own.
private let longestRun = 256

/// A negotiation with its findings.
package final class AnalysedNegotiation: Sendable {
  package let subject: Subject
  package var negotiation: Negotiation { subject.negotiation }
  /// By place, then by code; what is allowed is left out.
  package let findings: [Finding]
  /// The allows that silenced nothing in the note, by their index in the tree.
  package let unusedAllows: [Int]

  /// What stands before the first negotiation of nearly every note.
  fileprivate static let nothing: AnalysedNegotiation = {
    var lookups = GuideLookups(GuideLibrary([]))
    return AnalysedNegotiation(lower(.nothing, fileRates: Rates(), lookups: &lookups))
  }()

  package init(_ negotiation: Negotiation) {
    subject = Subject(negotiation)
    findings = []
    unusedAllows = []
  }

  fileprivate init(_ subject: Subject, checkedIn context: CheckContext) {
    self.subject = subject
    (findings, unusedAllows) = OfferAnalysis.findings(of: subject, in: context)
  }

  package func checked(in context: CheckContext) -> AnalysedNegotiation {
    AnalysedNegotiation(subject, checkedIn: context)
  }

  /// Whether a competing offer of it is that of another negotiation of the note.
  package var refersToOthers: Bool { negotiation.refersToOthers }
}

extension Negotiation {
  fileprivate var refersToOthers: Bool { competing.contains { $0.isReference } }
}

private func fileRates(_ syntax: NoteSyntax) -> Rates {
  Rates(
    (syntax.negotiations.first?.statements ?? []).compactMap { statement in
      if statement.keyword == .rate, case .rate(.success(let rate)) = statement.payload { rate } else { nil }
    })
}
