import Compensation
import LanguageServerProtocol
import OfferAnalysis
import SalaryGuides
import SourceText

extension NoteSnapshot {
  /// A finding with its place and severity as the client is told; nil where its rule is off.
  struct Told {
    let negotiation: Int
    let range: TextRange
    let finding: Finding
    let diagnostic: Diagnostic
  }

  /// Everything to be said of the note, in order of place.
  func told(_ form: DiagnosticForm) -> [Told] {
    analysis.findings.compactMap { index, range, finding in
      diagnostic(finding, at: range, in: index, form).map { Told(negotiation: index, range: range, finding: finding, diagnostic: $0) }
    }
  }

  private func diagnostic(_ finding: Finding, at place: TextRange, in negotiation: Int, _ form: DiagnosticForm) -> Diagnostic? {
    guard let severity = root.configuration.severity(of: finding.code, given: finding.severity) else { return nil }
    return Diagnostic(
      range: range(place), severity: DiagnosticSeverity(severity), code: finding.code.rawValue,
      href: form.links ? documentationURI(of: finding.code) : nil, message: finding.message.plain,
      related: form.related ? related(finding, in: negotiation) : nil, tags: finding.code == .allowUnused ? [1] : nil,
      data: form.data ? finding.data.map(JSONValue.init) : nil)
  }

  private func related(_ finding: Finding, in negotiation: Int) -> [Diagnostic.Related]? {
    let related = finding.related.map { Diagnostic.Related(location: location($0.place, in: negotiation), message: $0.message.plain) }
    return related.isEmpty ? nil : related
  }

  private func location(_ place: Related.Place, in negotiation: Int) -> Location {
    switch place {
    case .negotiation(let local): Location(uri: document.uri.text, range: range(local, in: negotiation))
    case .otherNegotiation(let index, let local): Location(uri: document.uri.text, range: range(local, in: index))
    case .guide(let guide, let place): location(of: place, in: guide)
    }
  }

  /// A place in a guide: a built-in one is a document of its own, a user's is its file.
  func location(of place: GuidePlace, in guide: LibraryGuide) -> Location {
    Location(uri: guideURI(of: guide), range: LineTable(guide.text).positionRange(of: place.range, in: guide.text, encoding: encoding))
  }
}

/// `offer-docs:///ask-below-floor.md`
func documentationURI(of code: DiagnosticCode) -> String { "\(documentationScheme):///\(code.rawValue).md" }

/// `offer-guide:///Mistral%20AI/Security%20Engineer.md`, or a user's guide's file.
func guideURI(of guide: LibraryGuide) -> String {
  guard guide.builtIn else { return DocumentURI(path: guide.path).text }
  let names = [guide.company, guide.role].map { DocumentURI.escaped($0) }
  return "\(guideScheme):///\(names[0])/\(names[1]).md"
}

extension DiagnosticSeverity {
  init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .information: .information
      case .hint: .hint
      }
  }
}

extension JSONValue {
  /// `{"company": …, "component": "total", "currency": "EUR", "asked": 133750, "floor": 138000, "floorFrom": "guide"}`
  init(_ data: FindingData) {
    var members: [String: JSONValue] = [
      "company": JSONValue(data.company), "role": JSONValue(data.role), "region": JSONValue(data.region),
      "component": .string(data.component.rawValue), "currency": JSONValue(data.currency?.code),
    ]
    for figure in data.figures { members[figure.name.rawValue] = JSONValue(figure.amount) }
    if let from = data.floorFrom { members["floorFrom"] = .string(from.rawValue) }
    self = .object(members)
  }

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A number of money or per cent with at most two decimals.
  init(_ amount: Ratio) {
    let rounded = amount.rounded(toDecimals: 2)
    if rounded.denominator == 1, let whole = Int(exactly: rounded.numerator) {
      self = .int(whole)
    } else {
      self = .double(Double(rounded.numerator) / Double(rounded.denominator))
    }
  }
}
