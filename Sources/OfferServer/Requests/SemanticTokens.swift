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
    guard let document = documents[DocumentURI(params.textDocument.uri).key] else { return Nullable(nil) }
    let range = document.byteRange(of: params.range, encoding: client.encoding)
    return Nullable(tokenNumbers(of: document.uri.key, in: range).map { SemanticTokens(resultId: nil, data: $0) })
  }

  private mutating func tokenNumbers(of key: String) -> [UInt32]? {
    documents[key].flatMap { tokenNumbers(of: key, in: TextRange(0, $0.text.count)) }
  }

  private mutating func tokenNumbers(of key: String, in range: TextRange) -> [UInt32]? {
    if let note = noteSnapshot(key) { return note.tokenNumbers(in: range) }
    guard let document = documents[key], let draft = tied(document) else { return nil }
    let tokens = draftColours(mail: document.text, tiedTo: draft.subject).filter { $0.range.overlaps(range) }.map(NumberedToken.init)
    return OfferServer.tokenNumbers(tokens, in: document, client.encoding)
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

extension NumberedToken {
  fileprivate init(_ colour: DraftColour) {
    switch colour.kind {
    case .aside: self.init(range: colour.range, type: SemanticToken.Kind.comment.place, modifiers: 0)
    case .placeholder: self.init(range: colour.range, type: SemanticToken.Kind.question.place, modifiers: 0)
    case .amount(let isBelowFloor):
      let modifiers: SemanticToken.Modifiers = isBelowFloor ? .belowFloor : []
      self.init(range: colour.range, type: SemanticToken.Kind.number.place, modifiers: modifiers.rawValue)
    }
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
