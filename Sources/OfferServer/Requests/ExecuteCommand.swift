import LanguageServerProtocol
import SalaryGuides

extension Session {
  mutating func executeCommand(_ params: ExecuteCommandParams) throws(ResponseError) -> JSONValue {
    guard let command = CommandName(rawValue: params.command) else { throw ResponseError(.invalidParams, "no such command") }
    let argument = params.arguments?.first ?? .null
    switch command {
    case .ask: return try ask(argument)
    case .answer: return try answerInNote(argument)
    case .draftCounter: return try draftCounter(argument)
    case .showGuide: return try showGuide(argument)
    case .applyAction: return try applyAction(argument)
    }
  }

  /// `{"company": "Mistral AI", "role": "Security Engineer"}` -> `{"uri": …, "text": …}`, for clients that cannot open
  /// documents that are no files.
  private mutating func showGuide(_ argument: JSONValue) throws(ResponseError) -> JSONValue {
    guard let company = argument["company"]?.string else { throw ResponseError(.invalidParams, "company is missing") }
    guard let guide = guide(company: company, role: argument["role"]?.string) else {
      throw ResponseError(.requestFailed, "there is no guide of that company and role")
    }
    return ["uri": .string(guideURI(of: guide)), "text": .string(String(decoding: guide.text, as: UTF8.self))]
  }
}
