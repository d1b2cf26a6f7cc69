import LanguageServerProtocol

/// Everything a token may be called; a client picks what it knows.
let semanticTokensLegend = SemanticTokensLegend(tokenTypes: ["keyword"], tokenModifiers: ["belowFloor"])
