import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  /// The findings of a document as a pulling client gets them: the same that would be pushed, or those of the file where it is
  /// not open.
  mutating func documentDiagnostic(_ params: DocumentDiagnosticParams) -> DocumentDiagnosticReport {
    let key = DocumentURI(params.textDocument.uri).key
    guard let kind = documents[key]?.kind else { return report(diagnosticsOfFile(key), previous: params.previousResultId) }
    if kind == .draft { retieStale() }
    let diagnostics = diagnosticsToTell(of: key)
    publishing.told[key] = diagnostics
    traceFindings("found", diagnostics)
    return report(diagnostics, previous: params.previousResultId)
  }

  func report(_ diagnostics: [Diagnostic], previous: String?) -> DocumentDiagnosticReport {
    let id = resultId(of: diagnostics)
    return DocumentDiagnosticReport(resultId: id, items: previous == id ? nil : diagnostics)
  }

  /// What is told of an open document now, in order of place: its findings but for those held back.
  mutating func diagnosticsToTell(of key: String) -> [Diagnostic] {
    switch documents[key]?.kind {
    case .note:
      guard let note = noteSnapshot(key) else { return [] }
      return told(note).filter { !isHeld($0.finding.code, $0.range, in: key) }.map(\.diagnostic)
    case .draft:
      guard let document = documents[key], let draft = tied(document) else { return [] }
      return told(draft).filter { !isHeld($0.finding.code, $0.range, in: key) }.map(\.diagnostic)
    case .configuration: return configurationDiagnostics(of: key)
    case .ignores: return ignoreDiagnostics(of: key)
    case .other, nil: return []
    }
  }
}

/// Equal lists have equal ids, whenever and for whomever they were made; so nothing has to be kept between requests.
private func resultId(of diagnostics: [Diagnostic]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in JSONWriter.bytes(of: diagnostics) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return String(hash, radix: 16)
}
