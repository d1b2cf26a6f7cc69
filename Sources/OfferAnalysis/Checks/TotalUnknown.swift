internal import Compensation
internal import SourceText

/// `total-unknown`: the floor is a total, and what the ask states does not reach it but leaves parts out.
func totalUnknown(_ subject: Subject, _ context: CheckContext) -> [Finding] {
  let negotiation = subject.negotiation
  guard let floor = subject.floor.first(where: { $0.component == .total }) else { return [] }
  return subject.asks.compactMap { ask in
    guard ask.package[.total]?.yearly == nil else { return nil }
    let missing: [Component]
    if let total = ask.total {
      guard !total.isExact, let held = hold(total, of: ask.package, against: floor, in: negotiation), held.isBelow else { return nil }
      missing = total.missing
    } else {
      missing = [.base, .equity]
    }
    let parts = missing.map(\.rawValue).joined(separator: " and ")
    return Finding(
      .totalUnknown, at: ask.own.range, statement: ask.own.statement,
      "whether the \(floor.totalName) holds \(floor.named) is not known: \(parts) \(missing.count == 1 ? "is" : "are") not stated in money",
      related: floor.related(in: negotiation))
  }
}
