internal import OfferSyntax
internal import SourceText

/// `allow-unused`: an `# allow:` that silenced nothing, or names no code.
func allowUnused(_ index: Int, in negotiation: Negotiation) -> Finding {
  let allow = negotiation.syntax.allows[index]
  let strangers = allow.codes.filter { DiagnosticCode(rawValue: $0.text) == nil }
  let message: Wording =
    if allow.codes.isEmpty {
      "this allows nothing: name the codes, as in `# allow: ask-below-band -- reason`"
    } else if let stranger = strangers.first {
      "“\(stranger.text)” is no code" + near(stranger.text) + "; this silences nothing"
    } else if allow.statement == nil {
      "no statement follows that this could speak of"
    } else {
      "the next statement gets no \(allow.codes.map(\.text).joined(separator: ", ")): this silences nothing"
    }
  let line = negotiation.syntax.lineTable.line(at: allow.range.start)
  return Finding(
    .allowUnused, at: allow.range, statement: nil, message,
    fixes: [Fix("Remove the unused allow", [TextEdit(negotiation.wholeLines(line...line), "")], isCertain: true)])
}

private func near(_ code: String) -> Wording {
  let near = nearest(to: code, in: DiagnosticCode.allCases.map(\.rawValue))
  return near.isEmpty ? "" : Wording(": did you mean " + near.joined(separator: " or ") + "?")
}
