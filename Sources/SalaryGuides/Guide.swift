package import Compensation
package import SourceText

/// A negotiation guide: one role at one company, with everything in it that a machine can hold an offer against.
///
/// What the text leaves out or leaves unclear is nil, never guessed; a figure that is there and cannot be read is in `problems`.
/// All places count in bytes of the guide's own text.
package struct Guide: Sendable, Hashable {
  /// `Mistral AI`.
  package var company: String
  /// `Security Engineer`.
  package var role: String
  /// The title's line; empty at the start where the guide has none.
  package var title: GuidePlace
  /// The tags of the DNA line: `["Pre-IPO Equity-Heavy + Competitive Base", "European AI Champion"]`.
  package var dna: [String] = []
  /// Other names of the company, from the front matter's `aliases`.
  package var aliases: [String] = []
  /// In the order of the band table.
  package var regions: [GuideRegion] = []
  /// What the role is called elsewhere: the members of each level chain, or row of a level table, after the company's own.
  package var levels: [GuideLevel] = []
  package var levers: [GuideLever] = []
  /// The sections written about this company alone, such as `European AI Sovereignty Script`.
  package var scripts: [GuideScript] = []
  package var asks: [GuideAsk] = []
  package var floors: [GuideFloor] = []
  package var competing: [GuideCompetingOffer] = []
  /// Extra asks that are not money: `double-trigger acceleration`.
  package var terms: [GuideText] = []
  package var sources: [GuideText] = []
  /// Slots that the reader of the guide is meant to fill: `[X commits/PRs]`.
  package var placeholders: [GuideText] = []
  package var problems: [GuideProblem] = []

  package init(company: String, role: String, title: GuidePlace) {
    self.company = company
    self.role = role
    self.title = title
  }
}

/// Where something stands in a guide's text.
package struct GuidePlace: Sendable, Hashable {
  /// From 0.
  package let line: Int
  package let range: TextRange

  package init(line: Int, range: TextRange) {
    self.line = line
    self.range = range
  }
}

/// A piece of a guide's text and its place.
package struct GuideText: Sendable, Hashable {
  package let text: String
  package let place: GuidePlace

  package init(text: String, place: GuidePlace) {
    self.text = text
    self.place = place
  }
}

/// What another company calls a level: `Google Security Engineer L4`.
package struct GuideLevel: Sendable, Hashable {
  package let text: String
  /// The company's own level that it is the same as, where the guide maps several.
  package let own: String?
  package let place: GuidePlace

  package init(text: String, own: String?, place: GuidePlace) {
    self.text = text
    self.own = own
    self.place = place
  }

  /// `Google L5 (Senior Data Engineer)` where the guide maps several levels.
  package var fullText: String { own.map { "\(text) (\($0))" } ?? text }
}

extension Guide {
  /// The levels as chains of equals: `Google L4 = Meta E4`; where there are several, each after the company's own level.
  package var levelChains: [String] {
    var chains: [(own: String?, texts: [String])] = []
    for level in levels {
      if let last = chains.indices.last, chains[last].own == level.own {
        chains[last].texts.append(level.text)
      } else {
        chains.append((level.own, [level.text]))
      }
    }
    return chains.map { chain in ((chain.own.map { [$0] } ?? []) + chain.texts).joined(separator: " = ") }
  }
}

/// One row of the band table: a region, or a level in it, or both.
package struct GuideRegion: Sendable, Hashable {
  /// The cell without emphasis, flags and a bare currency note (`🇬🇧 **London** (GBP)` is `London`); nil where the table names levels only.
  package var name: String?
  package var level: String?
  package var place: GuidePlace
  package var base: GuideBand?
  package var equity: GuideBand?
  package var bonus: GuideBonus?
  package var signing: GuideBand?
  package var total: GuideBand?
  /// The figures of a table that does not say which component it gives.
  package var band: GuideBand?
  /// What the row says beside its figures: `+5-10% effective vs Paris`.
  package var note: String?
  /// The region whose bands this one's are derived from, by its name in this guide.
  package var derivedFrom: String?
  /// Where the row is of two places, each in its own currency (`London / Amsterdam`, `£131K–£169K / €138K–€178K`): the second place's
  /// region. Its name is that place's alone.
  package var otherPlace: [GuideRegion] = []
  /// The currency that the row is in: of its base, band, total or equity, else of the region that it is derived from.
  package var currency: Currency?

  package init(name: String?, level: String?, place: GuidePlace) {
    self.name = name
    self.level = level
    self.place = place
  }
}

/// A band of money, in units of its currency. `€80K–€108K` is 80,000 to 108,000; a grant keeps the years that it vests over.
package struct GuideBand: Sendable, Hashable {
  package var currency: Currency
  package var low: Ratio
  /// nil where the text gives one figure.
  package var high: Ratio?
  /// The years that the figures cover: 4 for `/4yr`, 1 for a year's worth, nil where the text does not say. Only equity has years.
  package var years: Int?
  /// Where the band was worked out from another region's, how.
  package var derivation: Derivation?
  package var place: GuidePlace

  package enum Derivation: Sendable, Hashable {
    /// The other region's band as it stands (`Same equity grant`).
    case same
    /// A share of it: the low share of the low end, the high share of the high end, 0.6 and 1 for `60–100% of NYC`.
    case share(low: Ratio, high: Ratio)
  }

  package init(currency: Currency, low: Ratio, high: Ratio?, years: Int? = nil, derivation: Derivation? = nil, place: GuidePlace) {
    self.currency = currency
    self.low = low
    self.high = high
    self.years = years
    self.derivation = derivation
    self.place = place
  }
}

package enum GuideBonus: Sendable, Hashable {
  /// Per cent of base, as plain numbers: 5 and 10 for `5–10%`; no high end for `25%+`.
  case percent(low: Ratio, high: Ratio?, place: GuidePlace)
  case money(GuideBand)
}

/// A figure in a guide's prose with the component that it belongs to.
package struct GuideFigure: Sendable, Hashable {
  /// nil where the text does not say.
  package let component: Component?
  package let currency: Currency
  package let low: Ratio
  package let high: Ratio?
  /// As in `GuideBand`.
  package let years: Int?
  package let place: GuidePlace

  package init(component: Component?, currency: Currency, low: Ratio, high: Ratio?, years: Int?, place: GuidePlace) {
    self.component = component
    self.currency = currency
    self.low = low
    self.high = high
    self.years = years
    self.place = place
  }
}

package struct GuideLever: Sendable, Hashable {
  /// As written: `1.` or `Lever 1`.
  package let number: Int
  package let title: String
  /// The script, without quotation marks and Markdown; empty where the guide gives a title only.
  package let script: String
  package let figures: [GuideFigure]
  /// The title's place.
  package let place: GuidePlace
  package let scriptRange: TextRange

  package init(number: Int, title: String, script: String, figures: [GuideFigure], place: GuidePlace, scriptRange: TextRange) {
    self.number = number
    self.title = title
    self.script = script
    self.figures = figures
    self.place = place
    self.scriptRange = scriptRange
  }
}

package struct GuideScript: Sendable, Hashable {
  package let title: String
  /// The section's text, without Markdown.
  package let text: String
  package let place: GuidePlace

  package init(title: String, text: String, place: GuidePlace) {
    self.title = title
    self.text = text
    self.place = place
  }
}

package struct GuideAsk: Sendable, Hashable {
  package let figure: GuideFigure
  /// The region that the text names for it, as the band table spells it.
  package let region: String?

  package init(figure: GuideFigure, region: String?) {
    self.figure = figure
    self.region = region
  }
}

package struct GuideFloor: Sendable, Hashable {
  package enum Phrase: String, Sendable, Hashable {
    /// `floor`, `walk away below`, `no lower than`.
    case floor
    /// `accept at`, `accept if`: the milder kind.
    case accept
  }

  package let component: Component
  package let currency: Currency
  package let amount: Ratio
  /// As in `GuideBand`; only equity has years.
  package let years: Int?
  /// The region that the text names for it, as the band table spells it.
  package let region: String?
  package let phrase: Phrase
  /// Whether a total is what the first year comes to, with what is paid once.
  package let isFirstYear: Bool
  package let place: GuidePlace

  package init(
    component: Component, currency: Currency, amount: Ratio, years: Int?, region: String?, phrase: Phrase, isFirstYear: Bool = false,
    place: GuidePlace
  ) {
    self.component = component
    self.currency = currency
    self.amount = amount
    self.years = years
    self.region = region
    self.phrase = phrase
    self.isFirstYear = isFirstYear
    self.place = place
  }
}

/// A figure of somebody else's offer that the guide speaks of.
package struct GuideCompetingOffer: Sendable, Hashable {
  package let name: String
  package let figure: GuideFigure

  package init(name: String, figure: GuideFigure) {
    self.name = name
    self.figure = figure
  }
}

/// A fault of a guide's text: something is there and cannot be read, or a part that every guide has is missing.
package struct GuideProblem: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case noTitle = "no-title"
    case noBands = "no-bands"
    case unreadableAmount = "unreadable-amount"
    case mixedCurrencies = "mixed-currencies"
    case reversedRange = "reversed-range"
    case unknownColumn = "unknown-column"
    case noLevers = "no-levers"
    case noStrategy = "no-strategy"
    case duplicateGuide = "duplicate-guide"

    /// Whether a figure stands there and could not be read, rather than a part or a name that is missing.
    package var isUnreadFigure: Bool {
      switch self {
      case .unreadableAmount, .mixedCurrencies, .reversedRange: true
      case .noTitle, .noBands, .unknownColumn, .noLevers, .noStrategy, .duplicateGuide: false
      }
    }
  }

  package let code: Code
  package let message: String
  package let place: GuidePlace

  package init(code: Code, message: String, place: GuidePlace) {
    self.code = code
    self.message = message
    self.place = place
  }
}
