import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SalaryGuides
import SourceText

/// A finding with its place and severity as the client is told.
struct Told {
  /// Where it stands in the document, in bytes.
  let range: TextRange
  let finding: Finding
  let diagnostic: Diagnostic
  /// The negotiation whose bytes related places and the edits of a note's fixes count in.
  let negotiation: Int?
}

extension Session {
  /// Everything to be said of a note, in order of place.
  mutating func told(_ note: NoteSnapshot) -> [Told] {
    let found = note.analysis.findings
    // An allow also speaks of the drafts; they are looked at only where that matters.
    let used = found.contains { $0.finding.code == .allowUnused } ? allowsUsed(byDraftsOf: note) : []
    var walk = note.document.content.walk(note.encoding)
    return found.compactMap { index, range, finding in
      guard finding.code != .allowUnused || !used.contains(UsedAllow(negotiation: index, range: finding.range)) else { return nil }
      let place = PositionRange(start: walk.position(of: range.start), end: walk.position(of: range.end))
      return told(finding, at: range, place, of: note, in: index)
    }
  }

  /// Everything to be said of a draft, in order of place.
  mutating func told(_ draft: TiedDraft) -> [Told] {
    let findings = withMemory(of: draft) { draftFindings(mail: draft.document.text, tiedTo: draft.subject, &$0) }.findings
    return left(of: findings, of: draft).compactMap { finding in
      told(finding, at: finding.range, draft.range(finding.range), of: draft.note, in: draft.negotiation)
    }
  }

  /// Nil where the finding's rule is off.
  private func told(_ finding: Finding, at range: TextRange, _ place: PositionRange, of note: NoteSnapshot, in negotiation: Int?) -> Told? {
    guard let severity = note.root.configuration.severity(of: finding.code, given: finding.severity) else { return nil }
    let form = client.diagnosticsShow
    let related = form.related ? finding.related.compactMap { note.related($0, in: negotiation) } : []
    let diagnostic = Diagnostic(
      range: place, severity: DiagnosticSeverity(severity), code: finding.code.rawValue,
      href: form.links ? documentationURI(of: finding.code) : nil, message: finding.message.plain, related: related.isEmpty ? nil : related,
      tags: finding.code == .allowUnused && form.tags.contains(1) ? [1] : nil, data: form.data ? finding.data.map(JSONValue.init) : nil)
    return Told(range: range, finding: finding, diagnostic: diagnostic, negotiation: negotiation)
  }

  private mutating func allowsUsed(byDraftsOf note: NoteSnapshot) -> Set<UsedAllow> {
    var used: Set<UsedAllow> = []
    for draft in drafts(of: note) {
      guard let index = draft.negotiation else { continue }
      let allows = note.analysis.syntax.negotiations[index].allows
      let report = withMemory(of: draft) { draftFindings(mail: draft.document.text, tiedTo: draft.subject, &$0) }
      for allow in report.usedAllows where allow < allows.count {
        used.insert(UsedAllow(negotiation: index, range: allows[allow].range))
      }
    }
    return used
  }
}

private struct UsedAllow: Hashable {
  let negotiation: Int
  let range: TextRange
}

extension NoteSnapshot {
  fileprivate func related(_ related: Related, in negotiation: Int?) -> Diagnostic.Related? {
    location(related.place, in: negotiation).map { Diagnostic.Related(location: $0, message: related.message.plain) }
  }

  private func location(_ place: Related.Place, in negotiation: Int?) -> Location? {
    switch place {
    case .negotiation(let local): negotiation.map { Location(uri: document.uri.text, range: range(local, in: $0)) }
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
  fileprivate init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .information: .information
      case .hint: .hint
      }
  }
}
