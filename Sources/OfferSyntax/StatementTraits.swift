/// What of a statement may need a second look, told when it is read: so that nobody must look at all statements to find that
/// nothing does.
package struct StatementTraits: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The first word is no keyword, or there is no colon.
  package static let unknown = StatementTraits(rawValue: 1 << 0)
  /// Nothing that counts stands behind the colon, or a competing offer has no name.
  package static let missingValue = StatementTraits(rawValue: 1 << 1)
  /// A qualifier, a percentage or an outcome cannot be read.
  package static let malformedValue = StatementTraits(rawValue: 1 << 2)
  package static let malformedDate = StatementTraits(rawValue: 1 << 3)
  package static let malformedRate = StatementTraits(rawValue: 1 << 4)
  /// A component has a fault of its own.
  package static let faultyComponent = StatementTraits(rawValue: 1 << 5)
  package static let duplicateComponent = StatementTraits(rawValue: 1 << 6)
  /// A total is among the components.
  package static let total = StatementTraits(rawValue: 1 << 7)

  /// - Parameter value: what the value gives.
  init(_ keyword: Keyword?, _ qualifier: QualifierSyntax?, hasValue: Bool, _ value: StatementTraits) {
    guard let keyword else {
      self = .unknown
      return
    }
    self = hasValue ? value : value.union(.missingValue)
    if let qualifier {
      if qualifier.hasMalformedDate { insert(.malformedDate) }
      if case .unknown = qualifier.content { insert(.malformedValue) }
    }
    if keyword == .competing, qualifier?.name == nil { insert(.missingValue) }
  }
}
