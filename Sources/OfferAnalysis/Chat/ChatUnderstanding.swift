internal import Compensation

/// What a question was understood to ask.
struct ChatQuery {
  /// The kind with what the question fills in, what the thread supplies included.
  var thread: ChatThread
  /// The concepts that the question itself names.
  var concepts: Set<Concept>
  /// A place or company named in the question that neither the note nor a guide knows.
  var stranger: String?

  var kind: ChatKind { thread.kind }
  func mentions(_ concept: Concept) -> Bool { concepts.contains(concept) }
}

/// Understands a question about the negotiation with that index; nil where it is none that the grammar knows.
func understand(_ question: String, in note: NoteAnalysis, about index: Int?, thread: ChatThread?) -> ChatQuery? {
  guard question.utf8.count <= longestQuestion else { return nil }
  let reading = QuestionReading(chatWords(question), NamesInQuestion(note, about: index))
  guard !reading.concepts.contains(.off) else { return nil }
  if let thread, let query = reading.followUp(thread) { return query }
  guard reading.isWellKnown, let kind = kind(of: reading.concepts), kind.takesNames || reading.stranger == nil else {
    return thread.map { reading.continuation(of: $0) } ?? reading.aboutPlace
  }
  return reading.query(kind)
}

extension ChatKind {
  /// Whether the question may be about a place or a company: one that names one of which nothing is known is told so.
  fileprivate var takesNames: Bool {
    switch self {
    case .enough, .floor, .band, .midpoint, .total, .yearOne, .ask, .offer, .counter, .levers, .gap, .compare, .whatIf, .move, .level,
      .deadline:
      true
    default: false
    }
  }
}

extension QuestionReading {
  func query(_ kind: ChatKind) -> ChatQuery {
    var thread = ChatThread(kind: kind)
    if kind == .why { thread.about = aboutWhich }
    fill(&thread)
    return ChatQuery(thread: thread, concepts: concepts, stranger: stranger)
  }

  private func fill(_ thread: inout ChatThread) {
    if let company = companies.last { thread.company = company }
    if let region { thread.region = region }
    if let code { thread.code = code }
    if let number = number ?? lever { thread.lever = number }
    if let component = components.first(where: { $0 != .total }) ?? components.first { thread.component = component }
    if concepts.contains(.offer), !concepts.contains(.ask) { thread.package = .offer }
    if concepts.contains(.ask), !concepts.contains(.offer) { thread.package = .ask }
    for amount in amounts {
      thread.amounts.removeAll { $0.component == amount.component }
      thread.amounts.append(amount)
    }
  }

  /// A question that makes sense only with the one before: "and in London?", "why?", "what about equity?".
  func followUp(_ thread: ChatThread) -> ChatQuery? {
    if kind(of: concepts) == .why, isWellKnown {
      var next = ChatThread(kind: .why)
      next.company = thread.company
      next.region = thread.region
      next.component = thread.component
      next.amounts = thread.amounts
      next.lever = thread.lever
      next.package = thread.package
      next.code = thread.code
      next.about = aboutWhich ?? (thread.kind == .why ? thread.about : thread.kind)
      fill(&next)
      return ChatQuery(thread: next, concepts: concepts, stranger: stranger)
    }
    guard startsLikeFollowUp || concepts.isSubset(of: slots) else { return nil }
    return continuation(of: thread)
  }

  /// The thread's question with what this one fills in.
  func continuation(of thread: ChatThread) -> ChatQuery? {
    guard unknown == 0 || stranger != nil, !concepts.isEmpty || stranger != nil else { return nil }
    // What names its own kind goes its own way.
    if let own = kind(of: concepts), !own.isEllipsis(concepts) {
      guard isWellKnown else { return nil }
      var query = query(own)
      query.thread.company = query.thread.company ?? thread.company
      if !concepts.isDisjoint(with: slots) || startsLikeFollowUp { query.thread.region = query.thread.region ?? thread.region }
      return query
    }
    guard concepts.isSubset(of: slots.union(glue)) else { return nil }
    var next = thread
    if thread.kind == .why, let about = thread.about { next.kind = about }
    if !amounts.isEmpty { next.kind = next.kind.withFigures }
    if region != nil || stranger != nil { next.kind = next.kind.withPlace }
    if amounts.isEmpty, !components.isEmpty { next.amounts = [] }
    fill(&next)
    return ChatQuery(thread: next, concepts: concepts, stranger: stranger)
  }

  /// What a "why" itself asks about: `why is the floor so high` about the floor.
  private var aboutWhich: ChatKind? {
    kind(of: concepts.subtracting([.why, .what, .how, .where, .good, .source]))
  }

  /// "What about London", with nothing before that it could go on with.
  var aboutPlace: ChatQuery? {
    guard region != nil, startsLikeFollowUp, unknown == 0, concepts.isSubset(of: slots.union(glue)) else { return nil }
    return query(.move)
  }

  private var startsLikeFollowUp: Bool {
    guard let first = opening.first else { return false }
    if first == "and" || first == "also" || first == "then" || first == "or" { return true }
    return opening.count > 1 && (first == "what" || first == "how") && opening[1] == "about"
  }
}

/// What may stand in a question without saying what is asked.
private let slots: Set<Concept> = [
  .base, .equity, .bonus, .signing, .relocation, .total, .figure, .percent, .number, .place, .places, .name, .names, .half, .double, .here,
]
private let glue: Set<Concept> = [.what, .how, .howmuch, .whatif, .will, .more, .less, .offer, .ask, .year1, .change, .when, .where]

extension ChatKind {
  /// Whether the rule fitted only because of words that a follow-up has too.
  fileprivate func isEllipsis(_ concepts: Set<Concept>) -> Bool {
    concepts.isSubset(of: slots.union([.what, .how, .will, .names]))
  }

  /// What a question of this kind becomes when figures are added to it.
  fileprivate var withFigures: ChatKind {
    switch self {
    case .enough, .whatIf: self
    case .floor, .band, .midpoint: .enough
    default: .whatIf
    }
  }

  /// What a question of this kind becomes when a region is named.
  fileprivate var withPlace: ChatKind {
    switch self {
    case .enough, .floor, .band, .midpoint, .counter, .whatIf, .total, .yearOne, .move, .levers, .writeLever, .writeCounter: self
    default: .move
    }
  }
}
