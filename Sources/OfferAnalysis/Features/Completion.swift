internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
package import SourceText

/// What could stand at an offset, the likeliest first.
package struct Suggestions: Sendable {
  /// What has been typed of it, up to the offset; in the note's bytes.
  package let insert: TextRange
  /// `insert` and what stands of it behind the offset: the whole name or figure.
  package let replace: TextRange
  /// Whether more typing would bring others up.
  package let isIncomplete: Bool
  package let items: [Suggestion]

  static func none(at offset: Int) -> Suggestions {
    Suggestions(insert: TextRange(emptyAt: offset), replace: TextRange(emptyAt: offset), isIncomplete: false, items: [])
  }
}

package struct Suggestion: Sendable {
  package enum Kind: Sendable {
    case keyword, company, role, region, component, amount, period, lever, term, choice, day, path, question, code, rate
  }

  /// What an item is about, for the documentation that is fetched when it is looked at.
  package struct Subject: Sendable, Hashable {
    package enum Kind: String, Sendable {
      case keyword, company, role, region, component, lever, question, code
    }

    package let kind: Kind
    package let name: String

    package init(_ kind: Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// The bare name, or the amount.
  package let label: String
  package let kind: Kind
  /// Why one would want it: `guide's ask`, a band.
  package let detail: String?
  /// What a client matches with what has been typed; nil for the label.
  package let filter: String?
  /// What goes in place of what has been typed.
  package let text: String
  /// The same with `${1:…}` where a cursor should go; nil where nothing is left to fill.
  package let snippet: String?
  package let subject: Subject?

  package init(
    _ label: String, _ kind: Kind, detail: String? = nil, filter: String? = nil, text: String? = nil, snippet: String? = nil,
    subject: Subject? = nil
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.filter = filter
    self.text = text ?? label
    self.snippet = snippet
    self.subject = subject
  }

  func with(filter: String? = nil, text: String? = nil) -> Suggestion {
    Suggestion(
      label, kind, detail: detail, filter: filter ?? self.filter, text: text ?? self.text, snippet: text == nil ? snippet : nil,
      subject: subject)
  }
}

/// What could stand at an offset of the note.
///
/// - Parameter paths: files that a draft may be, relative to the note; asked for only where a path is typed.
package func suggestions(in note: NoteAnalysis, at offset: Int, paths: () -> [String] = { [] }) -> Suggestions {
  let offset = min(max(0, offset), note.syntax.length)
  guard let scene = CompletionScene(note, at: offset) else { return .none(at: offset) }
  switch scene.place {
  case .nothing: return .none(at: offset)
  case .statement(let range, let ending): return scene.suggestions(statementItems(scene, ending: ending), for: range)
  case .value(let keyword, let range): return values(of: keyword, range, scene, paths)
  case .competitor(let range): return scene.suggestions(scene.closingQualifier(competitorItems(scene, range)), for: range)
  case .qualifierDate(let range): return scene.suggestions(scene.closingQualifier(dayItems(scene, isDeadline: false)), for: range)
  case .termKind(let range):
    let items = TermKind.allCases.map { Suggestion($0.rawValue, .choice, detail: meaning(of: $0)) }
    return scene.suggestions(scene.closingQualifier(items), for: range)
  case .package(let spot): return packageSuggestions(spot, scene)
  case .question(let range):
    let questions = questionCompletions(in: note, at: offset)
    return scene.suggestions(questions.map { Suggestion($0, .question, subject: .init(.question, $0)) }, for: range)
  case .code(let range, let present): return scene.suggestions(codeItems(scene, except: present), for: range)
  }
}

private func values(of keyword: Keyword, _ range: TextRange, _ scene: CompletionScene, _ paths: () -> [String]) -> Suggestions {
  switch keyword {
  case .company: return companySuggestions(scene, range)
  case .role: return scene.suggestions(roleItems(scene), for: range)
  case .region: return scene.suggestions(regionItems(scene), for: range)
  case .lever: return scene.suggestions(leverItems(scene), for: range)
  case .term: return scene.suggestions(termItems(scene), for: range)
  case .deadline: return scene.suggestions(dayItems(scene, isDeadline: true), for: range)
  case .discount: return scene.suggestions(discountItems, for: range)
  case .rate: return scene.suggestions(rateItems(scene), for: range)
  case .outcome:
    return scene.suggestions(OutcomeKind.allCases.map { Suggestion($0.rawValue, .choice, detail: meaning(of: $0)) }, for: range)
  case .draft, .sent: return scene.suggestions(pathItems(scene, paths()), for: range)
  case .note, .offer, .ask, .or, .floor, .competing, .band: return scene.suggestions([], for: range)
  }
}

/// What an item is, at length; nil where there is no more to say than the item itself says.
///
/// - Parameter negotiation: the index of the negotiation in which it was offered.
package func documentation(of subject: Suggestion.Subject, in note: NoteAnalysis, negotiation index: Int) -> Card? {
  let library = note.environment.library
  let negotiation = index >= 0 && index < note.negotiations.count ? note.negotiations[index].negotiation : nil
  switch subject.kind {
  case .keyword: return Keyword(rawValue: subject.name).map(keywordCard)
  case .component: return Component(rawValue: subject.name).map(componentCard)
  case .code: return DiagnosticCode(rawValue: subject.name).map(codeCard)
  case .company:
    return library.guidesOfCompany(subject.name).first.map { companyCard($0, roles: library.roles(ofCompany: subject.name)) }
  case .role:
    guard let company = negotiation?.companyName else { return nil }
    return library.lookup(company: company, role: subject.name).match.map { roleCard($0.guide.guide) }
  case .region:
    guard let company = negotiation?.companyName, let match = library.lookup(company: company, role: negotiation?.roleName).match else {
      return nil
    }
    let guides = ([match.guide] + match.others).map(\.guide)
    return guides.lazy.compactMap { guide in guide.region(named: subject.name).map { regionCard($0, of: guide) } }.first
  case .lever: return negotiation.flatMap { leverCard(subject.name, $0) }
  case .question:
    guard index >= 0, index < note.negotiations.count else { return nil }
    let answer = answer(subject.name, in: note, at: note.syntax.start(of: index))
    guard answer.understood else { return nil }
    var card = Card()
    card.prose(markdown: answer.answer, plain: answer.plain)
    return card
  }
}

/// The text of a snippet that stands for just that text.
package func escapedSnippet(_ text: String) -> String {
  var result = ""
  for character in text {
    if character == "$" || character == "}" || character == "\\" { result.append("\\") }
    result.append(character)
  }
  return result
}
