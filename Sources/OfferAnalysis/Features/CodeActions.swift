internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
package import SourceText

/// Something that can be done about a place of a note, beside the fixes of its findings.
package struct NoteAction: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Adds what is missing.
    case fix
    /// Writes something that nobody misses.
    case rewrite
  }

  package let kind: Kind
  /// Never shows a floor's figure: menus are seen by whoever looks at the screen.
  package let title: String
  /// In the note's bytes; none where it cannot be done.
  package let edits: [TextEdit]
  /// Why it cannot be done now.
  package let disabledReason: String?
}

/// What can be done about the statements that a range touches: take the guide's floor as one's own; and why a lever's script
/// cannot be had.
package func codeActions(in note: NoteAnalysis, _ range: TextRange) -> [NoteAction] {
  var actions: [NoteAction] = []
  for (index, analysed) in note.negotiations.enumerated() {
    let place = note.range(TextRange(0, analysed.negotiation.syntax.text.count), in: index)
    guard place.start <= range.end, range.start <= place.end else { continue }
    let local = range.shifted(by: -place.start)
    let writer = ActionWriter(negotiation: analysed.negotiation, note: note, index: index)
    // Several statements may lead to the same thing.
    var titles: Set<String> = []
    for statement in analysed.negotiation.syntax.statements
    where statement.range.start <= local.end && local.start <= statement.range.end {
      actions += writer.actions(for: statement).filter { titles.insert($0.title).inserted }
    }
  }
  return actions
}

private struct ActionWriter {
  let negotiation: Negotiation
  let note: NoteAnalysis
  let index: Int

  private var syntax: NegotiationSyntax { negotiation.syntax }

  func actions(for statement: StatementSyntax) -> [NoteAction] {
    switch statement.keyword {
    case .region, .ask, .offer: guideFloor(statement)
    case .lever where statement.hasValue: withoutScript(statement)
    default: []
    }
  }

  /// `floor: base €80K, equity €125K` where the guide states it and the note does not.
  private func guideFloor(_ statement: StatementSyntax) -> [NoteAction] {
    guard negotiation.floorPackage == nil, let region = negotiation.region else { return [] }
    let title = "Write the guide's floor as yours"
    let figures = region.floor.filter { $0.source != .estimate }
    let components = figures.compactMap { figure -> String? in
      guard let currency = figure.currency else { return nil }
      let amount = Money(figure.amount, currency).written(local: negotiation.currency)
      return "\(figure.component.rawValue) \(amount)\(figure.terms.span)"
    }
    guard !components.isEmpty else {
      let reason = region.floor.isEmpty ? "the guide states no floor" : "the guide's floor is only estimated here"
      return [NoteAction(kind: .fix, title: title, edits: [], disabledReason: reason)]
    }
    // An ask and its alternatives stay together.
    let last = syntax.statements.last { [.offer, .ask, .or].contains($0.keyword) } ?? statement
    return [added(title, "floor: " + components.joined(separator: ", "), below: last)]
  }

  // MARK: Rewrites

  /// Why a lever's script cannot be written into the note; none where it can.
  private func withoutScript(_ statement: StatementSyntax) -> [NoteAction] {
    guard leverScriptEdit(in: note, at: note.range(statement.value, in: index).start) == nil else { return [] }
    let reason: String
    if let guide = negotiation.guide {
      let lever = guide.guide.lever(named: syntax.valueText(statement))
      reason = lever == nil ? "the guide has no lever of this name" : "the guide gives this lever no script"
    } else {
      reason = "no guide serves this negotiation"
    }
    return [NoteAction(kind: .rewrite, title: "Insert the lever's script", edits: [], disabledReason: reason)]
  }

  private func added(_ title: String, _ text: String, below statement: StatementSyntax) -> NoteAction {
    let end = syntax.lineTable.content(ofLine: statement.lines.upperBound, in: syntax.text).end
    let edit = TextEdit(note.range(TextRange(emptyAt: end), in: index), lineEnd(of: syntax) + text)
    return NoteAction(kind: .fix, title: title, edits: [edit], disabledReason: nil)
  }
}

extension Terms {
  /// ` over 4 years` for a grant whose years are stated.
  fileprivate var span: String {
    guard case .grant(let years, false) = self else { return "" }
    return " over \(years) years"
  }
}
