import LanguageServerProtocol
import OfferAnalysis
import OfferSyntax
import SourceText

/// Everything a token may be called; a client picks what it knows.
let semanticTokensLegend = SemanticTokensLegend(
  tokenTypes: SemanticToken.Kind.allCases.map(\.rawValue), tokenModifiers: SemanticToken.Modifiers.names)

extension Session {
  mutating func semanticTokens(_ params: TextDocumentParams) -> Nullable<SemanticTokens<RawJSON>> {
    let key = DocumentURI(params.textDocument.uri).key
    guard let whole = wholeTokens(of: key) else { return Nullable(nil) }
    _ = tokens.tell(whole, of: key, after: nil)
    return Nullable(SemanticTokens(resultId: whole.id, data: RawJSON(whole.json)))
  }

  mutating func semanticTokensDelta(_ params: SemanticTokensDeltaParams) -> Nullable<TokenAnswer> {
    let key = DocumentURI(params.textDocument.uri).key
    guard let whole = wholeTokens(of: key) else { return Nullable(nil) }
    guard let before = tokens.tell(whole, of: key, after: params.previousResultId) else {
      return Nullable(.full(SemanticTokens(resultId: whole.id, data: RawJSON(whole.json))))
    }
    return Nullable(.delta(SemanticTokensDelta(resultId: whole.id, edits: tokenEdits(from: before, to: whole.numbers))))
  }

  mutating func semanticTokensRange(_ params: TextDocumentRangeParams) -> Nullable<SemanticTokens<[UInt32]>> {
    guard let document = documents[DocumentURI(params.textDocument.uri).key] else { return Nullable(nil) }
    let range = document.byteRange(of: params.range, encoding: client.encoding)
    return Nullable(tokenNumbers(of: document.uri.key, in: range).map { SemanticTokens(resultId: nil, data: $0) })
  }

  private mutating func wholeTokens(of key: String) -> JoinedTokens? {
    guard let note = noteSnapshot(key) else {
      return documents[key].flatMap { tokenNumbers(of: key, in: TextRange(0, $0.content.count)) }.map(JoinedTokens.init)
    }
    let pieces = kept.tokens[key, default: NotePieces()].pieces(of: note.analysis) { analysed in
      TokenPiece(OfferAnalysis.semanticTokens(of: analysed).map(NumberedToken.init), of: analysed, note.encoding)
    }
    return JoinedTokens(pieces) { note.analysis.syntax.firstLine(of: $0) }
  }

  private mutating func tokenNumbers(of key: String, in range: TextRange) -> [UInt32]? {
    if let note = noteSnapshot(key) { return note.tokenNumbers(in: range) }
    guard let document = documents[key], let draft = tied(document) else { return nil }
    let colours = withMemory(of: draft) { draftColours(mail: document.text, tiedTo: draft.subject, &$0) }
    let tokens = colours.filter { $0.range.overlaps(range) }.map(NumberedToken.init)
    return OfferServer.tokenNumbers(tokens, in: document, client.encoding)
  }
}

extension NoteSnapshot {
  fileprivate func tokenNumbers(in range: TextRange) -> [UInt32] {
    OfferServer.tokenNumbers(OfferAnalysis.semanticTokens(in: analysis, range).map(NumberedToken.init), in: document, encoding)
  }
}

extension NumberedToken {
  fileprivate init(_ token: SemanticToken) {
    self.init(range: token.range, type: token.kind.place, modifiers: token.modifiers.rawValue)
  }

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
  case full(SemanticTokens<RawJSON>)
  case delta(SemanticTokensDelta)

  func write(to json: inout JSONWriter) {
    switch self {
    case .full(let tokens): tokens.write(to: &json)
    case .delta(let delta): delta.write(to: &json)
    }
  }
}
