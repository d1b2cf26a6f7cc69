package import Compensation
package import OfferSyntax
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
  /// How many negotiations refer to another of this note.
  private var referring = 0

  /// What a note's meaning depends on beside its text.
  package struct Environment: Sendable {
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
    self.syntax = syntax
    self.environment = environment
    lookups = environment.sharedLookups?.current ?? GuideLookups(environment.library)
    fileRates = OfferAnalysis.fileRates(syntax)
    negotiations = []
    negotiations.reserveCapacity(syntax.negotiations.count)
    for piece in syntax.negotiations { negotiations.append(AnalysedNegotiation(lower(piece, fileRates: fileRates, lookups: &lookups))) }
    environment.sharedLookups?.keep(lookups)
    referring = negotiations.count { $0.refersToOthers }
    check(Array(negotiations.indices))
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
    referring += new.count { $0.refersToOthers } - old.count { $0.refersToOthers }
    if referring > 0 {
      // An insertion may also have moved what others refer to by its place.
      let changed = Set((old + new).compactMap { key(of: $0.negotiation) })
      let moved = change.inserted != change.removed
      for (index, analysed) in negotiations.enumerated() where analysed.refersToOthers && !fresh.contains(index) {
        if moved || analysed.negotiation.competing.contains(where: { $0.isReference && changed.contains($0.key) }) { fresh.append(index) }
      }
    }
    check(fresh)
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

  /// Everything to be said, by place and then by code; ranges are the note's.
  package var findings: [(index: Int, range: TextRange, finding: Finding)] {
    var result: [(index: Int, range: TextRange, finding: Finding)] = []
    for (index, analysed) in negotiations.enumerated() where !analysed.findings.isEmpty {
      for finding in analysed.findings { result.append((index, range(finding.range, in: index), finding)) }
    }
    return result
  }

  /// The index of the negotiation with a company of that name: the last that has an offer, else the last.
  package func index(ofCompany name: String) -> Int? {
    companyIndices()[key(ofName: name)]
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

  private mutating func check(_ indices: [Int]) {
    let refers = indices.contains { negotiations[$0].refersToOthers }
    let byKey = refers ? companyIndices() : [:]
    let all = refers ? negotiations : []
    let alone = CheckContext(today: environment.today, pathStatus: environment.pathStatus)
    for index in indices {
      guard negotiations[index].refersToOthers else {
        negotiations[index] = negotiations[index].checked(in: alone)
        continue
      }
      let context = CheckContext(today: environment.today, pathStatus: environment.pathStatus) { key in
        guard let other = byKey[key], other != index else { return nil }
        return (other, all[other].negotiation)
      }
      negotiations[index] = negotiations[index].checked(in: context)
    }
  }

  private func companyIndices() -> [String: Int] {
    var result: [String: Int] = [:]
    for (index, analysed) in negotiations.enumerated() {
      guard let key = key(of: analysed.negotiation) else { continue }
      if analysed.negotiation.offer == nil, result[key] != nil { continue }
      result[key] = index
    }
    return result
  }

  private func key(of negotiation: Negotiation) -> String? {
    negotiation.companyName.map(key(ofName:))
  }
}

/// A negotiation with its findings.
package final class AnalysedNegotiation: Sendable {
  package let negotiation: Negotiation
  package let subject: Subject
  /// By place, then by code; what is allowed is left out.
  package let findings: [Finding]
  /// The allows that silenced nothing in the note, by their index in the tree.
  package let unusedAllows: [Int]

  package init(_ negotiation: Negotiation) {
    self.negotiation = negotiation
    subject = Subject(negotiation)
    findings = []
    unusedAllows = []
  }

  private init(_ subject: Subject, _ findings: [Finding], unusedAllows: [Int]) {
    negotiation = subject.negotiation
    self.subject = subject
    self.findings = findings
    self.unusedAllows = unusedAllows
  }

  package func checked(in context: CheckContext) -> AnalysedNegotiation {
    let (findings, unused) = OfferAnalysis.findings(of: subject, in: context)
    return AnalysedNegotiation(subject, findings, unusedAllows: unused)
  }

  /// Whether a competing offer of it is that of another negotiation of the note.
  package var refersToOthers: Bool { negotiation.competing.contains { $0.isReference } }
}

private func fileRates(_ syntax: NoteSyntax) -> Rates {
  Rates(
    (syntax.negotiations.first?.statements ?? []).compactMap { statement in
      if statement.keyword == .rate, case .rate(.success(let rate)) = statement.payload { rate } else { nil }
    })
}
