import OfferAnalysis
import OfferSyntax

/// Which mails notes name, as drafts and as sent, by the mails' full paths.
struct MailTies: Sendable {
  /// The notes that name a mail as a draft, by the full path of the mail, in the order of the notes.
  private(set) var notesByDraft: [Path: [Path]] = [:]
  private(set) var sent: Set<Path> = []
  /// The drafts as output names them.
  private(set) var drafts: [Path] = []

  /// Takes up what a note names.
  mutating func add(_ mails: NamedMails) {
    for draft in mails.drafts {
      notesByDraft[draft.resolved, default: []].append(mails.note)
      drafts.append(draft)
    }
    for mail in mails.sent { sent.insert(mail.resolved) }
  }
}

/// The mails that one note names, as paths from the working folder.
struct NamedMails: Sendable {
  let note: Path
  let drafts: [Path]
  let sent: [Path]
}

/// The mails that a note names; nil for none, as nearly all notes do.
func namedMails(of note: NoteAnalysis, at path: Path) -> NamedMails? {
  let drafts = draftPaths(of: note)
  let sent = sentPaths(of: note)
  if drafts.isEmpty, sent.isEmpty { return nil }
  let folder = path.folder
  return NamedMails(
    note: path, drafts: drafts.map { folder.appending($0.path).normalised }, sent: sent.map { folder.appending($0.path).normalised })
}

/// A mail with the note that it is held against.
struct TiedMail: Sendable {
  let path: Path
  /// What standard input held; nil for a file.
  let text: [UInt8]?
  let settings: Settings
  let note: Path
  let noteSettings: Settings
  /// What its own tie names behind the note.
  let company: String?
}

/// The note that a mail belongs to: the one that it names itself, else the first that names it; nil for a mail that is nobody's, or
/// that is out.
///
/// - Parameter start: the mail's first bytes.
func tie(of mail: Path, start: [UInt8], _ ties: MailTies) -> (note: Path, company: String?)? {
  let full = mail.resolved
  guard !ties.sent.contains(full) else { return nil }
  if let own = draftTie(inMail: start) {
    let note = mail.folder.appending(own.path).normalised
    // A text that only looks as if it named a note is nobody's.
    if exists(note) { return (note, own.company) }
  }
  return ties.notesByDraft[full]?.first.map { ($0, nil) }
}

/// Enough of a mail's start to hold every way of tying it.
let tieLength = 16 << 10
