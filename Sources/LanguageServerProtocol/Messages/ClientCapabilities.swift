/// What the client can show or do, as far as any answer depends on it. Everything is optional: absent means no.
package struct ClientCapabilities: Decodable, Sendable {
  @Lenient package var general: General?
  @Lenient package var workspace: Workspace?
  @Lenient package var textDocument: TextDocument?
  @Lenient package var window: Window?

  /// A client that declares nothing.
  package init() {}

  package struct General: Decodable, Sendable {
    @Lenient package var positionEncodings: [String]?
  }

  package struct Window: Decodable, Sendable {
    @Lenient package var workDoneProgress: Bool?
  }

  /// `{"dynamicRegistration": true}`, and `{"refreshSupport": true}`.
  package struct Registration: Decodable, Sendable {
    @Lenient package var dynamicRegistration: Bool?
    @Lenient package var refreshSupport: Bool?
    @Lenient package var relativePatternSupport: Bool?
  }

  /// `{"properties": ["documentation"]}`
  package struct Properties: Decodable, Sendable {
    @Lenient package var properties: [String]?
  }

  /// `{"valueSet": ["quickfix"]}`
  package struct ValueSet: Decodable, Sendable {
    @Lenient package var valueSet: [String]?
  }

  /// `{"valueSet": [1, 2, 3]}`
  package struct NumberSet: Decodable, Sendable {
    @Lenient package var valueSet: [Int]?
  }

  package struct Workspace: Decodable, Sendable {
    @Lenient package var applyEdit: Bool?
    @Lenient package var workspaceEdit: WorkspaceEdit?
    @Lenient package var didChangeConfiguration: Registration?
    @Lenient package var didChangeWatchedFiles: Registration?
    @Lenient package var symbol: Symbol?
    @Lenient package var workspaceFolders: Bool?
    @Lenient package var configuration: Bool?
    @Lenient package var semanticTokens: Registration?
    @Lenient package var codeLens: Registration?
    @Lenient package var inlayHint: Registration?
    @Lenient package var diagnostics: Registration?
    @Lenient package var foldingRange: Registration?
    @Lenient package var textDocumentContent: Registration?
  }

  package struct WorkspaceEdit: Decodable, Sendable {
    @Lenient package var documentChanges: Bool?
    @Lenient package var resourceOperations: [String]?
    @Lenient package var changeAnnotationSupport: ChangeAnnotations?
  }

  package struct ChangeAnnotations: Decodable, Sendable {
    @Lenient package var groupsOnLabel: Bool?
  }

  package struct Symbol: Decodable, Sendable {
    @Lenient package var symbolKind: NumberSet?
    @Lenient package var resolveSupport: Properties?
  }

  package struct TextDocument: Decodable, Sendable {
    @Lenient package var synchronization: Registration?
    @Lenient package var completion: Completion?
    @Lenient package var hover: Hover?
    @Lenient package var definition: Links?
    @Lenient package var documentSymbol: DocumentSymbol?
    @Lenient package var codeAction: CodeAction?
    @Lenient package var documentLink: DocumentLink?
    @Lenient package var rename: Rename?
    @Lenient package var publishDiagnostics: PublishDiagnostics?
    @Lenient package var diagnostic: Diagnostic?
    @Lenient package var foldingRange: FoldingRange?
    @Lenient package var semanticTokens: SemanticTokens?
    @Lenient package var inlayHint: InlayHint?
  }

  package struct Completion: Decodable, Sendable {
    @Lenient package var completionItemKind: NumberSet?
    @Lenient package var completionItem: Item?
    @Lenient package var completionList: List?

    package struct Item: Decodable, Sendable {
      @Lenient package var snippetSupport: Bool?
      @Lenient package var documentationFormat: [String]?
      @Lenient package var deprecatedSupport: Bool?
      @Lenient package var preselectSupport: Bool?
      @Lenient package var insertReplaceSupport: Bool?
      @Lenient package var resolveSupport: Properties?
      @Lenient package var labelDetailsSupport: Bool?
    }

    package struct List: Decodable, Sendable {
      @Lenient package var itemDefaults: [String]?
    }
  }

  package struct Hover: Decodable, Sendable {
    @Lenient package var contentFormat: [String]?
  }

  package struct Links: Decodable, Sendable {
    @Lenient package var linkSupport: Bool?
  }

  package struct DocumentLink: Decodable, Sendable {
    @Lenient package var tooltipSupport: Bool?
  }

  package struct DocumentSymbol: Decodable, Sendable {
    @Lenient package var symbolKind: NumberSet?
    @Lenient package var hierarchicalDocumentSymbolSupport: Bool?
  }

  package struct CodeAction: Decodable, Sendable {
    @Lenient package var codeActionLiteralSupport: Literal?
    @Lenient package var isPreferredSupport: Bool?
    @Lenient package var disabledSupport: Bool?
    @Lenient package var dataSupport: Bool?
    @Lenient package var resolveSupport: Properties?
    @Lenient package var honorsChangeAnnotations: Bool?

    package struct Literal: Decodable, Sendable {
      @Lenient package var codeActionKind: ValueSet?
    }
  }

  package struct Rename: Decodable, Sendable {
    @Lenient package var prepareSupport: Bool?
    @Lenient package var honorsChangeAnnotations: Bool?
  }

  package struct PublishDiagnostics: Decodable, Sendable {
    @Lenient package var relatedInformation: Bool?
    @Lenient package var versionSupport: Bool?
    @Lenient package var tagSupport: NumberSet?
    @Lenient package var codeDescriptionSupport: Bool?
    @Lenient package var dataSupport: Bool?
  }

  package struct Diagnostic: Decodable, Sendable {
    @Lenient package var dynamicRegistration: Bool?
    @Lenient package var relatedDocumentSupport: Bool?
    @Lenient package var tagSupport: NumberSet?
    @Lenient package var relatedInformation: Bool?
    @Lenient package var codeDescriptionSupport: Bool?
    @Lenient package var dataSupport: Bool?
  }

  package struct FoldingRange: Decodable, Sendable {
    @Lenient package var lineFoldingOnly: Bool?
    @Lenient package var rangeLimit: Int?
    @Lenient package var foldingRangeKind: ValueSet?
  }

  package struct SemanticTokens: Decodable, Sendable {
    @Lenient package var augmentsSyntaxTokens: Bool?
    @Lenient package var multilineTokenSupport: Bool?
  }

  package struct InlayHint: Decodable, Sendable {
    @Lenient package var resolveSupport: Properties?
  }
}
