internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `malformed-date`: a date that is none of the calendar, or is not written as `2026-11-04`.
func malformedDate(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  subject.statements.flatMap { index, statement -> [Finding] in
    var ranges: [TextRange] = []
    if let qualifier = statement.qualifier, qualifier.hasMalformedDate { ranges.append(qualifier.range) }
    if case .date(.failure) = statement.payload, statement.hasValue { ranges.append(statement.value) }
    return ranges.map { range in
      Finding(
        .malformedDate, at: range, statement: index,
        "`\(subject.negotiation.syntax.text.string(range))` has no day of the calendar as `YYYY-MM-DD`: write one, as in `2026-11-04`")
    }
  }
}

/// `malformed-rate`: a rate that is not written as `1 EUR = 1.08 USD`.
func malformedRate(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  subject.statements.compactMap { index, statement in
    guard case .rate(.failure) = statement.payload, statement.hasValue else { return nil }
    return Finding(
      .malformedRate, at: statement.value, statement: index,
      "a rate links two currencies, as in `1 EUR = 1.08 USD`: two different codes, both figures above zero")
  }
}
