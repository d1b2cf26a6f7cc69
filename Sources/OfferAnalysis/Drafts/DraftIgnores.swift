package import Compensation
package import SourceText

/// The file beside a note that says which findings of its drafts are meant to be: nothing of it stands in the mail itself.
package let draftIgnoreFileName = ".offer-lsp-ignore.json"

/// One finding that is let be.
package struct DraftIgnore: Sendable, Hashable {
  package let code: String
  /// Of the sentence that the finding stands in; the figures in it cannot be read back from it.
  package let fingerprint: String
  package let reason: String?
  /// The last day on which it holds; nil for ever.
  package let expires: Day?
  /// Where it stands in the file; empty for one that is not in it yet.
  package let range: TextRange

  package init(code: String, fingerprint: String, reason: String?, expires: Day?, range: TextRange = TextRange(emptyAt: 0)) {
    self.code = code
    self.fingerprint = fingerprint
    self.reason = reason
    self.expires = expires
    self.range = range
  }
}

/// Something to say of the file itself; the range counts in its bytes.
package struct DraftIgnoreFault: Sendable, Hashable {
  package let range: TextRange
  package let message: String
}

/// Reads the file. An entry that cannot be used is told with its place, and the others hold.
///
///     {"ignores": [{"code": "draft-disagrees", "fingerprint": "8c3f…", "reason": "agreed by phone", "expires": "2026-12-01"}]}
package func readDraftIgnores(_ text: [UInt8]) -> (ignores: [DraftIgnore], faults: [DraftIgnoreFault]) {
  let (value, fault) = readJSON(text)
  var faults = fault.map { [DraftIgnoreFault(range: TextRange(emptyAt: $0.offset), message: "not JSON: \($0.message)")] } ?? []
  guard let value, case .object(let members) = value.kind else { return ([], faults) }
  guard let list = members.first(where: { $0.key == "ignores" }), case .array(let entries) = list.value.kind else { return ([], faults) }
  var ignores: [DraftIgnore] = []
  for entry in entries {
    guard case .object(let fields) = entry.kind, let code = string("code", fields), let fingerprint = string("fingerprint", fields) else {
      faults.append(DraftIgnoreFault(range: entry.range, message: "an entry needs a code and a fingerprint"))
      continue
    }
    guard DiagnosticCode(rawValue: code) != nil else {
      faults.append(DraftIgnoreFault(range: entry.range, message: "unknown code \"\(code)\""))
      continue
    }
    let expiry = string("expires", fields)
    let day = expiry.flatMap { Day($0) }
    if expiry != nil, day == nil {
      faults.append(DraftIgnoreFault(range: entry.range, message: "\"expires\" is a day such as 2026-12-01"))
      continue
    }
    ignores.append(DraftIgnore(code: code, fingerprint: fingerprint, reason: string("reason", fields), expires: day, range: entry.range))
  }
  return (ignores, faults)
}

/// Writes the file, an entry a line.
package func writtenDraftIgnores(_ ignores: [DraftIgnore]) -> String {
  let entries = ignores.map { ignore in
    var fields = ["\"code\": \(quoted(ignore.code))", "\"fingerprint\": \(quoted(ignore.fingerprint))"]
    if let reason = ignore.reason { fields.append("\"reason\": \(quoted(reason))") }
    if let expires = ignore.expires { fields.append("\"expires\": \(quoted(expires.description))") }
    return "    {" + fields.joined(separator: ", ") + "}"
  }
  return "{\n  \"ignores\": [\n" + entries.joined(separator: ",\n") + "\n  ]\n}\n"
}

/// "Ignore here": the entry that lets a finding of a mail be.
package func draftIgnore(of finding: Finding, in mail: [UInt8], reason: String?, expires: Day?) -> DraftIgnore {
  DraftIgnore(
    code: finding.code.rawValue, fingerprint: clauseFingerprint(finding.range, in: mail), reason: reason, expires: expires)
}

/// The findings of a mail that are left, and which entries let some be, by their index.
package func applying(_ ignores: [DraftIgnore], to findings: [Finding], in mail: [UInt8], today: Day?) -> (left: [Finding], used: Set<Int>)
{
  guard !ignores.isEmpty else { return (findings, []) }
  var used: Set<Int> = []
  let left = findings.filter { finding in
    let fingerprint = clauseFingerprint(finding.range, in: mail)
    let matching = ignores.indices.filter { index in
      ignores[index].code == finding.code.rawValue && ignores[index].fingerprint == fingerprint && !isExpired(ignores[index], today)
    }
    used.formUnion(matching)
    return matching.isEmpty
  }
  return (left, used)
}

/// What there is to say of the entries: those that have run out, and those that no finding of any of the note's drafts needs.
package func faults(of ignores: [DraftIgnore], used: Set<Int>, today: Day?) -> [DraftIgnoreFault] {
  ignores.indices.compactMap { index in
    let ignore = ignores[index]
    if isExpired(ignore, today), let expires = ignore.expires {
      return DraftIgnoreFault(range: ignore.range, message: "expired on \(expires): \(ignore.code) is said again")
    }
    return used.contains(index) ? nil : DraftIgnoreFault(range: ignore.range, message: "unused: no draft has this \(ignore.code) any more")
  }
}

private func isExpired(_ ignore: DraftIgnore, _ today: Day?) -> Bool {
  guard let expires = ignore.expires, let today else { return false }
  return expires < today
}

private func string(_ key: String, _ fields: [PlacedJSON.Member]) -> String? {
  guard let field = fields.first(where: { $0.key == key }), case .string(let text) = field.value.kind else { return nil }
  return text
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

// MARK: Fingerprints

/// A hash of the sentence around a place by its letters and digits, so that wrapping and emphasis may change (FNV-1a, 64 bits).
func clauseFingerprint(_ range: TextRange, in mail: [UInt8]) -> String {
  var start = min(range.start, mail.count)
  while start > 0, !isSentenceEnd(mail, start - 1) { start -= 1 }
  var end = min(max(range.end, start), mail.count)
  while end < mail.count, !isSentenceEnd(mail, end) { end += 1 }
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in mail[start..<end] where byte.isWordByte { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
