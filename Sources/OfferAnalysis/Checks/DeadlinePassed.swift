internal import Compensation
internal import OfferSyntax
internal import SourceText

/// `deadline-passed`: a deadline in force, the reader's or a competitor's, is before today.
func deadlinePassed(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  guard let today = context.today else { return [] }
  return subject.negotiation.deadlines.filter { $0.day < today }.map { deadline in
    let days = today.daysSinceEpoch - deadline.day.daysSinceEpoch
    let whose = deadline.name.map { "\($0)'s deadline" } ?? "the deadline"
    return Finding(
      .deadlinePassed, at: subject.negotiation.statement(deadline.statement).value, statement: deadline.statement,
      "\(whose) \(deadline.day) passed \(days == 1 ? "a day" : "\(days) days") ago: write the new one, or the outcome")
  }
}
