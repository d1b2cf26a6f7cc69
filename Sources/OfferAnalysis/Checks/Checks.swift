internal import OfferSyntax
internal import SourceText

/// What the checks find in a negotiation, in the order of the format's table. Each is named with what gives it an occasion to
/// speak; none where it always has one.
private func negotiationFindings(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  var found = Found(subject, context)
  found.add(.ask, askBelowFloor)
  found.add(.ask, askBelowBand)
  found.add(.ask, askAboveBand)
  found.add(.ask, askBelowOffer)
  found.add(.ask, askBelowCompeting)
  found.add(.ask, askLowered)
  found.add(.offer, offerBelowFloor)
  found.add([], floorBelowGuide)
  found.add(.ask, totalUnknown)
  found.add(.ask, noFloor)
  found.add(.foreignMoney, currencyMismatch)
  found.add(.total, totalMismatch)
  found.add(.deadline, deadlinePassed)
  found.add(.earlierDate, datesOutOfOrder)
  found.add(.unknownStatement, unknownStatement)
  found.add(.faultyComponent, unknownComponent)
  found.add([], unknownCompany)
  found.add([], unknownRole)
  found.add([], unknownRegion)
  found.add(.lever, unknownLever)
  found.add([], missingRegion)
  found.add([], missingRole)
  found.add(.missingValue, missingValue)
  found.add(.malformedValue, malformedValue)
  found.add(.faultyComponent, malformedAmount)
  found.add(.malformedDate, malformedDate)
  found.add(.malformedRate, malformedRate)
  found.add(.faultyComponent, reversedRange)
  found.add(.duplicateStatement, duplicateStatement)
  found.add(.duplicateComponent, duplicateComponent)
  found.add(.file, missingDraft)
  return found.findings
}

/// The checks of what stands before the first `company:`.
private func preambleFindings(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  var found = Found(subject, context)
  found.add([], outsideNegotiation)
  found.add(.unknownStatement, unknownStatement)
  found.add(.missingValue, missingValue)
  found.add(.malformedValue, malformedValue)
  found.add(.malformedRate, malformedRate)
  return found.findings
}

/// Gathers what checks find.
private struct Found {
  private let subject: Subject
  private let context: CheckContext
  private(set) var findings: [Finding] = []

  init(_ subject: Subject, _ context: CheckContext) {
    self.subject = subject
    self.context = context
  }

  /// Inlined, so that a check without its occasion costs no more than a look at a bit.
  @inline(__always)
  mutating func add(_ needed: Occasions, _ check: (Subject, CheckContext) -> [Finding]) {
    guard subject.negotiation.occasions.call(for: needed) else { return }
    let found = check(subject, context)
    if findings.isEmpty { findings = found } else if !found.isEmpty { findings += found }
  }
}

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
  var findings = negotiation.syntax.company == nil ? preambleFindings(subject, context) : negotiationFindings(subject, context)
  if findings.isEmpty, negotiation.syntax.allows.isEmpty { return ([], []) }
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
