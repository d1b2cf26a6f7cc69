internal import Compensation
internal import OfferSyntax
package import SourceText

/// A note beside the text, at a line's end.
package struct LineHint: Sendable, Hashable {
  package enum Kind: Sendable {
    /// What a package comes to, or how it differs from the offer.
    case result
    /// What the note leaves to be understood: a currency, the years of a grant.
    case assumption
  }

  /// In the note's bytes: a line's end.
  package let offset: Int
  package let label: String
  package let kind: Kind
  /// Why, in a sentence.
  package let reason: String
}

/// The hints of the lines that a range of the note touches, in order.
///
///     ask: base 98K, equity €155K   ->   = €136.75K a year · +8.7 % on the offer · over 4 years · EUR
package func inlayHints(in note: NoteAnalysis, range: TextRange) -> [LineHint] {
  guard !note.negotiations.isEmpty else { return [] }
  let first = note.locate(range.start).index
  let last = min(note.locate(range.end).index, note.negotiations.count - 1)
  guard first <= last else { return [] }
  return (first...last).flatMap { index in
    let start = note.syntax.start(of: index)
    let packages = NegotiationHints(note.negotiations[index].subject).hints.compactMap { hint -> LineHint? in
      let line = hint.line.shifted(by: start)
      guard line.start <= range.end, range.start <= line.end else { return nil }
      return LineHint(offset: line.end, label: hint.label, kind: hint.kind, reason: hint.reason)
    }
    let all = packages + answers(in: note, of: index, range: range)
    return all.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
  }
}

/// The first line of the answer to each question that has none below it.
private func answers(in note: NoteAnalysis, of index: Int, range: TextRange) -> [LineHint] {
  var asked = 0
  return note.syntax.negotiations[index].questions.enumerated().compactMap { number, question in
    let place = note.range(question.range, in: index)
    guard question.answerLines.isEmpty, !question.text.isEmpty, place.start <= range.end, range.start <= place.end else { return nil }
    asked += 1
    guard asked <= mostAnswers, let answer = answer(to: NoteQuestion(negotiation: index, question: number), in: note), answer.understood
    else { return nil }
    return LineHint(offset: place.end, label: shortAnswer(answer), kind: .result, reason: answer.plain)
  }
}

/// Editors ask for what is on the screen, and each answer takes a moment.
private let mostAnswers = 50

private struct NegotiationHints {
  struct Hint {
    let line: TextRange
    let label: String
    let kind: LineHint.Kind
    let reason: String
  }

  let subject: Subject
  private var negotiation: Negotiation { subject.negotiation }

  init(_ subject: Subject) { self.subject = subject }

  /// In the order of the lines; of one line results first.
  var hints: [Hint] {
    let found = packages.flatMap { assumptions(of: $0) + results(of: $0) }
    return found.enumerated().sorted {
      ($0.element.line.start, $0.element.kind == .result ? 0 : 1, $0.offset) < (
        $1.element.line.start, $1.element.kind == .result ? 0 : 1, $1.offset
      )
    }.map(\.element)
  }

  private var packages: [PayPackage] {
    negotiation.offers + negotiation.asks.flatMap { [$0.package] + $0.alternatives } + negotiation.competing.map(\.package)
      + [negotiation.floorPackage, negotiation.band].compactMap(\.self)
  }

  // MARK: Results

  private func results(of package: PayPackage) -> [Hint] {
    guard package.keyword != .band, !package.components.isEmpty, let line = line(at: package.range.end) else { return [] }
    // A floor is a list of least figures; only one with both parts comes to something.
    if package.keyword == .floor, !(package.states(.base) && package.states(.equity)) { return [] }
    let whole = negotiation.whole(package)
    guard let total = negotiation.annualTotal(of: whole) else { return [] }
    var hints: [Hint] = []
    if !total.isWritten || isRestated(package[.total]) {
      let money = shortMoney(total.range, local: negotiation.currency)
      hints.append(
        Hint(
          line: line, label: total.isExact ? "= \(money) a year" : "≥ \(money) a year", kind: .result,
          reason: total.isExact ? "Base, a year of equity and the bonus." : lowerBound(total.missing)))
    }
    if let change = change(of: total, package, whole) {
      hints.append(Hint(line: line, label: "\(change) on the offer", kind: .result, reason: "Annual total against the offer's."))
    }
    return hints
  }

  private func isRestated(_ total: PayComponent?) -> Bool {
    switch total?.syntax.period {
    case .perMonth?, .years?: true
    case .perYear?, nil: false
    }
  }

  private func lowerBound(_ missing: [Component]) -> String {
    "At least: \(missing.map(\.rawValue).joined(separator: " and ")) \(missing.count == 1 ? "is" : "are") not known."
  }

  private func change(of total: AnnualTotal, _ package: PayPackage, _ whole: EffectivePackage) -> String? {
    guard package.keyword == .ask || package.keyword == .or, total.isExact, let offer = whole.offer,
      let offered = negotiation.annualTotal(of: EffectivePackage(offer)), offered.isExact,
      let reference = negotiation.rates.convert(offered.range.low, from: offered.range.currency, to: total.range.currency)
    else { return nil }
    return signedPercent(total.range.low, on: reference)
  }

  // MARK: Assumptions

  private func assumptions(of package: PayPackage) -> [Hint] {
    var hints: [Hint] = []
    var lines: Set<TextRange> = []
    for component in package.components {
      guard let line = line(at: component.range.end), case .money(let money, let terms) = component.value else { continue }
      if case .grant(let years, isAssumed: true) = terms {
        hints.append(
          Hint(
            line: line, label: "over \(years) years", kind: .assumption,
            reason: "The note gives no years for this grant: \(years) are usual."))
      }
      if isWithoutCurrency(component), lines.insert(line).inserted {
        let reason = negotiation.currency == nil ? "The one currency written in this negotiation." : "The region's currency."
        hints.append(Hint(line: line, label: money.currency.code, kind: .assumption, reason: reason))
      }
    }
    return hints
  }

  private func isWithoutCurrency(_ component: PayComponent) -> Bool {
    switch component.syntax.value {
    case .amount(let amount): amount.mark == nil
    case .count(_, _, let price): price.map { $0.mark == nil } ?? false
    case .missing, .nothing: false
    }
  }

  /// The line of an offset, without its terminator.
  private func line(at offset: Int) -> TextRange? {
    let table = negotiation.syntax.lineTable
    guard offset >= 0, offset <= table.length else { return nil }
    return table.content(ofLine: table.line(at: offset), in: negotiation.syntax.text)
  }
}
