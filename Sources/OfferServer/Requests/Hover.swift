import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func hover(_ params: TextDocumentPositionParams) -> Nullable<Hover> {
    Nullable(nil)
  }
}
