import OfferAnalysis
import OfferSyntax
import SourceText

/// A mail after checking.
struct CheckedMail: Sendable {
  let file: CheckedFile
  let note: Path
  /// The note's allows that silenced something in the mail, in the note's bytes.
  let usedAllows: [TextRange]
}

/// Checks mails that belong to one note against it.
///
/// - Parameter noteText: the note's text where standard input gives it; nil to read the file.
func checkMails(_ mails: [TiedMail], noteText: [UInt8]?, _ style: FindingStyle) -> [Result<CheckedMail, Failure>] {
  guard let first = mails.first else { return [] }
  let note: NoteAnalysis
  do throws(Failure) {
    let text: [UInt8]
    if let noteText { text = noteText } else { text = try readText(first.note) }
    note = analyse(text, NoteSurroundings(path: first.note, settings: first.noteSettings))
  } catch {
    return [.failure(error)]
  }
  let statements = draftPaths(of: note)
  let ignores = IgnoredFindings(besides: first)
  let sent = Set(sentPaths(of: note).map { first.note.folder.appending($0.path).resolved })
  return mails.filter { !sent.contains($0.path.resolved) }.map { mail in
    Result { () throws(Failure) in
      let text: [UInt8]
      if let given = mail.text { text = given } else { text = try readText(mail.path) }
      let full = mail.path.resolved
      let named = statements.filter { first.note.folder.appending($0.path).resolved == full }
      return checked(mail, text, against: note, negotiation(of: note, company: mail.company, named: named), ignores, style)
    }
  }
}

/// A mail's findings as the command line shows them.
///
/// - Parameter index: the negotiation that the mail is held against; nil where the note has several and none is named.
private func checked(
  _ mail: TiedMail, _ text: [UInt8], against note: NoteAnalysis, _ index: Int?, _ ignores: IgnoredFindings, _ style: FindingStyle
) -> CheckedMail {
  let report = draftFindings(mail: text, tiedTo: index.map { note.negotiations[$0].subject })
  let places = PlaceFinder(text)
  let notePlaces = PlaceFinder(note.syntax.text)
  let start = style.needsFingerprints ? Fingerprint(startingWith: mail.path.resolved.relative(to: mail.settings.root)) : nil
  let company = index.flatMap { note.negotiations[$0].negotiation.companyName }
  let findings = ignores.left(of: report.findings, in: text).compactMap { finding -> CheckedFinding? in
    guard let severity = mail.settings.configuration.severity(of: finding.code, given: finding.severity) else { return nil }
    let isSecret = finding.code == .floorDisclosed
    var fingerprint = start
    fingerprint?.add(finding.code, company: company, text: isSecret ? [] : text[finding.range])
    return CheckedFinding(
      finding, severity: severity, range: finding.range, place: places.place(finding.range),
      message: style.message(finding.message, isSecret: isSecret),
      related: style.tellsReasons
        ? finding.related.compactMap { checkedRelated($0, in: index ?? 0, note, notePlaces, mail.note, style) } : [],
      fixes: style.needsFixes ? finding.fixes.filter { $0.noteEdits.isEmpty }.map { CheckedFix($0, of: finding, shiftedBy: 0) } : [],
      isSourceSecret: isSecret, fingerprint: fingerprint)
  }
  let allows = index.map { index in
    let syntax = note.negotiations[index].negotiation.syntax
    return report.usedAllows.map { note.range(syntax.allows[$0].range, in: index) }
  }
  return CheckedMail(
    file: CheckedFile(.draft, mail.path, findings.sortedAndNumbered(), in: text, places, style), note: mail.note,
    usedAllows: allows ?? [])
}
