/// Every kind of finding there is. The raw value is the code as users write it.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  case askBelowFloor = "ask-below-floor"
  case askBelowAccept = "ask-below-accept"
  case askBelowEstimatedFloor = "ask-below-estimated-floor"
  case askBelowBand = "ask-below-band"
  case askAboveBand = "ask-above-band"
  case askBelowOffer = "ask-below-offer"
  case askBelowCompeting = "ask-below-competing"
  case askLowered = "ask-lowered"
  case offerBelowFloor = "offer-below-floor"
  case floorBelowGuide = "floor-below-guide"
  case totalUnknown = "total-unknown"
  case noFloor = "no-floor"
  case floorDisclosed = "floor-disclosed"
  case draftDisagrees = "draft-disagrees"
  case unfilledPlaceholder = "unfilled-placeholder"
  case currencyMismatch = "currency-mismatch"
  case totalMismatch = "total-mismatch"
  case deadlinePassed = "deadline-passed"
  case datesOutOfOrder = "dates-out-of-order"
  case unknownStatement = "unknown-statement"
  case unknownComponent = "unknown-component"
  case unknownCompany = "unknown-company"
  case unknownRole = "unknown-role"
  case unknownRegion = "unknown-region"
  case unknownLever = "unknown-lever"
  case missingRegion = "missing-region"
  case missingRole = "missing-role"
  case missingValue = "missing-value"
  case malformedValue = "malformed-value"
  case malformedAmount = "malformed-amount"
  case malformedDate = "malformed-date"
  case malformedRate = "malformed-rate"
  case reversedRange = "reversed-range"
  case duplicateStatement = "duplicate-statement"
  case duplicateComponent = "duplicate-component"
  case outsideNegotiation = "outside-negotiation"
  case missingDraft = "missing-draft"
  case allowUnused = "allow-unused"

  /// The severity that a finding has unless its rule or the configuration says otherwise.
  package var defaultSeverity: Severity {
    switch self {
    case .askBelowFloor, .floorDisclosed, .unknownStatement, .unknownComponent, .malformedValue, .malformedAmount, .malformedDate,
      .malformedRate, .reversedRange, .outsideNegotiation:
      .error
    case .askBelowAccept, .askBelowBand, .askBelowOffer, .askLowered, .offerBelowFloor, .draftDisagrees, .unfilledPlaceholder,
      .currencyMismatch, .totalMismatch, .deadlinePassed, .datesOutOfOrder, .unknownCompany, .unknownRole, .unknownRegion,
      .missingValue, .duplicateStatement, .duplicateComponent, .missingDraft:
      .warning
    case .askBelowEstimatedFloor, .askAboveBand, .askBelowCompeting, .floorBelowGuide: .information
    case .totalUnknown, .noFloor, .unknownLever, .missingRegion, .missingRole, .allowUnused: .hint
    }
  }
}

extension DiagnosticCode: Comparable {
  /// By name, as findings at one place are sorted.
  package static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool {
    a.rawValue < b.rawValue
  }
}
