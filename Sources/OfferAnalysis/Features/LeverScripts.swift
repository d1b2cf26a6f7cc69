internal import Compensation
package import SalaryGuides
internal import SourceText

/// A lever's script with the note's own figures in it. Slots such as `[X commits]` are left for the user to fill.
///
///     "€100K+ base and €175K+ equity is what that justifies."  with  ask: base €104K, equity €180K
///       ->  "€104K base and €180K equity is what that justifies."
///
/// Only figures that the script clearly asks for are replaced, and those of an offer by somebody whom the note names as
/// competing; where a sum stands in two currencies, the region's own is kept. A floor's figure never gets in.
///
/// - Parameter unknowns: what becomes of an offer's figures where the note knows no such offer: to be sent, they must be slots.
package func filledScript(_ lever: NamedLever, in negotiation: Negotiation, unknowns: ScriptUnknowns = .kept) -> String {
  let text = Array(lever.script.utf8)
  let figures = proseFigures(text, in: TextRange(0, text.count))
  let filling = ScriptFilling(text: text, negotiation: negotiation, unknowns: unknowns)
  var edits: [TextEdit] = []
  var doneGroups: Set<Int> = []
  for figure in figures where figure.nature == .plain && figure.amount.unit == .money {
    guard let member = figure.member else {
      if let replacement = filling.replacement(of: figure) { edits.append(TextEdit(figure.amount.range, replacement)) }
      continue
    }
    guard doneGroups.insert(member.group).inserted else { continue }
    let group = figures.filter { $0.member?.group == member.group }
    edits += filling.edits(ofGroup: group)
  }
  return String(decoding: applying(edits, to: text), as: UTF8.self)
}

/// What becomes of the guide's example figures of offers that the note does not have.
package enum ScriptUnknowns: Sendable {
  /// They stay as the guide has them.
  case kept
  /// `[their base]`
  case slots
}

private struct ScriptFilling {
  let text: [UInt8]
  let negotiation: Negotiation
  let unknowns: ScriptUnknowns

  /// `€155K+ / $260K+`: one sum in two currencies becomes the one that the negotiation is about.
  func edits(ofGroup group: [ProseFigure]) -> [TextEdit] {
    guard let first = group.first, let last = group.last else { return [] }
    let currencies = group.compactMap(currency)
    guard currencies.count == group.count, Set(currencies).count == group.count else {
      return group.compactMap { figure in replacement(of: figure).map { TextEdit(figure.amount.range, $0) } }
    }
    guard let local = negotiation.currency, let own = group.first(where: { currency(of: $0) == local }) else { return [] }
    let kept = replacement(of: own) ?? text.string(own.amount.range)
    return [TextEdit(TextRange(first.amount.range.start, last.amount.range.end), kept)]
  }

  /// What stands for the figure in the note; nil where the note says nothing of it, or it is not clear whose figure it is.
  func replacement(of figure: ProseFigure) -> String? {
    replacementFromNote(of: figure) ?? (unknowns == .slots && isOffer(figure) ? "[their \(figure.component?.rawValue ?? "total")]" : nil)
  }

  /// Whether the sentence, or the one before it ("That comes to …"), speaks of an offer that somebody has made.
  private func isOffer(_ figure: ProseFigure) -> Bool {
    if askCues.contains(where: words(figure.clause).contains) { return false }
    if offerCues.contains(where: words(figure.sentence).contains) { return true }
    let sentence = words(figure.sentence).drop { $0 == " " }
    return sentence.hasPrefix("that ") && offerCues.contains(where: words(TextRange(0, figure.sentence.start)).contains)
  }

  private func replacementFromNote(of figure: ProseFigure) -> String? {
    guard let component = figure.component, !figure.isFirstYear, let package = package(for: figure) else { return nil }
    if component == .total {
      guard let total = negotiation.annualTotal(of: package), total.isExact, figure.period.map({ $0 == .perYear }) ?? true else {
        return nil
      }
      return shortMoney(total.range, local: negotiation.currency)
    }
    guard let stated = package[component], case .money(let range, let terms) = stated.value else { return nil }
    let years: Ratio =
      switch figure.period {
      case .perYear?: 1
      case .years(let years)?: Ratio(years)
      case .perMonth?: Ratio(1, over: 12)
      case nil: terms.years
      }
    return shortMoney(range.mapped { $0 / terms.years * years }, local: negotiation.currency)
  }

  private func package(for figure: ProseFigure) -> EffectivePackage? {
    let clause = words(figure.clause)
    let sentence = words(figure.sentence)
    if askCues.contains(where: clause.contains) { return negotiation.ask.map { negotiation.effective($0.package) } }
    if offerCues.contains(where: sentence.contains) {
      let named = negotiation.competing.filter { sentence.contains(words(Array($0.name.utf8)[...])) && !$0.package.components.isEmpty }
      return named.count == 1 ? named.first.map { EffectivePackage($0.package) } : nil
    }
    guard askCues.contains(where: sentence.contains) else { return nil }
    return negotiation.ask.map { negotiation.effective($0.package) }
  }

  private func words(_ range: TextRange) -> String { words(text[range]) }

  private func words(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
  }

  private func currency(of figure: ProseFigure) -> Currency? {
    figure.amount.mark.flatMap { $0.resolved(in: negotiation.currency) }
  }
}

/// Words by which somebody asks.
private let askCues = [
  "i need", "i'd need", "i would need", "my ask", "asking for", "i am aiming", "i'm aiming", "i aim", "worth", "justif", "i'd like",
  "i would like",
  "my target", "i'm targeting", "i am targeting", "i would expect", "i'd expect", "must be", "i want", "i'm looking for",
  "i am looking for",
]

/// Words by which somebody speaks of an offer that they have.
private let offerCues = ["offer", "pays me", "is at "]
