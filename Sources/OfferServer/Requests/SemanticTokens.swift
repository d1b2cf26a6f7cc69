import LanguageServerProtocol

/// Everything a token may be called; a client picks what it knows.
let semanticTokensLegend = SemanticTokensLegend(tokenTypes: ["keyword"], tokenModifiers: ["belowFloor"])

/// The tokens each document was last told, to answer with what has changed since.
struct TokenResults: Sendable {
  mutating func forget(_ key: String) {}
}
