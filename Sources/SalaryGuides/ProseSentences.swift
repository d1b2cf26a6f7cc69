import Compensation
import SourceText

/// A sentence that holds figures, with the words that say whose they are.
struct ProseSentence {
  let range: TextRange
  let figures: [ProseFigure]
  let cues: [StrategyCue]

  /// Nobody speaks more figures in one breath, and each is held against the others.
  static let mostFigures = 100
}

/// The sentences of a stretch of prose that hold figures, in order. One with more figures than anybody speaks is left out.
func proseSentences(_ text: [UInt8], in range: TextRange) -> [ProseSentence] {
  let figures = proseFigures(text, in: range)
  var result: [ProseSentence] = []
  var start = 0
  while start < figures.count {
    let sentence = figures[start].sentence
    var end = start + 1
    while end < figures.count, figures[end].sentence == sentence { end += 1 }
    if end - start <= ProseSentence.mostFigures {
      result.append(ProseSentence(range: sentence, figures: Array(figures[start..<end]), cues: strategyCues(text, in: sentence)))
    }
    start = end
  }
  return result
}
