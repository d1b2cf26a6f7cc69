internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// The guide's levers, those first that fit the negotiation best: its region, what is asked above the offer, whether there is a
/// competing offer to speak of.
func fittingLevers(in view: ChatView, for components: [Component] = [.base, .equity]) -> [GuideLever] {
  guard let guide = view.guide else { return [] }
  let scored = guide.levers.map { ($0, score(of: $0, guide, components, view)) }
  return scored.sorted { ($1.1, $0.0.number) < ($0.1, $1.0.number) }.map(\.0)
}

private func score(of lever: GuideLever, _ guide: Guide, _ components: [Component], _ view: ChatView) -> Int {
  var score = 0
  if let named = parenthesis(of: lever.title).flatMap({ guide.region(named: $0) }) {
    score += named.name == view.negotiation.region?.region.name ? 2 : -6
  }
  if isAboutOffers(lever) { score += view.rivals.isEmpty ? -4 : 3 }
  for component in Set(lever.figures.compactMap(\.component)) where components.contains(component) { score += 2 }
  if isNamed(lever, in: view) { score += 1 }
  return score
}

/// Whether the lever is to hold other offers up.
func isAboutOffers(_ lever: GuideLever) -> Bool {
  lever.title.contains("Competing") || lever.title.contains("Offer Framing")
}

/// Whether the note names the lever.
func isNamed(_ lever: GuideLever, in view: ChatView) -> Bool {
  view.negotiation.levers.contains { index in
    let name = view.negotiation.syntax.valueText(view.negotiation.statement(index))
    return view.guide?.lever(named: name)?.number == lever.number
  }
}

/// `Paris` of `Competing Offer Framing (Paris)`
private func parenthesis(of title: String) -> String? {
  guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return nil }
  return String(title[title.index(after: open)...].dropLast())
}
