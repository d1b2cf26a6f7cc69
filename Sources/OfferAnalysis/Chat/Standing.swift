internal import Compensation
internal import OfferSyntax
internal import SourceText

/// How a package stands against floor, band, offer and competing offers.
struct Standing {
  enum FloorState {
    /// Neither the note nor the guide states one.
    case none
    case holds
    /// The first figure that is not held.
    case below(FloorFigure, Held)
    /// Whether it holds is not known: something is not stated, or no rate links the currencies.
    case unknown
  }

  /// A component of the package and its band.
  struct Placed {
    let component: Component
    let held: Held
    let band: Band
    /// Per cent of the way through it.
    let place: Ratio?
    var isBelow: Bool { held.isBelow }
    let isAbove: Bool
  }

  let floor: FloorState
  let placed: [Placed]
  /// Components below the latest offer.
  let belowOffer: [(component: PayComponent, held: Held)]
  /// Competing offers with a higher annual total, in its currency.
  let outbid: [(rival: ChatView.Rival, by: Held)]

  init(_ ask: Subject.AskInForce, in view: ChatView) {
    let negotiation = view.negotiation
    floor = Self.floorState(ask, in: view)
    placed = Component.allCases.compactMap { name in
      guard name != .total || ask.package.own.states(.total), let component = ask.package.own[name], let band = negotiation.band(name),
        let held = negotiation.hold(
          component, of: ask.package, against: Standard(amount: band.low, currency: band.currency, terms: band.terms))
      else { return nil }
      let top = band.high.flatMap {
        negotiation.hold(component, of: ask.package, against: Standard(amount: $0, currency: band.currency, terms: band.terms))
      }
      let share: Ratio? = top.flatMap { top in
        top.standard > held.standard ? (held.written - held.standard) * 100 / (top.standard - held.standard) : nil
      }
      return Placed(component: name, held: held, band: band, place: share, isAbove: top?.isAbove ?? false)
    }
    belowOffer = ask.package.own.components.compactMap { component in
      guard let offered = negotiation.offer?[component.component], ask.package.own.keyword != .offer,
        let standard = Standard(offered, local: negotiation.currency),
        let held = negotiation.hold(component, of: ask.package, against: standard), held.isBelow
      else { return nil }
      return (component, held)
    }
    let total = negotiation.annualTotal(of: ask.package, discount: negotiation.discount(for: nil))
    outbid = view.rivals.compactMap { rival in
      guard let total, total.isExact, let theirs = rival.discounted,
        let converted = negotiation.rates.convert(theirs.range.low, from: theirs.range.currency, to: total.range.currency),
        total.range.low < converted
      else { return nil }
      return (rival, Held(written: total.range.low, standard: converted, currency: total.range.currency))
    }
  }

  private static func floorState(_ ask: Subject.AskInForce, in view: ChatView) -> FloorState {
    let negotiation = view.negotiation
    guard !view.subject.floor.isEmpty else { return .none }
    var isKnown = true
    for figure in view.subject.floor {
      if let breach = breach(of: figure, by: ask, in: negotiation) { return .below(figure, breach.held) }
      if figure.component == .total, ask.package[.total] == nil {
        // A lower bound is enough for a floor that it reaches.
        let isHeld = ask.total.flatMap { hold($0, of: ask.package, against: figure, in: negotiation) }.map { !$0.isBelow } ?? false
        isKnown = isKnown && isHeld
      } else if figure.component.isOneTime, ask.package[figure.component] == nil {
        continue
      } else {
        let held = ask.package[figure.component].flatMap { negotiation.hold($0, of: ask.package, against: Standard(figure)) }
        isKnown = isKnown && held != nil
      }
    }
    return isKnown ? .holds : .unknown
  }

  var isBelowFloor: Bool {
    if case .below = floor { true } else { false }
  }
}
