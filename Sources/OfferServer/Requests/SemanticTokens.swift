import LanguageServerProtocol
import OfferAnalysis
import SourceText

/// Everything a token may be called; a client picks what it knows.
let semanticTokensLegend = SemanticTokensLegend(
  tokenTypes: SemanticToken.Kind.allCases.map(\.rawValue), tokenModifiers: SemanticToken.Modifiers.names)

extension Session {
  mutating func semanticTokens(_ params: TextDocumentParams) -> Nullable<SemanticTokens> {
    let key = DocumentURI(params.textDocument.uri).key
    guard let numbers = tokenNumbers(of: key) else { return Nullable(nil) }
    return Nullable(SemanticTokens(resultId: tokens.tell(numbers, of: key, after: nil).id, data: numbers))
  }

  mutating func semanticTokensDelta(_ params: SemanticTokensDeltaParams) -> Nullable<TokenAnswer> {
    let key = DocumentURI(params.textDocument.uri).key
    guard let numbers = tokenNumbers(of: key) else { return Nullable(nil) }
    let (id, before) = tokens.tell(numbers, of: key, after: params.previousResultId)
    guard let before else { return Nullable(.full(SemanticTokens(resultId: id, data: numbers))) }
    return Nullable(.delta(SemanticTokensDelta(resultId: id, edits: tokenEdits(from: before, to: numbers))))
  }

  mutating func semanticTokensRange(_ params: TextDocumentRangeParams) -> Nullable<SemanticTokens> {
    guard let note = note(params.textDocument.uri) else { return Nullable(nil) }
    let range = note.document.byteRange(of: params.range, encoding: client.encoding)
    return Nullable(SemanticTokens(resultId: nil, data: note.tokenNumbers(in: range)))
  }

  private mutating func tokenNumbers(of key: String) -> [UInt32]? {
    noteSnapshot(key).map { $0.tokenNumbers(in: TextRange(0, $0.document.text.count)) }
  }
}

extension NoteSnapshot {
  fileprivate func tokenNumbers(in range: TextRange) -> [UInt32] {
    let tokens = OfferAnalysis.semanticTokens(in: analysis, range).map {
      NumberedToken(range: $0.range, type: $0.kind.place, modifiers: $0.modifiers.rawValue)
    }
    return OfferServer.tokenNumbers(tokens, in: document, encoding)
  }
}

extension SemanticToken.Kind {
  /// Its place in the legend.
  fileprivate var place: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}

/// What has changed since the tokens the client has, or all of them where it has none that are known.
enum TokenAnswer: JSONWritable {
  case full(SemanticTokens)
  case delta(SemanticTokensDelta)

  func write(to json: inout JSONWriter) {
    switch self {
    case .full(let tokens): tokens.write(to: &json)
    case .delta(let delta): delta.write(to: &json)
    }
  }
}
