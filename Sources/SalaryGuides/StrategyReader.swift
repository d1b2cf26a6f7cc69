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
  /// The text being read: lines are counted from its first.
  private var start = GuidePlace(line: 0, range: TextRange(emptyAt: 0))

  private let ownCompany: String

  /// - Parameter guide: one whose levers and regions have been read.
  init(_ strategies: [GuidePlace], of guide: Guide, text: [UInt8]) {
    self.text = text
    names = RegionNames(guide.regions)
    ownCompany = comparableName(guide.company)
    for lever in guide.levers { readOffers(in: lever.scriptRange, line: lever.place.line) }
    for strategy in strategies { read(strategy) }
  }

  private static let mostFigures = 100

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
    start = strategy
    let range = strategy.range
    let figures = proseFigures(text, in: range)
    terms += extraAsks(text, in: range, line: strategy.line)
    for group in bySentence(figures) {
      // Nobody speaks so many figures in one breath, and each is held against the others.
      guard let sentence = group.first?.sentence, group.count <= Self.mostFigures else { continue }
      let cues = strategyCues(text, in: sentence)
      guard !cues.isEmpty else { continue }
      var cued = cuedFigures(group, cues)
      FloorWords(text).turnIntoFloors(&cued, cues)
      RegionNaming(names, text).name(&cued, in: sentence)
      readAsks(cued, all: group)
      readFloors(cued, all: group)
      readCompeting(cued.filter { $0.cue.kind == .competing }, sentence)
    }
  }

  private mutating func readOffers(in range: TextRange, line: Int) {
    start = GuidePlace(line: line, range: range)
    for group in bySentence(proseFigures(text, in: range)) {
      guard let sentence = group.first?.sentence, group.count <= Self.mostFigures else { continue }
      let cued = cuedFigures(group, strategyCues(text, in: sentence))
      readCompeting(cued.filter { $0.cue.kind == .competing }, sentence)
    }
  }

  private func bySentence(_ figures: [ProseFigure]) -> [[ProseFigure]] {
    var result: [[ProseFigure]] = []
    for figure in figures {
      if result.last?.last?.sentence == figure.sentence {
        result[result.count - 1].append(figure)
      } else {
        result.append([figure])
      }
    }
    return result
  }

  /// The figures that are money and pay, each with the last cue before it; nobody's where there is none.
  private func cuedFigures(_ figures: [ProseFigure], _ cues: [StrategyCue]) -> [CuedFigure] {
    figures.compactMap { figure in
      guard figure.amount.unit == .money, figure.nature == .plain, let mark = figure.amount.mark else { return nil }
      let before = cues.last { $0.range.start < figure.amount.range.start }
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

  private func guideFigure(_ cued: CuedFigure, _ component: Component?) -> GuideFigure {
    GuideFigure(cued.figure, component: component, currency: cued.currency, line: line(of: cued.figure.range.start))
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
            place: GuidePlace(line: line(of: item.figure.range.start), range: item.figure.amount.range)))
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

  private func line(of offset: Int) -> Int {
    start.line + lineCount(text[TextRange(start.range.start, offset)])
  }
}

/// How many lines end in the bytes.
func lineCount(_ bytes: Slice) -> Int {
  bytes.indices.count { bytes[$0] == 0x0A || (bytes[$0] == 0x0D && ($0 + 1 >= bytes.endIndex || bytes[$0 + 1] != 0x0A)) }
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

/// The figures of a lever's script that are pay of a known kind, without those that are other people's.
func leverFigures(_ text: [UInt8], in range: TextRange, line: Int) -> [GuideFigure] {
  let figures = proseFigures(text, in: range)
  guard !figures.isEmpty else { return [] }
  var result: [GuideFigure] = []
  var sentence = TextRange(emptyAt: -1)
  var cues: [StrategyCue] = []
  for figure in figures where figure.amount.unit == .money && figure.nature == .plain {
    if figure.sentence != sentence {
      sentence = figure.sentence
      cues = strategyCues(text, in: sentence)
    }
    guard let component = figure.component, let mark = figure.amount.mark else { continue }
    if let cue = cues.last(where: { $0.range.start < figure.amount.range.start }), cue.kind == .competing || cue.kind == .nobody {
      continue
    }
    result.append(
      GuideFigure(
        figure, component: component, currency: mark.inGuide(local: nil),
        line: line + lineCount(text[TextRange(range.start, figure.range.start)])))
  }
  return result
}
