internal import Compensation
internal import SourceText

/// The names of headers by which a mail's own header and a forwarded one are known, in lower case.
private let headerNames: Set<String> = [
  "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "message-id", "in-reply-to", "references", "mime-version",
  "content-type", "content-transfer-encoding", "return-path", "received", "offer", "importance", "priority", "x-mailer", "user-agent",
  "de", "à", "objet", "envoyé", "von", "an", "betreff", "gesendet", "datum", "para", "asunto", "enviado", "fecha", "cci", "attachments",
  "list-id", "delivered-to", "sender", "status", "fcc", "organization",
]

/// The header names that begin an original message.
private let senderNames: Set<String> = ["from", "von", "de", "da", "van", "från"]
private let dateNames: Set<String> = [
  "sent", "date", "to", "subject", "gesendet", "datum", "an", "betreff", "envoyé", "à", "objet", "enviado", "fecha", "para", "asunto",
  "inviato", "verzonden", "cc",
]

func isDraftHeader(_ line: DraftLine, _ bytes: Bytes) -> Bool {
  guard let name = line.headerName(bytes) else { return false }
  let text = bytes.text.string(name).lowercased()
  return headerNames.contains(text) || text.hasPrefix("x-")
}

/// `From: …` with `Sent: …`, `To: …` or `Subject: …` right below: an original message begins. Outlook sets the names in bold.
func isDraftHeaderBlock(_ line: DraftLine, _ bytes: Bytes) -> Bool {
  guard let name = boldHeaderName(line, bytes), senderNames.contains(name) else { return false }
  var found = 0
  var next = line.next
  for _ in 0..<4 where next < bytes.end {
    let below = DraftLine(bytes, at: next)
    next = below.next
    if let name = boldHeaderName(below, bytes), dateNames.contains(name) { found += 1 }
  }
  return found >= 2
}

/// `from` of `From: Dana` and of `*From:* Dana`, `**Von:** Dana`.
private func boldHeaderName(_ line: DraftLine, _ bytes: Bytes) -> String? {
  var position = line.textStart
  while bytes[position] == UInt8(ascii: "*") { position += 1 }
  let start = position
  while position < line.end, bytes[position].isASCIILetter || bytes[position] >= 0x80 { position += 1 }
  let end = position
  while bytes[position] == UInt8(ascii: "*") || bytes.blank(at: position) == 1 { position += 1 }
  guard end > start, bytes[position] == UInt8(ascii: ":") else { return nil }
  return bytes.text.string(TextRange(start, end)).lowercased()
}

private let forwardMarks: [StaticString] = [
  "original message", "forwarded message", "message d'origine", "message d’origine", "message original", "message transféré",
  "message réexpédié", "ursprüngliche nachricht", "weitergeleitete nachricht",
  "mensaje original", "mensaje reenviado", "mensagem original", "messaggio originale", "oorspronkelijk bericht", "original-nachricht",
  "original appointment", "forwarded by",
]

/// `-----Original Message-----`, `---------- Forwarded message ---------`, `Begin forwarded message:`, a line of underscores above headers.
func isDraftForwardMark(_ line: DraftLine, _ bytes: Bytes) -> Bool {
  let first = bytes[line.textStart]
  if first == UInt8(ascii: "_") {
    guard line.isRule, line.textEnd - line.textStart >= 10, line.next < bytes.end else { return false }
    var next = line.next
    while next < bytes.end, DraftLine(bytes, at: next).isBlank { next = DraftLine(bytes, at: next).next }
    return isDraftHeaderBlock(DraftLine(bytes, at: next), bytes)
  }
  let isDashed = first == UInt8(ascii: "-") && bytes[line.textStart + 1] == first && bytes[line.textStart + 2] == first
  let isBegin =
    bytes.has("begin forwarded message", at: line.textStart) || bytes.has("anfang der weitergeleiteten", at: line.textStart)
    || bytes.has("début du message", at: line.textStart) || bytes.has("inicio del mensaje reenviado", at: line.textStart)
  guard isDashed || isBegin, line.textEnd - line.textStart <= 100 else { return isBegin && bytes[line.textEnd - 1] == UInt8(ascii: ":") }
  if isBegin { return bytes[line.textEnd - 1] == UInt8(ascii: ":") }
  let cut = Bytes(bytes.text, end: line.textEnd)
  return forwardMarks.contains { cut.draftOffset(of: $0, from: line.textStart) != nil }
}

/// Where an attribution that starts on this line ends: on it or on one of the three behind it, which clients wrap it onto.
///
///     "On Mon, Nov 16, 2026 at 4:02 PM Dana Kim <dana@example.com>\nwrote:"
///     "Am 16.11.2026 um 16:02 schrieb Dana Kim <dana@example.com>:"
///     "Le lun. 16 nov. 2026 à 16:02, Dana Kim <dana@example.com> a écrit :"
///     "El lun, 16 nov 2026 a las 16:02, Dana Kim (<dana@example.com>) escribió:"
///     "Dana Kim <dana@example.com> wrote:"
func draftAttributionEnd(_ first: DraftLine, _ bytes: Bytes) -> DraftLine? {
  // Nearly every line is told by this.
  guard bytes[first.textEnd - 1] == UInt8(ascii: ":") || startsAttribution(first, bytes) else { return nil }
  var line = first
  var hasDate = false
  var hasAddress = false
  for count in 0..<4 {
    for position in line.textStart..<line.textEnd {
      if bytes[position].isASCIIDigit { hasDate = true }
      if bytes[position] == UInt8(ascii: "@") { hasAddress = true }
    }
    if endsAttribution(line, bytes), hasDate || hasAddress, startsAttribution(first, bytes) || (count == 0 && hasAddress) { return line }
    guard count < 3, startsAttribution(first, bytes), line.next < bytes.end, !line.isBlank else { return nil }
    line = DraftLine(bytes, at: line.next)
    if line.isBlank || line.isQuoted { return nil }
  }
  return nil
}

private let openings: [StaticString] = ["on ", "le ", "el ", "em ", "il ", "op ", "am ", "den ", "a las ", "vom "]
private let verbs: [StaticString] = [
  "wrote", "writes", "a écrit", "escribió", "escreveu", "ha scritto", "schreef", "skrev", "schrieb", "schreibt",
]

private func startsAttribution(_ line: DraftLine, _ bytes: Bytes) -> Bool {
  openings.contains { bytes.has($0, at: line.textStart) }
}

/// A colon at the end, and a verb somewhere before it: German puts the name behind its verb.
private func endsAttribution(_ line: DraftLine, _ bytes: Bytes) -> Bool {
  guard bytes[line.textEnd - 1] == UInt8(ascii: ":") else { return false }
  let cut = Bytes(bytes.text, end: line.textEnd)
  return verbs.contains { verb in
    guard let start = cut.draftOffset(of: verb, from: line.textStart), !cut[start - 1].isASCIILetter else { return false }
    // "On Monday you wrote:" is a sentence of the author's.
    return !bytes.word(before: start).isOne(of: ["you", "i", "we"], in: bytes)
  }
}
