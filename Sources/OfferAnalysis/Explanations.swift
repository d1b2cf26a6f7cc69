/// The page of a code as people read it: the rule, why it matters, an example that fires and one that does not, without the
/// marks by which the test suite knows what must fire where.
package func explanation(of code: DiagnosticCode) -> String {
  page(of: code).split(separator: "\n", omittingEmptySubsequences: false).filter { !isMark($0) }.joined(separator: "\n")
}

/// The page of a code as it is stored, marks and all; empty where there is none, which the suite does not let happen.
package func page(of code: DiagnosticCode) -> String {
  let name = code.rawValue + ".md"
  return EmbeddedTexts.all.first { $0.name == name }?.text ?? ""
}

/// Whether a line is a mark such as `#    ^^^^ ask-below-floor` or, below a mail, `<!-- ^^^^ floor-disclosed -->`.
package func isMark(_ line: some StringProtocol) -> Bool {
  var rest = Substring(line).utf8
  if rest.starts(with: "#".utf8) {
    rest = rest.dropFirst()
  } else if rest.starts(with: "<!--".utf8) {
    rest = rest.dropFirst(4)
  } else {
    return false
  }
  return rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "^")
}
