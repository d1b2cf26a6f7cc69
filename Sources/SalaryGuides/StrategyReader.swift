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
    let naming = RegionNaming(names, text)
    var scope: (regions: [Int], end: Int)?
    for sentence in proseSentences(text, in: strategy.range) where !sentence.cues.isEmpty {
      var cued = cuedFigures(sentence)
      FloorWords(text).turnIntoFloors(&cued, sentence.cues)
      naming.name(&cued, in: sentence.range)
      if let scope, scope.end == sentence.range.start { naming.carry(scope.regions, over: &cued, in: sentence.range) }
      scope = naming.scope(of: sentence.range).map { ($0, sentence.range.end) }
      let isCondition = startsWithCondition(sentence.range)
      readAsks(cued, all: sentence.figures, inCondition: isCondition)
      readFloors(cued, all: sentence.figures, inCondition: isCondition)
      readCompeting(cued.filter { $0.cue.kind == .competing }, sentence.range)
    }
  }

  private mutating func readOffers(in prose: [ProseSentence], of lever: GuideLever) {
    lines = LineCursor(text, at: lever.place)
    for sentence in prose where sentence.cues.contains(where: { $0.kind == .competing }) {
      readCompeting(cuedFigures(sentence).filter { $0.cue.kind == .competing }, sentence.range)
    }
  }

  /// `If they counter at $185K, push for $195K`: what stands there is for a case that may not come.
  private func startsWithCondition(_ sentence: TextRange) -> Bool {
    let bytes = Bytes(text, end: sentence.end)
    var start = sentence.start
    while start < sentence.end, !bytes[start].isWordByte || bytes[start] >= 0x80 { start += 1 }
    let first = bytes.word(at: start)
    if first.isOne(of: ["for"], in: bytes) {
      // `For candidates with deep expertise, push for …`
      return bytes.word(at: bytes.skippingBlanks(first.end)).isOne(of: ["candidates"], in: bytes)
    }
    return first.isOne(of: ["if", "should", "when", "once"], in: bytes)
  }

  /// The figures that are money and pay, each with the last cue before it; nobody's where there is none.
  private func cuedFigures(_ sentence: ProseSentence) -> [CuedFigure] {
    sentence.figures.compactMap { figure in
      guard figure.isPay, let mark = figure.amount.mark else { return nil }
      let cue = sentence.cue(of: figure) ?? StrategyCue(kind: .nobody, range: TextRange(emptyAt: figure.sentence.start))
      return CuedFigure(
        figure: figure, currency: mark.inGuide(local: local(mark)), cue: cue, isInParentheses: sentence.isAside(figure), regions: [])
    }
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

  private mutating func readAsks(_ cued: [CuedFigure], all: [ProseFigure], inCondition isCondition: Bool) {
    let resolver = FloorResolver(names: names, all: all, floors: [])
    var before: (item: CuedFigure, component: Component)?
    for item in cued where item.cue.kind == .ask {
      let regions = item.regions.map { names.regions[$0] }
      guard let component = AskResolver(text: text, names: names, asks: asks).component(of: item, after: before, among: cued),
        resolver.isForARegion(item, regions, among: cued)
      else { continue }
      before = (item, component)
      let figure = guideFigure(item, component)
      for region in regions.isEmpty ? [nil] : regions.map(\.name) {
        // The first is what to open with; another is one more ask, but not where it only comes into play under a condition.
        let isSaid = asks.contains {
          $0.figure.currency == item.currency
            && (isCondition
              || ($0.figure.component == component && $0.region == region && $0.figure.low == figure.low && $0.figure.high == figure.high))
        }
        if !isSaid { asks.append(GuideAsk(figure: figure, region: region)) }
      }
    }
  }

  private mutating func guideFigure(_ cued: CuedFigure, _ component: Component?) -> GuideFigure {
    GuideFigure(cued.figure, component: component, currency: cued.currency, line: lines.line(of: cued.figure.range.start), in: text)
  }

  // MARK: Floors

  private mutating func readFloors(_ cued: [CuedFigure], all: [ProseFigure], inCondition isCondition: Bool) {
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
      for region in regions.isEmpty ? [nil] : regions.map(Optional.some) { add(item, component, region, inCondition: isCondition) }
    }
  }

  private mutating func add(_ item: CuedFigure, _ component: Component, _ region: GuideRegion?, inCondition isCondition: Bool) {
    let phrase: GuideFloor.Phrase = item.cue.kind == .accept ? .accept : .floor
    let figure = guideFigure(item, component)
    // The first of a kind is the one that serves; a second (`Walk away below …`) is kept beside it.
    let isSaid = floors.contains {
      $0.component == component && $0.currency == item.currency && $0.region == region?.name && $0.phrase == phrase
        && (isCondition || $0.amount == figure.low)
    }
    guard !isSaid else { return }
    floors.append(
      GuideFloor(
        component: component, currency: item.currency, amount: figure.low, years: figure.years, region: region?.name, phrase: phrase,
        isFirstYear: component == .total && speaksOfFirstYear(item.figure.clause), place: figure.place))
  }

  /// `yielding ~$265K total Year 1 comp`, `accept if total first-year TC reaches $185K`
  private func speaksOfFirstYear(_ clause: TextRange) -> Bool {
    let words = text[clause]
    return ["first-year", "first year", "year 1", "year-1", "year one"].contains { words.containsIgnoringCase($0) }
  }

  // MARK: Other offers

  private mutating func readCompeting(_ cued: [CuedFigure], _ sentence: TextRange) {
    var finder = OfferNames(text, sentence, ownCompany: ownCompany)
    for item in cued {
      guard let name = finder.name(of: item.figure),
        let component = item.figure.component ?? AskResolver(text: text, names: names, asks: []).pairComponent(item)
      else { continue }
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

extension ProseFigure {
  /// Whether it is money that somebody is paid; `$400,000 total over four years` is no year's total.
  var isPay: Bool {
    guard amount.unit == .money, nature == .plain else { return false }
    if component == .total, case .years(let count)? = period, count > 1 { return false }
    return true
  }
}

extension GuideFigure {
  /// A figure of prose as the model keeps it: a month's pay as a year's, the period as years of vesting.
  ///
  /// A change counts by what it leads to: `from $150,000 to $200,000` is 200,000.
  init(_ figure: ProseFigure, component: Component?, currency: Currency, line: Int, in text: [UInt8]) {
    let isChange =
      figure.amount.separator == .word && Bytes(text).word(before: figure.amount.range.start).isOne(of: ["from"], in: Bytes(text))
    let high = isChange ? nil : figure.amount.high
    let low = isChange ? figure.amount.high ?? figure.amount.low : figure.amount.low
    let times: Ratio = figure.period == .perMonth ? 12 : 1
    let years: Int? =
      switch figure.period {
      case .perYear?, .perMonth?: component == .equity ? 1 : nil
      case .years(let count)?: count
      case nil: nil
      }
    self.init(
      component: component, currency: currency, low: low * times, high: high.map { $0 * times }, years: years,
      place: GuidePlace(line: line, range: figure.amount.range))
  }
}
