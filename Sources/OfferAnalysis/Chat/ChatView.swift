internal import Compensation
internal import OfferSyntax
internal import SalaryGuides
internal import SourceText

/// The negotiation that a question is about, as it stands in the note or as it would stand with other words in it.
///
/// What is supposed ("and in London?", "with €120K equity?") is written into a copy of the negotiation's text and read by the same
/// lowering as every note, so that an answer follows the format's rules and no others.
struct ChatView {
  let note: NoteAnalysis
  /// The negotiation's index in the note; nil where the note has none with this company.
  let index: Int?
  let negotiation: Negotiation
  let subject: Subject
  private let places: Places

  /// How places of a copy map to the note.
  private struct Places {
    /// Where the negotiation starts in the note; nil for a text of our own.
    let start: Int?
    let edit: (range: TextRange, growth: Int)?
    /// The length of the note's own text in the copy.
    let length: Int

    func original(_ range: TextRange) -> TextRange? {
      guard let start, range.end <= length else { return nil }
      guard let edit, range.start >= edit.range.start else { return range.shifted(by: start) }
      guard range.start >= edit.range.end + edit.growth else { return nil }
      return range.shifted(by: start - edit.growth)
    }
  }

  /// The negotiation at an index, as it stands.
  init(_ note: NoteAnalysis, at index: Int) {
    self.note = note
    self.index = index
    negotiation = note.negotiations[index].negotiation
    subject = note.negotiations[index].subject
    places = Places(start: note.range(TextRange(emptyAt: 0), in: index).start, edit: nil, length: negotiation.syntax.text.count)
  }

  private init(_ note: NoteAnalysis, _ index: Int?, _ text: [UInt8], _ places: Places, rates: Rates) {
    self.note = note
    self.index = index
    negotiation = note.lowered(NegotiationSyntax(text), rates: rates)
    subject = Subject(negotiation)
    self.places = places
  }

  /// A negotiation that the note does not have, to speak of a company's guide.
  init(_ note: NoteAnalysis, company: String, role: String?, region: String?) {
    let library = note.environment.library
    var text = "company: \(oneLine(company))\n"
    if let role, library.lookup(company: company, role: role).match != nil { text += "role: \(oneLine(role))\n" }
    if let region { text += "region: \(oneLine(region))\n" }
    self.init(note, nil, Array(text.utf8), Places(start: nil, edit: nil, length: 0), rates: Rates())
  }

  /// The same negotiation in another region.
  func moved(to region: String) -> ChatView {
    let syntax = negotiation.syntax
    guard let company = syntax.company else { return self }
    let edit: TextEdit
    if let statement = syntax.first(.region) {
      edit = statement.hasValue ? TextEdit(statement.value, oneLine(region)) : TextEdit(statement.value, " " + oneLine(region))
    } else {
      edit = TextEdit(TextRange(emptyAt: company.range.end), "\nregion: \(oneLine(region))")
    }
    let text = applying([edit], to: syntax.text)
    let growth = edit.replacement.utf8.count - edit.range.count
    let places = Places(start: places.start, edit: (edit.range, growth), length: text.count)
    return ChatView(note, index, text, places, rates: negotiation.rates)
  }

  /// The same negotiation with a further line, such as `ask: base EUR 95000`.
  func adding(_ line: String) -> ChatView {
    let text = negotiation.syntax.text + Array("\n\(oneLine(line))\n".utf8)
    return ChatView(note, index, text, places, rates: negotiation.rates)
  }

  // MARK: What it rests on

  func basis(_ range: TextRange) -> ChatFigure.Basis {
    places.original(range).map(ChatFigure.Basis.note) ?? .question
  }

  /// What a component's figure rests on: its place, or the rules where it was turned into another period.
  func basis(_ component: PayComponent) -> ChatFigure.Basis {
    if case .money(let range, _) = component.value, case .amount(let amount) = component.syntax.value, amount.low == range.low {
      return basis(component.range)
    }
    if case .percent = component.value { return basis(component.range) }
    return .derived
  }

  func basis(_ band: Band) -> ChatFigure.Basis {
    if band.isDerived { return .derived }
    switch band.place {
    case .note(let range): return basis(range)
    case .guide(let place): return guideBasis(place)
    }
  }

  func basis(_ floor: FloorFigure) -> ChatFigure.Basis {
    switch (floor.source, floor.place) {
    case (.estimate, _), (_, nil): .estimate
    case (_, .note(let range)?): basis(range)
    case (_, .guide(let place)?): guideBasis(place)
    }
  }

  func guideBasis(_ place: GuidePlace) -> ChatFigure.Basis {
    negotiation.guide.map { .guide($0.entry, place) } ?? .derived
  }

  // MARK: Names

  var company: String { negotiation.companyTitle ?? "this company" }
  var guide: Guide? { negotiation.guide?.guide }
  var currency: Currency? {
    negotiation.currency ?? subject.offerTotal?.range.currency ?? subject.asks.first?.total?.range.currency
  }

  /// `Mistral AI, Paris`
  var title: String {
    negotiation.regionTitle.map { "\(company), \($0)" } ?? company
  }

  // MARK: Competing offers

  /// A competing offer with what it amounts to.
  struct Rival {
    let name: String
    let discount: Ratio
    let package: EffectivePackage
    /// As written, and less the discount on its equity.
    let total: AnnualTotal?
    let discounted: AnnualTotal?
    /// The negotiation whose offer it is.
    let view: ChatView
    let day: Day?
  }

  /// The last offer of each competing company that is known; a reference stands for that negotiation's own offer.
  var rivals: [Rival] {
    negotiation.competing.compactMap { competing in
      let discount = negotiation.discount(for: competing.key)
      if !competing.isReference {
        return rival(competing.name, EffectivePackage(competing.package), discount, self, day: competing.package.day)
      }
      guard let other = note.index(ofCompany: competing.name), other != index else { return nil }
      let view = ChatView(note, at: other)
      guard let offer = view.negotiation.offer else { return nil }
      return rival(competing.name, EffectivePackage(offer), discount, view, day: offer.day)
    }
  }

  private func rival(_ name: String, _ package: EffectivePackage, _ discount: Ratio, _ view: ChatView, day: Day?) -> Rival {
    Rival(
      name: name, discount: discount, package: package, total: view.negotiation.annualTotal(of: package),
      discounted: view.negotiation.annualTotal(of: package, discount: discount), view: view, day: day)
  }

  func rival(named name: String) -> Rival? {
    let key = note.key(ofName: name)
    return rivals.first { note.key(ofName: $0.name) == key }
  }
}

/// Text as part of one line of a note.
private func oneLine(_ text: String) -> String {
  String(text.unicodeScalars.map { $0.value < 0x20 || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}" ? " " : Character($0) })
}
