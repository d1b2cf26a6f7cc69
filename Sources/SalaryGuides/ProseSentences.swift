import Compensation
import SourceText

/// A sentence that holds figures, with the words that say whose they are.
struct ProseSentence {
  let range: TextRange
  let figures: [ProseFigure]
  let cues: [StrategyCue]
  /// What stands in parentheses, in order.
  let asides: [TextRange]

  /// Nobody speaks more figures in one breath, and each is held against the others.
  static let mostFigures = 100

  /// The last cue before a figure. One inside parentheses that are closed again says nothing of what follows: in
  /// `$145,000 base (up from an initial offer of $130,000) and a $50,000 RSU grant` the grant is asked for.
  func cue(of figure: ProseFigure) -> StrategyCue? {
    cues.last { cue in
      cue.range.start < figure.amount.range.start
        && !asides.contains { $0.contains(cue.range.start) && $0.end <= figure.amount.range.start }
    }
  }

  /// Whether it stands in parentheses, and so only explains what is before: `$500K total comp ($350K base + …)`.
  func isAside(_ figure: ProseFigure) -> Bool {
    asides.contains { $0.contains(figure.amount.range.start) }
  }
}

/// The figures of a stretch of prose, without those that somebody else has: `Zephyr's $180K-$245K TC leaves a gap`.
private func unownedFigures(_ text: [UInt8], in range: TextRange) -> [ProseFigure] {
  let bytes = Bytes(text, end: range.end)
  return proseFigures(text, in: range).filter { figure in
    let end = bytes.endBeforeBlanks(figure.amount.range.start)
    guard end < figure.amount.range.start, bytes[end - 1] == UInt8(ascii: "s") else { return true }
    return !(bytes[end - 2] == UInt8(ascii: "'") || (bytes[end - 2] == 0x99 && bytes[end - 4] == 0xE2))
  }
}

/// The sentences of a stretch of prose that hold figures, in order. One with more figures than anybody speaks is left out.
func proseSentences(_ text: [UInt8], in range: TextRange) -> [ProseSentence] {
  let figures = unownedFigures(text, in: range)
  var result: [ProseSentence] = []
  var start = 0
  while start < figures.count {
    let sentence = figures[start].sentence
    var end = start + 1
    while end < figures.count, figures[end].sentence == sentence { end += 1 }
    if end - start <= ProseSentence.mostFigures {
      result.append(
        ProseSentence(
          range: sentence, figures: Array(figures[start..<end]), cues: strategyCues(text, in: sentence), asides: asides(text, in: sentence))
      )
    }
    start = end
  }
  return result
}

/// The parentheses of a sentence, outermost only; one that is not closed runs to the sentence's end.
private func asides(_ text: [UInt8], in sentence: TextRange) -> [TextRange] {
  var result: [TextRange] = []
  var depth = 0
  var open = sentence.start
  for offset in sentence.start..<min(sentence.end, text.count) {
    if text[offset] == UInt8(ascii: "(") {
      if depth == 0 { open = offset }
      depth += 1
    } else if text[offset] == UInt8(ascii: ")"), depth > 0 {
      depth -= 1
      if depth == 0 { result.append(TextRange(open, offset + 1)) }
    }
  }
  if depth > 0 { result.append(TextRange(open, sentence.end)) }
  return result
}
