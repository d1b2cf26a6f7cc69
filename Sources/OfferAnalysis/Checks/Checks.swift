internal import OfferSyntax
internal import SourceText

/// A rule: what it finds in one negotiation.
typealias Check = @Sendable (Subject, CheckContext) -> [Finding]

/// The checks of a negotiation, in the order of the format's table, each with what gives it an occasion to speak; none where it always has one.
private let negotiationChecks: [(occasions: Occasions, check: Check)] = [
  (.ask, askBelowFloor),
  (.ask, askBelowBand),
  (.ask, askAboveBand),
  (.ask, askBelowOffer),
  (.ask, askBelowCompeting),
  (.ask, askLowered),
  (.offer, offerBelowFloor),
  ([], floorBelowGuide),
  (.ask, totalUnknown),
  (.ask, noFloor),
  (.foreignMoney, currencyMismatch),
  (.total, totalMismatch),
  (.deadline, deadlinePassed),
  (.earlierDate, datesOutOfOrder),
  (.unknownStatement, unknownStatement),
  (.faultyComponent, unknownComponent),
  ([], unknownCompany),
  ([], unknownRole),
  ([], unknownRegion),
  (.lever, unknownLever),
  ([], missingRegion),
  ([], missingRole),
  (.missingValue, missingValue),
  (.malformedValue, malformedValue),
  (.faultyComponent, malformedAmount),
  (.malformedDate, malformedDate),
  (.malformedRate, malformedRate),
  (.faultyComponent, reversedRange),
  (.duplicateStatement, duplicateStatement),
  (.duplicateComponent, duplicateComponent),
  (.file, missingDraft),
]

/// The checks of what stands before the first `company:`.
private let preambleChecks: [(occasions: Occasions, check: Check)] = [
  ([], outsideNegotiation),
  (.unknownStatement, unknownStatement),
  (.missingValue, missingValue),
  (.malformedValue, malformedValue),
  (.malformedRate, malformedRate),
]

/// What is left of a negotiation's checks once it has an outcome.
private let codesAfterOutcome: Set<DiagnosticCode> = [
  .unknownStatement, .unknownComponent, .unknownCompany, .unknownRole, .unknownRegion, .unknownLever, .malformedValue, .malformedAmount,
  .malformedDate, .malformedRate, .missingValue, .missingDraft, .duplicateStatement, .duplicateComponent, .reversedRange,
  .outsideNegotiation,
  .allowUnused,
]

/// Everything to be said of a negotiation, by place and then by code, and the allows that silenced none of it.
package func findings(of subject: Subject, in context: CheckContext) -> (findings: [Finding], unusedAllows: [Int]) {
  let negotiation = subject.negotiation
  let occasions = Occasions(of: negotiation)
  var findings: [Finding] = []
  let checks = negotiation.syntax.company == nil ? preambleChecks : negotiationChecks
  for index in checks.indices where occasions.call(for: checks[index].occasions) {
    let found = checks[index].check(subject, context)
    if !found.isEmpty { findings += found }
  }
  if let outcome = negotiation.outcome {
    findings.removeAll { finding in
      !codesAfterOutcome.contains(finding.code) && !(finding.code == .offerBelowFloor && outcome == .accepted)
    }
  }
  var unusedAllows: [Int] = []
  for (index, allow) in negotiation.syntax.allows.enumerated() {
    let before = findings.count
    if let statement = allow.statement {
      let codes = Set(allow.codes.map(\.text))
      findings.removeAll { $0.statement == statement && codes.contains($0.code.rawValue) }
    }
    if findings.count == before { unusedAllows.append(index) }
  }
  findings += unusedAllows.map { allowUnused($0, in: negotiation) }
  if findings.count > 1 { findings.sort { ($0.range, $0.code) < ($1.range, $1.code) } }
  return (findings, unusedAllows)
}
