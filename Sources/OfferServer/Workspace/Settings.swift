import LanguageServerProtocol
import OfferAnalysis

/// The section of an editor's settings that is this server's.
let settingsSection = "offer"

extension Session {
  /// Takes up settings, bare or under `offer`, as all three channels give them. What was pushed or pulled goes before what
  /// the client began with, key by key.
  mutating func apply(settings: JSONValue, initially: Bool = false) {
    guard let own = ownSettings(in: settings) else { return }
    let (configuration, problems) = readConfiguration(JSONWriter.bytes(of: JSONValue.object(own)))
    for problem in problems { log(.warning, "settings: \(problem.message)") }
    if initially { workspace.initialSettings = configuration }
    let next = initially ? configuration : configuration.over(workspace.initialSettings)
    guard next != workspace.settings else { return }
    workspace.settings = next
    workspace.forgetRoots()
    touchedAll()
  }

  /// The members that are this server's; nil where the settings say nothing about it.
  private func ownSettings(in settings: JSONValue) -> [String: JSONValue]? {
    guard case .object(let members) = settings else { return nil }
    // Editors send null for what is not set, and extensions keep settings of their own beside the server's.
    if let section = members[settingsSection] {
      return section.object?.filter { $0.value != .null && $0.key != "server" && $0.key != "trace" } ?? [:]
    }
    let own = members.filter { $0.value != .null && ConfigurationKey(rawValue: $0.key) != nil }
    return own.isEmpty ? nil : own
  }

  /// Pushed settings; a client that only says that something changed is asked.
  mutating func didChangeConfiguration(_ params: DidChangeConfigurationParams) {
    if case .object(let members)? = params.settings, !members.isEmpty {
      apply(settings: .object(members))
    } else {
      askForSettings()
    }
  }

  mutating func askForSettings() {
    guard client.configures else { return }
    ask(Method.configuration, ConfigurationParams(section: settingsSection), for: .configuration)
  }

  /// Takes up the answer to a request of ours; nil where the client refused it.
  mutating func take(_ result: Params?, for purpose: Asked) {
    switch purpose {
    case .indexProgress: if result != nil { beginIndexProgress() }
    case .configuration:
      guard let values = try? result?.decode([JSONValue].self), let value = values.first else { return }
      apply(settings: [settingsSection: value])
    }
  }
}
