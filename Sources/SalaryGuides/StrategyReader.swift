import Compensation
import SourceText

/// What a guide's strategy says in figures: asks, floors, other offers, extra asks.
///
/// The strategy is one long text in which the candidate's speech, advice to the reader and other people's figures stand side by
/// side. Each figure belongs to the last cue before it in its sentence; what has no cue is nobody's.
struct StrategyReader {
  private(set) var asks: [GuideAsk] = []
  private(set) var floors: [GuideFloor] = []
  private(set) var competing: [GuideCompetingOffer] = []
  private(set) var terms: [GuideText] = []
  private(set) var problems: [GuideProblem] = []

  private let text: [UInt8]
  private let names: RegionNames
  private var lines: LineCursor

  private let ownCompany: String

  /// - Parameters:
  ///   - levers: with the sentences of their scripts, which may tell of other offers.
  ///   - guide: one whose regions have been read.
  init(_ strategies: [GuidePlace], levers: [(lever: GuideLever, prose: [ProseSentence])], of guide: Guide, text: [UInt8]) {
    self.text = text
    lines = LineCursor(text, at: guide.title)
    names = RegionNames(guide.regions)
    ownCompany = comparableName(guide.company)
    for (lever, prose) in levers { readOffers(in: prose, of: lever) }
    for strategy in strategies { read(strategy) }
  }

  // MARK: Sentences

  /// A figure with the cue that it stands under.
  struct CuedFigure {
    let figure: ProseFigure
    let currency: Currency
    let cue: StrategyCue
    /// Whether it only explains the figure before it: `$500K total comp ($350K base + …)`.
    let isInParentheses: Bool
    /// The regions that the text names for it.
    var regions: [Int]
  }

  private mutating func read(_ strategy: GuidePlace) {
    lines = LineCursor(text, at: strategy)
    terms += extraAsks(text, in: strategy.range, line: strategy.line)
    for sentence in proseSentences(text, in: strategy.range) where !sentence.cues.isEmpty {
      var cued = cuedFigures(sentence)
      FloorWords(text).turnIntoFloors(&cued, sentence.cues)
      RegionNaming(names, text).name(&cued, in: sentence.range)
      readAsks(cued, all: sentence.figures)
      readFloors(cued, all: sentence.figures)
      readCompeting(cued.filter { $0.cue.kind == .competing }, sentence.range)
    }
  }

  private mutating func readOffers(in prose: [ProseSentence], of lever: GuideLever) {
    lines = LineCursor(text, at: lever.place)
    for sentence in prose where sentence.cues.contains(where: { $0.kind == .competing }) {
      readCompeting(cuedFigures(sentence).filter { $0.cue.kind == .competing }, sentence.range)
    }
  }

  /// The figures that are money and pay, each with the last cue before it; nobody's where there is none.
  private func cuedFigures(_ sentence: ProseSentence) -> [CuedFigure] {
    sentence.figures.compactMap { figure in
      guard figure.amount.unit == .money, figure.nature == .plain, let mark = figure.amount.mark else { return nil }
      let before = sentence.cues.last { $0.range.start < figure.amount.range.start }
      let cue = before ?? StrategyCue(kind: .nobody, range: TextRange(emptyAt: figure.sentence.start))
      return CuedFigure(
        figure: figure, currency: mark.inGuide(local: local(mark)), cue: cue, isInParentheses: isInParentheses(figure), regions: [])
    }
  }

  private func isInParentheses(_ figure: ProseFigure) -> Bool {
    let start = figure.amount.range.start
    let before = text[TextRange(max(figure.sentence.start, start - 400), start)]
    let open = before.lastIndex(of: UInt8(ascii: "(")) ?? -1
    return open > before.lastIndex(of: UInt8(ascii: ")")) ?? -1
  }

  /// The currency of the regions, for marks that need one (`¥`, `kr`).
  private func local(_ mark: CurrencyMark) -> Currency? {
    switch mark {
    case .yen: names.regions.compactMap(\.currency).first(where: \.isYenOrYuan)
    case .krone: names.regions.compactMap(\.currency).first(where: \.isKrone)
    case .currency, .dollar: nil
    }
  }

  // MARK: Asks

  private mutating func readAsks(_ cued: [CuedFigure], all: [ProseFigure]) {
    let resolver = FloorResolver(names: names, all: all, floors: [])
    for item in cued where item.cue.kind == .ask {
      let regions = item.regions.map { names.regions[$0] }
      guard let component = item.figure.component ?? pairComponent(item), resolver.isForARegion(item, regions, among: cued) else {
        continue
      }
      let figure = guideFigure(item, component)
      for region in regions.isEmpty ? [nil] : regions.map(\.name) {
        // The first is what to open with; later ones are for cases that may not come.
        let isSaid = asks.contains { $0.figure.component == component && $0.figure.currency == item.currency && $0.region == region }
        if !isSaid { asks.append(GuideAsk(figure: figure, region: region)) }
      }
    }
  }

  /// `$225K / $250K RSU`: the first of a pair in one currency whose second is equity is base.
  private func pairComponent(_ cued: CuedFigure) -> Component? {
    guard let member = cued.figure.member, member.count == 2, member.index == 0 else { return nil }
    let next = proseFigures(text, in: TextRange(cued.figure.range.end, cued.figure.sentence.end)).first
    guard let next, next.component == .equity, next.amount.mark == cued.figure.amount.mark else { return nil }
    return .base
  }

  private mutating func guideFigure(_ cued: CuedFigure, _ component: Component?) -> GuideFigure {
    GuideFigure(cued.figure, component: component, currency: cued.currency, line: lines.line(of: cued.figure.range.start))
  }

  // MARK: Floors

  private mutating func readFloors(_ cued: [CuedFigure], all: [ProseFigure]) {
    let resolver = FloorResolver(names: names, all: all, floors: floors)
    var before: [FloorResolver.Resolved] = []
    for item in cued where item.cue.kind == .floor || item.cue.kind == .accept {
      let regions = item.regions.map { names.regions[$0] }
      guard resolver.isForARegion(item, regions, among: cued) else { continue }
      // `$180K+ carry` is no floor of pay that is known here.
      guard item.figure.component != nil || !item.figure.hasOtherNoun else { continue }
      guard let component = resolver.component(of: item, in: regions, before: before, among: cued) else {
        problems.append(
          GuideProblem(
            code: .unreadableAmount, message: "`\(text.string(item.figure.amount.range))` does not say which component it is a floor of",
            place: GuidePlace(line: lines.line(of: item.figure.range.start), range: item.figure.amount.range)))
        continue
      }
      before.append(FloorResolver.Resolved(item: item, component: component))
      for region in regions.isEmpty ? [nil] : regions.map(Optional.some) { add(item, component, region) }
    }
  }

  private mutating func add(_ item: CuedFigure, _ component: Component, _ region: GuideRegion?) {
    let phrase: GuideFloor.Phrase = item.cue.kind == .accept ? .accept : .floor
    let figure = guideFigure(item, component)
    // A guide that says a floor twice means the first; the second is a stricter or a looser case.
    let isSaid = floors.contains {
      $0.component == component && $0.currency == item.currency && $0.region == region?.name && $0.phrase == phrase
    }
    guard !isSaid else { return }
    floors.append(
      GuideFloor(
        component: component, currency: item.currency, amount: figure.low, years: figure.years, region: region?.name, phrase: phrase,
        place: figure.place))
  }

  // MARK: Other offers

  private mutating func readCompeting(_ cued: [CuedFigure], _ sentence: TextRange) {
    var finder = OfferNames(text, sentence, ownCompany: ownCompany)
    for item in cued {
      guard let name = finder.name(of: item.figure), let component = item.figure.component ?? pairComponent(item) else { continue }
      let figure = guideFigure(item, component)
      // Levers and strategy often speak of the same offer.
      let isSaid = competing.contains {
        $0.name == name && $0.figure.component == figure.component && $0.figure.currency == figure.currency && $0.figure.low == figure.low
          && $0.figure.high == figure.high
      }
      if !isSaid { competing.append(GuideCompetingOffer(name: name, figure: figure)) }
    }
  }

}

extension GuideFigure {
  /// A figure of prose as the model keeps it: a month's pay as a year's, the period as years of vesting.
  init(_ figure: ProseFigure, component: Component?, currency: Currency, line: Int) {
    let times: Ratio = figure.period == .perMonth ? 12 : 1
    let years: Int? =
      switch figure.period {
      case .perYear?, .perMonth?: component == .equity ? 1 : nil
      case .years(let count)?: count
      case nil: nil
      }
    self.init(
      component: component, currency: currency, low: figure.amount.low * times, high: figure.amount.high.map { $0 * times }, years: years,
      place: GuidePlace(line: line, range: figure.amount.range))
  }
}
