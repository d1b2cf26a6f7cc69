package import Compensation
package import SalaryGuides
package import SourceText

/// What the note answers to a question.
package struct ChatAnswer: Sendable {
  /// What was asked; nil where the question was not understood.
  package let kind: ChatKind?
  /// Markdown.
  package let answer: String
  /// The same without marks, for terminals and for `! …` lines.
  package let plain: String
  /// Every figure that the answer shows, in the order of the text, each once.
  package let figures: [ChatFigure]
  /// Questions worth asking next; the three nearest where the question was not understood.
  package let followUps: [String]
  /// To be handed in with the next question.
  package let thread: ChatThread?

  package var understood: Bool { kind != nil }
}

/// A figure of an answer, with what it rests on.
package struct ChatFigure: Sendable {
  /// What it is: `base of the ask`, `low end of the equity band`.
  package let label: String
  /// As the answer writes it: `€92.5K`, `12 %`.
  package let text: String
  package let amount: Ratio
  /// nil for per cent.
  package let currency: Currency?
  package let basis: Basis

  package enum Basis: Sendable {
    /// Written in the note; the range counts from the note's start.
    case note(TextRange)
    /// Written in the guide.
    case guide(LibraryGuide, GuidePlace)
    /// Written in the question.
    case question
    /// Worked out from others by the format's rules.
    case derived
    /// A floor that no figure states for this region.
    case estimate
  }
}

/// The kinds of questions that the chat understands. The raw value is the name that a thread keeps.
package enum ChatKind: String, Sendable, CaseIterable {
  case enough, floor, band, midpoint, total, yearOne, ask, offer, counter, levers, extras
  case writeLever, writeCounter, writeDecline, writeThanks
  case gap, compare, whatIf, move, level, missing, terms, deadline, history, why, sources, meaning, help

  /// How one would ask it; help and completion show it.
  package var example: String {
    switch self {
    case .enough: "is my ask enough"
    case .floor: "what is my floor"
    case .band: "what is the band"
    case .midpoint: "what is the midpoint of the band"
    case .total: "what is the total of my ask"
    case .yearOne: "what do I get in year 1"
    case .ask: "what am I asking for"
    case .offer: "what did they offer"
    case .counter: "what should I counter with"
    case .levers: "which levers do I have"
    case .extras: "which extra asks are there"
    case .writeLever: "write lever 1"
    case .writeCounter: "write a counter mail"
    case .writeDecline: "write a decline"
    case .writeThanks: "write a thank-you"
    case .gap: "how far apart are we"
    case .compare: "compare all offers"
    case .whatIf: "what if they added 10 % to the offer"
    case .move: "what changes if I move"
    case .level: "which level is this elsewhere"
    case .missing: "what is missing in this note"
    case .terms: "which terms are open"
    case .deadline: "when is the deadline"
    case .history: "what happened so far"
    case .why: "why"
    case .sources: "which sources are there"
    case .meaning: "what does ask-below-floor mean"
    case .help: "what can I ask"
    }
  }
}
