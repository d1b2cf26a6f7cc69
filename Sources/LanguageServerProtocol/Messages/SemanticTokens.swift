package struct SemanticTokensLegend: JSONWritable {
  package let tokenTypes: [String]
  package let tokenModifiers: [String]

  package init(tokenTypes: [String], tokenModifiers: [String]) {
    self.tokenTypes = tokenTypes
    self.tokenModifiers = tokenModifiers
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("tokenTypes", tokenTypes)
      $0.member("tokenModifiers", tokenModifiers)
    }
  }
}

/// Five numbers a token: line and start relative to the token before, length, type, modifiers.
package struct SemanticTokens<Numbers: JSONWritable>: JSONWritable {
  package let resultId: String?
  package let data: Numbers

  package init(resultId: String?, data: Numbers) {
    self.resultId = resultId
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("resultId", resultId)
      $0.member("data", data)
    }
  }
}

package struct SemanticTokensDeltaParams: Decodable {
  package let textDocument: TextDocumentIdentifier
  package let previousResultId: String
}

/// `data` replaces `deleteCount` numbers from `start`.
package struct SemanticTokensEdit: Equatable, JSONWritable {
  package let start: Int
  package let deleteCount: Int
  package let data: [UInt32]

  package init(start: Int, deleteCount: Int, data: [UInt32]) {
    self.start = start
    self.deleteCount = deleteCount
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("start", start)
      $0.member("deleteCount", deleteCount)
      if !data.isEmpty { $0.member("data", data) }
    }
  }
}

package struct SemanticTokensDelta: JSONWritable {
  package let resultId: String
  package let edits: [SemanticTokensEdit]

  package init(resultId: String, edits: [SemanticTokensEdit]) {
    self.resultId = resultId
    self.edits = edits
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("resultId", resultId)
      $0.member("edits", edits)
    }
  }
}
