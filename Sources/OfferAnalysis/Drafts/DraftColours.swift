internal import Compensation
package import SourceText

/// A part of a mail that means something to an editor: what is not judged, and the figures that are.
package struct DraftColour: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Quotes, signatures, headers and the like, a line each.
    case aside
    case amount(isBelowFloor: Bool)
    case placeholder
  }

  package let range: TextRange
  package let kind: Kind
}

/// The coloured parts of a mail, in order, none of them longer than a line.
package func draftColours(mail: [UInt8], tiedTo subject: Subject?) -> [DraftColour] {
  var memory = DraftMemory()
  return draftColours(mail: mail, tiedTo: subject, &memory)
}

/// The same, where the mail was read before in much the same form.
package func draftColours(mail: [UInt8], tiedTo subject: Subject?, _ memory: inout DraftMemory) -> [DraftColour] {
  let reading = memory.reading(of: mail, subject?.negotiation)
  let findings = subject.map { draftFindings(mail: mail, tiedTo: $0, &memory).findings } ?? []
  let below = findings.filter { belowFloor.contains($0.code) }.map(\.range)
  let bytes = Bytes(mail)
  var colours = reading.text.regions.flatMap { region in lines(of: region.range, bytes).map { DraftColour(range: $0, kind: .aside) } }
  colours += reading.placeholders.map { DraftColour(range: $0, kind: .placeholder) }
  for figure in reading.figures where figure.owner != .nobody {
    let lines = lines(of: figure.range, bytes)
    colours += lines.map { DraftColour(range: $0, kind: .amount(isBelowFloor: below.contains(figure.range))) }
  }
  return colours.sorted { $0.range < $1.range }
}

private let belowFloor: Set<DiagnosticCode> = [.askBelowFloor, .askBelowAccept, .askBelowEstimatedFloor]

private func lines(of range: TextRange, _ bytes: Bytes) -> [TextRange] {
  var result: [TextRange] = []
  var position = range.start
  while position < range.end {
    let line = DraftLine(bytes, at: position)
    let end = min(line.end, range.end)
    if end > position { result.append(TextRange(position, end)) }
    position = max(position + 1, line.next)
  }
  return result
}

/// What of a mail can be folded: the parts of more than one line that are not the author's prose.
package func draftFolds(mail: [UInt8]) -> [DraftText.Region] {
  DraftText(mail).regions.filter { region in mail[region.range].contains { $0 == 0x0A || $0 == 0x0D } }
}
