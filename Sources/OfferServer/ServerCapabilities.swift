import LanguageServerProtocol
import SourceText

/// What is offered, the same to every client but for the encoding, and for options that the protocol has only for clients that
/// declare them.
func serverCapabilities(_ client: Client) -> ServerCapabilities {
  ServerCapabilities(
    positionEncoding: client.encoding.rawValue,
    commands: CommandName.allCases.map(\.rawValue),
    completionTriggers: [":", " ", ",", "€", "$", "£", "?", "/"],
    codeActionKinds: client.takesCodeActions ? ["quickfix", "refactor.rewrite", "source.fixAll.offer"] : nil,
    preparesRename: client.capabilities.textDocument?.rename?.prepareSupport == true,
    onTypeTrigger: "\n",
    legend: semanticTokensLegend,
    contentSchemes: [guideScheme, documentationScheme],
    renamedFiles: ["**/*"])
}

/// The commands of `workspace/executeCommand`.
enum CommandName: String, CaseIterable {
  case ask = "offer.ask"
  case answer = "offer.answer"
  case draftCounter = "offer.draftCounter"
  case showGuide = "offer.showGuide"
  case applyAction = "offer.applyAction"
}

/// `offer-guide:///Mistral%20AI/Security%20Engineer.md`
let guideScheme = "offer-guide"
/// `offer-docs:///ask-below-floor.md`
let documentationScheme = "offer-docs"
