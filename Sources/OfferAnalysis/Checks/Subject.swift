package import Compensation
internal import OfferSyntax

/// A negotiation with what every check asks of it, worked out once.
package final class Subject: Sendable {
  package let negotiation: Negotiation
  /// The ask in force and its alternatives.
  package let asks: [AskInForce]
  package let offer: PayPackage?
  package let offerTotal: AnnualTotal?
  package let floor: [FloorFigure]
  /// What is to be said of the ask in force and of its alternatives, one after another.
  func findings(ofEachAsk findings: (AskInForce) -> [Finding]) -> [Finding] {
    // Nearly always there is one.
    if asks.count == 1 { return findings(asks[0]) }
    var all: [Finding] = []
    for ask in asks {
      let found = findings(ask)
      if !found.isEmpty { all += found }
    }
    return all
  }

  /// Every package that counts: the offer, the floor and the band of the note, the asks, the competing offers.
  var packagesInForce: [PayPackage] {
    var packages: [PayPackage] = []
    packages.reserveCapacity(3 + asks.count + negotiation.competing.count)
    for package in [offer, negotiation.floorPackage, negotiation.band] {
      if let package { packages.append(package) }
    }
    for ask in asks { packages.append(ask.own) }
    for competing in negotiation.competing { packages.append(competing.package) }
    return packages
  }
  /// The statements that are judged, with their indices: outside a negotiation the rates alone.
  var statements: JudgedStatements { JudgedStatements(of: negotiation.syntax) }
  /// The packages that are judged, in force or not.
  var packages: JudgedPackages { JudgedPackages(statements: statements) }

  /// An object, for every check of asks looks at each.
  package final class AskInForce: Sendable {
    package let package: EffectivePackage
    package let total: AnnualTotal?
    package var own: PayPackage { package.own }

    init(package: EffectivePackage, total: AnnualTotal?) {
      self.package = package
      self.total = total
    }
  }

  package init(_ negotiation: Negotiation) {
    self.negotiation = negotiation
    var asks: [AskInForce] = []
    if let ask = negotiation.ask {
      func add(_ package: PayPackage) {
        let effective = negotiation.effective(package)
        asks.append(AskInForce(package: effective, total: negotiation.annualTotal(of: effective)))
      }
      add(ask.package)
      for alternative in ask.alternatives { add(alternative) }
    }
    self.asks = asks
    offer = negotiation.offer
    offerTotal = offer.flatMap { negotiation.annualTotal(of: EffectivePackage($0)) }
    floor = negotiation.floor
  }

  /// The same negotiation as if other asks were in force: those that a mail makes.
  init(_ subject: Subject, asking asks: [AskInForce]) {
    negotiation = subject.negotiation
    self.asks = asks
    offer = subject.offer
    offerTotal = subject.offerTotal
    floor = subject.floor
  }
}

/// The statements of a negotiation that are judged, each with its index. A view: every check looks at all of them.
struct JudgedStatements: Sequence, IteratorProtocol {
  private let all: [StatementSyntax]
  private let isPreamble: Bool
  private var position = 0

  fileprivate init(of syntax: NegotiationSyntax) {
    all = syntax.statements
    isPreamble = syntax.company == nil
  }

  mutating func next() -> (index: Int, statement: StatementSyntax)? {
    while position < all.count {
      let index = position
      position += 1
      if !isPreamble || all[index].keyword == .rate { return (index, all[index]) }
    }
    return nil
  }
}

/// The packages among them, with the indices of their statements.
struct JudgedPackages: Sequence, IteratorProtocol {
  fileprivate var statements: JudgedStatements

  mutating func next() -> (index: Int, package: PackageSyntax)? {
    while let (index, statement) = statements.next() {
      if let package = statement.package { return (index, package) }
    }
    return nil
  }
}

/// What surrounds a note: today's date, the files beside it, its other negotiations.
package struct CheckContext: Sendable {
  package enum PathStatus: Sendable {
    case exists, missing
    /// Nobody looked, as for a note without a file.
    case unknown
  }

  /// nil where no day is known: then no deadline has passed.
  package let today: Day?
  /// What a `draft:` or `sent:` path, relative to the note, leads to.
  package let pathStatus: @Sendable (String) -> PathStatus
  /// The negotiation of this note that a `competing` without a package means, with its index in the note.
  package let negotiation: @Sendable (_ key: String) -> (index: Int, Negotiation)?

  package init(
    today: Day?, pathStatus: @escaping @Sendable (String) -> PathStatus = { _ in .unknown },
    negotiation: @escaping @Sendable (_ key: String) -> (index: Int, Negotiation)? = { _ in nil }
  ) {
    self.today = today
    self.pathStatus = pathStatus
    self.negotiation = negotiation
  }
}

/// A figure that a component is held against: a floor, an end of a band, what was offered or asked before.
package struct Standard: Sendable {
  package let amount: Ratio
  /// nil for a percentage.
  package let currency: Currency?
  package let terms: Terms

  package init(amount: Ratio, currency: Currency?, terms: Terms) {
    self.amount = amount
    self.currency = currency
    self.terms = terms
  }

  package init(_ floor: FloorFigure) {
    self.init(amount: floor.amount, currency: floor.currency, terms: floor.terms)
  }

  /// The low end of what another package says of the component; nil where it is not known.
  package init?(_ component: PayComponent, local: Currency?) {
    switch component.value {
    case .money(let range, let terms): self.init(amount: range.low, currency: range.currency, terms: terms)
    case .percent(let low, _): self.init(amount: low, currency: nil, terms: .yearly)
    case .nothing: self.init(amount: 0, currency: local, terms: .yearly)
    case .unknown: return nil
    }
  }
}

/// A component and what it is held against, in the component's own currency and terms.
package struct Held: Sendable {
  package let written: Ratio
  package let standard: Ratio
  /// nil for percentages.
  package let currency: Currency?

  package var isBelow: Bool { written < standard }
  package var isAbove: Bool { written > standard }
}

extension Negotiation {
  /// Restates a standard in the terms and the currency in which a component is written, by its low end.
  ///
  /// - Parameter package: whose base a percentage is of.
  /// - Returns: nil where the two cannot be compared: unknown values, currencies that no rate links.
  package func hold(_ component: PayComponent, of package: EffectivePackage, against standard: Standard) -> Held? {
    switch component.value {
    case .unknown: return nil
    case .nothing: return Held(written: 0, standard: standard.amount, currency: standard.currency)
    case .percent(let low, _): return standard.currency == nil ? Held(written: low, standard: standard.amount, currency: nil) : nil
    case .money(let range, let terms):
      if let currency = standard.currency {
        guard let restated = rates.convert(standard.amount / standard.terms.years * terms.years, from: currency, to: range.currency) else {
          return nil
        }
        return Held(written: range.low, standard: restated, currency: range.currency)
      }
      guard let base = package[.base]?.yearly.flatMap({ rates.convert($0, to: range.currency) }) else { return nil }
      return Held(written: range.low, standard: base.low * standard.amount / 100, currency: range.currency)
    }
  }
}
