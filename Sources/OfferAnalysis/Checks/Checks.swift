internal import OfferSyntax
internal import SourceText

/// A rule: what it finds in one negotiation.
typealias Check = @Sendable (Subject, CheckContext) -> [Finding]

/// The checks of a negotiation, in the order of the format's table.
private let negotiationChecks: [Check] = [
  askBelowFloor, askBelowBand, askAboveBand, askBelowOffer, askBelowCompeting, askLowered, offerBelowFloor, floorBelowGuide, totalUnknown,
  noFloor,
  currencyMismatch, totalMismatch, deadlinePassed, datesOutOfOrder, unknownStatement, unknownComponent, unknownCompany, unknownRole,
  unknownRegion,
  unknownLever, missingRegion, missingRole, missingValue, malformedValue, malformedAmount, malformedDate, malformedRate, reversedRange,
  duplicateStatement, duplicateComponent, missingDraft,
]

/// The checks of what stands before the first `company:`.
private let preambleChecks: [Check] = [outsideNegotiation, unknownStatement, missingValue, malformedValue, malformedRate]

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
  let isPreamble = negotiation.syntax.company == nil
  var findings = (isPreamble ? preambleChecks : negotiationChecks).flatMap { $0(subject, context) }
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
  return (findings.sorted { ($0.range, $0.code) < ($1.range, $1.code) }, unusedAllows)
}
