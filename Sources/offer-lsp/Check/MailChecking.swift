import OfferAnalysis
import OfferSyntax
import SourceText

/// Checks mails that belong to one note against it.
///
/// - Parameter noteText: the note's text where standard input gives it; nil to read the file.
func checkMails(_ mails: [TiedMail], noteText: [UInt8]?) -> [Result<CheckedFile, Failure>] {
  guard let first = mails.first else { return [] }
  let surroundings = NoteSurroundings(path: first.note, settings: first.settings)
  let note: NoteAnalysis
  do throws(Failure) {
    let text: [UInt8]
    if let noteText { text = noteText } else { text = try readText(first.note) }
    note = analyse(text, surroundings)
  } catch {
    // The mail's own words name a note that is not there.
    return [.failure(Failure("\(first.path.text): its note cannot be read: \(error.message)"))]
  }
  let statements = draftPaths(of: note)
  let sent = Set(sentPaths(of: note).map { first.note.folder.appending($0.path).resolved })
  return mails.filter { !sent.contains($0.path.resolved) }.map { mail in
    Result { () throws(Failure) in
      let text: [UInt8]
      if let given = mail.text { text = given } else { text = try readText(mail.path) }
      let full = mail.path.resolved
      let named = statements.filter { first.note.folder.appending($0.path).resolved == full }
      let negotiation = negotiation(of: note, company: mail.company, named: named)
      return checked(mail, text, against: note, negotiation)
    }
  }
}

/// A mail's findings as the command line shows them.
private func checked(_ mail: TiedMail, _ text: [UInt8], against note: NoteAnalysis, _ negotiation: Int?) -> CheckedFile {
  let path = mail.path
  let rootPath = path.resolved.relative(to: mail.settings.root)
  guard let negotiation else { return CheckedFile(kind: .draft, path: path, rootPath: rootPath, text: [], findings: []) }
  let places = PlaceFinder(text)
  let notePlaces = PlaceFinder(note.syntax.text)
  let company = note.negotiations[negotiation].negotiation.companyName ?? ""
  let findings = draftFindings(of: text, against: note, negotiation: negotiation).compactMap { finding -> CheckedFinding? in
    guard let severity = mail.settings.configuration.severity(of: finding.code, given: finding.severity) else { return nil }
    let isSecret = finding.code == .floorDisclosed
    return CheckedFinding(
      code: finding.code, severity: severity, range: finding.range, place: places.place(finding.range), message: finding.message,
      data: finding.data, related: finding.related.compactMap { checkedRelated($0, in: negotiation, note, notePlaces, mail.note) },
      fixes: finding.fixes.map { CheckedFix($0, of: finding, shiftedBy: 0) },
      isSourceSecret: isSecret,
      fingerprint: fingerprint([rootPath.text, finding.code.rawValue, company, isSecret ? "" : text.string(finding.range)]))
  }
  return CheckedFile(
    kind: .draft, path: path, rootPath: rootPath, text: findings.isEmpty ? [] : text, findings: findings.sortedAndNumbered())
}
