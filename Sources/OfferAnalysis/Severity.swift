/// How much a finding matters, the gravest first.
package enum Severity: String, Sendable, CaseIterable {
  case error, warning, information, hint

  /// 0 for an error, 3 for a hint.
  package var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    case .hint: 3
    }
  }
}

extension Severity: Comparable {
  /// Less is less grave: `.hint < .error`.
  package static func < (a: Severity, b: Severity) -> Bool {
    a.rank > b.rank
  }
}
