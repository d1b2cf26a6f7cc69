internal import Compensation
internal import SourceText

/// What a mail says: its figures with whose they are, and its gaps.
struct DraftReading: Sendable {
  let text: DraftText
  private(set) var figures: [DraftFigure] = []
  private(set) var placeholders: [TextRange] = []
  /// Whether the mail accepts their offer: "I'm happy to accept your offer". A wish or a condition accepts nothing.
  private(set) var accepts = false

  /// - Parameter negotiation: whose company and competing offers the mail may name; nil where none is known.
  init(_ mail: [UInt8], _ negotiation: Negotiation?) {
    var memory = DraftMemory()
    self = memory.reading(of: mail, negotiation)
  }

  fileprivate init(_ text: DraftText, _ blocks: [DraftBlockReading]) {
    self.text = text
    for (block, reading) in zip(text.blocks, blocks) {
      let start = block.range.start
      figures += reading.figures.map { $0.shifted(by: start) }
      placeholders += reading.placeholders.map { $0.shifted(by: start) }
      if reading.accepts { accepts = true }
    }
  }
}

/// A mail as it was last read: of its next state only the blocks that an edit touches are read again.
package struct DraftMemory: Sendable {
  private var mail: [UInt8] = []
  private var company: String?
  private var competing: [String] = []
  private var definitions: Set<[UInt8]> = []
  private var blocks: [DraftBlockReading] = []
  private var last: DraftReading?

  package init() {}

  mutating func reading(of mail: [UInt8], _ negotiation: Negotiation?) -> DraftReading {
    let competing = negotiation?.competing.map(\.name) ?? []
    let isOfSameNames = company == negotiation?.companyTitle && self.competing == competing
    if let last, isOfSameNames, self.mail == mail { return last }
    let text = DraftText(mail)
    let definitions = linkDefinitions(mail)
    let known = isOfSameNames && self.definitions == definitions ? last?.text.blocks ?? [] : []
    company = negotiation?.companyTitle
    self.competing = competing
    self.definitions = definitions
    var reader = DraftBlockReader(mail, names: DraftNames(company: company, competing: competing), definitions: definitions)
    blocks = blocks(of: text.blocks, in: mail, known, &reader)
    self.mail = mail
    let reading = DraftReading(text, blocks)
    last = reading
    return reading
  }

  /// What is known of the blocks at the start and at the end that are as they were; those between are read.
  private func blocks(
    of new: [DraftBlock], in text: [UInt8], _ old: [DraftBlock], _ reader: inout DraftBlockReader
  ) -> [DraftBlockReading] {
    let most = min(new.count, old.count)
    var same = 0
    while same < most, isSame(new[same], text, old[same]) { same += 1 }
    var sameAtEnd = 0
    while sameAtEnd < most - same, isSame(new[new.count - 1 - sameAtEnd], text, old[old.count - 1 - sameAtEnd]) { sameAtEnd += 1 }
    var result = Array(blocks.prefix(same))
    result.reserveCapacity(new.count)
    for block in new[same..<(new.count - sameAtEnd)] { result.append(reader.read(block)) }
    result += blocks.suffix(sameAtEnd)
    return result
  }

  /// Whether two blocks say the same in the same surroundings.
  private func isSame(_ block: DraftBlock, _ text: [UInt8], _ old: DraftBlock) -> Bool {
    func isSame(_ one: TextRange?, _ other: TextRange?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return one.count == other.count && text[one] == mail[other]
    }
    return block.kind == old.kind && isSame(block.range, old.range) && isSame(block.lead, old.lead)
      && isSame(block.tableHead, old.tableHead)
  }
}

extension DraftFigure {
  fileprivate func shifted(by delta: Int) -> DraftFigure {
    DraftFigure(
      figure: figure.shifted(by: delta), owner: owner.shifted(by: delta), component: component, isChange: isChange, high: high,
      isApproximate: isApproximate)
  }
}

extension DraftFigure.Owner {
  fileprivate func shifted(by delta: Int) -> DraftFigure.Owner {
    if case .floor(let words, let strength) = self { .floor(words: words?.shifted(by: delta), strength: strength) } else { self }
  }
}

/// The names of `[name]: https://…` lines.
private func linkDefinitions(_ mail: [UInt8]) -> Set<[UInt8]> {
  var result: Set<[UInt8]> = []
  var position = 0
  while let found = closingBracket(in: mail, from: position) {
    position = found + 2
    var open = found
    while open > 0, mail[open - 1] != 0x0A, mail[open - 1] != 0x0D, mail[open] != UInt8(ascii: "["), found - open < 90 { open -= 1 }
    if mail[open] == UInt8(ascii: "["), open + 1 < found { result.insert(Array(mail[(open + 1)..<found])) }
  }
  return result
}

/// Where `]:` stands next. Every keystroke looks through the whole mail for it.
private func closingBracket(in mail: [UInt8], from start: Int) -> Int? {
  mail.withUnsafeBufferPointer { mail in
    var position = start
    while position + 1 < mail.count {
      if mail[position] == UInt8(ascii: "]"), mail[position + 1] == UInt8(ascii: ":") { return position }
      position += 1
    }
    return nil
  }
}
