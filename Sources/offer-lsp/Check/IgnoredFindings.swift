import Compensation
import OfferAnalysis

/// What the file of ignores beside a note lets be in its drafts.
struct IgnoredFindings {
  private let entries: [DraftIgnore]
  private let today: Day?

  /// Nothing where there is no such file; what in it cannot be used or has run out is told on standard error.
  init(besides mail: TiedMail) {
    let path = mail.note.folder.appending(draftIgnoreFileName)
    today = mail.noteSettings.today
    guard exists(path), let text = try? readText(path) else {
      entries = []
      return
    }
    let read = readDraftIgnores(text)
    entries = read.ignores
    // Which are unused is known only where every draft of the folder is checked.
    let expired = faults(of: read.ignores, used: Set(read.ignores.indices), today: today)
    for fault in read.faults + expired {
      printError("\(path.text):\(PlaceFinder(text).place(fault.range).line): \(fault.message)")
    }
  }

  func left(of findings: [Finding], in mail: [UInt8]) -> [Finding] {
    applying(entries, to: findings, in: mail, today: today).left
  }
}
