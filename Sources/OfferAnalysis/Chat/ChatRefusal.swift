internal import SalaryGuides
internal import SourceText

/// What is said to a question that is not understood: that, and the three nearest that are.
func refusal(of question: String, in note: NoteAnalysis, _ thread: ChatThread?) -> ChatAnswer {
  let nearest = nearestQuestions(to: question)
  var writer = ChatWriter(local: nil)
  writer.say("I do not understand that. I answer from this note and its guide only. Nearest to it, I know:")
  writer.list(nearest.map { "\($0)?" })
  return ChatAnswer(kind: nil, answer: writer.markdown, plain: writer.plain, figures: [], followUps: nearest, thread: thread)
}

/// Three questions, those first that share most words with the one asked.
private func nearestQuestions(to question: String) -> [String] {
  let asked = meanings(of: question)
  let ranked = ChatKind.allCases.filter { $0 != .why }.enumerated().map { place, kind in
    (kind.example, asked.intersection(meanings(of: kind.example)).count, place)
  }
  let fallback: [ChatKind] = [.counter, .floor, .help]
  let shared = ranked.filter { $0.1 > 0 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
  var result: [String] = []
  for question in shared + fallback.map(\.example) where !result.contains(question) && result.count < 3 { result.append(question) }
  return result
}

/// What a question's words stand for, without regard to their order.
private func meanings(of question: String) -> Set<Concept> {
  let lexicon = ChatLexicon.english
  let texts = chatWords(question).map { if case .word(let text, _) = $0 { text } else { String?.none } }
  var result: Set<Concept> = []
  var index = 0
  while index < texts.count {
    if let (concept, count) = lexicon.phrase(in: texts, at: index) {
      result.insert(concept)
      index += count
      continue
    }
    if let text = texts[index], let concept = lexicon.concept(of: text) { result.insert(concept) }
    index += 1
  }
  return result.subtracting([.filler, .off, .what, .which, .how, .here, .will])
}
