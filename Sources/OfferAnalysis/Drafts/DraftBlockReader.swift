internal import Compensation
internal import SourceText

/// What a block of a mail says, with places counted from the block's start: the same wherever the block stands, so that it can be
/// kept while the rest of the mail is edited.
struct DraftBlockReading: Sendable {
  fileprivate(set) var figures: [DraftFigure] = []
  fileprivate(set) var placeholders: [TextRange] = []
  /// Whether a sentence of it accepts their offer.
  fileprivate(set) var accepts = false
}

/// Reads the blocks of one mail.
struct DraftBlockReader {
  let mail: [UInt8]
  let names: DraftNames
  /// The links that the mail defines, by name.
  let definitions: Set<[UInt8]>
  private var leads: [TextRange: DraftFigure.Owner?] = [:]
  private var figures: [DraftFigure] = []

  init(_ mail: [UInt8], names: DraftNames, definitions: Set<[UInt8]>) {
    self.mail = mail
    self.names = names
    self.definitions = definitions
  }

  mutating func read(_ block: DraftBlock) -> DraftBlockReading {
    var reading = DraftBlockReading()
    let hasDigit = mail[block.range].contains { $0.isASCIIDigit }
    let mayHaveGap = mail[block.range].contains { $0.opensSlot }
    let mayAccept = mayAccept(mail, block.range)
    guard hasDigit || mayHaveGap || mayAccept else { return reading }
    let prose = maskedProse(mail, block.range)
    if mayAccept { reading.accepts = acceptsOffer(prose) }
    if mayHaveGap { reading.placeholders = OfferAnalysis.placeholders(in: prose) { definitions.contains(Array($0)) } }
    guard hasDigit else { return reading }
    figures = []
    let lead = block.lead.flatMap { owner(ofKnownLead: $0) }
    if block.kind == .tableRow { readRow(block, prose, lead) } else { read(prose, lead) }
    reading.figures = figures
    return reading
  }

  /// Many items have one lead.
  private mutating func owner(ofKnownLead range: TextRange) -> DraftFigure.Owner? {
    if let known = leads[range] { return known }
    let owner = owner(ofLead: range)
    leads[range] = .some(owner)
    return owner
  }

  // MARK: Sentences

  /// Smaller numbers without a currency are years, days and counts.
  private static let leastPlainNumber: Ratio = 10_000
  private static let mostFigures = 40
  private static let longestSentence = 4_000
  private static let longestVerdict = 80

  private mutating func read(_ prose: [UInt8], _ lead: DraftFigure.Owner?) {
    let found = proseFigures(prose, in: TextRange(0, prose.count), plainNumbersFrom: Self.leastPlainNumber)
    var index = 0
    while index < found.count {
      let sentence = found[index].sentence
      var end = index
      while end < found.count, found[end].sentence == sentence { end += 1 }
      // Nobody writes such a sentence, and who owns what in it is anybody's guess.
      if end - index > Self.mostFigures || sentence.count > Self.longestSentence {
        index = end
        continue
      }
      let numbered = (index..<end).map { (index: $0, figure: found[$0]) }
      let words = draftWords(prose, in: sentence, figures: numbered, names: names)
      // A lead speaks of the first sentence below it, and "That's my number." of the figures above it.
      let introduced = sentence.start == 0 || index == 0 && lead != nil ? lead : nil
      var owners = DraftOwners(words, lead: introduced ?? verdict(on: words, in: sentence, prose)).owners
      if let last = numbered.last?.index, owners[last] == .nobody || owners[last] == .ask, isRefusedBelow(sentence.end, prose) {
        owners[last] = .floor(words: nil, strength: .soft)
      }
      addFigures(numbered, owners, words)
      index = end
    }
  }

  /// Whose the figures of a sentence without any other word are, by the sentence behind it or the question in front of it:
  /// `€100K base. That's my number.`, `My ask? €100K base.`
  private func verdict(on words: [DraftWord], in sentence: TextRange, _ prose: [UInt8]) -> DraftFigure.Owner? {
    guard words.allSatisfy({ $0.text == "#" || isGapWord($0) }) else { return nil }
    let following = self.words(behind: sentence.end, prose)
    switch draftVerdicts.match(in: following, at: 0)?.meaning {
    case .ask?: return .ask
    case .floor?: return .floor(words: nil, strength: .hard)
    default: return questionInFront(of: sentence.start, prose).flatMap { owner(ofLabel: $0) }
    }
  }

  /// `€138K a year. Anything below that and I walk.`
  private func isRefusedBelow(_ end: Int, _ prose: [UInt8]) -> Bool {
    DraftFloorRule(words(behind: end, prose), at: -1, from: 0).findReferringBack() != nil
  }

  /// The words of the sentence that begins at a place, without its figures.
  private func words(behind start: Int, _ prose: [UInt8]) -> [DraftWord] {
    var end = min(prose.count, start + Self.longestVerdict)
    if let stop = (min(start + 1, end)..<end).first(where: { isSentenceEnd(prose, $0) }) { end = stop }
    return start < end ? draftWords(prose, in: TextRange(start, end), figures: [], names: names) : []
  }

  private func questionInFront(of start: Int, _ prose: [UInt8]) -> [DraftWord]? {
    let end = prose[..<start].lastIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
    guard let end, prose[end] == UInt8(ascii: "?") else { return nil }
    let first = prose[max(0, end - Self.longestVerdict)..<end].indices.last { isSentenceEnd(prose, $0) }
    return draftWords(prose, in: TextRange(first.map { $0 + 1 } ?? max(0, end - Self.longestVerdict), end), figures: [], names: names)
  }

  private mutating func addFigures(
    _ found: [(index: Int, figure: ProseFigure)], _ owners: [Int: DraftFigure.Owner], _ words: [DraftWord]
  ) {
    var skipped = false
    for (place, (index, figure)) in found.enumerated() {
      if skipped {
        skipped = false
        continue
      }
      var owner = owners[index] ?? .nobody
      var isChange = false
      var high: Ratio?
      var component = figure.component ?? self.component(of: index, in: words)
      if figure.amount.separator == .word,
        wordBefore(index, words) == "from" || figure.amount.low > (figure.amount.high ?? figure.amount.low)
      {
        isChange = true
      }
      // "between €95K and €100K": one range.
      if wordBefore(index, words) == "between", place + 1 < found.count, isRange(index, found[place + 1].index, words) {
        high = found[place + 1].figure.amount.low
        component = component ?? found[place + 1].figure.component
        skipped = true
      }
      if figure.nature != .plain || isMonthly(figure, index, words) { owner = .nobody }
      if case .floor(_, .soft) = owner, component == nil, isNoPay(figure, index, words) { owner = .nobody }
      figures.append(
        DraftFigure(
          figure: figure, owner: owner, component: component, isChange: isChange, high: high,
          isApproximate: figure.amount.isApproximate || figure.amount.high == nil && isAbout(index, words)))
    }
  }

  /// `Per month I am asking for €8,333`: the period stands too far away to be sure.
  private func isMonthly(_ figure: ProseFigure, _ index: Int, _ words: [DraftWord]) -> Bool {
    guard figure.period == nil, let place = place(of: index, words) else { return false }
    return words[..<place].indices.contains { position in
      words[position].text == "monthly"
        || words[position].text == "month" && position > 0 && ["per", "a", "each"].contains(words[position - 1].text)
    }
  }

  private func place(of index: Int, _ words: [DraftWord]) -> Int? { words.firstIndex { $0.kind == .figure(index) } }

  private func wordBefore(_ index: Int, _ words: [DraftWord]) -> String? {
    guard let place = place(of: index, words), place > 0 else { return nil }
    return words[place - 1].text
  }

  private func isAbout(_ index: Int, _ words: [DraftWord]) -> Bool {
    guard let word = wordBefore(index, words), approximations.contains(word), let place = place(of: index, words) else { return false }
    // "How about €100K" is exact.
    return word != "about" || place < 2 || !["how", "what"].contains(words[place - 2].text)
  }

  /// `at least £900 a day`, `must not fall below 48,000 requests` in a sentence without its author, `at least $5K for moving`.
  private func isNoPay(_ figure: ProseFigure, _ index: Int, _ words: [DraftWord]) -> Bool {
    if isForSomething(index, words) { return true }
    if let place = place(of: index, words), place + 2 < words.count, ["a", "an", "per", "each", "every"].contains(words[place + 1].text),
      ["day", "hour", "week", "shift", "night", "head"].contains(words[place + 2].text)
    {
      return true
    }
    return figure.amount.mark == nil && !words.contains { ["i", "me", "my"].contains($0.text) }
  }

  /// `at least $5K for moving`: not pay.
  private func isForSomething(_ index: Int, _ words: [DraftWord]) -> Bool {
    guard let place = place(of: index, words), place + 2 < words.count, ["for", "of", "towards", "to"].contains(words[place + 1].text)
    else { return false }
    return !["me", "us", "it", "this", "that", "move", "join", "sign", "switch", "leave", "make", "be", "work"].contains(
      words[place + 2].text)
  }

  private func isRange(_ first: Int, _ second: Int, _ words: [DraftWord]) -> Bool {
    guard let a = place(of: first, words), let b = place(of: second, words) else { return false }
    return b == a + 2 && words[a + 1].text == "and"
  }

  /// The component that the words in front name, where they name one alone: "For the base, I'd like €100K."
  private func component(of index: Int, in words: [DraftWord]) -> Component? {
    guard let place = place(of: index, words) else { return nil }
    if let behind = totalWords(behind: place, words) ?? componentBehind(place, words) { return behind }
    var start = place
    while start > 0 {
      if case .figure = words[start - 1].kind { break }
      start -= 1
    }
    // What stands right behind a figure is that figure's: "€92K fixed with a variable of €10K".
    if start > 0, start < place { start += 1 }
    let front = words[start..<place]
    // "With the signing bonus my ask comes to €158K": a sum of more than what is named.
    if front.contains(where: { sumWords.contains($0.text) }) { return nil }
    return onlyComponent(front)
  }

  /// `€100K on the base`, `£95K for base`, `52 LPA fixed`.
  private func componentBehind(_ place: Int, _ words: [DraftWord]) -> Component? {
    if place + 1 < words.count, ["fixed", "fix"].contains(words[place + 1].text) { return .base }
    guard place + 2 < words.count, ["on", "for", "in", "as"].contains(words[place + 1].text) else { return nil }
    let next = words[place + 2].text
    let isArticle = ["the", "my", "a", "an"].contains(next)
    guard !isArticle || place + 3 < words.count else { return nil }
    return componentWords[isArticle ? words[place + 3].text : next]
  }

  private func totalWords(behind place: Int, _ words: [DraftWord]) -> Component? {
    guard place + 1 < words.count else { return nil }
    let next = words[place + 1].text
    let second = place + 2 < words.count ? words[place + 2].text : ""
    if ["all-in", "overall", "altogether", "combined"].contains(next) || (next == "all" && second == "in")
      || (next == "in" && second == "total")
    {
      return .total
    }
    return nil
  }

  // MARK: Leads

  /// Whose the figures below a line are.
  private func owner(ofLead range: TextRange) -> DraftFigure.Owner? {
    let prose = maskedProse(mail, range)
    let numbered = proseFigures(prose, in: TextRange(0, prose.count)).enumerated().map { (index: $0.offset, figure: $0.element) }
    let words = draftWords(prose, in: TextRange(0, prose.count), figures: numbered, names: names)
    // "Thanks for your offer, here is my counter:": the last clause introduces, and what it leaves open the sentence says.
    guard let comma = words.lastIndex(where: { $0.text == "," }) else { return owner(ofLabel: words) }
    if let owner = owner(ofLabel: Array(words[(comma + 1)...])) { return owner }
    let whole = owner(ofLabel: words)
    return whole == .offer ? nil : whole
  }

  /// Whose the figures are that words without a figure introduce.
  private func owner(ofLabel words: [DraftWord]) -> DraftFigure.Owner? {
    guard !isConditional(words), !words.contains(where: { $0.text == "not" || $0.text == "?" && words.count > 12 }) else { return nil }
    var best: (cue: DraftCue, start: Int, end: Int)?
    for start in words.indices {
      guard let (cue, end) = draftLeadCues.match(in: words, at: start) else { continue }
      if end > best?.end ?? 0 { best = (cue, start, end) }
    }
    guard let best, words[best.end...].count <= 8 else { return nil }
    switch best.cue {
    case .ask: return .ask
    case .offer: return .offer
    case .floor: return .floor(words: nil, strength: .hard)
    case .competing:
      for word in words[best.start..<best.end] { if case .competitor(let index) = word.kind { return .competing(index) } }
      return nil
    case .nobody: return .nobody
    case .request, .softFloor: return nil
    }
  }

  // MARK: Tables

  /// A row's first cell may name the component, the table's head whose a column is; or the other way round.
  private mutating func readRow(_ block: DraftBlock, _ prose: [UInt8], _ lead: DraftFigure.Owner?) {
    guard let head = block.tableHead else { return }
    let headCells = cells(maskedProse(mail, head))
    let row = cells(prose)
    guard let first = row.first else { return }
    let rowWords = draftWords(first.text, in: TextRange(0, first.text.count), figures: [], names: names)
    for (column, cell) in row.enumerated().dropFirst() {
      let found = proseFigures(cell.text, in: TextRange(0, cell.text.count))
      guard found.count == 1, let figure = found.first, figure.nature == .plain else { continue }
      let headWords =
        column < headCells.count
        ? draftWords(headCells[column].text, in: TextRange(0, headCells[column].text.count), figures: [], names: names) : []
      let ofColumn = owner(ofLabel: headWords)
      let ofRow = owner(ofLabel: rowWords)
      if ofColumn != nil, ofRow != nil, ofColumn != ofRow { continue }
      let component = figure.component ?? onlyComponent(rowWords[...]) ?? onlyComponent(headWords[...])
      figures.append(
        DraftFigure(
          figure: figure.shifted(by: cell.start), owner: ofColumn ?? ofRow ?? lead ?? .nobody, component: component,
          isChange: false,
          high: nil))
    }
  }

  /// A `signing bonus` and a `relocation bonus` are no bonus.
  private func onlyComponent(_ words: ArraySlice<DraftWord>) -> Component? {
    var found = Set(words.compactMap { componentWords[$0.text] })
    for (one, next) in zip(words, words.dropFirst()) where next.text == "bonus" {
      if let component = componentWords[one.text], component.isOneTime { found.remove(.bonus) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func cells(_ row: [UInt8]) -> [(start: Int, text: [UInt8])] {
    var result: [(start: Int, text: [UInt8])] = []
    var start = row.first == UInt8(ascii: "|") ? 1 : 0
    for position in start..<max(start, row.count) where row[position] == UInt8(ascii: "|") {
      result.append((start, Array(row[start..<position])))
      start = position + 1
    }
    if start < row.count { result.append((start, Array(row[start...]))) }
    return result
  }
}

private let sumWords: Set<String> = [
  "with", "including", "included", "inclusive", "incl", "counting", "adding", "besides", "together", "altogether", "sums", "adds",
]

private let approximations: Set<String> = ["around", "about", "approximately", "roughly", "circa", "ca", "near", "nearly", "almost"]

extension UInt8 {
  /// Whether a gap may begin with it.
  fileprivate var opensSlot: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "F"), UInt8(ascii: "?"): true
    default: false
    }
  }
}

private let componentWords: [String: Component] = [
  "base": .base, "salary": .base, "fixed": .base, "equity": .equity, "stock": .equity, "rsus": .equity, "rsu": .equity, "options": .equity,
  "bspce": .equity, "shares": .equity,
  "grant": .equity, "signing": .signing, "sign-on": .signing, "signon": .signing, "relocation": .relocation, "total": .total, "tc": .total,
  "overall": .total, "altogether": .total,
  "bonus": .bonus, "variable": .bonus, "base-wise": .base, "salary-wise": .base, "all-in": .total,
]
