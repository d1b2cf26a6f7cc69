internal import Compensation
internal import SourceText

/// `floor-disclosed`: the mail says of a figure that it is the least its author would take. It need not be the note's floor.
func floorDisclosed(_ reading: DraftReading, _ mail: [UInt8], _ subject: Subject?) -> [Finding] {
  var findings: [Finding] = []
  for (index, figure) in reading.figures.enumerated() {
    guard case .floor(let words, let strength) = figure.owner, figure.amount.unit == .money || figure.component == .bonus else { continue }
    if let subject, strength == .soft && isKnown(figure, subject) || isFarFromPay(figure, subject) { continue }
    var range = figure.range
    if let words {
      let whole = range.union(words)
      // Figures are in order: where any other is in it, one of those beside this one is.
      let hasOther = [index - 1, index + 1].contains { reading.figures.indices.contains($0) && reading.figures[$0].range.overlaps(whole) }
      if !hasOther { range = whole }
    }
    let clause = figure.figure.clause.isEmpty ? figure.figure.sentence : figure.figure.clause
    findings.append(
      Finding(
        .floorDisclosed, at: range, statement: nil,
        "this tells that \(secret: mail.string(figure.range)) is the least you would take: keep it to yourself, and name what you ask for",
        fixes: [Fix("Remove what tells the floor", [TextEdit(clause, "")])]))
  }
  return findings
}

/// Whether an amount that names no component is less than half of the base on the table, or more than three times it.
private func isFarFromPay(_ figure: DraftFigure, _ subject: Subject) -> Bool {
  let months: Int = figure.figure.period == .perMonth ? 12 : 1
  guard figure.component == nil, months == 12 || figure.figure.period == nil || figure.figure.period == .perYear,
    let currency = currency(of: figure.amount, subject.negotiation)
  else { return false }
  let packages = subject.asks.map(\.package) + [subject.offer].compactMap { $0 }.map { EffectivePackage($0) }
  let bases = packages.compactMap { $0[.base]?.yearly }.filter { $0.currency == currency }.map(\.low)
  guard let least = bases.min(), let most = bases.max() else { return false }
  let yearly = figure.value * Ratio(months)
  return yearly * 2 < least || yearly > most * 3
}

/// Whether a figure that words only may give away is the note's ask or their offer.
private func isKnown(_ figure: DraftFigure, _ subject: Subject) -> Bool {
  var known: [PayComponent] = subject.asks.flatMap { ask in Component.allCases.compactMap { ask.package[$0] } }
  known += subject.negotiation.offers.flatMap(\.components)
  for component in known where figure.component == nil || figure.component == component.component {
    guard case .money(let money, let terms) = component.value else { continue }
    if agrees(figure, with: money.low) || agrees(figure, with: money.low / terms.years) { return true }
  }
  guard figure.component == nil || figure.component == .total else { return false }
  return (subject.asks.map(\.total) + [subject.offerTotal]).contains { total in
    total.map { $0.isExact && agrees(figure, with: $0.range.low) } ?? false
  }
}
