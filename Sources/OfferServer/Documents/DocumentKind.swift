import OfferAnalysis

/// What a document is to this server.
package enum DocumentKind: Sendable {
  case note
  /// A mail or a text that a note may be tied to.
  case draft
  case configuration
  /// Which findings of drafts are let be.
  case ignores
  case other

  /// By the file's name, or by what the editor calls its language: a user may have said that a text is a note. That is not
  /// believed of mails and Markdown, for some editors have one language for all that a server serves.
  package init(uri: DocumentURI, languageId: String) {
    let name = uri.decodedPath.lowercased()
    if name.hasSuffix(".offer") {
      self = .note
    } else if name.hasSuffix("/" + configurationFileName) {
      self = .configuration
    } else if name.hasSuffix("/" + draftIgnoreFileName) {
      self = .ignores
    } else if Self.mailSuffixes.contains(where: name.hasSuffix) {
      self = .draft
    } else if languageId == "offer" {
      self = .note
    } else if name.hasSuffix(".txt") || Self.draftLanguages.contains(languageId) {
      self = .draft
    } else {
      self = .other
    }
  }

  private static let mailSuffixes = [".md", ".markdown", ".eml"]
  private static let draftLanguages = ["markdown", "plaintext", "text", "mail", "txt"]
}

let configurationFileName = ".offer-lsp.json"
