import LanguageServerProtocol
import OfferAnalysis
import SalaryGuides

extension Session {
  /// The text of a document that is no file: a guide, or what a diagnostic means.
  mutating func textDocumentContent(_ params: TextDocumentContentParams) throws(ResponseError) -> TextDocumentContentResult {
    let uri = DocumentURI(params.uri)
    let parts = uri.escapedParts
    switch uri.scheme {
    case guideScheme where parts.count == 2:
      if let guide = guide(company: parts[0], role: withoutSuffix(parts[1])) {
        return TextDocumentContentResult(text: String(decoding: guide.text, as: UTF8.self))
      }
    case documentationScheme where parts.count == 1:
      if let code = DiagnosticCode(rawValue: withoutSuffix(parts[0])) { return TextDocumentContentResult(text: explanation(of: code)) }
    default: break
    }
    throw ResponseError(.invalidParams, "there is no such document")
  }

  /// The guide of a company and a role in any root that is in use; of the company alone where no role is named.
  mutating func guide(company: String, role: String?) -> LibraryGuide? {
    let libraries = [root(of: DocumentURI("untitled:")).library] + workspace.roots.sorted { $0.key < $1.key }.map(\.value.library)
    return libraries.lazy.compactMap { $0.lookup(company: company, role: role).match?.guide }.first
  }
}

private func withoutSuffix(_ name: String) -> String {
  name.hasSuffix(".md") ? String(name.dropLast(3)) : name
}
