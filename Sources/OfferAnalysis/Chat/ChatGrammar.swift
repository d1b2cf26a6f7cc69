/// What a question is about, told from what its words stand for.
///
/// Each rule names concepts that must all be there, in any order; `|` parts alternatives, `!` says what must not be. The first
/// rule that fits decides, so what is special stands above what is general. Besides concepts: `figure` (an amount of money),
/// `percent`, `number`, `code` (a diagnostic's), `place` (a region's name; `places` where there are several), `name` (a company's; `names` where there are several),
/// `elsewhere` (a company of the level mapping), `topic` (a word of a lever or a term), `unknown` (a word that nobody knows).
private let rules = """
  writeThanks   thanks
  writeDecline  decline !term
  writeDecline  write|mail accept|open !ask|offer|counter|lever|term
  writeLever    write|script lever
  writeLever    lever number
  writeLever    script number
  writeCounter  write counter|ask|offer|mail|should|next
  writeCounter  mail counter|ask|offer !should
  writeCounter  write !unknown
  writeLever    script
  meaning       code
  help          help !write|extra|counter|lever|decline
  level         level !missing
  level         equal
  missing       missing
  sources       source !figure
  terms         term
  extras        extra
  deadline      deadline !whatif
  deadline      when counter|accept|left|offer|decline
  deadline      how|howmuch left
  history       history
  terms         open !floor|band|ask
  why           why
  levers        lever !ask figure
  levers        lever
  whatIf        between
  gap           gap !middle|year1|band
  gap           how|howmuch ask offer !sum|enough|good
  gap           howmuch more offer !should|suggest
  move          move !figure
  move          whatif|change|look place !figure
  move          whatif|change|look move !figure
  whatIf        whatif|change figure|percent|half|double|nothing
  whatIf        half|double|nothing base|equity|bonus|signing|relocation|total|offer|ask
  whatIf        more|less percent
  whatIf        more|less figure !enough|toomuch|good|accept|floor|band|should
  whatIf        percent offer|ask|base|equity !should|enough|good
  whatIf        will figure total|sum
  whatIf        what figure base|equity|bonus|signing total
  enough        figure|percent enough|toomuch|good|accept|above|below
  enough        figure floor|band|middle|market|usual
  enough        should figure !counter
  counter       what will ask good
  band          band should !ask|counter|next|suggest|figure
  floor         floor enough|accept|next !figure|percent|ask|offer|above|below
  floor         floor accept !figure|percent|above|below|should
  floor         floor should below !figure|percent|ask|offer
  enough        enough
  enough        toomuch
  move          places
  move          compare place !name|offer|band
  compare       compare
  compare       names above|more|less|usual|better
  compare       better !ask|counter|should|suggest
  compare       offer name above|below|more|less|good|accept
  yearOne       year1
  midpoint      middle
  enough        above|below floor
  enough        good ask|offer|base|equity|bonus|signing|total|figure
  enough        should|will accept !floor|unknown|topic
  enough        accept offer|ask
  enough        ask|offer above|below|good floor|band|usual
  floor         floor
  counter       counter !what ask
  counter       counter
  counter       should|suggest ask|next|offer|base|equity|bonus|signing|total|what|how|howmuch|mail
  counter       suggest
  counter       next what|ask
  total         earn ask|offer !place
  move          earn place
  total         sum !band|usual
  total         yearly offer|ask|name !band|usual
  total         total offer|ask|name
  total         total !band|usual
  total         earn !name|unknown
  band          band
  band          usual
  ask           ask !offer
  offer         offer
  ask           ask
  compare       all name
  band          earn|howmuch name|place !unknown
  compare       names !unknown
  enough        figure !unknown
  whatIf        percent !unknown
  level         elsewhere !unknown
  """

/// One rule of the grammar.
private struct Rule: Sendable {
  let kind: ChatKind
  /// One of each group must be there.
  let required: [Set<Concept>]
  let forbidden: Set<Concept>

  init?(_ line: Substring) {
    let parts = line.split(separator: " ")
    guard let name = parts.first, let kind = ChatKind(rawValue: String(name)) else { return nil }
    var required: [Set<Concept>] = []
    var forbidden: Set<Concept> = []
    for part in parts.dropFirst() {
      if part.first == "!" {
        forbidden.formUnion(Rule.concepts(named: part.dropFirst()))
      } else {
        required.append(Rule.concepts(named: part))
      }
    }
    self.kind = kind
    self.required = required
    self.forbidden = forbidden
  }

  /// `write|mail`
  private static func concepts(named names: Substring) -> Set<Concept> {
    Set(names.split(separator: "|").compactMap { Concept(rawValue: String($0)) })
  }

  func fits(_ concepts: Set<Concept>) -> Bool {
    forbidden.isDisjoint(with: concepts) && required.allSatisfy { !$0.isDisjoint(with: concepts) }
  }
}

private let grammar: [Rule] = rules.split(separator: "\n").compactMap(Rule.init)

/// The kind of a question in which these concepts were found; nil where no rule fits.
func kind(of concepts: Set<Concept>) -> ChatKind? {
  grammar.first { $0.fits(concepts) }?.kind
}
