package import Compensation
package import SalaryGuides
package import SourceText

/// One thing to be said of a note or a draft, with its place and its reasons.
package final class Finding: Sendable {
  package let code: DiagnosticCode
  package let severity: Severity
  /// In the negotiation's own bytes; in a draft in the draft's.
  package let range: TextRange
  /// The statement it is about, by its index in the negotiation; `allow` works by it.
  package let statement: Int?
  package let message: Wording
  package let data: FindingData?
  private let makeRelated: @Sendable () -> [Related]
  private let makeFixes: @Sendable () -> [Fix]

  /// - Parameters:
  ///   - related: worked out whenever it is asked for, as few findings are: most are only listed.
  ///   - fixes: likewise.
  package init(
    _ code: DiagnosticCode, _ severity: Severity? = nil, at range: TextRange, statement: Int?, _ message: Wording, data: FindingData? = nil,
    related: @autoclosure @escaping @Sendable () -> [Related] = [], fixes: @autoclosure @escaping @Sendable () -> [Fix] = []
  ) {
    self.code = code
    self.severity = severity ?? code.defaultSeverity
    self.range = range
    self.statement = statement
    self.message = message
    self.data = data
    makeRelated = related
    makeFixes = fixes
  }

  package var related: [Related] { makeRelated() }
  package var fixes: [Fix] { makeFixes() }

  package func with(severity: Severity) -> Finding {
    Finding(code, severity, at: range, statement: statement, message, data: data, related: self.related, fixes: self.fixes)
  }
}

/// Another place that is the reason of a finding.
package struct Related: Sendable {
  package enum Place: Sendable {
    /// In the same negotiation.
    case negotiation(TextRange)
    /// In another negotiation of the note, by its `company:` name there; bytes from that negotiation's start.
    case otherNegotiation(index: Int, TextRange)
    case guide(LibraryGuide, GuidePlace)
  }

  package let place: Place
  package let message: Wording

  package init(_ place: Place, _ message: Wording) {
    self.place = place
    self.message = message
  }
}

/// A change that mends a finding.
package struct Fix: Sendable {
  /// Never shows a floor's figure: menus are seen by whoever looks at the screen.
  package let title: String
  /// In the negotiation's own bytes; of a draft's finding in the draft's.
  package let edits: [TextEdit]
  /// What a draft's fix changes in the note, in the bytes of the negotiation that the draft is tied to.
  package let noteEdits: [TextEdit]
  /// Whether there is no doubt that it is what is wanted: done by `check --fix` and "fix all".
  package let isCertain: Bool

  package init(_ title: String, _ edits: [TextEdit], noteEdits: [TextEdit] = [], isCertain: Bool = false) {
    self.title = title
    self.edits = edits
    self.noteEdits = noteEdits
    self.isCertain = isCertain
  }
}

/// The figures of a finding about money, as machines read them.
package struct FindingData: Sendable, Hashable {
  package let company: String?
  package let role: String?
  package let region: String?
  package let component: Component
  /// nil for percentages.
  package let currency: Currency?
  package let figures: [Figure]
  package let floorFrom: FloorFigure.Source?

  package struct Figure: Sendable, Hashable {
    package enum Name: String, Sendable, Hashable {
      case asked, offered, floor, bandLow, bandHigh, competing, earlier
    }

    package let name: Name
    package let amount: Ratio
    /// Whether the figure is a floor's and so not told where floors are masked.
    package let isSecret: Bool

    package init(_ name: Name, _ amount: Ratio, isSecret: Bool = false) {
      self.name = name
      self.amount = amount
      self.isSecret = isSecret || name == .floor
    }
  }

  package init(
    _ negotiation: Negotiation, _ component: Component, _ currency: Currency?, _ figures: [Figure], floorFrom: FloorFigure.Source? = nil
  ) {
    company = negotiation.companyTitle
    role = negotiation.roleTitle
    region = negotiation.regionTitle
    self.component = component
    self.currency = currency
    self.figures = figures
    self.floorFrom = floorFrom
  }
}
