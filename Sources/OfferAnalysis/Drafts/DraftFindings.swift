internal import Compensation
internal import OfferSyntax
internal import SourceText

/// What is to be said of a mail.
package struct DraftReport: Sendable {
  /// By place, then by code. Ranges are the mail's bytes, `statement` is nil; related places and a fix's `noteEdits` count from the
  /// start of the negotiation that the mail is tied to.
  package let findings: [Finding]
  /// The allows of that negotiation that silenced something in the mail, by their index in its tree: they are not unused.
  package let usedAllows: [Int]
}

/// Everything to be said of a mail that is tied to a note.
///
///     "I'm asking for a base of €95K." with a note that asks for €98K  ->  draft-disagrees on "€95K"
///
/// Who calls has found the tie: a mail tied to no note, and one that a note names as `sent`, gets nothing and is not handed in.
///
/// - Parameter subject: the negotiation; nil where the note is known but not which of its negotiations: then only what the mail
///   says by itself is judged.
package func draftFindings(mail: [UInt8], tiedTo subject: Subject?) -> DraftReport {
  var memory = DraftMemory()
  return draftFindings(mail: mail, tiedTo: subject, &memory)
}

/// The same, where the mail was read before in much the same form.
package func draftFindings(mail: [UInt8], tiedTo subject: Subject?, _ memory: inout DraftMemory) -> DraftReport {
  if subject?.negotiation.outcome != nil { return DraftReport(findings: [], usedAllows: []) }
  let reading = memory.reading(of: mail, subject?.negotiation)
  var findings = reading.placeholders.map { unfilledPlaceholder(at: $0, written: mail.string($0)) }
  findings += floorDisclosed(reading, mail, subject)
  guard let subject else { return DraftReport(findings: findings.byPlace, usedAllows: []) }
  let asks = draftAsks(reading, subject)
  findings += asks.flatMap { draftAskFindings($0, subject) }
  findings += draftDisagrees(reading, mail, subject)
  var usedAllows: [Int] = []
  if let ask = subject.negotiation.ask?.package.statement {
    for (index, allow) in subject.negotiation.syntax.allows.enumerated() where allow.statement == ask {
      let codes = Set(allow.codes.map(\.text))
      let before = findings.count
      findings.removeAll { codes.contains($0.code.rawValue) }
      if findings.count < before { usedAllows.append(index) }
    }
  }
  return DraftReport(findings: findings.byPlace, usedAllows: usedAllows)
}

extension [Finding] {
  /// By place, then by code, each once.
  fileprivate var byPlace: [Finding] {
    var result: [Finding] = []
    for finding in sorted(by: { ($0.range, $0.code) < ($1.range, $1.code) }) {
      if let last = result.last, last.range == finding.range, last.code == finding.code { continue }
      result.append(finding)
    }
    return result
  }
}
