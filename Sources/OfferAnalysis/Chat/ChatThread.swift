package import Compensation

/// What a conversation is about: the last question with what it filled in, so that "and in London?" can be understood.
///
/// It travels as a short text, which holds no more than what was asked: `kind=enough;region=London;base=EUR 95000`.
package struct ChatThread: Sendable, Hashable {
  package var kind: ChatKind
  package var company: String?
  package var region: String?
  /// Whose package was spoken of.
  package var package: Package?
  package var component: Component?
  package var amounts: [AskedAmount] = []
  package var lever: Int?
  package var code: DiagnosticCode?
  /// The kind that a "why?" asked about, so that a second one goes on with it.
  package var about: ChatKind?

  package enum Package: String, Sendable {
    case ask, offer
  }

  package init(kind: ChatKind) {
    self.kind = kind
  }

  /// Reads a thread back; nil for anything that is none.
  package init?(text: String) {
    guard text.utf8.count <= Self.longestText else { return nil }
    var thread: ChatThread?
    for (index, field) in text.split(separator: ";").enumerated() {
      guard let equals = field.firstIndex(of: "=") else { return nil }
      let name = field[..<equals]
      let value = unescaped(field[field.index(after: equals)...])
      if index == 0 {
        guard name == "kind", let kind = ChatKind(rawValue: value) else { return nil }
        thread = ChatThread(kind: kind)
        continue
      }
      switch name {
      case "company": thread?.company = value
      case "region": thread?.region = value
      case "package": thread?.package = Package(rawValue: value)
      case "component": thread?.component = Component(rawValue: value)
      case "lever": thread?.lever = Int(value)
      case "code": thread?.code = DiagnosticCode(rawValue: value)
      case "about": thread?.about = ChatKind(rawValue: value)
      case "amount":
        guard let amount = AskedAmount(text: value) else { return nil }
        thread?.amounts.append(amount)
      default: continue
      }
    }
    guard let thread else { return nil }
    self = thread
  }

  private static let longestText = 4096

  package var text: String {
    var fields = ["kind=\(kind.rawValue)"]
    func add(_ name: String, _ value: String?) {
      if let value { fields.append("\(name)=\(escaped(value))") }
    }
    add("company", company)
    add("region", region)
    add("package", package?.rawValue)
    add("component", component?.rawValue)
    for amount in amounts { add("amount", amount.text) }
    add("lever", lever.map(String.init))
    add("code", code?.rawValue)
    add("about", about?.rawValue)
    return fields.joined(separator: ";")
  }
}

/// A name may hold what parts the fields.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case ";": result += "%3B"
    case "=": result += "%3D"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func unescaped(_ text: Substring) -> String {
  var result = ""
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    guard scalar == "%" else {
      result.unicodeScalars.append(scalar)
      continue
    }
    switch String(String.UnicodeScalarView(rest.prefix(2))) {
    case "25": result += "%"
    case "3B": result += ";"
    case "3D": result += "="
    default: continue
    }
    rest = rest.dropFirst(2)
  }
  return result
}
