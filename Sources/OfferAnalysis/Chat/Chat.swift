internal import SalaryGuides
internal import SourceText

// Chat: questions about a negotiation, answered from the note and the guide alone, with no network and no model.
//
// It does not know who asks (a `? question` in a note, an editor's command, a terminal) nor JSON or LSP. The same question about
// the same note always gets the same answer. The floor's figure stands in an answer only where the floor was asked for.

/// Answers a question about the negotiation at an offset of the note.
///
///     "is €95K enough?"  ->  "Yes: base €95K lies inside the band and holds the floor." …, with the figures that it rests on
///
/// - Parameters:
///   - offset: which negotiation is meant where the question names none; nil for the thread's, else the note's last that is open.
///   - thread: what the answer before gave; "and in London?" goes on with it.
package func answer(_ question: String, in note: NoteAnalysis, at offset: Int?, thread: ChatThread? = nil) -> ChatAnswer {
  let index = negotiationIndex(in: note, at: offset, thread)
  guard var query = understand(question, in: note, about: index, thread: thread) else {
    return refusal(of: question, in: note, thread)
  }
  var writer: ChatWriter
  let followUps: [String]
  switch query.kind {
  case .help:
    writer = ChatWriter(local: nil)
    followUps = helpAnswer(&writer)
  case .meaning:
    writer = ChatWriter(local: nil)
    followUps = meaningAnswer(query, &writer)
  default:
    guard let view = view(for: &query, in: note, index) else {
      writer = ChatWriter(local: nil)
      writer.say("There is no negotiation to speak of: name a company in the question, or begin a note with a line `company: NAME`.")
      followUps = ["what can I ask", "what is the band of Mistral AI in Paris", "what does missing-region mean"]
      break
    }
    writer = ChatWriter(local: view.negotiation.currency)
    followUps = write(query, view, &writer)
  }
  return ChatAnswer(
    kind: query.kind, answer: writer.markdown, plain: writer.plain, figures: writer.figures, followUps: unique(followUps, but: question),
    thread: query.thread)
}

// MARK: Which negotiation

/// The negotiation that is meant where the question names none.
private func negotiationIndex(in note: NoteAnalysis, at offset: Int?, _ thread: ChatThread?) -> Int? {
  func isNegotiation(_ index: Int) -> Bool { note.negotiations[index].negotiation.companyName != nil }
  if let offset {
    let index = note.locate(offset).index
    // What stands before the first `company:` is about the first.
    return note.negotiations.indices.first { $0 >= index && isNegotiation($0) }
  }
  if let company = thread?.company, let index = note.index(ofCompany: company) { return index }
  let all = note.negotiations.indices.filter(isNegotiation)
  return all.last { note.negotiations[$0].negotiation.outcome == nil } ?? all.last
}

/// The negotiation that the question is about, in the region that it names; nil for a note without any.
private func view(for query: inout ChatQuery, in note: NoteAnalysis, _ index: Int?) -> ChatView? {
  let current = index.map { ChatView(note, at: $0) }
  var view = current
  if let company = query.thread.company, current.map({ !$0.isCompany(company) }) ?? true {
    if current != nil, query.kind.speaksOfRivals, current?.speaks(of: company) ?? false {
      view = current
    } else if let other = note.index(ofCompany: company) {
      view = ChatView(note, at: other)
    } else if query.kind != .level, note.environment.library.companyName(company) != nil || current == nil || !query.kind.speaksOfRivals {
      view = ChatView(note, company: company, role: current?.negotiation.roleTitle, region: nil)
    }
  }
  if let stranger = query.stranger, query.kind != .level, let title = view?.guide?.region(named: stranger)?.name {
    // The guide that the question is about knows more places than the one at hand.
    query.thread.region = title
    query.stranger = nil
  }
  guard let view, query.kind != .move, let region = query.thread.region else { return view }
  guard let title = view.guide?.region(named: region)?.name, title != view.negotiation.region?.region.name else {
    return view.guide?.region(named: region) == nil ? view.moved(to: region) : view
  }
  return view.moved(to: title)
}

extension ChatView {
  /// Whether the note says something of a company within this negotiation.
  fileprivate func speaks(of company: String) -> Bool {
    let key = note.key(ofName: company)
    return negotiation.competing.contains { $0.key == key }
      || negotiation.deadlines.contains { $0.name.map { note.key(ofName: $0) } == key }
  }
}

extension ChatKind {
  /// Whether a company named in the question is one to hold this negotiation against, rather than one to go over to.
  fileprivate var speaksOfRivals: Bool {
    switch self {
    case .compare, .gap, .deadline, .total, .yearOne, .offer, .level, .why, .enough, .whatIf: true
    default: false
    }
  }
}

// MARK: The answer

private func write(_ query: ChatQuery, _ view: ChatView, _ writer: inout ChatWriter) -> [String] {
  if let stranger = query.stranger, query.kind != .level { return strangerAnswer(stranger, query, view, &writer) }
  if let region = query.thread.region, query.kind != .move, view.negotiation.region == nil {
    return strangerAnswer(region, query, view, &writer)
  }
  switch query.kind {
  case .enough: return enoughAnswer(query, in: view, &writer)
  case .floor: return floorAnswer(query, in: view, &writer)
  case .band: return bandAnswer(query, in: view, &writer)
  case .midpoint: return midpointAnswer(query, in: view, &writer)
  case .total: return totalAnswer(query, in: view, &writer)
  case .yearOne: return yearOneAnswer(query, in: view, &writer)
  case .ask: return askAnswer(query, in: view, &writer)
  case .offer: return offerAnswer(query, in: view, &writer)
  case .counter: return counterAnswer(query, in: view, &writer)
  case .levers: return leversAnswer(query, in: view, &writer)
  case .extras: return extrasAnswer(query, in: view, &writer)
  case .writeLever: return writeLeverAnswer(query, in: view, &writer)
  case .writeCounter: return writeCounterAnswer(query, in: view, &writer)
  case .writeDecline: return writeDeclineAnswer(query, in: view, &writer)
  case .writeThanks: return writeThanksAnswer(query, in: view, &writer)
  case .gap: return gapAnswer(query, in: view, &writer)
  case .compare: return compareAnswer(query, in: view, &writer)
  case .whatIf: return whatIfAnswer(query, in: view, &writer)
  case .move: return moveAnswer(query, in: view, &writer)
  case .level: return levelAnswer(query, in: view, &writer)
  case .missing: return missingAnswer(query, in: view, &writer)
  case .terms: return termsAnswer(query, in: view, &writer)
  case .deadline: return deadlineAnswer(query, in: view, &writer)
  case .history: return historyAnswer(query, in: view, &writer)
  case .why: return whyAnswer(query, in: view, &writer)
  case .sources: return sourcesAnswer(query, in: view, &writer)
  case .meaning: return meaningAnswer(query, &writer)
  case .help: return helpAnswer(&writer)
  }
}

/// A place or a company that nobody knows: what there is instead.
private func strangerAnswer(_ name: String, _ query: ChatQuery, _ view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let regions = view.guide?.regionNames ?? []
  guard !regions.isEmpty else {
    writer.say("Nothing is known of \(name): \(view.company) has no guide, and the note does not name it.")
    return ["what is missing in this note", "what did they offer", "what can I ask"]
  }
  writer.say("Nothing is known of \(name): the note does not name it, and the guide of \(view.company) has \(joined(regions)).")
  return regions.prefix(2).map { "what is the band in \($0)" } + ["what can I ask"]
}

private func unique(_ questions: [String], but asked: String) -> [String] {
  var seen: Set<String> = [comparableName(asked)]
  return questions.filter { seen.insert(comparableName($0)).inserted }
}
