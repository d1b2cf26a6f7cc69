internal import SalaryGuides

/// Questions worth asking at a place of the note, those first that its negotiation has most to say to. Each is a whole question
/// without its `?`, with the names of this negotiation in it.
///
///     a note with an offer, an ask and a competing offer by Google
///       ->  what should I counter with · how far apart are we · is my ask enough · … · compare with Google · …
package func questionCompletions(in note: NoteAnalysis, at offset: Int) -> [String] {
  let index = note.locate(offset).index
  guard note.negotiations.indices.contains(index), note.negotiations[index].negotiation.companyName != nil else {
    return [ChatKind.help.example, "what is the band of Mistral AI in Paris"]
  }
  let view = ChatView(note, at: index)
  let (hasOffer, hasAsk) = (view.negotiation.offer != nil, view.negotiation.ask != nil)
  var questions: [String] = []
  func add(_ kinds: ChatKind...) { questions += kinds.map(\.example) }
  add(.counter)
  if hasOffer, hasAsk { add(.gap) }
  if hasAsk { add(.enough) }
  if hasOffer { questions.append("is the offer enough") }
  add(.floor, .band, .midpoint)
  if hasAsk { add(.total) }
  if hasOffer { questions.append("what is the total of the offer") }
  if hasAsk || hasOffer { add(.yearOne, .whatIf) }
  questions += view.rivals.map { "compare with \($0.name)" }
  if hasOffer || !view.rivals.isEmpty { add(.compare) }
  add(.levers)
  questions += (view.guide?.levers ?? []).map { "write lever \($0.number)" }
  add(.writeCounter, .writeThanks, .writeDecline, .extras)
  questions += (view.guide?.regionNames ?? []).filter { $0 != view.negotiation.region?.region.name }.map {
    "what changes if I move to \($0)"
  }
  if view.guide?.levels.isEmpty == false { add(.level) }
  add(.missing, .terms, .deadline, .history)
  if view.guide?.sources.isEmpty == false { add(.sources) }
  add(.help)
  return questions
}
