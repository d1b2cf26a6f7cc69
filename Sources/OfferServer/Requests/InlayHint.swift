import LanguageServerProtocol
import OfferAnalysis
import SourceText

extension Session {
  mutating func inlayHints(_ params: TextDocumentRangeParams) -> [InlayHint] {
    guard let note = note(params.textDocument.uri), note.root.configuration.inlayHints ?? true else { return [] }
    let range = note.document.byteRange(of: params.range, encoding: client.encoding)
    return OfferAnalysis.inlayHints(in: note.analysis, range: range).map { hint in
      InlayHint(
        position: note.position(of: hint.offset), label: hint.label, kind: hint.kind == .assumption ? .type : nil,
        tooltip: MarkupContent(kind: .plainText, value: hint.reason), paddingLeft: true, data: nil)
    }
  }
}
