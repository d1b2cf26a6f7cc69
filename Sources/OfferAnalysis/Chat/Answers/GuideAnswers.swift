internal import SalaryGuides

/// `which level is this at Google`: what the guide calls the role elsewhere.
func levelAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let levels = view.guide?.levels ?? []
  guard !levels.isEmpty else {
    writer.say("No level mapping is known for \(view.company): \(view.guide == nil ? "no guide serves it" : "its guide gives none").")
    return ["what is the band", "which sources are there", "what can I ask"]
  }
  let name = query.stranger ?? query.thread.company.flatMap { view.isCompany($0) ? nil : $0 }
  let asked = name.map { name in levels.filter { mentions($0.text, name) } } ?? levels
  let role = view.negotiation.roleTitle ?? "This role"
  if let name, asked.isEmpty {
    writer.say("The guide says nothing of \(name). \(role) at \(view.company) corresponds to:")
    writer.list(levels.map { RichText($0.fullText) })
  } else if let only = asked.first, asked.count == 1 {
    writer.say("\(role) at \(view.company) corresponds to \(strong: only.fullText).")
  } else {
    writer.say("\(role) at \(view.company) corresponds to:")
    writer.list(asked.map { RichText($0.fullText) })
  }
  return ["what is the band", "which sources are there", "which levers do I have"]
}

private func mentions(_ text: String, _ name: String) -> Bool {
  let wanted = comparableName(name)
  return !wanted.isEmpty && comparableFullName(text).contains(wanted)
}

/// `which sources are there`: the evidence that the guide names.
func sourcesAnswer(_ query: ChatQuery, in view: ChatView, _ writer: inout ChatWriter) -> [String] {
  let sources = view.guide?.sources ?? []
  guard !sources.isEmpty else {
    writer.say("No sources are named for \(view.company): \(view.guide == nil ? "no guide serves it" : "its guide gives none").")
    return ["what is the band", "what is missing in this note", "what can I ask"]
  }
  writer.say("The guide of \(view.company) rests on:")
  writer.list(sources.map { RichText(writer.quote($0.text, "source", view.guideBasis($0.place))) })
  return ["what is the band", "which level is this elsewhere", "why"]
}

/// `what does ask-below-floor mean`: the rule of a code, from its page.
func meaningAnswer(_ query: ChatQuery, _ writer: inout ChatWriter) -> [String] {
  guard let code = query.thread.code else {
    writer.say("Name the code, such as ask-below-floor, and I will explain it.")
    return ["what does ask-below-floor mean", "what does total-unknown mean", "what can I ask"]
  }
  let paragraphs = explanation(of: code).split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
  let rule = paragraphs.filter { !$0.hasPrefix("#") && !$0.hasPrefix("```") }.first ?? ""
  let words = rule.split(whereSeparator: \.isNewline).joined(separator: " ")
  writer.say("\(strong: code.rawValue) (\(code.defaultSeverity.rawValue)): \(words)")
  return ["is my ask enough", "what is my floor", "what can I ask"]
}

/// `what can I ask`: the kinds of questions with an example each.
func helpAnswer(_ writer: inout ChatWriter) -> [String] {
  writer.say("Ask about this negotiation, in your own words. For example:")
  writer.list(ChatKind.allCases.filter { $0 != .help && $0 != .why }.map { RichText($0.example) })
  writer.say(
    "A question can go on with the one before: \"and in London?\", \"and with half the equity?\", \"why?\". Add \"in REGION\" or \"of COMPANY\" to ask about another."
  )
  return ["what should I ask for", "how far apart are we", "what is missing in this note"]
}
