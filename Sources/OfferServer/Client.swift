package import LanguageServerProtocol
package import SourceText

/// What the client said of itself when it began: all that shapes an answer.
package struct Client: Sendable {
  package let capabilities: ClientCapabilities
  package let encoding: PositionEncoding

  package init(_ capabilities: ClientCapabilities = ClientCapabilities()) {
    self.capabilities = capabilities
    // The client lists encodings in its order of preference; UTF-16 is what every client must know.
    let offered = capabilities.general?.positionEncodings ?? []
    encoding = offered.lazy.compactMap(PositionEncoding.init(rawValue:)).first ?? .utf16
  }

  /// Whether it asks for diagnostics itself: then nothing is pushed to it.
  package var pulls: Bool { capabilities.textDocument?.diagnostic != nil }
  package var refreshesDiagnostics: Bool { capabilities.workspace?.diagnostics?.refreshSupport == true }
  package var takesVersions: Bool { capabilities.textDocument?.publishDiagnostics?.versionSupport == true }
  package var configures: Bool { capabilities.workspace?.configuration == true }
  package var showsProgress: Bool { capabilities.window?.workDoneProgress == true }
  package var appliesEdits: Bool { capabilities.workspace?.applyEdit == true }

  /// How edits of a workspace are written for an answer whose annotations the client says that it honours.
  package func editForm(annotated honours: Bool?) -> WorkspaceEdit.Form {
    let edit = capabilities.workspace?.workspaceEdit
    guard edit?.documentChanges == true else { return .changes }
    return edit?.changeAnnotationSupport != nil && honours == true ? .annotatedDocumentChanges : .documentChanges
  }

  package var editForm: WorkspaceEdit.Form { editForm(annotated: true) }
  package var codeActionEditForm: WorkspaceEdit.Form { editForm(annotated: capabilities.textDocument?.codeAction?.honorsChangeAnnotations) }
  package var renameEditForm: WorkspaceEdit.Form { editForm(annotated: capabilities.textDocument?.rename?.honorsChangeAnnotations) }

  /// Whether an edit may be told in steps, of which making a file can be one.
  package var takesSteps: Bool { capabilities.workspace?.workspaceEdit?.documentChanges == true }

  package var createsFiles: Bool {
    let edit = capabilities.workspace?.workspaceEdit
    return appliesEdits && edit?.documentChanges == true && edit?.resourceOperations?.contains("create") == true
  }

  /// Whether code actions are taken as such; to other clients they are commands.
  package var takesCodeActions: Bool { capabilities.textDocument?.codeAction?.codeActionLiteralSupport != nil }

  package var diagnosticsShow: DiagnosticForm {
    let pushed = capabilities.textDocument?.publishDiagnostics
    let pulled = capabilities.textDocument?.diagnostic
    return DiagnosticForm(
      related: pushed?.relatedInformation == true || pulled?.relatedInformation == true,
      links: pushed?.codeDescriptionSupport == true || pulled?.codeDescriptionSupport == true,
      data: pushed?.dataSupport == true || pulled?.dataSupport == true,
      tags: (pushed?.tagSupport ?? pulled?.tagSupport)?.valueSet ?? [])
  }

  /// The kind of text that a list of formats, most wanted first, asks for.
  package static func markup(_ formats: [String]?) -> MarkupContent.Kind {
    formats?.lazy.compactMap(MarkupContent.Kind.init(rawValue:)).first ?? .plainText
  }
}

/// Which members of a diagnostic the client reads.
package struct DiagnosticForm: Sendable {
  package let related: Bool
  package let links: Bool
  package let data: Bool
  package let tags: [Int]
}
